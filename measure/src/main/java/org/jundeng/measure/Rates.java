package org.jundeng.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// Rates of events among few people (小数保护): what may be shown, what may be ranked, and what is chance.
///
/// The highest and the lowest rate of a rare event are found in the smallest counties, by chance alone. So raw
/// rates of rare events are never ranked.
///
/// Shapes: one entry a unit.
public final class Rates {

    private final long[] events;
    private final long[] people;
    private final double overall;

    private Rates(long[] events, long[] people) {
        this.events = events;
        this.people = people;
        this.overall =
                Arrays.stream(events).sum() / (double) Arrays.stream(people).sum();
    }

    /// From how many events on a rate may be shown, and ranked.
    ///
    /// @param shownFrom a rate of fewer events, of none too, is suppressed (不予公布)
    /// @param rankedFrom a rate of fewer events is shown, but not ranked
    /// @param basis where the two come from, in words for readers
    public record Protection(long shownFrom, long rankedFrom, String basis) {

        /// The practice of the United States' CDC WONDER: counts below 10 suppressed, rates of fewer than 20
        /// events called unreliable. Assumed, as no Fujian rule is known.
        public static final Protection ASSUMED =
                new Protection(10, 20, "假定：借鉴 CDC WONDER 的做法（少于 10 例不公布，少于 20 例视为不可靠）；福建的规定未见公布");

        /// @throws Unmeasurable if a rate could be ranked that is not shown
        public Protection {
            Unmeasurable.requireWithin("公布起点 (shown from)", shownFrom, 0, rankedFrom);
        }
    }

    /// What may be done with a unit's rate.
    public enum Standing {
        /// Neither shown nor ranked.
        SUPPRESSED,
        /// Shown, with its limits, but not ranked.
        SHOWN,
        RANKED
    }

    /// Between which rates chance alone leads, for one unit's number of people.
    public record Limits(double lower, double upper) {

        public boolean within(double rate) {
            return rate >= lower && rate <= upper;
        }
    }

    /// @throws Unmeasurable if there are no units, one has no people, or more events than people
    public static Rates of(long[] events, long[] people) {
        Unmeasurable.requireSameLength("例数 (events)", events.length, "人数 (people)", people.length);
        if (events.length == 0) {
            throw new Unmeasurable(Unmeasurable.Reason.NOTHING_GIVEN, "例数 (events)");
        }
        for (int unit = 0; unit < events.length; unit++) {
            Unmeasurable.requireWithin("人数 (people)", people[unit], 1, Integer.MAX_VALUE);
            Unmeasurable.requireWithin("例数 (events)", events[unit], 0, people[unit]);
        }
        return new Rates(events.clone(), people.clone());
    }

    /// All events over all people.
    public double overall() {
        return overall;
    }

    public double raw(int unit) {
        return events[unit] / (double) people[unit];
    }

    /// Each rate drawn towards the overall one, the more so the fewer people (经验贝叶斯平滑, Marshall 1991).
    ///
    /// Where rates differ no more than chance explains, all are the overall rate.
    public double[] smoothed() {
        double spread = Math.max(0, spread());
        double[] smoothed = new double[events.length];
        for (int unit = 0; unit < smoothed.length; unit++) {
            double chance = overall / people[unit];
            double kept = spread == 0 ? 0 : spread / (spread + chance);
            smoothed[unit] = overall + kept * (raw(unit) - overall);
        }
        return smoothed;
    }

    /// By how much rates differ beyond chance, as a variance; below 0 where chance alone would make more.
    private double spread() {
        double all = Arrays.stream(people).sum();
        CompensatedSum squares = new CompensatedSum();
        for (int unit = 0; unit < events.length; unit++) {
            double apart = raw(unit) - overall;
            squares.add(people[unit] * apart * apart / all);
        }
        return squares.value() - overall / (all / people.length);
    }

    /// How far each rate is from the overall one, in deviations of what its number of people lets expect; for
    /// [Moran] and [Lisa] of rates (Assunção and Reis 1999). All 0 where nothing happened.
    public double[] standardised() {
        double spread = spread();
        double[] scores = new double[events.length];
        for (int unit = 0; unit < scores.length; unit++) {
            double chance = overall / people[unit];
            double variance = spread + chance < 0 ? chance : spread + chance;
            scores[unit] = variance == 0 ? 0 : (raw(unit) - overall) / Math.sqrt(variance);
        }
        return scores;
    }

    /// The funnel's limits (漏斗图控制限): where a rate lies that differs from the overall one by chance alone.
    ///
    /// Exact binomial limits, interpolated between counts (Spiegelhalter 2005).
    ///
    /// @param level such as 0.95 or 0.998; outside the first one in twenty lies by chance, outside the second one
    ///     in
    ///     500
    public Limits limits(int unit, double level) {
        Unmeasurable.requireWithin("置信水平 (level)", level, Math.nextUp(0.0), Math.nextDown(1.0));
        BinomialDistribution counts = BinomialDistribution.of(Math.toIntExact(people[unit]), overall);
        double lower = (1 - level) / 2;
        return new Limits(limit(counts, lower), limit(counts, 1 - lower));
    }

    private static double limit(BinomialDistribution counts, double part) {
        int count = counts.inverseCumulativeProbability(part);
        double own = counts.probability(count);
        double beyond = own == 0 ? 0 : (counts.cumulativeProbability(count) - part) / own;
        return Math.clamp((count - beyond) / counts.getNumberOfTrials(), 0, 1);
    }

    /// What may be done with each rate.
    public List<Standing> standings(Protection protection) {
        return Arrays.stream(events)
                .mapToObj(count -> count < protection.shownFrom()
                        ? Standing.SUPPRESSED
                        : count < protection.rankedFrom() ? Standing.SHOWN : Standing.RANKED)
                .toList();
    }

    /// The same, where sums by group are published: if one unit alone of a group were suppressed, it could be
    /// worked out from the sum, so that the one with the next fewest events is suppressed with it.
    public List<Standing> standings(Protection protection, Grouping published) {
        Unmeasurable.requireSameLength("单位 (units)", events.length, "分组 (groups)", published.size());
        List<Standing> standings = new ArrayList<>(standings(protection));
        for (int group = 0; group < published.names().size(); group++) {
            int own = group;
            List<Integer> shown = IntStream.range(0, events.length)
                    .filter(unit -> published.group(unit) == own && standings.get(unit) != Standing.SUPPRESSED)
                    .boxed()
                    .sorted(Comparator.comparingLong(unit -> events[unit]))
                    .toList();
            long units = IntStream.range(0, events.length)
                    .filter(unit -> published.group(unit) == own)
                    .count();
            if (units - shown.size() == 1 && !shown.isEmpty()) {
                standings.set(shown.getFirst(), Standing.SUPPRESSED);
            }
        }
        return standings;
    }
}
