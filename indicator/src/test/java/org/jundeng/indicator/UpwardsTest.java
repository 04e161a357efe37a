package org.jundeng.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jundeng.indicator.Observation.Bound;
import org.jundeng.indicator.Observation.Quality;
import org.jundeng.vocabulary.Regions;
import org.junit.jupiter.api.Test;

class UpwardsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
    private static final Areas AREAS = Areas.of(Regions.bundled(), DAY);

    private static Observation observation(
            String indicator, int region, String group, Optional<BigDecimal> value, Optional<BigDecimal> of) {
        return new Observation(
                indicator,
                region,
                2020,
                group,
                of.isPresent() ? Optional.empty() : value,
                Bound.EXACT,
                of.isPresent() ? value : Optional.empty(),
                of,
                Quality.ASSUMED,
                "例",
                DAY);
    }

    private static Observation yuan(int region, String amount) {
        return observation("M-COST", region, "县级", Optional.of(new BigDecimal(amount)), Optional.empty());
    }

    private static Observation within(int region, int covered, int people) {
        return observation(
                "A-30",
                region,
                "县级医院",
                Optional.of(BigDecimal.valueOf(covered)),
                Optional.of(BigDecimal.valueOf(people)));
    }

    private static List<Observation> of(List<Observation> counties, Integer... expected) {
        return Upwards.of(counties, Fujian.INDICATORS, AREAS, Set.of(expected));
    }

    private static Observation at(List<Observation> sums, int region) {
        return sums.stream().filter(each -> each.region() == region).findFirst().orElseThrow();
    }

    @Test
    void aCityIsTheSumOfItsCountiesAndTheProvinceThatOfItsCities() {
        List<Observation> sums = of(
                List.of(yuan(350102, "0.10"), yuan(350103, "0.20"), yuan(350203, "1000000000.07")),
                350102,
                350103,
                350203);
        assertThat(sums).extracting(Observation::region).containsExactly(350000, 350100, 350200);
        assertThat(at(sums, 350100).value()).contains(new BigDecimal("0.30"));
        assertThat(at(sums, 350200).value()).contains(new BigDecimal("1000000000.07"));
        assertThat(at(sums, 350000).value()).contains(new BigDecimal("1000000000.37"));
        assertThat(sums).allSatisfy(each -> {
            assertThat(each.group()).isEqualTo("县级");
            assertThat(each.quality()).isEqualTo(Quality.ASSUMED);
            assertThat(each.source()).isEqualTo("例");
        });
    }

    /// 1 of 1 and 1 of 9 are 2 of 10, a fifth; the mean of the rates would be 55 percent.
    @Test
    void aRateIsSumsOverSums() {
        List<Observation> sums = of(List.of(within(350102, 1, 1), within(350103, 1, 9)), 350102, 350103);
        assertThat(at(sums, 350100).measured(BigDecimal.valueOf(100)).orElseThrow())
                .isEqualByComparingTo("20");
        assertThat(at(sums, 350100).value()).isEmpty();
        assertThat(at(sums, 350000).denominator()).contains(BigDecimal.TEN);
    }

    @Test
    void whatLacksACountyIsNobodysSum() {
        List<Observation> sums = of(List.of(yuan(350102, "1"), yuan(350203, "2")), 350102, 350103, 350203);
        assertThat(sums).extracting(Observation::region).containsExactly(350200);
    }

    @Test
    void theCensusAddsUpToItsCities() {
        List<Observation> counties = Fujian.CENSUS.all().stream()
                .filter(each -> each.indicator().equals("C-POP")
                        && each.year() == 2020
                        && AREAS.county(each.region()).isPresent())
                .toList();
        List<Observation> sums = new ArrayList<>(Upwards.of(
                counties,
                Fujian.INDICATORS,
                AREAS,
                counties.stream().map(Observation::region).collect(Collectors.toSet())));
        assertThat(sums)
                .hasSize(10)
                .allSatisfy(sum -> assertThat(sum.value().orElseThrow())
                        .isEqualByComparingTo(Fujian.CENSUS
                                .at("C-POP", sum.region(), 2020)
                                .orElseThrow()
                                .value()
                                .orElseThrow()));
    }
}
