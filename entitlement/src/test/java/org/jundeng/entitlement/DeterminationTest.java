package org.jundeng.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.Finding.Entitled;
import org.jundeng.entitlement.Finding.Grant;
import org.jundeng.entitlement.Finding.NotEntitled;
import org.jundeng.entitlement.Finding.NotPersonal;
import org.jundeng.entitlement.Finding.OpenToAll;
import org.jundeng.entitlement.Finding.Undetermined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Families whose answers were worked out by hand from the text of the list.
class DeterminationTest {

    private static final String HEAD = "date: 2018-10-01\nregion: \"350102\"\n";

    @Test
    void theAllowanceIsTheGapToTheLineForEachHead() {
        Determination determination = Fujian.determine(HEAD + """
                        household: {家庭月收入: 1350 元, 家庭财产符合当地规定: true}
                        members: [{id: 母亲}, {id: 父亲}, {id: 孩子}]
                        parameters: {最低生活保障标准: 800 元}
                        """);

        assertThat(yuan(determination, 46)).containsExactly("1050.00");
    }

    @ParameterizedTest
    @CsvSource({"2399.97, 0.03", "2400.00, ''", "2400.01, ''", "0, 2400.00", "1000.01, 1399.99"})
    void theLineItselfIsNotBelowTheLineAndTheLastFenCounts(String income, String allowance) {
        Determination determination = Fujian.determine(HEAD + "household: {家庭月收入: " + income + " 元, 家庭财产符合当地规定: true}\n"
                + "members: [{id: 甲, 残疾人证: 否}, {id: 乙, 残疾人证: 否}, {id: 丙, 残疾人证: 否}]\n"
                + "parameters: {最低生活保障标准: 800 元}\n");

        assertThat(yuan(determination, 46)).isEqualTo(allowance.isEmpty() ? List.of() : List.of(allowance));
        if (allowance.isEmpty()) {
            assertThat(finding(determination, 46)).isInstanceOf(NotEntitled.class);
        }
    }

    @Test
    void anIncomeThatIsNotKnownLeavesTheAllowanceOpenAndNamesIt() {
        Determination determination =
                Fujian.determine(HEAD + "household: {家庭财产符合当地规定: true}\nmembers: [{id: 甲, 残疾人证: 否}]\n");

        assertThat(finding(determination, 46)).isInstanceOf(Undetermined.class);
        assertThat(finding(determination, 46).missing()).containsExactly(new MissingFact("家庭月收入", ""));
    }

    @Test
    void savingsAboveTheLimitRefuseWhateverTheUnknownIncomeIs() {
        Determination determination =
                Fujian.determine(HEAD + "household: {家庭财产符合当地规定: false}\nmembers: [{id: 甲, 残疾人证: 否}]\n");

        NotEntitled refused = (NotEntitled) finding(determination, 46);
        assertThat(refused.nearest().text()).isEqualTo("家庭财产状况符合当地人民政府规定条件");
    }

    @Test
    void whoIsOnTheAllowanceByTheRulesGetsWhatDependsOnIt() {
        Determination determination = Fujian.determine(HEAD + """
                        household: {家庭月收入: 0 元, 家庭财产符合当地规定: true}
                        members:
                          - {id: 儿子, 出生日期: 1990-05-01, 残疾人证: true, 残疾等级: 3, 残疾类别: [肢体]}
                        """);

        assertThat(finding(determination, 72)).isInstanceOf(Entitled.class);
        assertThat(((Entitled) finding(determination, 72)).grants())
                .extracting(Grant::tier)
                .containsExactly("生活补贴");
    }

    @Test
    void aStatusThatIsStatedWinsOverTheComputedOneAndTheConflictIsTold() {
        Determination determination = Fujian.determine(HEAD + """
                        household: {家庭月收入: 0 元, 家庭财产符合当地规定: true, 低保对象: false}
                        members:
                          - {id: 儿子, 出生日期: 1990-05-01, 残疾人证: true, 残疾等级: 3, 残疾类别: [肢体]}
                        """);

        assertThat(determination.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.fact().name()).isEqualTo("低保对象");
            assertThat(conflict.stated()).hasToString("false");
            assertThat(conflict.computed()).hasToString("true");
        });
        assertThat(finding(determination, 72)).isNotInstanceOf(Entitled.class);
    }

    @Test
    void aSeverelyDisabledAdultWithoutWorkIsAHouseholdOfOne() {
        Determination determination = Fujian.determine(HEAD + """
                        household: {家庭月收入: 9000 元, 家庭财产符合当地规定: false}
                        members:
                          - {id: 父亲, 残疾人证: false}
                          - id: 儿子
                            出生日期: 1990-05-01
                            残疾人证: true
                            残疾等级: 1
                            残疾类别: [肢体]
                            就业状态: 未就业
                            靠家庭供养且无法单独立户: true
                        parameters: {最低生活保障标准: 800 元}
                        """);

        assertThat(finding(determination, 73)).isInstanceOf(Entitled.class);
        assertThat(((Entitled) finding(determination, 46)).grants())
                .singleElement()
                .satisfies(grant -> {
                    assertThat(grant.member()).isEqualTo("儿子");
                    assertThat(grant.amount()).map(Object::toString).contains("800.00 元");
                });
    }

    @ParameterizedTest
    @CsvSource({"1953-10-01, true", "1953-10-02, false"})
    void theDayOfTheBirthdayCounts(String born, boolean due) {
        Determination determination = Fujian.determine(HEAD + "members: [{id: 甲, 出生日期: " + born + "}]\n");

        assertThat(finding(determination, 32) instanceof Entitled).isEqualTo(due);
    }

    @Test
    void whoWasBornOn29FebruaryComesOfAgeOn1MarchOfACommonYear() {
        String family = "region: \"350102\"\nmembers: [{id: 甲, 出生日期: 1953-02-28}, {id: 乙, 出生日期: 1952-02-29}]\n";

        Entitled before = (Entitled) finding(Fujian.determine("date: 2018-02-28\n" + family), 32);

        assertThat(before.grants()).extracting(Grant::member).containsOnly("甲", "乙");
    }

    @Test
    void factsOfTheHouseholdHoldForEachMemberWhoDoesNotSayOtherwise() {
        Determination determination = Fujian.determine(HEAD + """
                        household: {户籍城乡类型: 农村}
                        members:
                          - {id: 孙子, 出生日期: 2008-01-01, 父母外出务工: 双方}
                          - {id: 外孙, 出生日期: 2008-01-01, 父母外出务工: 双方, 户籍城乡类型: 城镇}
                        """);

        assertThat(((Entitled) finding(determination, 54)).grants())
                .extracting(Grant::member)
                .containsOnly("孙子");
    }

    @Test
    void theLineIsThatOfThePlaceOfRegistration() {
        Determination determination = Fujian.determine(HEAD + """
                        household: {户籍所在地: "350203", 家庭月收入: 400 元, 家庭财产符合当地规定: true}
                        members: [{id: 甲, 残疾人证: 否}]
                        """);

        assertThat(yuan(determination, 46)).containsExactly("450.00");
    }

    @Test
    void aParameterThatNobodySetIsNamedAndLeavesTheFindingOpen() {
        Determination determination = Fujian.determine("""
                date: 2016-10-01
                region: "350102"
                household: {家庭月收入: 0 元, 家庭财产符合当地规定: true}
                members: [{id: 甲, 残疾人证: 否}]
                """);

        assertThat(finding(determination, 46)).isInstanceOf(Undetermined.class);
        assertThat(determination.unvalued()).contains("最低生活保障标准");
    }

    @Test
    void aDatedCertificateHoldsOnItsLastDayAndNotOnTheNext() {
        String family = "region: \"350102\"\nmembers: [{id: 甲, 残疾人证: {起: 2015-01-01, 止: 2018-10-01}}]\n";

        assertThat(finding(Fujian.determine("date: 2018-10-01\n" + family), 81)).isInstanceOf(Entitled.class);
        assertThat(finding(Fujian.determine("date: 2018-10-02\n" + family), 81)).isInstanceOf(NotEntitled.class);
    }

    @Test
    void fiftyEightServicesAreComputedAndTheOthersSayHowTheyAreOwed() {
        Determination determination = Fujian.determine(HEAD + "members: [{id: 甲}]\n");

        long decided = determination.findings().values().stream()
                .filter(finding -> !(finding instanceof OpenToAll) && !(finding instanceof NotPersonal))
                .count();
        assertThat(determination.findings()).hasSize(81);
        assertThat(decided).isEqualTo(58);
        assertThat(finding(determination, 62)).isInstanceOf(OpenToAll.class);
        assertThat(finding(determination, 64)).isInstanceOf(NotPersonal.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-06-01, 2%, 1%",
        "2015-06-01, 1.5%, 0.5%",
        "2016-04-30, 1.5%, 0.5%",
        "2016-05-01, 1%, 0.5%",
        "2016-12-31, 1%, 0.5%",
        "2017-01-01, 0.5%, 0.5%"
    })
    void unemploymentContributionsFollowTheDatesOfTheText(String date, String employer, String person) {
        Determination determination = Fujian.determine("date: " + date + """

                        region: "350102"
                        members:
                          - id: 甲
                            劳动关系: true
                            用人单位类型: 企业
                            就业状态: 就业
                            本人缴费工资: 5000 元
                            单位工资总额: 100000 元
                            参保险种与状态: [失业保险]
                        """);
        Service unemployment = Fujian.CATALOG.service(24).orElseThrow();

        assertThat(Payment.of(determination, unemployment))
                .extracting(Payment::rate)
                .containsExactly(employer, person);
    }

    private static Finding finding(Determination determination, int number) {
        return determination.finding(Fujian.CATALOG.service(number).orElseThrow());
    }

    private static List<String> yuan(Determination determination, int number) {
        return finding(determination, number) instanceof Entitled(List<Grant> grants, var _)
                ? grants.stream()
                        .flatMap(grant -> grant.amount().stream())
                        .map(amount -> amount.yuan().toPlainString())
                        .toList()
                : List.of();
    }
}
