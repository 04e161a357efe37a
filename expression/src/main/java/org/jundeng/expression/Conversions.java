package org.jundeng.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jundeng.expression.Builtins.Arguments;

/// Functions that convert values, that take dates and times apart, and `is`, `now` and `today`.
final class Conversions {

    private Conversions() {}

    static void declare() {
        Builtins.declare("date", "from:ANY", arguments -> date(arguments.get(0)));
        Builtins.declare("date", "year:NUMBER, month:NUMBER, day:NUMBER", Conversions::dateOfParts);
        Builtins.declare("date and time", "from:ANY", arguments -> dateTime(arguments.get(0)));
        Builtins.declare("date and time", "date:ANY, time:ANY", Conversions::joined);
        Builtins.declare(
                "date and time",
                "year:NUMBER, month:NUMBER, day:NUMBER, hour:NUMBER, minute:NUMBER, second:NUMBER, offset:ANY?",
                Conversions::dateTimeOfParts);
        Builtins.declare("time", "from:ANY", arguments -> time(arguments.get(0)));
        Builtins.declare(
                "time",
                "hour:NUMBER, minute:NUMBER, second:NUMBER, offset:ANY?",
                arguments -> timeOfParts(arguments, 0));
        Builtins.declare(
                "duration",
                "from:STRING",
                arguments -> Temporal.duration(arguments.text(0)).orElse(Value.NULL));
        Builtins.declare("years and months duration", "from:ANY, to:ANY", Conversions::months);
        Builtins.declare("number", "from:STRING, grouping separator:ANY, decimal separator:ANY", Conversions::number);
        Builtins.declare("string", "from:ANY", arguments -> arguments.has(0) ? string(arguments.get(0)) : Value.NULL);
        Builtins.declare(
                "is", "value1:ANY, value2:ANY", arguments -> Value.Bool.of(same(arguments.get(0), arguments.get(1))));
        Builtins.declare("is", "value1:ANY, value2:ANY?", _ -> Value.Bool.FALSE);
        Builtins.declare("is", "value2:ANY", _ -> Value.Bool.FALSE);
        Builtins.declare("now", "", _ -> {
            ZonedDateTime now = ZonedDateTime.now();
            return new Value.DateTime(now.toLocalDateTime(), Optional.of(now.getZone()));
        });
        Builtins.declare("today", "", _ -> new Value.Date(LocalDate.now(ZoneId.systemDefault())));
        Builtins.declare(
                "day of year",
                "date:ANY",
                arguments -> day(arguments.get(0))
                        .<Value>map(day -> Value.Num.of(day.getDayOfYear()))
                        .orElse(Value.NULL));
        Builtins.declare(
                "day of week",
                "date:ANY",
                arguments -> day(arguments.get(0))
                        .<Value>map(day ->
                                new Value.Text(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                        .orElse(Value.NULL));
        Builtins.declare(
                "month of year",
                "date:ANY",
                arguments -> day(arguments.get(0))
                        .<Value>map(
                                day -> new Value.Text(day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                        .orElse(Value.NULL));
        Builtins.declare(
                "week of year",
                "date:ANY",
                arguments -> day(arguments.get(0))
                        .<Value>map(day -> Value.Num.of(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)))
                        .orElse(Value.NULL));
    }

    private static Value string(Value value) {
        String text = value.plain();
        if (text.length() > Limits.TEXT) {
            throw new Limits.Exceeded();
        }
        return new Value.Text(text);
    }

    private static boolean same(Value a, Value b) {
        return a.getClass() == b.getClass() && a.equals(b);
    }

    /// The single item of a list, or the value itself.
    private static Value single(Value value) {
        return value instanceof Value.ListValue(List<Value> items) && items.size() == 1 ? items.getFirst() : value;
    }

    private static Optional<LocalDate> day(Value value) {
        return switch (single(value)) {
            case Value.Date(LocalDate date) -> Optional.of(date);
            case Value.DateTime(LocalDateTime at, var _) -> Optional.of(at.toLocalDate());
            default -> Optional.empty();
        };
    }

    private static Value date(Value value) {
        return single(value) instanceof Value.Text(String text)
                ? Temporal.date(text).<Value>map(date -> date).orElse(Value.NULL)
                : day(value).<Value>map(Value.Date::new).orElse(Value.NULL);
    }

    private static Value dateOfParts(Arguments arguments) {
        return day(arguments).<Value>map(Value.Date::new).orElse(Value.NULL);
    }

    private static Optional<LocalDate> day(Arguments arguments) {
        return Temporal.date(
                arguments.number(0).longValueExact(),
                arguments.number(1).intValueExact(),
                arguments.number(2).intValueExact());
    }

    private static Value dateTime(Value value) {
        return switch (single(value)) {
            case Value.Text(String text) ->
                Temporal.dateTime(text)
                        .or(() -> Temporal.date(text)
                                .map(date -> new Value.DateTime(date.value().atStartOfDay(), Optional.empty())))
                        .orElse(Value.NULL);
            case Value.DateTime dateTime -> dateTime;
            case Value.Date(LocalDate date) ->
                new Value.DateTime(date.atStartOfDay(), Optional.of(java.time.ZoneOffset.UTC));
            default -> Value.NULL;
        };
    }

    private static Value joined(Arguments arguments) {
        Optional<LocalDate> day = day(arguments.get(0));
        return day.isPresent() && single(arguments.get(1)) instanceof Value.Time(LocalTime time, Optional<ZoneId> zone)
                ? new Value.DateTime(day.get().atTime(time), zone)
                : Value.NULL;
    }

    private static Value dateTimeOfParts(Arguments arguments) {
        Optional<LocalDate> day = day(arguments);
        if (day.isEmpty()) {
            return Value.NULL;
        }
        Optional<ZoneId> zone = arguments.get(6) instanceof Value.Text(String name)
                ? Temporal.time("00:00:00@" + name).flatMap(time -> ((Value.Time) time).zone())
                : Optional.empty();
        if (arguments.get(6) instanceof Value.Text && zone.isEmpty()) {
            return Value.NULL;
        }
        Value time = arguments.get(6) instanceof Value.Text
                ? timeOfParts(
                        new Arguments(arguments.evaluator(), arguments.values().subList(0, 6)), 3)
                : timeOfParts(arguments, 3);
        return time instanceof Value.Time(LocalTime clock, Optional<ZoneId> offset)
                ? new Value.DateTime(day.get().atTime(clock), zone.or(() -> offset))
                : Value.NULL;
    }

    private static Value time(Value value) {
        return switch (single(value)) {
            case Value.Text(String text) -> Temporal.time(text).orElse(Value.NULL);
            case Value.Time time -> time;
            case Value.DateTime(LocalDateTime at, Optional<ZoneId> zone) -> new Value.Time(at.toLocalTime(), zone);
            case Value.Date _ -> new Value.Time(LocalTime.MIDNIGHT, Optional.of(java.time.ZoneOffset.UTC));
            default -> Value.NULL;
        };
    }

    private static Value timeOfParts(Arguments arguments, int first) {
        int hour = arguments.number(first).intValueExact();
        int minute = arguments.number(first + 1).intValueExact();
        BigDecimal seconds = arguments.number(first + 2);
        int second = seconds.intValue();
        int nano =
                seconds.subtract(BigDecimal.valueOf(second)).movePointRight(9).intValue();
        Optional<ZoneId> zone = Optional.empty();
        if (arguments.has(first + 3)) {
            if (!(arguments.get(first + 3) instanceof Value.DayTimeDuration(Duration offset))) {
                return Value.NULL;
            }
            zone = Temporal.offset(offset.getSeconds());
            if (zone.isEmpty()) {
                return Value.NULL;
            }
        }
        return new Value.Time(LocalTime.of(hour, minute, second, nano), zone);
    }

    private static Value months(Arguments arguments) {
        Optional<LocalDate> from = day(arguments.get(0));
        Optional<LocalDate> to = day(arguments.get(1));
        return from.isPresent() && to.isPresent()
                ? new Value.YearMonthDuration(
                        Period.between(from.get(), to.get()).toTotalMonths())
                : Value.NULL;
    }

    private static Value number(Arguments arguments) {
        Value grouping = arguments.get(1);
        Value decimal = arguments.get(2);
        boolean groupingGood = grouping instanceof Value.Null
                || grouping instanceof Value.Text(String sign)
                        && List.of(" ", ",", ".").contains(sign);
        boolean decimalGood = decimal instanceof Value.Null
                || decimal instanceof Value.Text(String sign)
                        && List.of(",", ".").contains(sign);
        if (!groupingGood || !decimalGood || !(grouping instanceof Value.Null) && grouping.equals(decimal)) {
            return Value.NULL;
        }
        String digits = arguments.text(0);
        if (grouping instanceof Value.Text(String sign)) {
            digits = digits.replace(sign, "");
        }
        if (decimal instanceof Value.Text(String sign)) {
            digits = digits.replace(sign, ".");
        }
        return digits.length() < 10_000 && digits.matches("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,4})?")
                ? Operators.number(new BigDecimal(digits, java.math.MathContext.DECIMAL128))
                        .orElse(Value.NULL)
                : Value.NULL;
    }
}
