package org.jundeng.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jundeng.catalog.Problems;
import org.jundeng.expression.Problem;
import org.jundeng.vocabulary.Regions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {

    private static final LocalDate TODAY = LocalDate.of(2021, 3, 1);
    private static final Intake.Terms TERMS = new Intake.Terms(Fujian.INDICATORS, Regions.bundled(), TODAY);
    private static final String HEAD = String.join(",", ObservationRows.COLUMNS) + "\n";

    private final Problems problems = new Problems();

    @Test
    void aTableOfOurOwnColumnsNeedsNoMapping() {
        Intake intake = read(HEAD + "C-WATER,350102,2020,,97.5,,,,局里,2021-02-01\nC-POP,350103,2020,,411819,,,,,\n");
        assertThat(intake.observations()).hasSize(2);
        Observation first = intake.observations().getFirst();
        assertThat(first.value()).contains(new BigDecimal("97.5"));
        assertThat(first.source()).isEqualTo("局里");
        assertThat(first.recorded()).isEqualTo(LocalDate.of(2021, 2, 1));
        assertThat(intake.observations().getLast().source()).isEqualTo("表.csv");
        assertThat(intake.observations().getLast().recorded()).isEqualTo(TODAY);
        assertThat(intake.places()).map(Problem.Place::toString).containsExactly("表.csv:2:22", "表.csv:3:20");
    }

    @Test
    void everyBadCellIsToldByItsAddressAndNothingComesIn() {
        Optional<Intake> intake = intake(
                HEAD
                        + "C-WATER,350102,2020,,97.5,,,,,\n"
                        + "C-WATRE,350103,2020,,88,,,,,\n"
                        + "C-WATER,350199,2020,,88,,,,,\n"
                        + "C-WATER,350104,二〇二〇,,88,,,,,\n"
                        + "C-WATER,350105,2020,,八十八,,,,,\n"
                        + "C-WATER,350111,2020,,888,,,,,\n"
                        + "\"C-WATER\",350112,2020,,1e9,,,,,\n"
                        + "C-WATER,350121,2020,,88,,,好的,,\n",
                Mapping.OWN);
        assertThat(intake).isEmpty();
        assertThat(told())
                .containsExactly(
                        "表.csv:3:1 JD-9102",
                        "表.csv:4:9 JD-9114",
                        "表.csv:5:16 JD-9115",
                        "表.csv:6:22 JD-9116",
                        "表.csv:7:22 JD-9120",
                        "表.csv:8:24 JD-9116",
                        "表.csv:9:27 JD-9118");
    }

    @Test
    void theAddressOfACellIsRightBehindQuotesAndLineBreaks() {
        intake(HEAD + "C-WATER,350102,2020,,97.5,,,,\"甲,\"\"乙\"\"\n丙\",bad\n", Mapping.OWN);
        assertThat(told()).containsExactly("表.csv:3:4 JD-9117");
    }

    @Test
    void aWorkbookIsReadAsItIsMeantAndItsCellsHaveTheirNames() {
        byte[] book = workbook(sheet -> {
            row(sheet, 0, "地区", "年份", "有自来水", "无", "有厕所");
            row(sheet, 1, "鼓楼区", "2020");
            sheet.value(1, 2, 0.9184);
            sheet.style(1, 2).format("0.00%").set();
            sheet.value(1, 4, 98.1);
            row(sheet, 2, "350103", "2020");
            sheet.value(2, 2, 0.1 + 0.2);
            row(sheet, 2, "350103", "2020");
            sheet.value(2, 4, "—");
        });
        Intake intake = intake(book, "水.xlsx", WIDE).orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        assertThat(intake.observations())
                .extracting(each -> each.indicator() + " " + each.region() + " "
                        + each.value().orElseThrow().toPlainString())
                .containsExactly("C-WATER 350102 91.84", "C-TOILET 350102 98.1", "C-WATER 350103 0.30000000000000004");
        assertThat(intake.places())
                .map(Problem.Place::toString)
                .containsExactly("水.xlsx!表1!C2", "水.xlsx!表1!E2", "水.xlsx!表1!C3");
        assertThat(intake.empty()).isEqualTo(1);
        assertThat(intake.unused()).containsExactly("无");
    }

    private static final Mapping WIDE = mapping("""
            columns: {地区: 地区, 年份: 年份}
            wide: {column: 指标, headers: {有自来水: C-WATER, 有厕所: C-TOILET}}
            missing: [—, …]
            """);

    @Test
    void aBadCellOfAWorkbookIsToldAsSpreadsheetProgramsNameIt() {
        byte[] book = workbook(sheet -> {
            row(sheet, 0, "地区", "年份", "有自来水", "", "有厕所");
            row(sheet, 6, "350102", "2020", "九成");
        });
        assertThat(intake(book, "水.xlsx", WIDE)).isEmpty();
        assertThat(told()).containsExactly("水.xlsx!表1!C7 JD-9116");
    }

    @Test
    void aTableWithOneColumnAYearIsSpread() {
        Mapping years = mapping("""
                columns: {地区: 市县}
                constants: {指标: C-POP, 状态: 初步, 来源: 年鉴}
                wide: {column: 年份, headers: {2019年: 2019, 2020年: 2020}}
                units: {数值: 万人}
                """);
        Intake intake =
                intake("市县\t2019年\t2020年\n350102\t67.1\t66.909\n", years).orElseThrow();
        assertThat(intake.observations())
                .extracting(
                        each -> each.year() + " " + each.value().orElseThrow().toPlainString() + " "
                                + each.quality().word() + " " + each.source())
                .containsExactly("2019 671000 初步 年鉴", "2020 669090 初步 年鉴");
    }

    @ParameterizedTest
    @CsvSource({
        "万人, C-POP, 1.2345, 12345",
        "亿, C-POP, 0.00000001, 1",
        "万, C-POP, '1,234.5', 12345000",
        "1, C-WATER, 0.9184, 91.84",
        "%, C-WATER, 91.84, 91.84",
        "‰, C-WATER, 918.4, 91.84",
        "'', C-WATER, 91.84%, 91.84",
        "'', C-WATER, >95%, 95"
    })
    void aUnitIsTurnedIntoTheIndicatorsOwnExactly(String unit, String indicator, String figure, String expected) {
        Mapping mapping = mapping(
                "columns: {地区: r, 年份: y, 数值: v}\nconstants: {指标: " + indicator + "}\nunits: {数值: \"" + unit + "\"}\n");
        Intake intake = intake("r;y;v\n350102;2020;" + figure + "\n", mapping).orElseThrow();
        assertThat(intake.observations().getFirst().value().orElseThrow()).isEqualByComparingTo(expected);
    }

    @Test
    void aUnitOfSomethingElseIsRefused() {
        Mapping mapping = mapping("columns: {地区: r, 年份: y, 数值: v}\nconstants: {指标: C-POP}\nunits: {数值: 万户}\n");
        assertThat(intake("r,y,v\n350102,2020,12\n", mapping)).isEmpty();
        assertThat(told()).containsExactly("表.csv:2:13 JD-9312");
    }

    @Test
    void aMappingThatIsWrongSaysWhere() {
        assertThat(Mapping.parse("columns: {地方: a}\nwide: {column: 数值, headers: {}}\nrow: 3\n", "对照.yaml", problems))
                .isEmpty();
        assertThat(told())
                .contains("对照.yaml:1:11 JD-9308", "对照.yaml:2:16 JD-9308")
                .hasSize(3);
    }

    @Test
    void aHeaderThatIsNotThereOrThereTwiceIsTold() {
        Mapping mapping = mapping("columns: {地区: 区划, 年份: 年, 数值: 值}\nconstants: {指标: C-POP}\n");
        assertThat(intake("区划码,年,年,值\n350102,2020,2020,1\n", mapping)).isEmpty();
        assertThat(told()).containsExactly("表.csv:1:1 JD-9306", "表.csv:1:7 JD-9307");
        assertThat(intake("地区,年份,数值\n350102,2020,1\n", Mapping.OWN)).isEmpty();
        assertThat(told()).contains("表.csv:1:1 JD-9309");
    }

    @Test
    void textAsSpreadsheetProgramsInChinaWriteItIsRead() {
        byte[] chinese = (HEAD + "C-POP,350102,2020,,669090,,,修订,公报,2021-05-01\n").getBytes(Charset.forName("GB18030"));
        assertThat(intake(chinese, "表.csv", Mapping.OWN).orElseThrow().observations())
                .extracting(Observation::quality)
                .containsExactly(Observation.Quality.REVISED);
    }

    @Test
    void whatIsNoFileOfTheKindIsRefused() {
        assertThat(intake(new byte[] {'P', 'K', 3, 4, 0, 0}, "坏.xlsx", Mapping.OWN))
                .isEmpty();
        assertThat(intake(new byte[] {(byte) 0xff, (byte) 0xff, 'a'}, "坏.csv", Mapping.OWN))
                .isEmpty();
        assertThat(intake(new byte[0], "空.csv", Mapping.OWN)).isEmpty();
        assertThat(told()).containsExactlyInAnyOrder("坏.xlsx:1:1 JD-9303", "坏.csv:1:1 JD-9302", "空.csv:1:1 JD-9305");
    }

    @Test
    void aNameThatMeansOneRegionStandsForItsCode() {
        Intake intake = read("指标,地区,年份,数值\nC-POP,长乐区,2020,1\nC-POP,长乐市,2010,1\n");
        assertThat(intake.observations()).extracting(Observation::region).containsExactly(350112, 350182);
        assertThat(intake("指标,地区,年份,数值\nC-POP,长乐市,2020,1\n", Mapping.OWN)).isEmpty();
        assertThat(told()).containsExactly("表.csv:2:7 JD-9114");
    }

    @Test
    void theCensusComesBackFromItsOwnFormsAsItWas() {
        List<Observation> census = Fujian.CENSUS.all();
        assertThat(read(ObservationTable.written(census)).observations()).hasSameElementsAs(census);
        assertThat(read(Sdmx.written(census)).observations()).hasSameElementsAs(census);
        assertThat(census).hasSize(1883);
    }

    /// Seeded: any observation that makes sense comes back the same from both text forms.
    @Test
    void anythingThatIsWrittenIsReadAgain() {
        SplittableRandom random = new SplittableRandom(20201101);
        Observation.Quality[] qualities = Observation.Quality.values();
        Observation.Bound[] bounds = Observation.Bound.values();
        List<Observation> made = Stream.iterate(0, i -> i + 1)
                .limit(400)
                .map(i -> new Observation(
                        "C-POP",
                        Fujian.CENSUS.all().get(i).region() / 100 * 100 == 350000 ? 350000 : 350100,
                        1950 + i % 100,
                        "",
                        Optional.of(BigDecimal.valueOf(random.nextLong(1_000_000_000), random.nextInt(6))),
                        bounds[random.nextInt(bounds.length)],
                        Optional.empty(),
                        Optional.empty(),
                        qualities[random.nextInt(qualities.length)],
                        "来源, “" + (char) ('甲' + random.nextInt(200)) + "” \"x\"",
                        LocalDate.of(2000, 1, 1).plusDays(i)))
                .filter(each -> each.year() >= 1985)
                .toList();
        assertThat(read(ObservationTable.written(made)).observations()).hasSameElementsAs(made);
        assertThat(read(Sdmx.written(made)).observations()).hasSameElementsAs(made);
    }

    @Test
    void statisticalOfficesCodesAreUnderstoodAndOthersAreTold() {
        Intake intake = read("DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,DECIMALS\n"
                + "NBS:X(1.0),350000,C-POP,2020,41540086,P,0\nNBS:X(1.0),350100,C-POP,2020,,Q,0\n");
        assertThat(intake.observations())
                .extracting(Observation::quality)
                .containsExactly(Observation.Quality.PROVISIONAL, Observation.Quality.SUPPRESSED);
        assertThat(intake.unused()).containsExactly("DECIMALS");
        intake("DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nX,350000,C-POP,2020,1,S\n", Mapping.OWN);
        assertThat(told()).containsExactly("表.csv:2:23 JD-9313");
    }

    @Test
    void theTextsOfProblemsAreInBothLanguages() {
        ResourceBundle chinese = ResourceBundle.getBundle("org.jundeng.indicator.intake", Locale.CHINESE);
        ResourceBundle english = ResourceBundle.getBundle("org.jundeng.indicator.intake", Locale.ENGLISH);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(chinese.keySet())
                .isEqualTo(Stream.of(IntakeProblem.values())
                        .map(IntakeProblem::id)
                        .collect(java.util.stream.Collectors.toSet()));
    }

    private Intake read(String text) {
        Optional<Intake> intake = intake(text, Mapping.OWN);
        assertThat(problems.sorted()).isEmpty();
        return intake.orElseThrow();
    }

    private Optional<Intake> intake(String text, Mapping mapping) {
        return intake(text.getBytes(StandardCharsets.UTF_8), "表.csv", mapping);
    }

    private Optional<Intake> intake(byte[] content, String file, Mapping mapping) {
        return Intake.read(content, file, mapping, TERMS, problems);
    }

    private List<String> told() {
        return problems.sorted().stream().map(IntakeTest::told).toList();
    }

    private static String told(Problem problem) {
        return problem.place() + " " + problem.code().id();
    }

    private static Mapping mapping(String yaml) {
        Problems none = new Problems();
        Optional<Mapping> mapping = Mapping.parse(yaml, "对照.yaml", none);
        assertThat(none.sorted()).isEmpty();
        return mapping.orElseThrow();
    }

    private static byte[] workbook(Consumer<Worksheet> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Jundeng", "1.0")) {
            content.accept(workbook.newWorksheet("表1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            sheet.value(row, column, texts[column]);
        }
    }
}
