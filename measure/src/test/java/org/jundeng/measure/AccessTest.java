package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jundeng.measure.TravelTimes.Places;
import org.jundeng.measure.TravelTimes.Speed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Facilities and the people around them.
class AccessTest {

    private static final double[] PEOPLE = {1000, 2000, 500};
    private static final double[] SUPPLY = {10, 20};
    private static final TravelTimes TIMES = TravelTimes.of(new double[][] {{5, 12}, {8, 30}, {25, 9}});

    @Test
    void twoStepsWithinAQuarterOfAnHourAsWorkedOutApart() {
        Catchment catchment = Catchment.of(TIMES, PEOPLE, SUPPLY, Decay.within(15));
        // the first facility is reached by 1,000 + 2,000, the second by 1,000 + 500
        assertThat(catchment.ratio()).containsExactly(new double[] {10.0 / 3000, 20.0 / 1500}, within(1e-12));
        assertThat(catchment.access())
                .containsExactly(
                        new double[] {0.016666666666666666, 0.0033333333333333335, 0.013333333333333334}, within(1e-9));
        assertThat(catchment.given()).isCloseTo(30, within(1e-9));
        assertThat(catchment.conserved()).isTrue();
    }

    @Test
    void nearerCountsForMoreInTheEnhancedMethodAsWorkedOutApart() {
        Catchment catchment = Catchment.of(
                TIMES, PEOPLE, SUPPLY, Decay.steps(new double[] {5, 10, 15}, new double[] {1, 0.68, 0.22}));
        assertThat(catchment.ratio())
                .containsExactly(new double[] {0.00423728813559322, 0.03571428571428571}, within(1e-9));
        assertThat(catchment.access())
                .containsExactly(
                        new double[] {0.012094430992736077, 0.00288135593220339, 0.024285714285714285}, within(1e-9));
        assertThat(catchment.given()).isCloseTo(30, within(1e-9));
    }

    @Test
    void aFacilityThatNobodyReachesIsSaidToBeIdle() {
        Catchment catchment = Catchment.of(
                TravelTimes.of(new double[][] {{5, Double.NaN}}),
                new double[] {100},
                new double[] {1, 7},
                Decay.within(10));
        assertThat(catchment.idle()).isEqualTo(7);
        assertThat(catchment.reached()).isEqualTo(1);
        assertThat(catchment.conserved()).isTrue();
    }

    @Test
    void whoHasNoKnownWayIsCountedAsNotReached() {
        TravelTimes times = TravelTimes.of(new double[][] {{5}, {31}, {Double.NaN}});
        Reach reach = Reach.of(times, new double[] {100, 30, 7}, 30);
        assertThat(reach.people()).isEqualTo(137);
        assertThat(reach.covered()).isEqualTo(100);
        assertThat(reach.uncovered()).isEqualTo(37);
        assertThat(reach.unknown()).isEqualTo(7);
        assertThat(reach.facility()).containsExactly(0, 0, -1);
    }

    @Test
    void theBoundItselfIsWithin() {
        assertThat(Reach.of(TravelTimes.of(new double[][] {{30}}), new double[] {1}, 30)
                        .covered())
                .isEqualTo(1);
    }

    @Test
    void whoComesToTheNearestMayBeTooMany() {
        Load load = Load.of(TIMES, PEOPLE, new double[] {2500, 600}, 15);
        assertThat(load.demand()).containsExactly(3000, 500);
        assertThat(load.over()).containsExactly(500, 0);
        assertThat(load.nowhere()).isZero();
    }

    @Test
    void estimatedTimesAreTheGreatCircleLongerByADetour() {
        // one degree of latitude is 111.195 km; at 60 km/h with a detour of 1.3: 144.55 minutes
        Places here = new Places(new double[] {119}, new double[] {26});
        Places there = new Places(new double[] {119, 119.01}, new double[] {27, 26});
        TravelTimes times = TravelTimes.estimated(here, there, _ -> new Speed(1.3, 60), 150);
        assertThat(times.minutes(0, 0)).isCloseTo(111.195 * 1.3, within(0.01));
        assertThat(times.pairs()).isEqualTo(2);
        assertThat(TravelTimes.estimated(here, there, _ -> new Speed(1.3, 60), 30)
                        .minutes(0, 0))
                .isInfinite();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void squaresFindAllPairsThatLookingAtAllFinds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Places points = places(random, 200);
        Places facilities = places(random, 150);
        TravelTimes times = TravelTimes.estimated(points, facilities, i -> new Speed(1.2 + i % 3 * 0.1, 30), 40);
        int pairs = 0;
        for (int i = 0; i < 200; i++) {
            for (int j = 0; j < 150; j++) {
                double km = TravelTimes.km(
                        points.longitude()[i],
                        points.latitude()[i],
                        facilities.longitude()[j],
                        facilities.latitude()[j]);
                double minutes = km * (1.2 + i % 3 * 0.1) / 30 * 60;
                pairs += minutes <= 40 ? 1 : 0;
                assertThat(times.minutes(i, j))
                        .isEqualTo(minutes <= 40 ? minutes : Double.POSITIVE_INFINITY, within(1e-9));
            }
        }
        assertThat(times.pairs()).isEqualTo(pairs);
    }

    private static Places places(SplittableRandom random, int count) {
        return new Places(
                random.doubles(count, 115.8, 120.8).toArray(),
                random.doubles(count, 23.5, 28.3).toArray());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsGivenOutIsWhatThereIs(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] times = matrix(random, 40, 9);
        double[] people = random.doubles(40, 0, 1000).toArray();
        double[] supply = random.doubles(9, 0, 50).toArray();
        for (Decay decay : new Decay[] {Decay.within(30), Decay.gaussian(45)}) {
            Catchment catchment = Catchment.of(TravelTimes.of(times), people, supply, decay);
            assertThat(catchment.conserved()).isTrue();
            assertThat(catchment.reached() + catchment.idle())
                    .isCloseTo(Arrays.stream(supply).sum(), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void oneMoreFacilityNeverCoversFewer(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] times = matrix(random, 30, 6);
        double[] people = random.doubles(30, 0, 1000).toArray();
        double before = 0;
        for (int facilities = 1; facilities <= 6; facilities++) {
            int first = facilities;
            double covered = Reach.of(
                            TravelTimes.of(Arrays.stream(times)
                                    .map(row -> Arrays.copyOf(row, first))
                                    .toArray(double[][]::new)),
                            people,
                            30)
                    .covered();
            assertThat(covered).isGreaterThanOrEqualTo(before);
            before = covered;
        }
    }

    private static double[][] matrix(SplittableRandom random, int points, int facilities) {
        return IntStream.range(0, points)
                .mapToObj(_ -> IntStream.range(0, facilities)
                        .mapToDouble(_ -> random.nextInt(5) == 0 ? Double.NaN : random.nextDouble() * 90)
                        .toArray())
                .toArray(double[][]::new);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noChoiceIsBetterThanTheBoundAndTheChoiceIsNotFarFromIt(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int candidates = 9;
        int sites = 3;
        double[][] matrix = matrix(random, 25, candidates);
        double[] people = random.doubles(25, 1, 1000).toArray();
        TravelTimes times = TravelTimes.of(matrix);
        double bestCover = 0;
        double bestMedian = Double.MAX_VALUE;
        for (int set = 0; set < 1 << candidates; set++) {
            if (Integer.bitCount(set) == sites) {
                double cover = 0;
                double median = 0;
                for (int i = 0; i < people.length; i++) {
                    double nearest = 120;
                    for (int j = 0; j < candidates; j++) {
                        if ((set >> j & 1) == 1 && matrix[i][j] < nearest) {
                            nearest = matrix[i][j];
                        }
                    }
                    cover += nearest <= 30 ? people[i] : 0;
                    median += people[i] * nearest;
                }
                bestCover = Math.max(bestCover, cover);
                bestMedian = Math.min(bestMedian, median);
            }
        }
        Siting cover = Siting.covering(times, people, new boolean[25], 30, sites);
        assertThat(cover.value()).isLessThanOrEqualTo(bestCover + 1e-6).isGreaterThanOrEqualTo(0.63 * bestCover);
        assertThat(cover.bound()).isGreaterThanOrEqualTo(bestCover - 1e-6);
        Siting median = Siting.median(times, people, 120, sites);
        assertThat(median.value()).isGreaterThanOrEqualTo(bestMedian - 1e-6);
        assertThat(median.bound()).isLessThanOrEqualTo(bestMedian + 1e-6).isGreaterThan(0.5 * bestMedian);
        assertThat(median.chosen()).hasSize(sites).doesNotHaveDuplicates();
    }

    @Test
    void aSmallWorldIsServedAsOneWouldServeIt() {
        // three hamlets in a row; a site in the middle covers all, one at an end only two
        TravelTimes times = TravelTimes.of(new double[][] {{0, 20, 40}, {20, 0, 20}, {40, 20, 0}});
        double[] people = {10, 10, 10};
        Siting siting = Siting.covering(times, people, new boolean[3], 20, 1);
        assertThat(siting.chosen()).containsExactly(1);
        assertThat(siting.value()).isEqualTo(30);
        assertThat(siting.bound()).isEqualTo(30);
        Siting median = Siting.median(times, people, 60, 1);
        assertThat(median.chosen()).containsExactly(1);
        assertThat(median.value()).isEqualTo(400);
    }

    @Test
    void aDecayThatRisesOrATimeBelowNothingIsRefused() {
        assertThatThrownBy(() -> Decay.steps(new double[] {5, 10}, new double[] {0.5, 0.8}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TravelTimes.of(new double[][] {{-1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }
}
