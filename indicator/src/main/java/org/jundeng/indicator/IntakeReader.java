package org.jundeng.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.catalog.Problems;
import org.jundeng.expression.Nearest;
import org.jundeng.expression.Problem.Place;
import org.jundeng.indicator.ObservationRows.Cell;
import org.jundeng.indicator.ObservationRows.Row;
import org.jundeng.vocabulary.Region;

/// Reads the rows of a table by a mapping into observations.
final class IntakeReader {

    private static final List<String> FIGURES = List.of("数值", "分子", "分母");
    private static final List<String> NEEDED = List.of("指标", "地区", "年份");
    private static final String PLAIN = "-?[0-9]+(\\.[0-9]+)?";
    private static final String THOUSANDS = "-?[0-9]{1,3}([,，][0-9]{3})+(\\.[0-9]+)?";

    private final Table table;
    private final String file;
    private final Mapping mapping;
    private final Intake.Terms terms;
    private final Problems problems;
    private final ObservationRows rows;
    private final List<Place> places = new ArrayList<>();
    /// Place of each header.
    private final SequencedMap<String, Integer> headers = new LinkedHashMap<>();
    private Map<String, String> columns = Map.of();
    private boolean sdmx;
    private int empty;

    IntakeReader(Table table, String file, Mapping mapping, Intake.Terms terms, Problems problems) {
        this.table = table;
        this.file = file;
        this.mapping = mapping;
        this.terms = terms;
        this.problems = problems;
        this.rows = new ObservationRows(terms.indicators(), terms.regions(), problems);
    }

    Optional<Intake> read() {
        if (table.rows().size() <= mapping.header()) {
            problems.add(IntakeProblem.NOTHING_IN_IT, table.at(), mapping.header());
            return Optional.empty();
        }
        if (!headed(table.rows().get(mapping.header() - 1))) {
            return Optional.empty();
        }
        table.rows().stream()
                .skip(mapping.header())
                .filter(row -> row.stream().anyMatch(cell -> !cell.text().isEmpty()))
                .forEach(this::row);
        return Optional.of(new Intake(rows.observations(), places, empty, unused()));
    }

    private boolean headed(List<Cell> head) {
        int before = problems.count();
        for (int i = 0; i < head.size(); i++) {
            String name = head.get(i).text();
            if (!name.isEmpty() && headers.putIfAbsent(name, i) != null && asked(name)) {
                problems.addAlong(IntakeProblem.HEADER_TWICE, head.get(i).at(), name.length(), name);
            }
        }
        sdmx = mapping.own() && Sdmx.STRUCTURES.stream().anyMatch(headers::containsKey);
        columns = columns();
        columns.values().forEach(this::there);
        mapping.spread().ifPresent(spread -> spread.meanings().keySet().forEach(this::there));
        for (String column : NEEDED) {
            boolean spread = mapping.spread()
                    .filter(each -> each.column().equals(column))
                    .isPresent();
            if (!columns.containsKey(column) && !mapping.constants().containsKey(column) && !spread) {
                problems.add(
                        IntakeProblem.COLUMN_MISSING, table.at(), column, String.join("、", ObservationRows.COLUMNS));
            }
        }
        return problems.count() == before;
    }

    private boolean asked(String header) {
        return mapping.own()
                || mapping.columns().containsValue(header)
                || mapping.spread()
                        .filter(each -> each.meanings().containsKey(header))
                        .isPresent();
    }

    /// The header of each of our columns.
    private Map<String, String> columns() {
        if (!mapping.own()) {
            return mapping.columns();
        }
        Map<String, String> own = new LinkedHashMap<>();
        for (String column : ObservationRows.COLUMNS) {
            String header = sdmx ? Sdmx.COLUMNS.getOrDefault(column, column) : column;
            if (headers.containsKey(header)) {
                own.put(column, header);
            }
        }
        return own;
    }

    private void there(String header) {
        if (!headers.containsKey(header)) {
            problems.add(IntakeProblem.NO_HEADER, table.at(), header, Nearest.of(header, headers.keySet()));
        }
    }

    private List<String> unused() {
        return headers.keySet().stream()
                .filter(header -> !columns.containsValue(header)
                        && mapping.spread()
                                .filter(each -> each.meanings().containsKey(header))
                                .isEmpty()
                        && !(sdmx
                                && (Sdmx.STRUCTURES.contains(header)
                                        || List.of("STRUCTURE_ID", "ACTION", "BOUND", "QUALITY")
                                                .contains(header))))
                .toList();
    }

    private void row(List<Cell> cells) {
        if (cells.size() > width()
                && cells.subList(width(), cells.size()).stream()
                        .anyMatch(cell -> !cell.text().isEmpty())) {
            problems.add(IntakeProblem.TOO_WIDE, cells.get(width()).at(), cells.size(), width());
            return;
        }
        Cell first = cells.getFirst();
        Map<String, Cell> ours = new HashMap<>();
        mapping.constants().forEach((column, text) -> ours.put(column, new Cell(text, first.at())));
        columns.forEach((column, header) -> ours.put(column, cell(cells, header)));
        if (sdmx) {
            exchanged(cells, ours);
        }
        if (mapping.spread().isEmpty()) {
            add(first, ours);
            return;
        }
        Mapping.Spread spread = mapping.spread().get();
        spread.meanings().forEach((header, meaning) -> {
            Map<String, Cell> one = new HashMap<>(ours);
            Cell figure = cell(cells, header);
            one.put(spread.column(), new Cell(meaning, figure.at()));
            one.put("数值", figure);
            add(figure, one);
        });
    }

    private int width() {
        return table.rows().get(mapping.header() - 1).size();
    }

    private Cell cell(List<Cell> cells, String header) {
        int place = headers.getOrDefault(header, Integer.MAX_VALUE);
        return place < cells.size()
                ? cells.get(place)
                : new Cell("", cells.getLast().at());
    }

    private void add(Cell first, Map<String, Cell> ours) {
        boolean suppressed =
                ours.containsKey("状态") && ours.get("状态").text().equals(Observation.Quality.SUPPRESSED.word());
        boolean none = FIGURES.stream().allMatch(column -> !ours.containsKey(column) || none(ours.get(column)));
        if (none && !suppressed) {
            empty++;
            return;
        }
        int before = problems.count();
        for (String column : FIGURES) {
            Cell cell = ours.get(column);
            if (cell != null) {
                ours.put(column, figure(column, cell, text(ours, "指标")));
            }
        }
        region(ours);
        int had = rows.observations().size();
        if (problems.count() > before) {
            return;
        }
        rows.add(new Row(first.at(), ours), file, terms.recorded());
        if (rows.observations().size() > had) {
            Cell figure = ours.getOrDefault("数值", first);
            places.add(figure.at().place(Math.max(1, figure.text().length())));
        }
    }

    private static String text(Map<String, Cell> ours, String column) {
        Cell cell = ours.get(column);
        return cell == null ? "" : cell.text();
    }

    private boolean none(Cell cell) {
        return cell.text().isEmpty() || mapping.missing().contains(cell.text());
    }

    /// A figure in the indicator's own unit, written plainly.
    private Cell figure(String column, Cell cell, String indicator) {
        if (none(cell)) {
            return new Cell("", cell.at());
        }
        String text = cell.text();
        String bound = text.matches("[<>＜＞﹥].*") ? text.substring(0, 1) : "";
        String rest = text.substring(bound.length()).strip();
        String unit = mapping.units().getOrDefault(column, "");
        if (rest.endsWith("%") || rest.endsWith("％") || rest.endsWith("‰")) {
            unit = rest.substring(rest.length() - 1);
            rest = rest.substring(0, rest.length() - 1).strip();
        }
        if (rest.matches(THOUSANDS)) {
            rest = rest.replaceAll("[,，]", "");
        }
        if (unit.isEmpty() || !rest.matches(PLAIN)) {
            return new Cell(bound + rest, cell.at());
        }
        return new Cell(bound + converted(cell, column, unit, new BigDecimal(rest), indicator), cell.at());
    }

    private String converted(Cell cell, String column, String unit, BigDecimal figure, String indicator) {
        String own = column.equals("数值")
                ? terms.indicators().indicator(indicator).map(Indicator::unit).orElse("")
                : "";
        Optional<BigDecimal> converted = Magnitude.of(unit).in(Magnitude.of(own), figure);
        if (converted.isEmpty()) {
            problems.addAlong(IntakeProblem.OTHER_UNIT, cell.at(), cell.text().length(), unit, indicator, own);
        }
        return converted.orElse(figure).toPlainString();
    }

    /// A region that is named instead of given by its code, where the name means one.
    private void region(Map<String, Cell> ours) {
        Cell cell = ours.get("地区");
        Cell year = ours.get("年份");
        if (cell == null
                || year == null
                || cell.text().isEmpty()
                || !year.text().matches("(19|20)[0-9]{2}")) {
            return;
        }
        String name = cell.text().replaceAll("[\\s　]", "");
        if (name.matches("[0-9]+")) {
            return;
        }
        List<Region> named = terms.regions().named(name, LocalDate.of(Integer.parseInt(year.text()), 12, 31));
        if (named.size() == 1) {
            ours.put("地区", new Cell(named.getFirst().code().toString(), cell.at()));
        } else if (named.size() > 1) {
            problems.addAlong(
                    IntakeProblem.NAME_NOT_CLEAR, cell.at(), cell.text().length(), name, named.toString());
        }
    }

    /// What SDMX says otherwise than we do: the quality by a code, a bound in a column of its own.
    private void exchanged(List<Cell> cells, Map<String, Cell> ours) {
        Cell word = cell(cells, "QUALITY");
        Cell code = cell(cells, "OBS_STATUS");
        if (!word.text().isEmpty()) {
            ours.put("状态", word);
        } else {
            Optional<Observation.Quality> quality = Sdmx.quality(code.text());
            if (quality.isEmpty()) {
                problems.addAlong(
                        IntakeProblem.OTHER_STATUS, code.at(), code.text().length(), code.text());
            }
            ours.put("状态", new Cell(quality.map(Observation.Quality::word).orElse(""), code.at()));
        }
        Cell value = cell(cells, "OBS_VALUE");
        ours.put("数值", new Cell(cell(cells, "BOUND").text() + value.text(), value.at()));
    }
}
