package org.jundeng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final long YUAN = 100;

    @Test
    void whereAllHaveTheSameNobodyIsAhead() {
        Distribution incomes = new Distribution();
        incomes.add(12_000 * YUAN, 3, 0);
        incomes.add(4_000 * YUAN, 1, 0);
        assertThat(incomes.gini()).isCloseTo(0, within(1e-12));
        assertThat(incomes.people()).isEqualTo(4);
    }

    /// One of four has all: 3/4.
    @Test
    void whereOneOfFourHasAllTheCoefficientIsThreeQuarters() {
        Distribution incomes = new Distribution();
        incomes.add(0, 3, 0);
        incomes.add(10_000 * YUAN, 1, 0);
        assertThat(incomes.gini()).isCloseTo(0.75, within(1e-12));
    }

    /// 1,000, 2,000, 3,000 and 4,000 yuan: 1/4.
    @Test
    void fourStepsGiveAQuarter() {
        Distribution incomes = new Distribution();
        for (int step = 1; step <= 4; step++) {
            incomes.add(step * 1_000 * YUAN, 1, 0);
        }
        assertThat(incomes.gini()).isCloseTo(0.25, within(1e-12));
    }

    /// Two people lack a quarter of 8,000 yuan each, two lack nothing.
    @Test
    void thePovertyGapIsTheMeanOfWhatPeopleLack() {
        Distribution incomes = new Distribution();
        incomes.add(12_000 * YUAN, 2, 8_000 * YUAN);
        incomes.add(8_000 * YUAN, 1, 8_000 * YUAN);
        incomes.add(90_000 * YUAN, 1, 8_000 * YUAN);
        assertThat(incomes.poor()).isEqualTo(2);
        assertThat(incomes.povertyGap()).isCloseTo(0.125, within(1e-9));
    }

    @Test
    void partsAddUpToTheWhole() {
        Distribution all = new Distribution();
        Distribution one = new Distribution();
        Distribution other = new Distribution();
        for (int i = 0; i < 1_000; i++) {
            long income = (i * 7_919L % 100_003) * YUAN;
            all.add(income, 1 + i % 4, 20_000 * YUAN);
            (i % 2 == 0 ? one : other).add(income, 1 + i % 4, 20_000 * YUAN);
        }
        one.add(other);
        assertThat(one.gini()).isEqualTo(all.gini());
        assertThat(one.povertyGap()).isEqualTo(all.povertyGap());
        assertThat(one.deciles()).isEqualTo(all.deciles());
    }

    @Test
    void eachTenthBeginsWhereItsPeopleBegin() {
        Distribution incomes = new Distribution();
        for (int i = 0; i < 100; i++) {
            incomes.add(i * 10 * YUAN, 1, 0);
        }
        assertThat(incomes.deciles())
                .containsExactly(
                        100 * YUAN,
                        200 * YUAN,
                        300 * YUAN,
                        400 * YUAN,
                        500 * YUAN,
                        600 * YUAN,
                        700 * YUAN,
                        800 * YUAN,
                        900 * YUAN);
    }

    @Test
    void nobodyHasNoCoefficient() {
        assertThat(new Distribution().gini()).isZero();
        assertThat(new Distribution().povertyGap()).isZero();
    }
}
