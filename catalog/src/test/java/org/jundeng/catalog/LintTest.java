package org.jundeng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jundeng.expression.Problem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Plants one fault after the other into a copy of the real list.
class LintTest {

    private static final Path LIST = Path.of("..", "standards", "fujian-2018");
    private static final String ALLOWANCE = "services/social/46-minimum-living-allowance.yaml";
    private static final String BOARDERS = "services/education/03-boarder-allowance.yaml";
    private static final String PRESCHOOL = "services/education/04-preschool-aid.yaml";
    private static final String ELDERLY = "services/social/52-elderly-allowances.yaml";
    private static final String OFFICIAL = "parameters/official.yaml";
    private static final String ASSUMED = "parameters/assumed.yaml";
    private static final String FINANCING = "financing/financing.yaml";
    private static final String DERIVED = "facts/derived.yaml";
    private static final String READINGS = "interpretations.yaml";

    @TempDir
    private Path folder = Path.of("");

    /// A change of one file and the problem that it makes, on the line where `with` begins to differ.
    private record Fault(String name, String code, String file, String replace, String with) {}

    private static final List<Fault> FAULTS = List.of(
            new Fault("a word that no list knows", "JD-1103", ALLOWANCE, "rule: 家庭财产符合当地规定", "rule: 家庭财产合规"),
            new Fault("a number where a condition is due", "JD-2103", ALLOWANCE, "rule: 家庭财产符合当地规定", "rule: 家庭月收入"),
            new Fault("a condition where an amount is due", "JD-2104", BOARDERS, "amount: 1000 元", "amount: 寄宿"),
            new Fault("a text with one character changed", "JD-2201", ALLOWANCE, "text: 家庭财产状况符合", "text: 家庭财产情况符合"),
            new Fault(
                    "a cell with one figure changed",
                    "JD-2201",
                    BOARDERS,
                    "初中每生每年1250元标准补助生活费。\nresponsibility",
                    "初中每生每年1350元标准补助生活费。\nresponsibility"),
            new Fault("an amount that the law does not give", "JD-2202", BOARDERS, "amount: 1000 元", "amount: 1100 元"),
            new Fault(
                    "an official value that its text does not give",
                    "JD-2202",
                    OFFICIAL,
                    "value: 118 元",
                    "value: 130 元"),
            new Fault("a yearly amount paid by the month", "JD-2203", ELDERLY, "amount: 护理补贴标准", "amount: 最低标准养老保险费"),
            new Fault(
                    "an income of a month compared with heads",
                    "JD-2203",
                    ALLOWANCE,
                    "rule: 家庭人均月收入 < 最低生活保障标准",
                    "rule: 家庭人均月收入 < 共同生活人数"),
            new Fault(
                    "a tier taken away",
                    "JD-2204",
                    BOARDERS,
                    "        rule: 学段 = \"初中\"",
                    "        rule: 学段 = \"小学\" and 学段 = \"初中\""),
            new Fault(
                    "two tiers for the same pupils",
                    "JD-2205",
                    BOARDERS,
                    "        rule: 学段 = \"初中\"",
                    "        rule: 学段 in (\"小学\", \"初中\")"),
            new Fault("shares of 90 %", "JD-2207", FINANCING, "二档: {省级: 80%, 县级: 20%}", "二档: {省级: 70%, 县级: 20%}"),
            new Fault(
                    "two values on the same day",
                    "JD-2208",
                    ASSUMED,
                    "- {region: \"350200\", from: 2018-01-01, value: 850 元, ",
                    "- {region: \"350100\", from: 2018-06-01, value: 850 元, "),
            new Fault(
                    "a city below the floor",
                    "JD-2209",
                    OFFICIAL,
                    "- {region: \"350000\", from: 2018-01-01, value: 118 元, status: official,",
                    "- {region: \"350200\", from: 2018-01-01, value: 100 元, status: assumed, basis: 试}\n      - {region: \"350000\", from: 2018-01-01, value: 118 元, status: official,"),
            new Fault(
                    "a value without a source",
                    "JD-2210",
                    ASSUMED,
                    "value: 700 元, status: assumed, basis: 示例值：福州城乡低保标准取整的估计，城乡合一，未取得原文，须由当地导入",
                    "value: 700 元, status: assumed"),
            new Fault(
                    "a rate out of its bounds",
                    "JD-2211",
                    ASSUMED,
                    "- {region: \"350100\", from: 2018-01-01, value: 8%",
                    "- {region: \"350100\", from: 2018-01-01, value: 9%"),
            new Fault(
                    "a hole between two values",
                    "JD-2216",
                    OFFICIAL,
                    "from: 2016-05-01, to: 2016-12-31, value: 1%",
                    "from: 2016-06-01, to: 2016-12-31, value: 1%"),
            new Fault(
                    "a region of another province",
                    "JD-2217",
                    ASSUMED,
                    "- {region: \"350200\", from: 2018-01-01, value: 850 元",
                    "- {region: \"440200\", from: 2018-01-01, value: 850 元"),
            new Fault("a doubt that nothing settles", "JD-2218", ELDERLY, "    settled_by: 支出责任和牵头按行序还原\n", ""),
            new Fault(
                    "a reading that nothing uses",
                    "JD-2214",
                    READINGS,
                    "interpretations:\n",
                    "interpretations:\n  - {name: 多余的口径, services: [1], doubt: 无, options: [甲], value: 甲, basis: 试, decided: 2026-11-23, by: 试}\n"),
            new Fault(
                    "a word that needs itself",
                    "JD-2105",
                    DERIVED,
                    "rule: count(共同生活家庭成员)",
                    "rule: count(共同生活家庭成员) + 共同生活人数"),
            new Fault("a key that does not exist", "JD-2009", ALLOWANCE, "subject: 家庭", "subjects: 家庭"),
            new Fault(
                    "a reading that does not exist",
                    "JD-2102",
                    ALLOWANCE,
                    "interpretation: 低保差额乘人数",
                    "interpretation: 低保差额乘以人数"),
            new Fault("an amount without a period", "JD-2106", ALLOWANCE, "    per: month\n", ""),
            new Fault("a share above the whole", "JD-2020", OFFICIAL, "value: 60%, status", "value: 六成, status"),
            new Fault(
                    "a day that the calendar does not have",
                    "JD-2012",
                    OFFICIAL,
                    "from: 2018-01-01, value: 118 元",
                    "from: 2018-02-30, value: 118 元"),
            new Fault(
                    "a period that ends before it begins",
                    "JD-2021",
                    OFFICIAL,
                    "from: 2016-05-01, to: 2016-12-31, value: 1%",
                    "from: 2016-12-31, to: 2016-05-01, value: 1%"),
            new Fault("the same key twice", "JD-2008", ALLOWANCE, "number: 46\n", "number: 46\nnumber: 46\n"),
            new Fault("a sum that is no money", "JD-2016", ASSUMED, "value: 850 元", "value: 许多元"),
            new Fault("an unknown way of payment", "JD-2014", ALLOWANCE, "kind: cash", "kind: gold"),
            new Fault("an open bracket", "JD-2007", ALLOWANCE, "lead_units: [省民政厅, 省财政厅]", "lead_units: [省民政厅, 省财政厅"));

    @Test
    void theRealListHasNoFault() {
        assertThat(shown(lint(LIST))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachPlantedFaultIsFoundWhereItStands() {
        return FAULTS.stream()
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> {
                    Path copy = copy(folder.resolve(String.valueOf(FAULTS.indexOf(fault))));
                    int line = plant(copy, fault);

                    List<Problem> found = lint(copy);

                    assertThat(found).as("%s", shown(found)).anySatisfy(problem -> {
                        assertThat(problem.code().id()).isEqualTo(fault.code());
                        assertThat(problem.place().file()).endsWith(fault.file());
                        assertThat(problem.place().line()).isBetween(line - 12, line + 1);
                    });
                }));
    }

    @Test
    void allFaultsOfAListAreFoundAtOnce() throws IOException {
        Path copy = copy(folder.resolve("all"));
        List<String> codes = List.of("JD-2201", "JD-2204", "JD-2207", "JD-2208", "JD-2209", "JD-2211", "JD-2216");
        FAULTS.stream().filter(fault -> codes.contains(fault.code())).forEach(fault -> plant(copy, fault));

        assertThat(lint(copy).stream().map(problem -> problem.code().id())).containsAll(codes);
    }

    @Test
    void aServiceThatIsTakenAwayIsMissed() throws IOException {
        Path copy = copy(folder.resolve("less"));
        Files.delete(copy.resolve(PRESCHOOL));

        assertThat(lint(copy)).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(CatalogProblem.NUMBER_MISSING);
            assertThat(problem.message(Locale.CHINESE)).contains("4");
        });
    }

    @Test
    void aServiceWithThreeExamplesHasTooFew() throws IOException {
        Path copy = copy(folder.resolve("examples"));
        Path service = copy.resolve(PRESCHOOL);
        String text = Files.readString(service);
        int fourth = text.indexOf("  - name:", text.indexOf("不知道困不困难") - 20);
        Files.writeString(service, text.substring(0, fourth));

        assertThat(lint(copy)).extracting(Problem::code).contains(CatalogProblem.EXAMPLES_TOO_FEW);
    }

    @Test
    void aCountyMaySetMoreInAnOverlayAndNotLess() throws IOException {
        Path copy = copy(folder.resolve("overlay"));
        Files.createDirectories(copy.resolve("regions"));
        String overlay = """
                region: "350203"
                name: 思明区地方标准
                parameters:
                  - name: 基础养老金最低标准
                    values:
                      - {region: "350203", from: 2018-01-01, value: %s 元, status: cited, source: 试}
                """;
        Files.writeString(copy.resolve("regions/350203.yaml"), overlay.formatted("300"));
        assertThat(shown(lint(copy))).isEmpty();

        Files.writeString(copy.resolve("regions/350203.yaml"), overlay.formatted("100"));
        assertThat(lint(copy)).extracting(Problem::code).containsExactly(CatalogProblem.BELOW_FLOOR);
    }

    private static List<Problem> lint(Path list) {
        Problems problems = new Problems();
        Catalog.read(list, problems).ifPresent(catalog -> Lint.check(catalog, problems));
        return problems.sorted();
    }

    private static List<String> shown(List<Problem> problems) {
        return problems.stream().map(problem -> problem.render(Locale.CHINESE)).toList();
    }

    private static Path copy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(LIST)) {
            for (Path file : files.toList()) {
                Path copied = to.resolve(LIST.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                }
            }
        }
        return to;
    }

    /// Plants the fault and returns its line.
    private static int plant(Path copy, Fault fault) {
        try {
            Path file = copy.resolve(fault.file());
            String text = Files.readString(file);
            int at = text.indexOf(fault.replace());
            assertThat(at).as("%s has no %s", fault.file(), fault.replace()).isNotNegative();
            Files.writeString(
                    file,
                    text.substring(0, at)
                            + fault.with()
                            + text.substring(at + fault.replace().length()));
            int difference = 0;
            while (difference < Math.min(fault.with().length(), fault.replace().length())
                    && fault.with().charAt(difference) == fault.replace().charAt(difference)) {
                difference++;
            }
            List<String> before =
                    new ArrayList<>((text.substring(0, at) + fault.with().substring(0, difference))
                            .lines()
                            .toList());
            return before.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
