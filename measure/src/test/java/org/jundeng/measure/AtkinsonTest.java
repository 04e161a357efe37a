package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AtkinsonTest {

    /// 1 and 4: mean 2.5. ε = ½: ((1 + 2) / 2)² = 2.25, 0.1; ε = 1: √4 = 2, 0.2; ε = 2: 1 / ((1 + ¼) / 2)
    /// = 1.6, 0.36.
    @Test
    void twoPeople() {
        Sample sample = Sample.of(1, 4);
        assertThat(Atkinson.of(sample, 0).orElseThrow()).isZero();
        assertThat(Atkinson.of(sample, 0.5).orElseThrow()).isCloseTo(0.1, within(1e-15));
        assertThat(Atkinson.of(sample, 1).orElseThrow()).isCloseTo(0.2, within(1e-15));
        assertThat(Atkinson.of(sample, 2).orElseThrow()).isCloseTo(0.36, within(1e-15));
    }

    @Test
    void itGoesOverIntoOneAsTheAversionDoes() {
        Sample sample = Sample.of(new double[] {1, 4, 9}, new double[] {2, 3, 1});
        double one = Atkinson.of(sample, 1).orElseThrow();
        assertThat(Atkinson.of(sample, 1 + 1e-13).orElseThrow()).isCloseTo(one, within(1e-12));
        assertThat(Atkinson.of(sample, 1 - 1e-13).orElseThrow()).isCloseTo(one, within(1e-12));
    }

    @Test
    void aGreatAversionLooksAtTheLeastOnly() {
        assertThat(Atkinson.of(Sample.of(1, 4), 1_000).orElseThrow()).isCloseTo(0.6, within(1e-3));
    }

    @Test
    void whereSomebodyHasNothingTheLimitIsOne() {
        Sample sample = Sample.of(0, 4);
        assertThat(Atkinson.of(sample, 1).orElseThrow()).isEqualTo(1);
        assertThat(Atkinson.of(sample, 2).orElseThrow()).isEqualTo(1);
        assertThat(Atkinson.of(sample, 0.5).orElseThrow()).isCloseTo(0.5, within(1e-15));
        assertThat(Atkinson.of(Sample.of(1e-300, 4), 2).orElseThrow()).isCloseTo(1, within(1e-15));
        assertThat(Atkinson.of(Sample.of(0, 0), 1)).isEmpty();
        assertThat(Atkinson.of(Sample.of(-1, 4), 0.5)).isEmpty();
        assertThatThrownBy(() -> Atkinson.of(sample, -0.1)).isInstanceOf(Unmeasurable.class);
        assertThatThrownBy(() -> Atkinson.of(sample, Double.NaN)).isInstanceOf(Unmeasurable.class);
    }
}
