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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private volatile @Nullable Known known;

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

    private record Known(long state, Moment moment) {}

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

    public Indicators indicators() {
        return indicators;
    }

    Catalog catalog() {
        return catalog;
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

    /// What is known now. It asks the store once whether anything changed.
    Moment now() {
        long state = store.state();
        LocalDate today = today();
        Known last = known;
        if (last == null || last.state() != state || !last.moment().today().equals(today)) {
            last = new Known(state, moment(today, store.held()));
            known = last;
        }
        return last.moment();
    }

    /// What was known at the end of a day.
    Moment at(LocalDate day) {
        LocalDate today = today();
        return day.isBefore(today) ? moment(today, store.held(day)) : now();
    }

    private Moment moment(LocalDate today, Observations observations) {
        return new Moment(indicators, RegionCode.parse(catalog.edition().region()), today, observations);
    }
}
