package org.jundeng.warning;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// How far a value is from its peers, where a few wild ones do not move the measure (稳健偏差).
///
/// The modified z-score `0.6745 (x − median) / MAD` of Iglewicz and Hoaglin 1993; where more than half are the
/// same and
/// the MAD is 0, `(x − median) / (1.2533 · mean deviation)`, as they have it.
///
/// @param median of the peers
/// @param scale what one deviation is; 0 where all peers are the same
record Robust(double median, double scale) {

    private static final double NORMAL_MAD = 0.6745;
    private static final double NORMAL_MEAN_DEVIATION = 1.253314;
    private static final int FEWEST = 3;

    /// A share of the range that is added on both sides of a logit, so that 99.9 % and 100 % are not worlds apart.
    private static final double EASED = 0.005;

    /// Nothing where there are fewer than three.
    static java.util.Optional<Robust> of(List<Double> peers) {
        if (peers.size() < FEWEST) {
            return java.util.Optional.empty();
        }
        double[] sorted = peers.stream().mapToDouble(each -> each).sorted().toArray();
        double median = median(sorted);
        double[] apart = Arrays.stream(sorted)
                .map(value -> Math.abs(value - median))
                .sorted()
                .toArray();
        double mad = median(apart);
        double scale = mad > 0
                ? mad / NORMAL_MAD
                : NORMAL_MEAN_DEVIATION * Arrays.stream(apart).average().orElse(0);
        return java.util.Optional.of(new Robust(median, scale));
    }

    OptionalDouble of(double value) {
        return scale > 0 ? OptionalDouble.of((value - median) / scale) : OptionalDouble.empty();
    }

    /// The same with another scale where that is the greater one.
    Robust atLeast(double other) {
        return new Robust(median, Math.max(scale, other));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// A value on a scale on which changes of the same size mean the same: the logit of a share, the logarithm of
    /// what is
    /// above 0; empty for anything else.
    static OptionalDouble scaled(double value, OptionalDouble most) {
        if (most.isPresent()) {
            double eased = EASED * most.getAsDouble();
            double up = value + eased;
            double down = most.getAsDouble() - value + eased;
            return up > 0 && down > 0 ? OptionalDouble.of(Math.log(up / down)) : OptionalDouble.empty();
        }
        return value > 0 ? OptionalDouble.of(Math.log(value)) : OptionalDouble.empty();
    }
}
