package org.jundeng.server.monitor;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jundeng.chart.Chart;
import org.jundeng.chart.Chart.Download;
import org.jundeng.chart.Lines;
import org.jundeng.indicator.Disparity;
import org.jundeng.indicator.Disparity.Place;
import org.jundeng.indicator.Indicator;
import org.jundeng.publication.Sheet;
import org.jundeng.server.monitor.Scene.Figure;
import org.jundeng.server.page.Visit;
import org.jundeng.vocabulary.Region;

/// An indicator over the years: of the province, of the best and the worst county of each year, and of a
/// region that somebody chose.
///
/// Best and worst are those of the measured gap, so that counties with too few people behind their figure
/// are neither.
///
/// @param chosen empty where none is
record YearsPart(Moment moment, Indicator indicator, Optional<Region> chosen) {

    private static final int DECIMALS = 6;

    /// A year.
    private record Line(int year, Figure province, Optional<Place> best, Optional<Place> worst, Figure region) {}

    private List<Line> lines() {
        List<Integer> years = moment.years(indicator.code()).reversed();
        Scene latest = moment.scene(years.getLast());
        List<Line> lines = new ArrayList<>();
        for (int year : years) {
            Optional<Disparity> gap = moment.disparity(indicator, year);
            lines.add(new Line(
                    year,
                    latest.figure(indicator, latest.province(), year),
                    gap.map(each -> each.places().getLast()),
                    gap.map(each -> each.places().getFirst()),
                    chosen.map(region -> latest.figure(indicator, region.code(), year))
                            .orElse(Figure.NONE)));
        }
        return lines;
    }

    /// Empty with fewer than two years.
    Optional<Chart> chart(Visit visit, List<Download> files) {
        if (moment.years(indicator.code()).size() < 2) {
            return Optional.empty();
        }
        List<Line> lines = lines();
        Figures figures = new Figures(visit);
        boolean way = indicator.direction().sign() != 0;
        String best = visit.t(way ? "monitor.years-best" : "monitor.years-highest");
        String worst = visit.t(way ? "monitor.years-worst" : "monitor.years-lowest");
        boolean gap = lines.stream().anyMatch(each -> each.best().isPresent());
        List<Lines.Line> drawn = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(visit.t("monitor.year")));
        List<Function<Line, String>> cells = new ArrayList<>();
        add(
                visit.t("monitor.province"),
                lines,
                each -> Pictures.number(each.province()),
                each -> figures.of(indicator, each.province()),
                drawn,
                head,
                cells);
        if (gap) {
            add(best, lines, each -> value(each.best()), each -> words(figures, each.best()), drawn, head, cells);
            add(worst, lines, each -> value(each.worst()), each -> words(figures, each.worst()), drawn, head, cells);
        }
        chosen.ifPresent(region -> add(
                region.name(),
                lines,
                each -> Pictures.number(each.region()),
                each -> figures.of(indicator, each.region()),
                drawn,
                head,
                cells));
        Lines picture = new Lines(lines.stream().map(Line::year).toList(), drawn, indicator.unit());
        return Optional.of(new Chart(
                "years",
                visit.t(
                        "monitor.years-title",
                        String.valueOf(lines.getFirst().year()),
                        String.valueOf(lines.getLast().year())),
                sentence(visit, figures, lines),
                picture.width(),
                picture.height(),
                picture.marks(),
                new Chart.Figures(
                        head,
                        lines.stream()
                                .map(line -> {
                                    List<String> row = new ArrayList<>(List.of(String.valueOf(line.year())));
                                    cells.forEach(cell -> row.add(cell.apply(line)));
                                    return row;
                                })
                                .toList()),
                files));
    }

    private static void add(
            String name,
            List<Line> lines,
            Function<Line, OptionalDouble> value,
            Function<Line, String> shown,
            List<Lines.Line> drawn,
            List<String> head,
            List<Function<Line, String>> cells) {
        drawn.add(new Lines.Line(
                name,
                lines.stream().map(value).toList(),
                lines.stream().map(shown).toList()));
        head.add(name);
        cells.add(shown);
    }

    private String sentence(Visit visit, Figures figures, List<Line> lines) {
        Line first = lines.getFirst();
        Line last = lines.getLast();
        String from = String.valueOf(first.year());
        String to = String.valueOf(last.year());
        StringBuilder sentence = new StringBuilder(visit.t(
                "monitor.years-province",
                from,
                figures.of(indicator, first.province()),
                to,
                figures.of(indicator, last.province())));
        if (first.best().isPresent() && last.best().isPresent()) {
            sentence.append(visit.t("monitor.years-gap", gap(figures, first), gap(figures, last)));
        }
        chosen.ifPresent(region -> sentence.append(visit.t(
                "monitor.years-region",
                region.name(),
                figures.of(indicator, first.region()),
                figures.of(indicator, last.region()))));
        return sentence.toString();
    }

    private String gap(Figures figures, Line line) {
        return figures.gap(
                indicator,
                decimal(line.best().orElseThrow()).subtract(decimal(line.worst().orElseThrow())));
    }

    private String words(Figures figures, Optional<Place> place) {
        return place.map(each -> each.area().name() + " " + figures.of(indicator, decimal(each)))
                .orElse("—");
    }

    private static OptionalDouble value(Optional<Place> place) {
        return place.map(each -> OptionalDouble.of(each.value())).orElse(OptionalDouble.empty());
    }

    private static BigDecimal decimal(Place place) {
        return BigDecimal.valueOf(place.value());
    }

    /// The same as a file.
    Sheet sheet() {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : moment.years(indicator.code()).isEmpty() ? List.<Line>of() : lines()) {
            rows.add(List.of(
                    indicator.code(),
                    indicator.name(),
                    indicator.unit(),
                    String.valueOf(line.year()),
                    plain(line.province()),
                    line.province().estimated() ? "是" : "否",
                    line.best().map(each -> each.area().name()).orElse(""),
                    line.best().map(each -> plain(decimal(each))).orElse(""),
                    line.worst().map(each -> each.area().name()).orElse(""),
                    line.worst().map(each -> plain(decimal(each))).orElse(""),
                    chosen.map(Region::name).orElse(""),
                    plain(line.region())));
        }
        boolean way = indicator.direction().sign() != 0;
        return Sheet.of(
                "years",
                "历年",
                moment.today(),
                List.of(
                        "指标",
                        "名称",
                        "单位",
                        "年份",
                        "全省",
                        "全省为估算",
                        way ? "最好的县" : "最高的县",
                        way ? "最好的值" : "最高的值",
                        way ? "最差的县" : "最低的县",
                        way ? "最差的值" : "最低的值",
                        "所选地区",
                        "所选地区的值"),
                rows);
    }

    private static String plain(Figure figure) {
        return figure.exact().map(YearsPart::plain).orElse("");
    }

    /// To six decimals, so that a fraction that never ends fits a cell.
    private static String plain(BigDecimal value) {
        return value.setScale(Math.min(value.scale(), DECIMALS), RoundingMode.HALF_UP)
                .toPlainString();
    }
}
