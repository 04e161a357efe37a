package org.jundeng.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private final Reading dibao = reading("最低生活保障");

    @Test
    void aWordIsReadByItsCharacters() {
        assertThat(dibao.letters()).isEqualTo("zuidishenghuobaozhang");
        assertThat(reading("12333热线").syllables()).containsExactly("12333", "re", "xian");
    }

    @Test
    void anExceptionIsReadAsTheListSays() {
        SequencedMap<List<String>, List<String>> exceptions = new LinkedHashMap<>();
        exceptions.put(List.of("调", "解"), List.of("tiao", "jie"));
        assertThat(Reading.of(Passage.of("争议调解").terms(), exceptions).letters()).isEqualTo("zhengyitiaojie");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"lvyou", "lyuyou", "luyou"})
    void everyWayOfTypingTheVowelIsOne(String typed) {
        assertThat(Reading.letters(typed)).isEqualTo(reading("旅游").letters());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"zdshbz", "zuidshbz", "zuidishenghuobaozhang", "zdshenghbaoz"})
    void firstLettersAbbreviateIt(String typed) {
        assertThat(dibao.abbreviatedBy(typed)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"zdshb", "zdshbzh", "zdshbzz", "dshbz", ""})
    void otherLettersDoNot(String typed) {
        assertThat(dibao.abbreviatedBy(typed)).isFalse();
    }

    @Test
    void lettersBeginItFromASyllableOn() {
        assertThat(dibao.begunBy("zuidi")).isEqualTo(0);
        assertThat(dibao.begunBy("shenghuob")).isEqualTo(2);
        assertThat(dibao.begunBy("enghuo")).isEqualTo(-1);
        assertThat(dibao.begunBy("zui")).isEqualTo(-1);
    }

    @Test
    void itSoundsAsManySpeakersHearIt() {
        assertThat(Reading.sound("zuidisenghuobaozang")).isEqualTo(dibao.sound());
        assertThat(reading("牛奶").sound()).isEqualTo(reading("流来").sound());
    }

    private static Reading reading(String word) {
        return Reading.of(Passage.of(word).terms(), new LinkedHashMap<>());
    }
}
