package org.jundeng.entitlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Derived;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Interpretation;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.Household.Stated;
import org.jundeng.expression.Bindings;
import org.jundeng.expression.Value;

/// What one member, or the household as a whole, says to the rules: each word is worked out when a
/// rule first asks for it, and kept.
///
/// A word that is not stated is, in this order: the household's, where the fact may be the
/// household's; what a stated detail or a denied whole implies; the given name it stands for; the
/// result of its own rule; unknown.
final class View implements Bindings {

    /// The entry of a member's facts that says whose they are; rules cannot name it.
    static final String ID = "id";

    private final Determination determination;
    private final String member;
    private final Map<String, Stated> stated;
    private final Map<String, Value> known = new HashMap<>();

    /// @param member the member's id, or `""` for the household as a whole
    View(Determination determination, String member, Map<String, Stated> stated) {
        this.determination = determination;
        this.member = member;
        this.stated = stated;
    }

    String member() {
        return member;
    }

    boolean ofHousehold() {
        return member.isEmpty();
    }

    Determination determination() {
        return determination;
    }

    /// What was stated of a fact here, or for a member of the household's fact there.
    @org.jspecify.annotations.Nullable
    Stated stated(String fact) {
        Stated own = stated.get(fact);
        if (own != null || ofHousehold()) {
            return own;
        }
        Fact declared = determination.catalog().facts().get(fact);
        return declared != null && declared.ofHousehold()
                ? determination.household().stated(fact)
                : null;
    }

    @Override
    public Value value(String name) {
        Value value = known.get(name);
        if (value == null) {
            value = work(name);
            known.put(name, value);
        }
        return value;
    }

    private Value work(String name) {
        Catalog catalog = determination.catalog();
        Fact fact = catalog.facts().get(name);
        if (fact != null) {
            return fact(fact);
        }
        Derived derived = catalog.derived().get(name);
        if (derived != null) {
            return derived(derived);
        }
        Parameter parameter = catalog.parameters().get(name);
        if (parameter != null) {
            return parameter(parameter);
        }
        Interpretation interpretation = catalog.interpretations().get(name);
        if (interpretation != null) {
            Stated other = determination.asked().parameters().get(name);
            return other == null ? interpretation.value() : other.value();
        }
        Service service = determination.service(name);
        if (service != null) {
            return determination.entitled(service, this);
        }
        return switch (name) {
            case Catalog.DATE -> new Value.Date(determination.asked().date());
            case Catalog.REGION -> new Value.Text(determination.asked().region().toString());
            case Catalog.MEMBERS -> members();
            default -> throw new IllegalArgumentException("no such word: " + name);
        };
    }

    private Value fact(Fact fact) {
        Stated own = stated.get(fact.name());
        if (own != null) {
            return own.value();
        }
        if (!ofHousehold() && fact.ofHousehold()) {
            Stated households = determination.household().stated.get(fact.name());
            if (households != null) {
                return households.value();
            }
        }
        if (fact.type() instanceof FactType.People) {
            return everybody();
        }
        for (Fact detail : determination.details(fact)) {
            Stated told = stated(detail.name());
            if (told != null
                    && !told.value().equals(Value.NULL)
                    && !told.value().equals(NOTHING)) {
                return Value.Bool.TRUE;
            }
        }
        if (!fact.of().isEmpty()) {
            Value whole = value(fact.of());
            if (whole.equals(Value.Bool.FALSE) || whole.equals(Value.NULL)) {
                return fact.type() instanceof FactType.Choices ? NOTHING : Value.NULL;
            }
        }
        if (!fact.standsFor().isEmpty()) {
            return value(fact.standsFor());
        }
        Value.Unknown missing = missing(fact).asUnknown();
        return fact.unlessStated()
                .map(rule -> rule.expression().evaluatePartially(this))
                .map(value -> value instanceof Value.Unknown more ? missing.and(more) : value)
                .orElse(missing);
    }

    private static final Value NOTHING = new Value.ListValue(List.of());

    /// The field of the form in which the fact would be stated.
    MissingFact missing(Fact fact) {
        return new MissingFact(fact.name(), fact.ofHousehold() ? "" : member);
    }

    private Value derived(Derived derived) {
        boolean households = !derived.holders().contains(Fact.Holder.PERSON);
        return households && !ofHousehold()
                ? determination.household().value(derived.name())
                : derived.rule().expression().evaluatePartially(this);
    }

    /// The value of the region that the parameter goes by; where nobody set one, unknown under the
    /// parameter's own name.
    private Value parameter(Parameter parameter) {
        Stated other = determination.asked().parameters().get(parameter.name());
        if (other != null) {
            return other.value();
        }
        return switch (value(parameter.by())) {
            case Value.Text(String region) ->
                determination
                        .setting(parameter, region)
                        .map(Parameter.Setting::value)
                        .orElseGet(() -> new MissingFact(parameter.name(), "").asUnknown());
            case Value.Unknown unknown -> unknown;
            default -> new MissingFact(parameter.name(), "").asUnknown();
        };
    }

    private Value everybody() {
        List<Value> ids = new ArrayList<>();
        determination.asked().members().forEach(each -> ids.add(new Value.Text(each.id())));
        return new Value.ListValue(ids);
    }

    /// The personal facts of each member, as far as rules of households ask for them.
    private Value members() {
        List<Value> members = new ArrayList<>();
        for (View view : determination.members()) {
            SequencedMap<String, Value> facts = new LinkedHashMap<>();
            facts.put(ID, new Value.Text(view.member()));
            for (String name : determination.wordsOfMembers()) {
                facts.put(name, view.value(name));
            }
            members.add(new Value.ContextValue(facts));
        }
        return new Value.ListValue(members);
    }
}
