package org.jundeng.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// A text with what of it is compared: one by one the characters of Chinese, and the stems of other words.
///
/// @param folded the text in one width, in small simplified letters, everything else a space
/// @param tokens in the order of the text
/// @param terms the terms of the tokens
record Passage(String text, String folded, List<Token> tokens, List<String> terms) {

    static final Analyzer ANALYZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer characters = new StandardTokenizer();
            return new TokenStreamComponents(characters, new PorterStemFilter(characters));
        }
    };

    Passage {
        tokens = List.copyOf(tokens);
        terms = List.copyOf(terms);
    }

    /// One unit of comparison.
    ///
    /// @param term what is compared: a Chinese character, or a word's stem
    /// @param spelling the word before it was cut to its stem
    /// @param start where it begins in the text
    /// @param end where it ends in the text
    record Token(String term, String spelling, int start, int end) {

        boolean han() {
            return Han.is(term.charAt(0));
        }
    }

    static Passage of(String text) {
        StringBuilder folded = new StringBuilder();
        List<Integer> origins = new ArrayList<>();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            folded.append(folded(text.codePointAt(i)));
            while (origins.size() < folded.length()) {
                origins.add(i);
            }
        }
        origins.add(text.length());
        List<Token> tokens = tokens(folded.toString(), origins);
        return new Passage(
                text,
                folded.toString(),
                tokens,
                tokens.stream().map(Token::term).toList());
    }

    /// What a character is compared as; nothing for marks over letters and characters that are not seen.
    private static String folded(int character) {
        int type = Character.getType(character);
        if (type == Character.SURROGATE) {
            return " ";
        }
        if (Han.is(character)) {
            return String.valueOf(Han.simplified((char) character));
        }
        if (type == Character.FORMAT) {
            return "";
        }
        if (character < 128) {
            return String.valueOf(Character.isLetterOrDigit(character) ? (char) Character.toLowerCase(character) : ' ');
        }
        String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder();
        plain.codePoints()
                .filter(each -> Character.getType(each) != Character.NON_SPACING_MARK)
                .map(each -> Character.isLetterOrDigit(each) ? each : ' ')
                .map(each -> Han.is(each) ? Han.simplified((char) each) : each)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static List<Token> tokens(String folded, List<Integer> origins) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream("", folded)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(
                        term.toString(),
                        folded.substring(offset.startOffset(), offset.endOffset()),
                        origins.get(offset.startOffset()),
                        origins.get(offset.endOffset())));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /// The characters of the text that belong to one of some phrases.
    BitSet matched(Collection<List<String>> phrases) {
        BitSet matched = new BitSet(text.length());
        for (List<String> phrase : phrases) {
            for (int i = 0; i + phrase.size() <= terms.size(); i++) {
                if (terms.subList(i, i + phrase.size()).equals(phrase)) {
                    matched.set(
                            tokens.get(i).start(),
                            tokens.get(i + phrase.size() - 1).end());
                }
            }
        }
        return matched;
    }
}
