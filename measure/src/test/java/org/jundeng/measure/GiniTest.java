package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GiniTest {

    /// One of four has all: pairs that differ 2 × 3 of 16, each by 8; 48 / 16 / (2 × 2) = 3/4.
    @Test
    void whereOneOfFourHasAllTheCoefficientIsThreeQuarters() {
        assertThat(Gini.of(Sample.of(0, 0, 0, 8)).orElseThrow()).isCloseTo(0.75, within(1e-15));
    }

    /// 30 people with 1, 10 with 5: mean 2; pairs that differ 2 × 30 × 10 of 1,600, each by 4; 1.5 / (2 × 2) =
    /// 3/8.
    @Test
    void aPoorMajorityAndARichMinority() {
        Sample sample = Sample.of(new double[] {5, 1}, new double[] {10, 30});
        assertThat(Gini.of(sample).orElseThrow()).isCloseTo(0.375, within(1e-15));
        Lorenz curve = Lorenz.of(sample, 10).orElseThrow();
        assertThat(curve.points())
                .containsExactly(new Lorenz.Point(0, 0), new Lorenz.Point(0.75, 0.375), new Lorenz.Point(1, 1));
        assertThat(curve.value(0.5)).isCloseTo(0.25, within(1e-15));
        assertThat(curve.value(0.875)).isCloseTo(0.6875, within(1e-15));
    }

    @Test
    void whereNobodyHasAnythingOrSomebodyOwesItIsNotDefined() {
        assertThat(Gini.of(Sample.of(0, 0))).isEmpty();
        assertThat(Gini.of(Sample.of(-1, 5))).isEmpty();
        assertThat(Lorenz.of(Sample.of(0, 0), 5)).isEmpty();
        assertThat(Gini.ofDrawn(Sample.of(3))).isEmpty();
        assertThat(Gini.of(Sample.of(3)).orElseThrow()).isZero();
    }

    /// Nine of ten in the same village: 1 ± 10⁻¹² must not drown in rounding.
    @Test
    void theSmallestDifferencesCount() {
        double gini = Gini.of(Sample.of(1, 1 + 1e-9)).orElseThrow();
        assertThat(gini).isCloseTo(2.5e-10, within(1e-16));
    }

    /// 1 … n evenly: (n² − 1) / (3 n (n + 1)) = (n − 1) / 3n.
    @Test
    void manyEvenSteps() {
        int many = 1_000_000;
        assertThat(Gini.of(Sample.of(many, i -> many - i)).orElseThrow())
                .isCloseTo((many - 1) / (3.0 * many), within(1e-12));
        assertThat(Gini.of(Sample.of(many, i -> many - i, i -> 2)).orElseThrow())
                .isCloseTo((many - 1) / (3.0 * many), within(1e-12));
    }

    @Test
    void aCurveOfManyHasAsManyPointsAsAskedFor() {
        SplittableRandom random = new SplittableRandom(4);
        Sample sample = Sample.of(10_000, i -> Math.exp(random.nextGaussian()), i -> random.nextInt(5));
        Lorenz all = Lorenz.of(sample, Integer.MAX_VALUE).orElseThrow();
        Lorenz some = Lorenz.of(sample, 101).orElseThrow();
        assertThat(some.points()).hasSize(101);
        for (int i = 0; i <= 100; i++) {
            assertThat(some.points().get(i).people()).isCloseTo(i / 100.0, within(1e-12));
            assertThat(some.points().get(i).value()).isCloseTo(all.value(i / 100.0), within(1e-9));
        }
    }
}
