package org.jundeng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Scenario;
import org.jundeng.population.Population;
import org.jundeng.publication.Texts;
import org.jundeng.simulation.Simulation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jundeng simulate`: what a list costs, and what a change of it would cost, for all people at once.
@Command(
        name = "simulate",
        description = "全省算账：清单要花多少钱，谁出，改了会怎样 / what the list costs, who pays, and what a change would do")
final class SimulateCommand implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

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

    @Option(names = "--compare", description = "比较调整前后：得失、基尼系数、贫困差距 / who gains and loses, Gini, poverty gap")
    private boolean compare;

    @Option(names = "--service", paramLabel = "N", description = "只算这几项 / only these services", split = ",")
    private List<Integer> services = new ArrayList<>();

    @Option(names = "--date", paramLabel = "DAY", description = "按哪一天的规则 / the day of the rules")
    private @Nullable LocalDate date;

    @Option(
            names = "--official-shares",
            description = "只用原文给出的分担比例，其余列为未定 / only shares that the text gives; the rest is unsettled")
    private boolean officialShares;

    @Option(names = "--out", paramLabel = "DIR", description = "明细写成 CSV / write the details as CSV")
    private @Nullable Path out;

    private final Terminal terminal;

    SimulateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = options.texts(terminal);
        Optional<Catalog> catalog = options.catalog(terminal);
        if (catalog.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        Problems problems = new Problems();
        List<Scenario> read = scenarios.stream()
                .flatMap(file -> Scenario.read(file, problems).stream())
                .toList();
        if (problems.hasErrors()) {
            terminal.show(problems.sorted(), options.locale(terminal));
            return Terminal.PROBLEMS;
        }
        Population population;
        try {
            population = folder == null
                    ? people.make(terminal, texts, catalog.get())
                    : People.read(terminal, texts, folder, people.threads());
        } catch (IllegalArgumentException wrong) {
            terminal.err().println(wrong.getMessage());
            return Terminal.PROBLEMS;
        }
        Optional<Simulation> simulation = Simulation.of(
                options.folder(terminal),
                population,
                date == null ? population.provenance().date() : date,
                services,
                read,
                compare ? Simulation.Compare.YES : Simulation.Compare.NO,
                people.threads(),
                new Bar(terminal, texts.of("running"), population.persons()),
                problems);
        if (simulation.isEmpty()) {
            terminal.show(problems.sorted(), options.locale(terminal));
            return Terminal.PROBLEMS;
        }
        if (options.json) {
            new CostJson(simulation.get(), !officialShares).of().print(terminal.out());
        } else {
            new CostPage(terminal, texts, simulation.get(), !officialShares).print();
        }
        if (out != null) {
            CostFiles.write(simulation.get(), !officialShares, out);
        }
        if (out != null && !options.json) {
            terminal.out().println();
            terminal.out().println(texts.of("written-to", out.toString()));
        }
        return Terminal.FINE;
    }
}
