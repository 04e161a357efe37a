package org.jundeng.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jundeng.search.Lexicon.Found;
import org.jundeng.search.Lexicon.Phrase;
import org.jundeng.search.Lexicon.Word;
import org.jundeng.search.Passage.Token;

/// What somebody looks for, taken apart: each part is found where any of its phrases stands.
///
/// Parts are read in this order, and what an earlier reading explains no later one touches: characters and pinyin in
/// one
/// word; pinyin that spells known words from first to last; known words; pairs of characters and foreign words that
/// stand in the list; pinyin begun
/// or abbreviated; what sounds like, or is one character off, a known word.
///
/// @param named the confidential services that the question means in so many words
record Question(List<Part> parts, Set<Integer> named) {

    private static final float PAIR = 0.35f;
    private static final float BEGUN = 0.8f;
    private static final float GUESSED = 0.7f;
    private static final int LONGEST_GUESS = 14;

    Question {
        parts = List.copyOf(parts);
        named = Set.copyOf(named);
    }

    /// Phrases of which one is enough.
    record Part(List<Phrase> phrases, float weight) {
        Part {
            phrases = List.copyOf(phrases);
        }
    }

    /// @param stands whether a row of terms stands in the list
    static Question of(Passage text, Lexicon lexicon, Predicate<List<String>> stands) {
        return new Reader(text, lexicon, stands).read();
    }

    /// All phrases of all parts.
    Set<List<String>> phrases() {
        return parts.stream()
                .flatMap(part -> part.phrases().stream())
                .map(Phrase::terms)
                .collect(Collectors.toSet());
    }

    private static final class Reader {
        private final List<Token> tokens;
        private final List<String> terms;
        private final Lexicon lexicon;
        private final Predicate<List<String>> stands;

        private final List<Part> parts = new ArrayList<>();
        private final Set<Integer> named = new TreeSet<>();

        /// The tokens that known words explain, fillers included.
        private final BitSet known = new BitSet();

        /// The tokens that stand in the list, alone or with a neighbour, known or not.
        private final BitSet explained = new BitSet();

        /// The tokens that were read as pinyin begun, whether it explained them or not.
        private final BitSet begun = new BitSet();

        private Reader(Passage text, Lexicon lexicon, Predicate<List<String>> stands) {
            this.tokens = text.tokens();
            this.terms = text.terms();
            this.lexicon = lexicon;
            this.stands = stands;
        }

        private Question read() {
            for (int start = 0; start < tokens.size(); start = gapAfter(start)) {
                readMixed(start, gapAfter(start));
            }
            for (int start = 0; start < tokens.size(); start = endOf(start)) {
                readSpelling(start, endOf(start));
            }
            for (int start = known.nextClearBit(0); start < tokens.size(); ) {
                int spelled = known.nextSetBit(start);
                int end = spelled < 0 ? tokens.size() : spelled;
                readWords(start, end);
                start = spelled < 0 ? end : known.nextClearBit(end);
            }
            explained.or(known);
            for (int start = 0; start < tokens.size(); start = endOf(start)) {
                if (tokens.get(start).han()) {
                    readPairs(start, endOf(start));
                } else {
                    readForeign(start, endOf(start));
                }
            }
            guess();
            if (parts.isEmpty() && tokens.size() - known.cardinality() == 1) {
                readSingle(known.nextClearBit(0));
            }
            return new Question(parts.stream().distinct().toList(), named);
        }

        /// The end of the row in which a token stands: of Chinese characters or of other words, known or not.
        private int endOf(int start) {
            int end = start + 1;
            while (end < tokens.size()
                    && tokens.get(end).han() == tokens.get(start).han()
                    && known.get(end) == known.get(start)) {
                end++;
            }
            return end;
        }

        private String letters(int start, int end) {
            return Reading.letters(
                    tokens.subList(start, end).stream().map(Token::spelling).collect(Collectors.joining()));
        }

        /// The end of the tokens that are written without a space.
        private int gapAfter(int start) {
            int end = start + 1;
            while (end < tokens.size()
                    && tokens.get(end - 1).end() == tokens.get(end).start()) {
                end++;
            }
            return end;
        }

        /// Characters and pinyin in one word: 低bao.
        private void readMixed(int start, int end) {
            long characters =
                    tokens.subList(start, end).stream().filter(Token::han).count();
            if (characters == 0 || characters == end - start) {
                return;
            }
            List<Word> words = lexicon.spelledBy(aloud(start, end));
            if (words.stream().allMatch(word -> word.confidential().isEmpty()) && !words.isEmpty()) {
                known.set(start, end);
                words.forEach(word -> add(word, BEGUN));
            }
        }

        private String aloud(int start, int end) {
            return Reading.letters(tokens.subList(start, end).stream()
                    .map(token -> token.han() ? Han.reading(token.term().charAt(0)) : token.spelling())
                    .collect(Collectors.joining()));
        }

        private void readSpelling(int start, int end) {
            if (tokens.get(start).han() || known.get(start)) {
                return;
            }
            List<Word> words = lexicon.spelledBy(letters(start, end));
            if (!words.isEmpty()) {
                known.set(start, end);
                words.forEach(word -> add(word, 1));
                words.forEach(word -> named.addAll(word.confidential()));
            }
        }

        private void readWords(int start, int end) {
            for (Found found : lexicon.in(terms.subList(start, end))) {
                known.set(start + found.start(), start + found.end());
                if (!found.word().filler()) {
                    add(found.word(), 1);
                    named.addAll(found.word().confidential());
                }
            }
        }

        private void add(Word word, float weight) {
            parts.add(new Part(word.means(), weight));
        }

        private void readPairs(int start, int end) {
            if (known.get(start)) {
                return;
            }
            List<String> row = terms.subList(start, end);
            if (row.size() > 2 && stands.test(row)) {
                parts.add(new Part(List.of(new Phrase(row, 1)), 1));
            }
            for (int i = start; i + 1 < end; i++) {
                List<String> pair = terms.subList(i, i + 2);
                if (stands.test(pair)) {
                    explained.set(i, i + 2);
                    parts.add(new Part(List.of(new Phrase(pair, 1)), row.size() == 2 ? 1 : PAIR));
                }
            }
        }

        private void readForeign(int start, int end) {
            if (known.get(start)) {
                return;
            }
            List<String> standing = terms.subList(start, end).stream()
                    .filter(term -> stands.test(List.of(term)))
                    .toList();
            if (!standing.isEmpty()) {
                explained.set(start, end);
                standing.forEach(term -> parts.add(new Part(List.of(new Phrase(List.of(term), 1)), 1)));
                return;
            }
            int from = start;
            int to = end;
            while (from > 0 && !tokens.get(from - 1).han()) {
                from--;
            }
            while (to < tokens.size() && !tokens.get(to).han()) {
                to++;
            }
            if (begun.get(from)) {
                return;
            }
            begun.set(from, to);
            if (!readBegun(from, to)) {
                for (int i = from; i < to; i++) {
                    readBegun(i, i + 1);
                }
            }
        }

        private boolean readBegun(int start, int end) {
            String letters = letters(start, end);
            List<Word> spelled = lexicon.begunBy(letters);
            List<Word> words = spelled.isEmpty() ? lexicon.soundingLike(letters) : spelled;
            if (!words.isEmpty()) {
                explained.set(start, end);
                parts.add(anyOf(words, letters.length(), BEGUN));
            }
            return !words.isEmpty();
        }

        /// Any of some words; of which more was typed, that counts more.
        private static Part anyOf(List<Word> words, int typed, float weight) {
            Map<List<String>, Phrase> phrases = new LinkedHashMap<>();
            for (Word word : words) {
                float share =
                        Math.min(1, (float) typed / word.reading().letters().length());
                word.means().stream()
                        .map(phrase -> new Phrase(phrase.terms(), phrase.weight() * share))
                        .forEach(phrase -> phrases.merge(phrase.terms(), phrase, Phrase::stronger));
            }
            return new Part(List.copyOf(phrases.values()), weight);
        }

        /// Looks for known words where characters stand that the list does not have together, the longest first.
        private void guess() {
            for (int length = Math.min(LONGEST_GUESS, tokens.size()); length >= 2; length--) {
                for (int start = 0; start + length <= tokens.size(); start++) {
                    int end = start + length;
                    int unexplained = length - explained.get(start, end).cardinality();
                    if (unexplained >= (length < Lexicon.LEAST_MISTAKEN ? 2 : 1)) {
                        List<Word> words = guesses(start, end);
                        if (!words.isEmpty()) {
                            explained.set(start, end);
                            parts.add(anyOf(words, Integer.MAX_VALUE, GUESSED));
                        }
                    }
                }
            }
        }

        private List<Word> guesses(int start, int end) {
            if (tokens.subList(start, end).stream().noneMatch(Token::han)) {
                return List.of();
            }
            List<Word> sounding = lexicon.soundingLike(aloud(start, end));
            return sounding.isEmpty() ? lexicon.mistakenFor(terms.subList(start, end)) : sounding;
        }

        private void readSingle(int at) {
            List<String> single = terms.subList(at, at + 1);
            if (stands.test(single)) {
                parts.add(new Part(List.of(new Phrase(single, 1)), 1));
            }
        }
    }
}
