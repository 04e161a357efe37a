package org.jundeng.catalog;

import java.util.HashSet;
import java.util.Set;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.catalog.Service.Note;
import org.jundeng.catalog.Service.Tier;

/// Nothing is missing and nothing is left over: numbers, examples, settled doubts, words that are used.
final class CompletenessLint {

    private static final int LEAST_EXAMPLES = 4;

    private final Catalog catalog;
    private final Problems problems;
    private final Set<String> used = new HashSet<>();

    CompletenessLint(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    void check() {
        numbers();
        catalog.services().values().forEach(this::service);
        catalog.derived().values().forEach(derived -> {
            uses(derived.rule());
            used.addAll(derived.interpretations());
        });
        catalog.facts().values().forEach(fact -> {
            fact.unlessStated().ifPresent(this::uses);
            used.add(fact.of());
        });
        catalog.parameters().values().forEach(parameter -> used.add(parameter.by()));
        for (Interpretation interpretation : catalog.interpretations().values()) {
            if (!used.contains(interpretation.name())) {
                problems.warnAlong(CatalogProblem.INTERPRETATION_UNUSED, interpretation.at(), 1, interpretation.name());
            }
        }
        for (Fact fact : catalog.facts().values()) {
            if (!fact.page().isEmpty() && !used.contains(fact.name())) {
                problems.warnAlong(CatalogProblem.FACT_UNASKED, fact.at(), 1, fact.name());
            }
        }
    }

    private void numbers() {
        for (int number = 1; number <= catalog.edition().services(); number++) {
            if (!catalog.services().containsKey(number)) {
                problems.add(CatalogProblem.NUMBER_MISSING, catalog.edition().at(), number);
            }
        }
    }

    private void service(Service service) {
        if (service.computed() && service.examples().size() < LEAST_EXAMPLES) {
            problems.warnAlong(
                    CatalogProblem.EXAMPLES_TOO_FEW,
                    service.at("examples"),
                    1,
                    service.name(),
                    service.examples().size(),
                    LEAST_EXAMPLES);
        }
        for (Note note : service.notes()) {
            used.add(note.settledBy());
            if (note.doubt() && note.settledBy().isEmpty()) {
                problems.warnAlong(CatalogProblem.DOUBT_UNSETTLED, service.at("notes"), 1, service.name());
            }
        }
        service.conditions().forEach(each -> {
            uses(each.rule());
            used.addAll(each.interpretations());
        });
        service.onePerson().ifPresent(each -> {
            uses(each.when());
            used.addAll(each.interpretations());
            used.addAll(each.given().keySet());
        });
        for (Benefit benefit : service.benefits()) {
            benefit.rule().ifPresent(this::uses);
            used.addAll(benefit.interpretations());
            for (Tier tier : benefit.tiers()) {
                tier.rule().ifPresent(this::uses);
                uses(tier.amount());
                used.addAll(tier.interpretations());
            }
        }
        service.contributions().forEach(each -> {
            each.rule().ifPresent(this::uses);
            uses(each.base());
        });
    }

    private void uses(Rule rule) {
        used.addAll(Mentions.of(rule));
    }
}
