package org.jundeng.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jundeng.catalog.Problems;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class WarningRulesTest {

    private static final String RULE = """
            thresholds:
              - {name: 界, value: 3, status: assumed, basis: 试}
            rules:
              - id: X-ONE
                group: E
                of: 指标
                name: {zh: 一, en: one}
                levels:
                  红色: 数值 > 界
                evidence: {zh: "{数值}", en: "{数值}"}
                owner: 省
                days: 5
                basis: 试
            """;

    @Test
    void theRulesOfTheListCoverAllGroupsAndEachSaysOnWhatItRests() {
        assertThat(Fujian.RULES.rules().values())
                .extracting(WarningRule::group)
                .contains("A", "B", "C", "D", "E", "F", "G");
        assertThat(Fujian.RULES.rules().values()).allSatisfy(rule -> {
            assertThat(rule.basis()).isNotBlank();
            assertThat(rule.owner()).isNotBlank();
            assertThat(rule.levels()).isNotEmpty();
        });
        assertThat(Fujian.RULES.thresholds().values())
                .allSatisfy(each -> assertThat(each.basis()).isNotBlank());
    }

    @TestFactory
    Stream<DynamicTest> aFaultIsReportedWithItsPlace() {
        Map<String, List<String>> faults = Map.of(
                "JD-9201 2", List.of("rules:", "  - {name: 界, value: 4, status: assumed, basis: 又}\nrules:"),
                "JD-9202 11", List.of("zh: \"{数值}\"", "zh: \"{数字}\""),
                "JD-9203 14", List.of("basis: 试\n", "basis: 试\n    hides: [X-TWO]\n"),
                "JD-9205 7", List.of("      红色: 数值 > 界\n", "      蓝色: 数值 > 界\n"),
                "JD-9206 5", List.of("group: E", "group: H"),
                "JD-9207 12", List.of("days: 5", "days: 0"));
        return faults.entrySet().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> {
                    String[] expected = fault.getKey().split(" ");
                    String yaml = RULE.replace(
                            fault.getValue().getFirst(), fault.getValue().getLast());
                    if (expected[0].equals("JD-9203")) {
                        int last = RULE.lastIndexOf("basis");
                        yaml = RULE.substring(0, last) + "basis: 试\n    hides: [X-TWO]\n";
                    }
                    assertThat(problems(yaml))
                            .anySatisfy(problem ->
                                    assertThat(problem).contains(expected[0]).contains("warnings.yaml:"));
                }));
    }

    @Test
    void aNameThatIsNoFigureIsReportedWhereItStandsInTheCondition() {
        assertThat(problems(RULE.replace("数值 > 界", "数值 > 界线")))
                .singleElement()
                .asString()
                .contains("warnings.yaml:9:16");
        assertThat(problems(RULE.replace("数值 > 界", "数值 + 界"))).isNotEmpty();
    }

    @Test
    void figuresAndAnswersAreReadAndBadCellsPlaced(@TempDir Path folder) throws IOException {
        Path figures = folder.resolve("figures.csv");
        Files.writeString(figures, """
                地区,年份,项目,名称,数值
                350102,2020,,三保保障倍数,0.95
                350102,2020,,三保倍数,1
                35010,2020,,自给率,0.3
                350102,20,,自给率,0.3
                350102,2020,,自给率,三成
                350102,2020,低保,资金来源明确,否
                """);
        Problems problems = new Problems();
        Given given = new HandedTables(problems).figures(figures, "figures.csv", Fujian.RULES);
        assertThat(given.figures()).hasSize(2);
        assertThat(given.of(new Place(Subject.STANDARD, "低保", 350102, 2020), "三保保障倍数"))
                .contains(new java.math.BigDecimal("0.95"));
        assertThat(problems.sorted().stream()
                        .map(each ->
                                each.render(Locale.CHINESE).lines().findFirst().orElse("")))
                .satisfiesExactly(
                        one -> assertThat(one).contains("figures.csv:3:14").contains("JD-9213"),
                        two -> assertThat(two).contains("figures.csv:4:1").contains("JD-9214"),
                        three -> assertThat(three).contains("figures.csv:5:8").contains("JD-9215"),
                        four -> assertThat(four).contains("figures.csv:6:18").contains("JD-9216"));

        Path replies = folder.resolve("replies.csv");
        Files.writeString(replies, """
                预警,日期,单位,答复,说明
                E-RANGE@350102@C-WATER@2020,2021-03-01,鼓楼区统计局,已更正,录入错误
                E-RANGE@350103@C-WATER@2020,2021-3-1,台江区统计局,知道了,
                """);
        Problems wrong = new Problems();
        assertThat(new HandedTables(wrong).replies(replies, "replies.csv"))
                .containsOnlyKeys("E-RANGE@350102@C-WATER@2020");
        assertThat(wrong.count()).isEqualTo(2);
    }

    private static List<String> problems(String yaml) {
        Problems problems = new Problems();
        WarningRules.parse("warnings.yaml", yaml, Fujian.INDICATORS, problems);
        return problems.sorted().stream()
                .map(each -> each.render(Locale.CHINESE))
                .toList();
    }
}
