package org.jundeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("org.jundeng.cli.texts", Locale.CHINESE);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("org.jundeng.cli.texts", Locale.ENGLISH);

    @Test
    void everySentenceIsThereInBothLanguagesAndNamesTheSameThings() {
        assertThat(ENGLISH.keySet()).isEqualTo(CHINESE.keySet());
        for (String key : CHINESE.keySet()) {
            for (int argument = 0; argument < 5; argument++) {
                String placeholder = "{" + argument + "}";
                assertThat(ENGLISH.getString(key).contains(placeholder))
                        .as("%s %s", key, placeholder)
                        .isEqualTo(CHINESE.getString(key).contains(placeholder));
            }
        }
    }
}
