package org.jundeng.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Scenario;
import org.jundeng.kernel.JobFile;
import org.jundeng.kernel.TallyFile;
import org.jundeng.population.Population;
import org.jundeng.population.Sidecar;
import org.jundeng.publication.Texts;
import org.jundeng.simulation.ClusterRun;
import org.jundeng.simulation.Simulation;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

    @Option(
            names = "--tally",
            paramLabel = "FILE",
            description =
                    "用集群算好的计数，其余选项与 simulate --job 时相同 / take what a cluster counted, other options as with simulate --job")
    private @Nullable Path tally;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    /// Whether assumed shares are used where the text gives none.
    boolean assuming() {
        return !officialShares;
    }

    /// How many scenarios were asked for.
    int scenarios() {
        return scenarios.size();
    }

    Path censusFolder(Terminal terminal) {
        return people.censusFolder(terminal);
    }

    /// Runs the list and the scenarios, or takes what a cluster counted; empty after problems were shown.
    Optional<Simulation> run(Terminal terminal, ListOptions options, Texts texts, Simulation.Compare compare)
            throws IOException {
        Problems problems = new Problems();
        Optional<Simulation> simulation;
        try {
            simulation = tally == null
                    ? counted(terminal, options, texts, compare, problems)
                    : countedElsewhere(terminal, options, compare, tally, problems);
        } catch (IllegalArgumentException wrong) {
            terminal.err().println(wrong.getMessage());
            return Optional.empty();
        }
        show(terminal, options, problems);
        return simulation;
    }

    /// What a cluster is given to run the same; empty after problems were shown.
    Optional<JobFile> job(Terminal terminal, ListOptions options, Simulation.Compare compare) throws IOException {
        if (tally != null) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--job 和 --tally 只能用一个 / either --job or --tally");
        }
        Problems problems = new Problems();
        Optional<ClusterRun> run;
        try {
            run = cluster(terminal, options, compare, problems);
        } catch (IllegalArgumentException wrong) {
            terminal.err().println(wrong.getMessage());
            return Optional.empty();
        }
        show(terminal, options, problems);
        return run.map(ClusterRun::file);
    }

    private static void show(Terminal terminal, ListOptions options, Problems problems) {
        if (problems.hasErrors()) {
            terminal.show(problems.sorted(), options.locale(terminal));
        }
    }

    /// The scenarios; empty with problems where one cannot be read.
    private Optional<List<Scenario>> read(Problems problems) {
        List<Scenario> read = scenarios.stream()
                .flatMap(file -> Scenario.read(file, problems).stream())
                .toList();
        return problems.hasErrors() ? Optional.empty() : Optional.of(read);
    }

    private Optional<Simulation> counted(
            Terminal terminal, ListOptions options, Texts texts, Simulation.Compare compare, Problems problems)
            throws IOException {
        Optional<Catalog> catalog = Catalog.read(options.folder(terminal), problems);
        Optional<List<Scenario>> read = read(problems);
        if (catalog.isEmpty() || read.isEmpty()) {
            return Optional.empty();
        }
        Population population = folder == null
                ? people.make(terminal, texts, catalog.get())
                : People.read(terminal, texts, folder, people.threads());
        return Simulation.of(
                options.folder(terminal),
                population,
                date == null ? population.provenance().date() : date,
                services,
                read.get(),
                compare,
                people.threads(),
                new Bar(terminal, texts.of("running"), population.persons()),
                problems);
    }

    private Optional<ClusterRun> cluster(
            Terminal terminal, ListOptions options, Simulation.Compare compare, Problems problems) throws IOException {
        if (folder == null) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "--job 和 --tally 要写明人口文件夹 / --job and --tally need the folder of a population");
        }
        Optional<List<Scenario>> read = read(problems);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Sidecar sidecar = Sidecar.of(folder);
        return ClusterRun.of(
                options.folder(terminal),
                sidecar,
                date == null ? sidecar.provenance().date() : date,
                services,
                read.get(),
                compare,
                problems);
    }

    private Optional<Simulation> countedElsewhere(
            Terminal terminal, ListOptions options, Simulation.Compare compare, Path from, Problems problems)
            throws IOException {
        if (!Files.isRegularFile(from)) {
            throw new IllegalArgumentException("没有这个文件 / no such file: " + from);
        }
        Optional<ClusterRun> run = cluster(terminal, options, compare, problems);
        if (run.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream file = Files.newInputStream(from)) {
            return Optional.of(run.get().with(TallyFile.read(file, from.toString()), from.toString()));
        }
    }
}
