package org.jundeng.indicator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
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
        try {
            return parse(Files.readAllBytes(file), shown, indicators, regions, source, recorded, problems);
        } catch (IOException e) {
            problems.add(IndicatorProblem.UNREADABLE, Table.start(shown), String.valueOf(e.getMessage()));
            return List.of();
        }
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
        return parse(text.getBytes(StandardCharsets.UTF_8), shown, indicators, regions, source, recorded, problems);
    }

    private static List<Observation> parse(
            byte[] content,
            String shown,
            Indicators indicators,
            Regions regions,
            String source,
            LocalDate recorded,
            Problems problems) {
        ObservationRows rows = new ObservationRows(indicators, regions, problems);
        Table.read(content, shown, "", problems)
                .ifPresent(table -> table.headed(ObservationRows.COLUMNS, NEEDED, problems)
                        .forEach(row -> rows.add(row, source, recorded)));
        return rows.observations();
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
