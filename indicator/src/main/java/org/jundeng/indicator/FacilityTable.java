package org.jundeng.indicator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jundeng.catalog.Problems;
import org.jundeng.indicator.ObservationRows.Cell;
import org.jundeng.indicator.ObservationRows.Row;
import org.jundeng.vocabulary.Malformed;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;

/// Reads facilities from a table in CSV or XLSX; each cell that is wrong is a problem with its place.
public final class FacilityTable {

    /// The columns; 能力, 性质 and 来源 may be left out, or be empty.
    public static final List<String> COLUMNS = List.of("名称", "类别", "区划代码", "经度", "纬度", "能力", "性质", "来源");

    private static final int NEEDED = 5;

    /// Within these degrees lies the province, islands included; what lies outside is a slip, or another province.
    private static final double WEST = 115.5;

    private static final double EAST = 121.0;
    private static final double SOUTH = 23.0;
    private static final double NORTH = 28.6;
    private static final String ASSUMED = "假定";

    private final Regions regions;
    private final LocalDate day;
    private final Problems problems;

    private FacilityTable(Regions regions, LocalDate day, Problems problems) {
        this.regions = regions;
        this.day = day;
        this.problems = problems;
    }

    /// The facilities of a file.
    ///
    /// @param day on which their counties must exist
    public static List<Facility> read(Path file, Regions regions, LocalDate day, Problems problems) {
        try {
            return parse(Files.readAllBytes(file), file.toString(), regions, day, problems);
        } catch (IOException e) {
            problems.add(IndicatorProblem.UNREADABLE, Table.start(file.toString()), String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    /// The facilities of a text.
    public static List<Facility> parse(String text, String shown, Regions regions, LocalDate day, Problems problems) {
        return parse(text.getBytes(StandardCharsets.UTF_8), shown, regions, day, problems);
    }

    private static List<Facility> parse(
            byte[] content, String shown, Regions regions, LocalDate day, Problems problems) {
        FacilityTable reader = new FacilityTable(regions, day, problems);
        List<Facility> facilities = new ArrayList<>();
        Table.read(content, shown, "", problems)
                .ifPresent(
                        table -> table.headed(COLUMNS, NEEDED, problems).forEach(row -> reader.row(row, facilities)));
        return facilities;
    }

    private void row(Row row, List<Facility> facilities) {
        int before = problems.count();
        int county = county(row.cell("区划代码"));
        double longitude = within(row.cell("经度"), WEST, EAST);
        double latitude = within(row.cell("纬度"), SOUTH, NORTH);
        OptionalDouble capacity = row.text("能力").isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(within(row.cell("能力"), 0, Double.MAX_VALUE));
        if (problems.count() == before) {
            facilities.add(new Facility(
                    row.text("名称"),
                    row.text("类别"),
                    county,
                    longitude,
                    latitude,
                    capacity,
                    row.text("性质").equals(ASSUMED),
                    row.text("来源")));
        }
    }

    private int county(Cell cell) {
        try {
            RegionCode code = RegionCode.parse(cell.text());
            if (regions.at(code, day).isPresent()) {
                return code.number();
            }
        } catch (Malformed _) {
            // told below, as for any other text
        }
        wrong(IndicatorProblem.NOT_A_REGION, cell, cell.text(), day.getYear());
        return 0;
    }

    private double within(Cell cell, double least, double most) {
        try {
            double number = Double.parseDouble(cell.text());
            if (number >= least && number <= most) {
                return number;
            }
            wrong(IndicatorProblem.OUT_OF_RANGE, cell, cell.text(), least, most);
        } catch (NumberFormatException _) {
            wrong(IndicatorProblem.NOT_A_NUMBER, cell, cell.text());
        }
        return 0;
    }

    private void wrong(IndicatorProblem problem, Cell cell, Object... arguments) {
        problems.addAlong(problem, cell.at(), Math.max(1, cell.text().length()), arguments);
    }
}
