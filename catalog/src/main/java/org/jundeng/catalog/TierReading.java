package org.jundeng.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jundeng.catalog.Cells.Cell;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.catalog.Service.Benefit.Choose;
import org.jundeng.catalog.Service.Tier;
import org.jundeng.expression.Value;

/// What the cases of one benefit show of its tiers; each fault is told once, with its first case.
///
/// Where words that cannot be listed leave open whether a rule holds, the case shows no fault.
final class TierReading implements AutoCloseable {

    private final Benefit benefit;
    private final List<Rule> conditions;
    private final Problems problems;
    private final Set<Tier> reached = new HashSet<>();
    private final Set<List<Tier>> overlapping = new HashSet<>();
    private boolean gap;

    /// @param conditions what must hold before a tier matters
    TierReading(Benefit benefit, List<Rule> conditions, Problems problems) {
        this.benefit = benefit;
        this.conditions = conditions;
        this.problems = problems;
    }

    void read(Cell cell) {
        List<Value> before = conditions.stream().map(cell::value).toList();
        if (before.stream().anyMatch(TierReading::fails)) {
            return;
        }
        List<Value> tiers = tiers(cell);
        for (int i = 0; i < tiers.size(); i++) {
            boolean taken =
                    benefit.choose() == Choose.FIRST && tiers.subList(0, i).contains(Value.Bool.TRUE);
            if (!fails(tiers.get(i)) && !taken) {
                reached.add(benefit.tiers().get(i));
            }
        }
        if (before.stream().allMatch(Value.Bool.TRUE::equals)) {
            gap(tiers, cell);
            if (benefit.choose() == Choose.ONE) {
                overlaps(tiers, cell);
            }
        }
    }

    /// Tells the tiers that no case reached.
    @Override
    public void close() {
        for (Tier tier : benefit.tiers()) {
            if (!reached.contains(tier)) {
                tell(CatalogProblem.TIER_UNREACHABLE, tier, tier.name());
            }
        }
    }

    /// Whether each tier holds; the one without rule holds where no other does.
    private List<Value> tiers(Cell cell) {
        List<Value> tiers = new ArrayList<>();
        for (Tier tier : benefit.tiers()) {
            tiers.add(tier.rule().map(cell::value).orElse(Value.Bool.FALSE));
        }
        Value others = tiers.contains(Value.Bool.TRUE)
                ? Value.Bool.FALSE
                : tiers.stream().allMatch(TierReading::fails) ? Value.Bool.TRUE : Value.Unknown.of(benefit.name());
        for (int i = 0; i < tiers.size(); i++) {
            if (benefit.tiers().get(i).rule().isEmpty()) {
                tiers.set(i, others);
            }
        }
        return tiers;
    }

    private void gap(List<Value> tiers, Cell cell) {
        if (!gap && tiers.stream().allMatch(TierReading::fails)) {
            gap = true;
            problems.addAlong(
                    CatalogProblem.TIER_GAP, benefit.at(), benefit.text().length(), cell);
        }
    }

    private void overlaps(List<Value> tiers, Cell cell) {
        for (int i = 0; i < tiers.size(); i++) {
            for (int j = i + 1; j < tiers.size(); j++) {
                Tier first = benefit.tiers().get(i);
                Tier second = benefit.tiers().get(j);
                boolean both =
                        tiers.get(i).equals(Value.Bool.TRUE) && tiers.get(j).equals(Value.Bool.TRUE);
                if (both && overlapping.add(List.of(first, second))) {
                    tell(CatalogProblem.TIER_OVERLAP, second, first.name(), second.name(), cell);
                }
            }
        }
    }

    /// Places a problem at the rule of a tier, or at its text where it has none.
    private void tell(CatalogProblem problem, Tier tier, Object... arguments) {
        Position at = tier.rule().map(rule -> rule.source().at()).orElse(tier.at());
        int length =
                tier.rule().map(rule -> rule.text().length()).orElse(tier.text().length());
        problems.addAlong(problem, at, length, arguments);
    }

    /// Null does not hold; what is unknown may.
    private static boolean fails(Value value) {
        return !value.equals(Value.Bool.TRUE) && !(value instanceof Value.Unknown);
    }
}
