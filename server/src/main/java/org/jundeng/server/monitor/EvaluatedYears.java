package org.jundeng.server.monitor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.evaluation.Basis;
import org.jundeng.evaluation.Evaluations;
import org.jundeng.evaluation.Method;
import org.jundeng.evaluation.Source;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.ObservationTable;
import org.jundeng.indicator.Observations;
import org.jundeng.server.Editions;
import org.jundeng.server.PortalSettings;
import org.jundeng.vocabulary.Regions;
import org.jundeng.warning.Given;
import org.jundeng.warning.WarningRules;
import org.springframework.stereotype.Component;

/// The evaluations of the years of which something was observed, each worked out when it is asked for first.
///
/// They rest on the tables in `observations/`; a portal does not start where one of them has errors.
@Component
public final class EvaluatedYears {

    private static final String FOLDER = "observations";

    private final Basis basis;
    private final Map<Integer, Evaluations> kept = new ConcurrentHashMap<>();

    EvaluatedYears(Editions editions, PortalSettings settings) {
        Catalog catalog = editions.current();
        Path folder = settings.file(settings.standards()).resolve(settings.list());
        Problems problems = new Problems();
        Indicators indicators = Indicators.of(catalog, folder, problems);
        List<Source> sources = new ArrayList<>();
        sources.add(Source.folder(folder, "standards/" + settings.list()));
        List<Observation> observed = new ArrayList<>();
        for (Path file : tables(settings.file(FOLDER))) {
            String name = String.valueOf(file.getFileName());
            observed.addAll(
                    ObservationTable.read(file, name, indicators, Regions.bundled(), name, Basis.UNDATED, problems));
            sources.add(Source.of(file, name));
        }
        this.basis = new Basis(
                catalog,
                indicators,
                Observations.of(observed),
                WarningRules.read(folder, indicators, problems),
                Given.NONE,
                Map.of(),
                Method.read(folder, indicators, problems),
                Regions.bundled(),
                sources);
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.sorted().stream()
                    .map(problem -> problem.message(Locale.CHINESE))
                    .collect(Collectors.joining("\n", "\n", "\n")));
        }
    }

    /// The tables of a folder by name; none where there is no such folder.
    private static List<Path> tables(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The years of which something was observed.
    SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        Observations observations = basis.observations();
        observations.indicators().forEach(code -> years.addAll(observations.years(code)));
        return years;
    }

    /// The evaluation of a year; the last one where none is named. Empty where nothing was observed of it.
    Optional<Evaluations> year(String written) {
        SortedSet<Integer> years = years();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        String year = written.isEmpty() ? String.valueOf(years.last()) : written;
        return years.stream()
                .filter(each -> year.equals(String.valueOf(each)))
                .findFirst()
                .map(each -> kept.computeIfAbsent(each, missing -> Evaluations.of(basis, missing, basis.lastRecord())));
    }
}
