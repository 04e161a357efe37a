package org.jundeng.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// A value that was reported or worked out for a region, a year and a group, as it was recorded on a day.
///
/// @param indicator its code
/// @param region six digits; [#NATIONAL] for the whole country
/// @param year that it is of
/// @param group of people, such as 城镇; empty for all
/// @param value in the indicator's unit; empty where it is suppressed or was not reported
/// @param bound whether the source says only that the value is above or below the one given
/// @param numerator the count behind it, where it is known
/// @param denominator the count that it is out of, where it is known
/// @param source whence it comes: act, bulletin, file, batch
/// @param recorded the day from which it was known
public record Observation(
        String indicator,
        int region,
        int year,
        String group,
        Optional<BigDecimal> value,
        Bound bound,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Quality quality,
        String source,
        LocalDate recorded) {

    /// The code for the whole country.
    public static final int NATIONAL = 100_000;

    /// By indicator, region, year and group, then by the day of the record.
    public static final Comparator<Observation> ORDER = Comparator.comparing(Observation::indicator)
            .thenComparingInt(Observation::region)
            .thenComparingInt(Observation::year)
            .thenComparing(Observation::group)
            .thenComparing(Observation::recorded);

    /// Whether a value is meant exactly.
    public enum Bound {
        EXACT(""),
        ABOVE(">"),
        BELOW("<");

        private final String written;

        Bound(String written) {
            this.written = written;
        }

        public String written() {
            return written;
        }
    }

    /// What a value is worth.
    public enum Quality {
        REPORTED("上报"),
        ESTIMATED("估计"),
        IMPUTED("插补"),
        PROVISIONAL("初步"),
        REVISED("修订"),
        SUPPRESSED("不公布"),
        /// Counted otherwise than the year before.
        BREAK("口径变化"),
        /// Of a made-up population or facility, to show what the software does.
        ASSUMED("假定");

        private final String word;

        Quality(String word) {
            this.word = word;
        }

        /// The word in files.
        public String word() {
            return word;
        }
    }

    /// What a value is of.
    public record Key(String indicator, int region, int year, String group) {}

    public Key key() {
        return new Key(indicator, region, year, group);
    }

    /// An exact value that was reported, without counts.
    public static Observation of(
            String indicator, int region, int year, BigDecimal value, String source, LocalDate recorded) {
        return new Observation(
                indicator,
                region,
                year,
                "",
                Optional.of(value),
                Bound.EXACT,
                Optional.empty(),
                Optional.empty(),
                Quality.REPORTED,
                source,
                recorded);
    }

    /// The value that the counts give, in 34 digits; empty without them or where the denominator is 0.
    public Optional<BigDecimal> ratio(BigDecimal multiplier) {
        return numerator.flatMap(count -> denominator
                .filter(of -> of.signum() != 0)
                .map(of -> count.multiply(multiplier).divide(of, MathContext.DECIMAL128)));
    }

    /// The value for a statistic: what the counts give, else as reported; empty where it is only a bound.
    public Optional<BigDecimal> measured(BigDecimal multiplier) {
        return bound == Bound.EXACT ? ratio(multiplier).or(() -> value) : Optional.empty();
    }
}
