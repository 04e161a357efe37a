package org.jundeng.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jundeng.expression.Problem;
import org.jundeng.expression.Problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// A small list without fault; each fault planted in it is found alone, at its very place.
class PlantedFaultsTest {

    private static final String PLACE = "‸";

    private static final String BOARDERS = "services/aid/01-boarders.yaml";
    private static final String GAP = "services/aid/02-gap.yaml";
    private static final String LIBRARY = "services/aid/03-library.yaml";
    private static final String FACTS = "facts/facts.yaml";
    private static final String PARAMETERS = "parameters/parameters.yaml";
    private static final String FINANCING = "financing/financing.yaml";
    private static final String READINGS = "interpretations.yaml";
    private static final String HEADINGS = "headings.yaml";
    private static final String SYNONYMS = "synonyms.yaml";
    private static final String SCREENING = "facts/screening.yaml";
    private static final String GUIDES = "guides/350200.yaml";
    private static final String OVERLAY = "regions/350200.yaml";

    /// What leaves the answers right.
    private static final Set<Problem.Code> WARNINGS = Set.of(
            CatalogProblem.TIERS_NOT_CHECKED,
            CatalogProblem.VALUE_GAP,
            CatalogProblem.EXAMPLES_TOO_FEW,
            CatalogProblem.FACT_UNASKED,
            CatalogProblem.INTERPRETATION_UNUSED,
            CatalogProblem.DOUBT_UNSETTLED);

    /// Words of a file and the words put in their place; `‸` among them marks where the problem is to be found.
    private record Edit(String file, String replace, String with) {}

    /// @param place `file:line:column` where the edits have no mark
    /// @param hiding whether another fault of the list cannot be seen beside it
    private record Fault(String code, String place, boolean hiding, List<Edit> edits) {

        Fault hidingOthers() {
            return new Fault(code, place, true, edits);
        }

        Fault and(String file, String replace, String with) {
            List<Edit> more = new ArrayList<>(edits);
            more.add(new Edit(file, replace, with));
            return new Fault(code, place, hiding, more);
        }

        Fault at(String where) {
            return new Fault(code, where, hiding, edits);
        }

        @Override
        public String toString() {
            return code + " " + edits.getFirst().with().strip().replace("\n", "⏎");
        }
    }

    private static Fault fault(CatalogProblem problem, String file, String replace, String with) {
        return new Fault(problem.id(), "", false, List.of(new Edit(file, replace, with)));
    }

    private static final List<Fault> FAULTS = List.of(
            fault(CatalogProblem.YAML_SYNTAX, "tasks.yaml", "lead_mode: 牵头", "lead_mode: 牵头‸: 牵头")
                    .hidingOthers(),
            fault(CatalogProblem.DUPLICATE_KEY, GAP, "id: gap\n", "id: gap\n‸id: gap\n"),
            fault(CatalogProblem.UNKNOWN_KEY, BOARDERS, "life_events:", "‸life_event:"),
            fault(CatalogProblem.MISSING_KEY, GAP, "id: gap\n", "‸").hidingOthers(),
            fault(CatalogProblem.MISSING_KEY, PARAMETERS, "{from: 2018-01-01, value: 7%", "‸{value: 7%"),
            fault(CatalogProblem.WRONG_SHAPE, LIBRARY, "id: library", "id: ‸[library]"),
            fault(CatalogProblem.NOT_A_DATE, PARAMETERS, "from: 2018-01-01, value: 7%", "from: ‸2018-02-30, value: 7%"),
            fault(CatalogProblem.NOT_A_NUMBER, "tasks.yaml", "id: 1", "id: ‸一"),
            fault(CatalogProblem.NOT_ONE_OF, GAP, "kind: cash", "kind: ‸gold"),
            fault(CatalogProblem.NOT_YES_OR_NO, FACTS, "past: true", "past: ‸maybe"),
            fault(CatalogProblem.NOT_MONEY, PARAMETERS, "value: 600 元", "value: ‸许多"),
            fault(CatalogProblem.NEGATIVE_MONEY, PARAMETERS, "value: 600 元", "value: ‸-600 元"),
            fault(CatalogProblem.OUT_OF_RANGE, PARAMETERS, "value: 12,", "value: ‸13,"),
            fault(CatalogProblem.NOT_A_REGION, PARAMETERS, "\"350100\"", "‸\"35010\""),
            fault(CatalogProblem.NOT_A_REGION, "list.yaml", "\"350000\"", "‸\"350099\"")
                    .hidingOthers(),
            fault(CatalogProblem.REGION_NOT_IN_FORCE, PARAMETERS, "\"350100\"", "‸\"350199\""),
            fault(CatalogProblem.OVERLAY_OUTSIDE, PARAMETERS, "\"350100\"", "‸\"440100\""),
            fault(CatalogProblem.OVERLAY_OUTSIDE, OVERLAY, "\"350200\"", "‸\"440200\""),
            fault(CatalogProblem.NOT_A_SHARE, PARAMETERS, "value: 7%", "value: ‸七成"),
            fault(
                    CatalogProblem.DATES_REVERSED,
                    PARAMETERS,
                    "from: 2018-01-01, value: 12",
                    "from: 2018-01-01, to: ‸2017-01-01, value: 12"),
            fault(
                    CatalogProblem.DUPLICATE_NAME,
                    FACTS,
                    "derived:\n",
                    "  - ‸{name: 寄宿, type: boolean, holder: [居民]}\nderived:\n"),
            fault(CatalogProblem.UNKNOWN_REFERENCE, BOARDERS, "interpretation: 寄宿生不含高中", "interpretation: ‸寄宿生含高中"),
            fault(CatalogProblem.UNKNOWN_REFERENCE, BOARDERS, "field: 教育", "field: ‸教学"),
            fault(CatalogProblem.UNKNOWN_REFERENCE, GAP, "lead_units: [省民政厅]", "lead_units: ‸[省民政局]"),
            fault(CatalogProblem.UNKNOWN_REFERENCE, FACTS, "- name: 工资总额", "- ‸name: 工资总额")
                    .and(FACTS, "holder: [居民, 家庭]\n    page: family", "holder: [居民, 家庭]\n    page: families"),
            fault(CatalogProblem.UNKNOWN_REFERENCE, FINANCING, "- name: 补差金", "- ‸name: 补差金")
                    .and(FINANCING, "by: 补差月数", "by: 补差档"),
            fault(CatalogProblem.UNKNOWN_REFERENCE, GAP, "financing: by-band", "financing: ‸by-hand"),
            fault(CatalogProblem.UNKNOWN_REFERENCE, OVERLAY, "- name: 补差标准", "- name: ‸补差线")
                    .hidingOthers(),
            fault(CatalogProblem.RULE_NOT_BOOLEAN, GAP, "rule: 人均月收入 < 补差标准", "rule: ‸补差标准 - 人均月收入"),
            fault(CatalogProblem.AMOUNT_NOT_NUMBER, GAP, "amount: (补差标准 - 人均月收入) * 家庭人数", "amount: ‸家庭月收入 > 0")
                    .hidingOthers(),
            fault(CatalogProblem.CYCLE, FACTS, "rule: 家庭月收入 / 家庭人数", "rule: ‸人均月收入 + 家庭月收入 / 家庭人数"),
            fault(CatalogProblem.CYCLE, FACTS, "unless_stated: 家庭补差", "unless_stated: ‸家庭补差")
                    .and(GAP, "成员.年龄 >= 60", "成员.年龄 >= 60 and 成员.补差对象")
                    .hidingOthers(),
            fault(CatalogProblem.PER_MISSING, GAP, "- name: 补差金", "- ‸name: 补差金")
                    .and(GAP, "    per: month\n", ""),
            fault(CatalogProblem.SUBJECT_MISSING, BOARDERS, "subject: 居民\n", "")
                    .and(BOARDERS, "id: boarders", "‸id: boarders"),
            fault(CatalogProblem.NUMBER_MISSING, GAP, "number: 2", "number: 4")
                    .and(HEADINGS, "services: [2, 3]", "services: [3, 4]")
                    .and(GUIDES, "service: 2", "service: 4")
                    .at("list.yaml:1:1"),
            fault(CatalogProblem.NUMBER_MISSING, "list.yaml", "id: small-2018", "‸id: small-2018")
                    .and("list.yaml", "services: 3", "services: 4"),
            fault(
                    CatalogProblem.NAME_NOT_SAYABLE,
                    FACTS,
                    "derived:\n",
                    "  - {name: ‸甲“乙”, type: boolean, holder: [居民]}\nderived:\n"),
            fault(CatalogProblem.TEXT_NOT_OFFICIAL, BOARDERS, "text: 小学每生每年1000元", "text: ‸小学每人每年1000元"),
            fault(
                    CatalogProblem.TEXT_NOT_OFFICIAL,
                    GAP,
                    "responsibility: 省级80%、县级20%。",
                    "responsibility: ‸省级80%、县级30%。"),
            fault(CatalogProblem.TEXT_NOT_OFFICIAL, LIBRARY, "open_to: {text: 城乡居民}", "open_to: ‸{text: 城市居民}"),
            fault(
                    CatalogProblem.TEXT_NOT_OFFICIAL,
                    FINANCING,
                    "- id: county\n    text: 县级人民",
                    "- ‸id: county\n    text: 市级人民"),
            fault(CatalogProblem.NUMBER_WITHOUT_SOURCE, BOARDERS, "amount: 1250 元", "amount: ‸1350 元"),
            fault(CatalogProblem.NUMBER_WITHOUT_SOURCE, GAP, "成员.年龄 >= 60", "成员.年龄 >= ‸65"),
            fault(
                    CatalogProblem.NUMBER_WITHOUT_SOURCE,
                    BOARDERS,
                    "rule: 寄宿\n",
                    "rule: 寄宿 and 出生日期 + ‸duration(\"P6Y\") <= 基准日\n"),
            fault(
                            CatalogProblem.NUMBER_WITHOUT_SOURCE,
                            BOARDERS,
                            "quota: {text: 比例按寄宿生人数的10%",
                            "quota: {text: ‸比例按寄宿生人数的10%")
                    .and(BOARDERS, "share: 10%", "share: 15%"),
            fault(
                    CatalogProblem.NUMBER_WITHOUT_SOURCE,
                    PARAMETERS,
                    "{region: \"350000\", from: 2018-01-01, to: 2018-12-31, value: 500 元",
                    "‸{region: \"350000\", from: 2018-01-01, to: 2018-12-31, value: 510 元"),
            fault(CatalogProblem.UNIT_MISMATCH, GAP, "rule: 人均月收入 < 补差标准", "rule: 人均月收入 < ‸家庭人数"),
            fault(CatalogProblem.UNIT_MISMATCH, GAP, "per: month\n    amount: (", "per: year\n    amount: ‸("),
            fault(CatalogProblem.UNIT_MISMATCH, GAP, "text: 单位按工资总额", "text: ‸单位按工资总额")
                    .and(GAP, "rate: 单位费率", "rate: 补差月数"),
            fault(CatalogProblem.TIER_GAP, BOARDERS, "text: 补助生活费", "text: ‸补助生活费")
                    .and(BOARDERS, "rule: 学段 = \"初中\"", "rule: 学段 = \"初中\" and 年龄 > 1"),
            fault(CatalogProblem.TIER_OVERLAP, BOARDERS, "rule: 学段 = \"初中\"", "rule: ‸学段 in (\"小学\", \"初中\")"),
            fault(
                    CatalogProblem.TIER_UNREACHABLE,
                    BOARDERS,
                    "quota:",
                    "      - {name: 高中, text: 补助生活费, rule: ‸学段 = \"高中\", amount: 1000 元}\nquota:"),
            fault(CatalogProblem.TIERS_NOT_CHECKED, BOARDERS, "text: 补助生活费", "text: ‸补助生活费")
                    .and(
                            BOARDERS,
                            "rule: 学段 = \"初中\"",
                            "rule: 学段 = \"初中\" and (档案.甲 in [0..1] or 档案.乙 in [0..1] or 档案.丙 in [0..1] or 档案.丁 in [0..1]"
                                    + " or 档案.戊 in [0..1] or 档案.己 in [0..1] or 档案.庚 in [0..1] or 档案.辛 in [0..1] or 档案.壬 in [0..1])"),
            fault(CatalogProblem.SHARES_NOT_WHOLE, FINANCING, "- name: 补差金", "- ‸name: 补差金")
                    .and(FINANCING, "{省级: 80%, 县级: 20%}", "{省级: 80%, 县级: 30%}"),
            fault(CatalogProblem.SHARES_NOT_WHOLE, FINANCING, "- id: by-ratio", "- ‸id: by-ratio")
                    .and(FINANCING, "[{level: 省级, share: unknown}", "[{level: 省级, share: 110%}"),
            fault(
                    CatalogProblem.VALUES_OVERLAP,
                    PARAMETERS,
                    "{region: \"350000\", from: 2019-01-01",
                    "‸{region: \"350000\", from: 2018-12-31"),
            fault(
                    CatalogProblem.VALUE_GAP,
                    PARAMETERS,
                    "{region: \"350000\", from: 2019-01-01",
                    "‸{region: \"350000\", from: 2019-01-02"),
            fault(
                    CatalogProblem.BELOW_FLOOR,
                    PARAMETERS,
                    "{region: \"350100\", from: 2018-01-01, value: 600 元",
                    "‸{region: \"350100\", from: 2018-01-01, value: 499.99 元"),
            fault(
                    CatalogProblem.BELOW_FLOOR,
                    OVERLAY,
                    "{from: 2018-07-01, value: 700 元",
                    "‸{from: 2018-07-01, value: 400 元"),
            fault(
                    CatalogProblem.VALUE_WITHOUT_SOURCE,
                    PARAMETERS,
                    "{from: 2018-01-01, value: 7%, status: assumed, basis: 试}",
                    "‸{from: 2018-01-01, value: 7%, status: assumed}"),
            fault(
                    CatalogProblem.VALUE_WITHOUT_SOURCE,
                    PARAMETERS,
                    "{from: 2018-01-01, value: 7%, status: assumed, basis: 试}",
                    "‸{from: 2018-01-01, value: 7%, status: official, source: 试}"),
            fault(
                    CatalogProblem.VALUE_OUT_OF_BOUNDS,
                    PARAMETERS,
                    "{from: 2018-01-01, value: 7%",
                    "‸{from: 2018-01-01, value: 8.1%"),
            fault(
                            CatalogProblem.EXAMPLES_TOO_FEW,
                            GAP,
                            "  - {name: 四, date: 2018-10-01, household: {家庭月收入: 0 元, 家庭人数: 4}}\n",
                            "")
                    .and(GAP, "examples:\n", "examples:‸\n"),
            fault(CatalogProblem.FACT_UNASKED, FACTS, "  - name: 补差对象\n", "  - ‸name: 补差对象\n    page: family\n"),
            fault(
                    CatalogProblem.INTERPRETATION_UNUSED,
                    READINGS,
                    "interpretations:\n",
                    "interpretations:\n  - ‸{name: 多余, services: [1], doubt: 无, options: [甲], value: 甲, basis: 试, decided: 2026-11-23, by: 试}\n"),
            fault(CatalogProblem.DOUBT_UNSETTLED, BOARDERS, "notes:\n", "notes:‸\n")
                    .and(BOARDERS, ", settled_by: 寄宿生不含高中}", "}"),
            fault(CatalogProblem.SYNONYM_WITHOUT_SERVICE, SYNONYMS, "official: [图书馆]", "official: [图书馆, ‸博物馆]"),
            fault(CatalogProblem.DUPLICATE_NAME, SYNONYMS, "everyday: [看书]", "everyday: [看书, ‸借书]"),
            fault(CatalogProblem.DUPLICATE_NAME, SYNONYMS, "everyday: [借书]", "everyday: [借书, ‸图书馆]"),
            fault(CatalogProblem.MISSING_KEY, SYNONYMS, "{official: [城乡居民], everyday: [看书]}", "‸{official: [城乡居民]}"),
            fault(CatalogProblem.FILLER_IN_NAME, SYNONYMS, "fillers: [怎么]", "fillers: [怎么, ‸图书]"),
            fault(CatalogProblem.UNDER_NO_HEADING, HEADINGS, "services: [2, 3]", "services: [3]")
                    .at("services/aid/02-gap.yaml:1:1"),
            fault(CatalogProblem.UNKNOWN_REFERENCE, HEADINGS, "services: [2, 3]", "services: [2, 3, ‸4]"),
            fault(CatalogProblem.UNKNOWN_REFERENCE, HEADINGS, "{name: 教育,", "‸{name: 教学,"),
            fault(CatalogProblem.UNKNOWN_REFERENCE, HEADINGS, "{name: 上学,", "{name: 入学,")
                    .at("services/aid/01-boarders.yaml:16:14"),
            fault(CatalogProblem.UNKNOWN_REFERENCE, SCREENING, "寄宿: false", "‸住宿: false"),
            fault(CatalogProblem.NOT_YES_OR_NO, SCREENING, "寄宿: false", "寄宿: ‸maybe"),
            fault(CatalogProblem.PROMISED_TOO_LATE, GUIDES, "promised_days: 15", "promised_days: ‸31"),
            fault(CatalogProblem.NOT_A_NUMBER, GUIDES, "promised_days: 15", "promised_days: ‸十五"),
            fault(CatalogProblem.UNKNOWN_REFERENCE, GUIDES, "service: 2\n", "service: ‸4\n"),
            fault(CatalogProblem.DUPLICATE_NAME, GUIDES, "guides:\n", "guides:\n  - {service: 2}\n")
                    .at("guides/350200.yaml:7:5"),
            fault(CatalogProblem.OVERLAY_OUTSIDE, GUIDES, "\"350200\"", "‸\"440300\""),
            fault(CatalogProblem.REGION_NOT_IN_FORCE, GUIDES, "\"350200\"", "‸\"350299\""),
            fault(CatalogProblem.MISSING_KEY, GUIDES, "published_by: 区民政局\n", "")
                    .at("guides/350200.yaml:1:1"),
            new Fault("JD-1103", "", false, List.of(new Edit(GAP, "rule: 人均月收入 < 补差标准", "rule: 人均月收入 < ‸补差线"))));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSmallListHasNoFault() {
        assertThat(SmallList.shown(SmallList.ORIGINAL.lint())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("FAULTS")
    void aPlantedFaultIsFoundAloneAtItsPlace(Fault fault) {
        SmallList list = SmallList.copiedTo(folder);
        String marked = fault.edits().stream().map(edit -> plant(list, edit)).reduce("", String::concat);
        Path place = folder.resolve(marked.isEmpty() ? fault.place() : marked);

        List<Problem> found = list.lint();

        assertThat(found)
                .as("%s", SmallList.shown(found))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).hasToString(place.toString()))
                .satisfies(problem -> assertThat(problem.code().id()).isEqualTo(fault.code()))
                .satisfies(problem -> assertThat(problem.severity() == Severity.WARNING)
                        .isEqualTo(WARNINGS.contains(problem.code())));
    }

    /// One fault after the other, as far as the words that it changes are still there.
    @Test
    void allPlantedFaultsAreFoundAtOnce() {
        SmallList list = SmallList.copiedTo(folder);
        Set<String> planted = new TreeSet<>();
        for (Fault fault : FAULTS) {
            if (!fault.hiding() && fault.edits().stream().allMatch(edit -> stands(list, edit))) {
                fault.edits().forEach(edit -> plant(list, edit));
                planted.add(fault.code());
            }
        }

        assertThat(planted).hasSizeGreaterThan(30);
        assertThat(list.lint().stream().map(problem -> problem.code().id()).collect(Collectors.toSet()))
                .containsAll(planted);
    }

    @Test
    void aFileThatCannotBeReadIsToldAtItsBeginning() throws IOException {
        SmallList list = SmallList.copiedTo(folder);
        Files.write(folder.resolve("facts/a.yaml"), "facts: 事".getBytes(StandardCharsets.UTF_16));
        list.write("facts/b.yaml", "# ".repeat(2_500_000));
        list.write("facts/c.yaml", "");
        list.write("facts/d.yaml", "facts: " + "[".repeat(100) + "]".repeat(100));
        Files.createDirectory(folder.resolve("facts/e.yaml"));

        assertThat(list.lint())
                .extracting(Problem::code)
                .containsExactly(
                        CatalogProblem.FILE_NOT_UTF8,
                        CatalogProblem.FILE_TOO_BIG,
                        CatalogProblem.FILE_EMPTY,
                        CatalogProblem.FILE_TOO_DEEP,
                        CatalogProblem.FILE_UNREADABLE);
    }

    @Test
    void aFolderWithoutListIsNoList() {
        assertThat(new SmallList(folder).lint()).extracting(Problem::code).containsExactly(CatalogProblem.FILE_MISSING);
    }

    @Test
    void everyProblemIsPlantedSomewhere() {
        Set<String> planted = FAULTS.stream().map(Fault::code).collect(Collectors.toCollection(TreeSet::new));
        Stream.of(
                        CatalogProblem.FILE_MISSING,
                        CatalogProblem.FILE_NOT_UTF8,
                        CatalogProblem.FILE_UNREADABLE,
                        CatalogProblem.FILE_TOO_BIG,
                        CatalogProblem.FILE_EMPTY,
                        CatalogProblem.FILE_TOO_DEEP)
                .map(CatalogProblem::id)
                .forEach(planted::add);

        assertThat(planted)
                .containsAll(Arrays.stream(CatalogProblem.values())
                        .map(CatalogProblem::id)
                        .toList());
    }

    private static boolean stands(SmallList list, Edit edit) {
        return list.text(edit.file()).contains(edit.replace());
    }

    /// Makes the change; the place of the mark as `file:line:column`, `""` without mark.
    private static String plant(SmallList list, Edit edit) {
        String changed = list.replaced(edit.file(), edit.replace(), edit.with());
        list.write(edit.file(), changed.replace(PLACE, ""));
        int mark = changed.indexOf(PLACE);
        if (mark < 0) {
            return "";
        }
        long line = changed.substring(0, mark)
                        .chars()
                        .filter(character -> character == '\n')
                        .count()
                + 1;
        return edit.file() + ":" + line + ":" + (mark - changed.lastIndexOf('\n', mark));
    }
}
