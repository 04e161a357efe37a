package org.jundeng.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Interpretation;
import org.jundeng.catalog.Service;
import org.jundeng.expression.Type;
import org.jundeng.expression.Value;

/// Values drawn at random for the words of a list, none of them unknown.
final class RandomFacts {

    private static final LocalDate DATE = LocalDate.of(2018, 10, 1);

    private final Catalog catalog;
    private final Random random;
    private final Map<String, FactType> types = new LinkedHashMap<>();

    RandomFacts(Catalog catalog, long seed) {
        this.catalog = catalog;
        this.random = new Random(seed);
        catalog.facts().forEach((name, fact) -> types.put(name, fact.type()));
        catalog.derived().forEach((name, derived) -> types.put(name, derived.type()));
        catalog.services().values().stream()
                .filter(Service::computed)
                .forEach(service -> types.put(service.name(), new FactType.YesNo(false)));
    }

    /// The type of a word.
    Type type(String name) {
        return switch (name) {
            case Catalog.DATE -> Type.DATE;
            case Catalog.REGION -> Type.TEXT;
            case Catalog.MEMBERS -> {
                SequencedMap<String, Type> entries = new LinkedHashMap<>();
                types.forEach((word, type) -> entries.put(word, type.feel()));
                yield new Type.ListOf(new Type.ContextOf(entries));
            }
            default -> types.containsKey(name) ? of(name).feel() : other(name);
        };
    }

    private Type other(String name) {
        return catalog.parameters().containsKey(name)
                ? java.util.Objects.requireNonNull(catalog.parameters().get(name))
                        .type()
                        .feel()
                : Type.TEXT;
    }

    private FactType of(String name) {
        return types.getOrDefault(name, new FactType.Words());
    }

    /// A value for each of some words.
    Map<String, Value> values(Iterable<String> names) {
        Map<String, Value> values = new LinkedHashMap<>();
        names.forEach(name -> values.put(name, value(name)));
        return values;
    }

    private Value value(String name) {
        Interpretation interpretation = catalog.interpretations().get(name);
        if (interpretation != null) {
            return interpretation.options().isEmpty()
                    ? interpretation.value()
                    : new Value.Text(pick(interpretation.options()));
        }
        if (catalog.parameters().containsKey(name)) {
            return value(java.util.Objects.requireNonNull(catalog.parameters().get(name))
                    .type());
        }
        return switch (name) {
            case Catalog.DATE -> new Value.Date(DATE.plusDays(random.nextInt(-400, 400)));
            case Catalog.REGION -> new Value.Text("350102");
            case Catalog.MEMBERS -> members();
            default -> value(of(name));
        };
    }

    private Value members() {
        List<Value> members = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            SequencedMap<String, Value> words = new LinkedHashMap<>();
            types.forEach((name, type) -> words.put(name, value(type)));
            members.add(new Value.ContextValue(words));
        }
        return new Value.ListValue(members);
    }

    private Value value(FactType type) {
        return switch (type) {
            case FactType.YesNo _ -> Value.Bool.of(random.nextBoolean());
            case FactType.Day _ -> orNull(new Value.Date(DATE.plusDays(random.nextInt(-40_000, 700))));
            case FactType.Whole(long least, long most, var _) ->
                orNull(Value.Num.of(Math.max(least, 0) + random.nextLong(Math.min(most - Math.max(least, 0), 90) + 1)));
            case FactType.Decimal _, FactType.Amount _ ->
                new Value.Num(BigDecimal.valueOf(random.nextInt(3) * 70_000L + random.nextInt(200_000), 2));
            case FactType.Fraction _ -> new Value.Num(BigDecimal.valueOf(random.nextInt(201), 2));
            case FactType.Choice(List<String> values) -> orNull(new Value.Text(pick(values)));
            case FactType.Choices(List<String> values) ->
                new Value.ListValue(values.stream()
                        .filter(_ -> random.nextInt(3) == 0)
                        .map(value -> (Value) new Value.Text(value))
                        .toList());
            case FactType.Area _ -> new Value.Text(random.nextBoolean() ? "350102" : "350203");
            case FactType.Words _ -> new Value.Text("");
            case FactType.People _ ->
                new Value.ListValue(java.util.stream.IntStream.rangeClosed(1, 1 + random.nextInt(5))
                        .mapToObj(i -> (Value) new Value.Text("成员" + i))
                        .toList());
            case FactType.Details(SequencedMap<String, FactType> fields) -> record(fields);
            case FactType.DetailsList(SequencedMap<String, FactType> fields, var _) -> {
                List<Value> records = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    records.add(record(fields));
                }
                yield new Value.ListValue(records);
            }
        };
    }

    private Value record(SequencedMap<String, FactType> fields) {
        SequencedMap<String, Value> record = new LinkedHashMap<>();
        fields.forEach((name, type) -> record.put(name, value(type)));
        return new Value.ContextValue(record);
    }

    /// One in ten does not apply.
    private Value orNull(Value value) {
        return random.nextInt(10) == 0 ? Value.NULL : value;
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
