package org.jundeng.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The sentences of the pages, in both languages.
class TextsTest {

    private static final ResourceBundle CHINESE = bundle("org.jundeng.server.texts", Locale.CHINESE);
    private static final ResourceBundle ENGLISH = bundle("org.jundeng.server.texts", Locale.ENGLISH);

    /// Those that every door to the system has.
    private static final ResourceBundle SHARED = bundle("org.jundeng.publication.texts", Locale.CHINESE);

    /// A key in quotation marks, alone or as the beginning of one that is put together.
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]*)*)\"( \\+)?");

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSamePlaces() {
        assertThat(new TreeSet<>(ENGLISH.keySet())).isEqualTo(new TreeSet<>(CHINESE.keySet()));
        for (String key : CHINESE.keySet()) {
            assertThat(places(ENGLISH.getString(key))).as(key).isEqualTo(places(CHINESE.getString(key)));
            assertThat(CHINESE.getString(key)).as(key).isNotBlank();
            assertThat(ENGLISH.getString(key)).as(key).isNotBlank();
        }
    }

    @Test
    void everySentenceIsUsedAndEveryUseHasItsSentence() throws IOException {
        Set<String> keys = CHINESE.keySet();
        Set<String> used = new TreeSet<>();
        Set<String> missing = new TreeSet<>();
        Pattern direct = Pattern.compile("\\bt\\(\"([^\"]+)\"(?! \\+)");
        for (String source : sources()) {
            Matcher called = direct.matcher(source);
            while (called.find()) {
                if (!keys.contains(called.group(1)) && !SHARED.containsKey(called.group(1))) {
                    missing.add(called.group(1));
                }
            }
            Matcher named = KEY.matcher(source);
            while (named.find()) {
                String name = named.group(1);
                boolean begun = named.group(2) != null;
                keys.stream()
                        .filter(key -> begun ? key.startsWith(name) : key.equals(name))
                        .forEach(used::add);
            }
        }
        assertThat(missing).as("used, and nowhere written").isEmpty();
        Set<String> unused = new TreeSet<>(keys);
        unused.removeAll(used);
        assertThat(unused).as("written, and nowhere used").isEmpty();
    }

    /// Words that officials use and residents stumble over.
    @Test
    void theSentencesArePlain() {
        for (String key : CHINESE.keySet()) {
            String sentence = CHINESE.getString(key);
            assertThat(sentence).as(key).doesNotContain("予以", "届时", "有关部门", "相关部门", "您没有资格", "审核不通过", "不予", "敬请");
            for (String part : sentence.split("[。！？；：，,.]")) {
                assertThat(part.codePointCount(0, part.length()))
                        .as("%s: %s", key, part)
                        .isLessThanOrEqualTo(45);
            }
        }
    }

    private static List<Integer> places(String sentence) {
        MessageFormat format = new MessageFormat(sentence);
        return Stream.iterate(0, place -> place + 1)
                .limit(format.getFormatsByArgumentIndex().length)
                .filter(place -> sentence.contains("{" + place))
                .toList();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(jte|java)"))
                    .map(TextsTest::read)
                    .collect(Collectors.toList());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(name, locale);
    }
}
