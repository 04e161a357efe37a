package org.jundeng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2018, 1, 1);
    private static final Period YEAR = Period.of(NEW_YEAR, LocalDate.of(2018, 12, 31));

    @Test
    void bothEndsBelongToIt() {
        assertThat(YEAR.contains(NEW_YEAR)).isTrue();
        assertThat(YEAR.contains(YEAR.to())).isTrue();
        assertThat(YEAR.contains(YEAR.to().plusDays(1))).isFalse();
        assertThat(YEAR.contains(NEW_YEAR.minusDays(1))).isFalse();
        assertThat(YEAR.days()).isEqualTo(365);
        assertThat(Period.on(NEW_YEAR).days()).isEqualTo(1);
    }

    @Test
    void aPeriodCannotEndBeforeItStarts() {
        assertThatThrownBy(() -> Period.of(NEW_YEAR, NEW_YEAR.minusDays(1)))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("2018-01-01/2017-12-31");
    }

    @Test
    void anOpenPeriodHasEveryLaterDayButNoNumberOfThem() {
        Period open = Period.from(NEW_YEAR);
        assertThat(open.isOpen()).isTrue();
        assertThat(open.lastDay()).isEmpty();
        assertThat(YEAR.lastDay()).contains(YEAR.to());
        assertThat(open.contains(LocalDate.of(9999, 1, 1))).isTrue();
        assertThat(open.contains(YEAR)).isTrue();
        assertThat(open).hasToString("2018-01-01/..");
        assertThatThrownBy(open::days).hasMessageStartingWith("JD-0132");
        assertThatThrownBy(open::byMonth).hasMessageStartingWith("JD-0132");
    }

    @Test
    void twoPeriodsOverlapExactlyWhenTheyHaveADayInCommon() {
        Random random = new Random(2018);
        for (int i = 0; i < 2_000; i++) {
            Period one = period(random);
            Period other = period(random);
            boolean shared = one.from().datesUntil(one.to().plusDays(1)).anyMatch(other::contains);
            assertThat(one.overlaps(other)).isEqualTo(shared).isEqualTo(other.overlaps(one));
            assertThat(one.common(other).isPresent()).isEqualTo(shared);
            one.common(other).ifPresent(common -> {
                assertThat(one.contains(common)).isTrue();
                assertThat(other.contains(common)).isTrue();
            });
        }
    }

    @Test
    void aSplitLosesNoDay() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Period whole = period(random);
            if (whole.days() > 1) {
                LocalDate day = whole.from().plusDays(1 + random.nextLong(whole.days() - 1));
                List<Period> parts = whole.split(day);
                assertThat(parts.getFirst().days() + parts.getLast().days()).isEqualTo(whole.days());
                assertThat(parts.getFirst().to().plusDays(1))
                        .isEqualTo(parts.getLast().from());
            }
            assertThat(whole.byMonth().stream().mapToLong(Period::days).sum()).isEqualTo(whole.days());
        }
        assertThatThrownBy(() -> YEAR.split(NEW_YEAR)).hasMessageStartingWith("JD-0134");
        assertThatThrownBy(() -> YEAR.split(LocalDate.of(2019, 1, 1))).hasMessageStartingWith("JD-0134");
    }

    @Test
    void monthsAreCutAtTheirEnds() {
        assertThat(Period.of(LocalDate.of(2020, 1, 20), LocalDate.of(2020, 3, 5))
                        .byMonth())
                .extracting(Period::toString)
                .containsExactly("2020-01-20/2020-01-31", "2020-02-01/2020-02-29", "2020-03-01/2020-03-05");
    }

    @Test
    void aMonthAfterADayThatTheNextMonthLacksIsRefused() {
        LocalDate last = LocalDate.of(2018, 1, 31);
        assertThatThrownBy(() -> Period.monthsLater(last, 1))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("2018-01-31");
        assertThatThrownBy(() -> Period.ofMonths(last, 1)).isInstanceOf(Malformed.class);
        assertThat(Period.monthsLater(last, 2)).isEqualTo(LocalDate.of(2018, 3, 31));
        assertThat(Period.ofMonths(NEW_YEAR, 12)).isEqualTo(YEAR);
    }

    @ParameterizedTest(name = "{0} + {1} months: {2} or {3}")
    @CsvSource({
        "2018-01-31,1,2018-02-28,2018-03-01",
        "2020-02-29,12,2021-02-28,2021-03-01",
        "2018-01-15,1,2018-02-15,2018-02-15"
    })
    void theTwoWaysOutAreNamed(LocalDate day, int months, LocalDate lastDay, LocalDate nextFirst) {
        assertThat(Period.monthsLaterOrLastDay(day, months)).isEqualTo(lastDay);
        assertThat(Period.monthsLaterOrNextFirst(day, months)).isEqualTo(nextFirst);
    }

    private static Period period(Random random) {
        LocalDate from = NEW_YEAR.plusDays(random.nextInt(400));
        return Period.of(from, from.plusDays(random.nextInt(100)));
    }
}
