package org.jundeng.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads dates, times and durations as FEEL and XML Schema write them.
///
/// Source: OMG DMN 1.5, 10.3.2.3.4–10.3.2.3.8 and the functions of table 73.
final class Temporal {

    private static final int LONGEST = 100;
    private static final Pattern DATE = Pattern.compile("(-?)([0-9]{4}|[1-9][0-9]{4,8})-([0-9]{2})-([0-9]{2})");
    private static final Pattern TIME = Pattern.compile(
            "([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]{1,30}))?(Z|[-+][0-9]{2}:[0-9]{2}(?::[0-9]{2})?|@.+)?");
    private static final Pattern DAY_TIME = Pattern.compile(
            "(-?)P(?:([0-9]{1,18})D)?(?:(T)(?:([0-9]{1,18})H)?(?:([0-9]{1,18})M)?(?:([0-9]{1,18})(?:\\.([0-9]{1,30}))?S)?)?");
    private static final Pattern YEAR_MONTH = Pattern.compile("(-?)P(?:([0-9]{1,10})Y)?(?:([0-9]{1,11})M)?");
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final int MAX_OFFSET_SECONDS = 14 * 3600;

    private Temporal() {}

    /// The value of `@"text"`: a date, a time, both, or a duration.
    static Optional<Value> literal(String text) {
        return date(text)
                .<Value>map(each -> each)
                .or(() -> dateTime(text))
                .or(() -> time(text))
                .or(() -> duration(text));
    }

    static Optional<Value.Date> date(String text) {
        return day(text).map(Value.Date::new);
    }

    private static Optional<LocalDate> day(String text) {
        Matcher matcher = text.length() > LONGEST ? DATE.matcher("") : DATE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(2));
        return date(
                matcher.group(1).isEmpty() ? year : -year,
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4)));
    }

    static Optional<LocalDate> date(long year, int month, int day) {
        if (Math.abs(year) > 999_999_999L) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of((int) year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Value> time(String text) {
        return clock(text)
                .filter(clock -> clock.days() == 0 || clock.time().equals(LocalTime.MIDNIGHT))
                .map(clock -> new Value.Time(clock.time(), clock.zone()));
    }

    /// A day and a time; a day alone is its midnight.
    static Optional<Value> dateTime(String text) {
        int t = text.indexOf('T');
        if (t < 0) {
            return Optional.empty();
        }
        return day(text.substring(0, t))
                .flatMap(day -> clock(text.substring(t + 1))
                        .map(clock -> new Value.DateTime(
                                LocalDateTime.of(day.plusDays(clock.days()), clock.time()), clock.zone())));
    }

    /// A time of day; 24:00:00 is midnight one day on.
    private record Clock(LocalTime time, int days, Optional<ZoneId> zone) {}

    private static Optional<Clock> clock(String text) {
        Matcher matcher = text.length() > LONGEST ? TIME.matcher("") : TIME.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = Integer.parseInt(matcher.group(2));
        int second = Integer.parseInt(matcher.group(3));
        int nano = nanos(matcher.group(4));
        boolean midnight = hour == 24 && minute == 0 && second == 0 && nano == 0;
        if (hour > 23 && !midnight || minute > 59 || second > 59) {
            return Optional.empty();
        }
        String zone = matcher.group(5);
        Optional<ZoneId> read = zone == null ? Optional.empty() : zone(zone);
        if (zone != null && read.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Clock(LocalTime.of(midnight ? 0 : hour, minute, second, nano), midnight ? 1 : 0, read));
    }

    private static int nanos(@org.jspecify.annotations.Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "000000000").substring(0, 9));
    }

    private static Optional<ZoneId> zone(String text) {
        if (text.startsWith("@")) {
            String name = text.substring(1);
            return ZONES.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
        }
        if (text.equals("Z")) {
            return Optional.of(ZoneOffset.UTC);
        }
        int hours = Integer.parseInt(text.substring(1, 3));
        int minutes = Integer.parseInt(text.substring(4, 6));
        int seconds = text.length() > 6 ? Integer.parseInt(text.substring(7, 9)) : 0;
        int total = hours * 3600 + minutes * 60 + seconds;
        return minutes > 59 || seconds > 59 ? Optional.empty() : offset(text.startsWith("-") ? -total : total);
    }

    /// An offset of at most 14 hours.
    static Optional<ZoneId> offset(long seconds) {
        return Math.abs(seconds) > MAX_OFFSET_SECONDS
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofTotalSeconds((int) seconds));
    }

    static Optional<Value> duration(String text) {
        if (text.length() > LONGEST || text.endsWith("P") || text.endsWith("T")) {
            return Optional.empty();
        }
        Matcher months = YEAR_MONTH.matcher(text);
        if (months.matches()) {
            BigInteger total =
                    number(months.group(2)).multiply(BigInteger.valueOf(12)).add(number(months.group(3)));
            return total.bitLength() > 62
                    ? Optional.empty()
                    : Optional.of(new Value.YearMonthDuration(
                            months.group(1).isEmpty() ? total.longValue() : -total.longValue()));
        }
        Matcher days = DAY_TIME.matcher(text);
        if (!days.matches()) {
            return Optional.empty();
        }
        BigInteger seconds = number(days.group(2))
                .multiply(BigInteger.valueOf(86_400))
                .add(number(days.group(4)).multiply(BigInteger.valueOf(3_600)))
                .add(number(days.group(5)).multiply(BigInteger.valueOf(60)))
                .add(number(days.group(6)));
        if (seconds.bitLength() > 62) {
            return Optional.empty();
        }
        Duration duration = Duration.ofSeconds(seconds.longValue(), nanos(days.group(7)));
        return Optional.of(new Value.DayTimeDuration(days.group(1).isEmpty() ? duration : duration.negated()));
    }

    private static BigInteger number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? BigInteger.ZERO : new BigInteger(digits);
    }

    /// Seconds of a duration, fractions included.
    static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
    }

    /// The duration of so many seconds, cut to nanoseconds; empty where it is out of range.
    static Optional<Value> ofSeconds(BigDecimal seconds) {
        BigInteger nanos = seconds.movePointRight(9).toBigInteger();
        BigInteger[] parts = nanos.divideAndRemainder(BigInteger.valueOf(1_000_000_000));
        return parts[0].bitLength() > 62
                ? Optional.empty()
                : Optional.of(
                        new Value.DayTimeDuration(Duration.ofSeconds(parts[0].longValue(), parts[1].longValue())));
    }
}
