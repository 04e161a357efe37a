package org.jundeng.server.page;

import java.util.List;
import java.util.Optional;
import org.jundeng.catalog.Catalog;
import org.jundeng.publication.Changes;
import org.jundeng.publication.OpenData;
import org.jundeng.server.Editions;
import org.jundeng.server.PortalSettings;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The plan beside the list: indicators and targets as published, editions and what changed, open data, and what the
/// portal says of itself.
@Controller
public final class PlanPages {

    private final Editions editions;
    private final PortalSettings settings;
    private final Views views;

    PlanPages(Editions editions, PortalSettings settings, Views views) {
        this.editions = editions;
        this.settings = settings;
        this.views = views;
    }

    /// The editions, the newest first.
    public record Versions(List<Catalog> all, Catalog current) {}

    /// Two editions side by side.
    public record Comparison(List<Catalog> all, Catalog earlier, Catalog later, Changes changes) {

        public boolean same() {
            return earlier == later;
        }
    }

    /// The data sets and where they lie.
    public record DataSets(List<OpenData.DataSet> sets, Catalog catalog) {}

    @GetMapping("/indicators")
    ResponseEntity<String> indicators(Visit visit) {
        return views.open(visit, "indicators", editions.current());
    }

    @GetMapping("/targets")
    ResponseEntity<String> targets(Visit visit) {
        return views.open(visit, "targets", editions.current());
    }

    @GetMapping({"/list", "/list/versions"})
    ResponseEntity<String> versions(Visit visit) {
        return views.open(visit, "versions", new Versions(editions.all().reversed(), editions.current()));
    }

    @GetMapping("/list/versions/compare")
    ResponseEntity<String> compare(
            Visit visit, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        List<Catalog> all = editions.all();
        Catalog later = editions.edition(to).orElse(editions.current());
        Catalog earlier = editions.edition(from).orElse(all.getFirst());
        return views.open(visit, "compare", new Comparison(all, earlier, later, Changes.between(earlier, later)));
    }

    @GetMapping("/list/versions/{edition}")
    ResponseEntity<String> version(Visit visit, @PathVariable String edition) {
        Optional<Catalog> catalog = editions.edition(edition);
        return views.open(
                visit,
                "services",
                ServiceList.of(
                        catalog.orElseThrow(() -> new NoSuchPage("/list/versions/" + edition)), java.util.Map.of()));
    }

    @GetMapping("/open-data")
    ResponseEntity<String> openData(Visit visit) {
        return views.open(
                visit,
                "data",
                new DataSets(
                        new OpenData(editions.current(), java.net.URI.create(settings.address())).sets(),
                        editions.current()));
    }

    @GetMapping({"/help", "/phone"})
    ResponseEntity<String> help(Visit visit) {
        return views.open(visit, visit.chinese() ? "help_zh" : "help_en", editions.current());
    }

    @GetMapping("/privacy")
    ResponseEntity<String> privacy(Visit visit) {
        return views.open(visit, visit.chinese() ? "privacy_zh" : "privacy_en", editions.current());
    }

    @GetMapping("/accessibility")
    ResponseEntity<String> accessibility(Visit visit) {
        return views.open(visit, visit.chinese() ? "accessibility_zh" : "accessibility_en", editions.current());
    }
}
