package org.jundeng.simulation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Scenario;
import org.jundeng.catalog.Service;
import org.jundeng.expression.Value;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Effects;
import org.jundeng.kernel.Groups;
import org.jundeng.kernel.Schema;
import org.jundeng.kernel.Tally;
import org.jundeng.population.Population;
import org.jundeng.population.Provenance;
import org.jundeng.vocabulary.Money;
import org.jundeng.vocabulary.RegionCode;

/// A list, and scenarios of it, tried on a population: all of them in one pass over the people.
///
/// @param provenance where the people come from
/// @param groups by what people were counted
/// @param baseline the list as it is
/// @param scenarios in the order in which they were asked for
public record Simulation(Provenance provenance, LocalDate date, Groups groups, Run baseline, List<Outcome> scenarios) {

    /// The parameter that says below which income per head a month people count as poor.
    private static final String LINE = "最低生活保障标准";

    public Simulation {
        scenarios = List.copyOf(scenarios);
    }

    /// What a scenario comes to.
    ///
    /// @param effects against the list as it is, where they were asked for
    public record Outcome(Scenario scenario, Run run, Optional<Effects> effects) {}

    /// Where two kernels differ household by household is asked for.
    public enum Compare {
        YES,
        NO
    }

    /// Runs a list.
    ///
    /// @param folder of the list
    /// @param numbers the services that are run; all that are computed where there are none
    /// @param progress gets the number of people done, of one pass, from any thread
    /// @return empty with problems where a list, a scenario or a rule cannot be used
    public static Optional<Simulation> of(
            Path folder,
            Population population,
            LocalDate date,
            List<Integer> numbers,
            List<Scenario> scenarios,
            Compare compare,
            int threads,
            LongConsumer progress,
            Problems problems) {
        List<Kernel> kernels =
                kernels(folder, population.schema(), population.regions(), date, numbers, scenarios, problems);
        if (kernels.isEmpty()) {
            return Optional.empty();
        }
        Groups groups = Breakdown.of(population.schema(), population.blocks(), date);
        long[] persons = persons(population.blocks());
        List<Run> runs = Run.of(kernels, population.blocks(), groups, threads, done -> progress.accept(persons[done]));
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            Optional<Effects> effects = compare == Compare.NO
                    ? Optional.empty()
                    : Optional.of(Run.compare(
                            kernels.getFirst(),
                            kernels.get(i + 1),
                            population.blocks(),
                            groups,
                            lines(kernels.getFirst().catalog(), population.regions(), date),
                            threads,
                            done -> progress.accept(persons[done])));
            outcomes.add(new Outcome(scenarios.get(i), runs.get(i + 1), effects));
        }
        return Optional.of(new Simulation(population.provenance(), date, groups, runs.getFirst(), outcomes));
    }

    /// How many people were counted.
    public long persons() {
        return baseline.tally().everybody().values().stream()
                .mapToLong(Tally.Sum::people)
                .sum();
    }

    /// How many households were counted.
    public long households() {
        return baseline.tally().everybody().values().stream()
                .mapToLong(Tally.Sum::households)
                .sum();
    }

    /// The list's kernel and one for each scenario; none where there are problems.
    static List<Kernel> kernels(
            Path folder,
            Schema schema,
            List<Integer> regions,
            LocalDate date,
            List<Integer> numbers,
            List<Scenario> scenarios,
            Problems problems) {
        List<Kernel> kernels = new ArrayList<>();
        Catalog.read(folder, problems)
                .flatMap(catalog -> kernel(catalog, schema, regions, date, numbers, problems))
                .ifPresent(kernels::add);
        for (Scenario scenario : scenarios) {
            Catalog.read(folder, scenario, problems)
                    .flatMap(catalog -> kernel(catalog, schema, regions, date, numbers, problems))
                    .ifPresent(kernels::add);
        }
        return problems.hasErrors() || kernels.size() != scenarios.size() + 1 ? List.of() : kernels;
    }

    private static Optional<Kernel> kernel(
            Catalog catalog,
            Schema schema,
            List<Integer> regions,
            LocalDate date,
            List<Integer> numbers,
            Problems problems) {
        List<Service> services = catalog.services().values().stream()
                .filter(service -> service.computed() && (numbers.isEmpty() || numbers.contains(service.number())))
                .toList();
        return Kernel.of(catalog, services, date, schema, regions, Map.of(), problems);
    }

    private static long[] persons(List<Block> blocks) {
        long[] persons = new long[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            persons[i + 1] = persons[i] + blocks.get(i).persons();
        }
        return persons;
    }

    /// By county, the income per head a year in fen below which people count as poor.
    static SortedMap<Integer, Long> lines(Catalog catalog, List<Integer> counties, LocalDate date) {
        SortedMap<Integer, Long> lines = new TreeMap<>();
        Parameter parameter = catalog.parameters().get(LINE);
        for (int county : counties) {
            if (parameter != null) {
                List<String> chain = new RegionCode(county)
                        .chain().stream().map(RegionCode::toString).toList();
                parameter.setting(chain, date).ifPresent(setting -> {
                    if (setting.value() instanceof Value.Num(var yuan)) {
                        lines.put(county, Money.roundedHalfUp(yuan).times(12).fen());
                    }
                });
            }
        }
        return lines;
    }
}
