package org.jundeng.measure;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Intervals by drawing units again and again from those that there are (自助法).
///
/// Counties are all there are, not a sample: the interval says how far a measure hangs on single counties, as
/// if others could have come about in the same way. For a handful of units it is too narrow, whatever the
/// method; [Interval#few] says so.
///
/// Source: Efron 1979 and 1987; Davison and Hinkley 1997 for strata.
///
/// @param strata units are drawn within each group, as many as it has; one group for all: without strata
/// @param draws how many samples are drawn
/// @param level such as 0.95
public record Bootstrap(Grouping strata, int draws, long seed, double level) {

    private static final int FEW_UNITS = 20;
    private static final int FEW_IN_STRATUM = 5;

    /// @throws Unmeasurable if there are no units, fewer than 100 draws, or the level is not between 0 and 1
    public Bootstrap {
        if (strata.size() == 0) {
            throw new Unmeasurable(Unmeasurable.Reason.NOTHING_GIVEN, "单位 (units)");
        }
        Unmeasurable.requireWithin("抽样次数 (draws)", draws, 100, Integer.MAX_VALUE);
        Unmeasurable.requireWithin("置信水平 (level)", level, Math.nextUp(0.0), Math.nextDown(1.0));
    }

    /// 2,000 draws from all units together, at 95 %.
    public static Bootstrap of(int units, long seed) {
        return new Bootstrap(Grouping.of(Collections.nCopies(units, "")), 2_000, seed, 0.95);
    }

    /// The same with draws within groups, such as counties within cities.
    public Bootstrap within(Grouping groups) {
        Unmeasurable.requireSameLength("单位 (units)", strata.size(), "分层 (strata)", groups.size());
        return new Bootstrap(groups, draws, seed, level);
    }

    /// What is worked out of some units, named by their places; the same unit may come more than once.
    @FunctionalInterface
    public interface Statistic {
        /// Empty where it is not defined for these units.
        OptionalDouble of(int[] rows);
    }

    public enum Method {
        /// The middle part of the drawn values.
        PERCENTILE,
        /// The same, corrected for bias and skewness (BCa).
        CORRECTED
    }

    /// Where a measure would lie.
    ///
    /// @param estimate the measure of the units as they are
    /// @param undefined in how many draws it was not defined; those are left out
    /// @param few whether there are fewer than 20 units, or fewer than 5 in a stratum, so that the interval is
    ///     too
    ///     narrow;
    ///     both figures are a convention of this program
    public record Interval(
            double estimate,
            double lower,
            double upper,
            double level,
            Method method,
            int units,
            int draws,
            int undefined,
            boolean few) {

        public boolean contains(double value) {
            return value >= lower && value <= upper;
        }
    }

    /// The interval of a measure of a sample; each unit is drawn with its weight.
    public Optional<Interval> interval(Sample sample, Function<Sample, OptionalDouble> measure, Method method) {
        Unmeasurable.requireSameLength("值 (values)", sample.size(), "单位 (units)", strata.size());
        return interval(
                rows -> IntStream.of(rows).anyMatch(row -> sample.weight(row) > 0)
                        ? measure.apply(sample.rows(rows))
                        : OptionalDouble.empty(),
                method);
    }

    /// The interval of anything that is worked out of units.
    ///
    /// @return empty where it is not defined for the units as they are, or for most draws; by [Method#CORRECTED]
    ///     also where
    ///     all draws lie on one side of it
    public Optional<Interval> interval(Statistic statistic, Method method) {
        int units = strata.size();
        OptionalDouble estimate = statistic.of(IntStream.range(0, units).toArray());
        if (estimate.isEmpty()) {
            return Optional.empty();
        }
        double[] drawn = drawn(statistic);
        if (2 * drawn.length < draws) {
            return Optional.empty();
        }
        double tail = (1 - level) / 2;
        List<Double> parts = switch (method) {
            case PERCENTILE -> List.of(tail, 1 - tail);
            case CORRECTED -> corrected(statistic, estimate.getAsDouble(), drawn, tail);
        };
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Quantiles quantiles = Quantiles.of(Sample.of(drawn));
        return Optional.of(new Interval(
                estimate.getAsDouble(),
                quantiles.at(parts.getFirst()),
                quantiles.at(parts.getLast()),
                level,
                method,
                units,
                draws,
                draws - drawn.length,
                units < FEW_UNITS
                        || strata.names().size() > 1
                                && Arrays.stream(members())
                                        .anyMatch(own -> own.length > 0 && own.length < FEW_IN_STRATUM)));
    }

    private int[][] members() {
        return IntStream.range(0, strata.names().size())
                .mapToObj(group -> IntStream.range(0, strata.size())
                        .filter(unit -> strata.group(unit) == group)
                        .toArray())
                .toArray(int[][]::new);
    }

    private double[] drawn(Statistic statistic) {
        int[][] members = members();
        SplittableRandom random = new SplittableRandom(seed);
        int[] rows = new int[strata.size()];
        return IntStream.range(0, draws)
                .mapToObj(draw -> {
                    int place = 0;
                    for (int[] own : members) {
                        for (int i = 0; i < own.length; i++) {
                            rows[place++] = own[random.nextInt(own.length)];
                        }
                    }
                    return statistic.of(rows.clone());
                })
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
    }

    /// Which parts of the drawn values the corrected limits are; nothing where all lie on one side.
    private List<Double> corrected(Statistic statistic, double estimate, double[] drawn, double tail) {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double below = 0;
        for (double value : drawn) {
            below += value < estimate ? 1 : value == estimate ? 0.5 : 0;
        }
        if (below == 0 || below == drawn.length) {
            return List.of();
        }
        double bias = normal.inverseCumulativeProbability(below / drawn.length);
        double skew = acceleration(statistic);
        return List.of(tail, 1 - tail).stream()
                .map(part -> {
                    double shifted = bias + normal.inverseCumulativeProbability(part);
                    return normal.cumulativeProbability(bias + shifted / (1 - skew * shifted));
                })
                .toList();
    }

    /// The skewness of what each unit does to the statistic, by leaving each out in turn.
    private double acceleration(Statistic statistic) {
        CompensatedSum squares = new CompensatedSum();
        CompensatedSum cubes = new CompensatedSum();
        for (int[] own : members()) {
            if (own.length < 2) {
                continue;
            }
            double[] without = Arrays.stream(own)
                    .mapToObj(unit -> statistic.of(IntStream.range(0, strata.size())
                            .filter(other -> other != unit)
                            .toArray()))
                    .flatMapToDouble(OptionalDouble::stream)
                    .toArray();
            double mean = CompensatedSum.of(without) / Math.max(1, without.length);
            for (double value : without) {
                double influence = (own.length - 1.0) / own.length * (mean - value);
                squares.add(influence * influence);
                cubes.add(influence * influence * influence);
            }
        }
        return squares.value() == 0 ? 0 : cubes.value() / (6 * Math.pow(squares.value(), 1.5));
    }
}
