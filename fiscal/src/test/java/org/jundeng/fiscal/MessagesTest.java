package org.jundeng.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final ResourceBundle CHINESE =
            ResourceBundle.getBundle("org.jundeng.fiscal.problems", Locale.CHINESE);
    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle("org.jundeng.fiscal.problems", Locale.ENGLISH);

    @Test
    void everyProblemHasItsMessageInBothLanguagesAndNoMessageIsLeftOver() {
        TreeSet<String> codes = new TreeSet<>(
                Arrays.stream(FiscalProblem.values()).map(FiscalProblem::id).toList());
        assertThat(CHINESE.keySet()).isEqualTo(codes);
        assertThat(ENGLISH.keySet()).isEqualTo(codes);
    }

    @Test
    void bothLanguagesNameTheSameThings() {
        for (String code : CHINESE.keySet()) {
            for (int argument = 0; argument < 4; argument++) {
                String placeholder = "{" + argument + "}";
                assertThat(ENGLISH.getString(code).contains(placeholder))
                        .as("%s %s", code, placeholder)
                        .isEqualTo(CHINESE.getString(code).contains(placeholder));
            }
        }
    }
}
