package org.jundeng.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Derived;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.Interpretation;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Rule;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.Determination;
import org.jundeng.entitlement.Finding;
import org.jundeng.entitlement.Household;
import org.jundeng.entitlement.Household.Member;
import org.jundeng.entitlement.Household.Stated;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.Period;
import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/// KIE's DMN engine carrying out the exported model of a service.
final class DecisionWitness {

    private static final Map<String, DecisionWitness> KNOWN = new HashMap<>();

    private final DMNRuntime runtime;
    private final DMNModel model;

    private DecisionWitness(String dmn) {
        var resource =
                ResourceFactory.newInputStreamResource(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
        resource.setResourceType(ResourceType.DMN);
        resource.setSourcePath("model.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(e -> new IllegalStateException(dmn, e));
        model = runtime.getModels().getFirst();
        assertThat(model.getMessages(DMNMessage.Severity.ERROR)).as(dmn).isEmpty();
    }

    static DecisionWitness of(Service service, Catalog catalog, LocalDate date) {
        String dmn = new Decisions(catalog, URI.create("https://jundeng.example")).dmn(service, date);
        return KNOWN.computeIfAbsent(dmn, DecisionWitness::new);
    }

    /// What goes wrong with some inputs.
    List<String> errors(Map<String, Object> inputs) {
        return evaluated(inputs).getMessages(DMNMessage.Severity.ERROR).stream()
                .map(DMNMessage::getText)
                .toList();
    }

    /// What the model grants for some inputs.
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> grants(Map<String, Object> inputs) {
        Map<String, Object> decided = (Map<String, Object>)
                evaluated(inputs).getDecisionResultByName("结论").getResult();
        List<Map<String, Object>> grants = (List<Map<String, Object>>) decided.get("待遇");
        assertThat(decided.get("符合")).isEqualTo(!grants.isEmpty());
        return grants;
    }

    /// The result for the inputs that the model has; each must be known.
    private DMNResult evaluated(Map<String, Object> inputs) {
        DMNContext context = runtime.newContext();
        model.getInputs().forEach(input -> {
            assertThat(inputs).containsKey(input.getName());
            context.set(input.getName(), inputs.get(input.getName()));
        });
        return runtime.evaluateByName(model, context, "结论");
    }

    /// The list with values of a family's own in place of its parameters and readings.
    static Catalog with(Map<String, Stated> own) {
        Catalog list = Fujian.CATALOG;
        if (own.isEmpty()) {
            return list;
        }
        SequencedMap<String, Parameter> parameters = new LinkedHashMap<>(list.parameters());
        SequencedMap<String, Interpretation> readings = new LinkedHashMap<>(list.interpretations());
        own.forEach((name, stated) -> {
            parameters.computeIfPresent(
                    name,
                    (_, old) -> new Parameter(
                            name,
                            old.type(),
                            old.by(),
                            old.floor(),
                            old.bounds(),
                            old.question(),
                            List.of(new Parameter.Setting(
                                    list.edition().region(),
                                    Period.from(LocalDate.of(2000, 1, 1)),
                                    stated.value(),
                                    Parameter.Status.ASSUMED,
                                    "",
                                    "试算",
                                    old.at())),
                            old.at()));
            readings.computeIfPresent(
                    name,
                    (_, old) -> new Interpretation(
                            name,
                            old.services(),
                            old.doubt(),
                            old.options(),
                            stated.value(),
                            old.basis(),
                            old.decided(),
                            old.by(),
                            old.at()));
        });
        return new Catalog(
                list.edition(),
                list.services(),
                list.facts(),
                list.derived(),
                parameters,
                readings,
                list.financing(),
                list.assumedShares(),
                list.pages(),
                list.screenings(),
                list.headings(),
                list.synonyms(),
                list.guides(),
                list.indicators(),
                list.targets(),
                list.tasks(),
                list.texts());
    }

    /// The inputs of each reading of a service: of each member, or of the household and of those who count alone.
    static List<Map<String, Object>> views(Service service, Household family, Determination determination) {
        List<Map<String, Object>> views = new ArrayList<>();
        if (service.subject() == Fact.Holder.PERSON) {
            family.members()
                    .forEach(member -> views.add(inputs(family, both(family.facts(), member.facts()), service)));
            return views;
        }
        views.add(inputs(family, family.facts(), service));
        boolean whole = determination.finding(service) instanceof Finding.Entitled found
                && found.grants().getFirst().member().isEmpty();
        if (service.onePerson().isPresent() && !whole) {
            Service.OnePerson onePerson = service.onePerson().get();
            for (Member member : family.members()) {
                Household alone = new Household(
                        family.date(), family.region(), family.facts(), List.of(member), family.parameters());
                Service when = Fujian.CATALOG.services().values().stream()
                        .filter(each -> each.name().equals(onePerson.when().text()))
                        .findFirst()
                        .orElseThrow();
                if (determination.finding(when) instanceof Finding.Entitled found
                        && found.grants().stream()
                                .anyMatch(grant -> grant.member().equals(member.id()))) {
                    SequencedMap<String, Stated> facts = both(family.facts(), member.facts());
                    facts.put("共同生活家庭成员", new Stated(new Value.ListValue(List.of(new Value.Text(member.id()))), ""));
                    onePerson.given().forEach((name, value) -> facts.put(name, new Stated(value, "")));
                    views.add(inputs(alone, facts, service));
                }
            }
        }
        return views;
    }

    private static SequencedMap<String, Stated> both(
            SequencedMap<String, Stated> household, SequencedMap<String, Stated> member) {
        SequencedMap<String, Stated> both = new LinkedHashMap<>(household);
        both.putAll(member);
        return both;
    }

    private static Map<String, Object> inputs(Household family, SequencedMap<String, Stated> facts, Service service) {
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
        facts.forEach((name, stated) -> inputs.put(DecisionModel.sayable(name), object(stated.value())));
        inputs.put(Catalog.DATE, family.date());
        inputs.put(Catalog.REGION, family.region().toString());
        List<Map<String, @Nullable Object>> members = new ArrayList<>();
        for (Member member : family.members()) {
            Map<String, @Nullable Object> words = new LinkedHashMap<>();
            wordsOfMembers(service)
                    .forEach(word -> words.put(
                            DecisionModel.sayable(word), object(value(word, both(family.facts(), member.facts())))));
            members.add(words);
        }
        inputs.put(Catalog.MEMBERS, members);
        return inputs;
    }

    private static Value value(String word, SequencedMap<String, Stated> facts) {
        Derived derived = Fujian.CATALOG.derived().get(word);
        Stated stated = facts.get(word);
        return derived == null
                ? stated == null ? Value.NULL : stated.value()
                : derived.rule().expression().evaluate(name -> value(name, facts));
    }

    /// The words about members that the rules of a service use, and what derived ones among them rest on.
    static Set<String> wordsOfMembers(Service service) {
        Set<String> words = new LinkedHashSet<>();
        List<String> texts = Behind.rules(service).stream().map(Rule::text).toList();
        Fujian.CATALOG.facts().keySet().stream()
                .filter(name -> texts.stream().anyMatch(text -> text.contains("." + name)))
                .forEach(words::add);
        Fujian.CATALOG.derived().values().stream()
                .filter(derived -> texts.stream().anyMatch(text -> text.contains("." + derived.name())))
                .forEach(derived -> {
                    words.add(derived.name());
                    words.addAll(derived.rule().names());
                });
        return words;
    }

    private static @Nullable Object object(Value value) {
        return switch (value) {
            case Value.Bool(boolean truth) -> truth;
            case Value.Num(var number) -> number;
            case Value.Text(String text) -> text;
            case Value.Date(var date) -> date;
            case Value.ListValue(List<Value> items) -> {
                List<@Nullable Object> objects = new ArrayList<>();
                items.forEach(item -> objects.add(object(item)));
                yield objects;
            }
            case Value.ContextValue(var entries) -> {
                Map<String, @Nullable Object> objects = new LinkedHashMap<>();
                entries.forEach((name, each) -> objects.put(name, object(each)));
                yield objects;
            }
            case Value.Null _ -> null;
            default -> throw new IllegalArgumentException("no witness for " + value);
        };
    }
}
