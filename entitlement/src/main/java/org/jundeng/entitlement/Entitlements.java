package org.jundeng.entitlement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.Fact.Holder;
import org.jundeng.catalog.Rule;
import org.jundeng.catalog.Service;

/// A list made ready to be asked: what depends on what is worked out once for all households.
public final class Entitlements {

    private final Catalog catalog;
    private final Map<String, Service> serviceByName = new HashMap<>();
    private final Map<String, List<Fact>> details = new HashMap<>();
    private final Set<String> wordsOfMembers;

    public Entitlements(Catalog catalog) {
        this.catalog = catalog;
        for (Service service : catalog.services().values()) {
            if (service.computed()) {
                serviceByName.put(service.name(), service);
            }
        }
        for (Fact fact : catalog.facts().values()) {
            details.put(
                    fact.name(),
                    catalog.facts().values().stream()
                            .filter(each -> each.of().equals(fact.name()))
                            .toList());
        }
        this.wordsOfMembers = wordsOfMembers(catalog);
    }

    public Catalog catalog() {
        return catalog;
    }

    /// What is due to a household, over every service of the list.
    public Determination determine(Household household) {
        return new Determination(this, household);
    }

    @org.jspecify.annotations.Nullable
    Service service(String name) {
        return serviceByName.get(name);
    }

    List<Fact> details(Fact fact) {
        return details.getOrDefault(fact.name(), List.of());
    }

    Set<String> wordsOfMembers() {
        return wordsOfMembers;
    }

    /// The facts that the rules of a service rest on, through whatever feeds them, in the order of the vocabulary.
    List<Fact> factsBehind(Service service) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>();
        service.rules().forEach(rule -> open.addAll(rule.names()));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                open.addAll(behind(name));
            }
        }
        return catalog.facts().values().stream()
                .filter(fact -> seen.contains(fact.name()))
                .toList();
    }

    private Set<String> behind(String name) {
        Set<String> names = new LinkedHashSet<>();
        Fact fact = catalog.facts().get(name);
        if (fact != null) {
            fact.unlessStated().ifPresent(rule -> names.addAll(rule.names()));
            names.add(fact.of());
        }
        if (catalog.derived().containsKey(name)) {
            names.addAll(catalog.derived().get(name).rule().names());
        }
        if (serviceByName.containsKey(name)) {
            serviceByName.get(name).rules().forEach(rule -> names.addAll(rule.names()));
        }
        if (name.equals(Catalog.MEMBERS)) {
            names.addAll(wordsOfMembers);
        }
        return names;
    }

    /// The words about persons that rules of households use through `家庭成员`.
    private static Set<String> wordsOfMembers(Catalog catalog) {
        Set<String> words = new LinkedHashSet<>();
        List<String> texts = catalog.services().values().stream()
                .filter(service -> service.computed() && service.subject() == Holder.HOUSEHOLD)
                .flatMap(Service::rules)
                .filter(rule -> rule.names().contains(Catalog.MEMBERS))
                .map(Rule::text)
                .toList();
        Stream.concat(catalog.facts().keySet().stream(), catalog.derived().keySet().stream())
                .filter(name -> texts.stream().anyMatch(text -> text.contains("." + name)))
                .forEach(words::add);
        return words;
    }
}
