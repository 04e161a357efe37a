package org.jundeng.indicator;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jundeng.catalog.Document;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.vocabulary.Regions;

/// Observations as a table in CSV with the columns of [ObservationRows#COLUMNS], one value a line.
public final class ObservationTable {

    private static final int NEEDED = 8;

    private ObservationTable() {}

    /// Reads a table, with a problem for everything in it that is no observation.
    ///
    /// @param shown what problems call the file
    /// @param source what is said of the source of lines that do not name one
    /// @param recorded the day of the record of lines that do not name one
    public static List<Observation> read(
            Path file,
            String shown,
            Indicators indicators,
            Regions regions,
            String source,
            LocalDate recorded,
            Problems problems) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            Position start = new Position(new Document(shown, "", List.of()), 1, 1);
            problems.add(IndicatorProblem.UNREADABLE, start, String.valueOf(e.getMessage()));
            return List.of();
        }
        return parse(text, shown, indicators, regions, source, recorded, problems);
    }

    /// The observations of a text.
    public static List<Observation> parse(
            String text,
            String shown,
            Indicators indicators,
            Regions regions,
            String source,
            LocalDate recorded,
            Problems problems) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Document document = new Document(shown, plain, plain.lines().toList());
        ObservationRows rows = new ObservationRows(indicators, regions, problems);
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get()
                .parse(new StringReader(plain))) {
            List<String> head = List.of();
            int line = 1;
            for (CSVRecord record : parser) {
                if (head.isEmpty()) {
                    head = List.of(record.values());
                    if (!complete(head, document, problems)) {
                        return List.of();
                    }
                } else {
                    row(record, line, head, document, rows, source, recorded, problems);
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(IndicatorProblem.UNREADABLE, new Position(document, 1, 1), String.valueOf(e.getMessage()));
            return List.of();
        }
        return rows.observations();
    }

    private static boolean complete(List<String> head, Document document, Problems problems) {
        boolean complete = true;
        for (String column : ObservationRows.COLUMNS.subList(0, NEEDED)) {
            if (!head.contains(column)) {
                problems.add(
                        IndicatorProblem.NO_COLUMN,
                        new Position(document, 1, 1),
                        column,
                        String.join("、", ObservationRows.COLUMNS));
                complete = false;
            }
        }
        return complete;
    }

    private static void row(
            CSVRecord record,
            int line,
            List<String> head,
            Document document,
            ObservationRows rows,
            String source,
            LocalDate recorded,
            Problems problems) {
        if (record.size() != head.size()) {
            problems.add(IndicatorProblem.WRONG_WIDTH, new Position(document, line, 1), record.size(), head.size());
            return;
        }
        Map<String, ObservationRows.Cell> cells = new HashMap<>();
        int column = 1;
        for (int i = 0; i < head.size(); i++) {
            cells.put(head.get(i), new ObservationRows.Cell(record.get(i), new Position(document, line, column)));
            column += record.get(i).codePointCount(0, record.get(i).length()) + 1;
        }
        rows.add(new ObservationRows.Row(new Position(document, line, 1), cells), source, recorded);
    }

    /// Observations as such a table, in the order of [Observation#ORDER].
    public static String written(Collection<Observation> observations) {
        return observations.stream()
                .sorted(Observation.ORDER)
                .map(ObservationTable::line)
                .collect(Collectors.joining("\r\n", String.join(",", ObservationRows.COLUMNS) + "\r\n", "\r\n"));
    }

    private static String line(Observation each) {
        return CSVFormat.RFC4180.format(
                each.indicator(),
                each.region(),
                each.year(),
                each.group(),
                each.bound().written()
                        + each.value().map(value -> value.toPlainString()).orElse(""),
                each.numerator().map(value -> value.toPlainString()).orElse(""),
                each.denominator().map(value -> value.toPlainString()).orElse(""),
                each.quality().word(),
                each.source(),
                each.recorded());
    }
}
