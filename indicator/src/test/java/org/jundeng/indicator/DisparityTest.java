package org.jundeng.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jundeng.catalog.Problems;
import org.jundeng.indicator.Disparity.Place;
import org.jundeng.indicator.Disparity.Reason;
import org.jundeng.indicator.Observation.Bound;
import org.jundeng.indicator.Observation.Quality;
import org.jundeng.vocabulary.Regions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the censuses of 2010 and 2020 say, and small worlds with the arithmetic beside them.
class DisparityTest {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
    private static final Areas AREAS = Areas.of(Regions.bundled(), DAY);
    private static final Borders BORDERS = Borders.of(Regions.bundled(), DAY);
    private static final Disparities CENSUS = new Disparities(
            new Boundaries(Regions.bundled(), DAY, Fujian.INDICATORS).of(Fujian.CENSUS), AREAS, BORDERS);

    private static Indicator indicator(String code) {
        return Fujian.INDICATORS.indicator(code).orElseThrow();
    }

    private static Disparity of(String code, int year) {
        return CENSUS.of(indicator(code), year).orElseThrow();
    }

    /// Means in the unit of the indicator; the rest as noted of shares.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "C-WATER,   79.7, 91.5, 0.1019, 0.0561, 0.01739, 0.00751, 0.42, 0.34, -0.0615, -12",
        "C-TOILET,  82.1, 98.7, 0.0734, 0.0053, 0.00859, 0.00005, 0.62, 0.57, -0.0960, -129",
        "C-BATH,    80.8, 97.4, 0.0598, 0.0098, 0.00577, 0.00017, 0.55, 0.35, -0.0967, -62",
        "C-HOUSING, 36.9, 48.5, 0.1439, 0.1701, 0.0341,  0.0466,  0.43, 0.32, -0.0058, -0.8",
        "C-SCHOOL,  9.00, 9.24, 0.0557, 0.0647, 0.0058,  0.0069,  0.45, 0.50, 0.0064,  1.6",
        "C-URBAN,   57.1, 68.7, 0.2208, 0.1461, 0.0764,  0.0333,  0.39, 0.39, -0.0358, -16"
    })
    void theTwoCensusesSayOf84Counties(
            String code,
            double mean2010,
            double mean2020,
            double gini2010,
            double gini2020,
            double theil2010,
            double theil2020,
            double moran2010,
            double moran2020,
            double beta,
            double t) {
        Change change = CENSUS.between(indicator(code), 2010, 2020).orElseThrow();
        Disparity before = change.before();
        Disparity after = change.after();

        assertThat(before.places()).hasSize(84);
        assertThat(after.places()).hasSize(84);
        assertThat(before.spread().mean()).isCloseTo(mean2010, within(mean2010 < 10 ? 0.005 : 0.05));
        assertThat(after.spread().mean()).isCloseTo(mean2020, within(mean2020 < 10 ? 0.005 : 0.05));
        assertThat(before.gini().getAsDouble()).isCloseTo(gini2010, within(0.00005));
        assertThat(after.gini().getAsDouble()).isCloseTo(gini2020, within(0.00005));
        double digit = code.matches("C-WATER|C-TOILET|C-BATH") ? 0.000005 : 0.00005;
        assertThat(before.theil().orElseThrow().whole()).isCloseTo(theil2010, within(digit));
        assertThat(after.theil().orElseThrow().whole()).isCloseTo(theil2020, within(digit));
        assertThat(before.moran().orElseThrow().index()).isCloseTo(moran2010, within(0.005));
        assertThat(after.moran().orElseThrow().index()).isCloseTo(moran2020, within(0.005));
        assertThat(change.beta().orElseThrow().beta()).isCloseTo(beta, within(0.00005));
        assertThat(change.beta().orElseThrow().t()).isCloseTo(t, within(Math.abs(t) < 2 ? 0.05 : 0.5));
    }

    @ParameterizedTest(name = "{0} {1}: {2} between cities")
    @CsvSource({"C-WATER, 2010, 0.40", "C-WATER, 2020, 0.34", "C-SCHOOL, 2010, 0.36", "C-SCHOOL, 2020, 0.43"})
    void partOfTheGapLiesBetweenCities(String code, int year, double share) {
        Disparity disparity = of(code, year);
        assertThat(disparity.betweenCities().getAsDouble()).isCloseTo(share, within(0.005));
        assertThat(disparity.theil().orElseThrow().parts()).hasSize(9);
        assertThat(disparity
                        .giniInterval()
                        .orElseThrow()
                        .contains(disparity.gini().getAsDouble()))
                .isTrue();
    }

    /// 安溪 .626, 南安 .630, 惠安 .669, 漳浦 .675; 5.87 million people in counties below 80 %.
    @Test
    void theGapInWaterIsLeftInQuanzhouAndZhangzhou() {
        Disparity water = of("C-WATER", 2020);

        List<Place> worst = water.places().subList(0, 4);
        assertThat(worst).extracting(place -> place.area().name()).containsExactly("安溪县", "南安市", "惠安县", "漳浦县");
        assertThat(worst).extracting(place -> place.area().cityName()).containsExactly("泉州市", "泉州市", "泉州市", "漳州市");
        assertThat(worst)
                .extracting(place -> Math.round(place.value() * 10) / 10.0)
                .containsExactly(62.6, 63.0, 66.9, 67.5);
        Disparity.Below below = water.below(80);
        assertThat(below.people()).isCloseTo(5.87e6, within(5_000.0));
        assertThat(below.places()).allSatisfy(place -> assertThat(place.value()).isLessThan(80));
        assertThat(water.spread().gap()).isCloseTo(water.spread().most() - 62.6, within(0.05));
        assertThat(water.weighing()).isEqualTo(Disparity.Weighing.PEOPLE);
    }

    /// The long form asked one household in ten, so that neighbours in rank may change places by chance.
    @Test
    void aRankIsSaidWithItsInterval() {
        Disparity water = of("C-WATER", 2020);
        assertThat(water.places()).allSatisfy(place -> {
            assertThat(place.known()).isTrue();
            assertThat(place.worst()).isLessThanOrEqualTo(place.rank());
            assertThat(place.best()).isGreaterThanOrEqualTo(place.rank());
            assertThat(place.lower()).isLessThanOrEqualTo(place.value());
            assertThat(place.upper()).isGreaterThanOrEqualTo(place.value());
        });
        assertThat(water.places().getFirst().rank()).isEqualTo(1);
        assertThat(of("C-HOUSING", 2020).places()).noneMatch(Place::known);
    }

    @Test
    void schoolingDrawsApart() {
        Change school = CENSUS.between(indicator("C-SCHOOL"), 2010, 2020).orElseThrow();
        Change water = CENSUS.between(indicator("C-WATER"), 2010, 2020).orElseThrow();
        assertThat(school.course()).isEqualTo(Change.Course.DIVERGES);
        assertThat(water.course()).isEqualTo(Change.Course.CONVERGES);
        assertThat(CENSUS.between(indicator("C-TOILET"), 2010, 2020)
                        .orElseThrow()
                        .mechanical())
                .isTrue();
        assertThat(school.mechanical()).isFalse();
    }

    @Test
    void illiteracyRisesIn39CountiesAndTheBreakIsSaid() {
        Change change = CENSUS.between(indicator("C-ILLITERACY"), 2010, 2020).orElseThrow();
        assertThat(change.moves().up()).hasSize(39);
        assertThat(change.moves().comparability()).isEqualTo(Moves.Comparability.BREAK_DECLARED);
        assertThat(change.moves().breaks())
                .singleElement()
                .satisfies(each -> assertThat(each.what()).contains("39"));
    }

    /// Nobody declares a break here: half of the counties fall while the whole rises.
    @Test
    void aBreakThatNobodyDeclaredIsSuspected() {
        Indicator rate = defined("fewest: 0");
        List<Observation> world = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int code = AREAS.counties().get(i).code();
            world.add(rate(rate, code, 2019, 50, 100));
            world.add(rate(rate, code, 2020, i < 2 ? 45 : 90, 100));
        }
        Change change = world(world).between(rate, 2019, 2020).orElseThrow();
        assertThat(change.moves().against()).hasSize(2);
        assertThat(change.moves().comparability()).isEqualTo(Moves.Comparability.BREAK_SUSPECTED);
    }

    /// 10 of 100 and 30 of 100 and 50 of 100: mean 30; Gini = (20 + 20 + 40) × 2 / (2 × 9 × 30) = 160/540.
    @Test
    void threeCountiesByHand() {
        Indicator rate = defined("fewest: 0");
        Disparity three = world(List.of(
                        rate(rate, 350102, 2020, 10, 100),
                        rate(rate, 350103, 2020, 30, 100),
                        rate(rate, 350104, 2020, 50, 100)))
                .of(rate, 2020)
                .orElseThrow();
        assertThat(three.gini().getAsDouble()).isCloseTo(160 / 540.0, within(1e-12));
        assertThat(three.spread().gap()).isEqualTo(40);
        assertThat(three.spread().ratio().getAsDouble()).isEqualTo(5);
        assertThat(three.weighing()).isEqualTo(Disparity.Weighing.DENOMINATOR);
        assertThat(three.people()).isEqualTo(300);
        assertThat(three.below(30).people()).isEqualTo(100);
        assertThat(three.below(30.1).people()).isEqualTo(200);
    }

    @Test
    void whoIsMissingSuppressedOrTooSmallIsSaidAndNotRanked() {
        Indicator rate = defined("fewest: 20");
        Disparity disparity = world(List.of(
                        rate(rate, 350102, 2020, 10, 100),
                        rate(rate, 350103, 2020, 30, 100),
                        rate(rate, 350104, 2020, 50, 100),
                        rate(rate, 350105, 2020, 0, 19),
                        suppressed(rate, 350111)))
                .of(rate, 2020)
                .orElseThrow();
        assertThat(disparity.places()).extracting(place -> place.area().code()).containsExactly(350102, 350103, 350104);
        assertThat(reason(disparity, 350105)).isEqualTo(Reason.TOO_FEW);
        assertThat(reason(disparity, 350111)).isEqualTo(Reason.SUPPRESSED);
        assertThat(reason(disparity, 350527)).isEqualTo(Reason.NO_VALUE);
        assertThat(disparity.places().size() + disparity.left().size())
                .isEqualTo(AREAS.counties().size());
    }

    @Test
    void twoCountiesAreNoDistribution() {
        Indicator rate = defined("fewest: 0");
        assertThat(world(List.of(rate(rate, 350102, 2020, 10, 100), rate(rate, 350103, 2020, 30, 100)))
                        .of(rate, 2020))
                .isEmpty();
    }

    @Test
    void kinmenHasNoLandBorderAndTheOthersHaveTheirs() {
        assertThat(AREAS.counties()).hasSize(85);
        assertThat(AREAS.cities()).hasSize(9);
        assertThat(BORDERS.of(350527)).isEmpty();
        assertThat(AREAS.counties().stream()
                        .filter(each -> each.code() != 350527)
                        .allMatch(each -> !BORDERS.of(each.code()).isEmpty()))
                .isTrue();
    }

    /// 梅列区 and 三元区 became 三元区 (350404) in 2021; what bordered on either borders on it.
    @Test
    void bordersFollowTheCodesOfTheDay() {
        Borders later = Borders.of(Regions.bundled(), LocalDate.of(2021, 6, 1));
        assertThat(later.of(350402)).isEmpty();
        assertThat(later.of(350404)).isNotEmpty().doesNotContain(350402, 350403, 350404);
    }

    private static Reason reason(Disparity disparity, int county) {
        return disparity.left().stream()
                .filter(each -> each.area().code() == county)
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static Disparities world(List<Observation> observations) {
        return new Disparities(Observations.of(observations), AREAS, BORDERS);
    }

    private static Indicator defined(String more) {
        Problems problems = new Problems();
        Indicators indicators = DefinitionReader.parse("""
                indicators:
                  - code: X
                    name: 覆盖率
                    field: 教育
                    unit: "%%"
                    kind: level
                    direction: higher
                    aggregation: ratio
                    numerator: 已覆盖
                    denominator: 全部
                    multiplier: 100
                    %s
                """.formatted(more), problems);
        Fujian.fine(problems);
        return indicators.indicator("X").orElseThrow();
    }

    private static Observation rate(Indicator indicator, int region, int year, int numerator, int denominator) {
        return new Observation(
                indicator.code(),
                region,
                year,
                "",
                Optional.empty(),
                Bound.EXACT,
                Optional.of(BigDecimal.valueOf(numerator)),
                Optional.of(BigDecimal.valueOf(denominator)),
                Quality.REPORTED,
                "",
                DAY);
    }

    private static Observation suppressed(Indicator indicator, int region) {
        return new Observation(
                indicator.code(),
                region,
                2020,
                "",
                Optional.empty(),
                Bound.EXACT,
                Optional.empty(),
                Optional.empty(),
                Quality.SUPPRESSED,
                "",
                DAY);
    }
}
