package org.jundeng.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Where a target stands in a region at the end of a year, and on what that rests.
///
/// @param state what is found
/// @param value what was reached: the value of the year, or the sum of the years so far; empty where it is not known
/// @param needed what was needed by the end of the year; empty where nothing says so
/// @param reason why it is so
/// @param missing the years, or the series, that are not there
public record Standing(
        State state, Optional<BigDecimal> value, Optional<BigDecimal> needed, Reason reason, List<String> missing) {

    public Standing {
        missing = List.copyOf(missing);
    }

    /// What is found. Nothing is found where too little is known.
    public enum State {
        /// The goal is reached.
        MET,
        /// What was reached before is kept.
        KEPT,
        /// Not yet reached, and far enough for the year.
        ON_TRACK,
        /// Not yet reached, and not far enough for the year.
        BEHIND,
        /// The year of the goal is over, and it is not reached.
        MISSED,
        /// What was to be kept is lost.
        BROKEN,
        /// Too little is known.
        NOT_ASSESSABLE
    }

    /// Why.
    public enum Reason {
        /// The value stands to the goal as it is to.
        GOAL_HOLDS,
        /// The value does not.
        GOAL_DOES_NOT_HOLD,
        /// The value is where the way to the goal has it, or better.
        ON_THE_WAY,
        /// The value is not there yet.
        BEHIND_THE_WAY,
        /// Nothing was reported of the year.
        NO_VALUE,
        /// The value was not published.
        SUPPRESSED,
        /// The report says only that it is above or below a value, and that does not tell.
        ONLY_A_BOUND,
        /// A year of the sum was not reported.
        YEARS_MISSING,
        /// The series that it is held against is not there.
        NO_REFERENCE,
        /// The plan aims at nothing that can be measured.
        IN_WORDS_ONLY,
        /// The plan says about how much, and not within what.
        ABOUT,
        /// There is no value from which the way begins.
        NO_BASELINE
    }
}
