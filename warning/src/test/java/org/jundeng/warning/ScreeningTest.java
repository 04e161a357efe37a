package org.jundeng.warning;

import static org.assertj.core.api.Assertions.assertThat;

import org.jundeng.vocabulary.Regions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Thresholds were chosen with the seeds 1 to 3; these are others.
class ScreeningTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20_180_101, 777, 54_321})
    void ofPlantedMistakes95OutOf100AreFoundAndOfCleanPlacesAtMost2OutOf100AreWarnedOf(long seed) {
        Screening screening = Screening.of(Fujian.RULES, Fujian.panel(seed), Regions.bundled(), 16, seed + 1);

        assertThat(screening.found()).containsOnlyKeys(FaultKind.values());
        assertThat(screening.all().planted()).isGreaterThan(130);
        assertThat(screening.all().recall()).isGreaterThanOrEqualTo(0.95);
        assertThat(screening.falseAlarms()).isLessThanOrEqualTo(0.02);
        assertThat(screening.clean()).isGreaterThan(9_000);
    }

    @Test
    void theSameSeedPlantsAndFindsTheSame() {
        assertThat(Screening.of(Fujian.RULES, Fujian.panel(9), Regions.bundled(), 4, 5))
                .isEqualTo(Screening.of(Fujian.RULES, Fujian.panel(9), Regions.bundled(), 4, 5));
    }

    @Test
    void withoutRulesNothingIsFoundAndNothingIsAFalseAlarm() {
        Screening none = Screening.of(WarningRules.NONE, Fujian.panel(9), Regions.bundled(), 4, 5);
        assertThat(none.all().found()).isZero();
        assertThat(none.falseAlarms()).isZero();
    }
}
