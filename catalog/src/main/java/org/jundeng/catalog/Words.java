package org.jundeng.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jundeng.catalog.Fact.Holder;
import org.jundeng.expression.Scope;
import org.jundeng.expression.Type;

/// The words that the rules of a list may use: of a person, and of a household as a whole.
///
/// @param facts the types of the facts that can be stated, by name
record Words(Scope ofPerson, Scope ofHousehold, Map<String, FactType> facts) {

    static Words of(
            List<Form> facts,
            List<Form> derived,
            SequencedMap<String, Parameter> parameters,
            SequencedMap<String, Interpretation> interpretations,
            List<Form> services,
            Problems problems) {
        Map<String, Type> shared = new LinkedHashMap<>();
        Map<String, Type> person = new LinkedHashMap<>();
        Map<String, Type> household = new LinkedHashMap<>();
        shared.put(Catalog.DATE, Type.DATE);
        shared.put(Catalog.REGION, Type.TEXT);
        parameters.values().forEach(each -> shared.put(each.name(), each.type().feel()));
        interpretations.values().forEach(each -> shared.put(each.name(), type(each)));
        Map<String, FactType> types = new LinkedHashMap<>();
        facts.forEach(form -> types.put(form.text("name"), FactType.read(form)));
        for (List<Form> declared : List.of(facts, derived)) {
            for (Form form : declared) {
                sayable(form, "name", problems);
                Type type = FactType.read(form).feel();
                person.put(form.text("name"), type);
                if (form.words("holder", Holder.words()).contains(Holder.HOUSEHOLD)) {
                    household.put(form.text("name"), type);
                }
            }
        }
        for (Form form : services) {
            if (form.has("conditions")) {
                sayable(form, "name", problems);
                person.put(form.text("name"), Type.BOOLEAN);
                if (form.optionalText("subject")
                        .filter(Holder.HOUSEHOLD.word()::equals)
                        .isPresent()) {
                    household.put(form.text("name"), Type.BOOLEAN);
                }
            }
        }
        SequencedMap<String, Type> member = new LinkedHashMap<>(person);
        household.put(Catalog.MEMBERS, new Type.ListOf(new Type.ContextOf(member)));
        person.putAll(shared);
        household.putAll(shared);
        return new Words(Scope.of(person), Scope.of(household), types);
    }

    private static Type type(Interpretation interpretation) {
        return switch (interpretation.value()) {
            case org.jundeng.expression.Value.Bool _ -> Type.BOOLEAN;
            case org.jundeng.expression.Value.Num _ -> Type.NUMBER;
            default -> new Type.EnumOf(interpretation.options());
        };
    }

    private static void sayable(Form form, String key, Problems problems) {
        String name = form.text(key);
        if (name.chars().anyMatch(c -> "“”‘’\"(){}[],;=<>!|&".indexOf(c) >= 0)) {
            problems.addAlong(CatalogProblem.NAME_NOT_SAYABLE, form.at(key), name.length(), name);
        }
    }
}
