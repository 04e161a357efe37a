package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    /// 1 to 10: mean 5.5, variance 8.25; tenth between 1 and 2, ninetieth between 9 and 10; 12.5 / 10 above the
    /// mean over 5.5; the median 5.5, its 60 % 3.3, three below.
    @Test
    void tenSteps() {
        Sample sample = Sample.of(IntStream.rangeClosed(1, 10).asDoubleStream().toArray());
        Spread spread = Spread.of(sample);
        assertThat(spread.mean()).isCloseTo(5.5, within(1e-15));
        assertThat(spread.cv().orElseThrow()).isCloseTo(Math.sqrt(8.25) / 5.5, within(1e-15));
        assertThat(Spread.cv(sample)).isEqualTo(spread.cv());
        assertThat(spread.tenth()).isEqualTo(1.5);
        assertThat(spread.ninetieth()).isEqualTo(9.5);
        assertThat(spread.decileRatio().orElseThrow()).isCloseTo(19.0 / 3, within(1e-14));
        assertThat(spread.decileGap()).isEqualTo(8);
        assertThat(spread.hoover().orElseThrow()).isCloseTo(1.25 / 5.5, within(1e-15));
        assertThat(spread.gap()).isEqualTo(9);
        assertThat(spread.ratio().orElseThrow()).isEqualTo(10);
        assertThat(spread.median()).isEqualTo(5.5);
        assertThat(spread.poor()).isCloseTo(0.3, within(1e-15));
    }

    /// 9 people of 10 have 1, one 11: mean 2; CV = √(0.9 × 1 + 0.1 × 81) / 2 = 1.5; 0.1 × 9 / 2 = 0.45 would
    /// have to move.
    @Test
    void weighted() {
        Spread spread = Spread.of(Sample.of(new double[] {11, 1}, new double[] {1, 9}));
        assertThat(spread.cv().orElseThrow()).isCloseTo(1.5, within(1e-15));
        assertThat(spread.hoover().orElseThrow()).isCloseTo(0.45, within(1e-15));
        assertThat(spread.median()).isEqualTo(1);
        assertThat(spread.ninetieth()).isEqualTo(6);
    }

    /// Of 99.8 % and 99.9 % the ratio says nothing; ten times as many lack it in a county with 98 %.
    @Test
    void nearAHundredPercentTheGapSpeaks() {
        Spread spread = Spread.of(Sample.of(0.98, 0.998));
        assertThat(spread.ratio().orElseThrow()).isLessThan(1.02);
        assertThat(spread.gap()).isCloseTo(0.018, within(1e-15));
    }

    @Test
    void whatIsNotDefinedIsEmpty() {
        Spread spread = Spread.of(Sample.of(-3, 0, 1));
        assertThat(spread.hoover()).isEmpty();
        assertThat(spread.cv()).isEmpty();
        assertThat(spread.ratio()).isEmpty();
        assertThat(spread.decileRatio()).isEmpty();
        assertThat(spread.gap()).isEqualTo(4);
    }

    @Test
    void aQuantileIsWhereMoreThanThePartIsReached() {
        Quantiles four = Quantiles.of(Sample.of(4, 1, 3, 2));
        assertThat(four.median()).isEqualTo(2.5);
        assertThat(four.at(0)).isEqualTo(1);
        assertThat(four.at(1)).isEqualTo(4);
        assertThat(four.at(0.25)).isEqualTo(1.5);
        assertThat(four.at(0.3)).isEqualTo(2);
        Quantiles weighted = Quantiles.of(Sample.of(new double[] {1, 2, 3}, new double[] {1, 0, 2}));
        assertThat(weighted.at(1.0 / 3)).isEqualTo(2);
        assertThat(weighted.at(0.34)).isEqualTo(3);
        assertThat(weighted.below(3)).isCloseTo(1.0 / 3, within(1e-15));
        assertThatThrownBy(() -> four.at(1.1)).isInstanceOf(Unmeasurable.class);
    }
}
