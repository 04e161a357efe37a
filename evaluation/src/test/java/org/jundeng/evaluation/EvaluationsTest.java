package org.jundeng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jundeng.catalog.Problems;
import org.jundeng.chart.Chart;
import org.jundeng.chart.Mark;
import org.jundeng.evaluation.Report.Block;
import org.jundeng.paper.Typesetter;
import org.jundeng.publication.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 12, 31);
    private static final Evaluations EVALUATIONS =
            Evaluations.of(Fujian.basis(Fujian.census(), Fujian.CENSUS), 2020, DAY);
    private static final Report PROVINCE =
            EVALUATIONS.report(350000, Locale.CHINESE).orElseThrow();

    private static String words(Report report, String section) {
        StringBuilder words = new StringBuilder();
        report.sections().stream()
                .filter(each -> each.id().equals(section))
                .flatMap(each -> each.blocks().stream())
                .forEach(block -> words.append(
                                switch (block) {
                                    case Block.Words(String text) -> text;
                                    case Block.Note(String text) -> text;
                                    case Block.Table(Sheet sheet, int _) ->
                                        new String(sheet.csv(), StandardCharsets.UTF_8);
                                    case Block.Picture(Chart chart, String _) -> chart.sentence();
                                })
                        .append('\n'));
        return words.toString();
    }

    @Test
    void theReportOfTheProvinceHasItsHeadings() {
        assertThat(PROVINCE.title()).isEqualTo("福建省基本公共服务年度评价报告（2020年）");
        assertThat(PROVINCE.sections())
                .extracting(Report.Section::heading)
                .containsExactly(
                        "要点",
                        "规划主要指标",
                        "规划承诺和服务目标",
                        "清单落实",
                        "均等化",
                        "可及性",
                        "经费",
                        "预警",
                        "数据质量",
                        "修订",
                        "综合评价及其敏感性",
                        "方法",
                        "输入文件");
        Report english = EVALUATIONS.report(350000, Locale.ENGLISH).orElseThrow();
        assertThat(english.sections())
                .extracting(Report.Section::heading)
                .containsExactly(
                        "In short",
                        "Targets of the plan",
                        "Promises and service commitments",
                        "Fulfilment of the list",
                        "Equality",
                        "Access",
                        "Money",
                        "Warnings",
                        "Quality of the data",
                        "Revisions",
                        "Composite and its sensitivity",
                        "Method",
                        "Input files");
    }

    @Test
    void theStoryOfTheTwoCensusesIsInIt() {
        assertThat(words(PROVINCE, "headline"))
                .contains("9 个县，共 587.2 万人")
                .contains("安溪县 62.6、南安市 63.0、惠安县 66.9、漳浦县 67.5");
        assertThat(words(PROVINCE, "equality"))
                .contains("平均受教育年限：县际差距扩大")
                .contains("口径变化，不宜比较（39 个县上升，43 个县下降）")
                .contains("没有城乡、人群分组的数");
        assertThat(words(PROVINCE, "targets")).contains("规划主要指标 20 项：无法判断 20").contains("缺对照数：全国平均值 2020");
        assertThat(words(PROVINCE, "promises"))
                .contains("承诺 82 项")
                .contains("T82,")
                .contains("S");
        assertThat(words(PROVINCE, "warnings")).contains("光泽县").contains("秀屿区");
        assertThat(words(PROVINCE, "access")).contains("没有评价");
        assertThat(words(PROVINCE, "money")).contains("没有评价");
        assertThat(words(PROVINCE, "sensitivity")).contains("名次最多相差");
        assertThat(words(PROVINCE, "sources"))
                .contains(Source.of(Fujian.CENSUS, "x").sha256());
    }

    private static List<Block.Picture> pictures(Report report) {
        return report.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block instanceof Block.Picture picture ? Stream.of(picture) : Stream.empty())
                .toList();
    }

    /// Gini of water .1019 and .0561, and the shares between cities, are those of the golden vectors.
    @Test
    void eachPictureSaysWhatItShows() {
        assertThat(pictures(PROVINCE))
                .extracting(each -> each.chart().id().replace("picture-", "") + " " + each.table())
                .containsExactly(
                        "map-C-ILLITERACY county-values",
                        "map-C-SCHOOL county-values",
                        "map-C-WATER county-values",
                        "between measures",
                        "lorenz-C-SCHOOL measures",
                        "lorenz-C-WATER measures",
                        "warnings warning-groups",
                        "ranks ranking");
        assertThat(words(PROVINCE, "equality"))
                .contains("住房内有管道自来水的家庭户比重：84 个县有数，最高霞浦县 100.0%，最低安溪县 62.6%。1 个没有计入：金门县。")
                .contains("6 项主要指标中，5 项的县际差距一半以上在同一设区市的各县之间")
                .contains("基尼系数 0.0561。2010年基尼系数 0.1019。");
        assertThat(words(PROVINCE, "warnings")).contains("预警 17 条，最多的是“数据异常”组，9 条；红色 0 条");
        assertThat(words(PROVINCE, "sensitivity")).contains("区间最宽的是丰泽区，在第 27 至第 63 位之间");
        assertThat(words(EVALUATIONS.report(350000, Locale.ENGLISH).orElseThrow(), "equality"))
                .contains("84 counties have a figure; the highest is 霞浦县 with 100.0%, the lowest 安溪县 with 62.6%."
                        + " Left out are 1: 金门县.");
    }

    /// P05 is to be 90 by 2020 and is 91, P17 is to be 83 and is 80; the other 18 have no figure.
    @Test
    void targetsThatCanBeJudgedAreDrawnAgainstTheirGoals(@TempDir Path folder) throws IOException {
        String table =
                Fujian.census() + "P05,350000,2020,,91,,,上报,试,2022-12-31\nP17,350000,2020,,80,,,上报,试,2022-12-31\n";
        Path file = Files.writeString(folder.resolve("census.csv"), table);
        Report report = Evaluations.of(Fujian.basis(table, file), 2020, DAY)
                .report(350000, Locale.CHINESE)
                .orElseThrow();
        Block.Picture targets = pictures(report).getFirst();
        assertThat(targets.table()).isEqualTo("targets");
        assertThat(targets.chart().sentence()).isEqualTo("可以判断的 2 项主要指标中，1 项达到、保持或按进度，1 项没有；另有 18 项无法判断，没有画出。");
        assertThat(targets.chart().marks().stream()
                        .flatMap(mark -> mark instanceof Mark.Words words ? Stream.of(words.text()) : Stream.empty()))
                .contains("91%（目标 90），达到", "80%（目标 83），未达到");
    }

    @Test
    void aCountyBelowAFloorHearsItFirst() {
        assertThat(headline(350524)).first().isEqualTo("住房内有管道自来水的家庭户比重 62.6%，低于底线 80%；84 个县中从最差数起第 1。");
        assertThat(headline(350102)).noneSatisfy(words -> assertThat(words).contains("低于底线"));
    }

    private static List<String> headline(int county) {
        return EVALUATIONS.report(county, Locale.CHINESE).orElseThrow().sections().getFirst().blocks().stream()
                .map(block -> ((Block.Words) block).text())
                .toList();
    }

    /// 安溪: water 62.6 against 91.8 in the province, the worst of all counties, stands at the left end.
    @Test
    void aCountyIsShownBetweenTheWorstAndTheBest() {
        Report county = EVALUATIONS.report(350524, Locale.CHINESE).orElseThrow();
        Chart place = pictures(county).getFirst().chart();
        assertThat(place.sentence()).startsWith("安溪县有好坏方向的 6 项指标中，4 项好于全省。");
        assertThat(place.marks())
                .anySatisfy(mark -> assertThat(mark)
                        .isInstanceOfSatisfying(
                                Mark.Dot.class,
                                dot -> assertThat(dot.hint() + " " + dot.x())
                                        .isEqualTo("住房内有管道自来水的家庭户比重 62.6% 200.0")));
        assertThat(pictures(EVALUATIONS.report(350527, Locale.CHINESE).orElseThrow()))
                .as("金门 has no figures")
                .isEmpty();
    }

    @Test
    void theCountiesArePrintedOneAfterTheOtherEachWithABookmark() throws IOException {
        Book all = EVALUATIONS.onePagers("福建省", Locale.CHINESE);
        assertThat(all.title()).isEqualTo("福建省基本公共服务年度评价：各县一页（2020年）");
        assertThat(all.reports()).hasSize(85);
        Book few = new Book(all.title(), all.reports().subList(0, 3));
        ReportFiles files = new ReportFiles(new Typesetter(_ -> {}));
        byte[] bytes = files.pdf(few);
        assertThat(files.pdf(few)).isEqualTo(bytes);
        try (PDDocument file = Loader.loadPDF(bytes)) {
            assertThat(file.getNumberOfPages()).as("contents, and a page each").isEqualTo(4);
            List<String> bookmarks = new ArrayList<>();
            file.getDocumentCatalog().getDocumentOutline().children().forEach(each -> bookmarks.add(each.getTitle()));
            assertThat(bookmarks).containsExactly("鼓楼区", "台江区", "仓山区");
        }
    }

    @Test
    void twoRunsInTwoFoldersGiveTheSameBytes(@TempDir Path one, @TempDir Path other) throws IOException {
        Report again = Evaluations.of(Fujian.basis(Fujian.census(), Fujian.CENSUS), 2020, DAY)
                .report(350000, Locale.CHINESE)
                .orElseThrow();
        written(PROVINCE, one);
        written(again, other);
        List<Path> files = files(one);
        assertThat(files).hasSizeGreaterThan(15).isEqualTo(files(other));
        assertThat(files).allSatisfy(file -> assertThat(other.resolve(file)).hasSameBinaryContentAs(one.resolve(file)));
        assertThat(Files.readString(one.resolve("SHA256SUMS"))).startsWith("# 350000 " + PROVINCE.hash());
    }

    private static void written(Report report, Path folder) throws IOException {
        SequencedMap<String, byte[]> files = new ReportFiles(new Typesetter(_ -> {})).all(report);
        files.put("SHA256SUMS", ReportFiles.sums(report, files));
        ReportFiles.write(folder, files);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aChangedInputChangesTheHash(@TempDir Path folder) throws IOException {
        String changed = Fujian.census().replaceFirst("C-AGE14,350102,2020,,,105851", "C-AGE14,350102,2020,,,105852");
        assertThat(changed).isNotEqualTo(Fujian.census());
        Path file = Files.writeString(folder.resolve("census.csv"), changed);
        Report other = Evaluations.of(Fujian.basis(changed, file), 2020, DAY)
                .report(350000, Locale.CHINESE)
                .orElseThrow();
        assertThat(other.hash()).isNotEqualTo(PROVINCE.hash());
        Report later = Evaluations.of(Fujian.basis(Fujian.census(), Fujian.CENSUS), 2020, DAY.plusDays(1))
                .report(350000, Locale.CHINESE)
                .orElseThrow();
        assertThat(later.hash()).isNotEqualTo(PROVINCE.hash());
    }

    @ParameterizedTest
    @ValueSource(ints = {350524, 350500, 350527})
    void aCityOrCountyHasItsOwnReport(int region) {
        Report report = EVALUATIONS.report(region, Locale.CHINESE).orElseThrow();
        assertThat(report.sections())
                .extracting(Report.Section::id)
                .contains("values", "targets", "warnings", "sources");
        if (region == 350524) {
            assertThat(report.title()).startsWith("安溪县");
            assertThat(words(report, "values")).contains("62.577");
            assertThat(words(report, "sensitivity")).contains("共 84 个县");
        }
        if (region == 350527) {
            assertThat(words(report, "values")).contains("没有数");
        }
    }

    @Test
    void aRegionThatIsNotThereHasNoReport() {
        assertThat(EVALUATIONS.report(350404, Locale.CHINESE)).isEmpty();
        assertThat(EVALUATIONS.report(360000, Locale.CHINESE)).isEmpty();
    }

    @Test
    void withoutFiguresTheReportSaysSo() {
        Report report = Evaluations.of(Fujian.basis(Fujian.census(), Fujian.CENSUS), 2015, DAY)
                .report(350000, Locale.ENGLISH)
                .orElseThrow();
        assertThat(words(report, "equality")).contains("There are no figures of 2015");
        assertThat(words(report, "sensitivity")).contains("too few");
    }

    @Test
    void thePageIsWellFormedAndNamesNothingOutside() throws Exception {
        String page = new String(ReportFiles.html(PROVINCE), StandardCharsets.UTF_8);
        assertThat(page)
                .doesNotContain("http://localhost")
                .doesNotContain("src=")
                .contains("lang=\"zh-CN\"")
                .contains("role=\"img\" aria-labelledby=\"picture-map-C-WATER-title\"");
        List<String> ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(each -> each.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Pattern.compile(" href=\"#([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map(each -> each.group(1)))
                .isNotEmpty()
                .isSubsetOf(ids);
        DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(
                        page.replace("<!DOCTYPE html>\n", "").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFaultOfTheMethodIsReportedWithItsPlace() {
        Problems problems = new Problems();
        Method.parse(
                "evaluation.yaml",
                """
                basis: 试
                part: 0.2
                floors:
                  - {indicator: C-WATR, value: 80, basis: 试}
                weights:
                  - {indicator: C-WATER, weight: -1}
                """,
                Fujian.basis(Fujian.census(), Fujian.CENSUS).indicators(),
                problems);
        assertThat(problems.sorted().stream().map(each -> each.render(Locale.CHINESE)))
                .satisfiesExactly(
                        one -> assertThat(one)
                                .contains("evaluation.yaml:4:")
                                .contains("JD-9251")
                                .contains("C-WATER"),
                        two -> assertThat(two).contains("evaluation.yaml:6:").contains("JD-9252"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org.jundeng.evaluation.texts", "org.jundeng.evaluation.problems", "org.jundeng.warning.problems"
            })
    void everySentenceIsThereInBothLanguagesAndNamesTheSameThings(String bundle) {
        Map<String, String> chinese = sentences(bundle, Locale.CHINESE);
        Map<String, String> english = sentences(bundle, Locale.ENGLISH);
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        chinese.forEach((key, sentence) -> {
            for (int argument = 0; argument < 6; argument++) {
                String placeholder = "{" + argument;
                assertThat(english.get(key).contains(placeholder))
                        .as("%s %s", key, placeholder)
                        .isEqualTo(sentence.contains(placeholder));
            }
        });
    }

    private static Map<String, String> sentences(String bundle, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(bundle, locale);
        Map<String, String> sentences = new TreeMap<>();
        texts.keySet().forEach(key -> sentences.put(key, texts.getString(key)));
        return sentences;
    }
}
