package org.jundeng.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.catalog.Service.Tier;
import org.jundeng.expression.Node;
import org.jundeng.expression.Node.Arithmetic.Operator;

/// Only like is added to like and compared with like: 元/月 is not 元/年, and money is no count.
///
/// A unit is inferred from the words of the list. A literal fits anything; what multiplication or
/// division by a literal makes of a unit is not known and fits anything too.
final class UnitsLint {

    private static final String NUMBER = "1";

    private final Catalog catalog;
    private final Problems problems;

    UnitsLint(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    void check() {
        for (Service service : catalog.services().values()) {
            service.conditions().forEach(each -> unit(each.rule()));
            service.onePerson().ifPresent(each -> unit(each.when()));
            service.contributions().forEach(each -> unit(each.base()));
            service.benefits().forEach(this::benefit);
        }
        catalog.derived().values().forEach(this::derived);
        catalog.facts().values().forEach(fact -> fact.unlessStated().ifPresent(this::unit));
    }

    private void benefit(Benefit benefit) {
        benefit.rule().ifPresent(this::unit);
        for (Tier tier : benefit.tiers()) {
            tier.rule().ifPresent(this::unit);
            Optional<String> unit = unit(tier.amount());
            String promised = benefit.per().map(Service.Per::unit).orElse("元");
            if (unit.isPresent() && !unit.get().equals(promised)) {
                mismatch(tier.amount(), tier.amount().expression().root(), unit.get(), promised);
            }
        }
    }

    private void derived(Derived derived) {
        Optional<String> unit = unit(derived.rule());
        String declared = derived.type().unit();
        if (unit.isPresent() && !declared.isEmpty() && !unit.get().equals(declared)) {
            mismatch(derived.rule(), derived.rule().expression().root(), unit.get(), declared);
        }
    }

    private Optional<String> unit(Rule rule) {
        return unit(rule, rule.expression().root());
    }

    /// The unit of a part of a rule, empty where it is not known or fits anything.
    private Optional<String> unit(Rule rule, Node node) {
        return switch (node) {
            case Node.Name(String name, var _) -> word(name);
            case Node.Negation(Node operand, var _) -> unit(rule, operand);
            case Node.Arithmetic(Operator operator, Node left, Node right, var _) -> {
                Optional<String> a = unit(rule, left);
                Optional<String> b = unit(rule, right);
                yield switch (operator) {
                    case ADD, SUBTRACT -> alike(rule, node, List.of(a, b));
                    case MULTIPLY -> product(left, right, a, b);
                    case DIVIDE -> quotient(right, a, b);
                    case POWER -> Optional.empty();
                };
            }
            case Node.Comparison(var _, Node left, Node right, var _) -> {
                alike(rule, node, List.of(unit(rule, left), unit(rule, right)));
                yield Optional.empty();
            }
            case Node.Between(Node operand, Node low, Node high, var _) -> {
                alike(rule, node, List.of(unit(rule, operand), unit(rule, low), unit(rule, high)));
                yield Optional.empty();
            }
            case Node.In(Node operand, List<Node> tests, var _) -> {
                List<Optional<String>> units = new ArrayList<>(List.of(unit(rule, operand)));
                tests.forEach(test -> units.add(unit(rule, test)));
                alike(rule, node, units);
                yield Optional.empty();
            }
            case Node.Interval interval -> {
                List<Optional<String>> units = new ArrayList<>();
                interval.children().forEach(end -> units.add(unit(rule, end)));
                yield alike(rule, node, units);
            }
            case Node.If(Node condition, Node then, Node otherwise, var _) -> {
                unit(rule, condition);
                yield alike(rule, node, List.of(unit(rule, then), unit(rule, otherwise)));
            }
            case Node.Call(String function, var _, var _)
            when function.equals("min") || function.equals("max") || function.equals("sum") -> {
                List<Optional<String>> units = new ArrayList<>();
                node.children().forEach(child -> units.add(unit(rule, child)));
                yield alike(rule, node, units);
            }
            case Node.Call(String function, var _, var _) when function.equals("count") -> Optional.of("人");
            default -> {
                node.children().forEach(child -> unit(rule, child));
                yield Optional.empty();
            }
        };
    }

    private Optional<String> word(String name) {
        FactType type = catalog.facts().containsKey(name)
                ? catalog.fact(name).orElseThrow().type()
                : Optional.ofNullable(catalog.derived().get(name))
                        .map(Derived::type)
                        .or(() -> Optional.ofNullable(catalog.parameters().get(name))
                                .map(Parameter::type))
                        .orElse(new FactType.Words());
        return type instanceof FactType.Fraction
                ? Optional.of(NUMBER)
                : Optional.of(type.unit()).filter(unit -> !unit.isEmpty());
    }

    /// The unit that all have; a problem where two differ.
    private Optional<String> alike(Rule rule, Node node, List<Optional<String>> units) {
        Optional<String> first = Optional.empty();
        for (Optional<String> unit : units) {
            if (first.isPresent() && unit.isPresent() && !first.equals(unit)) {
                mismatch(rule, node, first.get(), unit.get());
                return Optional.empty();
            }
            first = first.or(() -> unit);
        }
        return first;
    }

    private static Optional<String> product(Node left, Node right, Optional<String> a, Optional<String> b) {
        if (left instanceof Node.Literal || right instanceof Node.Literal || a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        return money(a.get()) ? a.filter(_ -> !money(b.get())) : money(b.get()) ? b : Optional.empty();
    }

    private static Optional<String> quotient(Node right, Optional<String> a, Optional<String> b) {
        if (right instanceof Node.Literal || a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        if (a.equals(b)) {
            return Optional.of(NUMBER);
        }
        return b.get().equals("人") || b.get().equals(NUMBER) ? a : Optional.empty();
    }

    private static boolean money(String unit) {
        return unit.startsWith("元");
    }

    private void mismatch(Rule rule, Node node, String a, String b) {
        problems.addAlong(
                CatalogProblem.UNIT_MISMATCH,
                rule.position(node.span()),
                node.span().end() - node.span().start(),
                a.equals(NUMBER) ? "比例" : a,
                b.equals(NUMBER) ? "比例" : b);
    }
}
