package org.jundeng.publication;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Derived;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.Rule;
import org.jundeng.catalog.Service;

/// What stands behind the rules of a service: the words that they use.
record Behind(Catalog catalog) {

    /// The rules of a service, in the order in which they are read.
    static List<Rule> rules(Service service) {
        List<Rule> rules = new ArrayList<>();
        service.conditions().forEach(condition -> rules.add(condition.rule()));
        service.benefits().forEach(benefit -> {
            benefit.rule().ifPresent(rules::add);
            benefit.tiers().forEach(tier -> {
                tier.rule().ifPresent(rules::add);
                rules.add(tier.amount());
            });
        });
        return rules;
    }

    /// The words of the rules, and those of the derived words among them.
    SortedSet<String> words(Service service) {
        return closure(service, this::ofDerived);
    }

    /// The computed services that feed a service, also through a status that follows from them.
    List<Service> services(Service service) {
        SortedSet<String> words = closure(service, word -> Stream.concat(ofDerived(word), ofStatus(word)));
        service.onePerson().ifPresent(onePerson -> words.addAll(onePerson.when().names()));
        return catalog.services().values().stream()
                .filter(other -> other.computed() && !other.equals(service) && words.contains(other.name()))
                .toList();
    }

    private interface Step {
        Stream<String> behind(String word);
    }

    private static SortedSet<String> closure(Service service, Step step) {
        Deque<String> open = new ArrayDeque<>();
        rules(service).forEach(rule -> open.addAll(rule.names()));
        SortedSet<String> seen = new TreeSet<>();
        while (!open.isEmpty()) {
            String word = open.pop();
            if (seen.add(word)) {
                step.behind(word).forEach(open::add);
            }
        }
        return seen;
    }

    private Stream<String> ofDerived(String word) {
        Derived derived = catalog.derived().get(word);
        return derived == null ? Stream.of() : derived.rule().names().stream();
    }

    private Stream<String> ofStatus(String word) {
        Fact fact = catalog.facts().get(word);
        return fact == null ? Stream.of() : fact.unlessStated().stream().flatMap(rule -> rule.names().stream());
    }
}
