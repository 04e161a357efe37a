package org.jundeng.search;

import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// How a word is read aloud, or typed: the syllables of its characters without tones, other words as they are.
///
/// @param letters the syllables without spaces
/// @param sound the letters without the differences that many speakers of southern dialects do not hear
record Reading(List<String> syllables, String letters, String sound) {

    private static final int LEAST_BEGUN = 4;

    Reading {
        syllables = List.copyOf(syllables);
    }

    /// The reading of some terms.
    ///
    /// @param exceptions the readings of words whose characters are usually read otherwise
    static Reading of(List<String> terms, SequencedMap<List<String>, List<String>> exceptions) {
        List<String> syllables = terms.stream()
                .map(term -> term.length() == 1 && Han.is(term.charAt(0)) ? Han.reading(term.charAt(0)) : term)
                .collect(Collectors.toList());
        exceptions.forEach((word, reading) -> {
            for (int i = 0; i + word.size() <= terms.size(); i++) {
                if (terms.subList(i, i + word.size()).equals(word)) {
                    for (int j = 0; j < reading.size(); j++) {
                        syllables.set(i + j, reading.get(j));
                    }
                }
            }
        });
        String letters = letters(String.join("", syllables));
        return new Reading(syllables, letters, sound(letters));
    }

    /// Letters as typed, with the ways of typing ü made one.
    static String letters(String typed) {
        return typed.replace("lv", "lu")
                .replace("nv", "nu")
                .replace("lyu", "lu")
                .replace("nyu", "nu");
    }

    static String sound(String letters) {
        return letters.replace("zh", "z")
                .replace("ch", "c")
                .replace("sh", "s")
                .replace("ng", "n")
                .replace('l', 'n');
    }

    /// The syllable from which on letters spell it or begin to, -1 where they do not.
    int begunBy(String typed) {
        int start = 0;
        for (int i = 0; i < syllables.size() && typed.length() >= LEAST_BEGUN; i++) {
            if (typed.length() > syllables.get(i).length() && letters.startsWith(typed, start)) {
                return i;
            }
            start += syllables.get(i).length();
        }
        return -1;
    }

    /// Whether letters give each syllable, whole or by its first letter.
    boolean abbreviatedBy(String typed) {
        return abbreviated(typed, 0, 0);
    }

    private boolean abbreviated(String typed, int at, int syllable) {
        if (syllable == syllables.size()) {
            return at == typed.length();
        }
        String whole = syllables.get(syllable);
        return !whole.isEmpty()
                && (typed.startsWith(whole, at) && abbreviated(typed, at + whole.length(), syllable + 1)
                        || typed.startsWith(whole.substring(0, 1), at) && abbreviated(typed, at + 1, syllable + 1));
    }
}
