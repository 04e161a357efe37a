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
import org.jundeng.entitlement.Finding.Undetermined;
import org.jundeng.expression.Value;

/* How the next question is found.

1. Candidates are the facts that the undecided findings name as missing; what a decided branch
   no longer needs is not among them (Kleene evaluation prunes it).
2. A candidate counts for a finding only if two of its possible answers lead to different
   findings, alone or together with answers to the other missing facts. So a fact that is merely
   mentioned is never asked.
3. The fact that counts for the most undecided services is asked; ties go to the one that settles
   more of them alone, then to the one that could add to more of what is due, then to the order of
   pages, of the vocabulary and of the members. When no service is undecided any more, what could
   still add to a service that is due is asked.
Confidential facts, and facts that stand on no page, are never candidates: the services that need
them are opened by the visitor only. */

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
                .min(Comparator.comparingInt(
                                (Candidate each) -> -each.undecided().size())
                        .thenComparingInt(each -> -each.settles())
                        .thenComparingInt(each -> -each.additions().size())
                        .thenComparingInt(each -> pages.getOrDefault(each.fact().page(), pages.size()))
                        .thenComparingInt(each -> each.fact().order())
                        .thenComparing(each -> each.missing().name())
                        .thenComparingInt(each -> members.indexOf(each.missing().member())))
                .map(best -> new Question(
                        best.missing(), best.fact(), numbers(best.decides()), together(best, candidates, members)));
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

    /// A fact that may be asked.
    ///
    /// @param undecided the undecided services that it can change
    /// @param additions the services due to which it can add
    /// @param settles how many undecided services one of its answers settles alone
    private record Candidate(
            MissingFact missing, Fact fact, List<Service> undecided, List<Service> additions, int settles) {

        List<Service> decides() {
            return undecided.isEmpty() ? additions : undecided;
        }
    }

    /// The missing facts that may be asked, each with the services that wait for it.
    private Map<MissingFact, List<Service>> mentioned(Determination now, Set<MissingFact> declined) {
        Map<MissingFact, List<Service>> mentioned = new TreeMap<>();
        for (Service service : catalog.services().values()) {
            for (MissingFact fact : now.finding(service).missing()) {
                boolean asked =
                        catalog.fact(fact.fact()).filter(Questions::mayBeAsked).isPresent();
                if (asked && !declined.contains(fact)) {
                    mentioned.computeIfAbsent(fact, _ -> new ArrayList<>()).add(service);
                }
            }
        }
        return mentioned;
    }

    private static boolean mayBeAsked(Fact fact) {
        return fact.sensitivity() != Sensitivity.CONFIDENTIAL && !fact.page().isEmpty();
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
        List<Service> undecided = new ArrayList<>();
        List<Service> additions = new ArrayList<>();
        int settles = 0;
        for (Service service : services) {
            List<Finding> findings = new ArrayList<>();
            answered.forEach(each -> findings.add(each.finding(service)));
            if (new HashSet<>(findings).size() > 1 || matters(now.asked(), missing, service, findings)) {
                boolean open = now.finding(service) instanceof Undetermined;
                (open ? undecided : additions).add(service);
                settles += open
                                && findings.stream()
                                        .anyMatch(finding -> finding.missing().isEmpty())
                        ? 1
                        : 0;
            }
        }
        return undecided.isEmpty() && additions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Candidate(missing, fact, undecided, additions, settles));
    }

    /// Whether two answers differ once the other missing facts are answered too, each so that this one
    /// still matters.
    private boolean matters(Household household, MissingFact missing, Service service, List<Finding> findings) {
        if (findings.isEmpty() || findings.getFirst().missing().isEmpty()) {
            return false;
        }
        Household completed = household;
        Set<MissingFact> tried = new HashSet<>(Set.of(missing));
        for (Optional<MissingFact> other = other(completed, service, tried);
                other.isPresent();
                other = other(completed, service, tried)) {
            tried.add(other.get());
            completed = completed(completed, other.get(), missing, service);
        }
        Set<Finding> different = new HashSet<>();
        for (Value answer : new Answers(catalog, household).to(missing)) {
            different.add(
                    entitlements.determine(completed.with(missing, answer, "")).finding(service));
        }
        return different.size() > 1;
    }

    private Optional<MissingFact> other(Household household, Service service, Set<MissingFact> tried) {
        return entitlements.determine(household).finding(service).missing().stream()
                .filter(fact -> !tried.contains(fact) && catalog.facts().containsKey(fact.fact()))
                .findFirst();
    }

    /// The household with the first answer to `other` that leaves `missing` in question, or as it is.
    private Household completed(Household household, MissingFact other, MissingFact missing, Service service) {
        for (Value beside : new Answers(catalog, household).to(other)) {
            Household more = household.with(other, beside, "");
            if (entitlements.determine(more).finding(service).missing().contains(missing)) {
                return more;
            }
        }
        return household;
    }
}
