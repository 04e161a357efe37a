package org.jundeng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jundeng.evaluation.Report.Block;
import org.jundeng.publication.Sheet;
import org.junit.jupiter.api.Test;

/// Who is reached, who pays and who is within reach, of a world small enough to work out by hand.
class FulfilmentTest {

    private static final LocalDate DAY = LocalDate.of(2022, 12, 31);

    private static final String WORLD = """
            指标,地区,年份,分组,数值,分子,分母,状态,来源,记录日
            M-COST,350000,2019,,250.30,,,假定,去年,2020-01-01
            M-COST,350000,2019,省级,150.20,,,假定,去年,2020-01-01
            M-COST,350000,2020,,300.30,,,假定,合成人口甲,2021-01-01
            M-COST,350000,2020,省级,200.20,,,假定,合成人口甲,2021-01-01
            M-COST,350000,2020,市级,0.00,,,假定,合成人口甲,2021-01-01
            M-COST,350000,2020,县级,100.10,,,假定,合成人口甲,2021-01-01
            M-HEAD,350000,2020,,,300.30,30,假定,合成人口甲,2021-01-01
            M-HEAD,350102,2020,,,100.10,20,假定,合成人口甲,2021-01-01
            M-HEAD,350103,2020,,,200.20,10,假定,合成人口甲,2021-01-01
            S20-REACH,350000,2020,,8,,,假定,合成人口甲,2021-01-01
            S20-YUAN,350000,2020,,100.30,,,假定,合成人口甲,2021-01-01
            S46-REACH,350000,2020,,4,,,假定,合成人口甲,2021-01-01
            S46-YUAN,350000,2020,,200.00,,,假定,合成人口甲,2021-01-01
            S46-SERVED,350000,2020,,3,,,上报,民政年报,2021-02-01
            S46-PAID,350000,2020,,150.00,,,上报,民政年报,2021-02-01
            A-30,350000,2020,县级医院,,24,40,估计,研究乙,2021-01-01
            A-30,350102,2020,县级医院,,5,10,估计,研究乙,2021-01-01
            A-30,350103,2020,县级医院,,9,10,估计,研究乙,2021-01-01
            A-30,350104,2020,县级医院,,10,20,估计,研究乙,2021-01-01
            """;

    private static Evaluations evaluations(String world) {
        return Evaluations.of(Fujian.basis(world, Fujian.CENSUS), 2020, DAY);
    }

    private static final Evaluations EVALUATIONS = evaluations(WORLD);

    private static List<String> lines(int region, Locale locale, String section) {
        return EVALUATIONS.report(region, locale).orElseThrow().sections().stream()
                .filter(each -> each.id().equals(section))
                .flatMap(each -> each.blocks().stream())
                .flatMap(block -> switch (block) {
                    case Block.Words(String text) -> text.lines();
                    case Block.Note(String text) -> text.lines();
                    case Block.Table(Sheet sheet, int _) -> new String(sheet.csv(), StandardCharsets.UTF_8).lines();
                    case Block.Picture picture -> Stream.of(picture.chart().sentence());
                })
                .collect(Collectors.toList());
    }

    private static List<String> chinese(int region, String section) {
        return lines(region, Locale.CHINESE, section);
    }

    /// 200.20 of 300.30 are 66.67 percent, 100.10 are 33.33; the year before it was 250.30, of the province 150.20.
    @Test
    void everyPayersPartStandsBesideThatOfTheYearBefore() {
        assertThat(chinese(350000, "money"))
                .contains("按清单规则一年应支 300.30 元（假定）。")
                .containsSubsequence(
                        "省级,200.20,66.7,150.20,50.00,,假定", "县级,100.10,33.3,,,,假定", "合计,300.30,100.0,250.30,50.00,,假定")
                .noneMatch(line -> line.startsWith("市级"));
    }

    @Test
    void theLargestServiceComesFirstWithWhatWasPaid() {
        assertThat(chinese(350000, "money"))
                .containsSubsequence("46,最低生活保障,200.00,66.6,,,150.00,上报、假定", "20,城乡居民基本养老保险,100.30,33.4,,,,假定");
    }

    /// 100.10 over 20 people are 5.005, 200.20 over 10 are 20.02, all of it over 30 is 10.01.
    @Test
    void theCountyWithTheLeastAHeadComesFirst() {
        assertThat(chinese(350000, "money"))
                .contains("人均应支 10.01 元，按 30 人计（假定）。")
                .containsSubsequence("鼓楼区,福州市,100.10,20,5.01,,,假定", "台江区,福州市,200.20,10,20.02,,,假定");
        assertThat(chinese(350103, "money"))
                .contains("人均应支 20.02 元，按 10 人计（假定）。", "台江区,福州市,200.20,10,20.02,,,假定")
                .noneMatch(line -> line.startsWith("鼓楼区"));
    }

    /// Figures of the section: three parts, the whole, three heads, two services due and one paid.
    @Test
    void theSectionSaysHowManyOfItsFiguresAreAssumedAndWhenceTheyCome() {
        assertThat(chinese(350000, "money"))
                .contains("※ 本节用到 9 个数，其中 8 个为假定、0 个为估计：它们说明测算会得出什么，不是实际发生的。")
                .contains("数的来源：合成人口甲", "数的来源：民政年报");
        assertThat(lines(350000, Locale.ENGLISH, "money"))
                .contains("Due in the year by the rules of the list: 300.30 yuan (assumed).")
                .noneMatch(line -> line.contains("{"));
    }

    /// Half within in two counties: the one with 10 outside stands before the one with 5.
    @Test
    void theCountyWithTheLeastWithinReachComesFirst() {
        assertThat(chinese(350000, "access"))
                .contains("县级医院，30 分钟服务圈覆盖率：圈内 60.00%，圈外 16 人（估计）。")
                .containsSubsequence(
                        "30 分钟服务圈覆盖率,县级医院,仓山区,福州市,50,10,20,估计",
                        "30 分钟服务圈覆盖率,县级医院,鼓楼区,福州市,50,5,10,估计",
                        "30 分钟服务圈覆盖率,县级医院,台江区,福州市,90,1,10,估计");
        assertThat(chinese(350103, "access"))
                .contains("县级医院，30 分钟服务圈覆盖率：圈内 90.00%，圈外 1 人（估计）。")
                .noneMatch(line -> line.contains("仓山区"));
    }

    @Test
    void dueAndDoneStandBesideEachOtherAndWhatIsNotKnownIsCounted() {
        assertThat(chinese(350000, "fulfilment"))
                .contains("清单 81 项服务中，2 项有数，79 项没有数；没有数的里面有 23 项不按个人或家庭判定。")
                .contains("20,城乡居民基本养老保险,人,8,,,100.30,,假定", "46,最低生活保障,户,4,3,75.0,200.00,150.00,上报、假定");
    }

    @Test
    void withoutSuchFiguresTheSectionsNameTheCommandThatMakesThem() {
        assertThat(chinese(350200, "fulfilment")).singleElement().asString().contains("simulate --observations");
        assertThat(chinese(350200, "access")).singleElement().asString().contains("access --observations");
        assertThat(chinese(350200, "money")).singleElement().asString().contains("simulate --observations");
    }

    @Test
    void theSameFiguresGiveTheSameHashAndOneFenMoreAnother() {
        String hash = EVALUATIONS.report(350000, Locale.CHINESE).orElseThrow().hash();
        assertThat(evaluations(WORLD)
                        .report(350000, Locale.CHINESE)
                        .orElseThrow()
                        .hash())
                .isEqualTo(hash);
        assertThat(evaluations(WORLD.replace("S20-YUAN,350000,2020,,100.30", "S20-YUAN,350000,2020,,100.31"))
                        .report(350000, Locale.CHINESE)
                        .orElseThrow()
                        .hash())
                .isNotEqualTo(hash);
    }
}
