package org.jundeng.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Rule;
import org.jundeng.catalog.Service;
import org.jundeng.expression.Scope;
import org.jundeng.expression.Type;
import org.jundeng.expression.Value;

/// A person of whom every word of the list is known: the first choice, yes, 40, the first of May 1980.
///
/// @param values by name
/// @param types by name
record Sample(Map<String, Value> values, Map<String, Type> types) {

    private static final LocalDate DATE = LocalDate.of(2018, 10, 1);

    static Sample of(Catalog catalog) {
        SequencedMap<String, FactType> person = new LinkedHashMap<>();
        catalog.facts().forEach((name, fact) -> person.put(name, fact.type()));
        catalog.derived().forEach((name, derived) -> person.put(name, derived.type()));
        SequencedMap<String, Type> types = new LinkedHashMap<>();
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        person.forEach((name, type) -> {
            types.put(name, type.feel());
            values.put(name, value(type));
        });
        catalog.services().values().stream().filter(Service::computed).forEach(service -> {
            types.put(service.name(), Type.BOOLEAN);
            values.put(service.name(), Value.Bool.FALSE);
        });
        Type member = new Type.ContextOf(new LinkedHashMap<>(types));
        Value self = new Value.ContextValue(new LinkedHashMap<>(values));
        types.put(Catalog.MEMBERS, new Type.ListOf(member));
        values.put(Catalog.MEMBERS, new Value.ListValue(List.of(self, self, self)));
        catalog.parameters().forEach((name, parameter) -> {
            types.put(name, parameter.type().feel());
            values.put(
                    name,
                    parameter
                            .setting(List.of("350100", "350000"), DATE)
                            .map(setting -> setting.value())
                            .orElseGet(() -> value(parameter.type())));
        });
        catalog.interpretations().forEach((name, interpretation) -> {
            types.put(name, Type.TEXT);
            values.put(name, interpretation.value());
        });
        types.put(Catalog.DATE, Type.DATE);
        values.put(Catalog.DATE, new Value.Date(DATE));
        types.put(Catalog.REGION, Type.TEXT);
        values.put(Catalog.REGION, new Value.Text("350102"));
        return new Sample(values, types);
    }

    Scope scope() {
        return Scope.of(types);
    }

    /// The conditions of the computed services, and the rules of their benefits and tiers.
    static List<Rule> rules(Catalog catalog) {
        return catalog.services().values().stream()
                .filter(Service::computed)
                .flatMap(service -> Stream.concat(
                        service.conditions().stream().map(Service.Condition::rule),
                        service.benefits().stream()
                                .flatMap(benefit -> Stream.concat(
                                        benefit.rule().stream(),
                                        benefit.tiers().stream()
                                                .flatMap(tier -> Stream.concat(
                                                        tier.rule().stream(), Stream.of(tier.amount())))))))
                .toList();
    }

    private static Value value(FactType type) {
        return switch (type) {
            case FactType.YesNo _ -> Value.Bool.TRUE;
            case FactType.Day _ -> new Value.Date(LocalDate.of(1980, 5, 1));
            case FactType.Whole(long least, long most, var _) -> Value.Num.of(Math.clamp(40, least, most));
            case FactType.Decimal _, FactType.Amount _ -> Value.Num.of(40);
            case FactType.Fraction _ -> new Value.Num(new BigDecimal("0.4"));
            case FactType.Choice(List<String> choices) -> new Value.Text(choices.getFirst());
            case FactType.Choices(List<String> choices) ->
                new Value.ListValue(List.of(new Value.Text(choices.getFirst())));
            case FactType.Area _ -> new Value.Text("350102");
            case FactType.Words _ -> new Value.Text("甲");
            case FactType.People _ -> new Value.ListValue(List.of(new Value.Text("甲")));
            case FactType.Details(SequencedMap<String, FactType> fields) -> record(fields);
            case FactType.DetailsList(SequencedMap<String, FactType> fields, var _) ->
                new Value.ListValue(List.of(record(fields)));
        };
    }

    private static Value record(SequencedMap<String, FactType> fields) {
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        fields.forEach((name, type) -> values.put(name, value(type)));
        return new Value.ContextValue(values);
    }
}
