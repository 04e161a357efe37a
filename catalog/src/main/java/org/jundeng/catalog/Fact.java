package org.jundeng.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jundeng.expression.Scope;

/// A word that a person or a household can state about itself: 出生日期, 家庭月收入.
///
/// @param of the boolean fact that this one is a detail of, `""` if none: stating a detail states
///     that fact, and where that fact is false this one does not apply
/// @param standsFor the given name whose value holds where nobody states this fact, `""` if none
/// @param unlessStated the rule whose value holds where nobody states this fact
/// @param past whether a day of this fact lies in living memory and not after the day of the question
/// @param page the question page that asks for this fact, `""` if it is never asked
/// @param order the place in the vocabulary, which settles ties
public record Fact(
        String name,
        FactType type,
        Set<Holder> holders,
        List<String> aliases,
        String of,
        String standsFor,
        Optional<Rule> unlessStated,
        Bilingual question,
        Bilingual why,
        String where,
        String heldBy,
        Sensitivity sensitivity,
        boolean actionable,
        boolean past,
        String page,
        String note,
        int order,
        Position at) {

    /// Who a fact is about.
    public enum Holder {
        PERSON("居民"),
        HOUSEHOLD("家庭");

        private final String word;

        Holder(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static Map<String, Holder> words() {
            return Map.of(PERSON.word, PERSON, HOUSEHOLD.word, HOUSEHOLD);
        }
    }

    /// How carefully a fact is asked for; a confidential one is never asked in a general check.
    public enum Sensitivity {
        ORDINARY,
        SENSITIVE,
        CONFIDENTIAL
    }

    /// Whether the fact is about the household and not about each person.
    public boolean ofHousehold() {
        return holders.contains(Holder.HOUSEHOLD);
    }

    static Map<String, Sensitivity> sensitivities() {
        Map<String, Sensitivity> words = new LinkedHashMap<>();
        for (Sensitivity sensitivity : Sensitivity.values()) {
            words.put(sensitivity.name().toLowerCase(java.util.Locale.ROOT), sensitivity);
        }
        return words;
    }

    /// The fact that a form declares; its rule is compiled by `scope`.
    static Fact read(Form form, int order, Scope scope) {
        List<Holder> holders = form.words("holder", Holder.words());
        Optional<Rule> unlessStated =
                form.scalar("unless_stated").flatMap(source -> Rule.compile(source, scope, form.problems()));
        Fact fact = new Fact(
                form.text("name"),
                FactType.read(form),
                Set.copyOf(holders),
                form.texts("aliases"),
                form.optionalText("of").orElse(""),
                form.optionalText("default").orElse(""),
                unlessStated,
                Bilingual.read(form, "question"),
                Bilingual.read(form, "why"),
                form.optionalText("where").orElse(""),
                form.optionalText("held_by").orElse(""),
                form.word("sensitivity", sensitivities()).orElse(Sensitivity.ORDINARY),
                form.flag("actionable"),
                form.flag("past"),
                form.optionalText("page").orElse(""),
                form.optionalText("note").orElse(""),
                order,
                form.at());
        form.optionalText("source");
        return fact;
    }
}
