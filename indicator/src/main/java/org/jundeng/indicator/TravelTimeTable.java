package org.jundeng.indicator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jundeng.catalog.Problems;
import org.jundeng.expression.Nearest;
import org.jundeng.indicator.ObservationRows.Cell;
import org.jundeng.indicator.ObservationRows.Row;
import org.jundeng.measure.TravelTimes;

/// Reads how long it takes from towns to facilities; a pair that a table does not have is not known.
public final class TravelTimeTable {

    /// The columns: the code of a town, the name of a facility, minutes.
    public static final List<String> COLUMNS = List.of("乡级代码", "设施", "分钟");

    private final Map<String, Integer> towns = new HashMap<>();
    private final Map<String, Integer> facilities = new HashMap<>();
    private final double[][] minutes;
    private final Problems problems;

    private TravelTimeTable(List<Town> towns, List<Facility> facilities, Problems problems) {
        for (int i = 0; i < towns.size(); i++) {
            this.towns.put(towns.get(i).code(), i);
        }
        for (int j = 0; j < facilities.size(); j++) {
            this.facilities.putIfAbsent(facilities.get(j).name(), j);
        }
        this.minutes = new double[towns.size()][facilities.size()];
        for (double[] row : minutes) {
            Arrays.fill(row, Double.NaN);
        }
        this.problems = problems;
    }

    /// The times of a file in CSV or XLSX.
    public static TravelTimes read(Path file, List<Town> towns, List<Facility> facilities, Problems problems) {
        try {
            return parse(Files.readAllBytes(file), file.toString(), towns, facilities, problems);
        } catch (IOException e) {
            problems.add(IndicatorProblem.UNREADABLE, Table.start(file.toString()), String.valueOf(e.getMessage()));
            return TravelTimes.of(new double[0][0]);
        }
    }

    /// The times of a text.
    public static TravelTimes parse(
            String text, String shown, List<Town> towns, List<Facility> facilities, Problems problems) {
        return parse(text.getBytes(StandardCharsets.UTF_8), shown, towns, facilities, problems);
    }

    private static TravelTimes parse(
            byte[] content, String shown, List<Town> towns, List<Facility> facilities, Problems problems) {
        TravelTimeTable reader = new TravelTimeTable(towns, facilities, problems);
        Table.read(content, shown, "", problems)
                .ifPresent(
                        table -> table.headed(COLUMNS, COLUMNS.size(), problems).forEach(reader::row));
        return TravelTimes.of(reader.minutes);
    }

    private void row(Row row) {
        int before = problems.count();
        int town = place(towns, row.cell("乡级代码"), IndicatorProblem.NO_SUCH_TOWN);
        int facility = place(facilities, row.cell("设施"), IndicatorProblem.NO_SUCH_FACILITY);
        double takes = minutes(row.cell("分钟"));
        if (problems.count() == before) {
            minutes[town][facility] = takes;
        }
    }

    private int place(Map<String, Integer> places, Cell cell, IndicatorProblem problem) {
        Integer place = places.get(cell.text());
        if (place == null) {
            wrong(problem, cell, cell.text(), Nearest.of(cell.text(), places.keySet()));
            return -1;
        }
        return place;
    }

    private double minutes(Cell cell) {
        try {
            double takes = Double.parseDouble(cell.text());
            if (takes >= 0 && Double.isFinite(takes)) {
                return takes;
            }
            wrong(IndicatorProblem.OUT_OF_RANGE, cell, cell.text(), 0, "∞");
        } catch (NumberFormatException _) {
            wrong(IndicatorProblem.NOT_A_NUMBER, cell, cell.text());
        }
        return Double.NaN;
    }

    private void wrong(IndicatorProblem problem, Cell cell, Object... arguments) {
        problems.addAlong(problem, cell.at(), Math.max(1, cell.text().length()), arguments);
    }
}
