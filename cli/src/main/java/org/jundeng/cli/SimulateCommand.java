package org.jundeng.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.jundeng.kernel.JobFile;
import org.jundeng.publication.Texts;
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

    private final Terminal terminal;

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = options.texts(terminal);
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
        if (out != null && !options.json) {
            terminal.out().println();
            terminal.out().println(texts.of("written-to", out.toString()));
        }
        return Terminal.FINE;
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
