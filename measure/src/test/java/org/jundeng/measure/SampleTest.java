package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static void assertRefused(ThrowingCallable question, Unmeasurable.Reason reason, String... words) {
        assertThatThrownBy(question)
                .isInstanceOfSatisfying(
                        Unmeasurable.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContainingAll(words)
                .hasMessageContaining(reason.id());
    }

    @Test
    void noValuesAreNoSample() {
        assertRefused(Sample::of, Unmeasurable.Reason.NOTHING_GIVEN, "什么也没有给出", "nothing was given");
    }

    @Test
    void whatIsNotANumberIsNamedByItsPlace() {
        assertRefused(() -> Sample.of(1, Double.NaN), Unmeasurable.Reason.NOT_A_NUMBER, "第2个", "number 2", "NaN");
        assertRefused(
                () -> Sample.of(new double[] {1}, new double[] {Double.POSITIVE_INFINITY}),
                Unmeasurable.Reason.NOT_A_NUMBER,
                "Infinity");
    }

    @Test
    void weightsAreNeitherNegativeNorAllNothing() {
        assertRefused(
                () -> Sample.of(new double[] {1, 2, 3}, new double[] {1, 1, -0.5}),
                Unmeasurable.Reason.WEIGHT_NEGATIVE,
                "第3个",
                "-0.5");
        assertRefused(
                () -> Sample.of(new double[] {1, 2}, new double[] {0, 0}), Unmeasurable.Reason.WEIGHT_NOWHERE, "2");
        assertRefused(
                () -> Sample.of(new double[] {1, 2}, new double[] {1}), Unmeasurable.Reason.LENGTHS_DIFFER, "2", "1");
    }

    @Test
    void sumsThatAreNoNumberAreRefused() {
        assertRefused(() -> Sample.of(1e308, 1e308), Unmeasurable.Reason.SUM_TOO_LARGE, "values");
        assertRefused(
                () -> Sample.of(new double[] {1, 1}, new double[] {1.7e308, 1.7e308}),
                Unmeasurable.Reason.SUM_TOO_LARGE,
                "weights");
    }

    /// (1 × 2 + 3 × 6) / 8 = 2.5; the 100 that nobody stands behind does not count.
    @Test
    void aUnitOfWeightNothingCountsNowhere() {
        Sample sample = Sample.of(new double[] {100, 1, 3, -7}, new double[] {0, 2, 6, 0});
        assertThat(sample.mean()).isEqualTo(2.5);
        assertThat(sample.least()).isEqualTo(1);
        assertThat(sample.most()).isEqualTo(3);
        assertThat(sample.counted()).isEqualTo(2);
        assertThat(Gini.of(sample)).isEqualTo(Gini.of(Sample.of(new double[] {1, 3}, new double[] {2, 6})));
        assertThat(Theil.l(sample)).isPresent();
        assertThat(Spread.of(sample).ratio().orElseThrow()).isEqualTo(3);
    }

    @Test
    void aSampleKeepsWhatItWasGiven() {
        double[] values = {1, 2, 3};
        Sample sample = Sample.of(values);
        values[0] = 99;
        assertThat(sample.value(0)).isEqualTo(1);
        Gini.of(sample);
        Dagum.of(sample, Grouping.of(List.of("a", "b", "a")));
        assertThat(sample.rows(2, 0, 0).mean()).isCloseTo(5.0 / 3, within(1e-15));
        assertThat(sample.value(0)).isEqualTo(1);
    }

    @Test
    void millionsAreAskedForOneByOne() {
        Sample one = Sample.of(300_000, i -> i % 7 + 1.0, i -> i % 3);
        assertThat(one.size()).isEqualTo(300_000);
        assertThat(one.weight()).isEqualTo(300_000);
        assertThat(Sample.of(4, i -> i).mean()).isEqualTo(1.5);
    }

    @Test
    void aGroupWithoutANameAndGroupsThatAreNotNestedAreRefused() {
        assertRefused(() -> Grouping.of(new int[] {0, 2}, List.of("a", "b")), Unmeasurable.Reason.GROUP_UNKNOWN, "2");
        Sample sample = Sample.of(1, 2, 3);
        Grouping cities = Grouping.of(List.of("泉州", "泉州", "厦门"));
        Grouping counties = Grouping.of(List.of("安溪", "南安", "安溪"));
        assertRefused(
                () -> Theil.decompose(Theil.Kind.T, sample, cities, counties),
                Unmeasurable.Reason.GROUPS_NOT_NESTED,
                "安溪",
                "泉州",
                "厦门");
        assertRefused(
                () -> Theil.decompose(Theil.Kind.T, sample, Grouping.of(List.of("a"))),
                Unmeasurable.Reason.LENGTHS_DIFFER,
                "3",
                "1");
    }
}
