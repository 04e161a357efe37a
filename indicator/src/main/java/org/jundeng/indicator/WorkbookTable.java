package org.jundeng.indicator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Document;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.indicator.ObservationRows.Cell;

/// Reads a sheet of a workbook: numbers as they are meant, percentages with their sign, days as days.
final class WorkbookTable {

    private static final long MOST_UNPACKED = 256L << 20;
    /// The day that spreadsheet programs count as 0, from March 1900 on.
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private WorkbookTable() {}

    static Optional<Table> read(byte[] content, String file, String sheet, Problems problems) {
        try {
            if (unpacked(content) > MOST_UNPACKED) {
                problems.add(IntakeProblem.TOO_LARGE, Table.start(file), Table.MOST_BYTES >> 20);
                return Optional.empty();
            }
            try (ReadableWorkbook workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
                Optional<Sheet> found =
                        sheet.isEmpty() ? Optional.of(workbook.getFirstSheet()) : workbook.findSheet(sheet);
                if (found.isEmpty()) {
                    String names = String.join(
                            "、", workbook.getSheets().map(Sheet::getName).toList());
                    problems.add(IntakeProblem.NO_SHEET, Table.start(file), sheet, names);
                    return Optional.empty();
                }
                return table(found.get(), file, problems);
            }
        } catch (IOException | RuntimeException e) {
            // The reader throws many kinds for a file that is not what it says it is.
            problems.add(IntakeProblem.NOT_A_WORKBOOK, Table.start(file), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /// How much the parts of an archive come to, counted no further than the most.
    private static long unpacked(byte[] content) throws IOException {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0 && size <= MOST_UNPACKED; read = in.read(buffer)) {
                        size += read;
                    }
                }
            }
        }
        return size;
    }

    private static Optional<Table> table(Sheet sheet, String file, Problems problems) throws IOException {
        Document document =
                new Document((file.endsWith(".xlsx") ? file : file + ".xlsx") + "!" + sheet.getName(), "", List.of());
        Position start = new Position(document, 1, 1);
        List<List<Cell>> rows = new ArrayList<>();
        try (Stream<Row> all = sheet.openStream()) {
            for (Row row : (Iterable<Row>) all::iterator) {
                if (row.getRowNum() > Table.MOST_ROWS) {
                    problems.add(IntakeProblem.TOO_LARGE, start, Table.MOST_BYTES >> 20);
                    return Optional.empty();
                }
                while (rows.size() < row.getRowNum() - 1) {
                    rows.add(List.of());
                }
                List<Cell> cells = new ArrayList<>();
                for (int column = 0; column < row.getCellCount(); column++) {
                    cells.add(new Cell(
                            text(row.getOptionalCell(column).orElse(null)).strip(),
                            new Position(document, row.getRowNum(), column + 1)));
                }
                rows.add(cells);
            }
        }
        return Optional.of(new Table(start, rows));
    }

    private static String text(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.FORMULA && (raw == null || raw.isEmpty())) {
            return "=" + cell.getFormula();
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA && number(raw)) {
            return number(raw, Optional.ofNullable(cell.getDataFormatString()).orElse(""));
        }
        // A text without a letter in it has none of the three.
        String text = cell.getType() == CellType.STRING ? cell.asString() : raw;
        return Optional.ofNullable(text)
                .or(() -> Optional.ofNullable(cell.getText()))
                .orElse("");
    }

    private static boolean number(String raw) {
        return raw.matches("-?[0-9.]+(E[-+]?[0-9]{1,3})?");
    }

    /// A number as it is meant: a workbook has 91.84 as the double nearest to it, and writes 91.840000000000003.
    private static String number(String raw, String format) {
        BigDecimal number =
                raw.matches("-?[0-9]{1,15}") ? new BigDecimal(raw) : BigDecimal.valueOf(Double.parseDouble(raw));
        if (format.contains("%")) {
            return number.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]", "").toLowerCase(java.util.Locale.ROOT);
        if (letters.contains("y") && letters.contains("d")) {
            return DAY_ZERO.plusDays(number.longValue()).toString();
        }
        return number.stripTrailingZeros().toPlainString();
    }
}
