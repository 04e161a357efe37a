package org.jundeng.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The characters of Chinese one by one: how each is usually read, and the simplified form of traditional ones.
///
/// Range: U+4E00 to U+9FA5. Syllables are without tones, ü is u.
///
/// Source: the Unicode data of ICU, as tables; a test holds the tables against ICU.
final class Han {

    static final char FIRST = '\u4e00';
    static final char LAST = '\u9fa5';

    private static final String[] READINGS = readings();
    private static final char[] SIMPLIFIED = simplified();

    private Han() {}

    static boolean is(int character) {
        return character >= FIRST && character <= LAST;
    }

    /// The syllable of a character, `""` where none is known.
    static String reading(char character) {
        return is(character) ? READINGS[character - FIRST] : "";
    }

    /// The simplified form; any other character is its own.
    static char simplified(char character) {
        return is(character) ? SIMPLIFIED[character - FIRST] : character;
    }

    private static String[] readings() {
        String[] readings = new String[LAST - FIRST + 1];
        Arrays.fill(readings, "");
        for (String line : lines("readings.txt")) {
            int space = line.indexOf(' ');
            String syllable = line.substring(0, space);
            line.chars().skip(space + 1).forEach(character -> readings[character - FIRST] = syllable);
        }
        return readings;
    }

    private static char[] simplified() {
        char[] simplified = new char[LAST - FIRST + 1];
        for (char character = FIRST; character <= LAST; character++) {
            simplified[character - FIRST] = character;
        }
        for (String line : lines("simplified.txt")) {
            for (int i = 0; i < line.length(); i += 2) {
                simplified[line.charAt(i) - FIRST] = line.charAt(i + 1);
            }
        }
        return simplified;
    }

    private static List<String> lines(String file) {
        InputStream stream = Objects.requireNonNull(Han.class.getResourceAsStream(file), file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
