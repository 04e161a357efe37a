package org.jundeng.server.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Scenario;
import org.jundeng.catalog.TreeReader;
import org.jundeng.population.Population;
import org.jundeng.server.Editions;
import org.jundeng.server.PortalSettings;
import org.jundeng.server.Turns;
import org.jundeng.server.page.NoSuchPage;
import org.jundeng.server.page.Views;
import org.jundeng.server.page.Visit;
import org.jundeng.simulation.Simulation;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The page on which a standard is moved and what it costs is seen.
@Controller
final class ScenarioPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int KEPT = 16;

    private final Editions editions;
    private final PortalSettings settings;
    private final Sample sample;
    private final Views views;
    private final Turns turns;
    private final Map<String, Trial> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Trial> eldest) {
            return size() > KEPT;
        }
    };

    ScenarioPages(Editions editions, PortalSettings settings, Sample sample, Views views, Turns turns) {
        this.editions = editions;
        this.settings = settings;
        this.sample = sample;
        this.views = views;
        this.turns = turns;
    }

    @GetMapping("/scenario")
    ResponseEntity<String> scenario(Visit visit, @RequestParam Map<String, String> fields) {
        Optional<Population> people = sample.people();
        List<Lever> levers = levers(people);
        Map<String, Integer> values = values(levers, fields);
        String query = query(levers, values);
        if (people.isEmpty()) {
            return ResponseEntity.status(HttpStatus.OK)
                    .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                    .header("Refresh", "3")
                    .cacheControl(CacheControl.noStore())
                    .body(views.html(
                            visit,
                            "scenario",
                            new ScenarioPage(levers, values, query, Optional.empty(), Optional.empty())));
        }
        Trial trial = trial(people.get(), levers, values, query);
        return views.open(
                visit,
                "scenario",
                new ScenarioPage(levers, values, query, Optional.of(trial), Optional.of(Flows.of(trial))));
    }

    @GetMapping("/scenario.{form:csv|xlsx}")
    ResponseEntity<byte[]> file(@PathVariable String form, @RequestParam Map<String, String> fields) {
        Population people = sample.people().orElseThrow(() -> new NoSuchPage("/scenario." + form));
        List<Lever> levers = levers(Optional.of(people));
        Map<String, Integer> values = values(levers, fields);
        Trial trial = trial(people, levers, values, query(levers, values));
        boolean csv = form.equals("csv");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"scenario." + form + "\"")
                .contentType(MediaType.parseMediaType(csv ? "text/csv;charset=UTF-8" : XLSX))
                .body(csv ? trial.sheet().csv() : trial.sheet().xlsx());
    }

    private List<Lever> levers(Optional<Population> people) {
        return Lever.of(
                editions.current(),
                people.map(each -> each.provenance().date())
                        .orElse(editions.current().edition().inForce().from()));
    }

    /// What the form says, within each lever's bounds; what it does not say stays as it is.
    private static Map<String, Integer> values(List<Lever> levers, Map<String, String> fields) {
        Map<String, Integer> values = new LinkedHashMap<>();
        for (Lever lever : levers) {
            String text = fields.getOrDefault(lever.name(), "").strip();
            values.put(
                    lever.name(),
                    text.matches("-?[0-9]{1,5}")
                            ? Math.clamp(Integer.parseInt(text), lever.least(), lever.most())
                            : lever.now());
        }
        return values;
    }

    private static String query(List<Lever> levers, Map<String, Integer> values) {
        return levers.stream()
                .filter(lever -> values.getOrDefault(lever.name(), lever.now()) != lever.now())
                .map(lever -> lever.name() + "=" + values.get(lever.name()))
                .collect(Collectors.joining("&"));
    }

    private Trial trial(Population people, List<Lever> levers, Map<String, Integer> values, String query) {
        synchronized (kept) {
            Trial known = kept.get(query);
            if (known != null) {
                return known;
            }
        }
        Trial tried = turns.take(PATIENCE, () -> Trial.of(simulate(people, levers, values)));
        synchronized (kept) {
            kept.put(query, tried);
        }
        return tried;
    }

    private Simulation simulate(Population people, List<Lever> levers, Map<String, Integer> values) {
        StringBuilder yaml = new StringBuilder("name: 试算\nbasis: 网页上试算\nparameters:\n");
        boolean any = false;
        for (Lever lever : levers) {
            int value = values.getOrDefault(lever.name(), lever.now());
            if (value != lever.now()) {
                yaml.append(lever.values(editions.current(), people.provenance().date(), value));
                any = true;
            }
        }
        Problems problems = new Problems();
        Scenario scenario = TreeReader.parse("试算", any ? yaml.toString() : "name: 现行\nbasis: 现行标准\n", problems)
                .flatMap(tree -> Scenario.of(tree, problems))
                .orElseThrow(() -> new IllegalStateException(problems.sorted().toString()));
        return Simulation.of(
                        settings.file(settings.standards()).resolve(settings.list()),
                        people,
                        people.provenance().date(),
                        List.of(),
                        List.of(scenario),
                        Simulation.Compare.YES,
                        1,
                        done -> {},
                        problems)
                .orElseThrow(() -> new IllegalStateException(problems.sorted().toString()));
    }
}
