package org.jundeng.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.search.Lexicon.Word;
import org.jundeng.search.Question.Part;

/// The services of a list, found by the words that people use.
///
/// It takes any text: Chinese in simplified or traditional characters, pinyin, English, numbers, whole questions. No
/// character has a meaning of its own. It does not change after it is built and may be used by many threads. The same
/// query has the same hits in the same order; of services that are as well found the lower number comes first.
///
/// Confidential services are found only by their names, their numbers and the words that mean them, never by a guess.
public final class ServiceIndex {

    /// The characters (code points) of a query that are read; what follows them is not looked at.
    public static final int LONGEST_QUERY = 200;

    private static final String WHOLE_NAME = "WHOLE_NAME";
    private static final String ANYWHERE = "ANYWHERE";
    private static final float WHOLE_NAME_WEIGHT = 40;
    private static final float OTHER_PLACES = 0.1f;

    /// A hit that is worth less than this share of the best is left out.
    private static final float LEAST_SHARE = 0.12f;

    /// What Lucene reads at once is limited; the phrases of a part that are read, at each place.
    private static final int MOST_PHRASES = 100;

    /// The number of a service, as people write it: 46, 第46项.
    private static final Pattern NUMBER = Pattern.compile("第? *0*([0-9]{1,9}) *[项号条]?");

    private final List<Indexed> services;
    private final Lexicon lexicon;
    private final IndexSearcher searcher;

    /// A service with its texts, by where they stand.
    private record Indexed(Service service, Map<Place, List<Passage>> texts) {

        Passage name() {
            return texts.getOrDefault(Place.NAME, List.of()).getFirst();
        }

        boolean confidential() {
            return ConfidentialWords.needs(service);
        }
    }

    private record Scored(Indexed service, float score) {}

    private ServiceIndex(List<Indexed> services, Lexicon lexicon, IndexSearcher searcher) {
        this.services = services;
        this.lexicon = lexicon;
        this.searcher = searcher;
    }

    public static ServiceIndex of(Catalog catalog) {
        List<Indexed> services = catalog.services().values().stream()
                .sorted(Comparator.comparingInt(Service::number))
                .map(service -> indexed(catalog, service))
                .toList();
        return new ServiceIndex(services, new Lexicon(catalog), searcher(services));
    }

    private static Indexed indexed(Catalog catalog, Service service) {
        Map<Place, List<Passage>> texts = new TreeMap<>();
        for (Place place : Place.values()) {
            texts.put(
                    place,
                    place.texts(catalog, service).stream().map(Passage::of).toList());
        }
        return new Indexed(service, texts);
    }

    /// The documents are numbered as the services are ordered.
    private static IndexSearcher searcher(List<Indexed> services) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig settings =
                new IndexWriterConfig(Passage.ANALYZER).setMergeScheduler(new SerialMergeScheduler());
        try {
            try (IndexWriter writer = new IndexWriter(directory, settings)) {
                for (Indexed each : services) {
                    Document document = new Document();
                    document.add(new StringField(WHOLE_NAME, joined(each.name().terms()), Store.NO));
                    each.texts()
                            .forEach((place, texts) -> texts.forEach(text -> {
                                document.add(new TextField(place.name(), text.folded(), Store.NO));
                                document.add(new TextField(ANYWHERE, text.folded(), Store.NO));
                            }));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
    }

    private static String joined(List<String> terms) {
        return String.join(" ", terms);
    }

    /// The services that a query is about, best first.
    ///
    /// @param query any text; one without a letter or digit finds nothing
    /// @param most how many to give at most
    /// @throws IllegalArgumentException if `most` is negative
    public List<Hit> search(String query, int most) {
        if (most < 0) {
            throw new IllegalArgumentException(most + " hits at most");
        }
        Passage text = Passage.of(cut(query));
        Optional<Indexed> named = numbered(text.folded().strip());
        if (named.isPresent()) {
            return named.stream().limit(most).map(each -> hit(each, Set.of())).toList();
        }
        Question question = Question.of(text, lexicon, this::stands);
        List<Scored> found = scored(question);
        float least = found.stream().map(Scored::score).max(Float::compare).orElse(0f) * LEAST_SHARE;
        Set<List<String>> phrases = question.phrases();
        return found.stream()
                .filter(each -> each.score() >= least)
                .sorted((one, other) -> Float.compare(other.score(), one.score()))
                .limit(most)
                .map(each -> hit(each.service(), phrases))
                .toList();
    }

    /// A word that finds something, for a query that finds nothing: the one that is written or read most like it.
    public Optional<String> nearest(String query) {
        String letters = Lexicon.letters(Passage.of(cut(query)).terms());
        return search(query, 1).isEmpty() ? lexicon.nearest(letters).map(Word::text) : Optional.empty();
    }

    private static String cut(String query) {
        return query.codePointCount(0, query.length()) <= LONGEST_QUERY
                ? query
                : query.substring(0, query.offsetByCodePoints(0, LONGEST_QUERY));
    }

    private Optional<Indexed> numbered(String query) {
        Matcher number = NUMBER.matcher(query);
        if (number.matches()) {
            int wanted = Integer.parseInt(number.group(1));
            return services.stream()
                    .filter(each -> each.service().number() == wanted)
                    .findFirst();
        }
        return services.stream()
                .filter(each -> code(Passage.of(each.service().code()).folded()).equals(code(query)))
                .findFirst();
    }

    /// A code without what people leave out of it: the spaces, the zeros before its number.
    private static String code(String folded) {
        return folded.replace(" ", "").replaceFirst("(?<=[a-z])0+(?=[0-9])", "");
    }

    private boolean stands(List<String> row) {
        try {
            return searcher.count(new PhraseQuery(ANYWHERE, row.toArray(String[]::new))) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    /// What each service is worth to a question: the sum over the parts that it answers, times their share of all
    /// parts.
    private List<Scored> scored(Question question) {
        float[] scores = new float[services.size()];
        float[] answered = new float[services.size()];
        float asked = 0;
        try {
            for (Part part : question.parts()) {
                asked += part.weight();
                for (ScoreDoc found : searcher.search(query(part), services.size()).scoreDocs) {
                    scores[found.doc] += found.score * part.weight();
                    answered[found.doc] += part.weight();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            Indexed service = services.get(i);
            boolean open = !service.confidential()
                    || question.named().contains(service.service().number());
            if (scores[i] > 0 && open) {
                scored.add(new Scored(service, scores[i] * answered[i] / asked));
            }
        }
        return scored;
    }

    private static Query query(Part part) {
        List<Query> phrases = part.phrases().stream()
                .limit(MOST_PHRASES)
                .<Query>map(phrase -> new BoostQuery(anywhere(phrase.terms()), phrase.weight()))
                .toList();
        return new DisjunctionMaxQuery(phrases, 0);
    }

    private static Query anywhere(List<String> terms) {
        String[] row = terms.toArray(String[]::new);
        Query wholeName = new ConstantScoreQuery(new TermQuery(new Term(WHOLE_NAME, joined(terms))));
        List<Query> places = Stream.concat(
                        Stream.of(new BoostQuery(wholeName, WHOLE_NAME_WEIGHT)),
                        Stream.of(Place.values())
                                .map(place -> new BoostQuery(new PhraseQuery(place.name(), row), place.weight())))
                .<Query>map(each -> each)
                .toList();
        return new DisjunctionMaxQuery(places, OTHER_PLACES);
    }

    private static Hit hit(Indexed service, Set<List<String>> phrases) {
        Passage name = service.name();
        Passage best = service.texts().getOrDefault(Place.SUMMARY, List.of()).getFirst();
        BitSet matched = best.matched(phrases);
        for (Place place : Place.values()) {
            for (Passage text : place.shown() ? service.texts().getOrDefault(place, List.of()) : List.<Passage>of()) {
                BitSet here = text.matched(phrases);
                if (here.cardinality() > matched.cardinality()) {
                    best = text;
                    matched = here;
                }
            }
        }
        return new Hit(
                service.service(), Hit.whole(name.text(), name.matched(phrases)), Hit.part(best.text(), matched));
    }
}
