package org.jundeng.entitlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.Finding.Entitled;
import org.jundeng.entitlement.Finding.NotEntitled;
import org.jundeng.expression.Value;

/// Finds what single change would turn a refusal, by trying the possible answers to each fact that
/// the service's rules rest on; for an amount or a day, the least change.
public final class Counterfactuals {

    private final Entitlements entitlements;

    public Counterfactuals(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    /// The changes that would turn the finding, in the order of the vocabulary; none where it is not a refusal.
    public List<Counterfactual> of(Household household, Service service) {
        Determination now = entitlements.determine(household);
        if (!(now.finding(service) instanceof NotEntitled)) {
            return List.of();
        }
        List<Counterfactual> changes = new ArrayList<>();
        for (Fact fact : entitlements.factsBehind(service)) {
            if (fact.ofHousehold()) {
                change(now, now.household(), fact, service).ifPresent(changes::add);
            } else {
                for (View member : now.members()) {
                    change(now, member, fact, service).ifPresent(changes::add);
                }
            }
        }
        return changes;
    }

    private Optional<Counterfactual> change(Determination now, View view, Fact fact, Service service) {
        Value current = view.value(fact.name());
        if (current instanceof Value.Unknown || fact.type() instanceof FactType.People) {
            return Optional.empty();
        }
        MissingFact changed = new MissingFact(fact.name(), view.member());
        for (Value answer : new Answers(entitlements.catalog(), now.asked()).to(changed)) {
            if (!answer.equals(current) && finding(now, changed, answer, service) instanceof Entitled) {
                Value least = least(now, changed, current, answer, service);
                return Optional.of(
                        new Counterfactual(changed, fact, current, least, finding(now, changed, least, service)));
            }
        }
        return Optional.empty();
    }

    private Finding finding(Determination now, MissingFact fact, Value value, Service service) {
        return entitlements.determine(now.asked().with(fact, value, "")).finding(service);
    }

    /// Of the values between a refused and an entitled one, the entitled one nearest to the refused.
    private Value least(Determination now, MissingFact fact, Value refused, Value entitled, Service service) {
        Value far = entitled;
        Value near = refused;
        for (Optional<Value> middle = between(near, far); middle.isPresent(); middle = between(near, far)) {
            if (finding(now, fact, middle.get(), service) instanceof Entitled) {
                far = middle.get();
            } else {
                near = middle.get();
            }
        }
        return far;
    }

    /// The value half way between two amounts, to the fen, or two days; empty where there is none.
    private static Optional<Value> between(Value a, Value b) {
        if (a instanceof Value.Num(BigDecimal x) && b instanceof Value.Num(BigDecimal y)) {
            BigDecimal middle = x.add(y).divide(BigDecimal.TWO, 2, RoundingMode.FLOOR);
            return middle.compareTo(x) == 0 || middle.compareTo(y) == 0
                    ? Optional.empty()
                    : Optional.of(new Value.Num(middle));
        }
        if (a instanceof Value.Date(LocalDate x) && b instanceof Value.Date(LocalDate y)) {
            long middle = Math.floorDiv(x.toEpochDay() + y.toEpochDay(), 2);
            return middle == x.toEpochDay() || middle == y.toEpochDay()
                    ? Optional.empty()
                    : Optional.of(new Value.Date(LocalDate.ofEpochDay(middle)));
        }
        return Optional.empty();
    }
}
