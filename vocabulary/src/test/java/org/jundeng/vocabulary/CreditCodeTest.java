package org.jundeng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "123500000000002300", "91350100m000100y43", " 91350100M000100Y43 "})
    void aRightCodeIsRead(String text) {
        assertThat(CreditCode.parse(text)).hasToString(text.strip().toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void aRemainderOfNothingGivesTheCheckCharacterNought() {
        assertThat(CreditCode.parse("123500000000002300").code()).endsWith("0");
    }

    @Test
    void itsPartsCanBeAsked() {
        CreditCode code = CreditCode.parse("91350100M000100Y43");
        assertThat(code.authority()).isEqualTo('9');
        assertThat(code.area()).isEqualTo("350100");
        assertThat(code.organisation()).isEqualTo("M000100Y4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "9135010OM000100Y43",
                "91350100M0001I0Y43",
                "91350100M000100Z43"
            })
    void whatHasNotTheFormIsRefused(String text) {
        assertThatThrownBy(() -> CreditCode.parse(text))
                .isInstanceOf(Malformed.class)
                .hasMessageStartingWith("JD-0161");
    }

    @Test
    void anyOtherCheckCharacterIsRefused() {
        for (char check : ALPHABET.toCharArray()) {
            if (check != '3') {
                assertThatThrownBy(() -> CreditCode.parse("91350100M000100Y4" + check))
                        .hasMessageStartingWith("JD-0162")
                        .hasMessageContaining("应为 3");
            }
        }
    }
}
