package org.jundeng.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jundeng.kernel.Job;
import org.jundeng.kernel.JobFile;
import org.jundeng.kernel.Part;
import org.jundeng.kernel.Tally;
import org.jundeng.kernel.TallyFile;
import org.jundeng.population.Population;
import org.jundeng.simulation.ClusterRun;
import org.jundeng.simulation.Simulation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole jobs on Spark in this JVM, held against the single machine.
class SimulationJobTest {

    private static final List<Integer> SOME = List.of(20, 32, 46);

    @TempDir
    private static Path shared = Path.of("");

    @TempDir
    private Path own = Path.of("");

    private static final Population PEOPLE = Fujian.people();
    private static Path folder = Path.of("");

    /// Some services and scenarios, with effects.
    private static JobFile some;

    /// What the single machine makes of them.
    private static TallyFile alone;

    @BeforeAll
    static void writePeople() throws IOException {
        folder = Fujian.written(PEOPLE, shared.resolve("people"), 20_000);
        some = Fujian.job(folder, SOME).file();
        alone = Fujian.tallies(Fujian.alone(PEOPLE, SOME), some.digest());
    }

    /// The people once more, for a test that spoils them.
    private Path copy() throws IOException {
        Path copy = own.resolve("copy");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(folder.relativize(file).toString()));
            }
        }
        return copy;
    }

    /// How a run ended, what it said, and what it wrote.
    private record Ended(int exit, String said, Path out) {

        byte[] bytes() throws IOException {
            assertThat(exit).as(said).isZero();
            return Files.readAllBytes(out);
        }
    }

    private Ended run(JobFile job, String population, String... more) throws IOException {
        Path file = own.resolve("job");
        try (OutputStream to = Files.newOutputStream(file)) {
            job.write(to);
        }
        Path out = own.resolve("out/tally");
        List<String> arguments =
                new ArrayList<>(List.of("--population", population, "--job", file.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = SimulationJob.run(Local.SPARK, arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Ended(exit, said.toString(StandardCharsets.UTF_8), out);
    }

    @Test
    void everyServiceComesToWhatTheSingleMachineComesToToTheFen() throws IOException {
        ClusterRun cluster = Fujian.job(folder, List.of());
        Simulation single = Fujian.alone(PEOPLE, List.of());
        byte[] counted =
                run(cluster.file(), folder.toString(), "--partitions", "4").bytes();
        TallyFile read = TallyFile.read(new ByteArrayInputStream(counted), "out");
        Tally tally = read.tallies().getFirst();
        single.baseline().tally().sums().forEach((key, sum) -> {
            assertThat(tally.sums()).containsKey(key);
            assertThat(tally.sums().get(key).fen()).as("%s", key).isEqualTo(sum.fen());
            assertThat(tally.sums().get(key).people()).as("%s", key).isEqualTo(sum.people());
        });
        Set<Integer> services =
                tally.sums().keySet().stream().map(Tally.Key::service).collect(Collectors.toSet());
        assertThat(services).hasSize(58);
        assertThat(counted)
                .isEqualTo(Fujian.file(Fujian.tallies(single, cluster.file().digest())));
        Simulation shown = cluster.with(read, "out");
        assertThat(shown.persons()).isEqualTo(PEOPLE.persons());
        assertThat(shown.households()).isEqualTo(PEOPLE.households());
        assertThat(shown.scenarios().getFirst().effects().orElseThrow().total().gained())
                .isPositive()
                .isEqualTo(single.scenarios()
                        .getFirst()
                        .effects()
                        .orElseThrow()
                        .total()
                        .gained());
    }

    @Test
    void aCountyIsKeptInSeveralPartsOfWholeHouseholds() throws IOException {
        List<Part> parts = some.job().parts();
        assertThat(parts).hasSizeGreaterThan(3);
        for (Part part : parts) {
            assertThat(part.before())
                    .isEqualTo(parts.stream()
                            .filter(other -> other.region() == part.region() && other.number() < part.number())
                            .mapToInt(Part::households)
                            .sum());
        }
        assertThat(parts.stream().mapToLong(Part::persons).sum()).isEqualTo(PEOPLE.persons());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1_000})
    void theNumberAndTheOrderOfPartitionsMakeNoDifference(int partitions) throws IOException {
        Job job = some.job();
        List<Part> backwards = new ArrayList<>(job.parts());
        Collections.reverse(backwards);
        JobFile reversed = JobFile.of(
                new Job(job.schema(), job.population(), backwards, job.groups(), job.programs(), true, job.lines()));
        byte[] counted = run(reversed, folder.toString(), "--partitions", String.valueOf(partitions))
                .bytes();
        assertThat(counted)
                .isEqualTo(Fujian.file(
                        new TallyFile(reversed.digest(), alone.groups(), alone.tallies(), alone.effects())));
    }

    /// Two partitions: the last file of one cannot be read at first, when the files before it have been counted.
    @Test
    void aTaskThatFailsAndIsTriedAgainLosesAndDoublesNothing() throws IOException {
        Part last = some.job().parts().getLast();
        String file = "persons/region=" + last.region() + "/" + last.number() + ".parquet";
        FlakyFileSystem.FAULTS.put(file, 2);
        byte[] counted = run(some, "flaky://" + folder, "--partitions", "2").bytes();
        assertThat(FlakyFileSystem.FAULTS).as("both faults have happened").isEmpty();
        assertThat(counted).isEqualTo(Fujian.file(alone));
    }

    @Test
    void aFileThatCannotBeReadAtAllEndsTheJobWithoutAResult() throws IOException {
        FlakyFileSystem.FAULTS.put("persons/region=350924/0.parquet", 1_000);
        Ended ended = run(some, "flaky://" + folder);
        FlakyFileSystem.FAULTS.clear();
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.said()).contains("cable pulled at").contains("persons/region=350924/0.parquet");
        assertNothingWritten(ended);
    }

    private static void assertNothingWritten(Ended ended) throws IOException {
        if (Files.exists(ended.out().getParent())) {
            try (Stream<Path> left = Files.list(ended.out().getParent())) {
                assertThat(left).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"persons", "households"})
    void aDamagedFileIsNamed(String level) throws IOException {
        Path copy = copy();
        Path file = copy.resolve(level + "/region=350125/0.parquet");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        Ended ended = run(some, copy.toString());
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.said()).contains(file.toString()).contains("damaged").doesNotContain("\tat ");
        assertNothingWritten(ended);
    }

    @Test
    void whatIsLostIsNamedAndTheResultOfBeforeStays() throws IOException {
        Path copy = copy();
        byte[] before = run(some, copy.toString()).bytes();
        Path one = copy.resolve("persons/region=350102/0.parquet");
        Path other = copy.resolve("households/region=350924/0.parquet");
        Files.delete(one);
        Files.delete(other);
        Ended ended = run(some, copy.toString());
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.said()).contains(one.toString()).contains(other.toString());
        assertThat(Files.readAllBytes(ended.out())).isEqualTo(before);
    }

    @Test
    void peopleThatAreNotThoseOfTheJobAreRefused() throws IOException {
        Path copy = copy();
        Path sidecar = copy.resolve("population.yaml");
        Files.write(
                sidecar,
                Files.readAllLines(sidecar).stream()
                        .filter(line -> !line.contains("region: 350924"))
                        .toList());
        Ended ended = run(some, copy.toString());
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.said()).contains("population.yaml").contains("not the people of the job");
    }

    @Test
    void howItIsUsedIsSaidWhereItIsUsedWrongly() {
        for (List<String> wrong : List.of(
                List.<String>of(),
                List.of("--population", "a", "--job"),
                List.of("--population", "a", "--job", "b", "--out", "c", "--partitions", "0"),
                List.of("--population", "a", "--job", "b", "--out", "c", "--unknown", "1"))) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            assertThat(SimulationJob.run(Local.SPARK, wrong, new PrintStream(said, true, StandardCharsets.UTF_8)))
                    .isEqualTo(2);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("spark-submit");
        }
    }

    @Test
    void aFileThatIsNoJobIsNamed() throws IOException {
        Path file = Files.writeString(own.resolve("no-job"), "something else");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        for (String name : List.of(file.toString(), own.resolve("absent").toString())) {
            int exit = SimulationJob.run(
                    Local.SPARK,
                    List.of(
                            "--population",
                            folder.toString(),
                            "--job",
                            name,
                            "--out",
                            own.resolve("out").toString()),
                    new PrintStream(said, true, StandardCharsets.UTF_8));
            assertThat(exit).isEqualTo(1);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains(name);
        }
    }
}
