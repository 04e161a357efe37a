package org.jundeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private static final String FAMILY = """
            date: 2018-10-01
            region: "350102"
            household: {家庭月收入: 1350 元, 家庭财产符合当地规定: true, 户籍城乡类型: 城镇}
            members:
              - {id: 母亲, 出生日期: 1980-05-01, 残疾人证: true, 残疾等级: 2}
              - {id: 外婆, 出生日期: 1950-05-01}
              - {id: 孩子, 出生日期: 2010-05-01, 学段: 小学}
            parameters: {最低生活保障标准: 800 元}
            """;

    @TempDir
    private Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void theSumOfTheAllowanceIsWrittenOut() throws IOException {
        String family = file("family.yaml", FAMILY);

        assertThat(Console.run("check", family).out()).contains("最低生活保障金 (800 − 450) × 3 = 1,050 元/月");
        assertThat(Console.run("explain", family, "46", "--lang", "en").out())
                .contains("(800 − 450) × 3 = 1,050 元/月")
                .contains("· 家庭月收入 = 1,350  ← " + family + ":3:20")
                .contains("put in for this question");
    }

    @Test
    void everyServiceCanBeExplainedInBothLanguages() throws IOException {
        String family = file("family.yaml", FAMILY);

        for (int number = 1; number <= 81; number += 4) {
            for (String language : new String[] {"zh", "en"}) {
                Console console = Console.run("explain", family, String.valueOf(number), "--lang", language);
                assertThat(console.exit()).isZero();
                assertThat(console.out()).contains(" " + number + " ").doesNotContain("{0}");
            }
        }
    }

    @Test
    void aFamilyMayBeWrittenAsJson() throws IOException {
        String json = file("family.json", """
                {"date": "2018-10-01", "region": "350102",
                 "household": {"家庭月收入": 1350, "家庭财产符合当地规定": true},
                 "members": [{"id": "母亲"}, {"id": "父亲"}, {"id": "孩子"}],
                 "parameters": {"最低生活保障标准": 800}}
                """);

        assertThat(Console.run("check", json, "--brief").out()).contains("最低生活保障：1,050 元/月");
    }

    @Test
    void theDateAndTheRegionOfTheCommandTakeThePlaceOfTheFiles() throws IOException {
        String family = file("family.yaml", FAMILY);

        String out = Console.run("check", family, "--date", "2019-05-01", "--region", "350203", "--brief")
                .out();

        assertThat(out).contains("2019-05-01  思明区 350203");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            date: 2018-02-30                | :1:7: 错误 JD-2012
            region: "350199"                | :2:9: 错误 JD-3014
            region: "110101"                | :2:9: 错误 JD-3018
            region: 东街                     | :2:9: 错误 JD-3010
            household: {家庭月收人: 1350}     | :3:13: 错误 JD-3001
            household: {残疾人证: true}       | :3:13: 错误 JD-3002
            household: {家庭人均月收入: 450}   | :3:13: 错误 JD-3016
            household: {家庭月收入: -5}       | :3:20: 错误 JD-2023
            household: {家庭月收入: 很多}      | :3:20: 错误 JD-2016
            household: {家庭月收入: 10 元/年}  | :3:20: 错误 JD-2016
            members: []                     | :4:10: 错误 JD-3004
            members: [{id: 甲}, {id: 甲}]    | :4:25: 错误 JD-3005
            members: [{id: 甲, 住房困难: true}] | :4:19: 错误 JD-3003
            members: [{id: 甲, 出生日期: 2030-01-01}] | :4:25: 错误 JD-3012
            members: [{id: 甲, 出生日期: 1980-13-01}] | :4:25: 错误 JD-2012
            members: [{id: 甲, 残疾等级: 5}]   | :4:25: 错误 JD-2017
            members: [{id: 甲, 残疾人证: 也许}] | :4:25: 错误 JD-2015
            members: [{id: 甲, 学段: 大专}]    | :4:23: 错误 JD-2014
            members: [{id: 甲, 残疾人证: false, 残疾等级: 2}] | :4:38: 错误 JD-3013
            parameters: {低保线: 800}         | :5:14: 错误 JD-3007
            extra: 1                        | :6:1: 错误 JD-2009
            members: [{id: 甲                | 错误 JD-2007
            """)
    void aBadFileIsToldWhatIsWrongAndWhere(String line, String problem) throws IOException {
        String key = line.substring(0, line.indexOf(':'));
        String[] lines = {
            "date: 2018-10-01",
            "region: \"350102\"",
            "household: {家庭月收入: 1350}",
            "members: [{id: 甲}]",
            "parameters: {}",
            "#"
        };
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith(key + ":") || i == lines.length - 1 && key.equals("extra")) {
                lines[i] = line;
            }
        }
        Console console = Console.run("check", file("family.yaml", String.join("\n", lines)));

        assertThat(console.exit()).isEqualTo(1);
        assertThat(console.err()).contains(problem).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void problemsAreAllShownAtOnceInTheLanguageAskedFor() throws IOException {
        String bad = file("family.yaml", "date: 2018-02-30\nregion: \"350102\"\nmembers: [{id: 甲, 年级: 七}]\n");

        Console console = Console.run("check", bad, "--lang", "en");

        assertThat(console.err())
                .contains("family.yaml:1:7: error JD-2012")
                .contains("family.yaml:3:23: error JD-2013");
    }

    @Test
    void aFileThatIsNotThereOrNotUtf8IsAProblemAndNotAStackTrace() throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a'});

        assertThat(Console.run("check", folder.resolve("none.yaml").toString()).err())
                .contains("JD-2001");
        assertThat(Console.run("check", latin.toString()).err()).contains("JD-2002");
        assertThat(Console.run("check", folder.toString()).exit()).isEqualTo(1);
    }

    @Test
    void aParameterThatNobodySetIsNamedAndNeverCountsAsNothing() throws IOException {
        String early =
                file("family.yaml", FAMILY.replace("2018-10-01", "2016-10-01").replaceAll("parameters.*\n", ""));

        Console console = Console.run("check", early);

        assertThat(console.exit()).isEqualTo(1);
        assertThat(console.err()).contains("JD-4002").contains("最低生活保障标准").contains("350102");
        assertThat(console.out()).doesNotContain("最低生活保障：0");
    }

    @Test
    void theExitCodeSaysHowItWent() throws IOException {
        String family = file("family.yaml", FAMILY);

        assertThat(Console.run("check", family).exit()).isZero();
        assertThat(Console.run("show", "82").exit()).isEqualTo(1);
        assertThat(Console.run("show", "eighty").exit()).isEqualTo(2);
        assertThat(Console.run("check", family, "--lang", "fr").exit()).isEqualTo(2);
        assertThat(Console.run("chekc", family).exit()).isEqualTo(2);
        assertThat(Console.run("check", family, "--date", "2018-13-01").exit()).isEqualTo(2);
    }

    @Test
    void theLanguageFollowsTheEnvironmentUnlessItIsAskedFor() throws IOException {
        String family = file("family.yaml", FAMILY);
        Map<String, String> english = Map.of("LANG", "en_US.UTF-8");

        assertThat(Console.run(english, "", false, "check", family, "--brief").out())
                .contains("Due (");
        assertThat(Console.run(english, "", false, "check", family, "--brief", "--lang", "zh")
                        .out())
                .contains("可以享受（");
        assertThat(Console.run(Map.of(), "", false, "check", family, "--brief").out())
                .contains("可以享受（");
    }

    @Test
    void coloursAreForTerminalsOnly() throws IOException {
        String family = file("family.yaml", FAMILY);

        assertThat(Console.run(Map.of(), "", true, "check", family).out()).contains("\u001B[");
        assertThat(Console.run(Map.of(), "", false, "check", family).out()).doesNotContain("\u001B[");
        assertThat(Console.run(Map.of("NO_COLOR", "1"), "", true, "check", family)
                        .out())
                .doesNotContain("\u001B[");
    }

    @Test
    void noLineIsWiderThanTheTerminal() throws IOException {
        String family = file("family.yaml", FAMILY);

        Console console = Console.run(Map.of("COLUMNS", "60"), "", false, "check", family);

        assertThat(console.out().lines())
                .allSatisfy(line -> assertThat(Page.columns(line)).as(line).isLessThanOrEqualTo(62));
    }

    @Test
    void aDialogueAsksTakesAnswersAndEndsWithWhatIsDue() throws IOException {
        String family = file("family.yaml", FAMILY);

        Console console = Console.answering("无\n\nq\n", "ask", family);

        assertThat(console.exit()).isZero();
        assertThat(console.out())
                .contains("【母亲】参加了哪些社会保险？")
                .contains("【外婆】参加了哪些社会保险？")
                .contains("可以享受（");
    }

    @Test
    void aWrongAnswerIsExplainedAndAskedForAgain() throws IOException {
        String family = file("family.yaml", FAMILY);

        String out = Console.answering("意外险\nq\n", "ask", family).out();

        assertThat(out.split("【母亲】参加了哪些社会保险？", -1)).hasSize(3);
        assertThat(out).contains("“意外险”不在可选之列");
    }

    @Test
    void theListIsLintedInSilence() {
        Console console = Console.run("lint");

        assertThat(console.out()).isEmpty();
        assertThat(console.exit()).isZero();
    }
}
