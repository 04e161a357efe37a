package org.jundeng.server.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Delivery;
import org.jundeng.catalog.Service.Per;
import org.jundeng.entitlement.Determination;
import org.jundeng.entitlement.Explanation;
import org.jundeng.entitlement.Explanation.Step;
import org.jundeng.entitlement.Finding;
import org.jundeng.entitlement.Finding.Entitled;
import org.jundeng.entitlement.Finding.Grant;
import org.jundeng.entitlement.Finding.NotEntitled;
import org.jundeng.entitlement.Finding.Undetermined;
import org.jundeng.entitlement.MissingFact;
import org.jundeng.publication.Clauses;
import org.jundeng.publication.Clauses.Clause;
import org.jundeng.publication.Wording;
import org.jundeng.server.page.Counties;
import org.jundeng.server.page.Visit;
import org.jundeng.vocabulary.Money;
import org.jundeng.vocabulary.Region;

/// What a family is due, what is still to be asked, what is not due and why, and what anybody may use.
///
/// @param sums what is due in money, by period, as far as it is known
/// @param assumed the assumed values that the result rests on, with their basis
/// @param readings the readings of doubtful text that it rests on
/// @param open how many questions could still change something
public record ResultPage(
        Sheet sheet,
        String place,
        SortedMap<Per, Money> sums,
        List<Due> due,
        List<Waiting> waiting,
        List<Refused> refused,
        List<Service> forAll,
        SequencedMap<String, String> assumed,
        SequencedMap<String, String> readings,
        List<String> conflicts,
        int open) {

    /// A service that is probably due.
    ///
    /// @param amounts its sums, `""` for what is not money
    /// @param lines who gets what, with the sum written out
    /// @param reasons the clauses that hold
    public record Due(
            Service service, String amounts, List<String> lines, List<Clause> reasons, boolean restsOnAssumed) {}

    /// A service that waits for answers.
    public record Waiting(Service service, List<Ask> asks) {}

    /// A fact to be asked, and where.
    public record Ask(String words, String address) {}

    /// A service that is not due on these answers.
    public record Refused(Service service, String who, String clause, String values) {}

    public String total(Visit visit) {
        List<String> parts = new ArrayList<>();
        sums.forEach((per, sum) ->
                parts.add(visit.t("per." + per.name().toLowerCase(java.util.Locale.ROOT), sum.display())));
        return String.join(visit.t("listed"), parts);
    }

    static ResultPage of(Sheet sheet, Determination determination, int open, Visit visit) {
        Reading reading = new Reading(determination, new Wording(visit.texts(), determination), sheet, visit);
        for (Service service : determination.catalog().services().values()) {
            if (service.delivery().getFirst() != Delivery.CONFIDENTIAL) {
                reading.read(service);
            }
        }
        reading.due.sort(Comparator.comparing(each ->
                each.service().number() == sheet.pinned() ? 0 : each.amounts().isEmpty() ? 2 : 1));
        return new ResultPage(
                sheet,
                Counties.find(sheet.region(), sheet.date()).map(Region::name).orElse(sheet.region()),
                reading.sums,
                reading.due,
                reading.waiting,
                reading.refused,
                reading.forAll,
                reading.assumed,
                reading.readings,
                reading.conflicts(),
                open);
    }

    /// The services read one after the other into their groups.
    private static final class Reading {

        private final Determination determination;
        private final Wording wording;
        private final Sheet sheet;
        private final Visit visit;
        private final SortedMap<Per, Money> sums = new TreeMap<>();
        private final List<Due> due = new ArrayList<>();
        private final List<Waiting> waiting = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private final List<Service> forAll = new ArrayList<>();
        private final SequencedMap<String, String> assumed = new LinkedHashMap<>();
        private final SequencedMap<String, String> readings = new LinkedHashMap<>();

        Reading(Determination determination, Wording wording, Sheet sheet, Visit visit) {
            this.determination = determination;
            this.wording = wording;
            this.sheet = sheet;
            this.visit = visit;
        }

        void read(Service service) {
            Finding finding = determination.finding(service);
            switch (finding) {
                case Entitled entitled -> due(service, entitled);
                case Undetermined(var missing) -> waiting.add(new Waiting(service, asks(missing)));
                case NotEntitled not -> refused(service, not);
                case Finding.OpenToAll _ -> forAll.add(service);
                case Finding.NotPersonal _ -> forAll.add(service);
            }
        }

        private void due(Service service, Entitled entitled) {
            Explanation explanation = Explanation.of(determination, service);
            entitled.sums().forEach((per, sum) -> sums.merge(per, sum, Money::plus));
            List<Step> held = explanation.steps().stream()
                    .filter(step -> step.holds() && !step.amount())
                    .toList();
            for (String name : explanation.assumed()) {
                assumed.put(name, explanation.basis(name));
            }
            for (String name : explanation.interpreted()) {
                readings.put(name, wording.reading(name));
            }
            due.add(new Due(
                    service,
                    amounts(entitled),
                    lines(entitled, explanation),
                    new Clauses(held, wording).all(),
                    !explanation.assumed().isEmpty()));
        }

        private String amounts(Entitled entitled) {
            List<String> parts = new ArrayList<>();
            entitled.sums()
                    .forEach((per, sum) ->
                            parts.add(visit.t("per." + per.name().toLowerCase(java.util.Locale.ROOT), sum.display())));
            return String.join(visit.t("listed"), parts);
        }

        /// Who gets what; those who get the same on one line.
        private List<String> lines(Entitled entitled, Explanation explanation) {
            Map<String, List<String>> whoByWhat = new LinkedHashMap<>();
            for (Grant grant : entitled.grants()) {
                String what = grant.amount().isPresent()
                        ? grant.tier() + " " + Wording.sum(grant, explanation)
                        : grant.tier();
                whoByWhat.computeIfAbsent(what, _ -> new ArrayList<>()).add(wording.who(grant.member()));
            }
            List<String> lines = new ArrayList<>();
            whoByWhat.forEach((what, who) ->
                    lines.add(String.join(visit.t("listed"), new TreeSet<>(who)) + visit.t("colon") + what));
            return lines;
        }

        private List<Ask> asks(Iterable<MissingFact> missing) {
            Catalog catalog = determination.catalog();
            SequencedMap<String, Ask> asks = new LinkedHashMap<>();
            for (MissingFact fact : missing) {
                catalog.fact(fact.fact())
                        .ifPresent(asked -> asks.put(
                                fact.name(), new Ask(visit.in(asked.question()), CheckPages.address(fact.name()))));
            }
            return List.copyOf(asks.values());
        }

        private void refused(Service service, NotEntitled not) {
            Finding.Failure failure = not.nearest();
            refused.add(new Refused(
                    service,
                    failure.member().isEmpty() ? "" : failure.member() + visit.t("colon"),
                    failure.text(),
                    wording.against(failure, Explanation.of(determination, service))));
        }

        List<String> conflicts() {
            return determination.conflicts().stream()
                    .map(conflict -> visit.t(
                            "conflict",
                            wording.who(conflict.fact().member()),
                            conflict.fact().name(),
                            wording.shown(conflict.stated()),
                            wording.shown(conflict.computed())))
                    .toList();
        }
    }
}
