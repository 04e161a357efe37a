package org.jundeng.catalog;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jundeng.expression.Nearest;

/// What the list names outside its rules exists: fields, units, pages, and the words that select a region or a band.
final class ReferencesLint {

    private final Catalog catalog;
    private final Problems problems;

    ReferencesLint(Catalog catalog, Problems problems) {
        this.catalog = catalog;
        this.problems = problems;
    }

    void check() {
        Set<String> facts = new TreeSet<>(catalog.facts().keySet());
        facts.add(Catalog.REGION);
        Set<String> pages =
                catalog.pages().stream().map(Catalog.Page::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> fields = Set.copyOf(catalog.edition().fields());
        for (Fact fact : catalog.facts().values()) {
            known(fact.of(), facts, fact.at());
            known(fact.page(), pages, fact.at());
            known(fact.standsFor(), Set.of(Catalog.DATE, Catalog.REGION), fact.at());
        }
        catalog.parameters().values().forEach(parameter -> known(parameter.by(), facts, parameter.at()));
        for (Financing financing : catalog.financing().values()) {
            financing
                    .schedules()
                    .forEach(schedule ->
                            known(schedule.by(), catalog.parameters().keySet(), schedule.at()));
        }
        for (AssumedShares assumed : catalog.assumedShares().values()) {
            assumed(assumed);
        }
        for (Service service : catalog.services().values()) {
            known(service.field(), fields, service.at("field"));
            service.leadUnits()
                    .forEach(unit -> known(unit, catalog.edition().units().keySet(), service.at("lead_units")));
        }
        Set<String> lifeEvents = names(catalog.headings().lifeEvents());
        if (!lifeEvents.isEmpty()) {
            catalog.services()
                    .values()
                    .forEach(service ->
                            service.lifeEvents().forEach(event -> known(event, lifeEvents, service.at("life_events"))));
        }
        catalog.headings().fields().forEach(field -> known(field.name(), fields, field.at()));
        guides();
        catalog.indicators().forEach(indicator -> known(indicator.field(), fields, indicator.at()));
    }

    /// Assumed shares are of those who pay by the text, and of nobody else.
    private void assumed(AssumedShares assumed) {
        known(assumed.financing(), catalog.financing().keySet(), assumed.at());
        known(assumed.by(), catalog.parameters().keySet(), assumed.at());
        Financing financing = catalog.financing().get(assumed.financing());
        if (financing != null) {
            Set<String> levels =
                    financing.bearers().stream().map(Financing.Bearer::level).collect(Collectors.toSet());
            assumed.bands().values().stream()
                    .flatMap(List::stream)
                    .forEach(bearer -> known(bearer.level(), levels, assumed.at()));
        }
    }

    /// A place publishes one guide to a service at a time.
    private void guides() {
        for (Guide guide : catalog.guides()) {
            catalog.guides().stream()
                    .takeWhile(before -> before != guide)
                    .filter(before -> before.service() == guide.service()
                            && before.region().equals(guide.region())
                            && before.period().overlaps(guide.period()))
                    .findFirst()
                    .ifPresent(_ -> problems.add(
                            CatalogProblem.DUPLICATE_NAME, guide.at(), guide.service() + " " + guide.region()));
        }
    }

    private static Set<String> names(List<Headings.Titled> titled) {
        return titled.stream().map(Headings.Titled::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private void known(String name, Set<String> names, Position at) {
        if (!name.isEmpty() && !names.contains(name)) {
            problems.addAlong(CatalogProblem.UNKNOWN_REFERENCE, at, 1, name, Nearest.of(name, names));
        }
    }
}
