package org.jundeng.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jundeng.catalog.Problems;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.Observation.Bound;
import org.jundeng.indicator.Observation.Quality;
import org.jundeng.indicator.Observations;
import org.jundeng.vocabulary.Regions;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final LocalDate RAISED = LocalDate.of(2022, 9, 28);
    private static final Watched CENSUS = new Watch(
                    Fujian.RULES,
                    Places.of(Fujian.INDICATORS, Fujian.CENSUS, Regions.bundled(), Fujian.DAY)
                            .with(Fujian.CATALOG),
                    Given.NONE,
                    RAISED)
            .upTo(2020);

    private static List<Warning> census(String rule, String code) {
        return CENSUS.in(2020).stream()
                .filter(each ->
                        each.rule().id().equals(rule) && each.place().code().equals(code))
                .toList();
    }

    @Test
    void waterFallsInChengxiangNanjingAndGuangze() {
        assertThat(census("C-FALL", "C-WATER"))
                .extracting(each -> each.place().region())
                .containsExactly(350302, 350627, 350723);
    }

    @Test
    void housingOf98SquareMetresInXiuyuIsFarFromItsPeers() {
        assertThat(census("E-LEVEL", "C-HOUSING")).singleElement().satisfies(warning -> {
            assertThat(warning.place().region()).isEqualTo(350305);
            assertThat(warning.evidence().zh()).contains("98.87").contains("48.115");
            assertThat(warning.evidence().en()).contains("98.87").doesNotContain("{");
            assertThat(warning.figures()).containsKeys("数值", "同级中位数", "稳健偏差");
        });
    }

    @Test
    void illiteracyRisesIn39Of84CountiesAndTheBreakIsSaid() {
        assertThat(census("E-BREAK", "C-ILLITERACY")).singleElement().satisfies(warning -> {
            assertThat(warning.level()).isEqualTo(Level.NOTICE);
            assertThat(warning.evidence().zh()).contains("84 个县中 39 个上升").contains("已声明口径变化：是");
        });
    }

    /// 6,104,165 of the province less 6,094,474 of the counties: one county of 龙岩 did not report, which leaves
    /// 9,691.
    @Test
    void theColumnOfMigrantsDoesNotAddUp() {
        assertThat(census("E-CHILDREN", "C-MIGRANTS")).singleElement().satisfies(warning -> {
            assertThat(warning.place().region()).isEqualTo(350800);
            assertThat(warning.evidence().zh()).contains("9691").contains("未报 1 个");
        });
        assertThat(census("E-MISSING", "C-MIGRANTS"))
                .extracting(each -> each.place().region())
                .containsExactly(350821);
    }

    @Test
    void fewOfTheFiguresOfTheCensusAreCalledWrong() {
        long alarms = CENSUS.byYear().values().stream()
                .flatMap(List::stream)
                .filter(each -> each.rule().group().equals("E"))
                .count();
        assertThat(alarms / (double) CENSUS.places()).isLessThan(0.02);
    }

    @Test
    void whatCannotBeJudgedIsSaidWithTheFiguresThatAreMissing() {
        assertThat(CENSUS.unjudged()).anySatisfy(each -> {
            assertThat(each.rule().id()).isEqualTo("G-GUARANTEES");
            assertThat(each.missing()).containsExactly("三保保障倍数");
            assertThat(each.places()).isEqualTo(94);
        });
        assertThat(CENSUS.unjudged())
                .allSatisfy(each -> assertThat(Fujian.RULES.handed().keySet()).containsAll(each.missing()));
    }

    /// Five working days after Wednesday 28 September 2022: 29, 30 September; the holidays last to 7 October, 8
    /// and 9 October
    /// are worked; 10 October is the fifth.
    @Test
    void anAnswerIsDueAfterWorkingDays() {
        Warning missing = census("E-MISSING", "C-MIGRANTS").getFirst();
        assertThat(missing.due()).contains(LocalDate.of(2022, 10, 10));
        assertThat(missing.state(LocalDate.of(2022, 10, 10))).isEqualTo(Warning.State.OPEN);
        assertThat(missing.state(LocalDate.of(2022, 10, 11))).isEqualTo(Warning.State.OVERDUE);
        Warning.Reply reply = new Warning.Reply(LocalDate.of(2022, 10, 9), "长汀县统计局", Warning.Answer.CORRECTED, "补报");
        Warning answered = CENSUS.answered(Map.of(missing.id(), reply)).in(2020).stream()
                .filter(each -> each.id().equals(missing.id()))
                .findFirst()
                .orElseThrow();
        assertThat(answered.state(LocalDate.of(2022, 10, 11))).isEqualTo(Warning.State.ANSWERED);
        assertThat(answered.state(LocalDate.of(2022, 10, 8))).isEqualTo(Warning.State.OPEN);
    }

    /// 80, then 60 (below 70), then 72 (above 70, not above 75), then 76.
    @Test
    void aWarningStaysUntilTheFigureIsWellClearAndIsGivenOnce() {
        WarningRules rules = rules("""
                rules:
                  - id: X-LOW
                    group: C
                    of: 指标
                    name: {zh: 低, en: low}
                    levels: {黄色: 数值 < 70}
                    stays: 数值 < 75
                    evidence: {zh: "{数值}", en: "{数值}"}
                    owner: 省
                    days: 5
                    basis: 试
                """);
        Watched watched = watch(rules, List.of(water(2017, 80), water(2018, 60), water(2019, 72), water(2020, 76)));
        assertThat(watched.in(2017)).isEmpty();
        assertThat(watched.in(2018))
                .singleElement()
                .satisfies(each -> assertThat(each.held()).isFalse());
        assertThat(watched.in(2019)).singleElement().satisfies(each -> {
            assertThat(each.held()).isTrue();
            assertThat(each.since()).isEqualTo(2018);
            assertThat(each.id()).isEqualTo(watched.in(2018).getFirst().id());
        });
        assertThat(watched.in(2020)).isEmpty();
    }

    @Test
    void theMostUrgentLevelThatHoldsIsGivenAndAnotherRuleIsHidden() {
        WarningRules rules = rules("""
                rules:
                  - id: X-LOW
                    group: C
                    of: 指标
                    name: {zh: 低, en: low}
                    levels: {提示: 数值 < 70, 红色: 数值 < 50, 黄色: 数值 < 60}
                    evidence: {zh: "{数值}", en: "{数值}"}
                    owner: 省
                    days: 5
                    basis: 试
                    hides: [X-ANY]
                  - id: X-ANY
                    group: C
                    of: 指标
                    name: {zh: 有, en: any}
                    levels: {提示: 有数}
                    evidence: {zh: "{数值}", en: "{数值}"}
                    owner: 省
                    days: 5
                    basis: 试
                """);
        Watched watched = watch(rules, List.of(water(2018, 55), water(2019, 45), water(2020, 90)));
        assertThat(watched.in(2018)).extracting(each -> each.rule().id()).containsExactly("X-LOW");
        assertThat(watched.in(2018).getFirst().level()).isEqualTo(Level.YELLOW);
        assertThat(watched.in(2019).getFirst().level()).isEqualTo(Level.RED);
        assertThat(watched.in(2020)).extracting(each -> each.rule().id()).containsExactly("X-ANY");
    }

    @Test
    void aStandardThatTheCountyCannotPayIsWarnedOfOnceTheFiguresAreHandedIn() {
        String standard = "困难残疾人生活补贴标准";
        Given given = new Given(Map.of(
                new Given.Key(350212, 2020, standard, "增支占可用财力"), new BigDecimal("0.03"),
                new Given.Key(350212, 2020, standard, "同档七五分位"), new BigDecimal("0.02"),
                new Given.Key(350212, 2020, "", "三保保障倍数"), new BigDecimal("1.2"),
                new Given.Key(350213, 2020, "", "三保保障倍数"), new BigDecimal("0.9")));
        Watched watched = new Watch(
                        Fujian.RULES,
                        Places.of(Fujian.INDICATORS, Observations.NONE, Regions.bundled(), Fujian.DAY)
                                .with(Fujian.CATALOG),
                        given,
                        RAISED)
                .upTo(2020);
        assertThat(watched.in(2020))
                .filteredOn(each -> each.rule().id().equals("A-CEILING")
                        && each.place().code().equals(standard))
                .anySatisfy(each -> {
                    assertThat(each.place().region()).isEqualTo(350212);
                    assertThat(each.level()).isEqualTo(Level.YELLOW);
                    assertThat(each.evidence().zh()).contains("100").contains("0.03");
                });
        assertThat(watched.in(2020))
                .filteredOn(each ->
                        each.rule().id().equals("A-CEILING") && each.place().region() == 350213)
                .allSatisfy(each -> assertThat(each.level()).isEqualTo(Level.RED));
    }

    private static WarningRules rules(String yaml) {
        Problems problems = new Problems();
        WarningRules rules = WarningRules.parse("warnings.yaml", yaml, Fujian.INDICATORS, problems);
        Fujian.fine(problems);
        return rules;
    }

    private static Watched watch(WarningRules rules, List<Observation> observations) {
        return new Watch(
                        rules,
                        Places.of(Fujian.INDICATORS, Observations.of(observations), Regions.bundled(), Fujian.DAY),
                        Given.NONE,
                        RAISED)
                .upTo(2020);
    }

    private static Observation water(int year, int value) {
        return new Observation(
                "C-WATER",
                350102,
                year,
                "",
                Optional.of(BigDecimal.valueOf(value)),
                Bound.EXACT,
                Optional.empty(),
                Optional.empty(),
                Quality.REPORTED,
                "",
                RAISED);
    }

    @Test
    void everyFigureThatRulesMayNameIsWorkedOut() {
        List<String> unknown = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            Place place = Places.of(Fujian.INDICATORS, Fujian.CENSUS, Regions.bundled(), Fujian.DAY)
                    .with(Fujian.CATALOG)
                    .of(2020)
                    .stream()
                    .filter(each -> each.subject() == subject)
                    .findFirst()
                    .orElseThrow();
            Figures figures = Places.of(Fujian.INDICATORS, Fujian.CENSUS, Regions.bundled(), Fujian.DAY)
                    .with(Fujian.CATALOG)
                    .figures(place);
            subject.names().keySet().stream()
                    .filter(name -> !figures.has(name))
                    .forEach(name -> unknown.add(subject + " " + name));
        }
        assertThat(unknown).isEmpty();
    }
}
