package org.jundeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Distribution;
import org.jundeng.kernel.Frame;
import org.jundeng.kernel.Groups;
import org.jundeng.kernel.JobFile;
import org.jundeng.kernel.Tally;
import org.jundeng.kernel.TallyFile;
import org.jundeng.kernel.YearlyProgram;
import org.jundeng.population.PopulationFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// The commands on whole populations, run on a small sample.
class PeopleCommandsTest {

    private static final String[] SAMPLE = {"--share", "0.1%"};

    @TempDir
    private Path folder = Path.of("");

    private static String[] with(String... arguments) {
        String[] all = new String[arguments.length + SAMPLE.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(SAMPLE, 0, all, arguments.length, SAMPLE.length);
        return all;
    }

    private static JsonNode json(Console console) {
        assertThat(console.exit()).as(console.err()).isZero();
        return new ObjectMapper().readTree(console.out());
    }

    private static long sum(JsonNode list, String key) {
        long sum = 0;
        for (JsonNode each : list) {
            sum = Math.addExact(sum, each.get(key).asLong());
        }
        return sum;
    }

    private static long payers(JsonNode node) {
        long sum = 0;
        for (JsonNode part : node.get("payers")) {
            sum = Math.addExact(sum, part.asLong());
        }
        return sum;
    }

    @Test
    void theCostAddsUpByServiceByCountyAndByPayer() {
        JsonNode run = json(Console.run(with("simulate", "--json"))).get("baseline");
        long total = run.get("fen").asLong();
        assertThat(total).isPositive();
        assertThat(sum(run.get("services"), "fen")).isEqualTo(total);
        assertThat(sum(run.get("counties"), "fen")).isEqualTo(total);
        assertThat(payers(run)).isEqualTo(total);
        for (JsonNode county : run.get("counties")) {
            assertThat(payers(county)).isEqualTo(county.get("fen").asLong());
        }
        assertThat(run.get("contributions")).isNotEmpty();
        assertThat(run.get("services")).hasSize(58);
    }

    @Test
    void aHigherPensionCostsItsDifferenceForEachPensioner() {
        JsonNode simulated =
                json(Console.run(with("simulate", "--json", "--compare", "--service", "20", "--scenario", scenario())));
        JsonNode before = simulated.get("baseline");
        JsonNode after = simulated.get("scenarios").get(0).get("result");
        long pensioners = before.get("services").get(0).get("people").asLong();
        long more = after.get("fen").asLong() - before.get("fen").asLong();
        assertThat(more).isEqualTo(pensioners * 12 * 1200);
        JsonNode effects = simulated.get("scenarios").get(0).get("effects");
        assertThat(effects.get("gained").asLong()).isEqualTo(more);
        assertThat(effects.get("losers").asLong()).isZero();
        assertThat(effects.get("after").get("gini").asDouble())
                .isLessThan(effects.get("before").get("gini").asDouble());
    }

    private String scenario() {
        try {
            return Files.writeString(folder.resolve("raise.yaml"), """
                            name: 提高
                            basis: 试算
                            parameters:
                              - name: 基础养老金最低标准
                                values: [{region: "350000", from: 2018-01-01, value: 130 元, status: assumed, basis: 试算}]
                            """).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theTableSaysWhoPaysByBandInBothLanguages() {
        for (String language : List.of("zh", "en")) {
            Console console =
                    Console.run(with("simulate", "--service", "20", "--scenario", scenario(), "--lang", language));
            assertThat(console.exit()).isZero();
            assertThat(console.out())
                    .contains("350102")
                    .contains("一档")
                    .contains("四档")
                    .doesNotContain("{0}")
                    .contains(language.equals("zh") ? "误差" : "error");
        }
    }

    @Test
    void theDetailsAreWrittenAsCsvThatAddsUpToTheTable() throws IOException {
        Path out = folder.resolve("details");
        JsonNode run = json(Console.run(with("simulate", "--json", "--service", "20,46", "--out", out.toString())))
                .get("baseline");
        List<String> lines = Files.readAllLines(out.resolve("现行_费用.csv"));
        int cost = List.of(lines.getFirst().split(",")).indexOf("费用_分");
        long sum = lines.stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",")[cost]))
                .sum();
        assertThat(sum).isEqualTo(run.get("fen").asLong());
    }

    @Test
    void aFaultOfAScenarioStopsWithItsPlace() throws IOException {
        String bad = Files.writeString(folder.resolve("bad.yaml"), "name: 坏\nbasis: 试\nparameters:\n  - name: 没有这个\n")
                .toString();
        Console console = Console.run(with("simulate", "--scenario", bad));
        assertThat(console.exit()).isNotZero();
        assertThat(console.err() + console.out()).contains("bad.yaml:4");
    }

    @Test
    void aPopulationIsMadeWrittenReadAndReported() {
        String out = folder.resolve("people").toString();
        JsonNode made = json(Console.run(with("population", "build", "--json", "--out", out)));
        JsonNode read = json(Console.run("population", "report", out, "--json"));
        assertThat(read).isEqualTo(made);
        assertThat(made.get("persons").asLong()).isBetween(35_000L, 48_000L);
        assertThat(Console.run("population", "report", out, "--lang", "en").out())
                .contains("SRMSE");
        JsonNode run = json(Console.run("simulate", out, "--json", "--service", "20"));
        assertThat(run.get("times").asLong()).isEqualTo(1000);
    }

    @Test
    void aDepartmentsExtractIsTakenInAndWhatIsLeftOutIsListed() throws IOException {
        Files.writeString(folder.resolve("人员.csv"), """
                户,区划,生日,备注
                1,350102,1950-01-01,
                2,350102,1950-02-30,
                """);
        String mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                title: 某区
                date: 2018-06-30
                persons:
                  file: 人员.csv
                  household: 户
                  county: 区划
                  columns: [{from: 生日, to: 出生日期}]
                """).toString();
        String out = folder.resolve("taken").toString();
        Console console = Console.run("population", "import", mapping, "--out", out);
        assertThat(console.exit()).isEqualTo(1);
        assertThat(console.out())
                .contains("某区（2018-06-30）")
                .contains("人员.csv 里没有用到的列：备注")
                .contains("JD-2012");
        assertThat(Files.readString(folder.resolve("taken/rejects.csv"))).contains("人员.csv,3,生日,1950-02-30,JD-2012");
        JsonNode run = json(Console.run("simulate", out, "--json", "--service", "20"));
        assertThat(run.get("persons").asLong()).isEqualTo(1);
    }

    /// The cluster is played by the programs of the job file, one block after the other.
    @Test
    void whatAClusterCountedIsShownAsIfItWereCountedHere() throws IOException {
        String people = folder.resolve("people").toString();
        assertThat(Console.run(with("population", "build", "--out", people)).exit())
                .isZero();
        Path job = folder.resolve("job");
        Path tally = folder.resolve("tally");
        String[] asked = {"simulate", people, "--service", "20,46", "--scenario", scenario()};
        assertThat(Console.run(and(asked, "--job", job.toString())).exit()).isZero();
        count(Path.of(people), job, tally);
        Console here = Console.run(asked);
        Console there = Console.run(and(asked, "--tally", tally.toString()));
        assertThat(there.exit()).as(there.err()).isZero();
        assertThat(there.out()).isEqualTo(here.out());
        Console other = Console.run("simulate", people, "--service", "20", "--tally", tally.toString());
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.err()).contains("another job");
    }

    private static String[] and(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    private static void count(Path people, Path file, Path to) throws IOException {
        JobFile job;
        try (InputStream from = Files.newInputStream(file)) {
            job = JobFile.read(from, file.toString());
        }
        List<Block> blocks = PopulationFiles.read(people, 1, done -> {}).blocks();
        Distribution incomes = new Distribution();
        Groups without = job.job().groups();
        blocks.forEach(block -> Groups.addIncomes(block.columns().get(without.income()), block.first(), incomes));
        Groups groups = without.withDeciles(incomes);
        List<Tally> tallies = new ArrayList<>();
        for (YearlyProgram each : job.job().programs()) {
            Tally tally = new Tally(groups);
            Frame frame = new Frame(each.program(), tally);
            blocks.forEach(frame::run);
            tallies.add(tally);
        }
        try (OutputStream out = Files.newOutputStream(to)) {
            TallyFile.Writer writer = new TallyFile.Writer(out, job.digest(), groups, tallies.size());
            writer.county(tallies);
            writer.end(List.of());
        }
    }

    @Test
    void aJobNeedsAPopulationThatIsThereAndParquet() {
        String job = folder.resolve("job").toString();
        assertThat(Console.run("simulate", "--job", job).exit()).isEqualTo(2);
        assertThat(Console.run("simulate", "x", "--job", job, "--tally", job).exit())
                .isEqualTo(2);
        String people = folder.resolve("csv").toString();
        assertThat(Console.run(with("population", "build", "--format", "csv", "--out", people))
                        .exit())
                .isZero();
        Console csv = Console.run("simulate", people, "--job", job);
        assertThat(csv.exit()).isEqualTo(1);
        assertThat(csv.err()).contains("Parquet");
        Console absent = Console.run("simulate", people, "--tally", job);
        assertThat(absent.exit()).isEqualTo(1);
        assertThat(absent.err()).contains("no such file");
    }

    @Test
    void aSampleThatDoesNotDivideTheWholeIsRefused() {
        Console console = Console.run("population", "build", "--share", "30%");
        assertThat(console.exit()).isNotZero();
        assertThat(console.err()).contains("30%");
    }
}
