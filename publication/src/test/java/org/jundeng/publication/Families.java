package org.jundeng.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Tree;
import org.jundeng.entitlement.Household;
import org.jundeng.entitlement.Household.Member;
import org.jundeng.entitlement.HouseholdReader;
import org.jundeng.entitlement.MissingFact;
import org.jundeng.expression.Value;

/// Families for tests: those of the examples, and others of whom every fact is stated.
final class Families {

    private Families() {}

    /// The family that an example of a service describes.
    static Household of(Tree.Mapping example) {
        Map<String, Tree> parts = example.entries();
        SequencedMap<String, Tree> family = new LinkedHashMap<>();
        for (String part : List.of("date", "region", "household", "members", "parameters")) {
            if (parts.containsKey(part)) {
                family.put(part, parts.get(part));
            }
        }
        family.putIfAbsent("region", text("350102", example.at()));
        if (parts.get("given") instanceof Tree.Mapping given) {
            SequencedMap<String, Tree> household = new LinkedHashMap<>();
            SequencedMap<String, Tree> person = new LinkedHashMap<>();
            given.entries().forEach((name, value) -> {
                boolean ofPerson = Fujian.CATALOG
                        .fact(name)
                        .map(fact -> fact.holders().contains(Fact.Holder.PERSON))
                        .orElse(true);
                (ofPerson ? person : household).put(name, value);
            });
            person.putFirst("id", text("本人", given.at()));
            family.put("household", new Tree.Mapping(household, given.keys(), given.at()));
            family.put(
                    "members",
                    new Tree.Sequence(List.of(new Tree.Mapping(person, given.keys(), given.at())), given.at()));
        }
        Problems problems = new Problems();
        return new HouseholdReader(Fujian.CATALOG, problems)
                .read(new Tree.Mapping(family, example.keys(), example.at()), HouseholdReader.Given.NOTHING)
                .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
    }

    private static Tree text(String text, Position at) {
        return new Tree.Scalar(text, false, true, false, at);
    }

    /// The family with every one of some facts stated: what is not, is implied by what is, or drawn at random.
    static Household filled(Household family, Iterable<String> facts, Random random) {
        Household filled = new Household(
                family.date(),
                family.region(),
                whole(family.facts(), family, random),
                family.members().stream()
                        .map(member -> new Member(member.id(), whole(member.facts(), family, random)))
                        .toList(),
                family.parameters());
        for (Fact fact : Fujian.CATALOG.facts().values()) {
            for (String name : facts) {
                if (name.equals(fact.name())) {
                    filled = filled(filled, fact, random);
                }
            }
        }
        return filled;
    }

    /// The facts without unknown details.
    private static SequencedMap<String, Household.Stated> whole(
            SequencedMap<String, Household.Stated> facts, Household family, Random random) {
        SequencedMap<String, Household.Stated> whole = new LinkedHashMap<>();
        facts.forEach((name, stated) -> {
            FactType type = Fujian.CATALOG.fact(name).orElseThrow().type();
            whole.put(name, new Household.Stated(whole(stated.value(), type, family, random), stated.origin()));
        });
        return whole;
    }

    private static Value whole(Value value, FactType type, Household family, Random random) {
        if (value instanceof Value.Unknown) {
            return drawn(type, family, random);
        }
        if (value instanceof Value.ContextValue(var entries) && type instanceof FactType.Details(var fields)) {
            return record(entries, fields, family, random);
        }
        if (value instanceof Value.ListValue(List<Value> items)
                && type instanceof FactType.DetailsList(var fields, var _)) {
            return new Value.ListValue(items.stream()
                    .map(item -> item instanceof Value.ContextValue(var entries)
                            ? record(entries, fields, family, random)
                            : item)
                    .toList());
        }
        return value;
    }

    private static Value record(
            SequencedMap<String, Value> entries,
            SequencedMap<String, FactType> fields,
            Household family,
            Random random) {
        SequencedMap<String, Value> record = new LinkedHashMap<>();
        fields.forEach((name, type) -> record.put(
                name,
                entries.containsKey(name)
                        ? whole(entries.get(name), type, family, random)
                        : drawn(type, family, random)));
        return new Value.ContextValue(record);
    }

    /// About two thirds of some facts.
    static SequencedMap<String, Household.Stated> some(SequencedMap<String, Household.Stated> facts, Random random) {
        SequencedMap<String, Household.Stated> some = new LinkedHashMap<>();
        facts.forEach((name, stated) -> {
            if (random.nextInt(3) > 0) {
                some.put(name, stated);
            }
        });
        return some;
    }

    private static Household filled(Household family, Fact fact, Random random) {
        if (!fact.holders().contains(Fact.Holder.PERSON)) {
            return family.facts().containsKey(fact.name())
                    ? family
                    : family.with(new MissingFact(fact.name(), ""), value(family, family.facts(), fact, random), "随机");
        }
        Household filled = family;
        if (fact.ofHousehold() && !family.facts().containsKey(fact.name())) {
            filled = filled.with(new MissingFact(fact.name(), ""), value(family, family.facts(), fact, random), "随机");
        }
        for (Member member : family.members()) {
            if (!member.facts().containsKey(fact.name()) && !family.facts().containsKey(fact.name())) {
                filled = filled.with(
                        new MissingFact(fact.name(), member.id()), value(family, member.facts(), fact, random), "随机");
            }
        }
        return filled;
    }

    private static Value value(
            Household family, SequencedMap<String, Household.Stated> stated, Fact fact, Random random) {
        if (fact.type() instanceof FactType.People) {
            return new Value.ListValue(family.members().stream()
                    .map(member -> (Value) new Value.Text(member.id()))
                    .toList());
        }
        if (!fact.standsFor().isEmpty()) {
            return new Value.Text(family.region().toString());
        }
        if (Fujian.CATALOG.facts().values().stream()
                .anyMatch(detail -> detail.of().equals(fact.name()) && stated.containsKey(detail.name()))) {
            return Value.Bool.TRUE;
        }
        Household.Stated whole = stated.get(fact.of());
        if (whole != null && !whole.value().equals(Value.Bool.TRUE)) {
            return fact.type() instanceof FactType.Choices ? new Value.ListValue(List.of()) : Value.NULL;
        }
        return drawn(fact.type(), family, random);
    }

    private static Value drawn(FactType type, Household family, Random random) {
        return switch (type) {
            case FactType.YesNo _ -> Value.Bool.of(random.nextInt(3) > 0);
            case FactType.Day _ ->
                new Value.Date(family.date().minusDays(random.nextInt(random.nextBoolean() ? 800 : 34_000)));
            case FactType.Whole(long least, long most, var _) ->
                Value.Num.of(Math.max(least, 0) + random.nextLong(Math.min(most - Math.max(least, 0), 90) + 1));
            case FactType.Decimal _, FactType.Amount _ ->
                new Value.Num(java.math.BigDecimal.valueOf(random.nextInt(3) * 70_000L + random.nextInt(200_000), 2));
            case FactType.Fraction _ -> new Value.Num(java.math.BigDecimal.valueOf(random.nextInt(101), 2));
            case FactType.Choice(List<String> values) ->
                random.nextInt(10) == 0 ? Value.NULL : new Value.Text(values.get(random.nextInt(values.size())));
            case FactType.Choices(List<String> values) ->
                new Value.ListValue(values.stream()
                        .filter(_ -> random.nextInt(3) == 0)
                        .map(value -> (Value) new Value.Text(value))
                        .toList());
            case FactType.Area _ -> new Value.Text(random.nextBoolean() ? "350102" : "350203");
            case FactType.Words _ -> new Value.Text("字");
            case FactType.People _ -> new Value.ListValue(List.of());
            case FactType.Details(SequencedMap<String, FactType> fields) -> record(fields, family, random);
            case FactType.DetailsList(SequencedMap<String, FactType> fields, var _) -> {
                List<Value> records = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    records.add(record(fields, family, random));
                }
                yield new Value.ListValue(records);
            }
        };
    }

    private static Value record(SequencedMap<String, FactType> fields, Household family, Random random) {
        SequencedMap<String, Value> record = new LinkedHashMap<>();
        fields.forEach((name, type) -> record.put(name, drawn(type, family, random)));
        return new Value.ContextValue(record);
    }
}
