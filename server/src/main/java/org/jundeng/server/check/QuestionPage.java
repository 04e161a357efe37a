package org.jundeng.server.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Tree;
import org.jundeng.catalog.TreeReader;
import org.jundeng.entitlement.MissingFact;
import org.jundeng.server.page.Counties;
import org.jundeng.server.page.Visit;

/// One question as its page shows it: what is asked, of whom, why, and what an answer can change.
///
/// @param name the fact, or a detail of a record, that is asked for
/// @param of the people whom it is asked about, `""` for the household
/// @param decides the services that an answer can change
/// @param filled what stands in the form, by name
/// @param errors by name of the field
/// @param back the page before
public record QuestionPage(
        Catalog catalog,
        Fact fact,
        String name,
        List<String> of,
        List<Integer> decides,
        Map<String, List<String>> filled,
        SequencedMap<String, String> errors,
        String back,
        Counties counties,
        boolean others) {

    static final String YES = "yes";

    /// The field for one person, or for the household.
    public record Ask(String member, String id, Field field) {}

    /// One field for each person.
    public List<Ask> asks() {
        List<Ask> asks = new ArrayList<>();
        for (String member : of) {
            String id = "a" + asks.size();
            asks.add(new Ask(member, id, Field.of(id, "", Sheet.type(new MissingFact(name, member), catalog))));
        }
        return asks;
    }

    /// Whether the page is a list of people to tick.
    public boolean ticks() {
        return of.size() > 1 && asks().getFirst().field().shape() == Field.Shape.YES_NO;
    }

    /// The detail of a record that is asked for, `""` for the whole fact.
    public String detail() {
        return name.equals(fact.name()) ? "" : name.substring(fact.name().length() + 1);
    }

    public String chapter(Visit visit) {
        return catalog.pages().stream()
                .filter(page -> page.id().equals(fact.page()))
                .map(page -> visit.in(page.title()))
                .findFirst()
                .orElse("");
    }

    public List<Service> services() {
        return decides.stream()
                .flatMap(number -> catalog.service(number).stream())
                .toList();
    }

    public boolean chosen(String id, String value) {
        return filled.getOrDefault(id, List.of()).contains(value);
    }

    public String value(String id) {
        List<String> values = filled.getOrDefault(id, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// The answers on a sheet as the form shows them.
    static Map<String, List<String>> filled(QuestionPage page, Sheet sheet) {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        boolean answered = false;
        for (Ask ask : page.asks()) {
            String written = sheet.answers().get(new MissingFact(page.name(), ask.member()));
            if (written == null) {
                continue;
            }
            answered = true;
            TreeReader.parse("answer", written, new Problems()).ifPresent(tree -> fill(filled, ask.field(), tree));
            if (page.ticks() && written.equals("true")) {
                filled.computeIfAbsent(YES, _ -> new ArrayList<>()).add(ask.id());
            }
        }
        if (answered && page.ticks() && !filled.containsKey(YES)) {
            filled.put(YES, List.of(Field.NONE));
        }
        return filled;
    }

    private static void fill(Map<String, List<String>> filled, Field field, Tree tree) {
        switch (tree) {
            case Tree.Scalar scalar
            when field.shape() == Field.Shape.DAY -> {
                String[] parts = scalar.text().split("-");
                String[] names = {".y", ".m", ".d"};
                for (int i = 0; i < parts.length && i < names.length; i++) {
                    filled.put(field.id() + names[i], List.of(parts[i].replaceFirst("^0", "")));
                }
            }
            case Tree.Scalar scalar -> filled.put(field.id(), List.of(scalar.text()));
            case Tree.Sequence(List<Tree> items, var _) ->
                filled.put(
                        field.id(),
                        items.stream()
                                .filter(Tree.Scalar.class::isInstance)
                                .map(item -> ((Tree.Scalar) item).text())
                                .toList());
            case Tree.Mapping(var entries, var _, var _) -> {
                for (Field part : field.parts()) {
                    Optional.ofNullable(entries.get(part.label())).ifPresent(each -> fill(filled, part, each));
                }
            }
        }
    }
}
