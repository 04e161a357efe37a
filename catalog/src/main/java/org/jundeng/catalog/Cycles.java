package org.jundeng.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/// Finds words whose value rests on itself; a list that has one cannot be asked.
final class Cycles {

    private final Map<String, SequencedSet<String>> needs = new LinkedHashMap<>();
    private final Map<String, Position> places = new LinkedHashMap<>();
    private final Set<String> settled = new HashSet<>();
    private final Problems problems;

    private Cycles(Problems problems) {
        this.problems = problems;
    }

    static void check(Catalog catalog, Problems problems) {
        Cycles cycles = new Cycles(problems);
        catalog.facts()
                .values()
                .forEach(fact -> fact.unlessStated().ifPresent(rule -> cycles.add(fact.name(), rule, Stream.of(rule))));
        catalog.derived()
                .values()
                .forEach(derived -> cycles.add(derived.name(), derived.rule(), Stream.of(derived.rule())));
        for (Service service : catalog.services().values()) {
            List<Rule> rules = rules(service);
            if (!rules.isEmpty()) {
                cycles.add(service.name(), rules.getFirst(), rules.stream());
            }
        }
        List.copyOf(cycles.needs.keySet()).forEach(name -> cycles.walk(name, new LinkedHashSet<>()));
    }

    /// The rules whose result says whether the service is due.
    private static List<Rule> rules(Service service) {
        List<Rule> rules = new ArrayList<>();
        service.conditions().forEach(each -> rules.add(each.rule()));
        service.onePerson().ifPresent(each -> rules.add(each.when()));
        service.benefits().forEach(benefit -> {
            benefit.rule().ifPresent(rules::add);
            benefit.tiers().forEach(tier -> {
                tier.rule().ifPresent(rules::add);
                rules.add(tier.amount());
            });
        });
        return rules;
    }

    private void add(String name, Rule place, Stream<Rule> rules) {
        SequencedSet<String> names = new LinkedHashSet<>();
        rules.forEach(rule -> names.addAll(Mentions.of(rule)));
        needs.put(name, names);
        places.put(name, place.source().at());
    }

    private void walk(String name, SequencedSet<String> path) {
        if (path.contains(name)) {
            List<String> cycle = new ArrayList<>(path).subList(new ArrayList<>(path).indexOf(name), path.size());
            Position at = places.get(name);
            if (at != null && settled.add(name)) {
                problems.add(CatalogProblem.CYCLE, at, String.join(" → ", cycle) + " → " + name);
            }
            settled.addAll(cycle);
            return;
        }
        if (settled.contains(name) || !needs.containsKey(name)) {
            return;
        }
        path.add(name);
        needs.getOrDefault(name, new LinkedHashSet<>()).forEach(need -> walk(need, path));
        path.remove(name);
        settled.add(name);
    }
}
