package org.jundeng.fiscal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;

/// A part over a whole, exact, or why there is none.
public sealed interface Ratio {

    /// Both are known.
    ///
    /// @param whole above 0
    record Known(long part, long whole) implements Ratio, Comparable<Known> {

        public Known {
            if (whole <= 0) {
                throw new IllegalArgumentException(part + "/" + whole);
            }
        }

        /// In percent, rounded half up.
        public BigDecimal percent(int decimals) {
            return BigDecimal.valueOf(part)
                    .movePointRight(2)
                    .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
        }

        /// Less than 0, 0 or more than 0 as the ratio is below, at or above a bound.
        public int against(BigDecimal bound) {
            return BigDecimal.valueOf(part).compareTo(bound.multiply(BigDecimal.valueOf(whole)));
        }

        @Override
        public int compareTo(Known other) {
            return BigInteger.valueOf(part)
                    .multiply(BigInteger.valueOf(other.whole))
                    .compareTo(BigInteger.valueOf(other.part).multiply(BigInteger.valueOf(whole)));
        }
    }

    /// Figures are missing that it needs.
    record Unknown(SortedSet<Item> missing) implements Ratio {
        public Unknown {
            missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
        }
    }

    /// There is nothing to relate to: the whole is 0.
    record Nothing() implements Ratio {}

    /// An amount that is known, over a figure of an account.
    static Ratio of(long part, Account account, Item whole) {
        return of(OptionalLong.of(part), account, Optional.empty(), whole);
    }

    /// One figure of an account over another.
    static Ratio of(Account account, Item part, Item whole) {
        return of(account.amount(part), account, Optional.of(part), whole);
    }

    /// One known amount over another.
    static Ratio of(long part, long whole) {
        return whole <= 0 ? new Nothing() : new Known(part, whole);
    }

    private static Ratio of(OptionalLong part, Account account, Optional<Item> name, Item whole) {
        OptionalLong below = account.amount(whole);
        if (part.isPresent() && below.isPresent()) {
            return of(part.getAsLong(), below.getAsLong());
        }
        SortedSet<Item> missing = new TreeSet<>();
        if (part.isEmpty()) {
            name.ifPresent(missing::add);
        }
        if (below.isEmpty()) {
            missing.add(whole);
        }
        return new Unknown(missing);
    }
}
