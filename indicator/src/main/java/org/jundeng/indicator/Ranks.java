package org.jundeng.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Ranks of counties, and between which chance alone would put them: counts are drawn again and again as if each
/// person had what the county's rate says (parametric bootstrap).
///
/// The rate that is drawn from and its deviation are those of Agresti and Coull 1998: with two successes and two
/// failures more, so that 0 of 30 is not certain to be 0.
///
/// @param intervals one a county, in their order
record Ranks(List<Interval> intervals) {

    private static final int DRAWS = 1_000;
    private static final double TAIL = 0.025;
    /// The 0.975 quantile of the normal distribution.
    private static final double REACH = 1.959963984540054;

    /// What chance does to a value.
    ///
    /// @param centre about which values are drawn, and by which `deviation`; 0 where chance is not known
    /// @param most the greatest value that can be drawn; the least is 0
    record Chance(double value, double centre, double deviation, double most) {

        static Chance none(double value) {
            return new Chance(value, value, 0, Double.MAX_VALUE);
        }

        static Chance of(double value, double numerator, double denominator, double multiplier) {
            double people = denominator + 4;
            double rate = (numerator + 2) / people;
            return new Chance(value, multiplier * rate, multiplier * Math.sqrt(rate * (1 - rate) / people), multiplier);
        }

        private double limit(double side) {
            return deviation == 0 ? value : Math.clamp(centre + side * REACH * deviation, 0, most);
        }

        private double drawn(SplittableRandom random) {
            return deviation == 0 ? value : Math.clamp(centre + deviation * random.nextGaussian(), 0, most);
        }
    }

    /// @param rank from 1, the worst; equals share the rank nearer to 1
    record Interval(int rank, int worst, int best, double lower, double upper) {}

    /// @param lower whether less is better, so that the greatest value is the worst
    static Ranks of(List<Chance> chances, boolean lower, long seed) {
        int units = chances.size();
        int[] own = ranks(chances.stream().mapToDouble(Chance::value).toArray(), lower);
        int[][] drawn = new int[units][DRAWS];
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] ranks = ranks(
                    chances.stream().mapToDouble(each -> each.drawn(random)).toArray(), lower);
            for (int unit = 0; unit < units; unit++) {
                drawn[unit][draw] = ranks[unit];
            }
        }
        List<Interval> intervals = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            Arrays.sort(drawn[unit]);
            Chance chance = chances.get(unit);
            intervals.add(new Interval(
                    own[unit],
                    Math.min(own[unit], drawn[unit][(int) (TAIL * DRAWS)]),
                    Math.max(own[unit], drawn[unit][(int) ((1 - TAIL) * DRAWS) - 1]),
                    Math.min(chance.value(), chance.limit(-1)),
                    Math.max(chance.value(), chance.limit(1))));
        }
        return new Ranks(intervals);
    }

    private static int[] ranks(double[] values, boolean lower) {
        double[] signed = lower ? Arrays.stream(values).map(value -> -value).toArray() : values;
        int[] order = IntStream.range(0, signed.length)
                .boxed()
                .sorted((one, other) -> Double.compare(signed[one], signed[other]))
                .mapToInt(place -> place)
                .toArray();
        int[] ranks = new int[signed.length];
        for (int i = 0; i < order.length; i++) {
            boolean equal = i > 0 && signed[order[i]] == signed[order[i - 1]];
            ranks[order[i]] = equal ? ranks[order[i - 1]] : i + 1;
        }
        return ranks;
    }
}
