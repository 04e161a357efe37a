package org.jundeng.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jundeng.expression.Builtins.Arguments;
import org.jundeng.expression.Node.Relation;

/// Functions on ranges and points.
///
/// Source: OMG DMN 1.5, 10.3.4.10, table 78.
final class Ranges {

    private static final int LONGEST = 1_000;
    private static final Set<String> LITERAL_FUNCTIONS =
            Set.of("date", "time", "date and time", "duration", "years and months duration");

    private Ranges() {}

    static void declare() {
        Builtins.declare("range", "from:STRING", arguments -> read(arguments.evaluator(), arguments.text(0)));
        pairs("before", (a, b) -> lessOrTouch(a, b));
        pairs("after", (a, b) -> lessOrTouch(b, a));
        two("meets", (a, b) -> and(a.endIncluded() && b.startIncluded(), same(a.end(), b.start())));
        two("met by", (a, b) -> and(a.startIncluded() && b.endIncluded(), same(a.start(), b.end())));
        two("overlaps", Ranges::overlaps);
        two("overlaps before", (a, b) -> Logic.and(overlaps(a, b), Logic.and(startsFirst(a, b), endsLast(b, a))));
        two("overlaps after", (a, b) -> Logic.and(overlaps(a, b), Logic.and(startsFirst(b, a), endsLast(a, b))));
        pointAndTwo("finishes", false, Ranges::isEnd, Ranges::finishes);
        pointAndTwo("finished by", true, Ranges::isEnd, (a, b) -> finishes(b, a));
        pointAndTwo("includes", true, (point, a) -> Comparing.contains(a, point), Ranges::covers);
        pointAndTwo("during", false, (point, b) -> Comparing.contains(b, point), (a, b) -> covers(b, a));
        pointAndTwo("starts", false, Ranges::isStart, Ranges::starts);
        pointAndTwo("started by", true, Ranges::isStart, (a, b) -> starts(b, a));
        two(
                "coincides",
                (a, b) -> Logic.and(
                        and(
                                a.startIncluded() == b.startIncluded() && a.endIncluded() == b.endIncluded(),
                                same(a.start(), b.start())),
                        same(a.end(), b.end())));
        Builtins.declare("coincides", "point1:ANY, point2:ANY", arguments -> same(arguments.get(0), arguments.get(1)));
    }

    @FunctionalInterface
    private interface OfRanges {
        Value apply(Value.RangeValue a, Value.RangeValue b);
    }

    @FunctionalInterface
    private interface OfPoint {
        Value apply(Value point, Value.RangeValue range);
    }

    private static void two(String name, OfRanges function) {
        Builtins.declare(
                name,
                "range1:RANGE, range2:RANGE",
                arguments -> function.apply(range(arguments, 0), range(arguments, 1)));
    }

    private static Value.RangeValue range(Arguments arguments, int index) {
        return plain((Value.RangeValue) arguments.get(index));
    }

    /// A range of all values on one side of a value as an interval that is open on the other.
    static Value.RangeValue plain(Value.RangeValue range) {
        Value end = range.end();
        return range.relation()
                .map(relation -> switch (relation) {
                    case EQUAL -> new Value.RangeValue(Optional.empty(), true, end, end, true);
                    case LESS -> new Value.RangeValue(Optional.empty(), false, Value.NULL, end, false);
                    case AT_MOST -> new Value.RangeValue(Optional.empty(), false, Value.NULL, end, true);
                    case MORE -> new Value.RangeValue(Optional.empty(), false, end, Value.NULL, false);
                    case AT_LEAST -> new Value.RangeValue(Optional.empty(), true, end, Value.NULL, false);
                    case NOT_EQUAL -> range;
                })
                .orElse(range);
    }

    /// `before` and `after`, on points and ranges in all combinations.
    private static void pairs(String name, OfRanges function) {
        for (Map.Entry<String, String> names :
                List.of(Map.entry("range1", "range2"), Map.entry("point", "range"), Map.entry("range", "point"))) {
            String first = names.getKey() + ":" + (names.getKey().startsWith("range") ? "RANGE" : "ANY");
            String second = names.getValue() + ":" + (names.getValue().startsWith("range") ? "RANGE" : "ANY");
            Builtins.declare(
                    name,
                    first + ", " + second,
                    arguments -> function.apply(asRange(arguments.get(0)), asRange(arguments.get(1))));
        }
        Builtins.declare(
                name,
                "point1:ANY, point2:ANY",
                arguments -> function.apply(asRange(arguments.get(0)), asRange(arguments.get(1))));
    }

    private static Value.RangeValue asRange(Value value) {
        return value instanceof Value.RangeValue range
                ? plain(range)
                : new Value.RangeValue(Optional.empty(), true, value, value, true);
    }

    private static void pointAndTwo(String name, boolean rangeFirst, OfPoint ofPoint, OfRanges ofRanges) {
        two(name, ofRanges);
        if (rangeFirst) {
            Builtins.declare(
                    name,
                    "range:RANGE, point:ANY",
                    arguments -> ofPoint.apply(arguments.get(1), (Value.RangeValue) arguments.get(0)));
        } else {
            Builtins.declare(
                    name,
                    "point:ANY, range:RANGE",
                    arguments -> ofPoint.apply(arguments.get(0), (Value.RangeValue) arguments.get(1)));
        }
    }

    private static Value and(boolean first, Value second) {
        return Logic.and(second, Value.Bool.of(first));
    }

    private static Value isStart(Value point, Value.RangeValue range) {
        Value.RangeValue plain = plain(range);
        return and(plain.startIncluded(), same(point, plain.start()));
    }

    private static Value isEnd(Value point, Value.RangeValue range) {
        Value.RangeValue plain = plain(range);
        return and(plain.endIncluded(), same(point, plain.end()));
    }

    private static Value same(Value a, Value b) {
        return a.equals(Value.NULL) || b.equals(Value.NULL) ? Value.NULL : Comparing.equal(a, b);
    }

    /// Whether `a` ends before `b` starts; where both have the same end and start, one must leave it out.
    private static Value lessOrTouch(Value.RangeValue a, Value.RangeValue b) {
        return Comparing.compare(
                a.endIncluded() && b.startIncluded() ? Relation.LESS : Relation.AT_MOST, a.end(), b.start());
    }

    private static Value overlaps(Value.RangeValue a, Value.RangeValue b) {
        return Logic.and(Logic.not(lessOrTouch(a, b)), Logic.not(lessOrTouch(b, a)));
    }

    /// Whether `a` starts before `b`, an included start counting as earlier than an excluded one.
    private static Value startsFirst(Value.RangeValue a, Value.RangeValue b) {
        return Comparing.compare(
                a.startIncluded() && !b.startIncluded() ? Relation.AT_MOST : Relation.LESS, a.start(), b.start());
    }

    /// Whether `a` ends after `b` or together with it.
    private static Value endsLast(Value.RangeValue a, Value.RangeValue b) {
        return Comparing.compare(
                a.endIncluded() || !b.endIncluded() ? Relation.AT_LEAST : Relation.MORE, a.end(), b.end());
    }

    private static Value finishes(Value.RangeValue a, Value.RangeValue b) {
        return Logic.and(
                and(a.endIncluded() == b.endIncluded(), same(a.end(), b.end())),
                Comparing.compare(
                        b.startIncluded() || !a.startIncluded() ? Relation.AT_LEAST : Relation.MORE,
                        a.start(),
                        b.start()));
    }

    private static Value starts(Value.RangeValue a, Value.RangeValue b) {
        return Logic.and(and(a.startIncluded() == b.startIncluded(), same(a.start(), b.start())), endsLast(b, a));
    }

    /// Whether every value of `b` is one of `a`.
    private static Value covers(Value.RangeValue a, Value.RangeValue b) {
        Value from = Comparing.compare(
                a.startIncluded() || !b.startIncluded() ? Relation.AT_MOST : Relation.LESS, a.start(), b.start());
        return Logic.and(from, endsLast(a, b));
    }

    /// The range that a text says, with ends that are literals of one kind, in order.
    private static Value read(Evaluator evaluator, String text) {
        if (text.length() > LONGEST) {
            return Value.NULL;
        }
        Optional<Expression> read = Expression.compile(text, Scope.of(Map.of())).expression();
        if (read.isEmpty()
                || !(read.get().root() instanceof Node.Interval interval)
                || interval.relation().isPresent()
                || interval.start().isEmpty()
                || !literal(interval.start().get())
                || !literal(interval.end())) {
            return Value.NULL;
        }
        Value.RangeValue range = (Value.RangeValue) evaluator.evaluate(interval, null);
        boolean ordered = Comparing.order(range.start(), range.end()).orElse(1) <= 0;
        return ordered ? range : Value.NULL;
    }

    private static boolean literal(Node node) {
        return switch (node) {
            case Node.Literal _ -> true;
            case Node.Negation(Node.Literal(Value.Num(BigDecimal _), var _), var _) -> true;
            case Node.Call(String function, List<Node.Argument> arguments, var _) ->
                LITERAL_FUNCTIONS.contains(function)
                        && arguments.stream().allMatch(argument -> argument.value() instanceof Node.Literal);
            default -> false;
        };
    }
}
