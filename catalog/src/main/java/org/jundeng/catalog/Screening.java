package org.jundeng.catalog;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jundeng.expression.Value;

/// A situation that a family says it is in or not, before it is asked anything else; what it is not in need not be
/// asked
/// about.
///
/// @param otherwise what is known of every member, or of the household, where nobody is in the situation
public record Screening(String id, Bilingual title, SequencedMap<String, Value> otherwise, Position at) {

    static Screening read(Form form, SequencedMap<String, Fact> facts) {
        try (form) {
            SequencedMap<String, Value> otherwise = new LinkedHashMap<>();
            form.form("otherwise")
                    .ifPresent(given -> given.entries().forEach((name, tree) -> {
                        Fact fact = facts.get(name);
                        if (fact == null) {
                            form.problems()
                                    .addAlong(
                                            CatalogProblem.UNKNOWN_REFERENCE,
                                            given.keyAt(name),
                                            name.length(),
                                            name,
                                            org.jundeng.expression.Nearest.of(name, facts.keySet()));
                            return;
                        }
                        new ValueReader(LocalDate.EPOCH, _ -> Value.NULL, form.problems())
                                .read(name, fact.type(), tree)
                                .ifPresent(value -> otherwise.put(name, value));
                    }));
            return new Screening(form.text("id"), Bilingual.read(form, "title"), otherwise, form.at());
        }
    }
}
