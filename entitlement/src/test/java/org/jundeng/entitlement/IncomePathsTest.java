package org.jundeng.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Per;
import org.jundeng.entitlement.IncomePath.Drop;
import org.jundeng.entitlement.IncomePath.Stretch;
import org.jundeng.expression.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncomePathsTest {

    private static final IncomePaths PATHS = new IncomePaths(Fujian.ENTITLEMENTS);

    /// A mother, a child with a disability, and a line of 800 yuan a head.
    private static final String TWO = """
            date: 2018-10-01
            region: "350102"
            household: {家庭月收入: 1500 元, 家庭财产符合当地规定: true}
            members:
              - {id: 母, 出生日期: 1980-05-01, 残疾人证: 否}
              - {id: 子, 出生日期: 2009-05-01, 残疾人证: 是, 残疾等级: 2, 残疾类别: [智力], 长期照护需要: 是}
            parameters: {最低生活保障标准: 800 元}
            """;

    private static long monthly(Household household, long fen) {
        Determination determination = Fujian.ENTITLEMENTS.determine(
                household.with(new MissingFact(IncomePaths.INCOME, ""), new Value.Num(BigDecimal.valueOf(fen, 2)), ""));
        long sum = 0;
        for (Service service : PATHS.services()) {
            if (determination.finding(service) instanceof Finding.Entitled entitled) {
                sum += entitled.sums()
                        .getOrDefault(Per.MONTH, org.jundeng.vocabulary.Money.ZERO)
                        .fen();
            }
        }
        return sum;
    }

    @Test
    void theLivingAllowanceFillsUpToTheLineAndEndsThere() {
        IncomePath path = PATHS.of(Fujian.household(TWO), 400_000);
        Stretch poor = path.stretches().getFirst();
        assertThat(poor.from()).isZero();
        // two heads at 800 yuan: 1,600 yuan without any income, the last fen below 1,600.00
        assertThat(poor.to()).isEqualTo(159_999);
        assertThat(poor.first().get(46).of(Per.MONTH).fen()).isEqualTo(160_000);
        assertThat(poor.last().get(46).of(Per.MONTH).fen()).isEqualTo(1);
        assertThat(path.stretches().get(1).first().get(46)).isNull();
        assertThat(path.stated()).hasValue(150_000);
    }

    @Test
    void stretchesFollowEachOtherWithoutAGap() {
        IncomePath path = PATHS.of(Fujian.household(TWO), 400_000);
        List<Stretch> stretches = path.stretches();
        for (int i = 1; i < stretches.size(); i++) {
            assertThat(stretches.get(i).from()).isEqualTo(stretches.get(i - 1).to() + 1);
        }
        assertThat(stretches.getLast().to()).isEqualTo(400_000);
    }

    @Test
    void aDropTellsWhatEndsAndWhenItIsMadeGood() {
        IncomePath path = PATHS.of(Fujian.household(TWO), 400_000);
        assertThat(path.drops()).isNotEmpty();
        for (Drop drop : path.drops()) {
            if (drop.per() != Per.MONTH) {
                continue;
            }
            long before = drop.at() - 1 + path.monthly(drop.at() - 1);
            long after = drop.at() + path.monthly(drop.at());
            assertThat(before - after).isEqualTo(drop.lost() - 1);
            drop.recovered().ifPresent(income -> {
                assertThat(income + path.monthly(income)).isGreaterThanOrEqualTo(before);
                assertThat(income - 1 + path.monthly(income - 1)).isLessThan(before);
            });
        }
    }

    /// Lines are put so low that every fen can be tried.
    @ParameterizedTest
    @ValueSource(strings = {"20 元", "13.37 元", "7 元"})
    void everyFenIsAsTheRulesHaveIt(String line) {
        Household household = Fujian.household(TWO.replace("800 元", line));
        int most = 6_500;
        IncomePath path = PATHS.of(household, most);
        for (int fen = 0; fen <= most; fen++) {
            assertThat(path.monthly(fen)).as("%s fen", fen).isCloseTo(monthly(household, fen), within(1L));
        }
        for (Stretch stretch : path.stretches()) {
            assertThat(path.monthly(stretch.from())).isEqualTo(monthly(household, stretch.from()));
            assertThat(path.monthly(stretch.to())).isEqualTo(monthly(household, stretch.to()));
        }
    }

    @Test
    void whatIsNotKnownIsNamed() {
        Household household = Fujian.household("""
                date: 2018-10-01
                region: "350102"
                household: {家庭月收入: 1500 元}
                members: [{id: 甲, 出生日期: 1980-05-01}]
                """);
        assertThat(PATHS.of(household, 300_000).missing())
                .extracting(MissingFact::name)
                .contains("家庭财产符合当地规定");
    }
}
