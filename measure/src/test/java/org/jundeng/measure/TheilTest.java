package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TheilTest {

    private static final double LN2 = Math.log(2);
    private static final double LN3 = Math.log(3);

    /// 1 and 3: mean 2, r = 1/2 and 3/2. T = ½(½ ln ½ + 3/2 ln 3/2) = ¾ ln 3 − ln 2; L = −½ ln ¾ = ln 2 −
    /// ½ ln 3.
    @Test
    void twoPeople() {
        assertThat(Theil.t(Sample.of(1, 3)).orElseThrow()).isCloseTo(0.75 * LN3 - LN2, within(1e-15));
        assertThat(Theil.l(Sample.of(1, 3)).orElseThrow()).isCloseTo(LN2 - LN3 / 2, within(1e-15));
    }

    /// One of four has all: T = ln 4; L has no value.
    @Test
    void whereOneHasAll() {
        assertThat(Theil.t(Sample.of(0, 0, 8, 0)).orElseThrow()).isCloseTo(2 * LN2, within(1e-15));
        assertThat(Theil.l(Sample.of(0, 0, 8, 0))).isEmpty();
        assertThat(Theil.t(Sample.of(0, 0))).isEmpty();
        assertThat(Theil.t(Sample.of(-1, 3))).isEmpty();
        assertThat(Theil.decompose(Theil.Kind.L, Sample.of(0, 1), Grouping.of(List.of("a", "b"))))
                .isEmpty();
    }

    /// City 甲: counties with 1, 1 and with 3, 3; city 乙: one county with 6, 2 (mean 4 of each, 2 people).
    /// Everything 16, people 6, mean 8/3; 甲 8 of 16 with 4 people (mean 2), 乙 8 of 16 with 2 (mean 4).
    /// Between cities ½ ln ¾ + ½ ln 3/2 = ½ ln 9/8. Between counties in 甲: ½ (¼ ln ½ + ¾ ln 3/2).
    /// Within: 乙 ½ (¾ ln 3/2 + ¼ ln ½), of 甲 nothing.
    @Test
    void citiesThenCounties() {
        Sample sample = Sample.of(1, 1, 3, 3, 6, 2);
        Grouping cities = Grouping.of(List.of("甲", "甲", "甲", "甲", "乙", "乙"));
        Grouping counties = Grouping.of(List.of("甲一", "甲一", "甲二", "甲二", "乙一", "乙一"));
        double steps = 0.75 * Math.log(1.5) - 0.25 * LN2;

        Decomposition parts =
                Theil.decompose(Theil.Kind.T, sample, cities, counties).orElseThrow();

        assertThat(parts.between().get(0)).isCloseTo(Math.log(9.0 / 8) / 2, within(1e-15));
        assertThat(parts.between().get(1)).isCloseTo(steps / 2, within(1e-15));
        assertThat(parts.within()).isCloseTo(steps / 2, within(1e-15));
        assertThat(parts.whole()).isCloseTo(Theil.t(sample).orElseThrow(), within(1e-15));
        Decomposition.Part first = parts.parts().getFirst();
        assertThat(first.name()).isEqualTo("甲");
        assertThat(first.people()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(first.value()).isCloseTo(0.5, within(1e-15));
        assertThat(first.gap()).isCloseTo(0.5 * Math.log(0.75), within(1e-15));
        assertThat(first.inside()).isCloseTo(steps, within(1e-15));
        assertThat(first.parts().stream().map(Decomposition.Part::name)).containsExactly("甲一", "甲二");
        assertThat(first.parts().stream().map(Decomposition.Part::inside)).containsExactly(0.0, 0.0);
    }

    /// A county, as one unit with its people: nothing is within it. Of the same by urban and rural.
    @Test
    void unitsThatAreGroupsHaveNothingWithin() {
        Sample sample = Sample.of(new double[] {2, 4, 8}, new double[] {1, 2, 1});
        Decomposition parts = Theil.decompose(
                        Theil.Kind.L, sample, Grouping.of(List.of("城", "乡", "城")), Grouping.of(List.of("a", "b", "c")))
                .orElseThrow();
        assertThat(parts.within()).isZero();
        assertThat(parts.share(0).orElseThrow() + parts.share(1).orElseThrow()).isCloseTo(1, within(1e-14));
        assertThat(parts.shareWithin().orElseThrow()).isZero();
    }

    @Test
    void whereAllHaveTheSameNoPartHasAShare() {
        Decomposition parts = Theil.decompose(Theil.Kind.T, Sample.of(3, 3), Grouping.of(List.of("a", "b")))
                .orElseThrow();
        assertThat(parts.whole()).isZero();
        assertThat(parts.share(0)).isEmpty();
    }

    @Test
    void aGroupWithoutPeopleIsNoPart() {
        Sample sample = Sample.of(new double[] {1, 3, 9}, new double[] {1, 1, 0});
        Decomposition parts = Theil.decompose(
                        Theil.Kind.T, sample, Grouping.of(new int[] {0, 1, 2}, List.of("a", "b", "c", "d")))
                .orElseThrow();
        assertThat(parts.parts().stream().map(Decomposition.Part::name)).containsExactly("a", "b");
        assertThat(parts.whole()).isCloseTo(0.75 * LN3 - LN2, within(1e-15));
    }
}
