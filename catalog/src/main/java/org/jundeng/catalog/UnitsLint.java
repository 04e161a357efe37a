package org.jundeng.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.catalog.Service.Contribution;
import org.jundeng.catalog.Service.Tier;

/// Sums and comparisons are of one unit, and an amount is of the time that its benefit is paid for.
final class UnitsLint {

    private static final Unit BASE = Unit.of("元/月");

    private final Catalog catalog;
    private final Problems problems;
    private final Map<String, FactType> words = new HashMap<>();

    UnitsLint(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
        catalog.facts().values().forEach(each -> words.put(each.name(), each.type()));
        catalog.derived().values().forEach(each -> words.put(each.name(), each.type()));
        catalog.parameters().values().forEach(each -> words.put(each.name(), each.type()));
    }

    void check() {
        catalog.derived().values().forEach(each -> fits(each.rule(), Unit.of(each.type())));
        for (Fact fact : catalog.facts().values()) {
            fact.unlessStated().ifPresent(rule -> fits(rule, Unit.of(fact.type())));
        }
        catalog.services().values().forEach(this::service);
    }

    private void service(Service service) {
        service.conditions().forEach(each -> fits(each.rule(), Unit.BARE));
        service.onePerson().ifPresent(each -> fits(each.when(), Unit.BARE));
        for (Benefit benefit : service.benefits()) {
            benefit(benefit);
        }
        for (Contribution each : service.contributions()) {
            condition(each.rule());
            fits(each.base(), BASE);
            Unit rate = Unit.of(words.getOrDefault(each.rate(), new FactType.Fraction()));
            if (!rate.equals(Unit.SHARE)) {
                problems.addAlong(
                        CatalogProblem.UNIT_MISMATCH, each.at(), each.text().length(), Unit.SHARE, rate);
            }
        }
    }

    private void benefit(Benefit benefit) {
        condition(benefit.rule());
        Unit paid = benefit.per().map(per -> Unit.of(per.unit())).orElse(Unit.BARE);
        for (Tier tier : benefit.tiers()) {
            condition(tier.rule());
            fits(tier.amount(), paid);
        }
    }

    private void condition(Optional<Rule> rule) {
        rule.ifPresent(each -> fits(each, Unit.BARE));
    }

    private void fits(Rule rule, Unit expected) {
        Unit unit = Units.of(rule, words, problems);
        if (!unit.fits(expected)) {
            problems.addAlong(
                    CatalogProblem.UNIT_MISMATCH,
                    rule.source().at(),
                    rule.source().text().length(),
                    expected,
                    unit);
        }
    }
}
