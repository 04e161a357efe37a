package org.jundeng.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Intake;
import org.jundeng.indicator.Mapping;
import org.jundeng.indicator.Observation;
import org.jundeng.vocabulary.Regions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// The pages of monitoring, with the real censuses of 2010 and 2020.
class MonitorPagesTest extends BrowserTest {

    @Autowired
    private JdbcTemplate database;

    /// Pages with figures, beside those that every test of pages opens.
    static final List<String> PAGES = List.of(
            "/monitor?year=2018",
            "/monitor/indicators/C-WATER",
            "/monitor/indicators/C-WATER?year=2010",
            "/monitor/indicators/C-WATER?known=2015-01-01",
            "/monitor/indicators/C-SCHOOL",
            "/monitor/indicators/C-POP",
            "/monitor/indicators/P05",
            "/monitor/indicators/T01",
            "/monitor/indicators/C-WATER?area=350524",
            "/monitor/access?minutes=45",
            "/monitor/access?minutes=x",
            "/monitor/equality?indicator=C-SCHOOL",
            "/monitor/equality?indicator=C-AGE65",
            "/monitor/compare?areas=350102,350524,350527&indicator=C-WATER",
            "/monitor/areas/350524",
            "/monitor/areas/350527",
            "/monitor/areas/350500",
            "/monitor/areas/350000",
            "/monitor/import",
            "/monitor/undo",
            "/monitor/areas/350199");

    @Test
    void theOverviewSaysWhatIsNotKnownAndWhatTheCensusShows() {
        String page = get("/monitor").body();
        assertThat(page)
                .contains("20 项不能评价", "没有数不等于没有做到")
                .contains("2020 年全省91.84%，比 2010 年的79.67%（估算）多 12.17 个百分点。")
                .contains("九年义务教育巩固率");
        assertThat(page.split("<figure class=\"chart\" id=\"bullet-"))
                .as("a bullet for each headline")
                .hasSize(21);
    }

    @Test
    void anIndicatorIsShownInSentencesPicturesTablesAndFiles() {
        String page = get("/monitor/indicators/C-WATER").body();
        assertThat(page)
                .contains("2020 年全省91.84%")
                .contains("84 个县有数", "最低安溪县62.58%")
                .contains("1 个没有数：金门县")
                .contains(
                        "<th scope=\"row\">安溪县</th><td>泉州市</td><td>57.57</td><td>62.58</td><td>17755</td><td>28373</td>")
                .contains("住房内有管道自来水的家庭户（长表）")
                .contains("第七次全国人口普查分县资料", "还没有修订过")
                .doesNotContain("class=\"shape");
        assertThat(page.split("<rect").length - 1)
                .as("85 tiles and a legend of six")
                .isEqualTo(91);
    }

    @Test
    void theEqualityPageHasTheFindingsOfTheCensus() {
        String water = get("/monitor/equality?indicator=C-WATER").body();
        assertThat(water)
                .contains("<th scope=\"row\">基尼系数</th><td>0.1019</td><td>0.0561</td>")
                .contains("<th scope=\"row\">泰尔指数 T</th><td>0.01739</td><td>0.00751</td>")
                .contains("β = −0.0615，t = −12", "最少的安溪县是62.58%")
                .contains("没有算进去的县（没有数）：金门县");
        String schooling = get("/monitor/equality?indicator=C-SCHOOL").body();
        assertThat(schooling).contains("<td>0.0557</td><td>0.0647</td>", "口径有变化", "没有公布分子和分母");
        String toilets = get("/monitor/equality?indicator=C-TOILET").body();
        assertThat(toilets).contains("β = −0.0960", "都算成赶上来了");
    }

    /// The page and the annual evaluation may be read side by side, so no figure of one is another's.
    @Test
    void theEqualityPageHasTheFiguresOfTheAnnualEvaluation() {
        String report = get("/monitor/evaluation/2020/350000.html").body();
        List<String> choices = found(get("/monitor/equality").body(), "<option value=\"(C-[A-Z0-9]+)\"");
        assertThat(choices).hasSizeGreaterThan(5);
        int compared = 0;
        for (String code : choices) {
            String page = get("/monitor/equality?indicator=" + code).body();
            String name = found(page, "<h1>[^<]*<span lang=\"zh-Hans\">([^<]*)</span>")
                    .getFirst();
            List<List<String>> rows = found(report, "<tr>(<td>" + Pattern.quote(name) + "</td>.*?)</tr>").stream()
                    .map(row -> found(row, "<td[^>]*>([^<]*)</td>"))
                    .toList();
            List<String> measures =
                    rows.stream().filter(row -> row.size() == 11).findFirst().orElseThrow();
            assertThat(measure(page, "基尼系数").getLast()).as(name).isEqualTo(measures.get(2));
            assertThat(measure(page, "变异系数").getLast()).as(name).isEqualTo(measures.get(5));
            assertThat(measure(page, "泰尔指数 T").getLast()).as(name).isEqualTo(measures.get(6));
            for (List<String> change :
                    rows.stream().filter(row -> row.size() == 12).toList()) {
                compared++;
                assertThat(measure(page, "基尼系数").getFirst()).as(name).isEqualTo(change.get(4));
                assertThat(measure(page, "变异系数").getFirst()).as(name).isEqualTo(change.get(6));
                assertThat(page)
                        .as(name)
                        .contains("β = " + change.get(9).replace('-', '−') + "，t = "
                                + change.get(10).replace('-', '−'));
            }
        }
        assertThat(compared).as("indicators of two years").isGreaterThan(4);
    }

    private static List<String> measure(String page, String name) {
        return found(
                found(page, "<th scope=\"row\">" + name + "</th>((?:<td>[^<]*</td>)+)")
                        .getFirst(),
                "<td>([^<]*)</td>");
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    @Test
    void whoIsOutsideTheCircleIsCountedOnThePageInItsTablesAndItsFiles() {
        String page = get("/monitor/access").body();
        String outside = found(page, "到不了的有 ([0-9,]+) 人（共 41,540,086 人）").getFirst();
        assertThat(page)
                .contains("84 处设施里有 84 处是假定的", "直线距离的 1.4 倍，每小时 40 公里", "1 个没有数：金门县", "没有写全能力")
                .doesNotContain("class=\"shape");
        List<String> counties =
                get("/monitor/access.csv").body().lines().skip(1).toList();
        assertThat(counties).hasSize(83).allSatisfy(line -> assertThat(line).endsWith("县级医院,30,估计,含假定的,假定分摊"));
        long sum = counties.stream()
                .mapToLong(line -> Long.parseLong(line.split(",")[4]))
                .sum();
        assertThat(sum).as("whole people by county").isCloseTo(Long.parseLong(outside.replace(",", "")), within(83L));
        List<String> towns =
                get("/monitor/access.csv?of=towns").body().lines().skip(1).toList();
        assertThat(page)
                .contains(towns.size() + " 个乡级单位里，"
                        + towns.stream()
                                .filter(line -> line.contains(",否,县级医院"))
                                .count() + " 个在圈外");
        assertThat(get("/monitor").body()).contains("到不了的有 " + outside + " 人", "84 处是假定的");
        assertThat(get("/monitor/access?minutes=300").body())
                .contains("到不了的有 0 人", "83 个县人人都在圈内。1 个没有数：金门县")
                .doesNotContain("圈外人最多的");
        assertThat(get("/monitor/access?minutes=301").body()).contains("5 到 300 之间的整数", outside);
        assertThat(get("/monitor/access", "Cookie", "lang=en").body())
                .contains(outside + " people of 41,540,086 do not");
    }

    @Test
    void anIndicatorOverTheYearsHasTheEndsOfEachYearAndTheCountyThatIsChosen() {
        String page = get("/monitor/indicators/C-WATER?area=350524").body();
        assertThat(page)
                .contains("2010 年全省79.67%（估算），2020 年91.84%。", "从 60.96 个百分点变成 37.42 个百分点", "安溪县从57.57%到62.58%。")
                .contains("<td>台江区 98.99%</td><td>洛江区 38.02%</td><td>57.57%</td>");
        assertThat(get("/monitor/indicators/C-WATER/years.csv?area=350524")
                        .body()
                        .lines()
                        .toList())
                .hasSize(3)
                .element(1)
                .asString()
                .endsWith(",%,2010,79.665434,是,台江区,98.9869,洛江区,38.022,安溪县,57.5682");
        assertThat(get("/monitor/indicators/C-WATER?known=2015-01-01").body())
                .as("one year is no line")
                .doesNotContain("id=\"years\"");
    }

    @Test
    void theWarningsOfAYearAreAFileWithTheirEvidence() {
        String page = get("/monitor/warnings").body();
        assertThat(page).contains("/monitor/warnings.csv?year=2020");
        List<String> lines =
                get("/monitor/warnings.csv?year=2020").body().lines().toList();
        assertThat(lines.getFirst()).contains("编号,年份,级别,规则,规则名称,区划代码,地区").contains("依据,依据的数");
        assertThat(lines)
                .hasSize(1 + Integer.parseInt(found(page, "共 ([0-9]+) 条").getFirst()));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("C-FALL@350723@C-WATER@2020,2020,提示,C-FALL,")
                        .contains("光泽县", "由 73.8022 变为 69.227，变差 4.5752 个百分点"));
    }

    @Test
    void aPageAsksTheStoreOnceWhetherAnythingChanged() {
        get("/monitor");
        database.execute("set query_statistics true");
        for (String path : List.of(
                "/monitor",
                "/monitor/indicators",
                "/monitor/indicators/C-WATER",
                "/monitor/equality",
                "/monitor/access",
                "/monitor/quality",
                "/monitor/compare?areas=350102,350524",
                "/monitor/areas/350524")) {
            long before = asked();
            assertThat(get(path).statusCode()).isEqualTo(200);
            assertThat(asked() - before).as(path).isEqualTo(1);
        }
        database.execute("set query_statistics false");
    }

    private long asked() {
        return database.queryForObject(
                "select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                        + " where sql_statement like '%from observation%'"
                        + " and sql_statement not like '%query_statistics%'",
                Long.class);
    }

    @Test
    void theQualityPageNamesWhatDoesNotAddUp() {
        assertThat(get("/monitor/quality").body())
                .contains("各县之和 6,094,474 不等于全省数 6,104,165")
                .contains("金门县", "84个县中39个比2010年上升", "还没有数的 20 项主要指标");
    }

    @Test
    void aCountyIsHeldBesideItsCityAndTheProvince() {
        assertThat(get("/monitor/areas/350524").body())
                .contains("泉州市", "安溪县")
                .contains("<td>62.58%</td><td>2010：57.57%</td>")
                .contains("84 / 84");
        assertThat(get("/monitor/areas/350527").body()).contains("金门县", "没有数");
        assertThat(get("/monitor/areas?area=350524").headers().firstValue("Location"))
                .contains("/monitor/areas/350524");
    }

    @Test
    void regionsAreHeldSideBySide() {
        assertThat(get("/monitor/compare?areas=350102,350524").body())
                .contains("鼓楼区 ", "安溪县 62.58%", "福建省 91.84%", "（第 84 / 84）");
        assertThat(get("/monitor/compare?area=350102&area=350524&area=&area=").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/monitor/indicators/C-NOTHING",
                "/monitor/indicators/X99.csv",
                "/monitor/indicators/C-WATER?area=999999",
                "/monitor/indicators/C-WATER/years.csv?area=%3Cscript%3E",
                "/monitor/access?kind=%3Cscript%3E",
                "/monitor/access.csv?minutes=4",
                "/monitor/access.csv?of=villages",
                "/monitor/warnings.csv?year=1999",
                "/monitor/equality?indicator=C-POP",
                "/monitor/equality?indicator=%3Cscript%3E",
                "/monitor/compare?areas=350102,abc",
                "/monitor/compare?areas=350199",
                "/monitor/compare?indicator=C-NOTHING",
                "/monitor/areas/350199",
                "/monitor/areas/999999"
            })
    void whatIsNotThereIsSaidInPlainWords(String path) {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("<h1", "12345").doesNotContain("Exception", "<script>alert");
    }

    @Test
    void whatIsGivenOutIsTakenInAgain() throws Exception {
        List<Observation> census = intake(
                        Files.readAllBytes(Path.of("../observations/census-2010-2020.csv")), "census.csv")
                .observations();
        for (String path :
                List.of("/monitor/observations.csv", "/monitor/observations.xlsx", "/monitor/observations/sdmx.csv")) {
            byte[] file = visitor().file(path).body();
            assertThat(intake(file, "x").observations()).as(path).hasSameElementsAs(census);
            assertThat(visitor().file(path).body()).as("the same bytes again").isEqualTo(file);
        }
        assertThat(intake(visitor().file("/monitor/indicators/C-WATER.csv").body(), "x")
                        .observations())
                .hasSize(178);
        assertThat(get("/monitor/indicators/C-WATER.csv?known=2015-01-01").body())
                .contains(",2010,")
                .doesNotContain(",2020,");
    }

    @Test
    void asKnownOnADayThereIsNothingOfLater() {
        assertThat(get("/monitor/indicators/C-WATER?known=2015-01-01").body())
                .contains("只用到 2015-01-01 为止记录的数", "2010 年全省79.67%（估算）")
                .doesNotContain("91.84%");
    }

    @Test
    void withoutATokenNobodyWrites() {
        HttpResponse<String> page = get("/monitor/import");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("JUNDENG_DESK_TOKEN").doesNotContain("<textarea");
        Map<String, String> fields = Map.of("token", "", "table", "x", "file", "x", "by", "x", "go", "store");
        assertThat(form("/monitor/import", fields).statusCode()).isEqualTo(403);
        assertThat(form("/monitor/undo/1", Map.of("token", "", "by", "x")).statusCode())
                .isEqualTo(403);
        assertThat(post("/api/v1/observations?file=x&by=x", "text/csv", "x", "Authorization", "Bearer ")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/monitor/batches").body()).contains("census-2010-2020.csv", "1,883 个数");
        assertThat(visitor()
                        .send(
                                "POST",
                                "/monitor/import",
                                BodyPublishers.ofString("table=x"),
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .as("from elsewhere")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ui=standard", "ui=elder", "contrast=on", "lang=en"})
    void thePagesAreAccessibleAndFitAPhoneWithoutScripts(String display) {
        SoftAssertions all = new SoftAssertions();
        try (BrowserContext window = window(320, true)) {
            Page page = window.newPage();
            page.navigate("/?" + display);
            for (String path : PAGES) {
                page.navigate(path);
                all.check(() -> accessible(page));
                all.check(() -> fits(page));
            }
        }
        try (BrowserContext window = window(320, false)) {
            Page page = window.newPage();
            page.navigate("/monitor/indicators/C-WATER");
            all.assertThat(page.locator("figure svg").count()).isEqualTo(3);
            page.locator("#map summary").click();
            all.assertThat(page.locator("#map table").isVisible()).isTrue();
        }
        all.assertAll();
    }

    @Test
    void thePagesAreValidAndLight() {
        SoftAssertions all = new SoftAssertions();
        for (String path : PAGES) {
            HttpResponse<String> page = visitor().follow(path);
            all.assertThat(Html.faults(page.body())).as(path).isEmpty();
            all.assertThat(page.body().length()).as(path).isLessThan(90_000);
            all.assertThat(page.body()).as(path).doesNotContain("style=\"");
        }
        all.assertAll();
    }

    @Test
    void thePagesSpeakEnglish() {
        assertThat(get("/monitor/indicators/C-WATER", "Cookie", "lang=en").body())
                .contains(
                        "2020, whole province: 91.84%, 12.17 percentage points more than the 79.67% (estimated) of 2010.")
                .contains("Of 84 counties the highest is");
        assertThat(get("/monitor/equality", "Cookie", "lang=en").body()).contains("Those behind grow faster");
    }

    private static Intake intake(byte[] content, String file) {
        Problems problems = new Problems();
        Path list = Path.of("../standards/fujian-2018");
        Indicators indicators = Indicators.of(Catalog.read(list, problems).orElseThrow(), list, problems);
        Optional<Intake> intake = Intake.read(
                content, file, Mapping.OWN, new Intake.Terms(indicators, Regions.bundled(), LocalDate.EPOCH), problems);
        assertThat(problems.sorted()).isEmpty();
        assertThat(new String(content, StandardCharsets.UTF_8)).isNotEmpty();
        return intake.orElseThrow();
    }
}
