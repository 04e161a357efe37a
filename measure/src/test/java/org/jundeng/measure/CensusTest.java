package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the censuses of 2010 and 2020 say of 84 counties, worked out before apart from this program, to the
/// digits that were noted.
class CensusTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "tapwater,    0.797, 0.915, 0.1019, 0.0561, 0.01739, 0.00751, 0.42, 0.34, -0.0615, -12, 0",
        "toilet,      0.821, 0.987, 0.0734, 0.0053, 0.00859, 0.00005, 0.62, 0.57, -0.0960, -129, 0",
        "bath,        0.808, 0.974, 0.0598, 0.0098, 0.00577, 0.00017, 0.55, 0.35, -0.0967, -62, 0",
        "housing_m2_, 36.9,  48.5,  0.1439, 0.1701, 0.0341,  0.0466,  0.43, 0.32, -0.0058, -0.8, 1",
        "school_years, 9.00, 9.24,  0.0557, 0.0647, 0.0058,  0.0069,  0.45, 0.50, 0.0064,  1.6, 1",
        "urban,       0.571, 0.687, 0.2208, 0.1461, 0.0764,  0.0333,  0.39, 0.39, -0.0358, -16, 0"
    })
    void theTwoCensusesSayOfCounties(
            String indicator,
            double mean2010,
            double mean2020,
            double gini2010,
            double gini2020,
            double theil2010,
            double theil2020,
            double moran2010,
            double moran2020,
            double beta,
            double t,
            int tDigits) {
        Sample before = Fujian.sample(indicator, 2010);
        Sample after = Fujian.sample(indicator, 2020);

        assertThat(before.mean()).isCloseTo(mean2010, within(mean2010 < 1 ? 0.0005 : mean2010 < 10 ? 0.005 : 0.05));
        assertThat(after.mean()).isCloseTo(mean2020, within(mean2020 < 1 ? 0.0005 : mean2020 < 10 ? 0.005 : 0.05));
        assertThat(Gini.of(before).getAsDouble()).isCloseTo(gini2010, within(0.00005));
        assertThat(Gini.of(after).getAsDouble()).isCloseTo(gini2020, within(0.00005));
        double digit = theil2010 < 0.0058 || indicator.matches("tapwater|toilet|bath") ? 0.000005 : 0.00005;
        assertThat(Theil.t(before).getAsDouble()).isCloseTo(theil2010, within(digit));
        assertThat(Theil.t(after).getAsDouble()).isCloseTo(theil2020, within(digit));
        assertThat(moran(indicator + 2010).index()).isCloseTo(moran2010, within(0.005));
        assertThat(moran(indicator + 2020).index()).isCloseTo(moran2020, within(0.005));
        Convergence catching = convergence(indicator);
        assertThat(catching.beta()).isCloseTo(beta, within(0.00005));
        assertThat(catching.t()).isCloseTo(t, within(tDigits == 0 ? 0.5 : 0.05));
    }

    private static Moran moran(String column) {
        return Moran.of(Fujian.NEIGHBOURS, Fujian.column(column), 999, 1).orElseThrow();
    }

    private static Convergence convergence(String indicator) {
        return Convergence.of(Fujian.column(indicator + 2010), Fujian.column(indicator + 2020), 10)
                .orElseThrow();
    }

    /// Tap water 40 % and 34 %, schooling 36 % and 43 %.
    @ParameterizedTest(name = "{0} {1}: {2} of the inequality is between cities")
    @CsvSource({"tapwater, 2010, 0.40", "tapwater, 2020, 0.34", "school_years, 2010, 0.36", "school_years, 2020, 0.43"})
    void partOfTheInequalityLiesBetweenCities(String indicator, int year, double share) {
        Decomposition parts = Theil.decompose(Theil.Kind.T, Fujian.sample(indicator, year), Fujian.CITIES)
                .orElseThrow();
        assertThat(parts.share(0).getAsDouble()).isCloseTo(share, within(0.005));
        assertThat(parts.parts()).hasSize(9);
    }

    @Test
    void thoseWithoutWaterLiveInTheRichSouthEast() {
        double[] water = Fujian.column("tapwater2020");
        List<Integer> order = IntStream.range(0, 84)
                .boxed()
                .sorted((a, b) -> Double.compare(water[a], water[b]))
                .toList();
        assertThat(order.stream().limit(4).map(i -> Fujian.COUNTIES.get(i).get("county")))
                .containsExactly("安溪县", "南安市", "惠安县", "漳浦县");
        Sample sample = Fujian.sample("tapwater", 2020);
        assertThat(Quantiles.of(sample).below(0.8) * sample.weight()).isCloseTo(5.87e6, within(5_000.0));
    }

    @Test
    void everyCountyHasANeighbour() {
        assertThat(Fujian.NEIGHBOURS.size()).isEqualTo(84);
        assertThat(Fujian.NEIGHBOURS.isolates()).isEmpty();
    }

    @Test
    void clustersOfToiletsOutliveTheCorrectionForManyQuestions() {
        Lisa lisa = Lisa.of(Fujian.NEIGHBOURS, Fujian.column("toilet2010"), 9_999, 1, 0.05)
                .orElseThrow();
        assertThat(lisa.clusters(Lisa.Quadrant.HIGH_HIGH)).isNotEmpty();
        assertThat(lisa.clusters(Lisa.Quadrant.LOW_LOW)).isNotEmpty();
        assertThat(lisa.locals().stream()
                        .mapToDouble(Lisa.Local::index)
                        .average()
                        .getAsDouble())
                .isCloseTo(moran("toilet2010").index(), within(1e-12));
        assertThat(lisa.locals()).allSatisfy(local -> {
            assertThat(local.adjusted()).isGreaterThanOrEqualTo(Math.min(1, 2 * local.pseudo()));
            assertThat(local.counts()).isEqualTo(local.adjusted() <= 0.05);
        });
    }

    /// Nearly everybody has a toilet by 2020: t of −129 is the ceiling's doing.
    @Test
    void aRateThatReachesItsCeilingConvergesByItself() {
        Convergence.Ceiling toilet = Convergence.ceiling(Fujian.column("toilet2010"), Fujian.column("toilet2020"), 1);
        Convergence.Ceiling urban = Convergence.ceiling(Fujian.column("urban2010"), Fujian.column("urban2020"), 1);
        assertThat(toilet.mechanical()).isTrue();
        assertThat(urban.mechanical()).isFalse();
    }

    @Test
    void schoolingDrewApartInRelativeTermsAndMore() {
        List<Sample> years = List.of(Fujian.sample("school_years", 2010), Fujian.sample("school_years", 2020));
        assertThat(Convergence.sigma(years).getFirst().getAsDouble())
                .isLessThan(Convergence.sigma(years).getLast().getAsDouble());
    }
}
