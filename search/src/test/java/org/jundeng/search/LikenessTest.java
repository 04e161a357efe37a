package org.jundeng.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "临时救助, 临时求助, true", "临时救助, 医疗救助, false", "临时救助, 临时救助, false",
        "最低生活保障, 最低活保障, true", "最低生活保障, 最低生生活保障, true", "高龄补贴, 有高龄补贴, false",
        "高龄补贴, 高龄补, false", "高龄补贴, 高龄, false"
    })
    void oneTermMayDiffer(String word, String written, boolean apart) {
        assertThat(Likeness.oneApart(
                        Passage.of(word).terms(), Passage.of(written).terms()))
                .isEqualTo(apart);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "pension, pension, 100",
        "pension, penshion, 88",
        "pension, tension, 86",
        "pension, mansion, 0",
        "pen, pan, 0",
        "pension, p, 0"
    })
    void likenessIsInPercent(String one, String other, int percent) {
        assertThat(Likeness.percent(one, other)).isEqualTo(percent);
        assertThat(Likeness.percent(other, one)).isEqualTo(percent);
    }
}
