package org.jundeng.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// How values are written.
final class Written {

    private Written() {}

    static String number(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }

    static String date(LocalDate date) {
        int year = date.getYear();
        String digits = String.valueOf(Math.abs(year));
        return (year < 0 ? "-" : "") + "0".repeat(Math.max(0, 4 - digits.length())) + digits + "-"
                + two(date.getMonthValue()) + "-" + two(date.getDayOfMonth());
    }

    static String time(LocalTime time) {
        String fraction = time.getNano() == 0
                ? ""
                : "." + String.format("%09d", time.getNano()).replaceAll("0+$", "");
        return two(time.getHour()) + ":" + two(time.getMinute()) + ":" + two(time.getSecond()) + fraction;
    }

    static String zone(Optional<ZoneId> zone) {
        if (zone.isEmpty()) {
            return "";
        }
        return zone.get() instanceof ZoneOffset offset
                ? offset.getId()
                : "@" + zone.get().getId();
    }

    static String duration(Duration duration) {
        if (duration.isZero()) {
            return "PT0S";
        }
        Duration length = duration.abs();
        StringBuilder written = new StringBuilder(duration.isNegative() ? "-P" : "P");
        if (length.toDays() > 0) {
            written.append(length.toDays()).append('D');
        }
        if (length.toHoursPart() > 0
                || length.toMinutesPart() > 0
                || length.toSecondsPart() > 0
                || length.getNano() > 0) {
            written.append('T');
            if (length.toHoursPart() > 0) {
                written.append(length.toHoursPart()).append('H');
            }
            if (length.toMinutesPart() > 0) {
                written.append(length.toMinutesPart()).append('M');
            }
            if (length.toSecondsPart() > 0 || length.getNano() > 0) {
                BigDecimal seconds =
                        BigDecimal.valueOf(length.toSecondsPart()).add(BigDecimal.valueOf(length.getNano(), 9));
                written.append(number(seconds)).append('S');
            }
        }
        return written.toString();
    }

    static String months(long months) {
        if (months == 0) {
            return "P0M";
        }
        long length = Math.abs(months);
        return (months < 0 ? "-P" : "P")
                + (length / 12 > 0 ? length / 12 + "Y" : "")
                + (length % 12 > 0 ? length % 12 + "M" : "");
    }

    static String list(List<Value> items) {
        return items.stream().map(Value::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    static String context(Map<String, Value> entries) {
        return entries.entrySet().stream()
                .map(entry -> key(entry.getKey()) + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String key(String name) {
        boolean plain = !name.isEmpty()
                && Names.isStart(name.codePointAt(0))
                && name.codePoints().allMatch(character -> character == ' ' || Names.isPart(character));
        return plain ? name : quoted(name);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
