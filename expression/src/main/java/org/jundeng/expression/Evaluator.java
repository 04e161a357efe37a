package org.jundeng.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Evaluates the nodes of one expression once.
///
/// Nothing throws on account of values: what FEEL calls an error is null, and what depends on an
/// unknown name is unknown unless the rest decides it.
final class Evaluator {

    private final Bindings bindings;
    private final @Nullable Deque<List<Trace>> traces;
    private long steps;
    private int depth;
    private final Map<Node.For, Boolean> usesPartial = new IdentityHashMap<>();

    Evaluator(Bindings bindings, boolean tracing) {
        this.bindings = bindings;
        this.traces = tracing ? new ArrayDeque<>() : null;
    }

    Trace trace(Node node) {
        Deque<List<Trace>> stack = traces;
        if (stack == null) {
            throw new IllegalStateException("not a tracing evaluator");
        }
        stack.push(new ArrayList<>());
        evaluate(node);
        return stack.pop().getFirst();
    }

    /// Names bound within the expression, innermost first; an item offers its entries as names.
    record Bound(@Nullable Bound outer, String name, Value value, boolean opened) {}

    Value evaluate(Node node, @Nullable Bound bound) {
        count(1);
        if (++depth > Limits.EVALUATION) {
            throw new Limits.Exceeded();
        }
        Deque<List<Trace>> stack = traces;
        if (stack != null) {
            stack.push(new ArrayList<>());
        }
        Value value = value(node, bound);
        if (stack != null) {
            List<Trace> children = stack.pop();
            stack.getFirst().add(new Trace(node, value, children));
        }
        depth--;
        return value;
    }

    /// The value of the whole, which is of bounded size.
    Value evaluate(Node root) {
        Value value = evaluate(root, null);
        weigh(value);
        return value;
    }

    /// Counts work done; too much ends the evaluation.
    void count(long more) {
        steps += more;
        if (steps > Limits.STEPS) {
            throw new Limits.Exceeded();
        }
    }

    /// Counts all that is in the values, before something looks at it, and says how much it is.
    long weigh(Value... values) {
        long before = steps;
        for (Value value : values) {
            weigh(value, 0);
        }
        return steps - before;
    }

    private void weigh(Value value, int level) {
        count(1);
        if (level > Limits.DEPTH) {
            throw new Limits.Exceeded();
        }
        switch (value) {
            case Value.ListValue(List<Value> items) -> items.forEach(item -> weigh(item, level + 1));
            case Value.ContextValue(var entries) -> entries.values().forEach(entry -> weigh(entry, level + 1));
            case Value.RangeValue range -> {
                weigh(range.start(), level + 1);
                weigh(range.end(), level + 1);
            }
            case Value.Text(String text) -> count(text.length() / Limits.CHARACTERS);
            case Value.Num(BigDecimal number) -> count(Math.abs(number.scale()) / Limits.CHARACTERS);
            case Value.Null _,
                    Value.Bool _,
                    Value.Date _,
                    Value.Time _,
                    Value.DateTime _,
                    Value.DayTimeDuration _,
                    Value.YearMonthDuration _,
                    Value.FunctionValue _,
                    Value.Unknown _ -> {}
        }
    }

    private Value value(Node node, @Nullable Bound bound) {
        return switch (node) {
            case Node.Literal(Value value, var _) -> value;
            case Node.Name(String name, var _) -> lookUp(name, bound);
            case Node.Negation(Node operand, var _) -> {
                Value value = evaluate(operand, bound);
                yield value instanceof Value.Unknown ? value : Operators.negated(value);
            }
            case Node.Arithmetic arithmetic -> arithmetic(arithmetic, bound);
            case Node.Comparison(Node.Relation relation, Node left, Node right, var _) ->
                compare(relation, evaluate(left, bound), evaluate(right, bound));
            case Node.And(List<Node> operands, var _) -> and(operands, bound);
            case Node.Or(List<Node> operands, var _) -> or(operands, bound);
            case Node.Between(Node operand, Node low, Node high, var _) -> {
                Value value = evaluate(operand, bound);
                Value above = compare(Node.Relation.AT_LEAST, value, evaluate(low, bound));
                yield Logic.and(above, compare(Node.Relation.AT_MOST, value, evaluate(high, bound)));
            }
            case Node.In(Node operand, List<Node> tests, var _) -> in(evaluate(operand, bound), tests, bound);
            case Node.Interval interval -> interval(interval, bound);
            case Node.If(Node condition, Node then, Node otherwise, var _) ->
                conditional(evaluate(condition, bound), then, otherwise, bound);
            case Node.For loop -> loop(loop, bound);
            case Node.Quantified quantified -> quantified(quantified, bound);
            case Node.Function(List<String> parameters, List<Type> types, Node body, var _) ->
                new Value.FunctionValue(
                        parameters, types, Type.ANY, arguments -> call(parameters, arguments, body, bound));
            case Node.Context(List<Node.Context.Entry> entries, var _) -> context(entries, bound);
            case Node.ListOf(List<Node> items, var _) -> {
                List<Value> values = new ArrayList<>(items.size());
                for (Node item : items) {
                    values.add(evaluate(item, bound));
                }
                yield new Value.ListValue(values);
            }
            case Node.Filter(Node list, Node predicate, var _) ->
                new Filtering(this, predicate, bound).of(evaluate(list, bound));
            case Node.Path(Node source, String member, var _) -> member(evaluate(source, bound), member);
            case Node.Call(String function, List<Node.Argument> arguments, var _) ->
                Builtins.call(this, function, names(arguments), values(arguments, bound));
            case Node.Invocation(Node function, List<Node.Argument> arguments, var _) ->
                invoke(evaluate(function, bound), names(arguments), values(arguments, bound));
            case Node.InstanceOf(Node operand, Type type, var _) -> instanceOf(evaluate(operand, bound), type);
        };
    }

    private Value compare(Node.Relation relation, Value left, Value right) {
        weigh(left, right);
        return Comparing.compare(relation, left, right);
    }

    private Value member(Value source, String member) {
        if (source instanceof Value.ListValue) {
            weigh(source);
        }
        return Members.of(source, member);
    }

    private Value lookUp(String name, @Nullable Bound bound) {
        for (Bound each = bound; each != null; each = each.outer()) {
            count(1);
            if (each.opened() && each.value() instanceof Value.ContextValue(SequencedMap<String, Value> entries)) {
                Value entry = entries.get(name);
                if (entry != null) {
                    return entry;
                }
            }
            if (each.opened() && each.value() instanceof Value.Unknown) {
                return each.value();
            }
            if (each.name().equals(name)) {
                return each.value();
            }
        }
        return bindings.value(name);
    }

    /// A long sum is one deep left spine; it is walked, not recursed into.
    private Value arithmetic(Node.Arithmetic node, @Nullable Bound bound) {
        Deque<Node.Arithmetic> spine = new ArrayDeque<>();
        Node leftmost = node;
        while (leftmost instanceof Node.Arithmetic inner) {
            spine.push(inner);
            leftmost = inner.left();
        }
        Value value = evaluate(leftmost, bound);
        for (Node.Arithmetic each : spine) {
            value = combined(each, value, evaluate(each.right(), bound));
            if (traces != null && each != node) {
                List<Trace> operands = traces.getFirst();
                Trace inner = new Trace(each, value, operands);
                operands.clear();
                operands.add(inner);
            }
        }
        return value;
    }

    private Value combined(Node.Arithmetic node, Value left, Value right) {
        if (left instanceof Value.Unknown a) {
            return right instanceof Value.Unknown b ? a.and(b) : a;
        }
        weigh(left, right);
        return right instanceof Value.Unknown ? right : Operators.arithmetic(node.operator(), left, right);
    }

    private Value and(List<Node> operands, @Nullable Bound bound) {
        Value all = Value.Bool.TRUE;
        for (Node operand : operands) {
            all = Logic.and(all, evaluate(operand, bound));
            if (all.equals(Value.Bool.FALSE)) {
                return all;
            }
        }
        return all;
    }

    private Value or(List<Node> operands, @Nullable Bound bound) {
        Value any = Value.Bool.FALSE;
        for (Node operand : operands) {
            any = Logic.or(any, evaluate(operand, bound));
            if (any.equals(Value.Bool.TRUE)) {
                return any;
            }
        }
        return any;
    }

    private Value in(Value value, List<Node> tests, @Nullable Bound bound) {
        Value any = Value.Bool.FALSE;
        for (Node test : tests) {
            Value tested = evaluate(test, bound);
            weigh(value, tested);
            any = Logic.or(any, Comparing.meets(value, tested));
            if (any.equals(Value.Bool.TRUE)) {
                return any;
            }
        }
        return any;
    }

    private Value interval(Node.Interval node, @Nullable Bound bound) {
        Value start = node.start().isPresent() ? evaluate(node.start().get(), bound) : Value.NULL;
        Value end = evaluate(node.end(), bound);
        return new Value.RangeValue(node.relation(), node.startIncluded(), start, end, node.endIncluded());
    }

    /// An unknown condition leaves the value known only where both branches give the same.
    private Value conditional(Value condition, Node then, Node otherwise, @Nullable Bound bound) {
        if (!(condition instanceof Value.Unknown unknown)) {
            return evaluate(condition.equals(Value.Bool.TRUE) ? then : otherwise, bound);
        }
        Value first = evaluate(then, bound);
        Value second = evaluate(otherwise, bound);
        weigh(first, second);
        Optional<Value.Unknown> more = Unknowns.in(first, second);
        return more.isEmpty() && first.equals(second)
                ? first
                : more.map(unknown::and).orElse(unknown);
    }

    private Value context(List<Node.Context.Entry> entries, @Nullable Bound bound) {
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        Bound inner = bound;
        for (Node.Context.Entry entry : entries) {
            Value value = evaluate(entry.value(), inner);
            values.put(entry.name(), value);
            inner = new Bound(inner, entry.name(), value, false);
        }
        return new Value.ContextValue(values);
    }

    private Value instanceOf(Value value, Type type) {
        weigh(value);
        return Unknowns.in(value).<Value>map(unknown -> unknown).orElseGet(() -> Value.Bool.of(type.contains(value)));
    }

    // ---- loops

    private Value loop(Node.For node, @Nullable Bound bound) {
        List<Value> results = new ArrayList<>();
        boolean partial = usesPartial.computeIfAbsent(node, _ -> mentions(node.body(), "partial"));
        Optional<Value> unfinished = iterate(node.iterations(), 0, bound, inner -> {
            Bound own = partial ? new Bound(inner, "partial", new Value.ListValue(results), false) : inner;
            if (partial) {
                count(results.size());
            }
            results.add(evaluate(node.body(), own));
            if (results.size() > Limits.ITEMS) {
                throw new Limits.Exceeded();
            }
            return true;
        });
        return unfinished.orElseGet(() -> new Value.ListValue(results));
    }

    private static boolean mentions(Node body, String name) {
        Deque<Node> nodes = new ArrayDeque<>(List.of(body));
        while (!nodes.isEmpty()) {
            Node node = nodes.pop();
            if (node instanceof Node.Name(String used, var _) && used.equals(name)) {
                return true;
            }
            nodes.addAll(node.children());
        }
        return false;
    }

    private Value quantified(Node.Quantified node, @Nullable Bound bound) {
        Value decider = Value.Bool.of(!node.every());
        Value[] all = {Value.Bool.of(node.every())};
        Optional<Value> unfinished = iterate(node.iterations(), 0, bound, inner -> {
            Value holds = evaluate(node.body(), inner);
            all[0] = node.every() ? Logic.and(all[0], holds) : Logic.or(all[0], holds);
            return !all[0].equals(decider);
        });
        return unfinished.map(without -> Logic.decidedBy(all[0], without)).orElse(all[0]);
    }

    @FunctionalInterface
    private interface Step {
        /// @return whether to go on
        boolean take(@Nullable Bound bound);
    }

    /// Takes the step for each combination; the result is there where a list was null or unknown.
    private Optional<Value> iterate(List<Node.Iteration> iterations, int index, @Nullable Bound bound, Step step) {
        boolean[] going = {true};
        return iterate(iterations, index, bound, step, going);
    }

    private Optional<Value> iterate(
            List<Node.Iteration> iterations, int index, @Nullable Bound bound, Step step, boolean[] going) {
        if (index == iterations.size()) {
            going[0] = step.take(bound);
            return Optional.empty();
        }
        Node.Iteration iteration = iterations.get(index);
        Value from = evaluate(iteration.from(), bound);
        Value domain = iteration.to().isPresent()
                ? Sequences.steps(from, evaluate(iteration.to().get(), bound))
                : Sequences.items(from);
        if (!(domain instanceof Value.ListValue(List<Value> items))) {
            return Optional.of(domain);
        }
        count(items.size());
        for (Value item : items) {
            Optional<Value> unfinished =
                    iterate(iterations, index + 1, new Bound(bound, iteration.name(), item, false), step, going);
            if (unfinished.isPresent() || !going[0]) {
                return unfinished;
            }
        }
        return Optional.empty();
    }

    // ---- functions

    private static List<String> names(List<Node.Argument> arguments) {
        return arguments.isEmpty() || arguments.getFirst().name().isEmpty()
                ? List.of()
                : arguments.stream().map(Node.Argument::name).toList();
    }

    private List<Value> values(List<Node.Argument> arguments, @Nullable Bound bound) {
        List<Value> values = new ArrayList<>(arguments.size());
        for (Node.Argument argument : arguments) {
            values.add(evaluate(argument.value(), bound));
        }
        return values;
    }

    /// Calls a function value; names are put into the order of its parameters.
    Value invoke(Value function, List<String> names, List<Value> arguments) {
        if (function instanceof Value.Unknown) {
            return function;
        }
        if (!(function instanceof Value.FunctionValue called)
                || called.parameters().size() != arguments.size()) {
            return Value.NULL;
        }
        List<Value> ordered = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            int at = names.isEmpty() ? i : names.indexOf(called.parameters().get(i));
            if (at < 0) {
                return Value.NULL;
            }
            Type type = called.parameterTypes().get(i);
            if (!type.equals(Type.ANY)) {
                weigh(arguments.get(at));
            }
            boolean open = arguments.get(at) instanceof Value.Unknown && !type.equals(Type.ANY);
            Optional<Value> fitting = open ? Optional.empty() : Coercion.to(type, arguments.get(at));
            if (fitting.isEmpty()) {
                return Unknowns.in(arguments.get(at))
                        .<Value>map(unknown -> unknown)
                        .orElse(Value.NULL);
            }
            ordered.add(fitting.get());
        }
        return called.apply(ordered);
    }

    private Value call(List<String> parameters, List<Value> arguments, Node body, @Nullable Bound bound) {
        Bound inner = bound;
        for (int i = 0; i < parameters.size(); i++) {
            inner = new Bound(inner, parameters.get(i), arguments.get(i), false);
        }
        return evaluate(body, inner);
    }

    /// The days or whole numbers that a loop runs over.
    static final class Sequences {

        private Sequences() {}

        /// `a..b`: from one to the other, up or down, both included.
        static Value steps(Value from, Value to) {
            if (from instanceof Value.Unknown a) {
                return to instanceof Value.Unknown b ? a.and(b) : a;
            }
            if (to instanceof Value.Unknown) {
                return to;
            }
            if (from instanceof Value.Num(BigDecimal a)
                    && to instanceof Value.Num(BigDecimal b)
                    && whole(a)
                    && whole(b)) {
                return between(a.longValue(), b.longValue(), Value.Num::of);
            }
            if (from instanceof Value.Date(LocalDate a) && to instanceof Value.Date(LocalDate b)) {
                return between(a.toEpochDay(), b.toEpochDay(), day -> new Value.Date(LocalDate.ofEpochDay(day)));
            }
            return Value.NULL;
        }

        private static boolean whole(BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(1L << 53)) < 0;
        }

        private static Value between(long from, long to, java.util.function.LongFunction<Value> value) {
            long length = Math.abs(to - from) + 1;
            if (length > Limits.ITEMS) {
                throw new Limits.Exceeded();
            }
            List<Value> values = new ArrayList<>((int) length);
            for (long i = 0; i < length; i++) {
                values.add(value.apply(from <= to ? from + i : from - i));
            }
            return new Value.ListValue(values);
        }

        /// A list itself, the members of a range of whole numbers or days, or a single value as a list.
        static Value items(Value domain) {
            return switch (domain) {
                case Value.ListValue list -> list;
                case Value.Unknown unknown -> unknown;
                case Value.Null none -> none;
                case Value.RangeValue range -> members(range);
                default -> new Value.ListValue(List.of(domain));
            };
        }

        private static Value members(Value.RangeValue range) {
            boolean ordered = Comparing.order(range.start(), range.end()).orElse(1) <= 0;
            if (range.relation().isPresent() || !ordered) {
                return Unknowns.in(range.start(), range.end())
                        .<Value>map(unknown -> unknown)
                        .orElse(Value.NULL);
            }
            if (!(steps(range.start(), range.end()) instanceof Value.ListValue(List<Value> all))) {
                return Value.NULL;
            }
            int first = range.startIncluded() ? 0 : 1;
            int last = range.endIncluded() ? all.size() : all.size() - 1;
            return new Value.ListValue(first < last ? all.subList(first, last) : List.of());
        }
    }
}
