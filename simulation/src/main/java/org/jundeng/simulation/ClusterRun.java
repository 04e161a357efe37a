package org.jundeng.simulation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Scenario;
import org.jundeng.kernel.Job;
import org.jundeng.kernel.JobFile;
import org.jundeng.kernel.TallyFile;
import org.jundeng.population.Sidecar;

/// A simulation of which a cluster does the counting: its programs go out in a [JobFile], what they came to comes back
/// in a [TallyFile].
///
/// No person is read here; what the population's files are is known from its `population.yaml`.
///
/// @param kernels of the list and of each scenario
/// @param file the job that a cluster is given
public record ClusterRun(
        Sidecar population, LocalDate date, List<Kernel> kernels, List<Scenario> scenarios, JobFile file) {

    public ClusterRun {
        kernels = List.copyOf(kernels);
        scenarios = List.copyOf(scenarios);
    }

    /// Compiles a list and scenarios for a population.
    ///
    /// @param folder of the list
    /// @param numbers the services that are run; all that are computed where there are none
    /// @return empty with problems where a list, a scenario or a rule cannot be used
    /// @throws IllegalArgumentException for a population that is not kept as Parquet
    public static Optional<ClusterRun> of(
            Path folder,
            Sidecar population,
            LocalDate date,
            List<Integer> numbers,
            List<Scenario> scenarios,
            Simulation.Compare compare,
            Problems problems) {
        population.requireParquet();
        List<Kernel> kernels = Simulation.kernels(
                folder, population.schema(), population.regions(), date, numbers, scenarios, problems);
        if (kernels.isEmpty()) {
            return Optional.empty();
        }
        boolean comparing = compare == Simulation.Compare.YES;
        Job job = new Job(
                population.schema(),
                population.digest(),
                population.parts(),
                Breakdown.withoutDeciles(population.schema(), date),
                kernels.stream().map(Kernel::yearly).toList(),
                comparing,
                comparing
                        ? Simulation.lines(kernels.getFirst().catalog(), population.regions(), date)
                        : new TreeMap<>());
        return Optional.of(new ClusterRun(population, date, kernels, scenarios, JobFile.of(job)));
    }

    /// The simulation, with what a cluster has counted.
    ///
    /// @param name of the file, for messages
    /// @throws IllegalArgumentException where that was counted by another job, of other people, rules or scenarios
    public Simulation with(TallyFile counted, String name) {
        if (!counted.job().equals(file.digest())) {
            throw new IllegalArgumentException(
                    "%s 是别的作业算的：人口、清单、方案、日期、服务或是否比较不同 / counted by another job: people, list, scenarios, day, services or --compare differ"
                            .formatted(name));
        }
        List<Simulation.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            outcomes.add(new Simulation.Outcome(
                    scenarios.get(i),
                    new Run(kernels.get(i + 1), counted.tallies().get(i + 1)),
                    counted.effects().isEmpty()
                            ? Optional.empty()
                            : Optional.of(counted.effects().get(i))));
        }
        return new Simulation(
                population.provenance(),
                date,
                counted.groups(),
                new Run(kernels.getFirst(), counted.tallies().getFirst()),
                outcomes);
    }
}
