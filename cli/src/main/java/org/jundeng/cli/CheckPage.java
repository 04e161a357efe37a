package org.jundeng.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.Determination;
import org.jundeng.entitlement.Explanation;
import org.jundeng.entitlement.Explanation.Step;
import org.jundeng.entitlement.Finding;
import org.jundeng.entitlement.Finding.Entitled;
import org.jundeng.entitlement.Finding.Failure;
import org.jundeng.entitlement.Finding.Grant;
import org.jundeng.entitlement.Finding.NotEntitled;
import org.jundeng.entitlement.Finding.NotPersonal;
import org.jundeng.entitlement.Finding.OpenToAll;
import org.jundeng.entitlement.Finding.Undetermined;
import org.jundeng.entitlement.Payment;
import org.jundeng.entitlement.Question;
import org.jundeng.publication.Clauses;
import org.jundeng.publication.Clauses.Clause;
import org.jundeng.publication.Texts;
import org.jundeng.publication.Wording;

/// Every service for one family as a person reads it: what is due first, then what is still to ask,
/// then what is not due and why not, and last the assumptions that it rests on.
final class CheckPage {

    private static final int SHORT = 44;

    private final Page page;
    private final Texts texts;
    private final Wording wording;
    private final Determination determination;
    private final Catalog catalog;
    private final boolean brief;
    private final SequencedMap<String, String> assumed = new TreeMap<>();
    private final TreeSet<String> interpreted = new TreeSet<>();

    CheckPage(Page page, Texts texts, Determination determination, boolean brief) {
        this.page = page;
        this.texts = texts;
        this.wording = new Wording(texts, determination);
        this.determination = determination;
        this.catalog = determination.catalog();
        this.brief = brief;
    }

    void print(Optional<Question> question) {
        header(page, texts, wording, catalog);
        Map<Class<?>, List<Service>> groups = catalog.services().values().stream()
                .collect(Collectors.groupingBy(
                        service -> determination.finding(service).getClass(), LinkedHashMap::new, Collectors.toList()));
        group(groups, Entitled.class, "due");
        group(groups, Undetermined.class, "to-ask");
        group(groups, NotEntitled.class, "not-due");
        group(groups, OpenToAll.class, "open-to-all");
        group(groups, NotPersonal.class, "not-personal");
        conflicts();
        footnotes();
        question.ifPresent(this::question);
    }

    /// The list, the day, the region and the family.
    static void header(Page page, Texts texts, Wording wording, Catalog catalog) {
        page.title(catalog.edition().title() + "（" + catalog.edition().edition() + "）");
        page.line(0, wording.asked());
        if (!catalog.edition()
                .inForce()
                .contains(wording.determination().asked().date())) {
            page.line(
                    0, "! ", texts.of("not-in-force", catalog.edition().signed().toString()), "");
        }
    }

    private void group(Map<Class<?>, List<Service>> groups, Class<?> finding, String heading) {
        List<Service> services = groups.getOrDefault(finding, List.of());
        if (!services.isEmpty()) {
            page.heading(texts.of(heading, services.size()));
            services.forEach(this::service);
        }
    }

    private void service(Service service) {
        Finding finding = determination.finding(service);
        page.row(service.number() + "", service.name() + wording.amounts(finding), wording.gloss(service));
        if (brief) {
            return;
        }
        Explanation explanation = Explanation.of(determination, service);
        switch (finding) {
            case Entitled entitled -> due(service, entitled, explanation);
            case Undetermined(var missing) ->
                page.line(6, texts.of("missing") + texts.of("colon"), wording.missing(missing), "");
            case NotEntitled refused -> refused(refused.nearest(), explanation);
            case OpenToAll _, NotPersonal _ -> page.line(6, service.standard());
        }
        page.quiet(6, payers(service));
    }

    private void due(Service service, Entitled entitled, Explanation explanation) {
        grants(entitled.grants(), explanation);
        List<Step> held = explanation.steps().stream()
                .filter(step -> step.holds() && !step.amount())
                .toList();
        for (Clause clause : new Clauses(held, wording).all()) {
            page.line(6, "✓ ", clause.text(), "");
            if (!clause.values().isEmpty()) {
                page.quiet(8, clause.values());
            }
        }
        for (Payment payment : Payment.of(determination, service)) {
            page.line(6, "· ", payment(payment), "");
        }
        if (!entitled.missing().isEmpty()) {
            page.line(6, texts.of("could-add") + texts.of("colon"), wording.missing(entitled.missing()), "");
        }
        for (String name : explanation.assumed()) {
            assumed.put(name, explanation.basis(name));
        }
        interpreted.addAll(explanation.interpreted());
    }

    /// What is granted: the same grant to several members on one line, grants without an amount together.
    private void grants(List<Grant> grants, Explanation explanation) {
        SequencedMap<String, List<String>> membersByGrant = new LinkedHashMap<>();
        SequencedMap<String, List<String>> namesByMember = new LinkedHashMap<>();
        for (Grant grant : grants) {
            Map<String, List<String>> lines = grant.amount().isPresent() ? membersByGrant : namesByMember;
            String line =
                    grant.amount().isPresent() ? grant.tier() + " " + Wording.sum(grant, explanation) : grant.member();
            String value = grant.amount().isPresent() ? wording.who(grant.member()) : grant.tier();
            lines.computeIfAbsent(line, _ -> new java.util.ArrayList<>()).add(value);
        }
        membersByGrant.forEach((grant, members) ->
                page.line(6, String.join(texts.of("listed"), members) + texts.of("colon"), grant, ""));
        SequencedMap<String, List<String>> membersByNames = new LinkedHashMap<>();
        namesByMember.forEach((member, names) -> membersByNames
                .computeIfAbsent(String.join(texts.of("listed"), names), _ -> new java.util.ArrayList<>())
                .add(wording.who(member)));
        membersByNames.forEach((names, members) ->
                page.line(6, String.join(texts.of("listed"), members) + texts.of("colon"), names, ""));
    }

    private void refused(Failure failure, Explanation explanation) {
        String values = wording.against(failure, explanation);
        String who = failure.member().isEmpty() ? "" : failure.member() + texts.of("colon");
        page.line(6, "✗ ", who + failure.text(), "");
        if (!values.isEmpty()) {
            page.quiet(8, values);
        }
    }

    private String payment(Payment payment) {
        return wording.who(payment.member()) + texts.of("colon") + payment.name() + " " + payment.rate()
                + payment.amount()
                        .map(amount -> " = " + amount.display() + "/月")
                        .orElse("");
    }

    private void conflicts() {
        for (Determination.Conflict conflict : determination.conflicts()) {
            page.blank();
            page.line(
                    0,
                    "! ",
                    texts.of(
                            "conflict",
                            wording.who(conflict.fact().member()),
                            conflict.fact().name(),
                            wording.shown(conflict.stated()),
                            wording.shown(conflict.computed())),
                    "");
        }
    }

    /// The assumed values and the readings of doubtful text that the services due rest on.
    private void footnotes() {
        if (!assumed.isEmpty()) {
            page.heading(texts.of("assumptions", assumed.size()));
            assumed.forEach((name, basis) -> page.line(2, "※ " + name + texts.of("colon"), basis, ""));
        }
        if (!interpreted.isEmpty()) {
            page.heading(texts.of("readings", interpreted.size()));
            interpreted.forEach(name -> page.line(2, "· " + name + texts.of("colon"), wording.reading(name), ""));
        }
    }

    private void question(Question question) {
        page.heading(texts.of("next-question"));
        page.line(
                2,
                "【" + wording.who(question.fact().member()) + "】",
                question.asked().question().in(texts.locale()),
                "");
        String decided =
                question.decides().stream().map(String::valueOf).collect(Collectors.joining(texts.of("listed")));
        page.quiet(
                2,
                question.fact().name() + "。" + question.asked().why().in(texts.locale()) + " "
                        + texts.of("concerns", question.decides().size()) + texts.of("colon") + decided);
    }

    /// Who pays and who leads, on one line; a long clause is cut, and says so.
    private String payers(Service service) {
        String clause = service.responsibility();
        String paid = clause.length() <= SHORT
                ? clause.replaceFirst("。$", "")
                : clause.substring(0, SHORT) + "…" + texts.of("whole-text", service.number());
        return texts.of("pays") + texts.of("colon") + paid + "  " + texts.of("leads") + texts.of("colon")
                + String.join(texts.of("listed"), service.leadUnits());
    }
}
