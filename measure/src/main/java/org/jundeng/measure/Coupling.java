package org.jundeng.measure;

import java.util.Arrays;
import java.util.Optional;

/// How well systems develop in step (耦合协调度), such as services and the economy.
///
/// `C` is the geometric mean of the systems' levels over their arithmetic mean; `T` their mean; `D = √(C T)`.
/// For two, `C = 2 √(u₁ u₂) / (u₁ + u₂)`.
///
/// C is near 1 for systems that are equally bad: read D, and beside it the levels. D depends on how levels were
/// normalised, so compare it only within one [Composite].
///
/// @param coupling C, from 0 to 1
/// @param development T
/// @param coordination D, from 0 to 1
public record Coupling(double coupling, double development, double coordination) {

    /// Of systems that count alike.
    ///
    /// @param levels of at least two, each from 0 to 1
    /// @return empty where all are 0
    /// @throws Unmeasurable if there are fewer than two, or a level is not from 0 to 1
    public static Optional<Coupling> of(double... levels) {
        if (levels.length < 2) {
            throw new Unmeasurable(Unmeasurable.Reason.TOO_FEW, "耦合 (coupling)", 2, levels.length);
        }
        for (double level : levels) {
            Unmeasurable.requireWithin("发展水平 (level)", level, 0, 1);
        }
        double mean = CompensatedSum.of(levels) / levels.length;
        if (mean == 0) {
            return Optional.empty();
        }
        double product = Arrays.stream(levels).map(level -> level / mean).reduce(1, (a, b) -> a * b);
        double coupling = levels.length == 2 ? Math.sqrt(product) : Math.pow(product, 1.0 / levels.length);
        return Optional.of(new Coupling(coupling, mean, Math.sqrt(coupling * mean)));
    }
}
