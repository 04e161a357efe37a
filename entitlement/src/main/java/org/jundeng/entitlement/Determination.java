package org.jundeng.entitlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.Fact.Holder;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.Finding.Entitled;
import org.jundeng.entitlement.Finding.Grant;
import org.jundeng.entitlement.Finding.NotEntitled;
import org.jundeng.entitlement.Finding.NotPersonal;
import org.jundeng.entitlement.Finding.OpenToAll;
import org.jundeng.entitlement.Finding.Undetermined;
import org.jundeng.entitlement.Household.Stated;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.RegionCode;

/// One household asked about: services are read when first asked for, and services that feed
/// others are read before them.
public final class Determination {

    private final Entitlements entitlements;
    private final Household asked;
    private final View household;
    private final SequencedMap<String, View> members = new LinkedHashMap<>();
    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final Map<String, View> alone = new HashMap<>();

    Determination(Entitlements entitlements, Household asked) {
        this.entitlements = entitlements;
        this.asked = asked;
        this.household = new View(this, "", asked.facts());
        for (Household.Member member : asked.members()) {
            members.put(member.id(), new View(this, member.id(), member.facts()));
        }
    }

    public Household asked() {
        return asked;
    }

    public Catalog catalog() {
        return entitlements.catalog();
    }

    /// The finding on every service, by number.
    public SequencedMap<Integer, Finding> findings() {
        SequencedMap<Integer, Finding> findings = new TreeMap<>();
        catalog().services().forEach((number, service) -> findings.put(number, finding(service)));
        return findings;
    }

    /// What the rules say for one service.
    public Finding finding(Service service) {
        if (!service.computed()) {
            return service.openToAll() ? new OpenToAll() : new NotPersonal();
        }
        List<Verdict> all = readings(service).stream().map(Reading::verdict).toList();
        SortedSet<MissingFact> missing = new TreeSet<>();
        all.forEach(verdict -> verdict.missing().forEach(key -> missing.add(MissingFact.of(key))));
        List<Grant> grants =
                all.stream().flatMap(verdict -> verdict.grants().stream()).toList();
        if (!grants.isEmpty()) {
            return new Entitled(grants, missing);
        }
        return missing.isEmpty()
                ? new NotEntitled(all.stream()
                        .flatMap(verdict -> verdict.failure().stream())
                        .toList())
                : new Undetermined(missing);
    }

    /// A stated fact that the rules contradict: the statement is used, the contradiction is told.
    public record Conflict(MissingFact fact, Value stated, Value computed) {}

    /// The contradictions between what is stated and what the rules compute.
    public List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        for (Fact fact : catalog().facts().values()) {
            if (fact.unlessStated().isEmpty()) {
                continue;
            }
            List<View> views = new ArrayList<>(members.values());
            for (View view : views) {
                Stated stated = view.stated(fact.name());
                if (stated == null) {
                    continue;
                }
                Value computed = fact.unlessStated().get().expression().evaluatePartially(view);
                if (!(computed instanceof Value.Unknown) && !computed.equals(stated.value())) {
                    boolean households = household.stated(fact.name()) == stated;
                    Conflict conflict = new Conflict(
                            new MissingFact(fact.name(), households ? "" : view.member()), stated.value(), computed);
                    if (!conflicts.contains(conflict)) {
                        conflicts.add(conflict);
                    }
                }
            }
        }
        return conflicts;
    }

    /// The parameters without a value for the region and date, on which a finding waits.
    public Set<String> unvalued() {
        Set<String> names = new TreeSet<>();
        for (Finding finding : findings().values()) {
            finding.missing().stream()
                    .map(MissingFact::name)
                    .filter(catalog().parameters()::containsKey)
                    .forEach(names::add);
        }
        return names;
    }

    /// A service read in one view: of a member, of the household, or of a member as a household of one.
    record Reading(Service service, View view, String member, Verdict verdict) {}

    /// The readings that make up the finding on a computed service.
    List<Reading> readings(Service service) {
        List<Reading> readings = new ArrayList<>();
        if (service.subject() == Holder.PERSON) {
            for (View view : members.values()) {
                readings.add(new Reading(service, view, view.member(), verdict(service, view)));
            }
            return readings;
        }
        Verdict whole = verdict(service, household);
        readings.add(new Reading(service, household, "", whole));
        service.onePerson().filter(_ -> whole.grants().isEmpty()).ifPresent(onePerson -> {
            for (View view : members.values()) {
                Value counts = onePerson.when().expression().evaluatePartially(view);
                if (counts instanceof Value.Unknown(SortedSet<String> names)) {
                    readings.add(new Reading(service, view, view.member(), Verdict.waiting(names)));
                } else if (counts.equals(Value.Bool.TRUE)) {
                    View single = alone(onePerson, view);
                    readings.add(new Reading(service, single, view.member(), alone(service, view, single)));
                }
            }
        });
        return readings;
    }

    /// Whether the service is due to the one whom the view is of: true, false or unknown.
    Value entitled(Service service, View view) {
        if (service.subject() == Holder.PERSON) {
            return verdict(service, view).entitled();
        }
        Value whole = verdict(service, household).entitled();
        if (view.ofHousehold() || service.onePerson().isEmpty() || whole.equals(Value.Bool.TRUE)) {
            return whole;
        }
        Service.OnePerson onePerson = service.onePerson().get();
        Value single = onePerson.when().expression().evaluatePartially(view);
        if (single.equals(Value.Bool.TRUE)) {
            single = alone(service, view, alone(onePerson, view)).entitled();
        }
        if (single.equals(Value.Bool.TRUE)) {
            return single;
        }
        if (whole instanceof Value.Unknown a) {
            return single instanceof Value.Unknown b ? a.and(b) : a;
        }
        return single instanceof Value.Unknown ? single : Value.Bool.FALSE;
    }

    View household() {
        return household;
    }

    /// The household that a view belongs to: the view itself where it is one, also of a member alone.
    View household(View view) {
        return view.ofHousehold() ? view : household;
    }

    View member(String id) {
        View view = members.get(id);
        return view == null ? household : view;
    }

    Iterable<View> members() {
        return members.values();
    }

    @org.jspecify.annotations.Nullable
    Service service(String name) {
        return entitlements.service(name);
    }

    List<Fact> details(Fact fact) {
        return entitlements.details(fact);
    }

    Set<String> wordsOfMembers() {
        return entitlements.wordsOfMembers();
    }

    /// The value that a region, or the nearest region above it, sets for a parameter on the day.
    Optional<Parameter.Setting> setting(Parameter parameter, String region) {
        List<String> regions = RegionCode.parse(region).chain().stream()
                .map(RegionCode::toString)
                .toList();
        return parameter.setting(regions, asked.date());
    }

    private Verdict verdict(Service service, View view) {
        String key = service.number() + "/" + view.member();
        Verdict verdict = verdicts.get(key);
        if (verdict == null) {
            verdict = Verdict.of(service, view, view.member());
            verdicts.put(key, verdict);
        }
        return verdict;
    }

    private Verdict alone(Service service, View member, View single) {
        String key = service.number() + "/" + member.member() + "/alone";
        Verdict verdict = verdicts.get(key);
        if (verdict == null) {
            verdict = Verdict.of(service, single, member.member());
            verdicts.put(key, verdict);
        }
        return verdict;
    }

    /// The member as a household of one: the facts given by the law, then the member's, then the household's.
    private View alone(Service.OnePerson onePerson, View member) {
        return alone.computeIfAbsent(member.member(), id -> {
            Map<String, Stated> facts = new HashMap<>(asked.facts());
            asked.members().stream().filter(each -> each.id().equals(id)).forEach(each -> facts.putAll(each.facts()));
            for (Fact fact : catalog().facts().values()) {
                if (fact.type() instanceof FactType.People) {
                    facts.put(
                            fact.name(),
                            new Stated(new Value.ListValue(List.of(new Value.Text(id))), onePerson.text()));
                }
            }
            onePerson.given().forEach((name, value) -> facts.put(name, new Stated(value, onePerson.text())));
            return new View(this, "", facts);
        });
    }
}
