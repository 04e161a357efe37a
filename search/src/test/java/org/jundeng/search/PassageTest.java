package org.jundeng.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "低保金|低 保 金",
                "養⽼保險|养 老 保 险",
                "ＨＩＶ感染者|hiv 感 染 者",
                "Pensions, vaccinations|pension vaccin",
                "dī bǎo|di bao",
                "第４６项|第 46 项",
                "“12333”热线|12333 热 线",
                "ﬁlm|film",
            })
    void textsAreComparedByCharactersAndStems(String text, String terms) {
        assertThat(String.join(" ", Passage.of(text).terms())).isEqualTo(terms);
    }

    @Test
    void aTokenKnowsItsPlaceInTheText() {
        Passage passage = Passage.of("㎡𠮷 ﬁlm養老");
        Passage.Token last = passage.tokens().getLast();
        assertThat(passage.text().substring(last.start(), last.end())).isEqualTo("老");
        BitSet matched = passage.matched(List.of(List.of("养", "老"), List.of("film")));
        assertThat(matched.stream().mapToObj(i -> passage.text().charAt(i) + "").toList())
                .containsExactly("ﬁ", "l", "m", "養", "老");
    }
}
