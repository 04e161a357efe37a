package org.jundeng.server.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Intake;
import org.jundeng.indicator.Mapping;
import org.jundeng.indicator.Observations;
import org.jundeng.server.Editions;
import org.jundeng.server.PortalSettings;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;
import org.springframework.stereotype.Component;

/// The indicators of the list in force, and what was observed of them: read anew only when a batch came in or was
/// closed.
///
/// An empty portal takes in the files of `observations/` first, each as a batch; it does not start with a file that has
/// faults.
@Component
public final class Monitor {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String DEMO = "Jundeng";

    private final ObservationStore store;
    private final Catalog catalog;
    private final Indicators indicators;
    private final InstantSource clock;
    private volatile Known known = new Known(-1, Observations.NONE);

    Monitor(
            Editions editions,
            PortalSettings portal,
            MonitorSettings settings,
            ObservationStore store,
            InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.catalog = editions.current();
        Problems problems = new Problems();
        this.indicators = Indicators.of(catalog, portal.file(portal.standards()).resolve(portal.list()), problems);
        begin(portal.file(settings.observations()), problems);
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.sorted().stream()
                    .map(problem -> problem.render(Locale.CHINESE))
                    .collect(Collectors.joining("\n", "\n", "\n")));
        }
    }

    /// What holds at one moment, with what was worked out of it.
    private record Known(long state, Observations observations, Map<Integer, Scene> scenes) {
        Known(long state, Observations observations) {
            this(state, observations, new ConcurrentHashMap<>());
        }
    }

    private void begin(Path folder, Problems problems) {
        if (!store.batches().isEmpty() || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                begin(file.getFileName().toString(), Files.readAllBytes(file), problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(String file, byte[] content, Problems problems) {
        Optional<Intake> intake = Intake.read(content, file, Mapping.OWN, terms(), problems);
        if (intake.isPresent()) {
            ObservationStore.Outcome outcome =
                    store.add(new Delivery(intake.get(), file, content, DEMO, Mapping.OWN.text()));
            // Another node may have been first.
            if (outcome instanceof ObservationStore.Outcome.Refused refused
                    && refused.problems().stream()
                            .noneMatch(each -> each.code() == org.jundeng.indicator.IntakeProblem.TAKEN_ALREADY)) {
                problems.addAll(refused.problems());
            }
        }
    }

    /// What files are read with today.
    Intake.Terms terms() {
        return new Intake.Terms(indicators, Regions.bundled(), today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }

    public Catalog catalog() {
        return catalog;
    }

    public Indicators indicators() {
        return indicators;
    }

    /// The province of the list.
    public RegionCode province() {
        return RegionCode.parse(catalog.edition().region());
    }

    /// What holds now.
    public Observations observations() {
        return known().observations();
    }

    /// A number that changes when a batch comes in or is closed.
    long state() {
        return store.state();
    }

    /// The batches that hold now, the oldest first.
    List<Batch> holding() {
        return store.batches().reversed().stream()
                .filter(each -> each.undone().isEmpty())
                .toList();
    }

    /// What held at the end of a day.
    public Observations observations(LocalDate day) {
        return day.isBefore(today()) ? store.held(day) : observations();
    }

    /// What holds now, for the regions of a year.
    public Scene scene(int year) {
        Known now = known();
        return now.scenes().computeIfAbsent(year, _ -> Scene.of(this, now.observations(), year));
    }

    /// The years of which anything is known, the latest first; the year in which the plan ends where nothing is.
    public List<Integer> years(String indicator) {
        List<Integer> years =
                observations().years(indicator).stream().sorted((a, b) -> b - a).toList();
        return List.copyOf(years);
    }

    private Known known() {
        long state = store.state();
        Known last = known;
        if (last.state() != state) {
            last = new Known(state, store.held());
            known = last;
        }
        return last;
    }
}
