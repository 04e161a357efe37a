package org.jundeng.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jundeng.catalog.Document;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.indicator.ObservationRows.Cell;
import org.jundeng.indicator.ObservationRows.Row;

/// A table as a person sees it in a file: rows of cells, each with its address.
///
/// The address of a cell of a text file is its line and column; that of a cell of a workbook is as spreadsheet programs
/// have it, such as `统计.xlsx!表1!B7`.
///
/// @param at its first character or cell
/// @param rows from the first, empty ones too, so that a row of a workbook is found by its number
public record Table(Position at, List<List<Cell>> rows) {

    static final int MOST_BYTES = 16 << 20;
    static final int MOST_ROWS = 500_000;

    private static final int ZIP = 'P' << 8 | 'K';

    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Reads a CSV file or a sheet of an XLSX workbook; which of the two it is, its first bytes say.
    ///
    /// @param file what problems call it
    /// @param sheet the name of the sheet; the first one where empty
    public static Optional<Table> read(byte[] content, String file, String sheet, Problems problems) {
        if (content.length > MOST_BYTES) {
            problems.add(IntakeProblem.TOO_LARGE, start(file), MOST_BYTES >> 20);
            return Optional.empty();
        }
        boolean workbook = content.length > 1 && (content[0] << 8 | content[1]) == ZIP;
        return workbook
                ? WorkbookTable.read(content, file, sheet, problems)
                : DelimitedTable.read(content, file, problems);
    }

    /// The rows below the first, each cell by the name that its column has there; empty rows are passed over.
    ///
    /// A row of another width, and a needed column that is not there, is a problem; without the latter there
    /// are no rows.
    ///
    /// @param columns the names that there may be
    /// @param needed how many of the first of them must be there
    List<Row> headed(List<String> columns, int needed, Problems problems) {
        List<String> head = rows.isEmpty()
                ? List.of()
                : rows.getFirst().stream().map(Cell::text).toList();
        List<String> missing = columns.subList(0, needed).stream()
                .filter(column -> !head.contains(column))
                .toList();
        missing.forEach(column -> problems.add(IndicatorProblem.NO_COLUMN, at, column, String.join("、", columns)));
        if (!missing.isEmpty()) {
            return List.of();
        }
        List<Row> below = new ArrayList<>();
        for (List<Cell> cells : rows.subList(1, rows.size())) {
            if (cells.stream().allMatch(cell -> cell.text().isEmpty())) {
                continue;
            }
            Position start = cells.getFirst().at();
            if (cells.size() != head.size()) {
                problems.add(IndicatorProblem.WRONG_WIDTH, start, cells.size(), head.size());
                continue;
            }
            Map<String, Cell> named = new HashMap<>();
            for (int i = 0; i < head.size(); i++) {
                named.put(head.get(i), cells.get(i));
            }
            below.add(new Row(start, named));
        }
        return below;
    }

    static Position start(String file) {
        return new Position(new Document(file, "", List.of()), 1, 1);
    }
}
