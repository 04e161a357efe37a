package org.jundeng.measure;

import java.util.OptionalDouble;

/// Atkinson's index (阿特金森指数): the share of everything that could be given up if the rest were spread evenly,
/// without loss to a society that minds inequality by ε.
///
/// `1 − (Σ p r^(1−ε))^(1/(1−ε))` with `r = x / μ`; for ε = 1, `1 − exp(Σ p ln r)`.
///
/// Range: 0, all have the same, to 1. Where somebody has nothing it is 1 for every ε from 1 on: the limit as
/// that somebody's part goes to 0. Empty where somebody has less than nothing or nobody has anything. Source:
/// Atkinson 1970.
public final class Atkinson {

    private Atkinson() {}

    /// @param aversion ε, from 0, not minding
    /// @throws Unmeasurable if ε is negative or not finite
    public static OptionalDouble of(Sample sample, double aversion) {
        Unmeasurable.requireWithin("厌恶系数 (aversion)", aversion, 0, Double.MAX_VALUE);
        if (!sample.shares()) {
            return OptionalDouble.empty();
        }
        if (aversion == 0) {
            return OptionalDouble.of(0);
        }
        if (aversion >= 1 && sample.least() == 0) {
            return OptionalDouble.of(1);
        }
        return OptionalDouble.of(Math.clamp(-Math.expm1(logEquivalent(sample, 1 - aversion)), 0, 1));
    }

    /// The logarithm of what, had by all, would be as good, in means.
    ///
    /// Ratios are to the mean, or, where powers would grow without bound, to the least; `expm1` and `log1p`
    /// keep it exact as the power goes to 0.
    private static double logEquivalent(Sample sample, double power) {
        double unit = power < 0 ? sample.least() : sample.mean();
        double sum = Blocks.sum(sample.size(), (from, to) -> {
            double terms = 0;
            for (int i = from; i < to; i++) {
                double weight = sample.weight(i);
                if (weight > 0) {
                    double log = Math.log(sample.value(i) / unit);
                    terms += weight * (power == 0 ? log : Math.expm1(power * log));
                }
            }
            return terms;
        });
        double mean = sum / sample.weight();
        return (power == 0 ? mean : Math.log1p(mean) / power) + Math.log(unit / sample.mean());
    }
}
