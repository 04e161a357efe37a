package org.jundeng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Scenario;
import org.jundeng.fiscal.Affordability;
import org.jundeng.fiscal.Limits;
import org.jundeng.fiscal.Neighbours;
import org.jundeng.indicator.Borders;
import org.jundeng.publication.Texts;
import org.jundeng.simulation.Run;
import org.jundeng.simulation.Simulation;
import org.jundeng.vocabulary.Regions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jundeng afford`: whether counties can afford what a list costs them.
@Command(
        name = "afford",
        description = "可承受能力：各县担不担得起，有没有盲目攀高 / whether counties can afford the list, and where standards climb")
final class AffordCommand implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private SimulationOptions run = new SimulationOptions();

    @Mixin
    private AccountOptions accounts = new AccountOptions();

    @Option(
            names = "--limits",
            paramLabel = "FILE",
            description = "判断的线（YAML）；不写就用示例值 / the limits; the assumed ones without")
    private @Nullable Path limits;

    @Option(
            names = "--neighbours",
            paramLabel = "FILE",
            description = "相邻县 CSV；不写就用 2020 年的福建各县 / pairs of neighbouring counties; those of Fujian in 2020 without")
    private @Nullable Path neighbours;

    @Option(names = "--out", paramLabel = "DIR", description = "明细写成 CSV / write the details as CSV")
    private @Nullable Path out;

    /// The counties of the census are those of its year.
    private static final LocalDate UNITS = LocalDate.of(2020, 12, 31);

    private final Terminal terminal;

    AffordCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// What affordability was worked out for: the list as it is, or a scenario.
    record Case(Optional<Scenario> scenario, Affordability affordability) {}

    @Override
    public Integer call() throws IOException {
        Texts texts = options.texts(terminal);
        Path census = run.censusFolder(terminal);
        Problems problems = new Problems();
        Optional<AccountOptions.Chosen> chosen = accounts.choose(census, problems);
        Optional<Limits> lines = limits == null ? Optional.of(Limits.own()) : Limits.read(limits, problems);
        Optional<Neighbours> borders = neighbours == null
                ? Optional.of(
                        new Neighbours(Borders.of(Regions.bundled(), UNITS).byCounty()))
                : Neighbours.read(neighbours, problems);
        if (chosen.isEmpty() || lines.isEmpty() || borders.isEmpty()) {
            terminal.show(problems.sorted(), options.locale(terminal));
            return Terminal.PROBLEMS;
        }
        Optional<Simulation> simulated = run.run(terminal, options, texts, Simulation.Compare.NO);
        if (simulated.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        Simulation simulation = simulated.get();
        List<Case> cases = new ArrayList<>();
        cases.add(new Case(
                Optional.empty(),
                judge(simulation, simulation.baseline(), Map.of(), chosen.get(), borders.get(), lines.get())));
        for (Simulation.Outcome outcome : simulation.scenarios()) {
            cases.add(new Case(
                    Optional.of(outcome.scenario()),
                    judge(
                            simulation,
                            outcome.run(),
                            outcome.scenario().takeUp(),
                            chosen.get(),
                            borders.get(),
                            lines.get())));
        }
        if (options.json) {
            new AffordJson(simulation, chosen.get(), lines.get(), cases).of().print(terminal.out());
        } else {
            new AffordPage(terminal, texts, simulation, chosen.get(), lines.get()).print(cases);
        }
        if (out != null) {
            new AffordFiles(simulation, chosen.get()).write(cases, out);
            AccountFiles.write(chosen.get().accounts(), out);
        }
        if (out != null && !options.json) {
            terminal.out().println();
            terminal.out().println(texts.of("written-to", out.toString()));
        }
        return Terminal.FINE;
    }

    private Affordability judge(
            Simulation simulation,
            Run judged,
            Map<Integer, Scenario.TakeUp> takeUp,
            AccountOptions.Chosen chosen,
            Neighbours borders,
            Limits lines) {
        return Affordability.of(
                judged.kernel().catalog(),
                simulation.date(),
                CostPage.table(simulation, judged, takeUp, run.assuming()),
                chosen.accounts(),
                chosen.year(),
                borders,
                lines);
    }
}
