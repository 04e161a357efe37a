package org.jundeng.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Theil's indices (泰尔指数), which add up over groups.
///
/// With `p` the share of people and `r = x / μ`: `T = Σ p r ln r` looks more at those who have much, `L = −Σ p
/// ln r` (mean log deviation, 平均对数离差) at those who have little.
///
/// Range: 0, all have the same, and up; T to the logarithm of the number of people. T is empty where somebody
/// has less than nothing or nobody has anything, L where somebody has nothing. Source: Theil 1967; Shorrocks
/// 1980.
/* Each unit adds r ln r − r + 1 to T, and r − 1 − ln r to L: never below 0, and the same in sum, as the r have mean 1.
So nothing cancels where all have nearly the same. */
public final class Theil {

    /// Which of the two.
    public enum Kind {
        T,
        L;

        /// Whether the index is defined.
        boolean defined(Sample sample) {
            return switch (this) {
                case T -> sample.shares();
                case L -> sample.least() > 0;
            };
        }

        /// What a value of so many times the mean adds.
        double term(double ratio) {
            return switch (this) {
                case T -> ratio == 0 ? 1 : ratio * Math.log(ratio) - ratio + 1;
                case L -> ratio - 1 - Math.log(ratio);
            };
        }
    }

    private Theil() {}

    public static OptionalDouble t(Sample sample) {
        return of(Kind.T, sample);
    }

    public static OptionalDouble l(Sample sample) {
        return of(Kind.L, sample);
    }

    public static OptionalDouble of(Kind kind, Sample sample) {
        if (!kind.defined(sample)) {
            return OptionalDouble.empty();
        }
        double mean = sample.mean();
        double sum = Blocks.sum(sample.size(), (from, to) -> {
            double terms = 0;
            for (int i = from; i < to; i++) {
                double weight = sample.weight(i);
                terms += weight == 0 ? 0 : weight * kind.term(sample.value(i) / mean);
            }
            return terms;
        });
        return OptionalDouble.of(Math.max(0, sum / sample.weight()));
    }

    /// The index with the part that is between groups at each level, and the rest within the finest.
    ///
    /// @param levels from the coarsest; cities, then counties. None: all is within
    /// @return empty where the index is
    /// @throws Unmeasurable if a level has not one group for each unit, or a finer group lies in two coarser ones
    public static Optional<Decomposition> decompose(Kind kind, Sample sample, Grouping... levels) {
        List<Grouping> nested = Arrays.asList(levels);
        nested.forEach(level -> level.requireFor(sample));
        return kind.defined(sample) ? Optional.of(new Nest(kind, sample, nested).decomposition()) : Optional.empty();
    }

    public static Optional<Decomposition> decompose(Kind kind, Sample sample, List<Grouping> levels) {
        return decompose(kind, sample, levels.toArray(Grouping[]::new));
    }
}
