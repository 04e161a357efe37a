package org.jundeng.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Interpretation;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Per;
import org.jundeng.entitlement.Counterfactual;
import org.jundeng.entitlement.Determination;
import org.jundeng.entitlement.Explanation;
import org.jundeng.entitlement.Explanation.Step;
import org.jundeng.entitlement.Finding;
import org.jundeng.entitlement.Finding.Entitled;
import org.jundeng.entitlement.Finding.Grant;
import org.jundeng.entitlement.Finding.NotEntitled;
import org.jundeng.entitlement.Finding.NotPersonal;
import org.jundeng.entitlement.Finding.OpenToAll;
import org.jundeng.entitlement.Finding.Undetermined;
import org.jundeng.entitlement.Household;
import org.jundeng.entitlement.MissingFact;
import org.jundeng.entitlement.Payment;
import org.jundeng.entitlement.Question;
import org.jundeng.entitlement.Used;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.Money;
import org.jundeng.vocabulary.Regions;

/// The answer as a person reads it: what is due first, then what is still to ask, then what is not
/// due and why not.
final class CheckPage {

    private final Page page;
    private final Texts texts;
    private final Determination determination;
    private final Catalog catalog;
    private final boolean brief;

    CheckPage(Page page, Texts texts, Determination determination, boolean brief) {
        this.page = page;
        this.texts = texts;
        this.determination = determination;
        this.catalog = determination.catalog();
        this.brief = brief;
    }

    void print(Optional<Question> question) {
        header();
        Map<Class<?>, List<Service>> groups = catalog.services().values().stream()
                .collect(Collectors.groupingBy(
                        service -> determination.finding(service).getClass(), LinkedHashMap::new, Collectors.toList()));
        group(groups, Entitled.class, "due");
        group(groups, Undetermined.class, "to-ask");
        group(groups, NotEntitled.class, "not-due");
        group(groups, OpenToAll.class, "open-to-all");
        group(groups, NotPersonal.class, "not-personal");
        conflicts();
        question.ifPresent(this::question);
    }

    void explain(Service service, List<Counterfactual> changes) {
        header();
        page.blank();
        Finding finding = determination.finding(service);
        page.row(service.number() + "", service.name() + "  " + texts.of(finding.status()) + amounts(finding), "");
        page.line(6, texts.of("beneficiaries") + "：", service.beneficiaries(), "");
        page.line(6, texts.of("standard") + "：", service.standard(), "");
        details(service, finding);
        for (Counterfactual change : changes) {
            page.line(
                    6,
                    "→ ",
                    texts.of(
                                    change.advisable() ? "would-advise" : "would",
                                    who(change.fact().member()),
                                    change.fact().name(),
                                    shown(change.now()),
                                    shown(change.then()))
                            + amounts(change.outcome()),
                    "");
        }
    }

    private void header() {
        Household asked = determination.asked();
        String region = Regions.bundled()
                .at(asked.region(), asked.date())
                .map(each -> each.name() + " ")
                .orElse("");
        page.title(catalog.edition().title() + "（" + catalog.edition().edition() + "）");
        page.line(
                0,
                asked.date() + "  " + region + asked.region() + "  "
                        + asked.members().stream().map(Household.Member::id).collect(Collectors.joining("、")));
        if (!catalog.edition().inForce().contains(asked.date())) {
            page.line(
                    0, "※ ", texts.of("not-in-force", catalog.edition().signed().toString()), "");
        }
    }

    private void group(Map<Class<?>, List<Service>> groups, Class<?> finding, String heading) {
        List<Service> services = groups.getOrDefault(finding, List.of());
        if (services.isEmpty()) {
            return;
        }
        page.heading(texts.of(heading, services.size()));
        for (Service service : services) {
            service(service);
        }
    }

    private void service(Service service) {
        Finding finding = determination.finding(service);
        page.row(service.number() + "", service.name() + amounts(finding), "");
        if (brief) {
            return;
        }
        switch (finding) {
            case Entitled _ -> {
                details(service, finding);
                page.quiet(
                        6,
                        texts.of("responsibility") + "：" + service.responsibility() + "  " + texts.of("lead-units")
                                + "：" + String.join("、", service.leadUnits()));
            }
            case Undetermined(var missing) -> {
                page.line(6, texts.of("missing") + "：", missing(missing), "");
                payers(service);
            }
            case NotEntitled refused -> {
                Finding.Failure failure = refused.nearest();
                page.line(
                        6,
                        texts.of("failed") + "：",
                        (failure.member().isEmpty() ? "" : failure.member() + "：") + failure.text(),
                        "");
                payers(service);
            }
            case OpenToAll _ -> {
                page.line(6, service.standard());
                payers(service);
            }
            case NotPersonal _ -> {
                page.line(6, service.standard());
                payers(service);
            }
        }
    }

    private void payers(Service service) {
        page.quiet(
                6,
                service.responsibility() + "  " + texts.of("lead-units") + "：" + String.join("、", service.leadUnits()));
    }

    private void details(Service service, Finding finding) {
        Explanation explanation = Explanation.of(determination, service);
        String member = "";
        for (Step step : explanation.steps()) {
            if (!step.member().equals(member)) {
                member = step.member();
                page.line(6, "〔" + who(member) + "〕");
            }
            step(step);
        }
        if (finding instanceof Entitled(var grants, var missing)) {
            for (Grant grant : grants) {
                page.line(6, "= ", who(grant.member()) + "：" + grant.tier() + amount(grant), "");
            }
            if (!missing.isEmpty()) {
                page.line(6, texts.of("could-add") + "：", missing(missing), "");
            }
        }
        if (finding instanceof Undetermined(var missing)) {
            page.line(6, texts.of("missing") + "：", missing(missing), "");
        }
        for (Payment payment : Payment.of(determination, service)) {
            page.line(
                    6,
                    "· ",
                    who(payment.member()) + "：" + payment.name() + " " + payment.rate()
                            + payment.amount()
                                    .map(amount -> " = " + amount.display() + "/月")
                                    .orElse(""),
                    "");
        }
        for (String name : explanation.assumed()) {
            page.line(6, "※ ", texts.of("rests-on-assumed", name, explanation.basis(name)), "");
        }
        for (String name : explanation.interpreted()) {
            page.line(6, "※ ", texts.of("rests-on-reading", name, shown(reading(name))), "");
        }
    }

    private void step(Step step) {
        String mark = switch (step.result()) {
            case Value.Bool(boolean holds) -> holds ? "✓ " : "✗ ";
            case Value.Unknown _ -> "? ";
            case Value.Null _ -> "✗ ";
            default -> "= ";
        };
        page.line(6, mark, step.sum().isEmpty() ? step.text() : step.sum(), "");
        for (Used used : step.used()) {
            used(8, used);
        }
    }

    private void used(int indent, Used used) {
        page.quiet(
                indent,
                used.name() + " = " + shown(used.value()) + "  ← "
                        + texts.of("origin-" + ShowCommand.word(used.origin()), used.source()));
        if (indent < 14) {
            used.from().forEach(from -> used(indent + 2, from));
        }
    }

    /// The sums of the grants, each with its period: `：1,050 元/月`.
    private static String amounts(Finding finding) {
        if (!(finding instanceof Entitled(List<Grant> grants, var _))) {
            return "";
        }
        Map<Per, Money> sums = CheckJson.sums(grants);
        List<String> shown = new ArrayList<>();
        sums.forEach((per, sum) -> shown.add(sum.display() + per.unit().substring(1)));
        return shown.isEmpty() ? "" : "：" + String.join(" + ", shown);
    }

    private static String amount(Grant grant) {
        return grant.amount()
                .map(amount -> " " + amount.display()
                        + grant.per().orElse(Per.ONCE).unit().substring(1))
                .orElse("");
    }

    private String missing(java.util.SortedSet<MissingFact> missing) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (MissingFact fact : missing) {
            byName.computeIfAbsent(fact.name(), _ -> new ArrayList<>()).add(fact.member());
        }
        boolean several = determination.asked().members().size() > 1;
        List<String> parts = new ArrayList<>();
        byName.forEach((name, members) -> parts.add(
                several && !members.getFirst().isEmpty() ? name + "（" + String.join("、", members) + "）" : name));
        return String.join("，", parts);
    }

    private void conflicts() {
        for (Determination.Conflict conflict : determination.conflicts()) {
            page.blank();
            page.line(
                    0,
                    "! ",
                    texts.of(
                            "conflict",
                            who(conflict.fact().member()),
                            conflict.fact().name(),
                            shown(conflict.stated()),
                            shown(conflict.computed())),
                    "");
        }
    }

    private void question(Question question) {
        page.heading(texts.of("next-question"));
        page.line(
                2,
                "【" + who(question.fact().member()) + "】",
                question.asked().question().in(texts.locale()),
                "");
        page.quiet(
                2,
                question.fact().name() + "。" + question.asked().why().in(texts.locale()) + " "
                        + texts.of("concerns", question.decides().size()) + "："
                        + question.decides().stream().map(String::valueOf).collect(Collectors.joining("、")));
    }

    private Value reading(String name) {
        Interpretation reading = catalog.interpretations().get(name);
        return reading == null ? Value.NULL : reading.value();
    }

    private String who(String member) {
        return member.isEmpty() ? texts.of("household") : member;
    }

    private String shown(Value value) {
        return Explanation.shown(value, texts.locale());
    }
}
