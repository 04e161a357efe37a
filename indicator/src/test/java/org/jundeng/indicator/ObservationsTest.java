package org.jundeng.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jundeng.indicator.Observation.Bound;
import org.jundeng.indicator.Observation.Quality;
import org.jundeng.vocabulary.Regions;
import org.junit.jupiter.api.Test;

class ObservationsTest {

    private static final List<Integer> COUNTIES = Fujian.CENSUS.regions("C-POP").stream()
            .filter(code -> code % 100 != 0)
            .filter(code -> Fujian.CENSUS.at("C-POP", code, 2020).isPresent())
            .toList();

    @Test
    void aRevisionHoldsFromTheDayOfItsRecord() {
        Observation first =
                Observation.of("C-POP", 350000, 2019, new BigDecimal("39730000"), "2019年公报", LocalDate.of(2020, 2, 27));
        Observation revised =
                Observation.of("C-POP", 350000, 2019, new BigDecimal("41370000"), "普查后修订", LocalDate.of(2021, 12, 1));
        Observations all = Observations.of(List.of(revised, first));
        assertThat(all.at("C-POP", 350000, 2019)).contains(revised);
        assertThat(all.knownOn(LocalDate.of(2020, 12, 31)).at("C-POP", 350000, 2019))
                .contains(first);
        assertThat(all.knownOn(LocalDate.of(2020, 2, 26)).at("C-POP", 350000, 2019))
                .isEmpty();
        assertThat(all.history(first.key())).containsExactly(first, revised);
    }

    @Test
    void aRateOfManyCountiesIsASumOverASum() {
        Aggregates.Aggregate water = new Aggregates(Fujian.CENSUS)
                .of(Fujian.INDICATORS.indicator("C-WATER").orElseThrow(), COUNTIES, 2020, "");
        assertThat(COUNTIES).hasSize(84);
        assertThat(water.numerator()).contains(new BigDecimal("1163548"));
        assertThat(water.denominator()).contains(new BigDecimal("1266971"));
        // 1,163,548 of 1,266,971 households
        assertThat(water.value().orElseThrow().setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("91.8370");
        assertThat(water.estimated()).isFalse();
    }

    @Test
    void whereOnlyRatesArePublishedPeopleStandForCountsAndThatIsSaid() {
        Aggregates.Aggregate schooling = new Aggregates(Fujian.CENSUS)
                .of(Fujian.INDICATORS.indicator("C-SCHOOL").orElseThrow(), COUNTIES, 2020, "");
        assertThat(schooling.value().orElseThrow().setScale(2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("9.24");
        assertThat(schooling.estimated()).isTrue();
    }

    @Test
    void theCountiesOfTheCensusComeToTheProvince() {
        Aggregates aggregates = new Aggregates(Fujian.CENSUS);
        Indicator people = Fujian.INDICATORS.indicator("C-POP").orElseThrow();
        assertThat(aggregates.of(people, COUNTIES, 2020, "").value()).contains(new BigDecimal("41540086"));
        Indicator migrants = Fujian.INDICATORS.indicator("C-MIGRANTS").orElseThrow();
        Aggregates.Aggregate sum = aggregates.of(migrants, COUNTIES, 2020, "");
        assertThat(sum.value()).contains(new BigDecimal("6094474"));
        assertThat(sum.complete()).isFalse();
    }

    @Test
    void figuresOfOldCodesStandUnderTheNewOnes() {
        Boundaries boundaries = new Boundaries(Regions.bundled(), LocalDate.of(2020, 11, 1), Fujian.INDICATORS);
        Observations now = boundaries.of(Fujian.CENSUS);
        assertThat(Fujian.CENSUS.at("C-WATER", 350112, 2010)).isEmpty();
        assertThat(now.at("C-WATER", 350112, 2010).orElseThrow().value())
                .isEqualTo(
                        Fujian.CENSUS.at("C-WATER", 350182, 2010).orElseThrow().value());
        assertThat(now.regions("C-SCHOOL").stream().filter(code -> code % 100 != 0))
                .hasSize(84);
    }

    @Test
    void countiesThatBecameOneAreSummed() {
        List<Observation> records = new ArrayList<>();
        for (int[] each : new int[][] {{350402, 100, 90}, {350403, 300, 150}}) {
            records.add(new Observation(
                    "C-WATER",
                    each[0],
                    2020,
                    "",
                    Optional.empty(),
                    Bound.EXACT,
                    Optional.of(BigDecimal.valueOf(each[2])),
                    Optional.of(BigDecimal.valueOf(each[1])),
                    Quality.REPORTED,
                    "例",
                    LocalDate.of(2021, 1, 1)));
        }
        Observation merged = new Boundaries(Regions.bundled(), LocalDate.of(2022, 1, 1), Fujian.INDICATORS)
                .of(Observations.of(records))
                .at("C-WATER", 350404, 2020)
                .orElseThrow();
        // (90 + 150) of (100 + 300); the mean of 90 % and 50 % would be 70 %
        assertThat(merged.value().orElseThrow()).isEqualByComparingTo("60");
    }

    @Test
    void countiesThatBecameOneWithoutCountsAreLeftOut() {
        List<Observation> records = List.of(
                Observation.of("P05", 350402, 2020, new BigDecimal("90"), "例", LocalDate.of(2021, 1, 1)),
                Observation.of("P05", 350403, 2020, new BigDecimal("80"), "例", LocalDate.of(2021, 1, 1)));
        Observations merged = new Boundaries(Regions.bundled(), LocalDate.of(2022, 1, 1), Fujian.INDICATORS)
                .of(Observations.of(records));
        assertThat(merged.at("P05", 350404, 2020)).isEmpty();
    }
}
