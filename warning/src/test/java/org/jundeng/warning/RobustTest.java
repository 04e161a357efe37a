package org.jundeng.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RobustTest {

    /// 1, 2, 3, 4, 100: median 3, distances 2, 1, 0, 1, 97 with median 1; z of 100 is 0.6745 · 97.
    @Test
    void aWildValueDoesNotHideItself() {
        Robust robust = Robust.of(List.of(1.0, 2.0, 3.0, 4.0, 100.0)).orElseThrow();
        assertThat(robust.of(100).getAsDouble()).isCloseTo(0.6745 * 97, within(1e-9));
    }

    /// Four times 5 and a 9: the MAD is 0, the mean deviation 4/5; z of 9 is 4 / (1.253314 · 0.8).
    @Test
    void whereMostAreTheSameTheMeanDeviationIsTaken() {
        Robust robust = Robust.of(List.of(5.0, 5.0, 5.0, 5.0, 9.0)).orElseThrow();
        assertThat(robust.of(9).getAsDouble()).isCloseTo(4 / (1.253314 * 0.8), within(1e-9));
        assertThat(Robust.of(Collections.nCopies(5, 5.0)).orElseThrow().of(6)).isEmpty();
    }

    /// 0, 1, 2, 13, 4 in five years: the slopes of pairs without the 13 are all 1, which is their median.
    @Test
    void aWildYearDoesNotMoveTheTrend() {
        Trend trend = Trend.of(new TreeMap<>(Map.of(2015, 0.0, 2016, 1.0, 2017, 2.0, 2018, 13.0, 2019, 4.0)))
                .orElseThrow();
        assertThat(trend.slope()).isEqualTo(1);
        assertThat(trend.lower().orElseThrow()).isLessThanOrEqualTo(1);
        assertThat(trend.upper().orElseThrow()).isGreaterThanOrEqualTo(1);
        assertThat(Trend.of(new TreeMap<>(Map.of(2015, 0.0)))).isEmpty();
        assertThat(Trend.of(new TreeMap<>(Map.of(2015, 0.0, 2017, 4.0)))
                        .orElseThrow()
                        .upper())
                .isEmpty();
    }
}
