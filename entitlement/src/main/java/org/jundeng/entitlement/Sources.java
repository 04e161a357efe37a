package org.jundeng.entitlement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Derived;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.Interpretation;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Rule;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.Deciding.Word;
import org.jundeng.entitlement.Household.Stated;
import org.jundeng.entitlement.Used.Origin;
import org.jundeng.expression.Value;

/// Finds where the values of a result come from, down to what the family stated and what the list sets.
final class Sources {

    private final Determination determination;
    private final Catalog catalog;
    private final Map<String, String> assumed = new LinkedHashMap<>();
    private final Set<String> interpreted = new LinkedHashSet<>();

    Sources(Determination determination) {
        this.determination = determination;
        this.catalog = determination.catalog();
    }

    /// The assumed parameters met so far, each with its basis.
    Map<String, String> assumed() {
        return assumed;
    }

    /// The readings met so far.
    Set<String> interpreted() {
        return interpreted;
    }

    /// The values that decided a rule in a view.
    List<Used> behind(Rule rule, View view) {
        List<Used> used = new ArrayList<>();
        for (Word word : Deciding.words(rule.expression().trace(view), rule.names(), view.member())) {
            View of = word.member().equals(view.member()) ? view : determination.member(word.member());
            used.add(used(word.name(), of));
        }
        return used;
    }

    private Used used(String name, View view) {
        Value value = view.value(name);
        Fact fact = catalog.facts().get(name);
        if (fact != null) {
            return fact(fact, value, view);
        }
        Derived derived = catalog.derived().get(name);
        if (derived != null) {
            interpreted.addAll(derived.interpretations());
            View of = derived.holders().contains(Fact.Holder.PERSON) ? view : determination.household(view);
            return new Used(
                    name, of.member(), value, Origin.RULE, derived.rule().text(), behind(derived.rule(), of));
        }
        Parameter parameter = catalog.parameters().get(name);
        if (parameter != null) {
            return parameter(parameter, value, view);
        }
        Interpretation interpretation = catalog.interpretations().get(name);
        if (interpretation != null) {
            interpreted.add(name);
            Stated other = determination.asked().parameters().get(name);
            return other == null
                    ? new Used(name, "", value, Origin.READING, interpretation.basis(), List.of())
                    : new Used(name, "", value, Origin.WHAT_IF, other.origin(), List.of());
        }
        Service service = determination.service(name);
        return service == null
                ? new Used(name, "", value, Origin.ASKED, "", List.of())
                : new Used(
                        name,
                        view.member(),
                        value,
                        Origin.SERVICE,
                        String.valueOf(service.number()),
                        feeding(service, view));
    }

    private Used fact(Fact fact, Value value, View view) {
        Stated own = view.stated(fact.name());
        if (own != null) {
            boolean households =
                    !view.ofHousehold() && own == determination.household().stated(fact.name());
            return new Used(
                    fact.name(), households ? "" : view.member(), value, Origin.STATED, own.origin(), List.of());
        }
        for (Fact detail : determination.details(fact)) {
            Stated told = view.stated(detail.name());
            if (told != null && value.equals(Value.Bool.TRUE)) {
                return implied(fact, value, view, detail.name());
            }
        }
        if (!fact.of().isEmpty() && !(value instanceof Value.Unknown)) {
            return implied(fact, value, view, fact.of());
        }
        if (!fact.standsFor().isEmpty()) {
            return implied(fact, value, view, fact.standsFor());
        }
        if (value instanceof Value.Unknown || fact.unlessStated().isEmpty()) {
            Origin origin = value instanceof Value.Unknown ? Origin.NOT_STATED : Origin.ASKED;
            return new Used(fact.name(), view.member(), value, origin, "", List.of());
        }
        Rule rule = fact.unlessStated().get();
        return new Used(fact.name(), view.member(), value, Origin.RULE, rule.text(), behind(rule, view));
    }

    private Used implied(Fact fact, Value value, View view, String by) {
        return new Used(fact.name(), view.member(), value, Origin.IMPLIED, by, List.of(used(by, view)));
    }

    private Used parameter(Parameter parameter, Value value, View view) {
        String name = parameter.name();
        Stated other = determination.asked().parameters().get(name);
        if (other != null) {
            return new Used(name, "", value, Origin.WHAT_IF, other.origin(), List.of());
        }
        Optional<Parameter.Setting> setting = view.value(parameter.by()) instanceof Value.Text(String region)
                ? determination.setting(parameter, region)
                : Optional.empty();
        if (setting.isEmpty()) {
            return new Used(name, "", value, Origin.NO_VALUE, "", List.of());
        }
        Origin origin = switch (setting.get().status()) {
            case OFFICIAL -> Origin.OFFICIAL;
            case CITED -> Origin.CITED;
            case ASSUMED -> {
                assumed.put(name, setting.get().source());
                yield Origin.ASSUMED;
            }
        };
        String text = setting.get().text();
        String source = text.isEmpty() ? setting.get().source() : setting.get().source() + "：" + text;
        return new Used(name, "", value, origin, source, List.of());
    }

    /// What decided a service that feeds another: its failed condition, or all its conditions.
    private List<Used> feeding(Service service, View view) {
        View of = service.subject() == Fact.Holder.PERSON ? view : determination.household(view);
        List<Used> used = new ArrayList<>();
        for (Service.Condition condition : service.conditions()) {
            interpreted.addAll(condition.interpretations());
            List<Used> behind = behind(condition.rule(), of);
            Value value = condition.rule().expression().evaluatePartially(of);
            if (!(value instanceof Value.Unknown) && !value.equals(Value.Bool.TRUE)) {
                return behind;
            }
            behind.stream().filter(each -> !used.contains(each)).forEach(used::add);
        }
        return used;
    }
}
