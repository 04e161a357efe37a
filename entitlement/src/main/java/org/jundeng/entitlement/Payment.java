package org.jundeng.entitlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Contribution;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.Money;

/// What an employer or a person pays in for a member each month (缴费).
///
/// @param rate the rate in force on the day, as a percentage; `""` where none is known
/// @param amount rate × base, rounded half up to the fen; empty where something is missing
public record Payment(
        String member, String name, String payer, String rate, Optional<Money> amount, SortedSet<MissingFact> missing) {

    /// The payments of a service's contributions that concern somebody of the household.
    public static List<Payment> of(Determination determination, Service service) {
        List<Payment> payments = new ArrayList<>();
        for (View view : determination.members()) {
            for (Contribution contribution : service.contributions()) {
                Value concerned = contribution
                        .rule()
                        .map(rule -> rule.expression().evaluatePartially(view))
                        .orElse(Value.Bool.TRUE);
                if (concerned.equals(Value.Bool.TRUE)) {
                    payments.add(of(determination, view, contribution));
                }
            }
        }
        return payments;
    }

    private static Payment of(Determination determination, View view, Contribution contribution) {
        Parameter parameter = determination.catalog().parameters().get(contribution.rate());
        SortedSet<MissingFact> missing = new TreeSet<>();
        Optional<BigDecimal> rate = number(parameter == null ? Value.NULL : view.value(contribution.rate()), missing);
        Optional<BigDecimal> base = number(contribution.base().expression().evaluatePartially(view), missing);
        return new Payment(
                view.member(),
                contribution.name(),
                contribution.payer(),
                rate.map(Payment::percent).orElse(""),
                rate.flatMap(share -> base.map(amount -> Money.roundedHalfUp(share.multiply(amount)))),
                missing);
    }

    private static Optional<BigDecimal> number(Value value, SortedSet<MissingFact> missing) {
        return switch (value) {
            case Value.Num(BigDecimal number) -> Optional.of(number);
            case Value.Unknown(SortedSet<String> names) -> {
                names.forEach(name -> missing.add(MissingFact.of(name)));
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
