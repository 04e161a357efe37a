package org.jundeng.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jundeng.fiscal.Equalisation.County;
import org.jundeng.fiscal.Equalisation.Grant;
import org.jundeng.fiscal.Equalisation.Weights;
import org.junit.jupiter.api.Test;

class EqualisationTest {

    private static final long HUNDRED_MILLION = 10_000_000_000L;

    private static County county(String name, long tenThousands, double revenue, double expenditure, double basics) {
        return new County(
                name,
                tenThousands * 10_000,
                Math.round(revenue * HUNDRED_MILLION),
                Math.round(expenditure * HUNDRED_MILLION),
                Math.round(basics * HUNDRED_MILLION));
    }

    /// Four counties of which the answers were worked out apart.
    private static final List<County> FOUR = List.of(
            county("A", 30, 6.0, 13.5, 9.0),
            county("B", 50, 15.0, 22.0, 13.0),
            county("C", 20, 2.4, 11.0, 7.5),
            county("D", 80, 64.0, 60.0, 30.0));

    private static final long POOL = 12 * HUNDRED_MILLION;

    @Test
    void thePoolIsSharedByGapAndDifficulty() {
        Equalisation shared = Equalisation.of(FOUR, POOL, Weights.REPORTED);

        assertThat(shared.counties().stream().map(Grant::difficulty))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
                .containsExactly(47.04923995072254, 20.0, 90.0, 0.0);
        assertThat(shared.counties().stream().map(Grant::fen))
                .containsExactly(33_424_376_112L, 13_261_036_482L, 73_314_587_406L, 0L);
        assertThat(shared.counties().stream().mapToLong(Grant::fen).sum()).isEqualTo(POOL);
    }

    /// C is lifted from 1,200 to 4,866 yuan a head, past A and B: more than it lacks of nothing, yet in the wrong
    /// order.
    @Test
    void aCountyThatIsLiftedPastRicherOnesIsFound() {
        Equalisation shared = Equalisation.of(FOUR, POOL, Weights.REPORTED);

        assertThat(shared.counties().stream().map(Grant::before))
                .containsExactly(200_000L, 300_000L, 120_000L, 800_000L);
        assertThat(shared.counties().stream().map(Grant::after))
                .containsExactly(311_415L, 326_522L, 486_573L, 800_000L);
        assertThat(shared.reversals())
                .containsExactly(new Equalisation.Reversal("C", "A"), new Equalisation.Reversal("C", "B"));
        assertThat(shared.overfilled()).isEmpty();
        assertThat(shared.musgraveThin().orElseThrow()).isGreaterThan(1);
    }

    @Test
    void aCountyThatGetsMoreThanItLacksIsFoundAndACapPreventsIt() {
        long much = 22 * HUNDRED_MILLION;

        Equalisation free = Equalisation.of(FOUR, much, Weights.REPORTED);
        Equalisation capped = Equalisation.capped(FOUR, much, Weights.REPORTED);

        assertThat(free.overfilled().stream().map(grant -> grant.county().name()))
                .containsExactly("C");
        assertThat(capped.overfilled()).isEmpty();
        assertThat(capped.pool()).isEqualTo(much);
        assertThat(Equalisation.capped(FOUR, 100 * HUNDRED_MILLION, Weights.REPORTED)
                        .pool())
                .isEqualTo(Math.round(23.1 * HUNDRED_MILLION));
    }

    @Test
    void whereNobodyLacksAnythingNothingIsGiven() {
        assertThat(Equalisation.of(FOUR.subList(3, 4), POOL, Weights.REPORTED).pool())
                .isZero();
    }

    @Test
    void partsSumToThePoolAndNobodyWithoutAGapGetsAny() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 500; round++) {
            List<County> counties = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(80); i++) {
                counties.add(new County(
                        "c" + i,
                        1 + random.nextLong(2_000_000),
                        1 + random.nextLong(50 * HUNDRED_MILLION),
                        1 + random.nextLong(60 * HUNDRED_MILLION),
                        random.nextLong(30 * HUNDRED_MILLION)));
            }
            long pool = random.nextLong(200 * HUNDRED_MILLION);
            Equalisation shared = Equalisation.of(counties, pool, Weights.REPORTED);
            Equalisation capped = Equalisation.capped(counties, pool, Weights.REPORTED);
            assertThat(shared.counties().stream().mapToLong(Grant::fen).sum()).isEqualTo(shared.pool());
            assertThat(capped.counties().stream().mapToLong(Grant::fen).sum()).isEqualTo(capped.pool());
            assertThat(capped.overfilled()).isEmpty();
            for (Grant grant : shared.counties()) {
                assertThat(grant.fen()).isBetween(0L, grant.county().gap() > 0 ? pool : 0L);
            }
        }
    }

    @Test
    void equalCountiesShareEqually() {
        County one = county("A", 10, 5, 8, 4);
        Equalisation shared = Equalisation.of(List.of(one, one, one), 100, Weights.REPORTED);
        assertThat(shared.counties().stream().map(Grant::fen)).containsExactly(34L, 33L, 33L);
        assertThat(shared.gini(false).orElseThrow()).isCloseTo(0, within(1e-12));
    }

    /// Two counties of 10,000 each: 100 and 300 yuan a head. Shares of money 1/4 and 3/4, of people 1/2 each:
    /// Gini = 1 − (1/2 × 1/4 + 1/2 × (2 × 1/4 + 3/4)) = 0.25. With 100 yuan a head for the poorer, 200 and 300:
    /// 1 − (1/2 × 2/5 + 1/2 × (4/5 + 3/5)) = 0.1. The effect is 0.9 / 0.75 = 1.2.
    @Test
    void theGiniAndTheEffectAreWhatIsReckonedByHand() {
        County poor = new County("P", 10_000, 100_000_000, 300_000_000, 50_000_000);
        County rich = new County("R", 10_000, 300_000_000, 300_000_000, 50_000_000);

        Equalisation shared = Equalisation.of(List.of(poor, rich), 100_000_000, Weights.REPORTED);

        assertThat(shared.gini(false).orElseThrow()).isCloseTo(0.25, within(1e-12));
        assertThat(shared.gini(true).orElseThrow()).isCloseTo(0.1, within(1e-12));
        assertThat(shared.musgraveThin().orElseThrow()).isCloseTo(1.2, within(1e-12));
        assertThat(shared.reversals()).isEmpty();
    }

    /// 1.00 yuan for three and 1.01 yuan for three are the same when rounded to the fen a head, yet not equal.
    @Test
    void ranksAreComparedExactlyAndNotByRoundedAmounts() {
        County one = new County("A", 3, 100, 102, 1);
        County other = new County("B", 3, 101, 101, 1);

        Equalisation shared = Equalisation.of(List.of(one, other), 2, Weights.REPORTED);

        assertThat(shared.reversals()).containsExactly(new Equalisation.Reversal("A", "B"));
    }

    @Test
    void aCountyThatLacksAFigureHasNoPart() {
        assertThat(County.of(new Account(350102, 2020, new java.util.TreeMap<>())))
                .isEmpty();
    }

    @Test
    void aCountyWithoutPeopleOrRevenueIsNoCounty() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new County("A", 0, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new County("A", 1, 0, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutCountiesInequalityIsNotDefined() {
        Equalisation shared = Equalisation.of(List.of(), 0, Equalisation.Weights.REPORTED);
        assertThat(shared.gini(false)).isEmpty();
        assertThat(shared.musgraveThin()).isEmpty();
    }
}
