package org.jundeng.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jundeng.catalog.Bilingual;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Headings;
import org.jundeng.catalog.Service;
import org.jundeng.publication.ServiceJson;

/// The services of a list that fit the chosen filters.
///
/// @param chosen the value of each filter that is set: field, group, event, mode, unit
public record ServiceList(Catalog catalog, Map<String, String> chosen) {

    static final List<String> FILTERS = List.of("field", "group", "event", "mode", "unit");

    /// One filter of the form.
    public record Filter(String name, String label, List<Option> options) {}

    public record Option(String value, String label, boolean chosen) {}

    /// The services of one field.
    public record Section(int index, String title, List<Service> services) {}

    static ServiceList of(Catalog catalog, Map<String, String> parameters) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (String name : FILTERS) {
            String value = parameters.getOrDefault(name, "");
            if (!value.isBlank()) {
                chosen.put(name, value);
            }
        }
        return new ServiceList(catalog, chosen);
    }

    public boolean filtered() {
        return !chosen.isEmpty();
    }

    public List<Service> shown() {
        return catalog.services().values().stream().filter(this::fits).toList();
    }

    private boolean fits(Service service) {
        return chosen.entrySet().stream().allMatch(filter -> switch (filter.getKey()) {
            case "field" -> service.field().equals(filter.getValue());
            case "group" ->
                catalog.headings()
                        .group(filter.getValue())
                        .filter(group -> group.services().contains(service.number()))
                        .isPresent();
            case "event" -> service.lifeEvents().contains(filter.getValue());
            case "mode" ->
                service.delivery().stream()
                        .anyMatch(mode -> ServiceJson.word(mode).equals(filter.getValue()));
            case "unit" -> service.leadUnits().contains(filter.getValue());
            default -> true;
        });
    }

    /// The services shown, field by field.
    public List<Section> sections(Visit visit) {
        Map<String, List<Service>> byField = shown().stream()
                .collect(Collectors.groupingBy(Service::field, LinkedHashMap::new, Collectors.toList()));
        List<Section> sections = new ArrayList<>();
        byField.forEach((field, services) -> sections.add(
                new Section(sections.size() + 1, visit.in(catalog.headings().field(field)), services)));
        return sections;
    }

    /// What the page is called: the one heading that was chosen, or the whole list.
    public String title(Visit visit) {
        if (chosen.size() == 1) {
            Map.Entry<String, String> only = chosen.entrySet().iterator().next();
            return filters(visit).stream()
                    .filter(filter -> filter.name().equals(only.getKey()))
                    .flatMap(filter -> filter.options().stream())
                    .filter(Option::chosen)
                    .map(Option::label)
                    .findFirst()
                    .orElse(visit.t("services.title"));
        }
        return visit.t("services.title");
    }

    public List<String[]> crumbs(Visit visit) {
        List<String[]> crumbs = new ArrayList<>();
        crumbs.add(new String[] {"/", visit.t("home")});
        if (filtered()) {
            crumbs.add(new String[] {"/services", visit.t("services.title")});
        }
        crumbs.add(new String[] {"", title(visit)});
        return crumbs;
    }

    public List<Filter> filters(Visit visit) {
        Headings headings = catalog.headings();
        SequencedSet<String> units = new LinkedHashSet<>();
        catalog.services().values().forEach(service -> units.addAll(service.leadUnits()));
        return List.of(
                filter(visit, "field", titled(visit, headings.fields())),
                filter(
                        visit,
                        "group",
                        headings.groups().stream()
                                .map(group -> new Named(group.name().zh(), visit.in(group.name())))
                                .toList()),
                filter(visit, "event", titled(visit, headings.lifeEvents())),
                filter(
                        visit,
                        "mode",
                        List.of(Service.Delivery.values()).stream()
                                .map(ServiceJson::word)
                                .map(mode -> new Named(mode, visit.t("mode." + mode)))
                                .toList()),
                filter(
                        visit,
                        "unit",
                        units.stream().map(unit -> new Named(unit, unit)).toList()));
    }

    private record Named(String value, String label) {}

    private static List<Named> titled(Visit visit, List<Headings.Titled> titled) {
        return titled.stream()
                .map(each -> new Named(each.name(), visit.in(each.title())))
                .toList();
    }

    private Filter filter(Visit visit, String name, List<Named> values) {
        String value = chosen.getOrDefault(name, "");
        return new Filter(
                name,
                visit.t("filter." + name),
                values.stream()
                        .map(each -> new Option(
                                each.value(), each.label(), each.value().equals(value)))
                        .toList());
    }

    /// The heading of a field, for crumbs.
    static Bilingual heading(Catalog catalog, Service service) {
        return catalog.headings().field(service.field());
    }
}
