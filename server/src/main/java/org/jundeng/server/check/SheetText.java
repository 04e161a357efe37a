package org.jundeng.server.check;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jundeng.catalog.Form;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.TreeReader;
import org.jundeng.entitlement.MissingFact;
import org.jundeng.publication.Json;
import org.jundeng.server.check.Sheet.Person;

/// A [Sheet] as the bytes that are sealed and kept.
final class SheetText {

    private SheetText() {}

    static byte[] write(Sheet sheet) {
        return new Json()
                .put("date", sheet.date().toString())
                .put("region", sheet.region())
                .put("pinned", sheet.pinned())
                .put(
                        "people",
                        sheet.people().stream()
                                .map(person -> new Json()
                                        .put("label", person.label())
                                        .put("birth", person.birth().toString())
                                        .put("sex", person.sex()))
                                .toList())
                .put("screened", sheet.situations().isPresent())
                .put(
                        "situations",
                        sheet.situations().stream()
                                .flatMap(Set::stream)
                                .sorted()
                                .toList())
                .put(
                        "answers",
                        sheet.answers().entrySet().stream()
                                .map(answer -> fact(answer.getKey()).put("written", answer.getValue()))
                                .toList())
                .put("unsure", sheet.unsure().stream().map(SheetText::fact).toList())
                .text()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Json fact(MissingFact fact) {
        return new Json().put("fact", fact.name()).put("of", fact.member());
    }

    /// The sheet that was written; empty for anything else.
    static Optional<Sheet> read(byte[] bytes) {
        Problems problems = new Problems();
        return TreeReader.parse("sheet", new String(bytes, StandardCharsets.UTF_8), problems)
                .flatMap(tree -> Form.of(tree, problems))
                .flatMap(form -> read(form, problems));
    }

    private static Optional<Sheet> read(Form form, Problems problems) {
        SequencedMap<MissingFact, String> answers = new LinkedHashMap<>();
        form.forms("answers").forEach(answer -> answers.put(fact(answer), answer.text("written")));
        SequencedSet<MissingFact> unsure = new LinkedHashSet<>();
        form.forms("unsure").forEach(each -> unsure.add(fact(each)));
        List<Person> people = form.forms("people").stream()
                .map(person -> new Person(
                        person.text("label"), person.date("birth").orElse(LocalDate.EPOCH), person.text("sex")))
                .toList();
        Optional<Set<String>> situations =
                form.flag("screened") ? Optional.of(Set.copyOf(form.texts("situations"))) : Optional.empty();
        Sheet sheet = new Sheet(
                form.date("date").orElse(LocalDate.EPOCH),
                form.text("region"),
                people,
                situations,
                answers,
                unsure,
                form.whole("pinned"));
        return problems.hasErrors() ? Optional.empty() : Optional.of(sheet);
    }

    private static MissingFact fact(Form form) {
        return new MissingFact(form.text("fact"), form.optionalText("of").orElse(""));
    }
}
