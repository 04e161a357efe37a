package org.jundeng.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.Explanation.Step;
import org.jundeng.entitlement.Finding.Entitled;
import org.jundeng.entitlement.Finding.Grant;
import org.jundeng.entitlement.Finding.NotEntitled;
import org.jundeng.entitlement.Used.Origin;
import org.jundeng.expression.Value;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private static final String FAMILY = """
            date: 2018-10-01
            region: "350102"
            household: {家庭月收入: 1350 元, 家庭财产符合当地规定: true}
            members: [{id: 母亲}, {id: 父亲}, {id: 孩子}]
            """;

    @Test
    void aValueIsFollowedDownToTheLineOfTheFileThatStatesIt() {
        Explanation explanation = explain(FAMILY, 46);

        Used perHead = explanation.steps().getFirst().used().getFirst();
        assertThat(perHead.name()).isEqualTo("家庭人均月收入");
        assertThat(perHead.origin()).isEqualTo(Origin.RULE);
        assertThat(perHead.from()).anySatisfy(used -> {
            assertThat(used.name()).isEqualTo("家庭月收入");
            assertThat(used.origin()).isEqualTo(Origin.STATED);
            assertThat(used.source()).isEqualTo("family.yaml:3:20");
        });
    }

    @Test
    void theSumIsWrittenOutWithItsValues() {
        assertThat(explain(FAMILY, 46).steps()).extracting(Step::sum).contains("(700 − 450) × 3 = 750 元/月");
    }

    @Test
    void anAssumedValueAndAReadingAreToldWithTheirBasis() {
        Explanation explanation = explain(FAMILY, 46);

        assertThat(explanation.assumed()).containsExactly("最低生活保障标准");
        assertThat(explanation.basis("最低生活保障标准")).isNotBlank();
        assertThat(explanation.interpreted()).contains("低保差额乘人数");
    }

    @Test
    void aValuePutInForTheQuestionIsNotAnAssumptionOfTheList() {
        Explanation explanation = explain(FAMILY + "parameters: {最低生活保障标准: 800 元}\n", 46);

        assertThat(explanation.assumed()).isEmpty();
        assertThat(explanation.steps().getFirst().used())
                .anySatisfy(used -> assertThat(used.origin()).isEqualTo(Origin.WHAT_IF));
    }

    @Test
    void onlyTheOperandThatDecidesAnOrIsTold() {
        Explanation explanation = explain("""
                date: 2018-10-01
                region: "350102"
                members:
                  - {id: 孩子, 学段: 学前, 幼儿园审批层级: 县级以上教育行政部门审批, 学校办学性质: 公办, 孤儿: true, 残疾人证: false}
                """, 4);

        assertThat(explanation.steps().getLast().text()).contains("2000元");
        assertThat(explanation.steps().stream().filter(Step::holds).flatMap(step -> step.used().stream()))
                .extracting(Used::name)
                .contains("孤儿")
                .doesNotContain("残疾人证", "烈士子女或优抚家庭子女");
    }

    @Test
    void whatIsExplainedIsWhatWasFoundForEveryExampleFamily() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("..", "examples"))) {
            for (Path file : files.sorted().toList()) {
                Problems problems = new Problems();
                Household household = new HouseholdReader(Fujian.CATALOG, problems)
                        .read(file, file.toString(), HouseholdReader.Given.NOTHING)
                        .orElseThrow();
                assertThat(Fujian.shown(problems)).isEmpty();
                Determination determination = Fujian.ENTITLEMENTS.determine(household);
                Fujian.CATALOG.services().values().forEach(service -> agrees(determination, service));
            }
        }
    }

    private static void agrees(Determination determination, Service service) {
        Explanation explanation = Explanation.of(determination, service);
        List<Step> steps = explanation.steps();
        switch (determination.finding(service)) {
            case Entitled(var grants, var _) -> {
                for (Grant grant : grants) {
                    assertThat(steps)
                            .as("%s for %s", service.name(), grant)
                            .anyMatch(step -> step.member().equals(grant.member()) && step.holds());
                    grant.amount()
                            .ifPresent(amount -> assertThat(steps)
                                    .as("%s for %s", service.name(), grant)
                                    .anyMatch(step -> step.amount()
                                            && step.member().equals(grant.member())
                                            && step.result() instanceof Value.Num(var yuan)
                                            && yuan.compareTo(amount.yuan()) == 0));
                }
            }
            case NotEntitled(var failures) ->
                failures.forEach(failure -> assertThat(steps)
                        .as("%s for %s", service.name(), failure)
                        .anyMatch(step -> step.member().equals(failure.member()) && !step.holds()));
            case Finding.Undetermined _ ->
                assertThat(steps).as(service.name()).anyMatch(step -> step.result() instanceof Value.Unknown);
            case Finding.OpenToAll _, Finding.NotPersonal _ -> assertThat(steps).isEmpty();
        }
    }

    @Test
    void valuesAreShownInTheWordsOfTheReader() {
        assertThat(Explanation.shown(Value.Bool.TRUE, Locale.CHINESE)).isEqualTo("是");
        assertThat(Explanation.shown(Value.Bool.FALSE, Locale.ENGLISH)).isEqualTo("no");
        assertThat(Explanation.shown(Value.NULL, Locale.CHINESE)).isEqualTo("不适用");
        assertThat(Explanation.shown(Value.Unknown.of("x"), Locale.ENGLISH)).isEqualTo("unknown");
        assertThat(Explanation.shown(Value.Num.of(1234567), Locale.ENGLISH)).isEqualTo("1,234,567");
    }

    private static Explanation explain(String family, int number) {
        return Explanation.of(
                Fujian.determine(family), Fujian.CATALOG.service(number).orElseThrow());
    }
}
