package org.jundeng.kernel;

import java.time.LocalDate;
import java.util.stream.IntStream;

/// Days as small whole numbers in the same order: (months since January 1880) × 32 + day of the month.
public final class Days {

    /// How many bits a day takes.
    public static final int BITS = 16;

    public static final LocalDate FIRST = LocalDate.of(1880, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2049, 12, 31);

    private static final int[] WRITTEN = IntStream.range(0, (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1)
            .map(day -> written(FIRST.plusDays(day)))
            .toArray();

    private Days() {}

    /// Whether the day can be written.
    public static boolean holds(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /// @throws IllegalArgumentException for a day before [#FIRST] or after [#LAST]
    public static int written(LocalDate day) {
        if (!holds(day)) {
            throw new IllegalArgumentException("not within " + FIRST + " and " + LAST + ": " + day);
        }
        return ((day.getYear() - FIRST.getYear()) * 12 + day.getMonthValue() - 1) * 32 + day.getDayOfMonth();
    }

    /// The same of the day that comes so many days after [#FIRST].
    ///
    /// @throws IllegalArgumentException for a day before [#FIRST] or after [#LAST]
    public static int after(long days) {
        if (days < 0 || days >= WRITTEN.length) {
            throw new IllegalArgumentException("not within " + FIRST + " and " + LAST + ": " + FIRST.plusDays(days));
        }
        return WRITTEN[(int) days];
    }

    public static LocalDate read(int written) {
        int months = written >> 5;
        return LocalDate.of(FIRST.getYear() + months / 12, months % 12 + 1, written & 31);
    }
}
