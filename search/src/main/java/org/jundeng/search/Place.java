package org.jundeng.search;

import java.util.List;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Guide;
import org.jundeng.catalog.Headings;
import org.jundeng.catalog.Service;

/// Where the words of a service stand, in the order in which a snippet is looked for.
enum Place {
    NAME(6),
    SUMMARY(3),
    BENEFICIARIES(2),
    STANDARD(1.2f),
    GUIDES(0.8f),
    ENGLISH(3),
    HEADINGS(1.5f),
    LEAD_UNITS(1);

    private final float weight;

    Place(float weight) {
        this.weight = weight;
    }

    /// How much more a word says here than elsewhere.
    float weight() {
        return weight;
    }

    /// Whether its texts are sentences that can be shown.
    boolean shown() {
        return switch (this) {
            case SUMMARY, BENEFICIARIES, STANDARD, GUIDES, ENGLISH -> true;
            case NAME, HEADINGS, LEAD_UNITS -> false;
        };
    }

    List<String> texts(Catalog catalog, Service service) {
        return switch (this) {
            case NAME -> List.of(service.name());
            case SUMMARY -> List.of(service.summary().zh());
            case BENEFICIARIES -> List.of(service.beneficiaries());
            case STANDARD -> List.of(service.standard());
            case GUIDES -> guides(catalog, service);
            case ENGLISH -> List.of(service.summary().en());
            case HEADINGS -> headings(catalog.headings(), service);
            case LEAD_UNITS -> leadUnits(catalog, service);
        };
    }

    private static List<String> guides(Catalog catalog, Service service) {
        return catalog.guides().stream()
                .filter(guide -> guide.service() == service.number())
                .flatMap(guide -> Stream.of(Guide.Element.values()).flatMap(element -> guide.element(element).stream()))
                .distinct()
                .toList();
    }

    private static List<String> headings(Headings headings, Service service) {
        return Stream.of(
                        Stream.of(headings.field(service.field())),
                        service.lifeEvents().stream().map(headings::lifeEvent),
                        headings.groups().stream()
                                .filter(group -> group.services().contains(service.number()))
                                .map(Headings.Group::name))
                .flatMap(each -> each)
                .flatMap(each -> Stream.of(each.zh(), each.en()))
                .distinct()
                .toList();
    }

    private static List<String> leadUnits(Catalog catalog, Service service) {
        return service.leadUnits().stream()
                .flatMap(unit -> Stream.of(unit, catalog.edition().units().getOrDefault(unit, "")))
                .toList();
    }
}
