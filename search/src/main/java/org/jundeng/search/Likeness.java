package org.jundeng.search;

import java.util.List;

/// How much one word is like another: how few letters must be changed, added or taken out.
final class Likeness {

    private static final int LEAST_PERCENT = 75;

    private Likeness() {}

    /// Whether one term of a row is another, or one within it is missing or too many.
    static boolean oneApart(List<String> word, List<String> written) {
        int begin = 0;
        int least = Math.min(word.size(), written.size());
        if (Math.abs(word.size() - written.size()) > 1) {
            return false;
        }
        while (begin < least && word.get(begin).equals(written.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < least - begin && word.get(word.size() - 1 - end).equals(written.get(written.size() - 1 - end))) {
            end++;
        }
        return word.size() == written.size() ? begin + end == least - 1 : begin + end == least && begin > 0 && end > 0;
    }

    /// How much alike two rows of letters are, in percent; 0 where it is too little to speak of.
    static int percent(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        if (longer == 0 || 100 * shorter < LEAST_PERCENT * longer) {
            return 0;
        }
        int percent = 100 - 100 * changes(one, other) / longer;
        return percent < LEAST_PERCENT ? 0 : percent;
    }

    /// The fewest letters to change, add or take out (Levenshtein 1966).
    private static int changes(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
