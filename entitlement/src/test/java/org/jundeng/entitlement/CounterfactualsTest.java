package org.jundeng.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jundeng.catalog.Service;
import org.jundeng.entitlement.Finding.Entitled;
import org.jundeng.expression.Value;
import org.junit.jupiter.api.Test;

class CounterfactualsTest {

    private static final Counterfactuals COUNTERFACTUALS = new Counterfactuals(Fujian.ENTITLEMENTS);

    @Test
    void aFamilyJustAboveTheLineIsToldTheLeastIncomeThatWouldDo() {
        List<Counterfactual> changes = changes("""
                date: 2018-10-01
                region: "350102"
                household: {家庭月收入: 2500 元, 家庭财产符合当地规定: true}
                members: [{id: 甲, 残疾人证: 否}, {id: 乙, 残疾人证: 否}, {id: 丙, 残疾人证: 否}]
                parameters: {最低生活保障标准: 800 元}
                """, 46);

        assertThat(changes)
                .filteredOn(change -> change.fact().name().equals("家庭月收入"))
                .singleElement()
                .satisfies(change -> assertThat(change.then()).isEqualTo(yuan("2399.99")));
    }

    @Test
    void aRefusalByOneFailedClauseNamesTheFactThatWouldTurnIt() {
        List<Counterfactual> changes = changes("""
                date: 2018-10-01
                region: "350102"
                household: {家庭月收入: 100 元, 家庭财产符合当地规定: false}
                members: [{id: 甲, 残疾人证: 否}]
                """, 46);

        assertThat(changes).extracting(change -> change.fact().name()).contains("家庭财产符合当地规定");
    }

    @Test
    void everyChangeThatIsNamedDoesTurnTheRefusal() {
        Household household = Fujian.household("""
                date: 2018-10-01
                region: "350102"
                household: {家庭月收入: 9000 元, 家庭财产符合当地规定: false, 户籍城乡类型: 城镇}
                members:
                  - {id: 甲, 出生日期: 1980-05-01, 残疾人证: 否, 学段: 无, 就业状态: 就业, 军人身份: 无, 孕产状态: 无}
                  - {id: 乙, 出生日期: 2012-05-01, 残疾人证: 否, 学段: 小学, 寄宿: 否, 寄宿制学校: 否}
                """);
        int named = 0;
        for (Service service : Fujian.CATALOG.services().values()) {
            for (Counterfactual change : COUNTERFACTUALS.of(household, service)) {
                Household changed = household.with(change.fact(), change.then(), "");
                assertThat(Fujian.ENTITLEMENTS.determine(changed).finding(service))
                        .as("%s by %s = %s", service.name(), change.fact(), change.then())
                        .isInstanceOf(Entitled.class)
                        .isEqualTo(change.outcome());
                named++;
            }
        }
        assertThat(named).isPositive();
    }

    @Test
    void whatIsDueOrOpenHasNoCounterfactual() {
        String family = """
                date: 2018-10-01
                region: "350102"
                household: {家庭月收入: 0 元, 家庭财产符合当地规定: true}
                members: [{id: 甲, 残疾人证: 否}]
                """;

        assertThat(changes(family, 46)).isEmpty();
        assertThat(changes(family, 62)).isEmpty();
    }

    private static List<Counterfactual> changes(String family, int number) {
        return COUNTERFACTUALS.of(
                Fujian.household(family), Fujian.CATALOG.service(number).orElseThrow());
    }

    private static Value yuan(String amount) {
        return new Value.Num(new java.math.BigDecimal(amount));
    }
}
