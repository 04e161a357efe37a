package org.jundeng.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The headings under which people look for a service: editorial, no part of the official text.
///
/// @param fields the fields of the list with short titles
/// @param lifeEvents from birth to burial
/// @param groups whom services are for
public record Headings(List<Titled> fields, List<Titled> lifeEvents, List<Group> groups) {

    static final Headings NONE = new Headings(List.of(), List.of(), List.of());

    public Headings {
        fields = List.copyOf(fields);
        lifeEvents = List.copyOf(lifeEvents);
        groups = List.copyOf(groups);
    }

    /// A name that services state, and how it is shown.
    public record Titled(String name, Bilingual title, Position at) {}

    /// Some services that are for the same people.
    public record Group(Bilingual name, List<Integer> services, Position at) {
        public Group {
            services = List.copyOf(services);
        }
    }

    /// The short title of a field, or its name.
    public Bilingual field(String name) {
        return titled(fields, name);
    }

    /// The title of a life event, or its name.
    public Bilingual lifeEvent(String name) {
        return titled(lifeEvents, name);
    }

    public Optional<Group> group(String name) {
        return groups.stream().filter(group -> group.name().zh().equals(name)).findFirst();
    }

    private static Bilingual titled(List<Titled> all, String name) {
        return all.stream()
                .filter(each -> each.name().equals(name))
                .map(Titled::title)
                .findFirst()
                .orElse(new Bilingual(name, ""));
    }

    /// The headings of a list, held against its services.
    static Headings read(Form form, Map<Integer, Service> services) {
        Problems problems = form.problems();
        List<Group> groups = form.forms("groups").stream()
                .map(group -> group(group, services, problems))
                .toList();
        Set<Integer> placed =
                groups.stream().flatMap(group -> group.services().stream()).collect(Collectors.toSet());
        services.values().stream()
                .filter(service -> !placed.contains(service.number()))
                .forEach(service -> problems.add(CatalogProblem.UNDER_NO_HEADING, service.at(), service.name()));
        return new Headings(titled(form, "fields", "short"), titled(form, "life_events", "title"), groups);
    }

    private static List<Titled> titled(Form form, String key, String title) {
        return form.forms(key).stream()
                .map(each -> {
                    try (each) {
                        return new Titled(each.text("name"), Bilingual.read(each, title), each.at());
                    }
                })
                .toList();
    }

    private static Group group(Form form, Map<Integer, Service> services, Problems problems) {
        try (form) {
            List<Integer> numbers = form.scalars("services").stream()
                    .flatMap(scalar -> services.keySet().stream()
                            .filter(number -> scalar.text().equals(String.valueOf(number)))
                            .findFirst()
                            .or(() -> {
                                problems.addAlong(
                                        CatalogProblem.UNKNOWN_REFERENCE,
                                        scalar.at(),
                                        scalar.text().length(),
                                        scalar.text(),
                                        "1–" + services.size());
                                return Optional.empty();
                            })
                            .stream())
                    .toList();
            return new Group(Bilingual.read(form, "name"), numbers, form.at());
        }
    }
}
