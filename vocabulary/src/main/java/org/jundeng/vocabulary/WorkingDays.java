package org.jundeng.vocabulary;

import java.io.Reader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The days on which offices are open: Monday to Friday, less the holidays, with the weekend days worked to make up
/// for them (调休).
///
/// A date in a year without a holiday notice is an error; nothing is guessed.
///
/// Source: the yearly notices of the General Office of the State Council and their two amendments, see
/// `holidays.csv`.
public final class WorkingDays {

    private static final List<String> COLUMNS = List.of("date", "kind", "name", "source", "dated", "status");

    /// Read once, when first asked for.
    private static final class Bundled {
        private static final WorkingDays CHINA = of(Table.bundled("holidays.csv", COLUMNS));
    }

    /// A day that a notice names.
    ///
    /// @param off whether it is a day off; otherwise it is a weekend day to be worked
    /// @param name the holiday that it belongs to
    /// @param source the number of the notice
    /// @param dated the date of the notice
    /// @param assumed whether the text of the notice has not been checked
    public record Named(LocalDate day, boolean off, String name, String source, LocalDate dated, boolean assumed) {}

    private final List<Named> notices;
    private final Map<LocalDate, Named> days = new HashMap<>();
    private final Set<Integer> years = new TreeSet<>();

    private WorkingDays(List<Named> notices, LocalDate known) {
        this.notices = notices;
        for (Named named : notices) {
            if (!named.dated().isAfter(known)) {
                days.merge(named.day(), named, (one, other) -> other.dated().isAfter(one.dated()) ? other : one);
            }
        }
        for (LocalDate day : days.keySet()) {
            if (day.getDayOfYear() == 1) {
                years.add(day.getYear());
            }
        }
    }

    /// The calendar of the State Council's notices for 2018 to 2026.
    public static WorkingDays bundled() {
        return Bundled.CHINA;
    }

    /// The calendar of a table with the columns of `holidays.csv`. A year is covered when its 1 January is named.
    ///
    /// @param name what messages call the table
    /// @throws Malformed if the table cannot be read
    public static WorkingDays read(String name, Reader table) {
        return of(Table.read(name, table, COLUMNS));
    }

    private static WorkingDays of(Table table) {
        return new WorkingDays(
                table.rows().stream()
                        .map(row -> new Named(
                                row.date("date"),
                                switch (row.text("kind")) {
                                    case "off" -> true;
                                    case "work" -> false;
                                    default -> throw row.wrong("kind = " + row.text("kind"));
                                },
                                row.required("name"),
                                row.required("source"),
                                row.date("dated"),
                                switch (row.text("status")) {
                                    case "official" -> false;
                                    case "assumed" -> true;
                                    default -> throw row.wrong("status = " + row.text("status"));
                                }))
                        .toList(),
                LocalDate.MAX);
    }

    /// The calendar as the notices had it up to a day, without those issued later.
    public WorkingDays knownOn(LocalDate day) {
        return new WorkingDays(notices, day);
    }

    /// The years that may be asked about, in order.
    public Set<Integer> years() {
        return new TreeSet<>(years);
    }

    /// What a notice says of the day, absent if none names it.
    ///
    /// @throws Malformed if the year has no calendar
    public Optional<Named> named(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new Malformed(Malformed.Reason.YEAR_WITHOUT_CALENDAR, day, Year.from(day));
        }
        return Optional.ofNullable(days.get(day));
    }

    /// @throws Malformed if the year has no calendar
    public boolean isWorkingDay(LocalDate day) {
        return named(day).map(named -> !named.off()).orElseGet(() -> !isWeekend(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /// The day itself if it is worked, otherwise the next that is.
    ///
    /// Source: Civil Code art. 203, a term whose last day is a holiday ends on the day after the holiday.
    ///
    /// @throws Malformed if a year has no calendar
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /// The `count`-th working day after a day, which itself is not counted.
    ///
    /// Source: Civil Code art. 201, the first day is not counted.
    ///
    /// @param count 0 gives the day itself, a negative number goes back
    /// @throws Malformed if a year has no calendar
    public LocalDate plus(LocalDate day, int count) {
        LocalDate next = day;
        int step = Integer.signum(count);
        isWorkingDay(day);
        for (int left = Math.absExact(count); left > 0; ) {
            next = next.plusDays(step);
            if (isWorkingDay(next)) {
                left--;
            }
        }
        return next;
    }

    /// How many working days there are after `from` up to and including `to`; negative if `to` is earlier.
    ///
    /// @throws Malformed if a year has no calendar
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        isWorkingDay(from);
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }
}
