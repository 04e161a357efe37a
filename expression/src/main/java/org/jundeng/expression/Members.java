package org.jundeng.expression;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// `value.member`: an entry of a context, or a property of a date, time, duration or range.
///
/// The members of a list are the list of its items' members. What has no such member gives null.
/// Source: OMG DMN 1.5, 10.3.2.15, table 61.
final class Members {

    private Members() {}

    static Value of(Value source, String member) {
        return switch (source) {
            case Value.ContextValue(var entries) -> entries.getOrDefault(member, Value.NULL);
            case Value.ListValue(List<Value> items) ->
                new Value.ListValue(items.stream().map(item -> of(item, member)).toList());
            case Value.Unknown unknown -> unknown;
            case Value.Date(LocalDate date) -> day(date, member);
            case Value.Time(LocalTime time, Optional<ZoneId> zone) -> clock(time, zone, Operators.offset(zone), member);
            case Value.DateTime dateTime -> dateTime(dateTime, member);
            case Value.DayTimeDuration(Duration duration) -> dayTime(duration, member);
            case Value.YearMonthDuration(long months) ->
                switch (member) {
                    case "years" -> Value.Num.of(months / 12);
                    case "months" -> Value.Num.of(months % 12);
                    default -> Value.NULL;
                };
            case Value.RangeValue range -> range(Ranges.plain(range), member);
            case Value.Null _, Value.Bool _, Value.Num _, Value.Text _, Value.FunctionValue _ -> Value.NULL;
        };
    }

    private static Value range(Value.RangeValue range, String member) {
        return switch (member) {
            case "start" -> range.start();
            case "end" -> range.end();
            case "start included" -> Value.Bool.of(range.startIncluded());
            case "end included" -> Value.Bool.of(range.endIncluded());
            default -> Value.NULL;
        };
    }

    private static Value day(LocalDate date, String member) {
        return switch (member) {
            case "year" -> Value.Num.of(date.getYear());
            case "month" -> Value.Num.of(date.getMonthValue());
            case "day" -> Value.Num.of(date.getDayOfMonth());
            case "weekday" -> Value.Num.of(date.getDayOfWeek().getValue());
            case "hour", "minute", "second" -> Value.Num.of(0);
            case "time offset" -> new Value.DayTimeDuration(Duration.ZERO);
            default -> Value.NULL;
        };
    }

    private static Value dateTime(Value.DateTime dateTime, String member) {
        LocalDateTime at = dateTime.value();
        return switch (member) {
            case "year", "month", "day", "weekday" -> day(at.toLocalDate(), member);
            default ->
                clock(
                        at.toLocalTime(),
                        dateTime.zone(),
                        dateTime.zone()
                                .map(_ -> Operators.zoned(dateTime).getOffset().getTotalSeconds())
                                .orElse(0),
                        member);
        };
    }

    private static Value clock(LocalTime time, Optional<ZoneId> zone, int offset, String member) {
        return switch (member) {
            case "hour" -> Value.Num.of(time.getHour());
            case "minute" -> Value.Num.of(time.getMinute());
            case "second" -> Value.Num.of(time.getSecond());
            case "time offset" ->
                zone.<Value>map(_ -> new Value.DayTimeDuration(Duration.ofSeconds(offset)))
                        .orElse(Value.NULL);
            case "timezone" ->
                zone.filter(each -> !(each instanceof ZoneOffset))
                        .<Value>map(each -> new Value.Text(each.getId()))
                        .orElse(Value.NULL);
            default -> Value.NULL;
        };
    }

    private static Value dayTime(Duration duration, String member) {
        long sign = duration.isNegative() ? -1 : 1;
        Duration length = duration.abs();
        return switch (member) {
            case "days" -> Value.Num.of(sign * length.toDays());
            case "hours" -> Value.Num.of(sign * length.toHoursPart());
            case "minutes" -> Value.Num.of(sign * length.toMinutesPart());
            case "seconds" -> Value.Num.of(sign * length.toSecondsPart());
            default -> Value.NULL;
        };
    }
}
