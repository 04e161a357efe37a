package org.jundeng.indicator;

import java.util.List;
import java.util.Optional;
import org.jundeng.catalog.Document;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.indicator.ObservationRows.Cell;

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

    static Position start(String file) {
        return new Position(new Document(file, "", List.of()), 1, 1);
    }
}
