package org.jundeng.kernel;

import java.util.Map;
import java.util.function.Consumer;

/// Compares two programs household by household, one block after the other. Not for several threads.
public final class HouseholdComparison implements Consumer<Block> {

    private final Amounts before;
    private final Amounts after;
    private final Groups groups;
    private final Map<Integer, Long> line;
    private final Effects effects = Effects.none();

    /// @param line by county, the income per head a year below which people are poor, in fen
    public HouseholdComparison(YearlyProgram baseline, YearlyProgram scenario, Groups groups, Map<Integer, Long> line) {
        this.before = new Amounts(baseline);
        this.after = new Amounts(scenario);
        this.groups = groups;
        this.line = line;
    }

    /// What has been found so far.
    public Effects effects() {
        return effects;
    }

    @Override
    public void accept(Block block) {
        long[] old = before.of(block);
        long[] changed = after.of(block);
        Effects.Change county = effects.byCounty().computeIfAbsent(block.region(), absent -> new Effects.Change());
        long poverty = line.getOrDefault(block.region(), 0L);
        for (int h = 0; h < block.households(); h++) {
            int members = block.first()[h + 1] - block.first()[h];
            long difference = Math.subtractExact(changed[h], old[h]);
            county.add(difference, members);
            effects.byDecile()
                    .computeIfAbsent(groups.decile(block, h), absent -> new Effects.Change())
                    .add(difference, members);
            long income = groups.yearlyIncome(block, h);
            if (income >= 0) {
                effects.before().add(Math.addExact(income, old[h]), members, poverty);
                effects.after().add(Math.addExact(income, changed[h]), members, poverty);
            }
        }
    }

    /// What each household of a block is granted in a year by one program.
    private static final class Amounts {

        private final HouseholdAmounts amounts = new HouseholdAmounts();
        private final Frame frame;

        Amounts(YearlyProgram yearly) {
            this.frame = new Frame(yearly.program(), (running, reading) -> {
                int[] times = yearly.times().get(reading.service());
                if (times != null && reading.kind() != Reading.Kind.CONTRIBUTION) {
                    amounts.add(running, reading, times);
                }
            });
        }

        long[] of(Block block) {
            amounts.begin(block);
            frame.run(block);
            return amounts.fen();
        }
    }
}
