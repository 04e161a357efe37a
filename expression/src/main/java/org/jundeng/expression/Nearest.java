package org.jundeng.expression;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/// The name that somebody meant who mistyped it.
public final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /// Of `names` the one that takes the fewest changes of a character; `""` where there is none, or the word is no
    /// name.
    public static String of(String word, Collection<String> names) {
        if (word.length() > LONGEST) {
            return "";
        }
        return names.stream()
                .min(Comparator.<String>comparingInt(name -> distance(word, name))
                        .thenComparing(name -> name))
                .orElse("");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
