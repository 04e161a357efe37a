package org.jundeng.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jundeng.expression.Node;
import org.jundeng.expression.Node.Relation;
import org.jundeng.expression.Value;

/// The cases that some conditions can tell apart: each term that they compare takes each value on
/// either side of a line, and each part that is not a comparison is true or false on its own.
///
/// A term is a word or a detail of a word. Of a number the cells are the lines themselves and the
/// stretches between them; of a closed set of words, each word.
final class Cells {

    private final Catalog catalog;
    private final Map<String, Set<Value>> domains = new LinkedHashMap<>();
    private final Map<String, SortedSet<BigDecimal>> lines = new LinkedHashMap<>();

    Cells(Catalog catalog) {
        this.catalog = catalog;
    }

    /// Takes the terms of a condition in.
    void add(Rule rule) {
        collect(rule, rule.expression().root());
    }

    /// The terms of a condition that were taken in before.
    boolean shares(Rule rule) {
        Cells other = new Cells(catalog);
        other.add(rule);
        return other.domains().keySet().stream().anyMatch(domains()::containsKey);
    }

    /// How many cases there are.
    long count() {
        long count = 1;
        for (Set<Value> values : domains().values()) {
            count = Math.multiplyExact(Math.min(count, 1_000_000_000L), values.size());
        }
        return count;
    }

    /// Hands each case to a reader, in a fixed order.
    void each(Consumer<Map<String, Value>> reader) {
        Map<String, Set<Value>> all = domains();
        each(new ArrayList<>(all.keySet()), all, 0, new LinkedHashMap<>(), reader);
    }

    private static void each(
            List<String> terms,
            Map<String, Set<Value>> domains,
            int index,
            Map<String, Value> chosen,
            Consumer<Map<String, Value>> reader) {
        if (index == terms.size()) {
            reader.accept(chosen);
            return;
        }
        for (Value value : domains.getOrDefault(terms.get(index), Set.of())) {
            chosen.put(terms.get(index), value);
            each(terms, domains, index + 1, chosen, reader);
        }
    }

    /// Whether a condition holds in a case.
    static boolean holds(Rule rule, Map<String, Value> chosen) {
        return holds(rule, rule.expression().root(), chosen);
    }

    private static boolean holds(Rule rule, Node node, Map<String, Value> chosen) {
        return switch (node) {
            case Node.Literal(Value value, var _) -> value.equals(Value.Bool.TRUE);
            case Node.And(List<Node> operands, var _) ->
                operands.stream().allMatch(operand -> holds(rule, operand, chosen));
            case Node.Or(List<Node> operands, var _) ->
                operands.stream().anyMatch(operand -> holds(rule, operand, chosen));
            case Node.Call(String function, var arguments, var _)
            when function.equals("not") -> !holds(rule, arguments.getFirst().value(), chosen);
            case Node.Comparison(Relation relation, Node left, Node right, var _)
            when compared(left, right) ->
                compare(relation, chosen.get(text(rule, left)), ((Node.Literal) right).value());
            case Node.In(Node operand, List<Node> tests, var _)
            when term(operand) && tests.stream().allMatch(Cells::plain) ->
                tests.stream().anyMatch(test -> meets(chosen.get(text(rule, operand)), test));
            default -> Value.Bool.TRUE.equals(chosen.get(text(rule, node)));
        };
    }

    private void collect(Rule rule, Node node) {
        switch (node) {
            case Node.Literal _ -> {}
            case Node.And(List<Node> operands, var _) -> operands.forEach(operand -> collect(rule, operand));
            case Node.Or(List<Node> operands, var _) -> operands.forEach(operand -> collect(rule, operand));
            case Node.Call(String function, var arguments, var _)
            when function.equals("not") -> collect(rule, arguments.getFirst().value());
            case Node.Comparison(var _, Node left, Node right, var _)
            when compared(left, right) -> value(rule, left, ((Node.Literal) right).value());
            case Node.In(Node operand, List<Node> tests, var _)
            when term(operand) && tests.stream().allMatch(Cells::plain) ->
                tests.forEach(test -> test(rule, operand, test));
            default -> domain(text(rule, node)).addAll(List.of(Value.Bool.TRUE, Value.Bool.FALSE));
        }
    }

    private void test(Rule rule, Node operand, Node test) {
        if (test instanceof Node.Literal(Value value, var _)) {
            value(rule, operand, value);
        } else {
            test.children().forEach(end -> value(rule, operand, ((Node.Literal) end).value()));
        }
    }

    private void value(Rule rule, Node term, Value value) {
        String text = text(rule, term);
        if (value instanceof Value.Num(BigDecimal line)) {
            lines.computeIfAbsent(text, _ -> new TreeSet<>()).add(line);
            return;
        }
        domain(text).add(value);
        if (term instanceof Node.Name(String name, var _)) {
            Optional.ofNullable(catalog.facts().get(name))
                    .map(Fact::type)
                    .filter(FactType.Choice.class::isInstance)
                    .map(FactType.Choice.class::cast)
                    .ifPresent(choice ->
                            choice.values().forEach(each -> domain(text).add(new Value.Text(each))));
        }
    }

    private Set<Value> domain(String term) {
        return domains.computeIfAbsent(term, _ -> new LinkedHashSet<>());
    }

    /// The values of each term; of a number the lines and what lies between, below and above.
    private Map<String, Set<Value>> domains() {
        Map<String, Set<Value>> all = new LinkedHashMap<>(domains);
        lines.forEach((term, ordered) -> {
            Set<Value> values = new LinkedHashSet<>();
            BigDecimal before = ordered.first().subtract(BigDecimal.TWO);
            for (BigDecimal line : ordered) {
                values.add(new Value.Num(before.add(line).divide(BigDecimal.TWO)));
                values.add(new Value.Num(line));
                before = line;
            }
            values.add(new Value.Num(before.add(BigDecimal.ONE)));
            whole(term).ifPresent(whole -> values.removeIf(value -> !whole.admits(value)));
            all.put(term, values);
        });
        return all;
    }

    private Optional<FactType.Whole> whole(String term) {
        return Optional.ofNullable(catalog.facts().get(term))
                .map(Fact::type)
                .filter(FactType.Whole.class::isInstance)
                .map(FactType.Whole.class::cast);
    }

    private static boolean compared(Node left, Node right) {
        return term(left) && right instanceof Node.Literal;
    }

    private static boolean term(Node node) {
        return node instanceof Node.Name || node instanceof Node.Path(Node source, var _, var _) && term(source);
    }

    private static boolean plain(Node test) {
        return test instanceof Node.Literal
                || test instanceof Node.Interval && test.children().stream().allMatch(Node.Literal.class::isInstance);
    }

    private static boolean meets(@org.jspecify.annotations.Nullable Value value, Node test) {
        if (test instanceof Node.Literal(Value literal, var _)) {
            return literal.equals(value);
        }
        if (!(test instanceof Node.Interval interval)) {
            return false;
        }
        Value end = ((Node.Literal) interval.end()).value();
        if (interval.relation().isPresent()) {
            return compare(interval.relation().get(), value, end);
        }
        Value start = ((Node.Literal) interval.start().orElseThrow()).value();
        return compare(interval.startIncluded() ? Relation.AT_LEAST : Relation.MORE, value, start)
                && compare(interval.endIncluded() ? Relation.AT_MOST : Relation.LESS, value, end);
    }

    private static boolean compare(Relation relation, @org.jspecify.annotations.Nullable Value value, Value literal) {
        if (value instanceof Value.Num(BigDecimal a) && literal instanceof Value.Num(BigDecimal b)) {
            int order = a.compareTo(b);
            return switch (relation) {
                case EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case MORE -> order > 0;
                case AT_LEAST -> order >= 0;
            };
        }
        return relation == Relation.EQUAL == literal.equals(value);
    }

    private static String text(Rule rule, Node node) {
        return rule.text().substring(node.span().start(), node.span().end());
    }
}
