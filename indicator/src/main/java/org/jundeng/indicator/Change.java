package org.jundeng.indicator;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jundeng.measure.Convergence;

/// How the gap between counties moved from one year to another.
///
/// @param before and `after`: of the counties that have a value in both years
/// @param beta whether those behind grow faster; empty where a value is not above 0 or all began alike
/// @param ceiling how near the greatest possible value counties are; empty where there is none
public record Change(
        Disparity before,
        Disparity after,
        Optional<Convergence> beta,
        Optional<Convergence.Ceiling> ceiling,
        Moves moves) {

    /// Whether the gap grew or shrank, as σ has it.
    public enum Course {
        CONVERGES,
        DIVERGES,
        UNKNOWN
    }

    /// The coefficient of variation of the first year.
    public OptionalDouble sigmaBefore() {
        return before.spread().cv();
    }

    /// That of the last.
    public OptionalDouble sigmaAfter() {
        return after.spread().cv();
    }

    public Course course() {
        if (sigmaBefore().isEmpty() || sigmaAfter().isEmpty()) {
            return Course.UNKNOWN;
        }
        return sigmaAfter().getAsDouble() < sigmaBefore().getAsDouble() ? Course.CONVERGES : Course.DIVERGES;
    }

    /// Whether β says little since so many ended near the greatest possible value.
    public boolean mechanical() {
        return ceiling.map(Convergence.Ceiling::mechanical).orElse(false);
    }
}
