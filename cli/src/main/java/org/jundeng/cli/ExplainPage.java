package org.jundeng.cli;

import java.util.List;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Per;
import org.jundeng.entitlement.Counterfactual;
import org.jundeng.entitlement.Determination;
import org.jundeng.entitlement.Explanation;
import org.jundeng.entitlement.Explanation.Step;
import org.jundeng.entitlement.Finding;
import org.jundeng.entitlement.Finding.Entitled;
import org.jundeng.entitlement.Finding.Grant;
import org.jundeng.entitlement.Payment;
import org.jundeng.entitlement.Used;
import org.jundeng.expression.Value;
import org.jundeng.publication.Texts;
import org.jundeng.publication.Wording;

/// One service for one family in full: each clause, its rule, every value down to where it was
/// stated, and what single change would turn a refusal.
final class ExplainPage {

    private static final int DEEPEST = 16;

    private final Page page;
    private final Texts texts;
    private final Wording wording;
    private final Determination determination;

    ExplainPage(Page page, Texts texts, Determination determination) {
        this.page = page;
        this.texts = texts;
        this.wording = new Wording(texts, determination);
        this.determination = determination;
    }

    void print(Service service, List<Counterfactual> changes) {
        CheckPage.header(page, texts, wording, determination.catalog());
        Finding finding = determination.finding(service);
        page.blank();
        page.row(
                service.number() + "",
                service.name() + "  " + texts.of("status-" + finding.status()) + wording.amounts(finding),
                wording.gloss(service));
        page.line(6, texts.of("beneficiaries") + texts.of("colon"), service.beneficiaries(), "");
        page.line(6, texts.of("standard") + texts.of("colon"), service.standard(), "");
        page.line(6, texts.of("responsibility") + texts.of("colon"), service.responsibility(), "");
        page.line(
                6,
                texts.of("lead-units") + texts.of("colon"),
                String.join(texts.of("listed"), service.leadUnits()),
                "");
        Explanation explanation = Explanation.of(determination, service);
        steps(explanation);
        outcome(service, finding);
        for (String name : explanation.assumed()) {
            page.line(6, "※ ", texts.of("rests-on-assumed", name, explanation.basis(name)), "");
        }
        for (String name : explanation.interpreted()) {
            page.line(6, "※ ", texts.of("rests-on-reading", name, wording.reading(name)), "");
        }
        changes.forEach(this::change);
    }

    private void steps(Explanation explanation) {
        String member = "";
        for (Step step : explanation.steps()) {
            if (!step.member().equals(member)) {
                member = step.member();
                page.line(6, "〔" + wording.who(member) + "〕");
            }
            page.line(6, mark(step), step.amount() ? step.name() + " " + step.sum() : step.text(), "");
            page.quiet(8, step.rule());
            step.used().forEach(used -> used(8, used));
        }
    }

    private static String mark(Step step) {
        if (step.amount()) {
            return "= ";
        }
        return step.holds() ? "✓ " : step.result() instanceof Value.Unknown ? "? " : "✗ ";
    }

    private void used(int indent, Used used) {
        page.quiet(indent, "· " + used.name() + " = " + wording.shown(used.value()) + "  ← " + wording.source(used));
        if (indent < DEEPEST) {
            used.from().forEach(from -> used(indent + 2, from));
        }
    }

    private void outcome(Service service, Finding finding) {
        if (finding instanceof Entitled(List<Grant> grants, var _)) {
            for (Grant grant : grants) {
                String amount = grant.amount()
                        .map(each -> " " + each.display()
                                + grant.per().orElse(Per.ONCE).unit().substring(1))
                        .orElse("");
                page.line(6, "→ ", wording.who(grant.member()) + texts.of("colon") + grant.tier() + amount, "");
            }
        }
        if (!finding.missing().isEmpty()) {
            String label = texts.of(finding instanceof Entitled ? "could-add" : "missing");
            page.line(6, label + texts.of("colon"), wording.missing(finding.missing()), "");
        }
        for (Payment payment : Payment.of(determination, service)) {
            String amount =
                    payment.amount().map(each -> " = " + each.display() + "/月").orElse("");
            page.line(
                    6,
                    "· ",
                    wording.who(payment.member()) + texts.of("colon") + payment.name() + " " + payment.rate() + amount,
                    "");
        }
    }

    private void change(Counterfactual change) {
        page.line(
                6,
                "⇒ ",
                texts.of(
                                change.advisable() ? "would-advise" : "would",
                                wording.who(change.fact().member()),
                                change.fact().name(),
                                wording.shown(change.now()),
                                wording.shown(change.then()))
                        + wording.amounts(change.outcome()),
                "");
    }
}
