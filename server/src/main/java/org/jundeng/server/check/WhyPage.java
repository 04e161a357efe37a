package org.jundeng.server.check;

import java.util.List;
import java.util.Optional;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.Counterfactual;
import org.jundeng.entitlement.Determination;
import org.jundeng.entitlement.Explanation;
import org.jundeng.entitlement.Finding;
import org.jundeng.entitlement.Payment;
import org.jundeng.expression.Value;
import org.jundeng.publication.Wording;
import org.jundeng.server.page.Visit;

/// Why one service is due, not due or undecided: each clause with the values it was read with, down to their sources,
/// and what single change would turn a refusal.
public record WhyPage(
        Service service,
        Finding finding,
        Explanation explanation,
        List<Counterfactual> changes,
        List<Payment> payments,
        Wording wording) {

    static WhyPage of(Service service, Determination determination, List<Counterfactual> changes, Visit visit) {
        return new WhyPage(
                service,
                determination.finding(service),
                Explanation.of(determination, service),
                changes,
                Payment.of(determination, service),
                new Wording(visit.texts(), determination));
    }

    /// Whether a clause holds: yes, no or unknown.
    public String result(Explanation.Step step) {
        return step.holds() ? "yes" : step.result() instanceof Value.Unknown ? "unknown" : "no";
    }

    public String amount(Payment payment) {
        return payment.amount().map(amount -> amount.display() + "/月").orElse("");
    }

    public Optional<String> basis(String parameter) {
        return Optional.of(explanation.basis(parameter)).filter(basis -> !basis.isEmpty());
    }
}
