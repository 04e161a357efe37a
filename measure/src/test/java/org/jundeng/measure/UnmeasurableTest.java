package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnmeasurableTest {

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream bytes =
                UnmeasurableTest.class.getResourceAsStream("unmeasurable_" + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(bytes), StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Test
    void everyReasonHasATextInBothLanguagesWithTheSameArguments() throws IOException {
        Set<String> codes = Stream.of(Unmeasurable.Reason.values())
                .map(Unmeasurable.Reason::id)
                .collect(Collectors.toSet());
        assertThat(codes).hasSameSizeAs(Unmeasurable.Reason.values());
        for (String language : new String[] {"zh", "en"}) {
            assertThat(texts(language).stringPropertyNames()).isEqualTo(codes);
        }
        for (String code : codes) {
            for (String argument : new String[] {"{0}", "{1}", "{2}", "{3}"}) {
                assertThat(texts("zh").getProperty(code).contains(argument))
                        .as(code + " " + argument)
                        .isEqualTo(texts("en").getProperty(code).contains(argument));
            }
        }
    }

    @Test
    void aTextIsInTheLanguageAskedFor() {
        Unmeasurable refusal = new Unmeasurable(Unmeasurable.Reason.UNIT_UNKNOWN, "金门县");
        assertThat(refusal.text(Locale.CHINESE)).startsWith("单位中没有“金门县”");
        assertThat(refusal.text(Locale.UK)).startsWith("\"金门县\" is not among the units");
        assertThat(refusal).hasMessageStartingWith("JD-0231: 单位");
    }
}
