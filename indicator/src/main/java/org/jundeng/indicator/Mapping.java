package org.jundeng.indicator;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.catalog.Form;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.TreeReader;
import org.jundeng.expression.Nearest;

/// How the columns of somebody's table are to be read as those of [ObservationRows#COLUMNS].
///
/// @param sheet of a workbook; the first where empty
/// @param header the row that has the headers, from 1
/// @param columns the header in the table, by our column
/// @param constants what holds for every row, by our column
/// @param spread where a row has several figures: which of our columns, 指标 or 年份, their headers stand for, and what
/// each of the headers means; empty where a row has one figure
/// @param units in which figures stand, by our column; empty text where they stand in the indicator's own
/// @param missing what is written where there is no figure
/// @param text the mapping as it was written, for the record; empty for our own columns
public record Mapping(
        String sheet,
        int header,
        Map<String, String> columns,
        Map<String, String> constants,
        Optional<Spread> spread,
        Map<String, String> units,
        List<String> missing,
        String text) {

    /// A table that has our own columns already.
    public static final Mapping OWN = new Mapping("", 1, Map.of(), Map.of(), Optional.empty(), Map.of(), List.of(), "");

    public Mapping {
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
        units = Map.copyOf(units);
        missing = List.copyOf(missing);
    }

    /// Several figures in a row.
    ///
    /// @param column of ours that their headers stand for
    /// @param meanings by header
    public record Spread(String column, SequencedMap<String, String> meanings) {}

    /// Whether the table has our own columns, or those of SDMX.
    boolean own() {
        return columns.isEmpty() && spread.isEmpty();
    }

    /// Reads a mapping; every fault of it is a problem with its place.
    ///
    /// @param shown what problems call the file
    public static Optional<Mapping> parse(String text, String shown, Problems problems) {
        int before = problems.count();
        Optional<Mapping> read = TreeReader.parse(shown, text, problems)
                .flatMap(tree -> Form.of(tree, problems))
                .map(form -> {
                    try (form) {
                        return read(form, text, problems);
                    }
                });
        return problems.count() == before ? read : Optional.empty();
    }

    private static Mapping read(Form form, String text, Problems problems) {
        Map<String, String> columns = texts(form, "columns", problems);
        Map<String, String> constants = texts(form, "constants", problems);
        Map<String, String> units = texts(form, "units", problems);
        Optional<Spread> spread = form.form("wide").map(wide -> {
            try (wide) {
                String column = wide.text("column");
                if (!column.equals("指标") && !column.equals("年份")) {
                    problems.addAlong(
                            IntakeProblem.NOT_OUR_COLUMN, wide.at("column"), column.length(), column, "指标、年份");
                }
                return new Spread(column, pairs(wide, "headers"));
            }
        });
        int header = form.number("header").map(BigDecimal::intValue).orElse(1);
        return new Mapping(
                form.optionalText("sheet").orElse(""),
                Math.max(1, header),
                columns,
                constants,
                spread,
                units,
                form.texts("missing"),
                text);
    }

    /// Texts by the names of our columns.
    private static Map<String, String> texts(Form form, String key, Problems problems) {
        form.form(key).ifPresent(own -> {
            for (String column : own.entries().keySet()) {
                if (!ObservationRows.COLUMNS.contains(column)) {
                    problems.addAlong(
                            IntakeProblem.NOT_OUR_COLUMN,
                            own.keyAt(column),
                            column.length(),
                            column,
                            Nearest.of(column, ObservationRows.COLUMNS));
                }
            }
        });
        return pairs(form, key);
    }

    private static SequencedMap<String, String> pairs(Form form, String key) {
        SequencedMap<String, String> pairs = new LinkedHashMap<>();
        form.form(key).ifPresent(own -> own.entries().keySet().forEach(name -> pairs.put(name, own.text(name))));
        return pairs;
    }
}
