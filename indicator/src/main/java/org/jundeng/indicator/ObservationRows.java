package org.jundeng.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.expression.Nearest;
import org.jundeng.indicator.Observation.Bound;
import org.jundeng.indicator.Observation.Quality;
import org.jundeng.vocabulary.Malformed;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;

/// Makes observations of the rows of a table; each cell that cannot be one is a problem with its place.
public final class ObservationRows {

    /// The columns of a table of observations; the last two may be left out.
    public static final List<String> COLUMNS = List.of("指标", "地区", "年份", "分组", "数值", "分子", "分母", "状态", "来源", "记录日");

    /// How far a value may be from what its counts give: half of its last digit.
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// Without an exponent, of a length that a database holds.
    private static final String NUMBER = "[-+]?[0-9]{1,18}(\\.[0-9]{0,20})?|[-+]?\\.[0-9]{1,20}";

    private static final Map<String, Quality> QUALITIES = Arrays.stream(Quality.values())
            .collect(Collectors.toMap(Quality::word, each -> each, (a, _) -> a, LinkedHashMap::new));

    private final Indicators indicators;
    private final Regions regions;
    private final Problems problems;
    private final Map<List<Object>, Integer> seen = new HashMap<>();
    private final List<Observation> observations = new ArrayList<>();

    public ObservationRows(Indicators indicators, Regions regions, Problems problems) {
        this.indicators = indicators;
        this.regions = regions;
        this.problems = problems;
    }

    /// A cell of a table.
    public record Cell(String text, Position at) {}

    /// A row of a table.
    ///
    /// @param at where it begins
    /// @param cells by the names of [#COLUMNS], as far as the table has them
    public record Row(Position at, Map<String, Cell> cells) {

        public Row {
            cells = Map.copyOf(cells);
        }

        Cell cell(String column) {
            Cell cell = cells.get(column);
            return cell == null ? new Cell("", at) : cell;
        }

        String text(String column) {
            return cell(column).text();
        }
    }

    /// What the rows so far come to.
    public List<Observation> observations() {
        return List.copyOf(observations);
    }

    /// Adds a row, or a problem for each cell that is wrong.
    ///
    /// @param source what is said of the source where the row does not
    /// @param recorded the day of the record where the row does not say
    public void add(Row row, String source, LocalDate recorded) {
        int before = problems.count();
        Optional<Indicator> indicator = indicator(row.cell("指标"));
        Optional<Integer> year = year(row.cell("年份"));
        Optional<Integer> region = year.flatMap(each -> region(row.cell("地区"), each));
        String group = row.text("分组");
        indicator
                .filter(each -> !group.isEmpty() && !each.groups().contains(group))
                .ifPresent(each ->
                        wrong(IndicatorProblem.NO_SUCH_GROUP, row.cell("分组"), each.code(), group, each.groups()));
        String written = row.text("数值");
        Bound bound = written.startsWith(">") || written.startsWith("﹥") || written.startsWith("＞")
                ? Bound.ABOVE
                : written.startsWith("<") || written.startsWith("＜") ? Bound.BELOW : Bound.EXACT;
        Optional<BigDecimal> value = number(
                row.cell("数值"),
                bound == Bound.EXACT ? written : written.substring(1).strip());
        Optional<BigDecimal> numerator = number(row.cell("分子"), row.text("分子"));
        Optional<BigDecimal> denominator = number(row.cell("分母"), row.text("分母"));
        Quality quality = quality(row.cell("状态"));
        LocalDate day = day(row.cell("记录日")).orElse(recorded);
        if (problems.count() > before || indicator.isEmpty() || year.isEmpty() || region.isEmpty()) {
            return;
        }
        Observation observation = new Observation(
                indicator.get().code(),
                region.get(),
                year.get(),
                group,
                value,
                bound,
                numerator,
                denominator,
                quality,
                row.text("来源").isEmpty() ? source : row.text("来源"),
                day);
        if (makesSense(indicator.get(), observation, row)) {
            observations.add(observation);
        }
    }

    private boolean makesSense(Indicator indicator, Observation observation, Row row) {
        Cell cell = row.cell("数值");
        int before = problems.count();
        Optional<BigDecimal> numerator = observation.numerator();
        Optional<BigDecimal> denominator = observation.denominator();
        boolean counts = numerator.isPresent() || denominator.isPresent();
        if (counts
                && (numerator.isEmpty()
                        || denominator.isEmpty()
                        || numerator.get().signum() < 0
                        || denominator.get().signum() <= 0)) {
            wrong(
                    IndicatorProblem.NOT_A_COUNT,
                    row.cell(numerator.isEmpty() ? "分子" : "分母"),
                    row.text("分子"),
                    row.text("分母"));
            return false;
        }
        if (observation.value().isEmpty() && !counts && observation.quality() != Quality.SUPPRESSED) {
            wrong(IndicatorProblem.NO_VALUE, cell);
        }
        Optional<BigDecimal> value = observation.value().or(() -> observation.ratio(indicator.multiplier()));
        value.filter(each -> indicator
                                .least()
                                .filter(least -> each.compareTo(least) < 0)
                                .isPresent()
                        || indicator
                                .most()
                                .filter(most -> each.compareTo(most) > 0)
                                .isPresent())
                .ifPresent(each -> wrong(
                        IndicatorProblem.OUT_OF_RANGE,
                        cell,
                        each.toPlainString(),
                        indicator.least().map(BigDecimal::toPlainString).orElse("−∞"),
                        indicator.most().map(BigDecimal::toPlainString).orElse("∞")));
        if (observation.value().isPresent() && counts && observation.bound() == Bound.EXACT) {
            BigDecimal stated = observation.value().get();
            BigDecimal worked = observation.ratio(indicator.multiplier()).orElseThrow();
            BigDecimal allowed = HALF.movePointLeft(stated.scale());
            if (stated.subtract(worked).abs().compareTo(allowed) > 0) {
                wrong(
                        IndicatorProblem.CONTRADICTION,
                        cell,
                        stated.toPlainString(),
                        worked.round(new MathContext(8)).toPlainString());
            }
        }
        Integer line = seen.putIfAbsent(
                List.of(observation.key(), observation.recorded()),
                row.cell("指标").at().line());
        if (line != null) {
            wrong(IndicatorProblem.SAME_TWICE, row.cell("指标"), line);
        }
        return problems.count() == before;
    }

    private Optional<Indicator> indicator(Cell cell) {
        Optional<Indicator> found = indicators.indicator(cell.text());
        if (found.isEmpty()) {
            wrong(
                    IndicatorProblem.NO_SUCH_INDICATOR,
                    cell,
                    cell.text(),
                    Nearest.of(cell.text(), indicators.byCode().keySet()));
        }
        return found;
    }

    private Optional<Integer> year(Cell cell) {
        if (cell.text().matches("(19|20)[0-9]{2}")) {
            return Optional.of(Integer.parseInt(cell.text()));
        }
        wrong(IndicatorProblem.NOT_A_YEAR, cell, cell.text());
        return Optional.empty();
    }

    /// A region that exists at the end of the year.
    private Optional<Integer> region(Cell cell, int year) {
        if (cell.text().equals(String.valueOf(Observation.NATIONAL))) {
            return Optional.of(Observation.NATIONAL);
        }
        try {
            RegionCode code = RegionCode.parse(cell.text());
            if (regions.at(code, LocalDate.of(year, 12, 31)).isPresent()) {
                return Optional.of(code.number());
            }
        } catch (Malformed _) {
            // told below, as for any other text
        }
        wrong(IndicatorProblem.NOT_A_REGION, cell, cell.text(), year);
        return Optional.empty();
    }

    private Optional<BigDecimal> number(Cell cell, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches(NUMBER)) {
            return Optional.of(new BigDecimal(text));
        }
        wrong(IndicatorProblem.NOT_A_NUMBER, cell, cell.text());
        return Optional.empty();
    }

    private Quality quality(Cell cell) {
        if (cell.text().isEmpty()) {
            return Quality.REPORTED;
        }
        Quality quality = QUALITIES.get(cell.text());
        if (quality == null) {
            wrong(IndicatorProblem.NOT_A_QUALITY, cell, cell.text(), String.join("、", QUALITIES.keySet()));
            return Quality.REPORTED;
        }
        return quality;
    }

    private Optional<LocalDate> day(Cell cell) {
        if (cell.text().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(cell.text()));
        } catch (DateTimeParseException _) {
            wrong(IndicatorProblem.NOT_A_DAY, cell, cell.text());
            return Optional.empty();
        }
    }

    private void wrong(IndicatorProblem problem, Cell cell, Object... arguments) {
        problems.addAlong(problem, cell.at(), Math.max(1, cell.text().length()), arguments);
    }
}
