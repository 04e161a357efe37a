package org.jundeng.warning;

/// A kind of mistake that is planted in clean figures, to see whether the rules find it.
public enum FaultKind {
    /// A figure, or both counts of a rate, in a unit ten or a hundred times too great or too small.
    UNIT_SLIP,
    /// Two neighbouring digits changed places.
    DIGITS_SWAPPED,
    /// A minus where none belongs.
    SIGN,
    /// Numerator and denominator changed places.
    COUNTS_SWAPPED,
    /// All of a county's report is last year's.
    COPY_OF_LAST_YEAR,
    /// A city's figure is not the sum of its counties'.
    PARENT_NOT_CHILDREN,
    /// A value far from where it was, in a report that adds up.
    JUMP,
    /// A series that is not updated for three years.
    STALE,
    /// All counts of a report rounded to tens.
    HEAPING,
    /// More who have it than there are.
    OVER_HUNDRED
}
