package org.jundeng.measure;

import java.util.OptionalDouble;

/// The Gini coefficient (基尼系数): half the mean difference between two drawn at random, over the mean.
///
/// `Σᵢⱼ wᵢ wⱼ |xᵢ − xⱼ| / (2 W² μ)`, worked out exactly from the sorted values.
///
/// Range: 0, all have the same, to below 1, one has all. Undefined, hence empty, where somebody has less than
/// nothing or nobody has anything. Source: Gini 1912; Lerman and Yitzhaki 1989 for weights.
public final class Gini {

    private static final int BLOCK = 512;

    private Gini() {}

    public static OptionalDouble of(Sample sample) {
        if (!sample.shares()) {
            return OptionalDouble.empty();
        }
        Ordered order = Ordered.of(sample);
        return OptionalDouble.of(
                Math.max(0, sample.uniform() ? alike(order, sample.mean()) : weighted(order, sample.mean())));
    }

    /// The coefficient times `n / (n − 1)`, an estimate for the population that `n` units were drawn from.
    ///
    /// For drawn units that count alike. Not for counties, which are all there are.
    public static OptionalDouble ofDrawn(Sample sample) {
        int units = sample.counted();
        OptionalDouble gini = of(sample);
        return units < 2 || gini.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(gini.getAsDouble() * units / (units - 1));
    }

    private static double alike(Ordered order, double mean) {
        double[] values = order.values();
        double units = values.length;
        return Blocks.sum(values.length, (from, to) -> {
                    double sum = 0;
                    for (int i = from; i < to; i++) {
                        sum += (values[i] / mean - 1) * ((2.0 * i + 1 - units) / units);
                    }
                    return sum;
                })
                / units;
    }

    private static double weighted(Ordered order, double mean) {
        CompensatedSum all = new CompensatedSum();
        CompensatedSum before = new CompensatedSum();
        for (int from = 0; from < order.size(); from += BLOCK) {
            int to = Math.min(order.size(), from + BLOCK);
            double base = before.value();
            double passed = 0;
            double sum = 0;
            for (int i = from; i < to; i++) {
                double weight = order.weights()[i];
                sum += weight * (order.values()[i] / mean - 1) * ((base + passed + weight / 2) / order.weight());
                passed += weight;
            }
            before.add(passed);
            all.add(sum);
        }
        return 2 * all.value() / order.weight();
    }
}
