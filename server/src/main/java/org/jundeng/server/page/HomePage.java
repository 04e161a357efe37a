package org.jundeng.server.page;

import java.util.List;
import org.jundeng.catalog.Bilingual;
import org.jundeng.catalog.Catalog;
import org.jundeng.server.Editions;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// `/`: the ways in.
@Controller
public final class HomePage {

    private final Editions editions;
    private final Views views;

    HomePage(Editions editions, Views views) {
        this.editions = editions;
        this.views = views;
    }

    /// A heading that leads to some services.
    public record Way(String name, Bilingual title, long count) {}

    /// The ways in: the fields of the list, the events of a life, and for whom services are.
    public record Home(Catalog.Edition edition, int count, List<Way> fields, List<Way> events, List<Way> groups) {

        static Home of(Catalog catalog) {
            var services = catalog.services().values();
            return new Home(
                    catalog.edition(),
                    services.size(),
                    catalog.edition().fields().stream()
                            .map(field -> new Way(
                                    field,
                                    catalog.headings().field(field),
                                    services.stream()
                                            .filter(service -> service.field().equals(field))
                                            .count()))
                            .toList(),
                    catalog.headings().lifeEvents().stream()
                            .map(event -> new Way(
                                    event.name(),
                                    event.title(),
                                    services.stream()
                                            .filter(service ->
                                                    service.lifeEvents().contains(event.name()))
                                            .count()))
                            .toList(),
                    catalog.headings().groups().stream()
                            .map(group -> new Way(
                                    group.name().zh(),
                                    group.name(),
                                    group.services().size()))
                            .toList());
        }
    }

    @GetMapping("/")
    ResponseEntity<String> home(Visit visit) {
        return views.open(visit, "home", Home.of(editions.current()));
    }
}
