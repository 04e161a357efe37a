package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConcentrationTest {

    /// Visits 1, 2, 3 from the poorest to the richest: ranks 1/6, 1/2, 5/6, mean 2; C = 2 × ⅓ ((−½)(−⅓) + 0 + ½
    /// × ⅓) = 2/9.
    @Test
    void visitsThatRiseWithIncome() {
        Concentration rising = Concentration.of(Sample.of(1, 2, 3), new double[] {100, 200, 9_000})
                .orElseThrow();
        assertThat(rising.index()).isCloseTo(2.0 / 9, within(1e-15));
        Concentration falling = Concentration.of(Sample.of(3, 2, 1), new double[] {100, 200, 9_000})
                .orElseThrow();
        assertThat(falling.index()).isCloseTo(-2.0 / 9, within(1e-15));
    }

    @Test
    void thoseLevelShareTheirRank() {
        Sample sample = Sample.of(new double[] {5, 1, 3}, new double[] {1, 1, 2});
        assertThat(Concentration.ranks(sample, new double[] {7, 7, 9})).containsExactly(0.25, 0.25, 0.75);
        double one =
                Concentration.of(sample, new double[] {7, 7, 9}).orElseThrow().index();
        double other = Concentration.of(sample.rows(1, 0, 2), new double[] {7, 7, 9})
                .orElseThrow()
                .index();
        assertThat(one).isCloseTo(other, within(1e-15)).isCloseTo(0, within(1e-15));
    }

    /// Who has it: 0, 0, 1, 1 by income. C = ½ × … = 0.5; of who lacks it −0.5. Erreygers: 4 × ½ × ½ = 1
    /// and −1.
    @Test
    void theBoundedFormIsTheSameForHavingAndLacking() {
        double[] income = {1, 2, 3, 4};
        Concentration having = Concentration.of(Sample.of(0, 0, 1, 1), income).orElseThrow();
        Concentration lacking = Concentration.of(Sample.of(1, 1, 0, 0), income).orElseThrow();
        assertThat(having.index()).isCloseTo(0.5, within(1e-15));
        assertThat(having.erreygers(0, 1)).isCloseTo(1, within(1e-15));
        assertThat(lacking.erreygers(0, 1)).isCloseTo(-1, within(1e-15));
        assertThat(having.wagstaff(0, 1)).isCloseTo(1, within(1e-15));
        Concentration rare = Concentration.of(Sample.of(0, 0, 0, 1), income).orElseThrow();
        Concentration common = Concentration.of(Sample.of(1, 1, 1, 0), income).orElseThrow();
        assertThat(rare.erreygers(0, 1)).isCloseTo(-common.erreygers(0, 1), within(1e-15));
        assertThat(rare.index()).isNotCloseTo(-common.index(), within(0.1));
        assertThatThrownBy(() -> having.erreygers(0, 0.3)).isInstanceOf(Unmeasurable.class);
    }

    @Test
    void theCurveOfEvenVisitsIsTheDiagonal() {
        assertThat(Concentration.curve(Sample.of(2, 2), new double[] {1, 2}).orElseThrow())
                .containsExactly(new Lorenz.Point(0, 0), new Lorenz.Point(0.5, 0.5), new Lorenz.Point(1, 1));
        assertThat(Concentration.curve(Sample.of(2, 6), new double[] {1, 1}).orElseThrow())
                .containsExactly(new Lorenz.Point(0, 0), new Lorenz.Point(1, 1));
    }

    @Test
    void whatIsNotDefinedIsEmpty() {
        assertThat(Concentration.of(Sample.of(0, 0), new double[] {1, 2})).isEmpty();
        assertThat(Concentration.curve(Sample.of(-1, 3), new double[] {1, 2})).isEmpty();
        assertThatThrownBy(() -> Concentration.of(Sample.of(0, 0), new double[] {1}))
                .isInstanceOf(Unmeasurable.class);
    }
}
