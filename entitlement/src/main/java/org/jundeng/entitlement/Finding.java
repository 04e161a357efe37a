package org.jundeng.entitlement;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.catalog.Service.Per;
import org.jundeng.vocabulary.Money;

/// What the rules say of one household, for one service, on one day.
///
/// A missing fact is never a refusal: it is [Undetermined], which names what still to ask.
/// Callers `switch` with no `default`, so that a further finding breaks their build.
public sealed interface Finding {

    /// At least one member, or the household, is entitled.
    ///
    /// @param missing facts that could still add to the grants
    record Entitled(List<Grant> grants, SortedSet<MissingFact> missing) implements Finding {
        public Entitled {
            grants = List.copyOf(grants);
        }

        /// The sums of the grants, one for each period of time.
        public SortedMap<Per, Money> sums() {
            SortedMap<Per, Money> sums = new TreeMap<>();
            for (Grant grant : grants) {
                grant.amount().ifPresent(amount -> sums.merge(grant.per().orElse(Per.ONCE), amount, Money::plus));
            }
            return sums;
        }
    }

    /// Nobody is entitled, whatever the unknown facts are.
    ///
    /// @param failures one for each member read, or one for the household
    record NotEntitled(List<Failure> failures) implements Finding {
        public NotEntitled {
            failures = List.copyOf(failures);
        }

        /// The failure that came nearest to an entitlement.
        public Failure nearest() {
            return failures.stream()
                    .reduce((a, b) -> b.held() > a.held() ? b : a)
                    .orElseThrow();
        }
    }

    /// Nobody is entitled on what is known, and an unknown fact could change that.
    record Undetermined(SortedSet<MissingFact> missing) implements Finding {}

    /// Anybody may use the service; nothing is to be decided.
    record OpenToAll() implements Finding {}

    /// The service is owed to an area or a group, not to a person.
    record NotPersonal() implements Finding {}

    /// Something granted to a member, or (`""`) to the household.
    ///
    /// @param tier the band, or the benefit's name where it has no bands
    /// @param amount exact to the fen; empty for what is not money
    record Grant(
            String member, String benefit, String tier, Optional<Money> amount, Optional<Per> per, Benefit.Form form) {}

    /// The clause that a member, or (`""`) the household, does not meet.
    ///
    /// @param held how many clauses before it held
    record Failure(String member, String text, String rule, int held) {}

    /// The facts that could still change the finding; none where it is settled.
    default SortedSet<MissingFact> missing() {
        return Collections.emptySortedSet();
    }

    /// The word of the interchange format.
    default String status() {
        return switch (this) {
            case Entitled _ -> "entitled";
            case NotEntitled _ -> "not-entitled";
            case Undetermined _ -> "undetermined";
            case OpenToAll _ -> "open-to-all";
            case NotPersonal _ -> "not-personal";
        };
    }
}
