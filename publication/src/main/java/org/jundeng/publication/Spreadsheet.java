package org.jundeng.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jundeng.publication.Sheet.Cell;

/// Tables as an Office Open XML workbook: the header stays in sight, long text is wrapped and never cut.
///
/// Text is written as text, so that none of it can run as a formula. The same tables give the same bytes.
final class Spreadsheet {

    /// What the programs can hold in one cell.
    private static final int LONGEST_TEXT = 32_767;

    private static final String HEADER_FILL = "E8EEF4";

    private Spreadsheet() {}

    /// @throws IllegalArgumentException if a text is longer than a cell can hold
    static byte[] of(List<Sheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Jundeng", "1.0")) {
            for (Sheet sheet : sheets) {
                write(sheet, workbook.newWorksheet(sheet.title()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return undated(bytes.toByteArray(), sheets.getFirst().dated());
    }

    private static void write(Sheet sheet, Worksheet worksheet) {
        int columns = sheet.columns().size();
        for (int column = 0; column < columns; column++) {
            worksheet.width(column, sheet.columns().get(column).width());
            worksheet.value(0, column, sheet.columns().get(column).header());
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            for (int column = 0; column < columns; column++) {
                switch (sheet.rows().get(row).get(column)) {
                    case Cell.Figure(BigDecimal number) -> worksheet.value(row + 1, column, number);
                    case Cell.Text(String text) -> {
                        if (text.length() > LONGEST_TEXT) {
                            throw new IllegalArgumentException(sheet.id() + ": no cell can hold " + text.length()
                                    + " characters: " + text.substring(0, 40) + "…");
                        }
                        if (!text.isEmpty()) {
                            worksheet.value(row + 1, column, text);
                        }
                    }
                }
            }
        }
        worksheet
                .range(0, 0, sheet.rows().size(), columns - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        worksheet
                .range(0, 0, 0, columns - 1)
                .style()
                .wrapText(true)
                .bold()
                .fillColor(HEADER_FILL)
                .set();
        worksheet.freezePane(0, 1);
        worksheet.repeatRows(0);
        worksheet.setAutoFilter(0, 0, sheet.rows().size(), columns - 1);
    }

    /// The same file without the time at which it was made.
    private static byte[] undated(byte[] workbook, LocalDate dated) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : ZipParts.of(workbook).entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(dated.atStartOfDay());
                out.putNextEntry(entry);
                out.write(
                        part.getKey().equals("docProps/core.xml")
                                ? undatedProperties(part.getValue(), dated)
                                : part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] undatedProperties(byte[] properties, LocalDate dated) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + dated + "T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
