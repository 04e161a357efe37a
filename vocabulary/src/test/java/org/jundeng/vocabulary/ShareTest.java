package org.jundeng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    @ParameterizedTest(name = "{0} → {1}/{2}, written {3}")
    @CsvSource({
        "70%,7,10,70%",
        "0.5 %,1,200,0.5%",
        "100％,1,1,100%",
        "0%,0,1,0%",
        "2/6,1,3,1/3",
        "3 / 8,3,8,37.5%",
        "33.333333%,33333333,100000000,33.333333%"
    })
    void aShareIsReadExactly(String text, long numerator, long denominator, String written) {
        assertThat(Share.parse(text))
                .isEqualTo(new Share(numerator, denominator))
                .hasToString(written);
        assertThat(Share.parse(Share.parse(text).toString())).isEqualTo(Share.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "70", "0.7", "-5%", "七成", "1/", "%"})
    void whatIsNotAShareIsRefused(String text) {
        assertThatThrownBy(() -> Share.parse(text))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("JD-0111");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.01%", "101%", "3/2", "1/0"})
    void aShareBeyondTheWholeIsRefused(String text) {
        assertThatThrownBy(() -> Share.parse(text))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("JD-0112");
    }

    @Test
    void aShareMayBeGivenInAnyUnit() {
        assertThat(Share.percent(70)).isEqualTo(Share.basisPoints(7_000)).isEqualTo(Share.of(new BigDecimal("0.70")));
        assertThat(Share.of(BigDecimal.ONE)).isEqualTo(Share.WHOLE);
        assertThat(Share.of(new BigDecimal("0E+3"))).isEqualTo(Share.NONE);
        assertThat(Share.percent(30).rest()).isEqualTo(Share.percent(70));
        assertThatThrownBy(() -> Share.of(new BigDecimal("1.01"))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Share.of(new BigDecimal("-0.01"))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Share.percent(101)).isInstanceOf(Malformed.class);
    }

    @Test
    void aWholeIsExactlyOne() {
        assertThatCode(() -> Share.requireWhole(Collections.nCopies(3, Share.parse("1/3"))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Share.requireWhole(Collections.nCopies(3, Share.parse("33.333333%"))))
                .hasMessageContaining("99.999999%");
        assertThatThrownBy(() -> Share.requireWhole(List.of())).hasMessageContaining("0%");
        assertThatThrownBy(() -> Share.requireWhole(List.of(Share.WHOLE, Share.parse("1/3"))))
                .hasMessageContaining("4/3");
    }

    @Test
    void sharesHaveAnOrder() {
        assertThat(Share.parse("1/3")).isLessThan(Share.percent(34)).isGreaterThan(Share.percent(33));
        assertThat(new Share(1, Long.MAX_VALUE)).isLessThan(new Share(2, Long.MAX_VALUE));
    }
}
