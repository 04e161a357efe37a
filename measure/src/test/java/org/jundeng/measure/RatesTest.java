package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jundeng.measure.Rates.Standing;
import org.junit.jupiter.api.Test;

class RatesTest {

    /// 10 of 100 and 30 of 100: overall 0.2; spread (½ × 0.01 + ½ × 0.01) − 0.2/100 = 0.008; kept 0.008 / 0.01
    /// = 0.8: 0.2 ∓ 0.08.
    @Test
    void aRateIsDrawnTowardsTheOverallOne() {
        Rates rates = Rates.of(new long[] {10, 30}, new long[] {100, 100});
        assertThat(rates.overall()).isCloseTo(0.2, within(1e-15));
        assertThat(rates.smoothed()[0]).isCloseTo(0.12, within(1e-14));
        assertThat(rates.smoothed()[1]).isCloseTo(0.28, within(1e-14));
        assertThat(rates.standardised()[1]).isCloseTo(0.1 / Math.sqrt(0.01), within(1e-13));
    }

    @Test
    void theSmallestCountyMovesMost() {
        Rates rates = Rates.of(new long[] {2, 50, 400}, new long[] {20, 1_000, 10_000});
        double[] smoothed = rates.smoothed();
        assertThat(Math.abs(smoothed[0] - rates.raw(0))).isGreaterThan(Math.abs(smoothed[1] - rates.raw(1)));
        assertThat(smoothed[0]).isBetween(rates.overall(), rates.raw(0));
    }

    @Test
    void whereChanceExplainsAllNothingDiffers() {
        Rates rates = Rates.of(new long[] {0, 1, 0}, new long[] {50, 50, 50});
        assertThat(rates.smoothed()).containsExactly(rates.overall(), rates.overall(), rates.overall());
        assertThat(Rates.of(new long[] {0, 0}, new long[] {5, 9}).smoothed()).containsExactly(0, 0);
        assertThat(Rates.of(new long[] {0, 0}, new long[] {5, 9}).standardised())
                .containsExactly(0, 0);
    }

    /// Of 4 people at ½ each, the counts 0 to 4 come with 1, 4, 6, 4, 1 of 16. Level ½: the quarter below is
    /// passed at 1 (5/16), by 1/16 of its 4/16, so 1 − ¼ = 0.75 of 4; above, three quarters at 3 (15/16), 3 − ¾
    /// = 2.25 of 4.
    @Test
    void funnelLimitsByHand() {
        Rates rates = Rates.of(new long[] {1, 3}, new long[] {4, 4});
        Rates.Limits limits = rates.limits(0, 0.5);
        assertThat(limits.lower()).isCloseTo(0.75 / 4, within(1e-12));
        assertThat(limits.upper()).isCloseTo(2.25 / 4, within(1e-12));
        assertThat(limits.within(0.25)).isTrue();
        assertThat(limits.within(0.75)).isFalse();
    }

    @Test
    void theFunnelNarrowsWithPeople() {
        Rates rates = Rates.of(new long[] {1, 100, 1_000}, new long[] {100, 10_000, 100_000});
        double last = 1;
        for (int unit = 0; unit < 3; unit++) {
            Rates.Limits limits = rates.limits(unit, 0.95);
            assertThat(limits.within(rates.overall())).isTrue();
            assertThat(limits.upper() - limits.lower()).isLessThan(last);
            last = limits.upper() - limits.lower();
            Rates.Limits wider = rates.limits(unit, 0.998);
            assertThat(wider.lower()).isLessThanOrEqualTo(limits.lower());
            assertThat(wider.upper()).isGreaterThan(limits.upper());
        }
        assertThat(rates.limits(0, 0.95).lower()).isZero();
    }

    @Test
    void fewEventsAreNeitherShownNorRanked() {
        Rates rates = Rates.of(new long[] {0, 9, 10, 19, 20}, new long[] {500, 500, 500, 500, 500});
        assertThat(rates.standings(Rates.Protection.ASSUMED))
                .containsExactly(
                        Standing.SUPPRESSED, Standing.SUPPRESSED, Standing.SHOWN, Standing.SHOWN, Standing.RANKED);
        assertThat(Rates.Protection.ASSUMED.basis()).startsWith("假定");
    }

    /// In city 甲 one alone would be suppressed: its number is the city's less the others'.
    @Test
    void whatCouldBeWorkedOutFromASumIsSuppressedToo() {
        Rates rates = Rates.of(new long[] {3, 40, 25, 2, 1}, new long[] {500, 500, 500, 500, 500});
        Grouping cities = Grouping.of(List.of("甲", "甲", "甲", "乙", "乙"));
        assertThat(rates.standings(Rates.Protection.ASSUMED, cities))
                .containsExactly(
                        Standing.SUPPRESSED,
                        Standing.RANKED,
                        Standing.SUPPRESSED,
                        Standing.SUPPRESSED,
                        Standing.SUPPRESSED);
    }

    @Test
    void whatIsNoRate() {
        assertThatThrownBy(() -> Rates.of(new long[] {}, new long[] {})).hasMessageContaining("JD-0201");
        assertThatThrownBy(() -> Rates.of(new long[] {1}, new long[] {0})).hasMessageContaining("人数");
        assertThatThrownBy(() -> Rates.of(new long[] {3}, new long[] {2})).hasMessageContaining("例数");
        assertThatThrownBy(() -> new Rates.Protection(20, 10, "")).isInstanceOf(Unmeasurable.class);
    }
}
