package org.jundeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jundeng.fiscal.Payer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Runs and studies as tables of observations: what comes in again, and what adds up.
class RunObservationsTest {

    private static final int PROVINCE = 350000;

    @TempDir
    private Path folder = Path.of("");

    private record Line(
            String indicator,
            int region,
            String year,
            String group,
            String value,
            String numerator,
            String denominator,
            String quality,
            String source) {

        boolean county() {
            return region % 100 != 0;
        }

        boolean city() {
            return region % 100 == 0 && region != PROVINCE;
        }

        String what() {
            return indicator + " " + group;
        }
    }

    private static List<Line> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cell -> new Line(
                            cell[0],
                            Integer.parseInt(cell[1]),
                            cell[2],
                            cell[3],
                            cell[4],
                            cell[5],
                            cell[6],
                            cell[7],
                            cell[8]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Console fine(String... arguments) {
        Console console = Console.run(arguments);
        assertThat(console.exit()).as(console.err()).isZero();
        return console;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.isEmpty() ? "0" : text);
    }

    /// Cities by indicator and group hold the sums of their counties, the province that of its cities, to the fen.
    private static void addUp(List<Line> lines) {
        Map<String, BigDecimal> ofCounties = new HashMap<>();
        Map<String, BigDecimal> ofCities = new HashMap<>();
        Map<String, BigDecimal> own = new HashMap<>();
        for (Line line : lines) {
            List.of("v" + line.value(), "n" + line.numerator(), "d" + line.denominator())
                    .forEach(each -> {
                        BigDecimal figure = number(each.substring(1));
                        String what = each.charAt(0) + line.what();
                        own.put(what + line.region(), figure);
                        if (line.county()) {
                            ofCounties.merge(what + line.region() / 100 * 100, figure, BigDecimal::add);
                        }
                        if (line.city()) {
                            ofCities.merge(what + PROVINCE, figure, BigDecimal::add);
                        }
                    });
        }
        assertThat(ofCounties)
                .isNotEmpty()
                .allSatisfy((key, sum) -> assertThat(own.get(key)).as(key).isEqualByComparingTo(sum));
        assertThat(ofCities)
                .isNotEmpty()
                .allSatisfy((key, sum) -> assertThat(own.get(key)).as(key).isEqualByComparingTo(sum));
    }

    @Test
    void aRunComesInAgainAndAddsUpByRegionByPayerAndByService() {
        Path file = folder.resolve("run.csv");
        JsonNode run = new ObjectMapper()
                .readTree(fine(
                                "simulate",
                                "--share",
                                "0.1%",
                                "--json",
                                "--observations",
                                file.toString(),
                                "--recorded",
                                "2021-05-01")
                        .out())
                .get("baseline");
        Console check = fine("observations", "check", file.toString());
        List<Line> lines = lines(file);
        assertThat(check.out()).contains(String.format("会导入 %,d 个数", lines.size()));
        assertThat(check.err()).isEmpty();
        addUp(lines);
        Map<Integer, BigDecimal> payers = new TreeMap<>();
        Map<Integer, BigDecimal> services = new TreeMap<>();
        Map<Integer, BigDecimal> wholes = new TreeMap<>();
        for (Line line : lines) {
            if (line.indicator().equals("M-COST")) {
                if (line.group().isEmpty()) {
                    wholes.put(line.region(), number(line.value()));
                } else {
                    payers.merge(line.region(), number(line.value()), BigDecimal::add);
                }
            }
            if (line.indicator().endsWith("-YUAN")) {
                assertThat(line.value()).matches("[0-9]+\\.[0-9]{2}");
                services.merge(line.region(), number(line.value()), BigDecimal::add);
            }
        }
        assertThat(wholes).hasSize(84 + 9 + 1);
        assertThat(payers).isEqualTo(wholes);
        assertThat(services).isEqualTo(wholes);
        assertThat(wholes.get(PROVINCE).movePointRight(2).longValueExact())
                .isEqualTo(run.get("fen").asLong());
        assertThat(lines)
                .filteredOn(each -> each.indicator().equals("M-COST") && each.region() == PROVINCE)
                .extracting(Line::group)
                .contains("")
                .containsAll(Arrays.stream(Payer.values()).map(Payer::word).toList());
        long pensioners = 0;
        for (JsonNode service : run.get("services")) {
            pensioners =
                    service.get("number").asInt() == 20 ? service.get("people").asLong() : pensioners;
        }
        long reached = pensioners;
        assertThat(lines)
                .filteredOn(each -> each.indicator().equals("S20-REACH") && each.region() == PROVINCE)
                .singleElement()
                .satisfies(each -> assertThat(each.value()).isEqualTo(String.valueOf(reached)));
        assertThat(lines).allSatisfy(each -> {
            assertThat(each.year()).isEqualTo("2020");
            assertThat(each.quality()).isEqualTo("假定");
            assertThat(each.source()).contains("种子 1", "1000 抽 1", "方案：现行", "2018-1", "sha256 ", "分担比例：原文没有的用声明的假定");
        });
    }

    @Test
    void whatIsOnlyOfSomeServicesOrOfAScenarioSaysSo() throws IOException {
        Path scenario = Files.writeString(folder.resolve("raise.yaml"), """
                name: 提高
                basis: 试算
                parameters:
                  - name: 基础养老金最低标准
                    values: [{region: "350000", from: 2018-01-01, value: 130 元, status: assumed, basis: 试算}]
                """);
        Path file = folder.resolve("part.csv");
        String[] asked = {
            "simulate",
            "--share",
            "0.1%",
            "--service",
            "20",
            "--scenario",
            scenario.toString(),
            "--observations",
            file.toString(),
            "--recorded",
            "2021-05-01"
        };
        assertThat(fine(asked).out()).contains("只算了部分服务");
        byte[] first = Files.readAllBytes(file);
        fine(asked);
        assertThat(file).hasBinaryContent(first);
        assertThat(lines(file)).extracting(Line::indicator).containsOnly("S20-REACH", "S20-YUAN");
        assertThat(lines(file).getFirst().source()).contains("方案：提高");
        Map<Integer, BigDecimal> reach = new TreeMap<>();
        lines(file).stream()
                .filter(each -> each.indicator().equals("S20-REACH"))
                .forEach(each -> reach.put(each.region(), number(each.value())));
        assertThat(lines(file))
                .filteredOn(each -> each.indicator().equals("S20-YUAN"))
                .allSatisfy(each -> assertThat(number(each.value()))
                        .isGreaterThanOrEqualTo(reach.get(each.region()).multiply(BigDecimal.valueOf(12 * 130))));
        Console two = Console.run(
                "simulate",
                "--scenario",
                scenario.toString(),
                "--scenario",
                scenario.toString(),
                "--observations",
                file.toString());
        assertThat(two.exit()).isEqualTo(2);
    }

    /// One pensioner in one county: no city and no province is made of it.
    @Test
    void aDepartmentsExtractGivesEstimatesOfItsOwnCountiesOnly() throws IOException {
        Files.writeString(folder.resolve("人员.csv"), "户,区划,生日\n1,350427,1950-01-01\n");
        String mapping = Files.writeString(folder.resolve("mapping.yaml"), """
                title: 某县
                date: 2020-06-30
                persons:
                  file: 人员.csv
                  household: 户
                  county: 区划
                  columns: [{from: 生日, to: 出生日期}]
                """).toString();
        String people = folder.resolve("people").toString();
        fine("population", "import", mapping, "--out", people);
        Path file = folder.resolve("extract.csv");
        fine("simulate", people, "--service", "20", "--date", "2021-06-30", "--observations", file.toString());
        fine("observations", "check", file.toString());
        assertThat(lines(file)).isNotEmpty().allSatisfy(each -> {
            assertThat(each.region()).as("沙县, a district since 2021").isEqualTo(350405);
            assertThat(each.quality()).isEqualTo("估计");
            assertThat(each.source()).contains("导入人口（某县）");
        });
    }

    @Test
    void aStudyComesInAgainAndItsPeopleAreThoseOfTheCensus() {
        Path file = folder.resolve("access.csv");
        fine("access", "--observations", file.toString(), "--recorded", "2024-01-01");
        fine("observations", "check", file.toString());
        List<Line> lines = lines(file);
        addUp(lines);
        assertThat(lines).allSatisfy(each -> {
            assertThat(each.indicator()).isEqualTo("A-30");
            assertThat(each.group()).isEqualTo("县级医院");
            assertThat(each.quality()).isEqualTo("假定");
            assertThat(each.source()).contains("facilities-demo.csv", "sha256 ", "1.4 倍");
        });
        assertThat(lines.stream().filter(each -> each.region() == PROVINCE).toList())
                .singleElement()
                .satisfies(each -> assertThat(each.denominator()).isEqualTo("41540086"));
    }

    @Test
    void aCircleOrAYearThatIsNotDefinedIsRefused() {
        String file = folder.resolve("access.csv").toString();
        Console minutes = Console.run("access", "--minutes", "44", "--observations", file);
        assertThat(minutes.exit()).isEqualTo(1);
        assertThat(minutes.err()).contains("A-44", "县级医院");
        Console year = Console.run("access", "--year", "2020", "--observations", file);
        assertThat(year.exit()).isEqualTo(1);
        assertThat(year.err()).contains("2020 年底没有");
        assertThat(Path.of(file)).doesNotExist();
    }
}
