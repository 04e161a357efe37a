package org.jundeng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays calendar = WorkingDays.bundled();

    @Test
    void theNoticesOfNineYearsAreThere() {
        assertThat(calendar.years())
                .containsExactly(IntStream.rangeClosed(2018, 2026).boxed().toArray(Integer[]::new));
    }

    @ParameterizedTest(name = "{0}: working day {1}")
    @CsvSource({
        "2018-02-11,true",
        "2018-02-15,false",
        "2018-12-29,true",
        "2018-12-31,false",
        "2019-05-02,false",
        "2019-05-05,true",
        "2019-04-28,true",
        "2020-01-31,false",
        "2020-02-01,false",
        "2020-02-02,false",
        "2020-02-03,true",
        "2021-09-26,true",
        "2022-10-08,true",
        "2022-12-30,true",
        "2022-12-31,false",
        "2023-06-25,true",
        "2024-02-09,true",
        "2024-02-10,false",
        "2024-09-14,true",
        "2025-01-26,true",
        "2025-10-08,false",
        "2026-01-04,true",
        "2026-02-23,false",
        "2026-11-23,true",
        "2026-11-22,false"
    })
    void aDayIsWorkedOrNotAsItsNoticeSays(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    /// A notice only moves days: the weekdays off less the weekend days worked are the statutory holidays, 11 a year
    /// and 13 since 2025. In 2020 the Spring Festival was made longer by a Friday and by a Saturday to be worked.
    @ParameterizedTest(name = "{0}: {1} statutory holidays, {2} weekend days worked")
    @CsvSource({
        "2018,11,7",
        "2019,11,6",
        "2020,13,6",
        "2021,11,7",
        "2022,11,7",
        "2023,11,7",
        "2024,11,8",
        "2025,13,5",
        "2026,13,6"
    })
    void aNoticeMovesDaysButGivesNone(int year, int statutory, int madeUp) {
        List<LocalDate> worked = days(year)
                .filter(day -> calendar.named(day).filter(named -> !named.off()).isPresent())
                .toList();
        assertThat(worked).hasSize(madeUp).allMatch(WorkingDaysTest::isWeekend).allMatch(calendar::isWorkingDay);
        assertThat(days(year).filter(day -> !isWeekend(day)).count()
                        - days(year).filter(calendar::isWorkingDay).count())
                .isEqualTo(statutory);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    @Test
    void everyDayOffThatANoticeNamesBelongsToItsHoliday() {
        for (int year : calendar.years()) {
            assertThat(days(year)
                            .flatMap(day -> calendar.named(day).stream())
                            .filter(WorkingDays.Named::off)
                            .filter(named -> named.name().contains("国庆"))
                            .map(WorkingDays.Named::day))
                    .as("%d", year)
                    .contains(LocalDate.of(year, 10, 1), LocalDate.of(year, 10, 2), LocalDate.of(year, 10, 3));
            assertThat(calendar.isWorkingDay(LocalDate.of(year, 5, 1))).isFalse();
            assertThat(calendar.isWorkingDay(LocalDate.of(year, 1, 1))).isFalse();
        }
    }

    @Test
    void noDateIsAssumed() {
        for (int year : calendar.years()) {
            assertThat(days(year).flatMap(day -> calendar.named(day).stream())).noneMatch(WorkingDays.Named::assumed);
        }
    }

    @Test
    void aLaterNoticeIsNotKnownBeforeItIsIssued() {
        LocalDate saturday = LocalDate.of(2020, 2, 1);
        assertThat(calendar.knownOn(LocalDate.of(2020, 1, 25)).isWorkingDay(saturday))
                .isTrue();
        assertThat(calendar.knownOn(LocalDate.of(2020, 1, 26)).isWorkingDay(saturday))
                .isFalse();
        assertThat(calendar.named(saturday)).map(WorkingDays.Named::source).contains("国办发明电〔2020〕1号");
        assertThat(calendar.knownOn(LocalDate.of(2019, 3, 21)).isWorkingDay(LocalDate.of(2019, 5, 2)))
                .isTrue();
        assertThatThrownBy(() -> calendar.knownOn(LocalDate.of(2018, 12, 3)).isWorkingDay(LocalDate.of(2019, 5, 2)))
                .hasMessageContaining("2019");
    }

    @Test
    void aYearWithoutACalendarIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2027, 1, 4)))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("2027")
                .hasMessageContaining("JD-0141");
        assertThatThrownBy(() -> calendar.plus(LocalDate.of(2026, 12, 30), 5)).hasMessageContaining("2027");
        assertThatThrownBy(() -> calendar.between(LocalDate.of(2017, 12, 30), LocalDate.of(2018, 1, 5)))
                .hasMessageContaining("2017");
        assertThatThrownBy(() -> calendar.plus(LocalDate.of(2027, 1, 4), 0)).hasMessageContaining("2027");
    }

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2018-09-28,1,2018-09-29",
        "2018-09-28,3,2018-10-08",
        "2018-02-09,5,2018-02-22",
        "2020-01-23,1,2020-02-03",
        "2018-08-27,30,2018-10-12",
        "2018-10-08,-3,2018-09-28",
        "2018-10-01,0,2018-10-01"
    })
    void theFirstDayIsNotCounted(LocalDate from, int count, LocalDate end) {
        assertThat(calendar.plus(from, count)).isEqualTo(end);
    }

    @Test
    void aTermThatEndsOnAHolidayEndsOnTheDayAfterIt() {
        assertThat(calendar.onOrAfter(LocalDate.of(2018, 10, 1))).isEqualTo(LocalDate.of(2018, 10, 8));
        assertThat(calendar.onOrAfter(LocalDate.of(2018, 10, 8))).isEqualTo(LocalDate.of(2018, 10, 8));
    }

    @Test
    void countingBackGivesWhatWasCountedForward() {
        Random random = new Random(57);
        for (int i = 0; i < 2_000; i++) {
            LocalDate from = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3_000));
            int count = random.nextInt(60);
            LocalDate end = calendar.plus(from, count);
            assertThat(calendar.between(from, end)).isEqualTo(count);
            assertThat(calendar.between(end, from)).isEqualTo(-count);
            if (count > 0) {
                assertThat(calendar.isWorkingDay(end)).isTrue();
            }
        }
    }

    @Test
    void aWrongTableIsRefused() {
        String head = "date,kind,name,source,dated,status\n";
        assertThatThrownBy(() -> WorkingDays.read(
                        "c.csv", new StringReader(head + "2018-01-01,rest,元旦,x,2017-11-30,official\n")))
                .hasMessageContaining("kind = rest");
        assertThatThrownBy(() ->
                        WorkingDays.read("c.csv", new StringReader(head + "2018-01-01,off,元旦,x,2017-11-30,sure\n")))
                .hasMessageContaining("status = sure");
        assertThatThrownBy(() ->
                        WorkingDays.read("c.csv", new StringReader(head + "2018-01-01,off,,x,2017-11-30,official\n")))
                .hasMessageContaining("name = ?");
    }

    private static java.util.stream.Stream<LocalDate> days(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }
}
