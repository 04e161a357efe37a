package org.jundeng.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// A table that is published: named columns and rows of as many cells.
///
/// @param id the name of its file, without extension
/// @param title what readers see
/// @param dated the day of the edition that it shows
public record Sheet(String id, String title, LocalDate dated, List<Column> columns, List<List<Cell>> rows) {

    private static final int WIDTH = 16;

    /// @throws IllegalArgumentException if a row has more or fewer cells than there are columns
    public Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(id + ": " + columns.size() + " columns, but " + row);
            }
        }
    }

    /// A table of texts, in which a number is kept as one.
    public static Sheet of(String id, String title, LocalDate dated, List<String> headers, List<List<String>> rows) {
        return new Sheet(
                id,
                title,
                dated,
                headers.stream().map(each -> new Column(each, WIDTH)).toList(),
                rows.stream()
                        .map(row -> row.stream().map(Cell::numberOrText).toList())
                        .toList());
    }

    /// A column.
    ///
    /// Units: `width` counts Latin letters; a Chinese character takes two.
    public record Column(String header, int width) {}

    /// What stands in one field.
    public sealed interface Cell {
        record Text(String text) implements Cell {}

        record Figure(BigDecimal number) implements Cell {}

        static Cell of(String text) {
            return new Text(text);
        }

        static Cell of(long number) {
            return new Figure(BigDecimal.valueOf(number));
        }

        static Cell of(BigDecimal number) {
            return new Figure(number);
        }

        /// A number where the text is one, the text otherwise.
        static Cell numberOrText(String text) {
            return text.matches("-?\\d{1,15}(\\.\\d{1,10})?") ? of(new BigDecimal(text)) : of(text);
        }
    }

    /// The table as CSV.
    public byte[] csv() {
        return Csv.of(this);
    }

    /// The table as a workbook with one sheet.
    public byte[] xlsx() {
        return workbook(List.of(this));
    }

    /// Several tables as a workbook with a sheet for each, in their order.
    public static byte[] workbook(List<Sheet> sheets) {
        return Spreadsheet.of(sheets);
    }
}
