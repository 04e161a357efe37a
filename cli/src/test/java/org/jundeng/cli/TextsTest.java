package org.jundeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"org.jundeng.cli.texts", "org.jundeng.publication.texts"})
    void everySentenceIsThereInBothLanguagesAndNamesTheSameThings(String bundle) {
        ResourceBundle chinese = ResourceBundle.getBundle(bundle, Locale.CHINESE);
        ResourceBundle english = ResourceBundle.getBundle(bundle, Locale.ENGLISH);
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        for (String key : chinese.keySet()) {
            for (int argument = 0; argument < 5; argument++) {
                String placeholder = "{" + argument + "}";
                assertThat(english.getString(key).contains(placeholder))
                        .as("%s %s", key, placeholder)
                        .isEqualTo(chinese.getString(key).contains(placeholder));
            }
        }
    }
}
