package org.jundeng.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jundeng.expression.Node.Arithmetic.Operator;

/// The types that operators and functions give.
final class Results {

    private static final Set<Type> DURATIONS = Set.of(Type.DAY_TIME, Type.YEAR_MONTH);
    private static final Set<Type> DAYS = Set.of(Type.DATE, Type.DATE_TIME);
    private static final Map<String, Type> OF_FUNCTIONS = Map.ofEntries(
            Map.entry("date", Type.DATE),
            Map.entry("time", Type.TIME),
            Map.entry("date and time", Type.DATE_TIME),
            Map.entry("years and months duration", Type.YEAR_MONTH),
            Map.entry("number", Type.NUMBER),
            Map.entry("string", Type.TEXT),
            Map.entry("not", Type.BOOLEAN),
            Map.entry("substring", Type.TEXT),
            Map.entry("string length", Type.NUMBER),
            Map.entry("upper case", Type.TEXT),
            Map.entry("lower case", Type.TEXT),
            Map.entry("substring before", Type.TEXT),
            Map.entry("substring after", Type.TEXT),
            Map.entry("replace", Type.TEXT),
            Map.entry("contains", Type.BOOLEAN),
            Map.entry("starts with", Type.BOOLEAN),
            Map.entry("ends with", Type.BOOLEAN),
            Map.entry("matches", Type.BOOLEAN),
            Map.entry("split", new Type.ListOf(Type.TEXT)),
            Map.entry("string join", Type.TEXT),
            Map.entry("list contains", Type.BOOLEAN),
            Map.entry("count", Type.NUMBER),
            Map.entry("sum", Type.NUMBER),
            Map.entry("mean", Type.NUMBER),
            Map.entry("median", Type.NUMBER),
            Map.entry("stddev", Type.NUMBER),
            Map.entry("product", Type.NUMBER),
            Map.entry("mode", new Type.ListOf(Type.NUMBER)),
            Map.entry("all", Type.BOOLEAN),
            Map.entry("any", Type.BOOLEAN),
            Map.entry("index of", new Type.ListOf(Type.NUMBER)),
            Map.entry("decimal", Type.NUMBER),
            Map.entry("floor", Type.NUMBER),
            Map.entry("ceiling", Type.NUMBER),
            Map.entry("round up", Type.NUMBER),
            Map.entry("round down", Type.NUMBER),
            Map.entry("round half up", Type.NUMBER),
            Map.entry("round half down", Type.NUMBER),
            Map.entry("modulo", Type.NUMBER),
            Map.entry("sqrt", Type.NUMBER),
            Map.entry("log", Type.NUMBER),
            Map.entry("exp", Type.NUMBER),
            Map.entry("odd", Type.BOOLEAN),
            Map.entry("even", Type.BOOLEAN),
            Map.entry("is", Type.BOOLEAN),
            Map.entry("before", Type.BOOLEAN),
            Map.entry("after", Type.BOOLEAN),
            Map.entry("day of year", Type.NUMBER),
            Map.entry("week of year", Type.NUMBER),
            Map.entry("day of week", Type.TEXT),
            Map.entry("month of year", Type.TEXT),
            Map.entry("now", Type.DATE_TIME),
            Map.entry("today", Type.DATE));

    private Results() {}

    /// The type of a result, or empty where the operator never works on these types.
    static Optional<Type> of(Operator operator, Type left, Type right) {
        if (left.equals(Type.NUMBER) && right.equals(Type.NUMBER)) {
            return Optional.of(Type.NUMBER);
        }
        if (left.equals(Type.NULL) || right.equals(Type.NULL)) {
            return Optional.of(Type.NULL);
        }
        return switch (operator) {
            case ADD -> sum(left, right).or(() -> sum(right, left));
            case SUBTRACT ->
                DAYS.contains(left) && DAYS.contains(right) || left.equals(Type.TIME) && right.equals(Type.TIME)
                        ? Optional.of(Type.DAY_TIME)
                        : isText(left) ? Optional.empty() : sum(left, right);
            case MULTIPLY ->
                DURATIONS.contains(left) && right.equals(Type.NUMBER)
                        ? Optional.of(left)
                        : DURATIONS.contains(right) && left.equals(Type.NUMBER) ? Optional.of(right) : Optional.empty();
            case DIVIDE ->
                DURATIONS.contains(left) && right.equals(Type.NUMBER)
                        ? Optional.of(left)
                        : DURATIONS.contains(left) && left.equals(right) ? Optional.of(Type.NUMBER) : Optional.empty();
            case POWER -> Optional.empty();
        };
    }

    private static boolean isText(Type type) {
        return type.equals(Type.TEXT) || type instanceof Type.EnumOf;
    }

    private static Optional<Type> sum(Type left, Type right) {
        if (isText(left) && isText(right)) {
            return Optional.of(Type.TEXT);
        }
        boolean moved = DURATIONS.contains(right)
                && (DAYS.contains(left) || left.equals(right) || left.equals(Type.TIME) && right.equals(Type.DAY_TIME));
        return moved ? Optional.of(left) : Optional.empty();
    }

    static Type of(String function, List<Type> arguments) {
        Type fixed = OF_FUNCTIONS.get(function);
        if (fixed != null) {
            return fixed;
        }
        boolean ofList = arguments.size() == 1 && arguments.getFirst() instanceof Type.ListOf;
        return switch (function) {
            case "abs" -> arguments.isEmpty() ? Type.ANY : arguments.getFirst();
            case "min", "max" -> {
                if (ofList) {
                    yield ((Type.ListOf) arguments.getFirst()).item();
                }
                yield arguments.stream().distinct().count() == 1 ? arguments.getFirst() : Type.ANY;
            }
            case "sublist",
                    "append",
                    "concatenate",
                    "insert before",
                    "remove",
                    "reverse",
                    "distinct values",
                    "union",
                    "sort" -> arguments.isEmpty() ? Type.ANY : arguments.getFirst();
            default -> Type.ANY;
        };
    }
}
