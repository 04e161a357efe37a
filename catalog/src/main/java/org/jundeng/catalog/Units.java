package org.jundeng.catalog;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jundeng.expression.Node;
import org.jundeng.expression.Node.Arithmetic.Operator;
import org.jundeng.expression.Value;

/// The units of a rule's parts; parts that are added or compared must have the same.
final class Units {

    private static final Set<String> KEEPING = Set.of(
            "min",
            "max",
            "sum",
            "mean",
            "median",
            "abs",
            "floor",
            "ceiling",
            "round up",
            "round down",
            "round half up",
            "round half down",
            "decimal");

    private final Map<String, FactType> words;
    private final Rule rule;
    private final Problems problems;
    private final Map<String, Map<String, FactType>> bound = new HashMap<>();

    private Units(Map<String, FactType> words, Rule rule, Problems problems) {
        this.words = words;
        this.rule = rule;
        this.problems = problems;
    }

    /// The unit of a rule's value.
    ///
    /// @param words what each declared name measures
    static Unit of(Rule rule, Map<String, FactType> words, Problems problems) {
        return new Units(words, rule, problems).unit(rule.expression().root());
    }

    private Unit unit(Node node) {
        return switch (node) {
            case Node.Name(String name, var _) -> unit(words.get(name));
            case Node.Path(Node source, String member, var _) -> member(source, member);
            case Node.Negation(Node operand, var _) -> unit(operand);
            case Node.Arithmetic(Operator operator, Node left, Node right, var _) -> arithmetic(operator, left, right);
            case Node.Comparison(var _, Node left, Node right, var _) -> {
                agreeing(left, List.of(right));
                yield Unit.BARE;
            }
            case Node.Between(Node operand, Node low, Node high, var _) -> {
                agreeing(operand, List.of(low, high));
                yield Unit.BARE;
            }
            case Node.In(Node operand, List<Node> tests, var _) -> {
                agreeing(operand, tests);
                yield Unit.BARE;
            }
            case Node.Interval interval ->
                agreeing(interval.end(), interval.start().stream().toList());
            case Node.ListOf(List<Node> items, var _)
            when !items.isEmpty() -> agreeing(items.getFirst(), items.subList(1, items.size()));
            case Node.If(Node condition, Node then, Node otherwise, var _) -> {
                unit(condition);
                yield agreeing(then, List.of(otherwise));
            }
            case Node.Call(String function, List<Node.Argument> arguments, var _)
            when !arguments.isEmpty() ->
                call(function, arguments.stream().map(Node.Argument::value).toList());
            case Node.Filter(Node list, Node predicate, var _) -> {
                unit(predicate);
                yield unit(list);
            }
            case Node.For(List<Node.Iteration> iterations, Node body, var _) -> {
                iterations.forEach(this::bind);
                yield unit(body);
            }
            case Node.Quantified(var _, List<Node.Iteration> iterations, Node body, var _) -> {
                iterations.forEach(this::bind);
                unit(body);
                yield Unit.BARE;
            }
            default -> {
                node.children().forEach(this::unit);
                yield Unit.BARE;
            }
        };
    }

    private static Unit unit(@Nullable FactType type) {
        return type == null ? Unit.BARE : Unit.of(type);
    }

    private Unit member(Node source, String member) {
        if (!(source instanceof Node.Name(String name, var _))) {
            return unit(source);
        }
        Map<String, FactType> members = bound.get(name);
        return unit(members == null ? fields(words.get(name)).get(member) : members.get(member));
    }

    private void bind(Node.Iteration iteration) {
        if (iteration.from() instanceof Node.Name(String list, var _)) {
            bound.put(iteration.name(), list.equals(Catalog.MEMBERS) ? words : fields(words.get(list)));
        }
    }

    private static Map<String, FactType> fields(@Nullable FactType type) {
        return switch (type) {
            case FactType.Details(var fields) -> fields;
            case FactType.DetailsList(var fields, var _) -> fields;
            case null, default -> Map.of();
        };
    }

    private Unit arithmetic(Operator operator, Node left, Node right) {
        return switch (operator) {
            case ADD, SUBTRACT -> agreeing(left, List.of(right));
            case MULTIPLY ->
                number(right)
                        .map(number -> unit(left).times(number))
                        .or(() -> number(left).map(number -> unit(right).times(number)))
                        .orElseGet(() -> unit(left).times(unit(right)));
            case DIVIDE ->
                number(right)
                        .map(number -> unit(left).per(number))
                        .orElseGet(() -> unit(left).per(unit(right)));
            case POWER -> Unit.BARE;
        };
    }

    private static Optional<BigDecimal> number(Node node) {
        return node instanceof Node.Literal(Value.Num(BigDecimal number), var _)
                ? Optional.of(number)
                : Optional.empty();
    }

    private Unit call(String function, List<Node> arguments) {
        if (KEEPING.contains(function)) {
            return agreeing(arguments.getFirst(), arguments.subList(1, arguments.size()));
        }
        arguments.forEach(this::unit);
        return Unit.BARE;
    }

    /// The unit that all have; a part that differs is a problem.
    private Unit agreeing(Node first, List<Node> others) {
        Unit unit = unit(first);
        for (Node other : others) {
            Unit next = unit(other);
            if (!unit.fits(next)) {
                problems.addAlong(
                        CatalogProblem.UNIT_MISMATCH,
                        rule.position(other.span()),
                        other.span().end() - other.span().start(),
                        unit,
                        next);
            }
            unit = unit.bare() ? next : unit;
        }
        return unit;
    }
}
