package org.jundeng.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jundeng.catalog.Service;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Distribution;
import org.jundeng.kernel.Frame;
import org.jundeng.kernel.Groups;
import org.jundeng.kernel.HouseholdAmounts;
import org.jundeng.kernel.Reading;

/// What a scenario changes for households, against the list as it is.
///
/// @param before incomes per head with what the list grants
/// @param after incomes per head with what the scenario grants
/// @param byCounty by the county's code, the households that gain and lose
/// @param byDecile the same by the decile of the household's income per head
public record Effects(
        Distribution before,
        Distribution after,
        SortedMap<Integer, Change> byCounty,
        SortedMap<Integer, Change> byDecile) {

    /// How many households and people gain and lose, and how much in a year.
    ///
    /// Units: fen a year; `lost` is not negative.
    public static final class Change {

        private long winners;
        private long losers;
        private long peopleWinning;
        private long peopleLosing;
        private long gained;
        private long lost;

        public long winners() {
            return winners;
        }

        public long losers() {
            return losers;
        }

        public long peopleWinning() {
            return peopleWinning;
        }

        public long peopleLosing() {
            return peopleLosing;
        }

        public long gained() {
            return gained;
        }

        public long lost() {
            return lost;
        }

        void add(long difference, int members) {
            if (difference > 0) {
                winners++;
                peopleWinning += members;
                gained = Math.addExact(gained, difference);
            } else if (difference < 0) {
                losers++;
                peopleLosing += members;
                lost = Math.subtractExact(lost, difference);
            }
        }

        void add(Change other) {
            winners += other.winners;
            losers += other.losers;
            peopleWinning += other.peopleWinning;
            peopleLosing += other.peopleLosing;
            gained = Math.addExact(gained, other.gained);
            lost = Math.addExact(lost, other.lost);
        }
    }

    public Change total() {
        Change total = new Change();
        byCounty.values().forEach(total::add);
        return total;
    }

    /// Compares two kernels household by household.
    ///
    /// @param line by county, the income per head a year below which people are poor, in fen
    public static Effects of(
            Kernel baseline,
            Kernel scenario,
            List<Block> blocks,
            Groups groups,
            Map<Integer, Long> line,
            int threads,
            IntConsumer progress) {
        List<Effects> parts = Run.onThreads(threads, blocks, progress, () -> {
            Effects effects = new Effects(new Distribution(), new Distribution(), new TreeMap<>(), new TreeMap<>());
            Household before = new Household(baseline);
            Household after = new Household(scenario);
            return new Run.Worker<>(effects, block -> effects.add(block, before, after, groups, line));
        });
        Effects all = parts.getFirst();
        parts.subList(1, parts.size()).forEach(all::add);
        return all;
    }

    /// The amounts of each household of a block by one kernel.
    private static final class Household {

        private final HouseholdAmounts amounts = new HouseholdAmounts();
        private final Frame frame;

        Household(Kernel kernel) {
            Map<String, int[]> times = new HashMap<>();
            for (Service service : kernel.services()) {
                for (Reading.Kind kind : Reading.Kind.values()) {
                    times.put(service.number() + kind.name(), Times.of(service, kind));
                }
            }
            this.frame = new Frame(kernel.program(), (running, reading) -> {
                int[] own = times.get(reading.service() + reading.kind().name());
                if (own != null && reading.kind() != Reading.Kind.CONTRIBUTION) {
                    amounts.add(running, reading, own);
                }
            });
        }

        long[] of(Block block) {
            amounts.begin(block);
            frame.run(block);
            return amounts.fen();
        }
    }

    private void add(Block block, Household before, Household after, Groups groups, Map<Integer, Long> line) {
        long[] old = before.of(block);
        long[] changed = after.of(block);
        Change county = byCounty.computeIfAbsent(block.region(), _ -> new Change());
        for (int h = 0; h < block.households(); h++) {
            int members = block.first()[h + 1] - block.first()[h];
            long difference = Math.subtractExact(changed[h], old[h]);
            county.add(difference, members);
            byDecile.computeIfAbsent(groups.decile(block, h), _ -> new Change()).add(difference, members);
            long income = income(block, groups, h);
            if (income >= 0) {
                long poverty = line.getOrDefault(block.region(), 0L);
                this.before.add(Math.addExact(income, old[h]), members, poverty);
                this.after.add(Math.addExact(income, changed[h]), members, poverty);
            }
        }
    }

    private void add(Effects other) {
        before.add(other.before);
        after.add(other.after);
        other.byCounty.forEach((county, change) ->
                byCounty.computeIfAbsent(county, _ -> new Change()).add(change));
        other.byDecile.forEach((decile, change) ->
                byDecile.computeIfAbsent(decile, _ -> new Change()).add(change));
    }

    /// The household's income a year in fen, or -1 where it is not known.
    static long income(Block block, Groups groups, int household) {
        if (groups.income() < 0) {
            return -1;
        }
        Column incomes = block.columns().get(groups.income());
        return incomes.stated(household) && !incomes.nothing(household)
                ? Math.multiplyExact(12, incomes.value(household))
                : -1;
    }
}
