package org.jundeng.entitlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jundeng.catalog.Rule;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.catalog.Service.Benefit.Choose;
import org.jundeng.catalog.Service.Condition;
import org.jundeng.catalog.Service.Tier;
import org.jundeng.entitlement.Finding.Failure;
import org.jundeng.entitlement.Finding.Grant;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.Money;

/// What the rules of one service say in one view: a failure, or grants, and what is unknown.
///
/// @param missing keys of [MissingFact]s
record Verdict(Optional<Failure> failure, List<Grant> grants, SortedSet<String> missing) {

    /// A reading that cannot begin before these are known.
    static Verdict waiting(SortedSet<String> missing) {
        return new Verdict(Optional.empty(), List.of(), missing);
    }

    /// True with a grant; without one, unknown where something is missing, false otherwise.
    Value entitled() {
        if (!grants.isEmpty()) {
            return Value.Bool.TRUE;
        }
        return missing.isEmpty() ? Value.Bool.FALSE : new Value.Unknown(missing);
    }

    /// Reads the conditions, then the benefits.
    ///
    /// One failed condition settles the case, whatever else is unknown; a condition whose value is
    /// null does not hold.
    ///
    /// @param grantee who gets what the view is granted
    static Verdict of(Service service, View view, String grantee) {
        SortedSet<String> missing = new TreeSet<>();
        int held = 0;
        for (Condition condition : service.conditions()) {
            switch (condition.rule().expression().evaluatePartially(view)) {
                case Value.Unknown(SortedSet<String> names) -> missing.addAll(names);
                case Value.Bool(boolean holds) when holds -> held++;
                default -> {
                    Failure failure = new Failure(
                            grantee, condition.text(), condition.rule().text(), held);
                    return new Verdict(Optional.of(failure), List.of(), new TreeSet<>());
                }
            }
        }
        return missing.isEmpty() ? new Benefits(view, grantee, held).of(service) : waiting(missing);
    }

    /// The benefits of a service whose conditions hold.
    private static final class Benefits {

        private final View view;
        private final String grantee;
        private final int held;
        private final List<Grant> grants = new ArrayList<>();
        private final SortedSet<String> missing = new TreeSet<>();

        Benefits(View view, String grantee, int held) {
            this.view = view;
            this.grantee = grantee;
            this.held = held;
        }

        Verdict of(Service service) {
            service.benefits().forEach(this::read);
            Optional<Failure> failure =
                    grants.isEmpty() && missing.isEmpty() ? Optional.of(failure(service)) : Optional.empty();
            return new Verdict(failure, grants, missing);
        }

        private Failure failure(Service service) {
            List<Benefit> benefits = service.benefits();
            String texts = String.join("；", benefits.stream().map(Benefit::text).toList());
            String rules = String.join(
                    " or ",
                    benefits.stream()
                            .flatMap(benefit -> benefit.rule().stream())
                            .map(Rule::text)
                            .toList());
            return new Failure(grantee, texts, rules, held);
        }

        private void read(Benefit benefit) {
            if (holds(benefit.rule()) != Truth.TRUE) {
                return;
            }
            if (benefit.tiers().isEmpty()) {
                grants.add(new Grant(
                        grantee, benefit.name(), benefit.name(), Optional.empty(), benefit.per(), benefit.form()));
            } else if (benefit.choose() == Choose.HIGHEST) {
                highest(benefit);
            } else {
                first(benefit);
            }
        }

        private enum Truth {
            TRUE,
            FALSE,
            UNKNOWN
        }

        /// Whether a rule holds; what an unknown one lacks is noted. No rule holds always.
        private Truth holds(Optional<Rule> rule) {
            if (rule.isEmpty()) {
                return Truth.TRUE;
            }
            return switch (rule.get().expression().evaluatePartially(view)) {
                case Value.Unknown(SortedSet<String> names) -> {
                    missing.addAll(names);
                    yield Truth.UNKNOWN;
                }
                case Value value -> value.equals(Value.Bool.TRUE) ? Truth.TRUE : Truth.FALSE;
            };
        }

        private void first(Benefit benefit) {
            for (Tier tier : benefit.tiers()) {
                Truth holds = holds(tier.rule());
                if (holds == Truth.TRUE) {
                    amount(tier).ifPresent(amount -> grants.add(grant(benefit, tier, amount)));
                }
                if (holds != Truth.FALSE) {
                    return;
                }
            }
        }

        /// The highest of the tiers that are known to hold; an unknown tier could still raise it.
        private void highest(Benefit benefit) {
            Optional<Grant> best = Optional.empty();
            for (Tier tier : benefit.tiers()) {
                Optional<Grant> grant = holds(tier.rule()) == Truth.TRUE
                        ? amount(tier).map(amount -> grant(benefit, tier, amount))
                        : Optional.empty();
                if (grant.isPresent() && (best.isEmpty() || higher(grant.get(), best.get()))) {
                    best = grant;
                }
            }
            best.ifPresent(grants::add);
        }

        private static boolean higher(Grant a, Grant b) {
            return a.amount().orElse(Money.ZERO).compareTo(b.amount().orElse(Money.ZERO)) > 0;
        }

        /// The amount, rounded half up to the fen; empty where it is unknown, or where a part of it does not apply.
        private Optional<Money> amount(Tier tier) {
            return switch (tier.amount().expression().evaluatePartially(view)) {
                case Value.Unknown(SortedSet<String> names) -> {
                    missing.addAll(names);
                    yield Optional.empty();
                }
                case Value.Num(BigDecimal yuan) -> Optional.of(Money.roundedHalfUp(yuan));
                case Value.Null _ -> Optional.empty();
                case Value other ->
                    throw new IllegalStateException(tier.amount().source().at().place(1) + ": not an amount: " + other);
            };
        }

        private Grant grant(Benefit benefit, Tier tier, Money amount) {
            return new Grant(grantee, benefit.name(), tier.name(), Optional.of(amount), benefit.per(), benefit.form());
        }
    }
}
