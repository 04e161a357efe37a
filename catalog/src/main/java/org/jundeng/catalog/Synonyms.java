package org.jundeng.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jundeng.catalog.Tree.Scalar;

/// The words that people use for the words of the list, and what else a search must know of language.
///
/// @param groups official words, each with the everyday words that mean them
/// @param fillers words of a question that say nothing about what is looked for (怎么, 多少钱)
/// @param readings the pinyin of words whose characters are usually read otherwise, syllables apart
public record Synonyms(List<Group> groups, List<Word> fillers, SequencedMap<String, String> readings) {

    /// A list without synonyms.
    public static final Synonyms NONE = new Synonyms(List.of(), List.of(), new LinkedHashMap<>());

    public Synonyms {
        groups = List.copyOf(groups);
        fillers = List.copyOf(fillers);
    }

    /// A word where it stands in the file.
    public record Word(String text, Position at) {}

    /// Words with one meaning: those of the official text, and those that people say instead.
    ///
    /// @param official each stands in some service's name, summary, beneficiaries or standard
    public record Group(List<Word> official, List<Word> everyday) {
        public Group {
            official = List.copyOf(official);
            everyday = List.copyOf(everyday);
        }
    }

    static Synonyms read(Form form) {
        List<Group> groups = new ArrayList<>();
        for (Form group : form.forms("synonyms")) {
            try (group) {
                group.tree("official").ifPresentOrElse(_ -> {}, () -> missing(group, "official"));
                group.tree("everyday").ifPresentOrElse(_ -> {}, () -> missing(group, "everyday"));
                groups.add(new Group(words(group, "official"), words(group, "everyday")));
            }
        }
        SequencedMap<String, String> readings = new LinkedHashMap<>();
        form.form("readings").ifPresent(words -> {
            words.entries().keySet().forEach(word -> readings.put(word, words.text(word)));
            words.close();
        });
        return new Synonyms(groups, words(form, "fillers"), readings);
    }

    private static void missing(Form form, String key) {
        form.problems().add(CatalogProblem.MISSING_KEY, form.at(), key);
    }

    private static List<Word> words(Form form, String key) {
        return form.scalars(key).stream()
                .map((Scalar scalar) -> new Word(scalar.text(), scalar.at()))
                .toList();
    }
}
