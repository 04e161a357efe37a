package org.jundeng.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Something that is measured year by year, for regions and for groups of people in them, and what is aimed at.
///
/// @param code stable and unique, such as `P05` for the plan's fifth indicator
/// @param name as published
/// @param field of basic public services
/// @param unit in which values are given
/// @param numerator what is counted, in words; empty where the source does not say
/// @param denominator out of what, in words; empty where it is no rate
/// @param multiplier what numerator over denominator is multiplied by: 100 for percent
/// @param weights the code of the indicator that says how many people a region's value stands for; empty where values
/// are counts themselves
/// @param least the least value that can be, and `most` the greatest; empty where there is no bound
/// @param groups by what people may be told apart, such as 城乡
/// @param baseline the value from which the plan starts
/// @param path values that are to be reached on the way, by year; where there is none, the way is straight
/// @param units who answers for it
/// @param breaks from which year on values are counted otherwise
/// @param fewest the least denominator, or count, of which a value may be shown and ranked; 0 without such a bound
/// @param origin where it is defined
/// @param note what a reader must know of it; may be empty
public record Indicator(
        String code,
        String name,
        String field,
        String unit,
        Kind kind,
        Direction direction,
        Aggregation aggregation,
        String numerator,
        String denominator,
        BigDecimal multiplier,
        String weights,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        List<String> groups,
        Optional<Baseline> baseline,
        Optional<Goal> goal,
        List<Waypoint> path,
        List<String> units,
        List<Break> breaks,
        int fewest,
        Origin origin,
        String note) {

    public Indicator {
        groups = List.copyOf(groups);
        path = List.copyOf(path);
        units = List.copyOf(units);
        breaks = List.copyOf(breaks);
    }

    /// How a value is held against what is aimed at.
    public enum Kind {
        /// A level that is to be reached.
        LEVEL,
        /// A level that is reached and is to be kept.
        BOUND,
        /// The sum of the years since the plan began.
        CUMULATIVE,
        /// A level against that of another series of the same year.
        RELATIVE,
        /// How many there are.
        COUNT
    }

    /// Which way is better.
    public enum Direction {
        HIGHER,
        LOWER,
        /// Neither: a circumstance.
        NEITHER;

        /// 1 where more is better, -1 where less is, 0 otherwise.
        public int sign() {
            return switch (this) {
                case HIGHER -> 1;
                case LOWER -> -1;
                case NEITHER -> 0;
            };
        }
    }

    /// How the value of a region comes of those of its parts. A mean of rates is none of them.
    public enum Aggregation {
        /// Sum of the numerators over sum of the denominators.
        RATIO,
        /// Sum of the values.
        SUM,
        /// A mean of people: each value counts for the people of its region, as `weights` has them. An estimate, since
        /// the
        /// counts behind the values were not published.
        WEIGHTED,
        /// Only what is reported for the region itself.
        NONE
    }

    /// How a value is to stand to a bound.
    public enum Comparison {
        AT_LEAST(">=", "≥"),
        ABOVE(">", ">"),
        AT_MOST("<=", "≤"),
        BELOW("<", "<"),
        /// In words such as 左右: the text gives no bound to hold it to.
        ABOUT("~", "≈"),
        WITHIN("range", "–");

        private final String written;
        private final String sign;

        Comparison(String written, String sign) {
            this.written = written;
            this.sign = sign;
        }

        String written() {
            return written;
        }

        public String sign() {
            return sign;
        }
    }

    /// Where the plan starts.
    ///
    /// @param above whether the text says only that it was above the value
    public record Baseline(int year, BigDecimal value, boolean above) {}

    /// What is aimed at.
    ///
    /// @param year in which it is due; 0 where the text does not say
    /// @param yearInferred whether the year is inferred from the plan's term
    /// @param value empty where it is relative to another series, or in words only
    /// @param most the upper bound of [Comparison#WITHIN]
    /// @param reference what it is relative to, such as 全国平均值; empty otherwise
    /// @param text as published
    public record Goal(
            int year,
            boolean yearInferred,
            Comparison comparison,
            Optional<BigDecimal> value,
            Optional<BigDecimal> most,
            String reference,
            String text) {}

    /// A value on the way to a goal.
    public record Waypoint(int year, BigDecimal value) {}

    /// From a year on, values are counted otherwise than before.
    public record Break(int year, String what) {}

    /// Where an indicator is defined.
    public sealed interface Origin {
        /// The plan's table of indicators.
        record Headline(int number) implements Origin {}

        /// Another promise of the plan.
        record Promise(String id) implements Origin {}

        /// A commitment of a service of the list.
        record Commitment(int service, int place) implements Origin {}

        /// What a service of the list grants, or what was done of it.
        record Carried(int service, Fulfilment what) implements Origin {}

        /// A file of definitions beside the list.
        record Defined(String file) implements Origin {}
    }

    /// A rate whose values are shares of people or things, so that counts stand behind it.
    public boolean rate() {
        return !denominator.isEmpty();
    }
}
