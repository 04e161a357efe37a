package org.jundeng.server.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.Determination;
import org.jundeng.entitlement.Entitlements;
import org.jundeng.entitlement.Finding;
import org.jundeng.entitlement.Household;
import org.jundeng.entitlement.MissingFact;
import org.jundeng.entitlement.Question;
import org.jundeng.entitlement.Questions;
import org.jundeng.server.Editions;
import org.springframework.stereotype.Component;

/// What is asked next, and of whom; the service that a visitor came for is settled first.
@Component
final class Dialogue {

    static final String ORIGIN = "您的回答";

    private final Entitlements entitlements;
    private final Questions questions;

    Dialogue(Editions editions) {
        this.entitlements = editions.entitlements();
        this.questions = editions.questions();
    }

    /// A question and the people whom it is asked about.
    record Asked(String name, Fact fact, List<String> of, List<Integer> decides) {}

    Catalog catalog() {
        return entitlements.catalog();
    }

    Determination determine(Sheet sheet) {
        return entitlements.determine(sheet.household(catalog(), ORIGIN));
    }

    /// The next question, or empty where nothing more can change anything.
    Optional<Asked> next(Sheet sheet) {
        Household household = sheet.household(catalog(), ORIGIN);
        Optional<Question> question = catalog()
                .service(sheet.pinned())
                .flatMap(pinned -> questions.next(household, beside(pinned, household, sheet.unsure())))
                .or(() -> questions.next(household, sheet.unsure()));
        return question.map(Dialogue::asked);
    }

    /// How many facts are still open, for the visitor to see how far it is.
    int open(Sheet sheet) {
        Set<String> names = new HashSet<>();
        determine(sheet).findings().values().stream()
                .filter(Finding.Undetermined.class::isInstance)
                .flatMap(finding -> finding.missing().stream())
                .filter(fact -> !sheet.unsure().contains(fact))
                .forEach(fact -> names.add(fact.fact()));
        return names.size();
    }

    /// What does not bear on a service, or was asked already.
    private Set<MissingFact> beside(Service pinned, Household household, Set<MissingFact> unsure) {
        Determination now = entitlements.determine(household);
        Set<MissingFact> beside = new HashSet<>(unsure);
        now.findings().values().forEach(finding -> beside.addAll(finding.missing()));
        Finding finding = now.finding(pinned);
        if (finding instanceof Finding.Undetermined) {
            finding.missing().stream().filter(fact -> !unsure.contains(fact)).forEach(beside::remove);
        }
        return beside;
    }

    private static Asked asked(Question question) {
        List<String> of = new ArrayList<>();
        for (MissingFact fact : question.together()) {
            if (fact.name().equals(question.fact().name())) {
                of.add(fact.member());
            }
        }
        return new Asked(question.fact().name(), question.asked(), of, question.decides());
    }

    /// The question of a name as it stands on a sheet: of those who may still be asked, or who have answered.
    Optional<Asked> of(String name, Sheet sheet) {
        MissingFact any = new MissingFact(name, "");
        Optional<Fact> fact = catalog()
                .fact(any.fact())
                .filter(each -> !each.page().isEmpty() && each.sensitivity() != Fact.Sensitivity.CONFIDENTIAL);
        if (fact.isEmpty()) {
            return Optional.empty();
        }
        Optional<Asked> now = next(sheet).filter(asked -> asked.name().equals(name));
        if (now.isPresent()) {
            return now;
        }
        Determination determination = determine(sheet);
        List<Integer> decides = new ArrayList<>();
        Set<String> missing = new HashSet<>();
        determination
                .findings()
                .forEach((number, finding) -> finding.missing().stream()
                        .filter(each -> each.name().equals(name))
                        .forEach(each -> {
                            missing.add(each.member());
                            if (!decides.contains(number)) {
                                decides.add(number);
                            }
                        }));
        List<String> everybody = new ArrayList<>();
        everybody.add("");
        sheet.people().forEach(person -> everybody.add(person.label()));
        List<String> of = everybody.stream()
                .filter(member -> missing.contains(member)
                        || sheet.answers().containsKey(new MissingFact(name, member))
                        || sheet.unsure().contains(new MissingFact(name, member)))
                .toList();
        return of.isEmpty() ? Optional.empty() : Optional.of(new Asked(name, fact.get(), of, decides));
    }
}
