package org.jundeng.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jundeng.publication.Sheet.Cell;
import org.jundeng.publication.Sheet.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

    private static final Tables TABLES = new Tables(Fujian.CATALOG);

    @ParameterizedTest
    @ValueSource(strings = {"services", "facts", "parameters", "indicators", "targets", "tasks"})
    void aTableIsReadBackFromCsvAsItWasWritten(String id) throws IOException {
        Sheet sheet = TABLES.sheet(id).orElseThrow();
        List<List<String>> read = csv(sheet.csv());
        assertThat(read.getFirst())
                .containsExactlyElementsOf(
                        sheet.columns().stream().map(Column::header).toList());
        assertThat(read.subList(1, read.size())).isEqualTo(texts(sheet));
    }

    @Test
    void aWorkbookIsReadBackAsItWasWritten() throws IOException {
        List<Sheet> sheets = TABLES.sheets();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(TABLES.xlsx()))) {
            assertThat(workbook.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName))
                    .containsExactlyElementsOf(sheets.stream().map(Sheet::title).toList());
            for (Sheet sheet : sheets) {
                List<Row> rows = workbook.findSheet(sheet.title()).orElseThrow().read();
                List<List<String>> read = new ArrayList<>();
                rows.forEach(row -> read.add(texts(row, sheet.columns().size())));
                assertThat(read.subList(1, read.size())).isEqualTo(texts(sheet));
            }
        }
    }

    @Test
    void everyServiceHasARowWithItsWholeOfficialCells() throws IOException {
        List<List<String>> read = csv(TABLES.services().csv());
        assertThat(read).hasSize(82);
        Fujian.CATALOG
                .services()
                .forEach((number, service) -> assertThat(read.get(number))
                        .contains(
                                service.name(), service.beneficiaries(), service.standard(), service.responsibility()));
    }

    @Test
    void aValueSaysForWhereFromWhenAndOnWhatGround() {
        assertThat(texts(TABLES.parameters()))
                .contains(List.of(
                        "基础养老金最低标准",
                        "350000",
                        "福建省",
                        "2018-01-01",
                        "",
                        "118",
                        "元/月",
                        "原文给出",
                        "省级确定的基础养老金最低标准为每人每月118元",
                        "",
                        "户籍所在地",
                        "是"));
    }

    @Test
    void theFileBeginsWithAByteOrderMark() {
        assertThat(TABLES.facts().csv()).startsWith(0xEF, 0xBB, 0xBF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1", "＝1", "＋1", "－1", "＠x"})
    void aFormulaInTextIsNotRun(String formula) throws IOException {
        Sheet sheet = sheet(Cell.of(formula));
        assertThat(csv(sheet.csv()).get(1)).containsExactly("'" + formula);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet.xlsx()))) {
            org.dhatim.fastexcel.reader.Cell cell =
                    workbook.getFirstSheet().read().get(1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
        }
    }

    @Test
    void aNegativeNumberStaysANumber() throws IOException {
        assertThat(csv(sheet(Cell.of(-5)).csv()).get(1)).containsExactly("-5");
    }

    @Test
    void quotationMarksCommasAndLinesSurvive() throws IOException {
        String text = "“甲”,\"乙\"\n丙 ";
        assertThat(csv(sheet(Cell.of(text)).csv()).get(1)).containsExactly(text);
    }

    @Test
    void theHeaderStaysInSightAndLongTextIsWrapped() throws IOException {
        byte[] workbook = TABLES.services().xlsx();
        assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
                .contains("ySplit=\"1\"", "state=\"frozen\"", "<col ")
                .doesNotContain("<f>");
        assertThat(part(workbook, "xl/styles.xml")).contains("wrapText=\"true\"");
    }

    @Test
    void theSameListGivesTheSameBytes() throws InterruptedException {
        byte[] first = tasks().xlsx();
        Thread.sleep(5);
        assertThat(tasks().xlsx()).isEqualTo(first);
    }

    @Test
    void aTextThatNoCellCanHoldIsNotCut() {
        Sheet sheet = sheet(Cell.of("长".repeat(32_768)));
        assertThatThrownBy(sheet::xlsx).hasMessageContaining("32768");
        assertThat(new String(sheet.csv(), StandardCharsets.UTF_8)).hasSize(1 + 4 + 32_768 + 2);
    }

    private static Sheet tasks() {
        return TABLES.sheet("tasks").orElseThrow();
    }

    private static Sheet sheet(Cell cell) {
        return new Sheet("one", "一格", LocalDate.of(2018, 9, 11), List.of(new Column("标题", 10)), List.of(List.of(cell)));
    }

    private static List<List<String>> csv(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            return parser.getRecords().stream().map(CSVRecord::toList).toList();
        }
    }

    private static List<List<String>> texts(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> row.stream()
                        .map(cell -> switch (cell) {
                            case Cell.Text(String text) -> text;
                            case Cell.Figure(BigDecimal number) -> number.toPlainString();
                        })
                        .toList())
                .toList();
    }

    private static List<String> texts(Row row, int columns) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            texts.add(row.getOptionalCell(column)
                    .map(cell ->
                            cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText())
                    .orElse(""));
        }
        return texts;
    }

    private static String part(byte[] workbook, String name) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError("no part " + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
