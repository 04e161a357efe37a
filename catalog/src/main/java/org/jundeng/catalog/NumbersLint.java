package org.jundeng.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.catalog.Service.Tier;
import org.jundeng.expression.Node;
import org.jundeng.expression.Value;

/// Every number of a rule stands in the words that the rule carries out, those in dates and durations too.
///
/// 0 and 1 are free, and so is the place of an item in a list.
final class NumbersLint {

    private static final Set<BigDecimal> FREE = Set.of(BigDecimal.ZERO, BigDecimal.ONE);

    private static final Set<String> TIMES = Set.of("date", "time", "date and time", "duration");

    private final Catalog catalog;
    private final Problems problems;

    NumbersLint(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    void check() {
        for (Service service : catalog.services().values()) {
            List<String> cells = List.of(service.beneficiaries(), service.standard(), service.responsibility());
            service.conditions().forEach(each -> check(each.rule(), each.text(), cells));
            service.onePerson().ifPresent(each -> check(each.when(), each.text(), cells));
            for (Benefit benefit : service.benefits()) {
                benefit.rule().ifPresent(rule -> check(rule, benefit.text(), cells));
                for (Tier tier : benefit.tiers()) {
                    tier.rule().ifPresent(rule -> check(rule, tier.text(), cells));
                    check(tier.amount(), tier.text(), cells);
                }
            }
            service.contributions().forEach(each -> check(each.base(), each.text(), cells));
            service.quotas().forEach(this::check);
        }
        catalog.facts().values().forEach(fact -> fact.unlessStated().ifPresent(rule -> check(rule, "", List.of())));
        for (Derived derived : catalog.derived().values()) {
            check(derived.rule(), derived.text(), List.of());
        }
        for (Parameter parameter : catalog.parameters().values()) {
            parameter.values().stream()
                    .filter(setting -> setting.status() == Parameter.Status.OFFICIAL)
                    .forEach(this::check);
        }
    }

    /// An official value stands in the official words that are quoted for it.
    private void check(Parameter.Setting setting) {
        if (!setting.text().isEmpty()
                && setting.value() instanceof Value.Num(BigDecimal number)
                && !WrittenNumbers.in(setting.text()).contains(number.stripTrailingZeros())) {
            problems.add(CatalogProblem.NUMBER_WITHOUT_SOURCE, setting.at(), setting.value());
        }
    }

    private void check(Service.Quota quota) {
        if (!WrittenNumbers.in(quota.text()).contains(quota.share().stripTrailingZeros())) {
            problems.addAlong(
                    CatalogProblem.NUMBER_WITHOUT_SOURCE,
                    quota.at(),
                    quota.text().length(),
                    quota.share().toPlainString());
        }
    }

    private void check(Rule rule, String clause, List<String> cells) {
        Set<BigDecimal> near = WrittenNumbers.in(clause);
        Set<BigDecimal> far = WrittenNumbers.in(String.join("\n", cells));
        walk(rule, rule.expression().root(), near, far);
    }

    private void walk(Rule rule, Node node, Set<BigDecimal> near, Set<BigDecimal> far) {
        if (node instanceof Node.Filter(Node list, Node.Literal _, var _)) {
            walk(rule, list, near, far);
            return;
        }
        for (BigDecimal number : numbers(node)) {
            if (!FREE.contains(number) && !near.contains(number) && !far.contains(number)) {
                problems.addAlong(
                        CatalogProblem.NUMBER_WITHOUT_SOURCE,
                        rule.position(node.span()),
                        node.span().end() - node.span().start(),
                        number.toPlainString());
            }
        }
        node.children().forEach(child -> walk(rule, child, near, far));
    }

    /// The numbers that a part of a rule itself writes, without trailing zeros.
    private static Set<BigDecimal> numbers(Node node) {
        return switch (node) {
            case Node.Literal(Value.Num(BigDecimal number), var _) -> Set.of(number.stripTrailingZeros());
            case Node.Literal(Value.Text _, var _) -> Set.of();
            case Node.Literal(Value value, var _) -> WrittenNumbers.in(value.toString());
            case Node.Call(String function, List<Node.Argument> arguments, var _)
            when TIMES.contains(function)
                    && arguments.getFirst().value() instanceof Node.Literal(Value.Text(String written), var _) ->
                WrittenNumbers.in(written);
            default -> Set.of();
        };
    }
}
