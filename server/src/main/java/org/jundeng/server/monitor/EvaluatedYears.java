package org.jundeng.server.monitor;

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
import org.jundeng.catalog.Problems;
import org.jundeng.evaluation.Basis;
import org.jundeng.evaluation.Evaluations;
import org.jundeng.evaluation.Method;
import org.jundeng.evaluation.Source;
import org.jundeng.indicator.Observations;
import org.jundeng.server.PortalSettings;
import org.jundeng.vocabulary.Regions;
import org.jundeng.warning.Given;
import org.jundeng.warning.WarningRules;
import org.springframework.stereotype.Component;

/// The evaluations of the years of which something was observed, each worked out when it is asked for first.
///
/// They rest on the batches that hold, and are worked out anew when one comes in or is closed. A portal does not start
/// where the rules of warning or the method have errors.
@Component
public final class EvaluatedYears {

    private final Monitor monitor;
    private final WarningRules rules;
    private final Method method;
    private final Source list;
    private volatile Known known;

    EvaluatedYears(Monitor monitor, PortalSettings settings) {
        this.monitor = monitor;
        Path folder = settings.file(settings.standards()).resolve(settings.list());
        Problems problems = new Problems();
        this.rules = WarningRules.read(folder, monitor.indicators(), problems);
        this.method = Method.read(folder, monitor.indicators(), problems);
        this.list = Source.folder(folder, "standards/" + settings.list());
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.sorted().stream()
                    .map(problem -> problem.message(Locale.CHINESE))
                    .collect(Collectors.joining("\n", "\n", "\n")));
        }
        this.known = new Known(-1, basis(Observations.NONE, List.of()), new ConcurrentHashMap<>());
    }

    /// What holds at one moment, with the years that were worked out of it.
    private record Known(long state, Basis basis, Map<Integer, Evaluations> years) {}

    private Known known() {
        long state = monitor.state();
        Known last = known;
        if (last.state() != state) {
            last = new Known(state, basis(monitor.now().observations(), monitor.holding()), new ConcurrentHashMap<>());
            known = last;
        }
        return last;
    }

    private Basis basis(Observations observations, List<Batch> batches) {
        List<Source> sources = new ArrayList<>(List.of(list));
        batches.forEach(batch -> sources.add(new Source(batch.file(), 1, batch.sha256())));
        return new Basis(
                monitor.catalog(),
                monitor.indicators(),
                observations,
                rules,
                Given.NONE,
                Map.of(),
                method,
                Regions.bundled(),
                sources);
    }

    /// The years of which something was observed.
    SortedSet<Integer> years() {
        return years(known().basis().observations());
    }

    private static SortedSet<Integer> years(Observations observations) {
        SortedSet<Integer> years = new TreeSet<>();
        observations.indicators().forEach(code -> years.addAll(observations.years(code)));
        return years;
    }

    /// The evaluation of a year; the last one where none is named. Empty where nothing was observed of it.
    Optional<Evaluations> year(String written) {
        Known now = known();
        SortedSet<Integer> years = years(now.basis().observations());
        if (years.isEmpty()) {
            return Optional.empty();
        }
        String year = written.isEmpty() ? String.valueOf(years.last()) : written;
        return years.stream()
                .filter(each -> year.equals(String.valueOf(each)))
                .findFirst()
                .map(each -> now.years()
                        .computeIfAbsent(
                                each,
                                missing -> Evaluations.of(
                                        now.basis(), missing, now.basis().lastRecord())));
    }
}
