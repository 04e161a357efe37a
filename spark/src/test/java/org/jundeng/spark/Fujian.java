package org.jundeng.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Scenario;
import org.jundeng.catalog.TreeReader;
import org.jundeng.kernel.Effects;
import org.jundeng.kernel.Tally;
import org.jundeng.kernel.TallyFile;
import org.jundeng.population.Census;
import org.jundeng.population.Population;
import org.jundeng.population.PopulationFiles;
import org.jundeng.population.Rates;
import org.jundeng.population.Sidecar;
import org.jundeng.population.Synthesis;
import org.jundeng.simulation.ClusterRun;
import org.jundeng.simulation.Run;
import org.jundeng.simulation.Simulation;

/// Some people of three counties, the list of 2018 with two scenarios, and what the single machine makes of them.
final class Fujian {

    private static final Path LIST = root().resolve("standards/fujian-2018");

    /// 12 yuan more a month for each pensioner; and a rule that reaches more people.
    static final List<Scenario> SCENARIOS =
            List.of(scenario("""
                    parameters:
                      - name: 基础养老金最低标准
                        values: [{region: "350000", from: 2018-01-01, value: 130 元, status: assumed, basis: 试算}]
                    """), scenario("services: [{number: 32, conditions: [{text: 老, rule: 年龄 >= 60}]}]"));

    private Fujian() {}

    /// People of 350102, 350125 and 350924: one in twenty, in nine blocks or so.
    static Population people() {
        Problems problems = new Problems();
        Catalog catalog = Catalog.read(LIST, problems).orElseThrow();
        try {
            Census census = Census.read(root().resolve("census/fujian-2020"));
            Set<Integer> wanted = Set.of(350102, 350125, 350924);
            Census some = new Census(
                    census.title(),
                    census.date(),
                    census.counties().stream()
                            .filter(county -> wanted.contains(county.code()))
                            .toList());
            return Synthesis.of(catalog, some, Rates.own(), 11, 0.05, 2, done -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes people in parts of at most so many persons, or of one block.
    static Path written(Population people, Path folder, int most) throws IOException {
        PopulationFiles.write(people, folder, PopulationFiles.Format.PARQUET, false, most, 2, done -> {});
        return folder;
    }

    static ClusterRun job(Path folder, List<Integer> services) throws IOException {
        Problems problems = new Problems();
        Sidecar sidecar = Sidecar.of(folder);
        return ClusterRun.of(
                        LIST,
                        sidecar,
                        sidecar.provenance().date(),
                        services,
                        SCENARIOS,
                        Simulation.Compare.YES,
                        problems)
                .orElseThrow(() -> new IllegalStateException(problems.sorted().toString()));
    }

    /// What the single machine comes to.
    static Simulation alone(Population people, List<Integer> services) {
        Problems problems = new Problems();
        return Simulation.of(
                        LIST,
                        people,
                        people.provenance().date(),
                        services,
                        SCENARIOS,
                        Simulation.Compare.YES,
                        2,
                        done -> {},
                        problems)
                .orElseThrow(() -> new IllegalStateException(problems.sorted().toString()));
    }

    /// What a simulation comes to, as a cluster would hand it back.
    static TallyFile tallies(Simulation simulation, String job) {
        List<Run> runs = new ArrayList<>(List.of(simulation.baseline()));
        simulation.scenarios().forEach(outcome -> runs.add(outcome.run()));
        List<Effects> effects = simulation.scenarios().stream()
                .flatMap(outcome -> outcome.effects().stream())
                .toList();
        return new TallyFile(
                job, simulation.groups(), runs.stream().map(Run::tally).toList(), effects);
    }

    /// The bytes of a file of tallies.
    static byte[] file(TallyFile tallies) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TallyFile.Writer writer = new TallyFile.Writer(
                bytes, tallies.job(), tallies.groups(), tallies.tallies().size());
        for (int county : tallies.tallies().getFirst().byCounty().keySet()) {
            List<Tally> own = new ArrayList<>();
            for (Tally tally : tallies.tallies()) {
                own.add(tally.byCounty().get(county));
            }
            writer.county(own);
        }
        writer.end(tallies.effects());
        return bytes.toByteArray();
    }

    private static Scenario scenario(String changes) {
        Problems problems = new Problems();
        return TreeReader.parse("s.yaml", "name: 试算\nbasis: 试算\n" + changes, problems)
                .flatMap(tree -> Scenario.of(tree, problems))
                .orElseThrow(() -> new IllegalStateException(problems.sorted().toString()));
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("standards"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
