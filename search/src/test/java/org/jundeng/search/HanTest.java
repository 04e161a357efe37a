package org.jundeng.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The tables of characters, held against ICU.
///
/// When ICU is raised: `./jundeng test -Djundeng.golden=write`, then read the difference.
class HanTest {

    private static final Path TABLES = Path.of("src", "main", "resources", "org", "jundeng", "search");
    private static final int PAIRS_IN_A_LINE = 40;

    @Test
    void theReadingsAreThoseOfIcu() throws IOException {
        Transliterator latin = Transliterator.getInstance("Han-Latin");
        Map<String, StringBuilder> bySyllable = new TreeMap<>();
        for (char character = Han.FIRST; character <= Han.LAST; character++) {
            String syllable = Normalizer.normalize(latin.transliterate(String.valueOf(character)), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .strip();
            if (syllable.matches("[a-z]+")) {
                bySyllable.computeIfAbsent(syllable, _ -> new StringBuilder()).append(character);
            }
        }
        List<String> lines = bySyllable.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
        assertThat(kept("readings.txt", lines)).isEqualTo(lines);
        assertThat(Han.reading('低')).isEqualTo("di");
        assertThat(Han.reading('旅')).isEqualTo("lu");
        assertThat(Han.reading('x')).isEmpty();
    }

    @Test
    void theSimplifiedCharactersAreThoseOfIcu() throws IOException {
        Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (char character = Han.FIRST; character <= Han.LAST; character++) {
            String simplified = simplify.transliterate(String.valueOf(character));
            if (simplified.length() == 1 && simplified.charAt(0) != character && Han.is(simplified.charAt(0))) {
                line.append(character).append(simplified);
            }
            if (line.length() == 2 * PAIRS_IN_A_LINE || character == Han.LAST) {
                lines.add(line.toString());
                line.setLength(0);
            }
        }
        assertThat(kept("simplified.txt", lines)).isEqualTo(lines);
        assertThat(Han.simplified('養')).isEqualTo('养');
        assertThat(Han.simplified('养')).isEqualTo('养');
        assertThat(Han.simplified('é')).isEqualTo('é');
    }

    /// The table as it is kept, after writing it anew where that is asked for.
    private static List<String> kept(String file, List<String> lines) throws IOException {
        if (System.getProperty("jundeng.golden", "").equals("write")) {
            Files.write(TABLES.resolve(file), lines);
        }
        return Files.readAllLines(TABLES.resolve(file));
    }
}
