package org.jundeng.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Scenario;
import org.jundeng.evaluation.Source;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.ObservationTable;
import org.jundeng.kernel.JobFile;
import org.jundeng.population.Census;
import org.jundeng.publication.Texts;
import org.jundeng.simulation.Run;
import org.jundeng.simulation.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jundeng simulate`: what a list costs, and what a change of it would cost, for all people at once.
@Command(
        name = "simulate",
        description = "全省算账：清单要花多少钱，谁出，改了会怎样 / what the list costs, who pays, and what a change would do")
final class SimulateCommand implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private SimulationOptions run = new SimulationOptions();

    @Option(names = "--compare", description = "比较调整前后：得失、基尼系数、贫困差距 / who gains and loses, Gini, poverty gap")
    private boolean compare;

    @Option(names = "--out", paramLabel = "DIR", description = "明细写成 CSV / write the details as CSV")
    private @Nullable Path out;

    @Option(
            names = "--job",
            paramLabel = "FILE",
            description = "不算，只写出交给集群的作业（docs/cluster.md） / count nothing, write the job for a cluster")
    private @Nullable Path job;

    @Option(
            names = "--observations",
            paramLabel = "FILE",
            description = "把结果写成观测数据表，供导入和年度评价（docs/observations.md） / write the run as a table of observations")
    private @Nullable Path observations;

    @Option(
            names = "--recorded",
            paramLabel = "DAY",
            description = "观测数据的记录日；不写就是今天 / day of record of the observations (today)")
    private @Nullable LocalDate recorded;

    private final Terminal terminal;

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = options.texts(terminal);
        if (observations != null && run.scenarios() > 1) {
            terminal.err().println(texts.of("observations-one-scenario"));
            return picocli.CommandLine.ExitCode.USAGE;
        }
        Simulation.Compare comparing = compare ? Simulation.Compare.YES : Simulation.Compare.NO;
        if (job != null) {
            return writeJob(texts, comparing, job);
        }
        Optional<Simulation> simulation = run.run(terminal, options, texts, comparing);
        if (simulation.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        if (options.json) {
            new CostJson(simulation.get(), run.assuming()).of().print(terminal.out());
        } else {
            new CostPage(terminal, texts, simulation.get(), run.assuming()).print();
        }
        if (out != null) {
            CostFiles.write(simulation.get(), run.assuming(), out);
        }
        if (observations != null && !observed(simulation.get(), texts, observations)) {
            return Terminal.PROBLEMS;
        }
        if (out != null && !options.json) {
            terminal.out().println();
            terminal.out().println(texts.of("written-to", out.toString()));
        }
        return Terminal.FINE;
    }

    /// Writes the run, or that of the one scenario, as observations; false after a problem was shown.
    private boolean observed(Simulation simulation, Texts texts, Path to) throws IOException {
        Optional<Simulation.Outcome> tried = simulation.scenarios().stream().findFirst();
        Run shown = tried.map(Simulation.Outcome::run).orElse(simulation.baseline());
        Path folder = options.folder(terminal);
        Problems problems = new Problems();
        Catalog catalog = simulation.baseline().kernel().catalog();
        RunObservations table = new RunObservations(
                simulation,
                shown,
                tried.map(each -> each.scenario().name()).orElse("现行"),
                CostPage.table(
                        simulation,
                        shown,
                        tried.<Map<Integer, Scenario.TakeUp>>map(
                                        each -> each.scenario().takeUp())
                                .orElse(Map.of()),
                        run.assuming()),
                run.assuming(),
                Indicators.of(catalog, folder, problems),
                Source.folder(folder, catalog.edition().id()).sha256(),
                recorded == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : recorded);
        terminal.show(problems.sorted(), options.locale(terminal));
        List<Observation> all;
        try {
            all = table.all(Census.read(run.censusFolder(terminal)).counties().stream()
                    .map(Census.County::code)
                    .collect(Collectors.toSet()));
        } catch (IllegalArgumentException wrong) {
            terminal.err().println(wrong.getMessage());
            return false;
        }
        Files.writeString(to, ObservationTable.written(all));
        if (!options.json) {
            terminal.out().println();
            terminal.out().println(texts.of("observations-written", all.size(), to.toString()));
            if (!table.whole()) {
                terminal.out().println(texts.of("observations-part"));
            }
        }
        return !problems.hasErrors();
    }

    private int writeJob(Texts texts, Simulation.Compare comparing, Path to) throws IOException {
        Optional<JobFile> file = run.job(terminal, options, comparing);
        if (file.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        try (OutputStream written = Files.newOutputStream(to)) {
            file.get().write(written);
        }
        terminal.out().println(texts.of("job-written", to.toString()));
        return Terminal.FINE;
    }
}
