package org.jundeng.population;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jundeng.catalog.Problems;
import org.jundeng.expression.Problem;
import org.jundeng.kernel.Level;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;

/// Reads the rows of one CSV file of an extract.
final class ExtractTable {

    /// A row whose cells could all be read.
    ///
    /// @param county six digits, or 0 where the file does not say
    /// @param states what each column of the mapping states: [#VALUE], [#NOTHING] or [#UNKNOWN]
    record Row(String household, int county, long line, long[] values, byte[] states) {}

    static final byte UNKNOWN = 0;
    static final byte VALUE = 1;
    static final byte NOTHING = 2;

    private static final String MARK = "\uFEFF";

    private final Mapping.Table table;
    private final List<CellReader> readers;
    private final LocalDate date;
    private final Problems problems;
    private final List<Reject> rejects;
    private final List<String> ignored = new ArrayList<>();
    private long rows;

    /// @param rejects gets what is wrong with rows
    ExtractTable(Mapping.Table table, LocalDate date, Problems problems, List<Reject> rejects) {
        this.table = table;
        this.readers = table.columns().stream()
                .map(column -> new CellReader(column, table, date))
                .toList();
        this.date = date;
        this.problems = problems;
        this.rejects = rejects;
    }

    /// How many rows the file has, without the header and blank lines.
    long rows() {
        return rows;
    }

    /// The headers that the mapping does not use.
    List<String> ignored() {
        return ignored;
    }

    List<Mapping.Assignment> columns(Level level) {
        return table.columns().stream()
                .filter(column -> column.level() == level)
                .toList();
    }

    /// Reads the file.
    ///
    /// @param good gets each row that could be read
    /// @param bad gets the household, `""` where it is not said, and the line of each that could not
    void read(Consumer<Row> good, Bad bad) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(table.separator())
                .setIgnoreEmptyLines(false)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .get();
        String name = String.valueOf(table.file().getFileName());
        try (Reader file = new InputStreamReader(
                        Files.newInputStream(table.file()),
                        table.charset()
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
                CSVParser parser =
                        CSVParser.builder().setReader(file).setFormat(format).get()) {
            List<String> headers = new ArrayList<>();
            long line = 1;
            Places places = new Places(-1, -1, new int[0]);
            for (CSVRecord record : parser) {
                if (headers.isEmpty()) {
                    record.forEach(
                            header -> headers.add(header.replace(MARK, "").strip()));
                    places = places(name, headers);
                    if (problems.hasErrors()) {
                        return;
                    }
                } else if (record.size() > 1 || !record.get(0).isBlank()) {
                    rows++;
                    row(name, headers, places, record, line, good, bad);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            if (headers.isEmpty()) {
                unreadable(name, "空文件 empty file");
            }
        } catch (UncheckedIOException | IOException | IllegalArgumentException | IllegalStateException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            unreadable(name, cause instanceof CSVException ? String.valueOf(cause.getMessage()) : cause.toString());
        }
    }

    /// Takes rows that cannot be read.
    interface Bad {
        void row(String household, long line);
    }

    private void unreadable(String name, String why) {
        problems.add(PopulationProblem.UNREADABLE, table.household().at(), name, why);
    }

    /// Where the columns of the mapping stand in the file.
    private record Places(int household, int county, int[] columns) {}

    private Places places(String name, List<String> headers) {
        Set<String> used = new LinkedHashSet<>();
        int household = place(name, headers, table.household(), used);
        int county =
                table.county().map(header -> place(name, headers, header, used)).orElse(-1);
        int[] columns = table.columns().stream()
                .mapToInt(column -> place(name, headers, column.header(), used))
                .toArray();
        headers.stream().filter(header -> !used.contains(header)).forEach(ignored::add);
        return new Places(household, county, columns);
    }

    private int place(String name, List<String> headers, Mapping.Header header, Set<String> used) {
        int place = headers.indexOf(header.name());
        if (place < 0) {
            problems.addAlong(
                    PopulationProblem.NO_SUCH_HEADER,
                    header.at(),
                    header.name().length(),
                    name,
                    header.name(),
                    String.join("、", headers));
        }
        used.add(header.name());
        return place;
    }

    private void row(
            String name,
            List<String> headers,
            Places places,
            CSVRecord record,
            long line,
            Consumer<Row> good,
            Bad bad) {
        if (record.size() != headers.size()) {
            reject(name, line, "", "", PopulationProblem.WRONG_WIDTH, record.size(), headers.size());
            bad.row(
                    record.size() > places.household()
                            ? record.get(places.household()).strip()
                            : "",
                    line);
            return;
        }
        int before = rejects.size();
        String household = record.get(places.household()).strip();
        if (household.isEmpty()) {
            reject(name, line, table.household().name(), "", PopulationProblem.NO_HOUSEHOLD);
        }
        int county = places.county() < 0 ? 0 : county(name, headers, record.get(places.county()), places, line);
        long[] values = new long[readers.size()];
        byte[] states = new byte[readers.size()];
        for (int i = 0; i < values.length; i++) {
            String text = record.get(places.columns()[i]);
            switch (readers.get(i).read(text)) {
                case CellReader.Cell.Stated(long value) -> {
                    values[i] = value;
                    states[i] = VALUE;
                }
                case CellReader.Cell.Nothing _ -> states[i] = NOTHING;
                case CellReader.Cell.Unknown _ -> states[i] = UNKNOWN;
                case CellReader.Cell.Wrong(Problem problem) ->
                    reject(name, line, headers.get(places.columns()[i]), text, problem.code(), problem.arguments());
            }
        }
        if (rejects.size() > before) {
            bad.row(household, line);
        } else {
            good.accept(new Row(household, county, line, values, states));
        }
    }

    private int county(String name, List<String> headers, String text, Places places, long line) {
        String code = text.strip();
        boolean known = code.matches("[1-9][0-9]{5}")
                && Regions.bundled()
                        .at(new RegionCode(Integer.parseInt(code)), date)
                        .isPresent()
                && !code.endsWith("00");
        if (!known) {
            reject(name, line, headers.get(places.county()), text, PopulationProblem.NOT_A_COUNTY, code);
            return 0;
        }
        return Integer.parseInt(code);
    }

    /// Puts down a fault of a row of this file.
    void reject(long line, Problem.Code code, Object... arguments) {
        reject(String.valueOf(table.file().getFileName()), line, "", "", code, arguments);
    }

    private void reject(String name, long line, String header, String value, Problem.Code code, Object... arguments) {
        reject(name, line, header, value, code, List.of(arguments));
    }

    private void reject(
            String name, long line, String header, String value, Problem.Code code, List<Object> arguments) {
        List<Object> words =
                arguments.stream().map(each -> (Object) String.valueOf(each)).toList();
        Problem.Place place = new Problem.Place(name, (int) Math.min(line, Integer.MAX_VALUE), 1, "", 1);
        rejects.add(new Reject(name, line, header, value, new Problem(code, Problem.Severity.ERROR, place, words)));
    }
}
