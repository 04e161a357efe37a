package org.jundeng.expression;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// Infers the type of every node and finds what can never work.
///
/// In an open scope nothing is found: an error is null there, as the standard has it.
final class Checker {

    private final Scope scope;
    private final SortedSet<String> used;
    private final List<Finding> findings = new ArrayList<>();

    Checker(Scope scope, SortedSet<String> used) {
        this.scope = scope;
        this.used = used;
    }

    record Finding(ExpressionProblem problem, Span span, List<Object> arguments) {}

    /// Names bound within the expression, innermost first.
    private record Bound(@Nullable Bound outer, Map<String, Type> types, boolean item) {}

    List<Finding> findings() {
        return findings;
    }

    Type check(Node root) {
        return type(root, null);
    }

    private void find(ExpressionProblem problem, Span span, Object... arguments) {
        if (!scope.isOpen()) {
            findings.add(new Finding(problem, span, List.of(arguments)));
        }
    }

    private Type type(Node node, @Nullable Bound bound) {
        return switch (node) {
            case Node.Literal(Value value, var _) -> of(value);
            case Node.Name name -> name(name, bound);
            case Node.Negation(Node operand, var _) -> type(operand, bound);
            case Node.Arithmetic arithmetic -> spine(arithmetic, bound);
            case Node.Comparison(Node.Relation relation, Node left, Node right, Span span) -> {
                comparable(relation.sign(), left, type(left, bound), right, type(right, bound), span);
                yield Type.BOOLEAN;
            }
            case Node.And(List<Node> operands, var _) -> conditions(operands, bound);
            case Node.Or(List<Node> operands, var _) -> conditions(operands, bound);
            case Node.Between(Node operand, Node low, Node high, Span span) -> {
                Type value = type(operand, bound);
                comparable("between", operand, value, low, type(low, bound), span);
                comparable("between", operand, value, high, type(high, bound), span);
                yield Type.BOOLEAN;
            }
            case Node.In(Node operand, List<Node> tests, Span span) -> {
                Type value = type(operand, bound);
                tests.forEach(test -> test(operand, value, test, type(test, bound), span));
                yield Type.BOOLEAN;
            }
            case Node.Interval interval -> {
                Type end = type(interval.end(), bound);
                interval.start()
                        .ifPresent(start ->
                                comparable("..", start, type(start, bound), interval.end(), end, interval.span()));
                yield new Type.RangeOf(end);
            }
            case Node.If(Node condition, Node then, Node otherwise, var _) -> {
                condition(condition, type(condition, bound));
                yield common(type(then, bound), type(otherwise, bound));
            }
            case Node.For(List<Node.Iteration> iterations, Node body, var _) -> {
                Bound inner = iterations(iterations, bound);
                inner.types().put("partial", new Type.ListOf(Type.ANY));
                yield new Type.ListOf(type(body, inner));
            }
            case Node.Quantified(var _, List<Node.Iteration> iterations, Node body, var _) -> {
                condition(body, type(body, iterations(iterations, bound)));
                yield Type.BOOLEAN;
            }
            case Node.Function(List<String> parameters, List<Type> types, Node body, var _) -> {
                Map<String, Type> own = new HashMap<>();
                for (int i = 0; i < parameters.size(); i++) {
                    own.put(parameters.get(i), types.get(i));
                }
                yield new Type.FunctionOf(types, type(body, new Bound(bound, own, false)));
            }
            case Node.Context(List<Node.Context.Entry> entries, var _) -> {
                SequencedMap<String, Type> types = new LinkedHashMap<>();
                Bound inner = new Bound(bound, types, false);
                entries.forEach(entry -> types.put(entry.name(), type(entry.value(), inner)));
                yield new Type.ContextOf(types);
            }
            case Node.ListOf(List<Node> items, var _) -> {
                Type item = Type.NULL;
                for (Node each : items) {
                    item = common(item, type(each, bound));
                }
                yield new Type.ListOf(items.isEmpty() ? Type.ANY : item);
            }
            case Node.Filter(Node list, Node predicate, var _) -> filter(type(list, bound), predicate, bound);
            case Node.Path(Node source, String member, Span span) -> member(type(source, bound), member, span);
            case Node.Call call -> call(call, bound);
            case Node.Invocation(Node function, List<Node.Argument> arguments, var _) -> {
                arguments.forEach(argument -> type(argument.value(), bound));
                yield type(function, bound) instanceof Type.FunctionOf(var _, Type result) ? result : Type.ANY;
            }
            case Node.InstanceOf(Node operand, var _, var _) -> {
                type(operand, bound);
                yield Type.BOOLEAN;
            }
        };
    }

    private Type name(Node.Name node, @Nullable Bound bound) {
        for (Bound each = bound; each != null; each = each.outer()) {
            Type type = each.types().get(node.name());
            if (type != null) {
                return type;
            }
        }
        Type declared = scope.names().get(node.name());
        if (declared == null) {
            boolean entryOfItem = false;
            for (Bound each = bound; each != null; each = each.outer()) {
                entryOfItem |= each.item() && each.types().size() == 1;
            }
            if (!entryOfItem) {
                find(
                        ExpressionProblem.UNKNOWN_NAME,
                        node.span(),
                        node.name(),
                        Nearest.of(node.name(), scope.names().keySet()));
            }
            return Type.ANY;
        }
        used.add(node.name());
        return declared;
    }

    /// A long sum is one deep left spine; it is walked, not recursed into.
    private Type spine(Node.Arithmetic node, @Nullable Bound bound) {
        Deque<Node.Arithmetic> spine = new java.util.ArrayDeque<>();
        Node leftmost = node;
        while (leftmost instanceof Node.Arithmetic inner) {
            spine.push(inner);
            leftmost = inner.left();
        }
        Type type = type(leftmost, bound);
        for (Node.Arithmetic each : spine) {
            type = arithmetic(each, type, type(each.right(), bound));
        }
        return type;
    }

    private Type arithmetic(Node.Arithmetic node, Type left, Type right) {
        if (left.equals(Type.ANY) || right.equals(Type.ANY)) {
            return Type.ANY;
        }
        Optional<Type> result = Results.of(node.operator(), left, right);
        if (result.isEmpty()) {
            find(ExpressionProblem.WRONG_OPERANDS, node.span(), node.operator().sign(), left, right);
        }
        return result.orElse(Type.ANY);
    }

    private Type conditions(List<Node> operands, @Nullable Bound bound) {
        operands.forEach(operand -> condition(operand, type(operand, bound)));
        return Type.BOOLEAN;
    }

    private void condition(Node node, Type type) {
        if (!type.equals(Type.BOOLEAN) && !type.equals(Type.ANY) && !type.equals(Type.NULL)) {
            find(ExpressionProblem.NOT_A_CONDITION, node.span(), type);
        }
    }

    private void comparable(String sign, Node left, Type leftType, Node right, Type rightType, Span span) {
        choice(leftType, right);
        choice(rightType, left);
        boolean equality = sign.equals("=") || sign.equals("!=");
        Type a = basic(leftType);
        Type b = basic(rightType);
        boolean open = a.equals(Type.ANY) || b.equals(Type.ANY) || a.equals(Type.NULL) || b.equals(Type.NULL);
        boolean alike =
                Types.fits(a, b) || Types.fits(b, a) || a.getClass() == b.getClass() && !(a instanceof Type.Basic);
        boolean ordered = equality || !a.equals(Type.BOOLEAN) && a instanceof Type.Basic;
        if (!open && (!alike || !ordered)) {
            find(ExpressionProblem.NOT_COMPARABLE, span, leftType, rightType);
        }
    }

    /// A text that is compared with a choice must be one of the words.
    private void choice(Type type, Node other) {
        if (type instanceof Type.EnumOf(List<String> allowed)
                && other instanceof Node.Literal(Value.Text(String word), Span span)
                && !allowed.contains(word)) {
            find(ExpressionProblem.NOT_A_CHOICE, span, word, String.join(" | ", allowed));
        }
    }

    private static Type basic(Type type) {
        return type instanceof Type.EnumOf ? Type.TEXT : type;
    }

    private void test(Node operand, Type value, Node test, Type type, Span span) {
        switch (test) {
            case Node.ListOf(List<Node> items, var _) -> items.forEach(item -> choice(value, item));
            case Node.Interval interval -> {
                choice(value, interval.end());
                comparable(
                        "in",
                        operand,
                        value,
                        interval.end(),
                        type instanceof Type.RangeOf(Type end) ? end : Type.ANY,
                        span);
            }
            default -> {
                if (type instanceof Type.Basic || type instanceof Type.EnumOf) {
                    comparable("=", operand, value, test, type, span);
                }
            }
        }
    }

    private Bound iterations(List<Node.Iteration> iterations, @Nullable Bound bound) {
        Map<String, Type> types = new HashMap<>();
        Bound inner = new Bound(bound, types, false);
        for (Node.Iteration iteration : iterations) {
            Type from = type(iteration.from(), inner);
            iteration.to().ifPresent(to -> type(to, inner));
            types.put(iteration.name(), item(from));
        }
        return inner;
    }

    private static Type item(Type list) {
        return switch (list) {
            case Type.ListOf(Type item) -> item;
            case Type.RangeOf(Type end) -> end;
            case Type.Basic _, Type.EnumOf _, Type.ContextOf _, Type.FunctionOf _ -> list;
        };
    }

    private Type filter(Type list, Node predicate, @Nullable Bound bound) {
        Type item = item(list);
        Map<String, Type> types = new HashMap<>();
        types.put("item", item);
        if (item instanceof Type.ContextOf(var entries)) {
            types.putAll(entries);
        }
        Type by = type(predicate, new Bound(bound, types, item.equals(Type.ANY)));
        if (by.equals(Type.NUMBER)) {
            return item;
        }
        return by.equals(Type.BOOLEAN) ? new Type.ListOf(item) : Type.ANY;
    }

    private Type member(Type source, String member, Span span) {
        return switch (source) {
            case Type.ContextOf(var entries) -> {
                Type type = entries.get(member);
                if (type == null) {
                    find(ExpressionProblem.UNKNOWN_MEMBER, span, member, String.join("、", entries.keySet()));
                }
                yield type == null ? Type.ANY : type;
            }
            case Type.ListOf(Type item) -> new Type.ListOf(member(item, member, span));
            case Type.RangeOf(Type end) -> member.endsWith("included") ? Type.BOOLEAN : end;
            case Type.Basic basic -> {
                boolean temporal = List.of(Type.DATE, Type.TIME, Type.DATE_TIME, Type.DAY_TIME, Type.YEAR_MONTH)
                        .contains(basic);
                if (!temporal && !basic.equals(Type.ANY) || temporal && !Names.PROPERTIES.contains(member)) {
                    find(ExpressionProblem.UNKNOWN_MEMBER, span, member, basic);
                }
                yield !temporal || member.startsWith("time") ? Type.ANY : Type.NUMBER;
            }
            case Type.EnumOf _, Type.FunctionOf _ -> Type.ANY;
        };
    }

    private Type call(Node.Call node, @Nullable Bound bound) {
        List<String> names = node.arguments().stream()
                .map(Node.Argument::name)
                .filter(name -> !name.isEmpty())
                .toList();
        List<Type> types = node.arguments().stream()
                .map(argument -> type(argument.value(), bound))
                .toList();
        if (!Builtins.takes(node.function(), names, types.size()) || !Builtins.accepts(node.function(), names, types)) {
            find(ExpressionProblem.WRONG_ARGUMENTS, node.span(), node.function(), Builtins.usage(node.function()));
        }
        if (node.function().equals("list contains") && types.size() == 2) {
            choice(item(types.getFirst()), node.arguments().get(1).value());
        }
        return Results.of(node.function(), types);
    }

    /// The type that holds both.
    private static Type common(Type a, Type b) {
        if (a.equals(b) || b.equals(Type.NULL)) {
            return a;
        }
        if (a.equals(Type.NULL)) {
            return b;
        }
        if (Types.fits(a, b)) {
            return b;
        }
        if (Types.fits(b, a)) {
            return a;
        }
        return basic(a).equals(basic(b)) ? Type.TEXT : Type.ANY;
    }

    private static Type of(Value value) {
        return switch (value) {
            case Value.Null _, Value.Unknown _ -> Type.NULL;
            case Value.Bool _ -> Type.BOOLEAN;
            case Value.Num _ -> Type.NUMBER;
            case Value.Text _ -> Type.TEXT;
            case Value.Date _ -> Type.DATE;
            case Value.Time _ -> Type.TIME;
            case Value.DateTime _ -> Type.DATE_TIME;
            case Value.DayTimeDuration _ -> Type.DAY_TIME;
            case Value.YearMonthDuration _ -> Type.YEAR_MONTH;
            case Value.ListValue _, Value.ContextValue _, Value.RangeValue _, Value.FunctionValue _ -> Type.ANY;
        };
    }
}
