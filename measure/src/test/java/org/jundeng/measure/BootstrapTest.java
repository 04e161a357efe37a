package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jundeng.measure.Bootstrap.Interval;
import org.jundeng.measure.Bootstrap.Method;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static OptionalDouble mean(Sample sample) {
        return OptionalDouble.of(sample.mean());
    }

    @Test
    void theSameSeedGivesTheSameInterval() {
        Sample sample = Fujian.sample("tapwater", 2020);
        Bootstrap bootstrap = Bootstrap.of(84, 3);
        Interval interval =
                bootstrap.interval(sample, Gini::of, Method.CORRECTED).orElseThrow();
        assertThat(bootstrap.interval(sample, Gini::of, Method.CORRECTED)).contains(interval);
        assertThat(interval.contains(interval.estimate())).isTrue();
        assertThat(interval.few()).isFalse();
        assertThat(Bootstrap.of(84, 4)
                        .interval(sample, Gini::of, Method.CORRECTED)
                        .orElseThrow()
                        .lower())
                .isNotEqualTo(interval.lower())
                .isCloseTo(interval.lower(), within(0.005));
    }

    /// The mean of 400 from a normal distribution: near ±1.96 deviations over 20.
    @Test
    void theIntervalOfAMeanIsTheTextbooks() {
        SplittableRandom random = new SplittableRandom(1);
        Sample sample = Sample.of(400, i -> 50 + random.nextGaussian());
        double half = 1.96 * Spread.of(sample).deviation() / 20;
        for (Method method : Method.values()) {
            Interval interval = Bootstrap.of(400, 2)
                    .interval(sample, BootstrapTest::mean, method)
                    .orElseThrow();
            assertThat(interval.lower()).isCloseTo(sample.mean() - half, within(0.01));
            assertThat(interval.upper()).isCloseTo(sample.mean() + half, within(0.01));
        }
    }

    /// Of 200 worlds of 40 incomes each, some 95 of 100 intervals hold the true mean.
    @Test
    void mostIntervalsHoldTheTruth() {
        SplittableRandom random = new SplittableRandom(6);
        int held = 0;
        for (int world = 0; world < 200; world++) {
            Sample sample = Sample.of(40, i -> random.nextExponential());
            Bootstrap bootstrap = new Bootstrap(Grouping.of(Collections.nCopies(40, "")), 400, world, 0.95);
            held += bootstrap
                            .interval(sample, BootstrapTest::mean, Method.CORRECTED)
                            .orElseThrow()
                            .contains(1)
                    ? 1
                    : 0;
        }
        assertThat(held).isBetween(178, 199);
    }

    /// Within groups that are all alike nothing can vary.
    @Test
    void drawsWithinStrataKeepTheStrata() {
        Sample sample = Sample.of(
                IntStream.range(0, 40).mapToDouble(i -> i < 20 ? 1 : 9).toArray());
        Grouping halves = Grouping.of(
                IntStream.range(0, 40).mapToObj(i -> i < 20 ? "乡" : "城").toList());
        Interval free = Bootstrap.of(40, 1)
                .interval(sample, BootstrapTest::mean, Method.PERCENTILE)
                .orElseThrow();
        Interval bound = Bootstrap.of(40, 1)
                .within(halves)
                .interval(sample, BootstrapTest::mean, Method.PERCENTILE)
                .orElseThrow();
        assertThat(free.upper() - free.lower()).isGreaterThan(1);
        assertThat(bound.lower()).isEqualTo(5).isEqualTo(bound.upper());
    }

    @Test
    void fewUnitsAreSaidToBeFew() {
        Sample nine = Sample.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(Bootstrap.of(9, 1)
                        .interval(nine, Gini::of, Method.PERCENTILE)
                        .orElseThrow()
                        .few())
                .isTrue();
        Sample water = Fujian.sample("tapwater", 2020);
        assertThat(Bootstrap.of(84, 1)
                        .within(Fujian.CITIES)
                        .interval(water, Gini::of, Method.PERCENTILE)
                        .orElseThrow()
                        .few())
                .isFalse();
    }

    @Test
    void drawsForWhichThereIsNoValueAreCountedAndMostMeansNoInterval() {
        Sample sample = Sample.of(0, 0, 1, 5);
        Interval interval =
                Bootstrap.of(4, 1).interval(sample, Gini::of, Method.PERCENTILE).orElseThrow();
        assertThat(interval.undefined()).isBetween(80, 170);
        assertThat(Bootstrap.of(4, 1).interval(sample, Theil::l, Method.PERCENTILE))
                .isEmpty();
        Sample half = Sample.of(0.5, 1, 2, 3);
        assertThat(Bootstrap.of(4, 1)
                        .interval(
                                rows -> IntStream.of(rows).distinct().count() == 4
                                        ? OptionalDouble.of(half.mean())
                                        : OptionalDouble.empty(),
                                Method.PERCENTILE))
                .isEmpty();
    }

    @Test
    void anythingWorkedOutOfUnitsHasAnInterval() {
        double[] start = Fujian.column("urban2010");
        double[] end = Fujian.column("urban2020");
        Interval beta = Bootstrap.of(84, 1)
                .interval(
                        rows -> Convergence.of(
                                        IntStream.of(rows)
                                                .mapToDouble(i -> start[i])
                                                .toArray(),
                                        IntStream.of(rows)
                                                .mapToDouble(i -> end[i])
                                                .toArray(),
                                        10)
                                .map(line -> OptionalDouble.of(line.beta()))
                                .orElse(OptionalDouble.empty()),
                        Method.CORRECTED)
                .orElseThrow();
        assertThat(beta.contains(0)).isFalse();
        assertThat(beta.contains(-0.0358)).isTrue();
    }

    @Test
    void correctionIsRefusedWhereAllDrawsLieOnOneSide() {
        assertThat(Bootstrap.of(30, 1)
                        .interval(
                                rows -> OptionalDouble.of(
                                        IntStream.of(rows).distinct().count()),
                                Method.CORRECTED))
                .isEmpty();
    }

    @Test
    void whatCannotBeDrawn() {
        assertThatThrownBy(() -> Bootstrap.of(0, 1)).isInstanceOf(Unmeasurable.class);
        assertThatThrownBy(() -> new Bootstrap(Grouping.of(List.of("a")), 10, 1, 0.95))
                .isInstanceOf(Unmeasurable.class);
        assertThatThrownBy(() -> new Bootstrap(Grouping.of(List.of("a")), 1_000, 1, 1))
                .isInstanceOf(Unmeasurable.class);
        assertThatThrownBy(() -> Bootstrap.of(3, 1).interval(Sample.of(1, 2), Gini::of, Method.PERCENTILE))
                .isInstanceOf(Unmeasurable.class);
    }
}
