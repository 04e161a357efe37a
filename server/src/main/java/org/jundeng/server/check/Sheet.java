package org.jundeng.server.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Screening;
import org.jundeng.catalog.TreeReader;
import org.jundeng.catalog.ValueReader;
import org.jundeng.entitlement.Household;
import org.jundeng.entitlement.Household.Member;
import org.jundeng.entitlement.Household.Stated;
import org.jundeng.entitlement.MissingFact;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.RegionCode;

/// A visitor's answers so far. It has no names: people are 本人, 妻子, 女儿.
///
/// @param answers what was written for each fact, in the syntax of a family's file, in the order of answering
/// @param unsure what the visitor could not say
/// @param situations the screening situations that the family is in; empty until they were asked
/// @param pinned the number of the service that the visitor came for, 0 for none
public record Sheet(
        LocalDate date,
        String region,
        List<Person> people,
        Optional<Set<String>> situations,
        SequencedMap<MissingFact, String> answers,
        SequencedSet<MissingFact> unsure,
        int pinned) {

    static final String BIRTH = "出生日期";
    static final String SEX = "性别";

    /// Somebody of the family, by what they are to the visitor.
    public record Person(String label, LocalDate birth, String sex) {}

    /// A sheet on which nothing but place and day is written.
    static Sheet blank(LocalDate date, String region, int pinned) {
        return new Sheet(
                date, region, List.of(), Optional.empty(), new LinkedHashMap<>(), new LinkedHashSet<>(), pinned);
    }

    Sheet at(LocalDate newDate, String newRegion) {
        return new Sheet(newDate, newRegion, people, situations, answers, unsure, pinned);
    }

    /// With one more person; a second 女儿 becomes 女儿2.
    Sheet with(Person person) {
        Set<String> labels = people.stream().map(Person::label).collect(Collectors.toSet());
        String label = person.label();
        for (int i = 2; labels.contains(label); i++) {
            label = person.label() + i;
        }
        List<Person> more = new ArrayList<>(people);
        more.add(new Person(label, person.birth(), person.sex()));
        return new Sheet(date, region, List.copyOf(more), situations, answers, unsure, pinned);
    }

    /// Without a person and everything that was said of them.
    Sheet without(String label) {
        SequencedMap<MissingFact, String> left = new LinkedHashMap<>(answers);
        left.keySet().removeIf(fact -> fact.member().equals(label));
        SequencedSet<MissingFact> stillUnsure = new LinkedHashSet<>(unsure);
        stillUnsure.removeIf(fact -> fact.member().equals(label));
        return new Sheet(
                date,
                region,
                people.stream().filter(person -> !person.label().equals(label)).toList(),
                situations,
                left,
                stillUnsure,
                pinned);
    }

    Sheet in(Set<String> chosen) {
        return new Sheet(date, region, people, Optional.of(Set.copyOf(chosen)), answers, unsure, pinned);
    }

    /// With an answer; details of a fact that is now denied go.
    Sheet with(MissingFact fact, String written, Catalog catalog) {
        SequencedMap<MissingFact, String> more = new LinkedHashMap<>(answers);
        more.remove(fact);
        more.put(fact, written);
        if (Set.of("false", "无", "[]").contains(written)) {
            more.keySet()
                    .removeIf(other -> other.member().equals(fact.member())
                            && (other.name().startsWith(fact.name() + ".") || detail(other, fact, catalog)));
        }
        SequencedSet<MissingFact> less = new LinkedHashSet<>(unsure);
        less.remove(fact);
        return new Sheet(date, region, people, situations, more, less, pinned);
    }

    Sheet unsureOf(MissingFact fact) {
        SequencedMap<MissingFact, String> less = new LinkedHashMap<>(answers);
        less.remove(fact);
        SequencedSet<MissingFact> more = new LinkedHashSet<>(unsure);
        more.add(fact);
        return new Sheet(date, region, people, situations, less, more, pinned);
    }

    private static boolean detail(MissingFact other, MissingFact whole, Catalog catalog) {
        return catalog.fact(other.fact())
                .filter(fact -> fact.of().equals(whole.name()))
                .isPresent();
    }

    /// The household that the answers describe.
    ///
    /// @param origin what an explanation names as the source of an answer
    Household household(Catalog catalog, String origin) {
        SequencedMap<String, Stated> ofHousehold = new LinkedHashMap<>();
        SequencedMap<String, SequencedMap<String, Stated>> ofPeople = new LinkedHashMap<>();
        for (Person person : people) {
            SequencedMap<String, Stated> facts = new LinkedHashMap<>();
            facts.put(BIRTH, new Stated(new Value.Date(person.birth()), origin));
            facts.put(SEX, new Stated(new Value.Text(person.sex()), origin));
            ofPeople.put(person.label(), facts);
        }
        screened(catalog).forEach((name, value) -> {
            Stated stated = new Stated(value, origin);
            if (catalog.facts().containsKey(name) && personal(catalog, name)) {
                ofPeople.values().forEach(facts -> facts.put(name, stated));
            } else {
                ofHousehold.put(name, stated);
            }
        });
        List<Member> members = ofPeople.entrySet().stream()
                .map(person -> new Member(person.getKey(), person.getValue()))
                .toList();
        Household household =
                new Household(date, RegionCode.parse(region), ofHousehold, members, new LinkedHashMap<>());
        List<MissingFact> wholeFirst = answers.keySet().stream()
                .sorted(Comparator.comparing(fact -> fact.name().contains(".")))
                .toList();
        for (MissingFact fact : wholeFirst) {
            Optional<Value> value = value(fact, answers.getOrDefault(fact, ""), catalog, new Problems());
            if (value.isPresent()) {
                household = household.with(fact, value.get(), origin);
            }
        }
        return household;
    }

    /// What is known because the family is not in a situation.
    private SequencedMap<String, Value> screened(Catalog catalog) {
        SequencedMap<String, Value> known = new LinkedHashMap<>();
        situations.ifPresent(chosen -> {
            for (Screening screening : catalog.screenings()) {
                if (!chosen.contains(screening.id())) {
                    known.putAll(screening.otherwise());
                }
            }
        });
        return known;
    }

    private static boolean personal(Catalog catalog, String name) {
        return catalog.fact(name)
                .filter(fact -> fact.holders().contains(Fact.Holder.PERSON))
                .isPresent();
    }

    /// The value of what was written for a fact, or empty with problems.
    Optional<Value> value(MissingFact fact, String written, Catalog catalog, Problems problems) {
        FactType type = type(fact, catalog);
        return TreeReader.parse("answer", written, problems)
                .flatMap(tree -> new ValueReader(
                                date, name -> new MissingFact(name, fact.member()).asUnknown(), problems)
                        .read(fact.name(), type, tree));
    }

    /// The type of a fact, or of a detail of a record.
    static FactType type(MissingFact missing, Catalog catalog) {
        FactType type = catalog.fact(missing.fact()).orElseThrow().type();
        if (missing.name().equals(missing.fact())) {
            return type;
        }
        String detail = missing.name().substring(missing.fact().length() + 1);
        Map<String, FactType> fields = switch (type) {
            case FactType.Details(var details) -> details;
            case FactType.DetailsList(var details, var _) -> details;
            default -> Map.of();
        };
        return fields.getOrDefault(detail, new FactType.Words());
    }
}
