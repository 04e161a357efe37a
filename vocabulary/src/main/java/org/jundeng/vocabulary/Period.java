package org.jundeng.vocabulary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An unbroken run of days, the first and the last included.
///
/// @param from the first day
/// @param to the last day; [LocalDate#MAX] if the end is open
public record Period(LocalDate from, LocalDate to) {

    /// @throws Malformed if the last day is before the first
    public Period {
        if (to.isBefore(from)) {
            throw new Malformed(Malformed.Reason.DATES_REVERSED, from + "/" + to, from);
        }
    }

    public static Period of(LocalDate from, LocalDate to) {
        return new Period(from, to);
    }

    /// From a day on, with no end.
    public static Period from(LocalDate from) {
        return new Period(from, LocalDate.MAX);
    }

    /// One day.
    public static Period on(LocalDate day) {
        return new Period(day, day);
    }

    /// So many months from a day on; the last day is the one before the same day of the later month.
    ///
    /// @throws Malformed if the later month has no such day
    public static Period ofMonths(LocalDate from, int months) {
        return new Period(from, monthsLater(from, months).minusDays(1));
    }

    /// The same day of a later month.
    ///
    /// @throws Malformed if that month has no such day, as for a month after 31 January
    public static LocalDate monthsLater(LocalDate day, int months) {
        LocalDate later = day.plusMonths(months);
        if (later.getDayOfMonth() != day.getDayOfMonth()) {
            throw new Malformed(Malformed.Reason.DATE_AMBIGUOUS, day, months);
        }
        return later;
    }

    /// The same day of a later month, or that month's last day where there is none.
    public static LocalDate monthsLaterOrLastDay(LocalDate day, int months) {
        return day.plusMonths(months);
    }

    /// The same day of a later month, or the first day of the month after it where there is none.
    public static LocalDate monthsLaterOrNextFirst(LocalDate day, int months) {
        LocalDate later = day.plusMonths(months);
        return later.getDayOfMonth() == day.getDayOfMonth() ? later : later.plusDays(1);
    }

    public boolean isOpen() {
        return to.equals(LocalDate.MAX);
    }

    /// The last day, absent if the end is open.
    public Optional<LocalDate> lastDay() {
        return isOpen() ? Optional.empty() : Optional.of(to);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean contains(Period other) {
        return contains(other.from) && contains(other.to);
    }

    /// Whether the two have a day in common.
    public boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /// The days that the two have in common.
    public Optional<Period> common(Period other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(
                new Period(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to));
    }

    /// How many days, the first and the last counted.
    ///
    /// @throws Malformed if the end is open
    public long days() {
        requireEnd();
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /// The days before `day` and those from it on.
    ///
    /// Shapes: two periods that follow each other without a gap and make up this one.
    ///
    /// @throws Malformed if `day` is outside the period or its first day
    public List<Period> split(LocalDate day) {
        if (!contains(day) || day.equals(from)) {
            throw new Malformed(Malformed.Reason.DATE_OUTSIDE_PERIOD, day, this);
        }
        return List.of(new Period(from, day.minusDays(1)), new Period(day, to));
    }

    /// The parts that lie in one calendar month each, in order.
    ///
    /// @throws Malformed if the end is open
    public List<Period> byMonth() {
        requireEnd();
        List<Period> months = new ArrayList<>();
        for (LocalDate first = from; !first.isAfter(to); ) {
            LocalDate last = YearMonth.from(first).atEndOfMonth();
            months.add(new Period(first, last.isBefore(to) ? last : to));
            first = last.plusDays(1);
        }
        return List.copyOf(months);
    }

    private void requireEnd() {
        if (isOpen()) {
            throw new Malformed(Malformed.Reason.PERIOD_OPEN, this);
        }
    }

    /// As in ISO 8601: `2018-01-01/2018-12-31`, or `2018-01-01/..` if the end is open.
    @Override
    public String toString() {
        return from + "/" + (isOpen() ? ".." : to);
    }
}
