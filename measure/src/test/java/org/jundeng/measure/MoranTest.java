package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoranTest {

    private static Neighbours row(int units) {
        List<String> names = new ArrayList<>();
        List<Neighbours.Border> borders = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            names.add("县" + i);
            if (i > 0) {
                borders.add(new Neighbours.Border("县" + i, "县" + (i - 1)));
            }
        }
        return Neighbours.of(names, borders);
    }

    /// Four in a row with 1, 2, 3, 4: z = −1.5, −0.5, 0.5, 1.5; lags −0.5, −0.5, 0.5, 0.5; Σ z lag = 0.75 +
    /// 0.25 + 0.25 + 0.75 = 2, Σ z² = 5: I = 2/5; by chance −1/3. S0 = 4, S1 = ½ × 2 (1.5² + 1² + 1.5²) = 5.5,
    /// S2 = 1.5² + 2.5² + 2.5² + 1.5² = 17: variance (16 × 5.5 − 4 × 17 + 3 × 16) / (16 × 15) − 1/9 = 68/240 −
    /// 1/9 = 31/180.
    @Test
    void fourInARow() {
        Moran moran = Moran.of(row(4), new double[] {1, 2, 3, 4}, 999, 1).orElseThrow();
        assertThat(moran.index()).isCloseTo(0.4, within(1e-15));
        assertThat(moran.expected()).isCloseTo(-1.0 / 3, within(1e-15));
        assertThat(moran.deviation()).isCloseTo(Math.sqrt(31.0 / 180), within(1e-14));
        assertThat(moran.z()).isCloseTo((0.4 + 1.0 / 3) / Math.sqrt(31.0 / 180), within(1e-14));
        assertThat(moran.isolates()).isEmpty();
    }

    /// High and low by turns: each neighbour is the opposite.
    @Test
    void aChessboardIsAgainstItself() {
        Moran moran = Moran.of(row(40), alternating(40), 999, 1).orElseThrow();
        assertThat(moran.index()).isCloseTo(-1, within(1e-14));
        assertThat(moran.pseudo()).isEqualTo(0.001);
        assertThat(moran.p()).isLessThan(1e-6);
    }

    private static double[] alternating(int units) {
        double[] values = new double[units];
        for (int i = 0; i < units; i++) {
            values[i] = i % 2;
        }
        return values;
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        double[] values = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
        assertThat(Moran.of(row(10), values, 499, 8)).isEqualTo(Moran.of(row(10), values, 499, 8));
        assertThat(Lisa.of(row(10), values, 499, 8, 0.05)).isEqualTo(Lisa.of(row(10), values, 499, 8, 0.05));
    }

    /// With all 24 orders of four values, 1 in 12 has an I as high as 1, 2, 3, 4 (itself and its mirror).
    @Test
    void thePermutationsComeNearTheirExactShare() {
        Moran moran = Moran.of(row(4), new double[] {1, 2, 3, 4}, 99_999, 5).orElseThrow();
        int asHigh = 0;
        int[][] orders = orders(4);
        for (int[] order : orders) {
            double[] values = new double[4];
            for (int i = 0; i < 4; i++) {
                values[i] = order[i] + 1;
            }
            asHigh += Moran.of(row(4), values, 0, 1).orElseThrow().index() >= 0.4 - 1e-12 ? 1 : 0;
        }
        assertThat(moran.pseudo()).isCloseTo(asHigh / (double) orders.length, within(0.005));
    }

    private static int[][] orders(int length) {
        List<int[]> orders = new ArrayList<>();
        for (int code = 0; code < Math.pow(length, length); code++) {
            int[] order = new int[length];
            int seen = 0;
            int rest = code;
            for (int i = 0; i < length; i++) {
                order[i] = rest % length;
                seen |= 1 << order[i];
                rest /= length;
            }
            if (seen == (1 << length) - 1) {
                orders.add(order);
            }
        }
        return orders.toArray(int[][]::new);
    }

    @Test
    void anIslandIsNamedAndHasNoCluster() {
        Neighbours map = Neighbours.of(
                List.of("思明", "湖里", "集美", "金门"),
                List.of(
                        new Neighbours.Border("思明", "湖里"),
                        new Neighbours.Border("湖里", "集美"),
                        new Neighbours.Border("集美", "湖里")));
        double[] values = {1, 2, 3, 6};
        assertThat(map.isolates()).containsExactly("金门");
        assertThat(map.of("湖里")).containsExactly("思明", "集美");
        assertThat(map.lag(values)).containsExactly(2, 2, 2, 0);
        assertThat(Moran.of(map, values, 99, 1).orElseThrow().isolates()).containsExactly("金门");
        Lisa.Local island =
                Lisa.of(map, values, 99, 1, 0.05).orElseThrow().locals().getLast();
        assertThat(island).isEqualTo(new Lisa.Local("金门", 0, Lisa.Quadrant.ISOLATE, 1, 1, false));
    }

    @Test
    void whatHasNoAnswer() {
        assertThat(Moran.of(row(4), new double[] {0.1, 0.1, 0.1, 0.1}, 9, 1)).isEmpty();
        assertThat(Lisa.of(row(4), new double[] {0.1, 0.1, 0.1, 0.1}, 9, 1, 0.05))
                .isEmpty();
        assertThat(Moran.of(Neighbours.of(List.of("a", "b", "c"), List.of()), new double[] {1, 2, 3}, 9, 1))
                .isEmpty();
        assertThatThrownBy(() -> Moran.of(row(4), new double[] {1, 2, 3}, 9, 1)).isInstanceOf(Unmeasurable.class);
        assertThatThrownBy(() -> Moran.of(row(4), new double[] {1, 2, 3, Double.NaN}, 9, 1))
                .isInstanceOf(Unmeasurable.class);
        assertThatThrownBy(() -> Neighbours.of(List.of("a"), List.of(new Neighbours.Border("a", "b"))))
                .hasMessageContaining("JD-0231");
        assertThatThrownBy(() -> Neighbours.of(List.of("a", "a"), List.of())).hasMessageContaining("JD-0232");
        assertThatThrownBy(() -> Neighbours.of(List.of("a"), List.of(new Neighbours.Border("a", "a"))))
                .hasMessageContaining("JD-0233");
    }

    /// A map of ten by ten; high ones in four by four at one corner, low ones at the opposite one, others anyhow.
    @Test
    void clustersAreFoundWhereTheyAre() {
        List<String> names = new ArrayList<>();
        List<Neighbours.Border> borders = new ArrayList<>();
        double[] values = new double[100];
        for (int i = 0; i < 100; i++) {
            int x = i % 10;
            int y = i / 10;
            names.add(x + "," + y);
            if (x > 0) {
                borders.add(new Neighbours.Border(x + "," + y, x - 1 + "," + y));
            }
            if (y > 0) {
                borders.add(new Neighbours.Border(x + "," + y, x + "," + (y - 1)));
            }
            values[i] = x < 4 && y < 4 ? 10 : x > 5 && y > 5 ? -10 : (i * 7919) % 5 - 2;
        }
        Lisa lisa =
                Lisa.of(Neighbours.of(names, borders), values, 9_999, 2, 0.1).orElseThrow();
        assertThat(lisa.clusters(Lisa.Quadrant.HIGH_HIGH))
                .contains("1,1", "2,2")
                .doesNotContain("5,1", "0,9");
        assertThat(lisa.clusters(Lisa.Quadrant.LOW_LOW)).contains("7,7", "8,8").doesNotContain("4,7");
        assertThat(lisa.clusters(Lisa.Quadrant.HIGH_LOW)).isEmpty();
    }
}
