package org.jundeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// `afford`, `equalise`, `project`, and what `simulate` says of contributions, on a small sample.
class FiscalCommandsTest {

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Console console) {
        assertThat(console.exit()).as(console.err()).isZero();
        return new ObjectMapper().readTree(console.out());
    }

    private static long sum(JsonNode list, String key) {
        long sum = 0;
        for (JsonNode each : list) {
            sum = Math.addExact(sum, each.get(key).longValue());
        }
        return sum;
    }

    private String scenario() {
        return file("raise.yaml", """
                name: 提高
                basis: 试算
                parameters:
                  - name: 基础养老金最低标准
                    values: [{region: "350125", from: 2018-01-01, value: 180 元, status: assumed, basis: 试算}]
                """);
    }

    /// Four counties of which the answers were worked out apart, in hundred million yuan; the coefficients and parts
    /// are
    /// those of the golden vectors.
    private String four() {
        return file("四县.csv", """
                区划代码,年份,性质,来源,常住人口（万人）,标准财政收入（亿元）,标准财政支出（亿元）,三保支出需求（亿元）
                350102,2020,决算,试,30,6.0,13.5,9.0
                350103,2020,决算,试,50,15.0,22.0,13.0
                350104,2020,决算,试,20,2.4,11.0,7.5
                350105,2020,决算,试,80,64.0,60.0,30.0
                """);
    }

    @Test
    void thePoolOfTheFourCountiesIsSharedOutAsWorkedOutApart() {
        JsonNode shared = json(Console.run("equalise", "--accounts", four(), "--pool", "12", "--json"));

        assertThat(shared.get("accounts").get("assumed").booleanValue()).isFalse();
        assertThat(shared.get("pool").longValue()).isEqualTo(120_000_000_000L);
        assertThat(sum(shared.get("counties"), "fen")).isEqualTo(120_000_000_000L);
        assertThat(shared.get("counties").get(0).get("fen").longValue()).isEqualTo(33_424_376_112L);
        assertThat(shared.get("counties").get(2).get("afterPerHead").longValue())
                .isEqualTo(486_573);
        assertThat(shared.get("reversals")).hasSize(2);
    }

    @Test
    void aCapLeavesNobodyAboveTheGapAndSaysWhatIsLeft() {
        Console console = Console.run("equalise", "--accounts", four(), "--pool", "100 亿元", "--capped");

        assertThat(console.exit()).isZero();
        assertThat(console.out())
                .contains("没有一个县超过缺口")
                .contains("剩 7,690,000,000 元没有分")
                .doesNotContain("※ 县级财政含假定的数");
    }

    @Test
    void aCountyThatLacksAFigureIsNamedAndHasNoPart() {
        String lacking = file("缺数.csv", """
                区划代码,年份,性质,来源,常住人口（万人）,标准财政收入（亿元）,标准财政支出（亿元）,三保支出需求（亿元）
                350102,2020,决算,试,30,6.0,13.5,9.0
                350103,2020,决算,试,50,15.0,22.0,
                """);

        assertThat(Console.run("equalise", "--accounts", lacking, "--pool", "1").out())
                .contains("350103 台江区 缺“三保支出需求”，没有参加分配");
    }

    @Test
    void withoutAccountsEveryPageAndFileSaysThatTheyAreAssumed() throws IOException {
        for (String language : List.of("zh", "en")) {
            Console console = Console.run("equalise", "--pool", "10", "--lang", language, "--out", folder.toString());
            assertThat(console.exit()).isZero();
            assertThat(console.out())
                    .contains(language.equals("zh") ? "不是任何一个县的真实财政" : "Use --accounts for real ones")
                    .doesNotContain("{0}");
        }
        List<String> rows = Files.readAllLines(folder.resolve("均衡性转移支付.csv"));
        assertThat(rows).hasSize(85);
        assertThat(rows.subList(1, 85)).allMatch(row -> row.endsWith("含假定，不是真实财政数据"));
        assertThat(Files.readAllLines(folder.resolve("县级财政.csv")).subList(1, 85))
                .allMatch(row -> row.contains(",假定,"));
    }

    @Test
    void accountsThatAreWrittenAreReadAgainToTheFen() {
        Console first = Console.run("equalise", "--pool", "10", "--json", "--out", folder.toString());
        JsonNode again = json(
                Console.run("equalise", "--accounts", folder.resolve("县级财政.csv").toString(), "--pool", "10", "--json"));

        assertThat(again.get("counties")).isEqualTo(json(first).get("counties"));
        assertThat(again.get("accounts").get("assumed").booleanValue()).isTrue();
    }

    @Test
    void aBadTableAYearThatIsNotThereAndABadPoolAreRefused() {
        String bad = file("坏.csv", "区划代码,年份,性质,来源,可用财力（元）\n350102,2020,决算,试,x\n");
        Console wrong = Console.run("equalise", "--accounts", bad, "--pool", "1");
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("坏.csv:2:18").contains("JD-6015");
        assertThat(wrong.out()).isEmpty();
        Console year = Console.run("equalise", "--accounts", four(), "--year", "2019", "--pool", "1");
        assertThat(year.exit()).isEqualTo(1);
        assertThat(year.err()).contains("JD-6035").contains("2020");
        assertThat(Console.run("equalise", "--pool", "很多").exit()).isEqualTo(2);
        assertThat(Console.run("equalise", "--pool", "0").exit()).isEqualTo(2);
        assertThat(Console.run("equalise").exit()).isEqualTo(2);
    }

    @Test
    void whatCountiesPayIsSetAgainstWhatTheyHave() {
        JsonNode afford = json(Console.run(
                "afford",
                "--share",
                "0.1%",
                "--service",
                "20",
                "--json",
                "--scenario",
                scenario(),
                "--out",
                folder.toString()));
        JsonNode simulated = json(Console.run("simulate", "--share", "0.1%", "--service", "20", "--json"))
                .get("baseline");

        assertThat(afford.get("accounts").get("assumed").booleanValue()).isTrue();
        assertThat(afford.get("baseline").get("counties")).hasSize(84);
        assertThat(sum(afford.get("baseline").get("counties"), "own"))
                .isEqualTo(simulated.get("payers").get("county").longValue());
        assertThat(afford.get("baseline").get("overreaches")).isEmpty();
        JsonNode overreach =
                afford.get("scenarios").get(0).get("result").get("overreaches").get(0);
        assertThat(overreach.get("county").intValue()).isEqualTo(350125);
        assertThat(overreach.get("standard").decimalValue()).isEqualByComparingTo("180");
        assertThat(overreach.get("level").stringValue()).isEqualTo("warned");
        assertThat(overreach.get("signs")).hasSize(6);
        assertThat(folder.resolve("可承受能力.csv")).exists();
        assertThat(folder.resolve("盲目攀高.csv")).content().contains("高于相邻各县平均");
    }

    @Test
    void thePageGivesFormulasEvidenceAndWhatCannotBeToldInBothLanguages() {
        String accounts = file("一县.csv", "区划代码,年份,性质,来源,可用财力（元）\n350125,2020,决算,试,100000\n");
        for (String language : List.of("zh", "en")) {
            Console console = Console.run(
                    "afford",
                    "--share",
                    "0.1%",
                    "--service",
                    "20",
                    "--accounts",
                    accounts,
                    "--scenario",
                    scenario(),
                    "--lang",
                    language);
            assertThat(console.exit()).as(console.err()).isZero();
            boolean chinese = language.equals("zh");
            assertThat(console.out())
                    .contains(chinese ? "清单由本县承担的钱 ÷ 一般公共预算收入" : "its own revenue")
                    .contains(chinese ? "缺“三保支出需求”的有 84 个县" : "84 counties lack 三保支出需求")
                    .contains(chinese ? "基础养老金最低标准 180，省定最低 118——提醒" : "基础养老金最低标准 180, minimum 118: reminder")
                    .contains("153.4")
                    .contains(chinese ? "不能判断，缺“三保支出需求”" : "cannot be told without 三保支出需求")
                    .doesNotContain("{0}")
                    .doesNotContain("''");
        }
    }

    @Test
    void costsAndPeopleAreProjectedAndAddUp() throws IOException {
        JsonNode projected = json(Console.run(
                "project",
                "--share",
                "0.1%",
                "--service",
                "20,46",
                "--years",
                "2",
                "--json",
                "--scenario",
                scenario(),
                "--out",
                folder.toString()));
        JsonNode today = json(Console.run("simulate", "--share", "0.1%", "--service", "20,46", "--json"))
                .get("baseline");

        assertThat(projected.get("people")).hasSize(3);
        for (JsonNode year : projected.get("people")) {
            assertThat(sum(year.get("counties"), "end"))
                    .isEqualTo(year.get("end").longValue());
        }
        assertThat(projected.get("people").get(0).get("end").longValue()).isEqualTo(41_540_086);
        assertThat(projected.get("baseline").get(0).get("fen")).isEqualTo(today.get("fen"));
        for (JsonNode year : projected.get("baseline")) {
            long all = year.get("fen").longValue();
            assertThat(sum(year.get("services"), "fen")).isEqualTo(all);
            assertThat(sum(year.get("counties"), "fen")).isEqualTo(all);
            assertThat(sum(year.get("bands"), "fen")).isEqualTo(all);
            long parts = 0;
            for (JsonNode part : year.get("payers")) {
                parts += part.longValue();
            }
            assertThat(parts).isEqualTo(all);
        }
        assertThat(projected
                        .get("scenarios")
                        .get(0)
                        .get("years")
                        .get(2)
                        .get("fen")
                        .longValue())
                .isGreaterThan(projected.get("baseline").get(2).get("fen").longValue());
        assertThat(Files.readAllLines(folder.resolve("人口测算.csv"))).hasSize(1 + 3 * 84);
        assertThat(folder.resolve("测算假定.csv")).content().contains("示例值");
        assertThat(folder.resolve("费用测算.csv")).content().contains("提高,2022-11-01,350125,20");
    }

    @Test
    void aProjectionPrintsItsMethodAndItsAssumptions() {
        for (String language : List.of("zh", "en")) {
            Console console =
                    Console.run("project", "--share", "0.1%", "--service", "20", "--years", "1", "--lang", language);
            assertThat(console.exit()).isZero();
            assertThat(console.out())
                    .contains("2021-11-01")
                    .contains("不是本省的生命表")
                    .contains(language.equals("zh") ? "没有算：将来规则的变化" : "Not reckoned with")
                    .doesNotContain("{0}")
                    .doesNotContain("''");
        }
        assertThat(Console.run("project", "--years", "0").exit()).isEqualTo(2);
        Console bad = Console.run(
                "project", "--share", "0.1%", "--service", "20", "--assumptions", file("坏.yaml", "title: 坏\n"));
        assertThat(bad.exit()).isEqualTo(1);
        assertThat(bad.err()).contains("坏.yaml:1:1").contains("JD-6031");
    }

    @Test
    void contributionsAreShownByPayerServiceAndCountyAtTheRateOfTheDay() throws IOException {
        JsonNode now = json(Console.run(
                        "simulate", "--share", "0.1%", "--service", "24", "--json", "--out", folder.toString()))
                .get("baseline");
        JsonNode before = json(Console.run(
                        "simulate", "--share", "0.1%", "--service", "24", "--date", "2016-06-01", "--json"))
                .get("baseline");

        JsonNode fund = now.get("funds").get(0);
        assertThat(fund.get("employers").longValue() + fund.get("persons").longValue())
                .isEqualTo(fund.get("fund").longValue())
                .isEqualTo(sum(now.get("contributions"), "fen"));
        assertThat(now.get("contributions").get(0).get("rate").stringValue()).isEqualTo("0.5%");
        assertThat(now.get("contributions").get(0).get("from").stringValue()).isEqualTo("2017-01-01");
        assertThat(before.get("contributions").get(0).get("rate").stringValue()).isEqualTo("1%");
        assertThat(before.get("contributions").get(0).get("to").stringValue()).isEqualTo("2016-12-31");
        assertThat(folder.resolve("现行_缴费.csv")).content().contains("用人单位,0.5%,原文");
        assertThat(Console.run("simulate", "--share", "0.1%", "--service", "24").out())
                .contains("基金收入（缴费）")
                .contains("各县（市、区）一年缴费")
                .contains("2017-01-01");
    }
}
