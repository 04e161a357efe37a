package org.jundeng.measure;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// Whether neighbours are alike (莫兰指数, Moran's I), over the whole map.
///
/// `I = (n / S0) Σᵢⱼ wᵢⱼ zᵢ zⱼ / Σ zᵢ²`, with `z` the distance from the mean and row-standardised weights.
/// Above `expected`: high lies by high and low by low. Units count alike. Units without neighbours count for
/// the mean and for `n`, and are named.
///
/// Source: Moran 1950; Cliff and Ord 1981.
///
/// @param expected of values that lie anyhow, `−1 / (n − 1)`
/// @param deviation of I where values are drawn from a normal distribution
/// @param z of I by that
/// @param p how often so large a z comes by chance, on both sides
/// @param pseudo how often values dealt out anew give as extreme an I, on the side where I lies: `(1 + such) / (1
///     +
///     permutations)`
/// @param isolates the units without neighbours
public record Moran(
        double index,
        double expected,
        double deviation,
        double z,
        double p,
        double pseudo,
        int permutations,
        List<String> isolates) {

    private static final double SLACK = 1e-12;

    public Moran {
        isolates = List.copyOf(isolates);
    }

    /// @param values one a unit
    /// @param permutations how often values are dealt out anew; 999 is usual
    /// @param seed by which they are
    /// @return empty where all values are the same, or nobody has neighbours
    /// @throws Unmeasurable if there are fewer than three units, not one value for each, or one is not finite
    public static Optional<Moran> of(Neighbours neighbours, double[] values, int permutations, long seed) {
        double[] apart = apart(neighbours, values);
        int units = apart.length;
        double squares = squares(apart);
        double links = units - neighbours.isolates().size();
        if (squares == 0 || links == 0) {
            return Optional.empty();
        }
        double scale = units / links / squares;
        double index = scale * product(apart, neighbours.lag(apart));
        double expected = -1.0 / (units - 1);
        double deviation = deviation(neighbours, links, expected);
        double z = (index - expected) / deviation;
        double p = 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z));
        int above = 0;
        int below = 0;
        SplittableRandom random = new SplittableRandom(seed);
        double[] dealt = apart.clone();
        for (int round = 0; round < permutations; round++) {
            shuffle(dealt, dealt.length, random);
            double other = scale * product(dealt, neighbours.lag(dealt));
            above += other >= index - SLACK ? 1 : 0;
            below += other <= index + SLACK ? 1 : 0;
        }
        return Optional.of(new Moran(
                index,
                expected,
                deviation,
                z,
                p,
                pseudo(above, below, permutations),
                permutations,
                neighbours.isolates()));
    }

    private static double deviation(Neighbours neighbours, double links, double expected) {
        double units = neighbours.size();
        double variance = (units * units * neighbours.mutual() - units * neighbours.given() + 3 * links * links)
                        / (links * links * (units * units - 1))
                - expected * expected;
        return Math.sqrt(variance);
    }

    /// The distance of each value from the mean; exactly 0 where all are the same.
    static double[] apart(Neighbours neighbours, double[] values) {
        Unmeasurable.requireSameLength("单位 (units)", neighbours.size(), "值 (values)", values.length);
        if (values.length < 3) {
            throw new Unmeasurable(Unmeasurable.Reason.TOO_FEW, "莫兰指数 (Moran's I)", 3, values.length);
        }
        Sample sample = Sample.of(values);
        double[] apart = new double[values.length];
        for (int i = 0; i < apart.length; i++) {
            apart[i] = values[i] - sample.mean();
        }
        return apart;
    }

    static double squares(double[] apart) {
        return product(apart, apart);
    }

    private static double product(double[] one, double[] other) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < one.length; i++) {
            sum.add(one[i] * other[i]);
        }
        return sum.value();
    }

    static double pseudo(int above, int below, int permutations) {
        return (1.0 + Math.min(above, below)) / (1.0 + permutations);
    }

    /// Puts randomly chosen entries in the first so many places (Fisher and Yates).
    static void shuffle(double[] entries, int places, SplittableRandom random) {
        for (int i = 0; i < places && i < entries.length - 1; i++) {
            int chosen = i + random.nextInt(entries.length - i);
            double entry = entries[i];
            entries[i] = entries[chosen];
            entries[chosen] = entry;
        }
    }
}
