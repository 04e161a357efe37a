package org.jundeng.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MalformedTest {

    @Test
    void everyReasonHasATextInBothLanguagesWithTheSameArguments() throws IOException {
        Properties zh = texts("zh");
        Properties en = texts("en");
        assertThat(zh.stringPropertyNames())
                .isEqualTo(en.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.of(Malformed.Reason.values())
                        .map(Malformed.Reason::id)
                        .toList());
        for (String id :
                new TreeMap<>(zh).keySet().stream().map(Object::toString).toList()) {
            assertThat(places(zh.getProperty(id))).as(id).isEqualTo(places(en.getProperty(id)));
        }
    }

    @Test
    void aMessageHasItsCodeTheValueAndBothLanguages() {
        Malformed problem = catchThrowableOfType(Malformed.class, () -> Money.parse("八百"));
        assertThat(problem.reason()).isEqualTo(Malformed.Reason.MONEY_UNREADABLE);
        assertThat(problem.value()).isEqualTo("八百");
        assertThat(problem)
                .hasMessageStartingWith("JD-0101: “八百”不是金额。")
                .hasMessageContaining(" / \"八百\" is not an amount of money.");
    }

    @Test
    void oneLanguageMayBeAskedFor() {
        Malformed problem =
                catchThrowableOfType(Malformed.class, () -> Period.monthsLater(java.time.LocalDate.of(2018, 1, 31), 1));
        assertThat(problem.text(Locale.UK)).contains("month's last day").doesNotContain("月");
        assertThat(problem.text(Locale.CHINA)).contains("2018-01-31").doesNotContain("month");
        assertThat(problem.text(Locale.FRANCE)).isEqualTo(problem.text(Locale.CHINA));
    }

    @Test
    void aValueWithBracesIsShownAsItIs() {
        assertThat(catchThrowableOfType(Malformed.class, () -> Money.parse("{0} 'x'")))
                .hasMessageContaining("“{0} 'x'”");
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream bytes = MalformedTest.class.getResourceAsStream("malformed_" + language + ".properties")) {
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static Stream<String> sorted(Stream<String> places) {
        return places.sorted().distinct();
    }

    private static java.util.List<String> places(String text) {
        return sorted(Pattern.compile("\\{[0-9]}").matcher(text).results().map(MatchResult::group))
                .toList();
    }
}
