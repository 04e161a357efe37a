package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ConvergenceTest {

    /// ln x0 = 0, 1, 2; growth over one year 2, 0, 1: β = Σ(x−1)(y−1)/2 = (−1 × 1 + 1 × 0)/2 = −½, α = 1 + ½.
    /// Residuals ½, −1, ½: 1.5; error √(1.5 / 1 / 2) = √¾; t = −½ / √¾ = −1/√3; R² = 1 − 1.5/2 = ¼. With one
    /// degree of freedom p = 1 − 2/π arctan(1/√3) = 2/3.
    @Test
    void threeCountiesByHand() {
        double[] start = {1, Math.E, Math.exp(2)};
        double[] end = {Math.exp(2), Math.E, Math.exp(3)};
        Convergence line = Convergence.of(start, end, 1).orElseThrow();
        assertThat(line.beta()).isCloseTo(-0.5, within(1e-14));
        assertThat(line.alpha()).isCloseTo(1.5, within(1e-14));
        assertThat(line.error()).isCloseTo(Math.sqrt(0.75), within(1e-14));
        assertThat(line.t()).isCloseTo(-1 / Math.sqrt(3), within(1e-14));
        assertThat(line.p()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(line.fit()).isCloseTo(0.25, within(1e-14));
        assertThat(line.speed().orElseThrow()).isCloseTo(Math.log(2), within(1e-14));
        assertThat(line.halfLife().orElseThrow()).isCloseTo(1, within(1e-14));
    }

    /// Everybody ends at 1: the gap is closed at once, and a speed has no value.
    @Test
    void whereAllEndAlikeThereIsNoSpeed() {
        Convergence line = Convergence.of(new double[] {0.2, 0.5, 0.8, 0.9}, new double[] {1, 1, 1, 1}, 10)
                .orElseThrow();
        assertThat(line.beta()).isCloseTo(-0.1, within(1e-14));
        assertThat(line.fit()).isCloseTo(1, within(1e-12));
        assertThat(Convergence.ceiling(new double[] {0.2, 0.5, 0.8, 0.9}, new double[] {1, 1, 1, 1}, 1))
                .isEqualTo(new Convergence.Ceiling(1, 0, 1))
                .satisfies(ceiling -> assertThat(ceiling.mechanical()).isTrue());
    }

    @Test
    void whereGapsGrowThereIsNoHalfLife() {
        Convergence line = Convergence.of(new double[] {1, 2, 4}, new double[] {1, 3, 9}, 5)
                .orElseThrow();
        assertThat(line.beta()).isPositive();
        assertThat(line.halfLife()).isEmpty();
    }

    @Test
    void whatCannotBeFitted() {
        assertThat(Convergence.of(new double[] {3, 3, 3}, new double[] {1, 2, 3}, 1))
                .isEmpty();
        assertThatThrownBy(() -> Convergence.of(new double[] {1, 2}, new double[] {1, 2}, 1))
                .isInstanceOf(Unmeasurable.class)
                .hasMessageContaining("3");
        assertThatThrownBy(() -> Convergence.of(new double[] {0, 2, 3}, new double[] {1, 2, 3}, 1))
                .isInstanceOf(Unmeasurable.class);
        assertThatThrownBy(() -> Convergence.of(new double[] {1, 2, 3}, new double[] {1, 2, 3}, 0))
                .isInstanceOf(Unmeasurable.class);
    }

    /// 1 and 3: deviation 1, mean 2; 2 and 3: ½ over 2½.
    @Test
    void sigmaIsTheVariationOfEachYear() {
        assertThat(Convergence.sigma(List.of(Sample.of(1, 3), Sample.of(2, 3))))
                .containsExactly(OptionalDouble.of(0.5), OptionalDouble.of(0.2));
    }
}
