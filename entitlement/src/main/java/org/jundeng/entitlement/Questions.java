package org.jundeng.entitlement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.Fact.Sensitivity;
import org.jundeng.catalog.Service;
import org.jundeng.expression.Value;

/* How the next question is found.

1. Candidates are the facts that the undecided findings name as missing; what a decided branch
   no longer needs is not among them (Kleene evaluation prunes it).
2. A candidate counts for a finding only if two of its possible answers lead to different
   findings, or to different ones together with an answer to another missing fact. So a fact
   that is merely mentioned is never asked.
3. The fact that counts for the most findings is asked; ties go to the one that settles more of
   them alone, then to the order of pages, of the vocabulary and of the members.
Confidential facts are never candidates: their services are opened by the visitor only. */

/// Finds what to ask next about a household; the same household always gets the same question.
public final class Questions {

    private final Entitlements entitlements;
    private final Catalog catalog;
    private final Map<String, Integer> pages = new LinkedHashMap<>();

    public Questions(Entitlements entitlements) {
        this.entitlements = entitlements;
        this.catalog = entitlements.catalog();
        catalog.pages().forEach(page -> pages.put(page.id(), page.order()));
    }

    /// The next question, or empty where no answer can change a finding any more.
    public Optional<Question> next(Household household) {
        return next(household, Set.of());
    }

    /// The next question, leaving out what was asked before and not answered.
    public Optional<Question> next(Household household, Set<MissingFact> declined) {
        Determination now = entitlements.determine(household);
        Map<MissingFact, List<Service>> mentioned = mentioned(now, declined);
        List<Candidate> candidates = new ArrayList<>();
        mentioned.forEach((fact, services) -> candidate(now, fact, services).ifPresent(candidates::add));
        List<String> members =
                household.members().stream().map(Household.Member::id).toList();
        return candidates.stream()
                .min(Comparator.comparingInt((Candidate each) -> -each.changes().size())
                        .thenComparingInt(each -> -each.settles())
                        .thenComparingInt(each -> pages.getOrDefault(each.fact().page(), pages.size()))
                        .thenComparingInt(each -> each.fact().order())
                        .thenComparing(each -> each.missing().name())
                        .thenComparingInt(each -> members.indexOf(each.missing().member())))
                .map(best -> new Question(
                        best.missing(), best.fact(), numbers(best.changes()), together(best, candidates, members)));
    }

    private static List<Integer> numbers(List<Service> services) {
        return services.stream().map(Service::number).sorted().toList();
    }

    private static List<MissingFact> together(Candidate best, List<Candidate> candidates, List<String> members) {
        List<MissingFact> together = new ArrayList<>();
        together.add(best.missing());
        candidates.stream()
                .filter(each -> !each.missing().equals(best.missing()))
                .filter(each -> each.missing().name().equals(best.missing().name())
                        || !best.fact().page().isEmpty()
                                && each.fact().page().equals(best.fact().page()))
                .sorted(Comparator.comparingInt((Candidate each) -> each.fact().order())
                        .thenComparing(each -> each.missing().name())
                        .thenComparingInt(each -> members.indexOf(each.missing().member())))
                .forEach(each -> together.add(each.missing()));
        return together;
    }

    private record Candidate(MissingFact missing, Fact fact, List<Service> changes, int settles) {}

    /// The missing facts that may be asked, each with the services that wait for it.
    private Map<MissingFact, List<Service>> mentioned(Determination now, Set<MissingFact> declined) {
        Map<MissingFact, List<Service>> mentioned = new TreeMap<>();
        for (Service service : catalog.services().values()) {
            for (MissingFact fact : now.finding(service).missing()) {
                boolean asked = catalog.facts().containsKey(fact.fact())
                        && catalog.facts().get(fact.fact()).sensitivity() != Sensitivity.CONFIDENTIAL;
                if (asked && !declined.contains(fact)) {
                    mentioned.computeIfAbsent(fact, _ -> new ArrayList<>()).add(service);
                }
            }
        }
        return mentioned;
    }

    private Optional<Candidate> candidate(Determination now, MissingFact missing, List<Service> services) {
        Fact fact = catalog.facts().get(missing.fact());
        if (fact == null) {
            return Optional.empty();
        }
        List<Determination> answered = new Answers(catalog, now.asked())
                .to(missing).stream()
                        .map(answer -> entitlements.determine(now.asked().with(missing, answer, "")))
                        .toList();
        List<Service> changes = new ArrayList<>();
        int settles = 0;
        for (Service service : services) {
            List<Finding> findings = new ArrayList<>();
            answered.forEach(each -> findings.add(each.finding(service)));
            if (new HashSet<>(findings).size() > 1 || matters(now.asked(), missing, service, findings)) {
                changes.add(service);
            }
            if (findings.stream().anyMatch(finding -> finding.missing().isEmpty())) {
                settles++;
            }
        }
        return changes.isEmpty() ? Optional.empty() : Optional.of(new Candidate(missing, fact, changes, settles));
    }

    /// Whether two answers differ once another missing fact is answered too.
    private boolean matters(Household household, MissingFact missing, Service service, List<Finding> findings) {
        if (findings.isEmpty() || findings.getFirst().missing().isEmpty()) {
            return false;
        }
        List<Value> answers = new Answers(catalog, household).to(missing);
        for (MissingFact other : findings.getFirst().missing()) {
            if (!catalog.facts().containsKey(other.fact()) || other.equals(missing)) {
                continue;
            }
            for (Value beside : new Answers(catalog, household).to(other)) {
                Household more = household.with(other, beside, "");
                Set<Finding> different = new HashSet<>();
                for (Value answer : answers) {
                    different.add(entitlements
                            .determine(more.with(missing, answer, ""))
                            .finding(service));
                }
                if (different.size() > 1) {
                    return true;
                }
            }
        }
        return false;
    }
}
