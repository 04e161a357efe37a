package org.jundeng.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A comma-separated table without quotes, whose first line that is no `#` note names the columns.
///
/// @param name what messages call it
record Table(String name, List<Row> rows) {

    /// One line.
    ///
    /// @param cells as many as the table has columns
    record Row(String table, int line, List<String> columns, List<String> cells) {

        String text(String column) {
            return cells.get(columns.indexOf(column));
        }

        /// @throws Malformed if the cell is empty
        String required(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                throw wrong(column + " = ?");
            }
            return text;
        }

        LocalDate date(String column) {
            try {
                return LocalDate.parse(text(column));
            } catch (DateTimeException _) {
                throw wrong(column + " = " + text(column));
            }
        }

        /// The date, or the end of time for an empty cell.
        LocalDate dateOrOpen(String column) {
            return text(column).isEmpty() ? LocalDate.MAX : date(column);
        }

        List<String> texts(String column) {
            return text(column).isEmpty() ? List.of() : List.of(text(column).split(";", -1));
        }

        Malformed wrong(String what) {
            return new Malformed(Malformed.Reason.TABLE_UNREADABLE, table, line, what);
        }
    }

    /// A table that lies beside the classes.
    static Table bundled(String name, List<String> columns) {
        try (InputStream bytes = Objects.requireNonNull(Table.class.getResourceAsStream(name), name);
                Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            return read(name, text, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws Malformed if the columns are others or a line has more or fewer cells
    static Table read(String name, Reader text, List<String> columns) {
        List<Row> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(text)) {
            int number = 0;
            boolean headed = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                List<String> cells = List.of(line.split(",", -1));
                if (!headed) {
                    if (!cells.equals(columns)) {
                        throw new Malformed(Malformed.Reason.TABLE_UNREADABLE, name, number, line);
                    }
                    headed = true;
                } else if (cells.size() != columns.size()) {
                    throw new Malformed(Malformed.Reason.TABLE_UNREADABLE, name, number, line);
                } else {
                    rows.add(new Row(name, number, columns, cells));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Table(name, List.copyOf(rows));
    }
}
