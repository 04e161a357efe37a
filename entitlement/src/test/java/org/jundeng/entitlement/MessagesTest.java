package org.jundeng.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final ResourceBundle CHINESE =
            ResourceBundle.getBundle("org.jundeng.entitlement.problems", Locale.CHINESE);
    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle("org.jundeng.entitlement.problems", Locale.ENGLISH);

    @Test
    void everyProblemHasItsMessageInBothLanguagesAndNoMessageIsLeftOver() {
        TreeSet<String> codes = new TreeSet<>(Arrays.stream(EntitlementProblem.values())
                .map(EntitlementProblem::id)
                .toList());

        assertThat(CHINESE.keySet()).isEqualTo(codes);
        assertThat(ENGLISH.keySet()).isEqualTo(codes);
    }

    @Test
    void bothLanguagesNameTheSameThings() {
        for (String code : CHINESE.keySet()) {
            for (int argument = 0; argument < 6; argument++) {
                String placeholder = "{" + argument + "}";
                assertThat(ENGLISH.getString(code).contains(placeholder))
                        .as("%s %s", code, placeholder)
                        .isEqualTo(CHINESE.getString(code).contains(placeholder));
            }
        }
    }
}
