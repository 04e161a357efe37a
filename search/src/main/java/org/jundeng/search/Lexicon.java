package org.jundeng.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Synonyms;

/// The words that a search knows: the names of services, official words, everyday words, and the fillers of questions.
final class Lexicon {

    /// The fewest characters of a word that may be meant where one is wrong.
    static final int LEAST_MISTAKEN = 4;

    /// The fewest letters of a word that may be meant where it only sounds nearly the same.
    private static final int LEAST_LIKE_SOUND = 8;

    /// What one more letter or character of a known word is worth when a question can be cut in two ways.
    private static final int WORTH_OF_WORD = 10;

    private static final int WORTH_OF_FILLER = 6;
    private static final float ALIKE = 0.3f;

    private final SequencedMap<List<String>, Word> words = new LinkedHashMap<>();

    /// By how they are typed, less the words for which pinyin alone may not stand.
    private final SequencedMap<String, List<Word>> byLetters = new LinkedHashMap<>();

    /// The words that may be guessed, by how they sound and by how many characters they have.
    private final Map<String, List<Word>> bySound;

    private final Map<Integer, List<Word>> byLength;

    private final SequencedMap<List<String>, List<String>> readings = new LinkedHashMap<>();
    private final int longestWord;
    private final int longestLetters;

    /// A word that a search knows.
    ///
    /// @param text as it is written
    /// @param means phrases of the official text, none for a filler
    /// @param official whether it stands in the official text itself
    /// @param confidential the services that only this word and others like it may find; empty for most words
    record Word(
            String text,
            List<String> terms,
            Reading reading,
            List<Phrase> means,
            boolean official,
            Set<Integer> confidential) {
        Word {
            terms = List.copyOf(terms);
            means = List.copyOf(means);
        }

        boolean filler() {
            return means.isEmpty();
        }

        private boolean severalHan() {
            return terms.size() > 1 && terms.stream().allMatch(term -> Han.is(term.charAt(0)));
        }

        private Word and(Word other) {
            List<Phrase> both = Stream.concat(means.stream(), other.means.stream())
                    .collect(Collectors.toMap(Phrase::terms, phrase -> phrase, Phrase::stronger, LinkedHashMap::new))
                    .values()
                    .stream()
                    .toList();
            Set<Integer> secret = new TreeSet<>(confidential);
            secret.addAll(other.confidential);
            return new Word(text, terms, reading, both, official || other.official, secret);
        }
    }

    /// Terms in a row, and how much they say.
    record Phrase(List<String> terms, float weight) {

        static Phrase stronger(Phrase one, Phrase other) {
            return one.weight < other.weight ? other : one;
        }
    }

    /// A word and where it was found.
    ///
    /// @param end the index of what follows it
    record Found(Word word, int start, int end) {}

    Lexicon(Catalog catalog) {
        Synonyms synonyms = catalog.synonyms();
        synonyms.readings()
                .forEach((word, reading) -> readings.put(Passage.of(word).terms(), List.of(reading.split(" "))));
        catalog.services().values().forEach(this::addName);
        ConfidentialWords confidential = new ConfidentialWords(catalog);
        synonyms.groups().forEach(group -> addGroup(group, confidential));
        synonyms.fillers().stream()
                .filter(filler -> !words.containsKey(Passage.of(filler.text()).terms()))
                .forEach(filler -> add(filler.text(), List.of(), false, Set.of()));
        words.values().stream()
                .filter(Lexicon::maySpell)
                .forEach(word -> byLetters
                        .computeIfAbsent(word.reading().letters(), _ -> new ArrayList<>())
                        .add(word));
        bySound =
                guessable().collect(Collectors.groupingBy(word -> word.reading().sound()));
        byLength =
                guessable().collect(Collectors.groupingBy(word -> word.terms().size()));
        longestWord = words.keySet().stream().mapToInt(List::size).max().orElse(0);
        longestLetters =
                byLetters.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    private void addName(Service service) {
        Set<Integer> own = ConfidentialWords.needs(service) ? Set.of(service.number()) : Set.of();
        List<String> terms = Passage.of(service.name()).terms();
        add(service.name(), List.of(new Phrase(terms, 1)), true, own);
    }

    /// An official word means itself, and less so its like; an everyday word means all official words of its group.
    private void addGroup(Synonyms.Group group, ConfidentialWords confidential) {
        Set<Integer> own = confidential.meaning(group);
        List<List<String>> official = group.official().stream()
                .map(word -> Passage.of(word.text()).terms())
                .toList();
        for (int i = 0; i < official.size(); i++) {
            List<String> terms = official.get(i);
            List<Phrase> means = official.stream()
                    .map(each -> new Phrase(each, each.equals(terms) ? 1 : ALIKE))
                    .toList();
            add(group.official().get(i).text(), means, true, own);
        }
        for (Synonyms.Word word : group.everyday()) {
            List<Phrase> means = Stream.concat(
                            official.stream(), Stream.of(Passage.of(word.text()).terms()))
                    .distinct()
                    .map(each -> new Phrase(each, 1))
                    .toList();
            add(word.text(), means, false, own);
        }
    }

    /// Whether pinyin alone may stand for a word: of the words for a confidential service only the official ones.
    private static boolean maySpell(Word word) {
        return word.filler() || word.severalHan() && (word.confidential().isEmpty() || word.official());
    }

    private void add(String text, List<Phrase> means, boolean official, Set<Integer> confidential) {
        List<String> terms = Passage.of(text).terms();
        words.merge(
                terms, new Word(text, terms, Reading.of(terms, readings), means, official, confidential), Word::and);
    }

    /// The known words of a text, cut so that as much as possible is known, in as few words as possible.
    List<Found> in(List<String> terms) {
        int[] worth = new int[terms.size() + 1];
        Found[] first = new Found[terms.size()];
        for (int i = terms.size() - 1; i >= 0; i--) {
            worth[i] = worth[i + 1];
            for (int end = i + 1; end <= Math.min(terms.size(), i + longestWord); end++) {
                Word word = words.get(terms.subList(i, end));
                if (word != null && worth(word, end - i) + worth[end] >= worth[i]) {
                    worth[i] = worth(word, end - i) + worth[end];
                    first[i] = new Found(word, i, end);
                }
            }
        }
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < terms.size(); ) {
            Found each = first[i];
            if (each != null) {
                found.add(each);
            }
            i = each == null ? i + 1 : each.end();
        }
        return found;
    }

    private static int worth(Word word, int length) {
        return word.filler() ? WORTH_OF_FILLER * length : WORTH_OF_WORD * length - 1;
    }

    /// The words that letters spell from first to last; empty where something remains, or only fillers are spelled.
    List<Word> spelledBy(String letters) {
        int[] worth = new int[letters.length() + 1];
        String[] first = new String[letters.length()];
        for (int i = letters.length() - 1; i >= 0; i--) {
            worth[i] = Integer.MIN_VALUE;
            for (int end = i + 1; end <= Math.min(letters.length(), i + longestLetters); end++) {
                List<Word> spelled = byLetters.get(letters.substring(i, end));
                if (spelled != null && worth[end] != Integer.MIN_VALUE) {
                    int all = worth(spelled.getFirst(), end - i) + worth[end];
                    if (all > worth[i]) {
                        worth[i] = all;
                        first[i] = letters.substring(i, end);
                    }
                }
            }
        }
        Set<Word> found = new LinkedHashSet<>();
        for (int i = 0; i < letters.length() && first[0] != null; i += first[i].length()) {
            found.addAll(byLetters.getOrDefault(first[i], List.of()));
        }
        found.removeIf(Word::filler);
        return List.copyOf(found);
    }

    /// The words that letters abbreviate, else those that they begin, else those that they spell in part.
    List<Word> begunBy(String letters) {
        List<Word> abbreviated = guessable()
                .filter(word -> word.reading().abbreviatedBy(letters))
                .toList();
        if (!abbreviated.isEmpty()) {
            return abbreviated;
        }
        List<Word> begun =
                guessable().filter(word -> word.reading().begunBy(letters) == 0).toList();
        return begun.isEmpty()
                ? guessable()
                        .filter(word -> word.reading().begunBy(letters) > 0)
                        .toList()
                : begun;
    }

    /// The words that sound the same, or nearly so.
    List<Word> soundingLike(String letters) {
        List<Word> same = byLetters.getOrDefault(letters, List.of()).stream()
                .filter(word -> word.confidential().isEmpty() && !word.filler())
                .toList();
        if (!same.isEmpty() || letters.length() < LEAST_LIKE_SOUND) {
            return same;
        }
        return bySound.getOrDefault(Reading.sound(letters), List.of());
    }

    /// The words of four characters or more of which one is wrong, missing or too many.
    List<Word> mistakenFor(List<String> terms) {
        return IntStream.rangeClosed(Math.max(LEAST_MISTAKEN, terms.size() - 1), terms.size() + 1)
                .mapToObj(length -> byLength.getOrDefault(length, List.of()))
                .flatMap(List::stream)
                .filter(word -> Likeness.oneApart(word.terms(), terms))
                .toList();
    }

    /// The word that letters are most like; the shorter, then the earlier, of those that are as much alike.
    Optional<Word> nearest(String letters) {
        return ordinary()
                .filter(word -> Likeness.percent(word.reading().letters(), letters) > 0)
                .min(Comparator.comparingInt(
                                (Word word) -> -Likeness.percent(word.reading().letters(), letters))
                        .thenComparingInt(word -> word.terms().size()));
    }

    /// Terms as they are read, without the list's exceptions.
    static String letters(List<String> terms) {
        return Reading.of(terms, new LinkedHashMap<>()).letters();
    }

    private Stream<Word> guessable() {
        return ordinary().filter(Word::severalHan);
    }

    private Stream<Word> ordinary() {
        return words.values().stream().filter(word -> word.confidential().isEmpty() && !word.filler());
    }
}
