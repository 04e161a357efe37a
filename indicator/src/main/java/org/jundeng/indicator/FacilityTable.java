package org.jundeng.indicator;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jundeng.catalog.Document;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.vocabulary.Malformed;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;

/// Reads facilities from a table in CSV; each line that is none is a problem with its place.
public final class FacilityTable {

    /// The columns; 能力, 性质 and 来源 may be empty.
    public static final List<String> COLUMNS = List.of("名称", "类别", "区划代码", "经度", "纬度", "能力", "性质", "来源");

    /// Within these degrees lies the province, islands included; what lies outside is a slip, or another
    /// province.
    private static final double WEST = 115.5;

    private static final double EAST = 121.0;
    private static final double SOUTH = 23.0;
    private static final double NORTH = 28.6;
    private static final String ASSUMED = "假定";

    private final Document document;
    private final Regions regions;
    private final LocalDate day;
    private final Problems problems;
    private final Map<String, Integer> columns = new HashMap<>();

    private FacilityTable(Document document, Regions regions, LocalDate day, Problems problems) {
        this.document = document;
        this.regions = regions;
        this.day = day;
        this.problems = problems;
    }

    /// The facilities of a file.
    ///
    /// @param day on which their counties must exist
    public static List<Facility> read(Path file, Regions regions, LocalDate day, Problems problems) {
        try {
            return parse(Files.readString(file), file.toString(), regions, day, problems);
        } catch (IOException e) {
            Position start = new Position(new Document(file.toString(), "", List.of()), 1, 1);
            problems.add(IndicatorProblem.UNREADABLE, start, String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    /// The facilities of a text.
    public static List<Facility> parse(String text, String shown, Regions regions, LocalDate day, Problems problems) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Document document = new Document(shown, plain, plain.lines().toList());
        return new FacilityTable(document, regions, day, problems).rows(plain);
    }

    private List<Facility> rows(String text) {
        List<Facility> facilities = new ArrayList<>();
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get()
                .parse(new StringReader(text))) {
            int line = 1;
            for (CSVRecord record : parser) {
                if (columns.isEmpty()) {
                    if (!head(record)) {
                        return List.of();
                    }
                } else {
                    row(record, line, facilities);
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            problems.add(IndicatorProblem.UNREADABLE, new Position(document, 1, 1), String.valueOf(e.getMessage()));
        }
        return facilities;
    }

    private boolean head(CSVRecord record) {
        for (int i = 0; i < record.size(); i++) {
            columns.put(record.get(i), i);
        }
        int before = problems.count();
        for (String column : COLUMNS.subList(0, 5)) {
            if (!columns.containsKey(column)) {
                problems.add(
                        IndicatorProblem.NO_COLUMN, new Position(document, 1, 1), column, String.join("、", COLUMNS));
            }
        }
        return problems.count() == before;
    }

    private void row(CSVRecord record, int line, List<Facility> facilities) {
        if (record.size() != columns.size()) {
            problems.add(IndicatorProblem.WRONG_WIDTH, new Position(document, line, 1), record.size(), columns.size());
            return;
        }
        int before = problems.count();
        int county = county(record, line);
        double longitude = within(record, line, "经度", WEST, EAST);
        double latitude = within(record, line, "纬度", SOUTH, NORTH);
        OptionalDouble capacity = cell(record, "能力").isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(within(record, line, "能力", 0, Double.MAX_VALUE));
        if (problems.count() == before) {
            facilities.add(new Facility(
                    cell(record, "名称"),
                    cell(record, "类别"),
                    county,
                    longitude,
                    latitude,
                    capacity,
                    cell(record, "性质").equals(ASSUMED),
                    cell(record, "来源")));
        }
    }

    private int county(CSVRecord record, int line) {
        String text = cell(record, "区划代码");
        try {
            RegionCode code = RegionCode.parse(text);
            if (regions.at(code, day).isPresent()) {
                return code.number();
            }
        } catch (Malformed _) {
            // told below, as for any other text
        }
        problems.addAlong(
                IndicatorProblem.NOT_A_REGION,
                at(record, line, "区划代码"),
                Math.max(1, text.length()),
                text,
                day.getYear());
        return 0;
    }

    private double within(CSVRecord record, int line, String column, double least, double most) {
        String text = cell(record, column);
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
            problems.addAlong(
                    IndicatorProblem.OUT_OF_RANGE, at(record, line, column), text.length(), text, least, most);
        } catch (NumberFormatException _) {
            problems.addAlong(
                    IndicatorProblem.NOT_A_NUMBER, at(record, line, column), Math.max(1, text.length()), text);
        }
        return 0;
    }

    private String cell(CSVRecord record, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : record.get(at);
    }

    private Position at(CSVRecord record, int line, String column) {
        int place = 1;
        for (int i = 0; i < columns.getOrDefault(column, 0); i++) {
            place += record.get(i).codePointCount(0, record.get(i).length()) + 1;
        }
        return new Position(document, line, place);
    }
}
