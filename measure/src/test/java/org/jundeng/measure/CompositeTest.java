package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jundeng.measure.Composite.Direction;
import org.jundeng.measure.Composite.Method;
import org.jundeng.measure.Composite.RankInterval;
import org.junit.jupiter.api.Test;

class CompositeTest {

    private static final List<String> NAMES = List.of("入学率", "等候天数");
    private static final List<Direction> DIRECTIONS = List.of(Direction.MORE, Direction.LESS);
    private static final double[][] TABLE = {{90, 10}, {100, 30}, {95, 20}};

    private static Composite equal() {
        return Composite.byWeights(NAMES, DIRECTIONS, TABLE, new double[] {0.5, 0.5}, "等权");
    }

    /// Normalised (0, 1), (1, 0), (½, ½): all score ½, so all are first.
    @Test
    void whoIsBestInOneAndWorstInTheOtherIsInTheMiddle() {
        assertThat(equal().linear(TABLE)).containsExactly(0.5, 0.5, 0.5);
        assertThat(equal().ranks(TABLE, Method.LINEAR)).containsExactly(1, 1, 1);
        assertThat(equal().topsis(TABLE).get(2).closeness()).isCloseTo(0.5, within(1e-15));
    }

    /// More weight on the first, and the second unit leads; on the other, the first: ranks from 1 to 3 for
    /// both. The one in the middle is second either way, or first with all.
    @Test
    void ranksHaveIntervals() {
        assertThat(equal().intervals(TABLE, Method.LINEAR, 0.2))
                .containsExactly(new RankInterval(1, 1, 3), new RankInterval(1, 1, 3), new RankInterval(1, 1, 2));
        assertThat(equal().variants(0.2)).hasSize(5);
        assertThat(equal().variants(0.2).get(1).criteria().getFirst().weight()).isCloseTo(0.6 / 1.1, within(1e-15));
    }

    /// Kept bounds: 105 is as far above the best as 95 is below it, 110 twice; nearness to the best stops at it.
    @Test
    void keptBoundsAndWeightsServeLaterYears() {
        Composite composite = equal();
        double[][] later = {{105, 30}, {100, 10}, {95, 20}};
        assertThat(composite.linear(later)).containsExactly(0.75, 1, 0.5);
        assertThat(composite.outside(later)).isEqualTo(1);
        assertThat(composite.topsis(later).get(1).closeness()).isEqualTo(1);
        assertThat(composite.topsis(new double[][] {{120, 5}}).getFirst().closeness())
                .isEqualTo(1);
        assertThat(new Composite(composite.criteria(), composite.basis())).isEqualTo(composite);
    }

    /// One county more, and the weights are others: why they are kept.
    @Test
    void entropyWeightsChangeWithWhoIsLookedAt() {
        double[][] more = {{90, 10}, {100, 30}, {95, 20}, {40, 20}};
        Composite three = Composite.byEntropy(NAMES, DIRECTIONS, TABLE, "三县");
        Composite four = Composite.byEntropy(NAMES, DIRECTIONS, more, "四县");
        assertThat(three.criteria().getFirst().weight()).isCloseTo(0.5, within(1e-15));
        assertThat(four.criteria().getFirst().weight()).isNotCloseTo(0.5, within(0.04));
    }

    @Test
    void whatNothingDiffersInHasNoWeight() {
        double[][] table = {{7, 1}, {7, 2}, {7, 4}};
        Composite composite = Composite.byEntropy(NAMES, DIRECTIONS, table, "");
        assertThat(composite.criteria().stream().map(Composite.Criterion::weight))
                .containsExactly(0.0, 1.0);
        assertThat(composite.linear(table)).containsExactly(1, 2.0 / 3, 0);
        assertThatThrownBy(() -> Composite.byEntropy(NAMES, DIRECTIONS, new double[][] {{7, 1}, {7, 1}}, ""))
                .hasMessageContaining("JD-0241");
    }

    @Test
    void whatIsNoTable() {
        assertThatThrownBy(() -> Composite.byEntropy(NAMES, DIRECTIONS, new double[][] {{7, 1}}, ""))
                .hasMessageContaining("JD-0242");
        assertThatThrownBy(() -> Composite.byEntropy(NAMES, DIRECTIONS, new double[][] {{7, 1}, {8}}, ""))
                .hasMessageContaining("JD-0205");
        assertThatThrownBy(() -> equal().linear(new double[][] {{1, Double.NaN}}))
                .hasMessageContaining("JD-0202");
        assertThatThrownBy(() -> Composite.byWeights(NAMES, DIRECTIONS, TABLE, new double[] {0.5, 0.6}, "不足一"))
                .hasMessageContaining("JD-0221");
        assertThatThrownBy(() -> new Composite(List.of(), "")).hasMessageContaining("JD-0201");
    }

    /// Three systems at ½, ½, ¼: mean 5/12, product 1/16.
    @Test
    void threeSystemsInStep() {
        Coupling coupling = Coupling.of(0.5, 0.5, 0.25).orElseThrow();
        assertThat(coupling.coupling()).isCloseTo(Math.cbrt(1.0 / 16) * 12 / 5, within(1e-14));
        assertThat(coupling.development()).isCloseTo(5.0 / 12, within(1e-15));
        assertThat(Coupling.of(0.02, 0.02).orElseThrow().coupling()).isCloseTo(1, within(1e-15));
        assertThat(Coupling.of(0.02, 0.02).orElseThrow().coordination()).isLessThan(0.15);
        assertThat(Coupling.of(0, 1).orElseThrow().coordination()).isZero();
        assertThat(Coupling.of(0, 0)).isEmpty();
        assertThatThrownBy(() -> Coupling.of(0.5)).isInstanceOf(Unmeasurable.class);
        assertThatThrownBy(() -> Coupling.of(0.5, 1.5)).isInstanceOf(Unmeasurable.class);
    }
}
