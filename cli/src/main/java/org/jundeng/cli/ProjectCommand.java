package org.jundeng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Scenario;
import org.jundeng.fiscal.Ageing;
import org.jundeng.fiscal.Projection;
import org.jundeng.fiscal.ProjectionAssumptions;
import org.jundeng.population.Census;
import org.jundeng.publication.Texts;
import org.jundeng.simulation.Run;
import org.jundeng.simulation.Simulation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `jundeng project`: what a list costs over years.
@Command(
        name = "project",
        description = "多年测算：人口变老、标准提高，清单要花多少钱 / what the list costs over years as people age and standards grow")
final class ProjectCommand implements Callable<Integer> {

    private static final int MOST_YEARS = 50;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private SimulationOptions run = new SimulationOptions();

    @Option(names = "--years", paramLabel = "N", description = "往后几年 / how many years (5)")
    private int years = 5;

    @Option(
            names = "--assumptions",
            paramLabel = "FILE",
            description = "出生、死亡、迁移和标准增长的假定（YAML）；不写就用示例值 / the assumptions; examples without")
    private @Nullable Path assumptions;

    @Option(names = "--out", paramLabel = "DIR", description = "明细写成 CSV / write the details as CSV")
    private @Nullable Path out;

    private final Terminal terminal;

    ProjectCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// What was projected: the list as it is, or a scenario.
    record Case(Optional<Scenario> scenario, Run run, Projection projection) {}

    @Override
    public Integer call() throws IOException {
        if (years < 1 || years > MOST_YEARS) {
            throw new CommandLine.ParameterException(
                    command.commandLine(), "--years 请写 1 到 " + MOST_YEARS + " / must be 1 to " + MOST_YEARS);
        }
        Texts texts = options.texts(terminal);
        Optional<Simulation> simulated = run.run(terminal, options, texts, Simulation.Compare.NO);
        if (simulated.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        Simulation simulation = simulated.get();
        Problems problems = new Problems();
        var parameters = simulation.baseline().kernel().catalog().parameters().keySet();
        Optional<ProjectionAssumptions> declared = assumptions == null
                ? Optional.of(ProjectionAssumptions.own(parameters))
                : ProjectionAssumptions.read(assumptions, parameters, problems);
        if (declared.isEmpty()) {
            terminal.show(problems.sorted(), options.locale(terminal));
            return Terminal.PROBLEMS;
        }
        Ageing ageing = Ageing.of(Census.read(run.censusFolder(terminal)), years, declared.get());
        List<Case> cases = new ArrayList<>();
        project(simulation, simulation.baseline(), Map.of(), ageing, declared.get(), problems)
                .ifPresent(projection -> cases.add(new Case(Optional.empty(), simulation.baseline(), projection)));
        for (Simulation.Outcome outcome : simulation.scenarios()) {
            project(simulation, outcome.run(), outcome.scenario().takeUp(), ageing, declared.get(), problems)
                    .ifPresent(projection ->
                            cases.add(new Case(Optional.of(outcome.scenario()), outcome.run(), projection)));
        }
        if (problems.hasErrors()) {
            terminal.show(problems.sorted(), options.locale(terminal));
            return Terminal.PROBLEMS;
        }
        if (options.json) {
            new ProjectJson(simulation, declared.get(), cases).of().print(terminal.out());
        } else {
            new ProjectPage(terminal, texts, simulation, declared.get()).print(cases);
        }
        if (out != null) {
            new ProjectFiles(simulation, declared.get()).write(cases, out);
        }
        if (out != null && !options.json) {
            terminal.out().println();
            terminal.out().println(texts.of("written-to", out.toString()));
        }
        return Terminal.FINE;
    }

    private Optional<Projection> project(
            Simulation simulation,
            Run projected,
            Map<Integer, Scenario.TakeUp> takeUp,
            Ageing ageing,
            ProjectionAssumptions declared,
            Problems problems) {
        return Projection.of(projected, CostPage.times(simulation), takeUp, run.assuming(), ageing, declared, problems);
    }
}
