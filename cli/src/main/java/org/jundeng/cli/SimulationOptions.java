package org.jundeng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Scenario;
import org.jundeng.population.Population;
import org.jundeng.publication.Texts;
import org.jundeng.simulation.Simulation;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The options of the commands that run a list over all people, and the run.
final class SimulationOptions {

    @Mixin
    private People people = new People();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "POP",
            description = "人口文件夹；不写就当场合成 / folder of a population; made on the spot without")
    private @Nullable Path folder;

    @Option(
            names = "--scenario",
            paramLabel = "FILE",
            description = "调整方案，可写多次 / a scenario; may be given several times")
    private List<Path> scenarios = new ArrayList<>();

    @Option(names = "--service", paramLabel = "N", description = "只算这几项 / only these services", split = ",")
    private List<Integer> services = new ArrayList<>();

    @Option(names = "--date", paramLabel = "DAY", description = "按哪一天的规则 / the day of the rules")
    private @Nullable LocalDate date;

    @Option(
            names = "--official-shares",
            description = "只用原文给出的分担比例，其余列为未定 / only shares that the text gives; the rest is unsettled")
    private boolean officialShares;

    /// Whether assumed shares are used where the text gives none.
    boolean assuming() {
        return !officialShares;
    }

    Path censusFolder(Terminal terminal) {
        return people.censusFolder(terminal);
    }

    /// Runs the list and the scenarios; empty after problems were shown.
    Optional<Simulation> run(Terminal terminal, ListOptions options, Texts texts, Simulation.Compare compare)
            throws IOException {
        Optional<Catalog> catalog = options.catalog(terminal);
        if (catalog.isEmpty()) {
            return Optional.empty();
        }
        Problems problems = new Problems();
        List<Scenario> read = scenarios.stream()
                .flatMap(file -> Scenario.read(file, problems).stream())
                .toList();
        if (problems.hasErrors()) {
            terminal.show(problems.sorted(), options.locale(terminal));
            return Optional.empty();
        }
        Population population;
        try {
            population = folder == null
                    ? people.make(terminal, texts, catalog.get())
                    : People.read(terminal, texts, folder, people.threads());
        } catch (IllegalArgumentException wrong) {
            terminal.err().println(wrong.getMessage());
            return Optional.empty();
        }
        Optional<Simulation> simulation = Simulation.of(
                options.folder(terminal),
                population,
                date == null ? population.provenance().date() : date,
                services,
                read,
                compare,
                people.threads(),
                new Bar(terminal, texts.of("running"), population.persons()),
                problems);
        if (simulation.isEmpty()) {
            terminal.show(problems.sorted(), options.locale(terminal));
        }
        return simulation;
    }
}
