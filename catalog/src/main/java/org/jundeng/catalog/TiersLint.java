package org.jundeng.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.catalog.Service.Benefit.Choose;
import org.jundeng.catalog.Service.Condition;
import org.jundeng.catalog.Service.Tier;
import org.jundeng.expression.Value;

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
        Cells cells = new Cells(catalog);
        benefit.tiers().forEach(tier -> tier.rule().ifPresent(cells::add));
        List<Rule> before = Stream.concat(service.conditions().stream().map(Condition::rule), benefit.rule().stream())
                .filter(cells::shares)
                .toList();
        before.forEach(cells::add);
        if (cells.count() > MOST_CASES) {
            problems.warnAlong(CatalogProblem.TIERS_NOT_CHECKED, benefit.at(), 1, benefit.name(), cells.count());
            return;
        }
        Reading reading = new Reading(benefit);
        cells.each(chosen -> {
            if (before.stream().allMatch(rule -> Cells.holds(rule, chosen))) {
                reading.read(chosen);
            }
        });
        reading.report();
    }

    /// What the cases show of one benefit; each fault is reported once, with its first case.
    private final class Reading {

        private final Benefit benefit;
        private final Set<Tier> reached = new LinkedHashSet<>();
        private final Map<List<Tier>, String> overlaps = new LinkedHashMap<>();
        private String gap = "";

        Reading(Benefit benefit) {
            this.benefit = benefit;
        }

        void read(Map<String, Value> chosen) {
            List<Tier> holding = benefit.tiers().stream()
                    .filter(tier ->
                            tier.rule().map(rule -> Cells.holds(rule, chosen)).orElse(false))
                    .toList();
            List<Tier> open = benefit.tiers().stream()
                    .filter(tier -> tier.rule().isEmpty())
                    .toList();
            if (benefit.choose() == Choose.HIGHEST) {
                reached.addAll(holding);
                reached.addAll(open);
            } else if (holding.isEmpty()) {
                open.stream().limit(1).forEach(reached::add);
            } else {
                reached.add(holding.getFirst());
            }
            if (benefit.choose() == Choose.ONE && holding.size() > 1) {
                overlaps.putIfAbsent(holding.subList(0, 2), words(chosen));
            }
            if (holding.isEmpty() && open.isEmpty() && gap.isEmpty()) {
                gap = words(chosen);
            }
        }

        void report() {
            if (!gap.isEmpty()) {
                problems.add(CatalogProblem.TIER_GAP, benefit.at(), gap);
            }
            overlaps.forEach((tiers, example) -> problems.add(
                    CatalogProblem.TIER_OVERLAP,
                    tiers.getLast().at(),
                    tiers.getFirst().name(),
                    tiers.getLast().name(),
                    example));
            for (Tier tier : benefit.tiers()) {
                boolean hidden = overlaps.keySet().stream().anyMatch(tiers -> tiers.contains(tier));
                if (!reached.contains(tier) && !hidden) {
                    problems.add(CatalogProblem.TIER_UNREACHABLE, tier.at(), tier.name());
                }
            }
        }

        private static String words(Map<String, Value> chosen) {
            return chosen.entrySet().stream()
                    .map(entry -> entry.getKey() + " = " + entry.getValue().plain())
                    .collect(Collectors.joining("，"));
        }
    }
}
