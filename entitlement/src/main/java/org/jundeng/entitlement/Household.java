package org.jundeng.entitlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.RegionCode;

/// A family and what is stated of it on one day in one region.
///
/// @param date the day as of which the question is asked
/// @param region where the household is registered and lives, unless its facts say otherwise
/// @param facts what is stated of the household as a whole
/// @param parameters values that take the place of the list's, for a what-if
public record Household(
        LocalDate date,
        RegionCode region,
        SequencedMap<String, Stated> facts,
        List<Member> members,
        SequencedMap<String, Stated> parameters) {

    public Household {
        members = List.copyOf(members);
    }

    /// One who belongs to the household.
    public record Member(String id, SequencedMap<String, Stated> facts) {}

    /// A value and where it was stated: a place in a file, or an answer.
    public record Stated(Value value, String origin) {}

    /// This household with one more fact stated, of a member or (`""`) of the household.
    public Household with(MissingFact fact, Value value, String origin) {
        Stated stated = new Stated(value, origin);
        if (fact.member().isEmpty()) {
            return new Household(date, region, plus(facts, fact.name(), stated), members, parameters);
        }
        List<Member> changed = new ArrayList<>();
        for (Member member : members) {
            changed.add(
                    member.id().equals(fact.member())
                            ? new Member(member.id(), plus(member.facts(), fact.name(), stated))
                            : member);
        }
        return new Household(date, region, facts, changed, parameters);
    }

    private static SequencedMap<String, Stated> plus(SequencedMap<String, Stated> facts, String name, Stated stated) {
        SequencedMap<String, Stated> more = new LinkedHashMap<>(facts);
        int dot = name.indexOf('.');
        Stated record = dot < 0 ? null : facts.get(name.substring(0, dot));
        if (record == null) {
            more.put(name, stated);
        } else {
            Value filled = filled(record.value(), name.substring(dot + 1), stated.value());
            more.put(name.substring(0, dot), new Stated(filled, record.origin()));
        }
        return more;
    }

    /// The record, or each record of a list, with the unknown detail stated.
    private static Value filled(Value record, String detail, Value value) {
        return switch (record) {
            case Value.ListValue(List<Value> items) ->
                new Value.ListValue(
                        items.stream().map(item -> filled(item, detail, value)).toList());
            case Value.ContextValue(SequencedMap<String, Value> entries) -> {
                SequencedMap<String, Value> more = new LinkedHashMap<>(entries);
                more.computeIfPresent(detail, (_, old) -> old instanceof Value.Unknown ? value : old);
                yield new Value.ContextValue(more);
            }
            default -> record;
        };
    }
}
