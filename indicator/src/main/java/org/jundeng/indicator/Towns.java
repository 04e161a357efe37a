package org.jundeng.indicator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/// Reads the towns of a province, and shares the people of counties out among them.
public final class Towns {

    private static final int COLUMNS = 6;

    private Towns() {}

    private record Line(String code, String name, int county, String longitude, String latitude, int villages) {

        boolean located() {
            return !longitude.isEmpty();
        }
    }

    /// The towns of a table, in its order; those of a county without anybody counted are left out.
    ///
    /// A town without a place of its own stands at the mean of its county's known places, or its city's.
    /// A county's people are shared out by its towns' villages; where it has none, evenly.
    ///
    /// @param people of a county by its code; NaN where they are not known
    /// @throws IllegalArgumentException with the line where the table is not as it should be
    public static List<Town> read(Path file, IntToDoubleFunction people) throws IOException {
        List<Line> lines = new ArrayList<>();
        Map<Integer, double[]> counties = new TreeMap<>();
        Map<Integer, double[]> cities = new TreeMap<>();
        List<String> all = Files.readAllLines(file);
        for (int i = 1; i < all.size(); i++) {
            Line line = line(file, i + 1, all.get(i));
            lines.add(line);
            for (double[] sums : List.of(
                    counties.computeIfAbsent(line.county(), _ -> new double[5]),
                    cities.computeIfAbsent(line.county() / 100, _ -> new double[5]))) {
                sums[0] += line.villages();
                sums[4]++;
                if (line.located()) {
                    sums[1]++;
                    sums[2] += Double.parseDouble(line.longitude());
                    sums[3] += Double.parseDouble(line.latitude());
                }
            }
        }
        List<Town> towns = new ArrayList<>();
        for (Line line : lines) {
            double[] sums = counties.getOrDefault(line.county(), new double[5]);
            double everybody = people.applyAsDouble(line.county());
            double[] places = sums[1] > 0 ? sums : cities.getOrDefault(line.county() / 100, sums);
            if (Double.isNaN(everybody)) {
                continue;
            }
            double share = sums[0] == 0 ? 1 / sums[4] : line.villages() / sums[0];
            towns.add(new Town(
                    line.code(),
                    line.name(),
                    line.county(),
                    line.located() ? Double.parseDouble(line.longitude()) : places[2] / places[1],
                    line.located() ? Double.parseDouble(line.latitude()) : places[3] / places[1],
                    line.located(),
                    everybody * share));
        }
        return towns;
    }

    private static Line line(Path file, int number, String text) {
        String[] cells = text.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalArgumentException(file + ":" + number + ": " + text);
        }
        try {
            return new Line(
                    cells[0], cells[1], Integer.parseInt(cells[2]), cells[3], cells[4], Integer.parseInt(cells[5]));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(file + ":" + number + ": " + text, wrong);
        }
    }
}
