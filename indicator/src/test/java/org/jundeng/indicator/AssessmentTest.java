package org.jundeng.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jundeng.indicator.Observation.Bound;
import org.jundeng.indicator.Observation.Quality;
import org.jundeng.indicator.Standing.Reason;
import org.jundeng.indicator.Standing.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {

    private static final int PROVINCE = 350_000;
    private final List<Observation> records = new ArrayList<>();

    private void report(String code, int region, int year, String value) {
        records.add(Observation.of(code, region, year, new BigDecimal(value), "例", LocalDate.of(year + 1, 3, 1)));
    }

    private Standing standing(String code, int region, int year) {
        return new Assessment(Observations.of(records))
                .of(Fujian.INDICATORS.indicator(code).orElseThrow(), region, year);
    }

    @ParameterizedTest
    @CsvSource({
        "2020, 90, MET",
        "2020, 89.9, MISSED",
        "2018, 91, MET",
        // from 87.7 in 2016 to 90 in 2020: 88.85 by 2018
        "2018, 88.85, ON_TRACK",
        "2018, 88.84, BEHIND"
    })
    void aLevelIsHeldAgainstTheStraightWayToItsGoal(int year, String value, State state) {
        report("P05", PROVINCE, year, value);
        assertThat(standing("P05", PROVINCE, year).state()).isEqualTo(state);
    }

    @Test
    void beforeThePlanBeganNothingCanBeJudged() {
        for (Indicator each : Fujian.INDICATORS.headlines()) {
            for (int year : List.of(1999, 2015)) {
                assertThat(standing(each.code(), PROVINCE, year).state())
                        .as("%s in %s", each.name(), year)
                        .isEqualTo(State.NOT_ASSESSABLE);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"98.1, KEPT", "98.01, KEPT", "98, BROKEN", "97, BROKEN"})
    void aBoundThatWasReachedIsKeptOrBroken(String value, State state) {
        report("P01", PROVINCE, 2018, value);
        assertThat(standing("P01", PROVINCE, 2018).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "ABOVE, 95, KEPT",
        "ABOVE, 96, KEPT",
        "ABOVE, 90, NOT_ASSESSABLE",
        "BELOW, 95, BROKEN",
        "BELOW, 97, NOT_ASSESSABLE"
    })
    void aReportThatIsOnlyABoundTellsWhatItCan(Bound bound, String value, State state) {
        records.add(new Observation(
                "P06",
                PROVINCE,
                2018,
                "",
                Optional.of(new BigDecimal(value)),
                bound,
                Optional.empty(),
                Optional.empty(),
                Quality.REPORTED,
                "例",
                LocalDate.of(2019, 3, 1)));
        assertThat(standing("P06", PROVINCE, 2018).state()).isEqualTo(state);
    }

    @Test
    void aSumOfYearsIsHeldAgainstThePlansPace() {
        // 60.7 in 2016 as the plan has it; 280.7 in five years are 56.14 a year, 168.42 by 2018
        report("P03", PROVINCE, 2017, "55");
        report("P03", PROVINCE, 2018, "52.72");
        Standing standing = standing("P03", PROVINCE, 2018);
        assertThat(standing.state()).isEqualTo(State.ON_TRACK);
        assertThat(standing.value().orElseThrow()).isEqualByComparingTo("168.42");
        assertThat(standing.needed().orElseThrow()).isEqualByComparingTo("168.42");
    }

    @Test
    void aSumWithAYearMissingIsNotAssessed() {
        report("P03", PROVINCE, 2018, "60");
        Standing standing = standing("P03", PROVINCE, 2018);
        assertThat(standing.state()).isEqualTo(State.NOT_ASSESSABLE);
        assertThat(standing.reason()).isEqualTo(Reason.YEARS_MISSING);
        assertThat(standing.missing()).containsExactly("2017");
    }

    @Test
    void aSumThatReachesTheGoalWithoutTheMissingYearIsMet() {
        report("P03", PROVINCE, 2018, "220");
        assertThat(standing("P03", PROVINCE, 2018).state()).isEqualTo(State.MET);
    }

    @Test
    void ofACountyThePlansFirstYearIsNotKnown() {
        report("P03", 350102, 2017, "2");
        assertThat(standing("P03", 350102, 2017).missing()).containsExactly("2016");
    }

    @Test
    void belowTheNationalAverageNeedsTheNationalAverage() {
        report("P07", PROVINCE, 2020, "10.2");
        Standing without = standing("P07", PROVINCE, 2020);
        assertThat(without.state()).isEqualTo(State.NOT_ASSESSABLE);
        assertThat(without.reason()).isEqualTo(Reason.NO_REFERENCE);
        assertThat(without.missing()).containsExactly("全国平均值 2020");
        report("P07", Observation.NATIONAL, 2020, "16.9");
        assertThat(standing("P07", PROVINCE, 2020).state()).isEqualTo(State.MET);
        report("P07", Observation.NATIONAL, 2021, "9.0");
        report("P07", PROVINCE, 2021, "9.0");
        assertThat(standing("P07", PROVINCE, 2021).state()).isEqualTo(State.MISSED);
    }

    @Test
    void nothingReportedIsNotAssessed() {
        assertThat(standing("P10", PROVINCE, 2019).reason()).isEqualTo(Reason.NO_VALUE);
    }

    @Test
    void aPromiseInWordsIsNotAssessed() {
        assertThat(standing("T02", PROVINCE, 2020).reason()).isEqualTo(Reason.IN_WORDS_ONLY);
    }
}
