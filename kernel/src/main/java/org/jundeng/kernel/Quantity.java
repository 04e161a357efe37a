package org.jundeng.kernel;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;

/// A number that each row has, or does not have, or that is unknown: an amount, a count, a formula of them.
///
/// Numbers are exact fractions of whole numbers of 64 bits. What does not fit, or falls on a tie after a
/// division, is worked out in decimals of 34 digits, as FEEL does.
public interface Quantity extends Serializable {

    /// By which power of ten the numbers are too large: 2 for fen that stand for yuan.
    int scale();

    /// Works out the numbers of some rows.
    void fill(Frame frame, Rows rows, Batch to);

    /// Finds which rows have a number and which do not know theirs, without working numbers out, where that can be.
    ///
    /// @param known set where there is a number; its bits past the last row mean nothing, as those of `unknown`
    /// @return whether it could; if not, the planes mean nothing
    boolean states(Frame frame, Level level, long[] known, long[] unknown);

    /// Whether numbers come of a division, so that a fraction stands for a decimal of 34 digits.
    default boolean divides() {
        return false;
    }

    /// Whether every number is above zero.
    default boolean positive() {
        return false;
    }

    /// The number of one row that is neither null nor unknown, in decimals of 34 digits; empty for a division by zero.
    Optional<BigDecimal> exactly(Frame frame, int row);
}
