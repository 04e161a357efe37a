package org.jundeng.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Scenario;
import org.jundeng.catalog.TreeReader;
import org.jundeng.fiscal.Account.Figure;
import org.jundeng.fiscal.Account.Status;
import org.jundeng.fiscal.Overreach.Finding;
import org.jundeng.fiscal.Overreach.Level;
import org.jundeng.fiscal.Overreach.Reason;
import org.jundeng.fiscal.Overreach.Sign;
import org.junit.jupiter.api.Test;

class AffordabilityTest {

    private static final LocalDate DATE = LocalDate.of(2020, 10, 1);
    private static final long YUAN = 100;
    private static final Neighbours NOBODY = new Neighbours(Map.of());

    private static Account account(int county, int year, Map<Item, Long> yuan) {
        SortedMap<Item, Figure> figures = new TreeMap<>();
        yuan.forEach((item, amount) ->
                figures.put(item, new Figure(item.money() ? amount * YUAN : amount, Status.FINAL, "决算")));
        return new Account(county, year, figures);
    }

    /// The list with a basic pension of its own for some regions.
    private static Catalog raised(String... regions) {
        StringBuilder yaml = new StringBuilder("name: 试算\nbasis: 试算\nparameters:\n  - name: 基础养老金最低标准\n    values:\n");
        for (String region : regions) {
            yaml.append("      - {region: \"")
                    .append(region, 0, 6)
                    .append("\", from: 2018-01-01, value: ")
                    .append(region.substring(7))
                    .append(" 元, status: assumed, basis: 试算}\n");
        }
        Problems problems = new Problems();
        Scenario scenario = TreeReader.parse("s.yaml", yaml.toString(), problems)
                .flatMap(tree -> Scenario.of(tree, problems))
                .orElseThrow();
        return Catalog.read(Fujian.root().resolve("standards/fujian-2018"), scenario, problems)
                .orElseThrow();
    }

    /// So many pensioners at a standard, of which 118 yuan are the province's.
    private static Outlay pension(int county, long people, long standard) {
        return new Outlay(
                20, "基础养老金", county, people, 12, people * 12 * standard * YUAN, people * 12 * (standard - 118) * YUAN);
    }

    private static Affordability judge(
            Catalog catalog, List<Outlay> outlays, Neighbours neighbours, Account... accounts) {
        CostTable costs = CostTable.of(catalog, DATE, outlays, true);
        return Affordability.of(
                catalog, DATE, costs, new Accounts("试", List.of(accounts)), 2020, neighbours, Limits.own());
    }

    private static String percent(Affordability.County county, Measure measure) {
        return county.ratios().get(measure) instanceof Ratio.Known known
                ? known.percent(4).toPlainString()
                : "";
    }

    /// 永泰县 is in the first band: of 100,000 × 12 × 118 the province pays all, so that the county pays
    /// 100,000 × 12 × 12 = 14,400,000 yuan. 福清市 is in the second: it pays 20 % of 141,600,000 = 28,320,000 and the
    /// same top-up, together 42,720,000.
    @Test
    void ratiosAreWhatIsDividedByHand() {
        Affordability affordability = judge(
                Fujian.CATALOG,
                List.of(pension(350125, 100_000, 130), pension(350121, 100_000, 130)),
                NOBODY,
                account(
                        350125,
                        2020,
                        Map.of(
                                Item.REVENUE, 144_000_000L,
                                Item.FUNDS, 360_000_000L,
                                Item.BASICS, 400_000_000L,
                                Item.STANDARD_EXPENDITURE, 576_000_000L,
                                Item.SERVICES, 90_000_000L)),
                account(350121, 2020, Map.of(Item.REVENUE, 213_600_000L, Item.FUNDS, 427_200_000L)));

        Affordability.County first = affordability.counties().get(1);
        assertThat(first.county()).isEqualTo(350125);
        assertThat(first.own()).isEqualTo(14_400_000 * YUAN);
        assertThat(first.topUp()).isEqualTo(14_400_000 * YUAN);
        assertThat(percent(first, Measure.BURDEN)).isEqualTo("10.0000");
        assertThat(percent(first, Measure.FUNDS)).isEqualTo("4.0000");
        assertThat(percent(first, Measure.MATCHING)).isEqualTo("0.0000");
        assertThat(percent(first, Measure.COVERAGE)).isEqualTo("90.0000");
        assertThat(percent(first, Measure.SELF_SUFFICIENCY)).isEqualTo("25.0000");
        assertThat(percent(first, Measure.SERVICES)).isEqualTo("25.0000");
        assertThat(first.beyond()).containsExactly(Measure.COVERAGE, Measure.SELF_SUFFICIENCY);

        Affordability.County second = affordability.counties().getFirst();
        assertThat(second.own()).isEqualTo(42_720_000 * YUAN);
        assertThat(second.joint()).isEqualTo(141_600_000 * YUAN);
        assertThat(second.matched()).isEqualTo(28_320_000 * YUAN);
        assertThat(percent(second, Measure.BURDEN)).isEqualTo("20.0000");
        assertThat(percent(second, Measure.MATCHING)).isEqualTo("20.0000");
        assertThat(second.ratios().get(Measure.COVERAGE))
                .isEqualTo(new Ratio.Unknown(new TreeSet<>(List.of(Item.BASICS))));
        assertThat(second.beyond()).containsExactly(Measure.BURDEN);
    }

    @Test
    void aCountyWithoutAnAccountIsUnknownAndNotFine() {
        Affordability.County county = judge(Fujian.CATALOG, List.of(pension(350125, 10, 118)), NOBODY)
                .counties()
                .getFirst();

        assertThat(county.ratios().get(Measure.BURDEN))
                .isEqualTo(new Ratio.Unknown(new TreeSet<>(List.of(Item.REVENUE))));
        assertThat(county.ratios().get(Measure.COVERAGE))
                .isEqualTo(new Ratio.Unknown(new TreeSet<>(List.of(Item.FUNDS, Item.BASICS))));
        assertThat(county.beyond()).isEmpty();
    }

    @Test
    void withoutALocalStandardNothingOverreaches() {
        assertThat(judge(Fujian.CATALOG, List.of(pension(350125, 10, 118)), NOBODY)
                        .overreaches())
                .isEmpty();
    }

    /// 永泰县 pays 180 where its neighbours 闽侯县 and 福清市 pay 118: their mean with 30 % is 153.40.
    @Test
    void aStandardAboveWhatTheCountyCanPayIsWarnedOfWithEvidence() {
        Catalog catalog = raised("350125=180");
        Neighbours two = new Neighbours(Map.of(350125, new TreeSet<>(List.of(350121, 350181))));
        Overreach overreach = judge(
                        catalog,
                        List.of(pension(350125, 1_000, 180)),
                        two,
                        account(350125, 2020, Map.of(Item.FUNDS, 10_000_000L, Item.BASICS, 9_500_000L)))
                .overreaches()
                .getFirst();

        assertThat(overreach.parameter()).isEqualTo("基础养老金最低标准");
        assertThat(overreach.standard()).isEqualByComparingTo("180");
        assertThat(overreach.minimum()).isEqualByComparingTo("118");
        assertThat(overreach.topUp()).hasValue(1_000 * 12 * 62 * YUAN);
        assertThat(overreach.level()).isEqualTo(Level.WARNED);
        assertThat(overreach.signs().get(Sign.ABOVE_NEIGHBOURS))
                .isEqualTo(new Finding.Raised(new BigDecimal("180"), new BigDecimal("153.40")));
        assertThat(overreach.signs().get(Sign.UNFUNDED))
                .isEqualTo(new Finding.Raised(new BigDecimal("744000.00"), new BigDecimal("500000.00")));
        assertThat(overreach.signs().get(Sign.BASICS_SHORT)).isInstanceOf(Finding.Clear.class);
        assertThat(overreach.signs().get(Sign.HEAVY_TOP_UP)).isEqualTo(new Finding.Open(Reason.PEERS, new TreeSet<>()));
        assertThat(overreach.signs().get(Sign.OUTGROWS_REVENUE))
                .isEqualTo(new Finding.Open(Reason.YEARS, new TreeSet<>()));
        assertThat(overreach.signs().get(Sign.HARD_PRESSED))
                .isEqualTo(new Finding.Open(
                        Reason.FIGURES,
                        new TreeSet<>(List.of(Item.STANDARD_REVENUE, Item.STANDARD_EXPENDITURE, Item.PEOPLE))));
    }

    @Test
    void whatCannotBeToldIsNeitherAWarningNorClear() {
        Overreach overreach = judge(raised("350125=130"), List.of(pension(350125, 1_000, 130)), NOBODY)
                .overreaches()
                .getFirst();

        assertThat(overreach.level()).isEqualTo(Level.OPEN);
        assertThat(overreach.signs().values()).allMatch(Finding.Open.class::isInstance);
    }

    /// Four counties of the first band pay 12 yuan more for 100, 200, 300 and 400 pensioners of funds of 1 million
    /// each:
    /// 1.44, 2.88, 4.32 and 5.76 %. The third of four is the quantile of 75 %, and only the fourth is above.
    @Test
    void aTopUpIsHeavyAboveThreeQuartersOfItsBand() {
        int[] counties = {350125, 350421, 350423, 350424};
        Catalog catalog = raised("350125=130", "350421=130", "350423=130", "350424=130");
        List<Outlay> outlays = new ArrayList<>();
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            outlays.add(pension(counties[i], 100L * (i + 1), 130));
            accounts.add(account(counties[i], 2020, Map.of(Item.FUNDS, 1_000_000L)));
        }

        List<Overreach> found = judge(catalog, outlays, NOBODY, accounts.toArray(Account[]::new))
                .overreaches();

        assertThat(found).hasSize(4);
        assertThat(found.get(3).signs().get(Sign.HEAVY_TOP_UP))
                .isEqualTo(new Finding.Raised(new BigDecimal("0.05760000"), new BigDecimal("0.04320000")));
        assertThat(found.get(2).signs().get(Sign.HEAVY_TOP_UP)).isInstanceOf(Finding.Clear.class);
    }

    /// Own revenue falls two years running, and the standard stays: that is growing faster.
    @Test
    void aStandardThatOutgrowsRevenueTwoYearsRunningIsFound() {
        Catalog catalog = raised("350125=130");
        List<Outlay> outlays = List.of(pension(350125, 10, 130));
        Account[] falling = {
            account(350125, 2018, Map.of(Item.REVENUE, 100L)),
            account(350125, 2019, Map.of(Item.REVENUE, 90L)),
            account(350125, 2020, Map.of(Item.REVENUE, 81L))
        };
        Account[] recovering = {falling[0], falling[1], account(350125, 2020, Map.of(Item.REVENUE, 90L))};

        assertThat(judge(catalog, outlays, NOBODY, falling)
                        .overreaches()
                        .getFirst()
                        .signs()
                        .get(Sign.OUTGROWS_REVENUE))
                .isEqualTo(new Finding.Raised(new BigDecimal("0.000000"), new BigDecimal("-0.100000")));
        assertThat(judge(catalog, outlays, NOBODY, recovering)
                        .overreaches()
                        .getFirst()
                        .signs()
                        .get(Sign.OUTGROWS_REVENUE))
                .isInstanceOf(Finding.Clear.class);
    }

    @Test
    void aLimitThatIsMissingOrWrongIsAProblemWithItsPlace() {
        Problems problems = new Problems();
        assertThat(TreeReader.parse("limits.yaml", """
                        title: 本地
                        assumptions:
                          - {name: 自有收入负担上限, value: 2000%, status: assumed, basis: 试}
                          - {name: 自有收入负担, value: 2%, status: assumed, basis: 试}
                        """, problems).flatMap(tree -> Limits.of(tree, problems)))
                .isEmpty();
        assertThat(problems.sorted().stream()
                        .map(problem ->
                                problem.place().line() + " " + problem.code().id()))
                .contains("3 JD-2017", "4 JD-2102", "1 JD-6031");
    }
}
