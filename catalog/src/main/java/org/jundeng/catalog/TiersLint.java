package org.jundeng.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.catalog.Service.Condition;

/// The tiers of a benefit leave nobody out, exclude each other where one is to hold, and all can be reached.
final class TiersLint {

    private static final long MOST_CASES = 200_000;

    private final Catalog catalog;
    private final Problems problems;

    TiersLint(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    void check() {
        for (Service service : catalog.services().values()) {
            for (Benefit benefit : service.benefits()) {
                if (benefit.tiers().stream().anyMatch(tier -> tier.rule().isPresent())) {
                    check(service, benefit);
                }
            }
        }
    }

    private void check(Service service, Benefit benefit) {
        List<Rule> conditions = related(service, benefit);
        List<Rule> rules = new ArrayList<>(conditions);
        benefit.tiers().forEach(tier -> tier.rule().ifPresent(rules::add));
        Cells cells = Cells.of(catalog, rules);
        long count = cells.count();
        if (count > MOST_CASES) {
            problems.warnAlong(
                    CatalogProblem.TIERS_NOT_CHECKED,
                    benefit.at(),
                    benefit.text().length(),
                    benefit.name(),
                    count);
            return;
        }
        TierReading reading = new TierReading(benefit, conditions, problems);
        for (long number = 0; number < count; number++) {
            reading.read(cells.cell(number));
        }
        reading.close();
    }

    /// The conditions that share a word with the tiers, directly or through another condition.
    private List<Rule> related(Service service, Benefit benefit) {
        List<Rule> others = new ArrayList<>();
        service.conditions().stream().map(Condition::rule).forEach(others::add);
        benefit.rule().ifPresent(others::add);
        Set<String> words = new HashSet<>();
        benefit.tiers().forEach(tier -> tier.rule().ifPresent(rule -> words.addAll(words(rule))));
        List<Rule> related = new ArrayList<>();
        boolean more = true;
        while (more) {
            Optional<Rule> next = others.stream()
                    .filter(rule -> words(rule).stream().anyMatch(words::contains))
                    .findFirst();
            next.ifPresent(rule -> {
                others.remove(rule);
                related.add(rule);
                words.addAll(words(rule));
            });
            more = next.isPresent();
        }
        return related;
    }

    /// The words of a rule, and of the words that follow from others.
    private Set<String> words(Rule rule) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : Mentions.of(rule)) {
            Derived derived = catalog.derived().get(word);
            if (words.add(word) && derived != null && derived.type() instanceof FactType.YesNo) {
                words.addAll(words(derived.rule()));
            }
        }
        words.removeAll(catalog.interpretations().keySet());
        return words;
    }
}
