package org.jundeng.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Parameter.Setting;
import org.jundeng.expression.Node;
import org.jundeng.expression.Value;

/// The values that make a difference to some rules, for each word that the rules mention.
///
/// Of a number: each bound it is compared with, and one between and beyond; of a choice: each value that
/// is mentioned, and one that is not. A detail of a record is the word `record.detail`. A word whose
/// values cannot be listed has no domain.
final class Domains {

    private static final int MANY = 6;

    private final Catalog catalog;
    private final SequencedSet<String> words = new LinkedHashSet<>();
    private final Set<String> texts = new HashSet<>();
    private final Map<String, TreeSet<BigDecimal>> bounds = new LinkedHashMap<>();
    private final Set<String> unlisted = new HashSet<>();

    private Domains(Catalog catalog) {
        this.catalog = catalog;
    }

    static SequencedMap<String, List<Value>> of(Catalog catalog, List<Rule> rules) {
        Domains domains = new Domains(catalog);
        rules.forEach(rule -> domains.walk(rule.expression().root()));
        SequencedMap<String, List<Value>> listed = new LinkedHashMap<>();
        for (String word : domains.words) {
            List<Value> values = domains.unlisted.contains(word) ? List.of() : domains.values(word);
            if (!values.isEmpty()) {
                listed.put(word, values);
            }
        }
        return listed;
    }

    private void walk(Node node) {
        switch (node) {
            case Node.Comparison(var _, Node left, Node right, var _) -> {
                if (!compared(left, List.of(right)) && !compared(right, List.of(left))) {
                    node.children().forEach(this::walk);
                }
            }
            case Node.Between(Node operand, Node low, Node high, var _) -> {
                if (!compared(operand, List.of(low, high))) {
                    node.children().forEach(this::walk);
                }
            }
            case Node.In(Node operand, List<Node> tests, var _) -> {
                if (!compared(operand, tests)) {
                    node.children().forEach(this::walk);
                }
            }
            case Node.Literal(Value.Text(String text), var _) -> texts.add(text);
            case Node.Name _, Node.Path _ -> {
                Optional<String> word = word(node);
                word.ifPresentOrElse(this::alone, () -> node.children().forEach(this::walk));
            }
            default -> node.children().forEach(this::walk);
        }
    }

    /// Notes the bounds where a number is compared with constants alone.
    private boolean compared(Node operand, List<Node> others) {
        Optional<String> word = word(operand);
        List<BigDecimal> constants = new ArrayList<>();
        if (word.isEmpty() || !number(word.get())) {
            return false;
        }
        words.add(word.get());
        if (!others.stream().allMatch(each -> constant(each, constants))) {
            return false;
        }
        bounds.computeIfAbsent(word.get(), _ -> new TreeSet<>()).addAll(constants);
        return true;
    }

    private boolean constant(Node node, List<BigDecimal> constants) {
        return switch (node) {
            case Node.Literal(Value.Num(BigDecimal number), var _) -> constants.add(number);
            case Node.Name(String name, var _)
            when catalog.parameters().containsKey(name) -> {
                words.add(name);
                List<Value> values = settings(name);
                values.forEach(
                        value -> constants.add(value instanceof Value.Num(var number) ? number : BigDecimal.ZERO));
                yield !values.isEmpty();
            }
            case Node.Interval interval -> interval.children().stream().allMatch(end -> constant(end, constants));
            case Node.ListOf list -> list.items().stream().allMatch(item -> constant(item, constants));
            default -> false;
        };
    }

    private void alone(String word) {
        boolean added = words.add(word);
        if (number(word) && !catalog.parameters().containsKey(word)) {
            unlisted.add(word);
        }
        Derived derived = catalog.derived().get(word);
        if (added && derived != null && derived.type() instanceof FactType.YesNo) {
            walk(derived.rule().expression().root());
        }
    }

    private Optional<String> word(Node node) {
        return switch (node) {
            case Node.Name(String name, var _) when !(type(name) instanceof FactType.Details) -> Optional.of(name);
            case Node.Path(Node.Name(String name, var _), String member, var _)
            when type(name) instanceof FactType.Details(var fields) && fields.containsKey(member) ->
                Optional.of(name + "." + member);
            default -> Optional.empty();
        };
    }

    private boolean number(String word) {
        return type(word) instanceof FactType.Whole
                || type(word) instanceof FactType.Decimal
                || type(word) instanceof FactType.Amount
                || type(word) instanceof FactType.Fraction;
    }

    private @Nullable FactType type(String word) {
        int dot = word.indexOf('.');
        if (dot > 0 && type(word.substring(0, dot)) instanceof FactType.Details(var fields)) {
            return fields.get(word.substring(dot + 1));
        }
        Fact fact = catalog.facts().get(word);
        Derived derived = catalog.derived().get(word);
        Parameter parameter = catalog.parameters().get(word);
        if (fact != null) {
            return fact.type();
        }
        return derived != null ? derived.type() : parameter == null ? null : parameter.type();
    }

    private List<Value> values(String word) {
        Interpretation interpretation = catalog.interpretations().get(word);
        Derived derived = catalog.derived().get(word);
        if (interpretation != null) {
            return List.of(interpretation.value());
        }
        if (catalog.parameters().containsKey(word)) {
            return settings(word);
        }
        if (derived != null && derived.type() instanceof FactType.YesNo) {
            return List.of();
        }
        if (catalog.services().values().stream()
                .anyMatch(each -> each.computed() && each.name().equals(word))) {
            return List.of(Value.Bool.TRUE, Value.Bool.FALSE);
        }
        return switch (type(word)) {
            case FactType.YesNo _ -> List.of(Value.Bool.TRUE, Value.Bool.FALSE);
            case FactType.Choice(List<String> values) -> choices(values);
            case FactType.Choices(List<String> values) -> sets(choices(values));
            case FactType.Whole(long least, long most, var _) -> whole(word, least, most);
            case FactType.Decimal _, FactType.Amount _, FactType.Fraction _ -> decimal(word);
            case null, default -> List.of();
        };
    }

    private List<Value> settings(String parameter) {
        List<Value> values = Optional.ofNullable(catalog.parameters().get(parameter)).stream()
                .flatMap(each -> each.values().stream())
                .map(Setting::value)
                .distinct()
                .toList();
        return values.size() > MANY ? List.of() : values;
    }

    private List<Value> choices(List<String> values) {
        List<Value> chosen = new ArrayList<>();
        values.stream().filter(texts::contains).forEach(value -> chosen.add(new Value.Text(value)));
        values.stream()
                .filter(value -> !texts.contains(value))
                .findFirst()
                .ifPresent(value -> chosen.add(new Value.Text(value)));
        return chosen;
    }

    /// Every set of some values.
    private static List<Value> sets(List<Value> values) {
        if (values.size() > MANY) {
            return List.of();
        }
        List<Value> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << values.size(); bits++) {
            List<Value> set = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    set.add(values.get(i));
                }
            }
            sets.add(new Value.ListValue(set));
        }
        return sets;
    }

    private List<Value> whole(String word, long least, long most) {
        TreeSet<BigDecimal> points = new TreeSet<>();
        for (BigDecimal bound : bounds.getOrDefault(word, new TreeSet<>())) {
            BigDecimal floor = bound.setScale(0, RoundingMode.FLOOR);
            points.add(floor.subtract(BigDecimal.ONE));
            points.add(floor);
            points.add(floor.add(BigDecimal.ONE));
        }
        return points.stream()
                .filter(point -> point.compareTo(BigDecimal.valueOf(least)) >= 0)
                .filter(point -> point.compareTo(BigDecimal.valueOf(most)) <= 0)
                .<Value>map(Value.Num::new)
                .toList();
    }

    private List<Value> decimal(String word) {
        TreeSet<BigDecimal> points = new TreeSet<>();
        BigDecimal before = BigDecimal.ZERO;
        for (BigDecimal bound : bounds.getOrDefault(word, new TreeSet<>())) {
            points.add(before.add(bound).divide(BigDecimal.TWO));
            points.add(bound);
            before = bound;
        }
        points.add(before.add(BigDecimal.ONE));
        return points.stream().<Value>map(Value.Num::new).toList();
    }
}
