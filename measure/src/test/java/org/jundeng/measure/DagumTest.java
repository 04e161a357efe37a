package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class DagumTest {

    /// 城 has 4 and 8, 乡 2 and 2: no overlap, so G = Gw + Gnb. Mean 4; of 16 ordered pairs |x − y| sum to
    /// 2 (4 + 2 + 2 + 6 + 6) = 40; G = 40 / 16 / 8 = 5/16. Gw = (1/6)(1/2)(3/4) = 1/16. Means 6 and 2: Gnb = 1/4.
    @Test
    void groupsThatDoNotOverlap() {
        Sample sample = Sample.of(4, 8, 2, 2);
        Grouping groups = Grouping.of(List.of("城", "城", "乡", "乡"));
        Dagum parts = Dagum.of(sample, groups).orElseThrow();
        assertThat(parts.gini()).isCloseTo(5.0 / 16, within(1e-15));
        assertThat(parts.within()).isCloseTo(1.0 / 16, within(1e-15));
        assertThat(parts.between()).isCloseTo(1.0 / 4, within(1e-15));
        assertThat(parts.transvariation()).isCloseTo(0, within(1e-15));
        assertThat(parts.groups().getFirst().gini()).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(Dagum.pairs(sample, groups)).singleElement().isEqualTo(new Dagum.Pair("城", "乡", 0.5, 4, 0, 1));
    }

    /// 1, 5 against 3, 3: equal means, so nothing is net between; all that is not within is transvariation.
    /// G: pairs sum to 2 (4 + 2 + 2 + 2 + 2 + 0) = 24; 24 / 16 / 6 = 1/4. Gw = (1/3)(1/2)(1/2) = 1/12. Gt = 1/6.
    @Test
    void equalMeansOverlapWholly() {
        Sample sample = Sample.of(1, 5, 3, 3);
        Grouping groups = Grouping.of(List.of("a", "a", "b", "b"));
        Dagum parts = Dagum.of(sample, groups).orElseThrow();
        assertThat(parts.gini()).isCloseTo(0.25, within(1e-15));
        assertThat(parts.within()).isCloseTo(1.0 / 12, within(1e-15));
        assertThat(parts.between()).isCloseTo(0, within(1e-15));
        assertThat(parts.transvariation()).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(Dagum.pairs(sample, groups)).singleElement().satisfies(pair -> {
            assertThat(pair.ahead()).isCloseTo(1, within(1e-15));
            assertThat(pair.behind()).isCloseTo(1, within(1e-15));
            assertThat(pair.distance()).isCloseTo(0, within(1e-15));
        });
    }

    @Test
    void emptyGroupsAndGroupsThatHaveNothing() {
        Sample sample = Sample.of(new double[] {0, 0, 5, 9}, new double[] {1, 1, 1, 0});
        Grouping groups = Grouping.of(new int[] {0, 0, 1, 2}, List.of("无", "有", "空"));
        Dagum parts = Dagum.of(sample, groups).orElseThrow();
        assertThat(parts.groups().stream().map(Dagum.Group::name)).containsExactly("无", "有");
        assertThat(parts.gini()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(parts.between()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(parts.groups().getFirst().gini()).isZero();
        assertThat(Dagum.pairs(sample, groups)).hasSize(1);
        assertThat(Dagum.of(Sample.of(0, 0), Grouping.of(List.of("a", "b")))).isEmpty();
        assertThat(Dagum.pairs(Sample.of(0, 0), Grouping.of(List.of("a", "b")))).isEmpty();
    }
}
