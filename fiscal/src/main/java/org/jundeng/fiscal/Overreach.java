package org.jundeng.fiscal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A local standard above the list's own, and what speaks against it (盲目攀高).
///
/// The plan asks for a reminder where standards climb blindly (十二（六）); it gives no line. The signs are those of
/// declared [Limits].
///
/// @param parameter the standard
/// @param standard what holds in the county
/// @param minimum what holds in the province
/// @param source the act of the local standard, or its basis
/// @param topUp what the difference costs the county in a year, in fen; empty where that cannot be told apart
/// @param signs every sign, with what was found
public record Overreach(
        int county,
        String parameter,
        BigDecimal standard,
        BigDecimal minimum,
        String source,
        OptionalLong topUp,
        SortedMap<Sign, Finding> signs) {

    public Overreach {
        signs = Collections.unmodifiableSortedMap(new TreeMap<>(signs));
    }

    /// What may speak against a standard.
    public enum Sign {
        /// The top-up takes more of what the county may spend than in three of four counties of its band.
        HEAVY_TOP_UP,
        /// It cannot fully pay wages, running costs and basic livelihood.
        BASICS_SHORT,
        /// Its coefficient of difficulty is above the limit.
        HARD_PRESSED,
        /// The standard has risen faster than own revenue, some years running.
        OUTGROWS_REVENUE,
        /// It is far above the mean of the neighbours.
        ABOVE_NEIGHBOURS,
        /// What is left after wages, running costs and basic livelihood does not pay the top-up.
        UNFUNDED
    }

    /// What was found of a sign.
    public sealed interface Finding {

        /// The sign is there.
        ///
        /// @param value and `bound` in the unit of the sign: a fraction, a coefficient, yuan
        record Raised(BigDecimal value, BigDecimal bound) implements Finding {}

        /// The sign is not there.
        record Clear(BigDecimal value, BigDecimal bound) implements Finding {}

        /// It cannot be told.
        ///
        /// @param missing the figures that the accounts lack
        record Open(Reason reason, SortedSet<Item> missing) implements Finding {
            public Open {
                missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
            }
        }
    }

    /// Why a sign cannot be told.
    public enum Reason {
        /// Figures are missing.
        FIGURES,
        /// The accounts have too few years.
        YEARS,
        /// Too few counties of the band have figures.
        PEERS,
        /// No neighbour has the standard.
        NEIGHBOURS,
        /// What the top-up costs cannot be told apart.
        TOP_UP
    }

    /// What is to be told the county.
    public enum Level {
        /// At least one sign is there.
        WARNED,
        /// None is there, and some cannot be told.
        OPEN,
        /// None is there.
        CLEAR
    }

    public Level level() {
        if (signs.values().stream().anyMatch(Finding.Raised.class::isInstance)) {
            return Level.WARNED;
        }
        return signs.values().stream().anyMatch(Finding.Open.class::isInstance) ? Level.OPEN : Level.CLEAR;
    }
}
