package org.jundeng.server.monitor;

import java.util.ArrayList;
import java.util.List;
import org.jundeng.chart.Chart;
import org.jundeng.chart.Dots;
import org.jundeng.indicator.Indicator;
import org.jundeng.server.page.Counties;
import org.jundeng.server.page.Visit;
import org.jundeng.vocabulary.Region;

/// Some regions side by side.
///
/// @param chosen codes in the fields of the form; empty where none is chosen
/// @param table a row an indicator: its value in each region and in the province, with the place among counties
public record ComparePage(
        Counties counties,
        List<String> chosen,
        List<Region> regions,
        List<Indicator> indicators,
        List<List<String>> table,
        Indicator shown,
        List<Chart> charts) {

    static final int MOST = 4;

    static ComparePage of(Visit visit, Moment moment, Counties counties, List<Integer> codes, Indicator shown) {
        List<Indicator> indicators = moment.observed();
        Scene scene = moment.scene(moment.latest());
        List<Region> regions =
                codes.stream().flatMap(code -> scene.region(code).stream()).toList();
        Figures figures = new Figures(visit);
        List<List<String>> table = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Scene own = moment.scene(moment.years(indicator.code()).getFirst());
            List<String> row = new ArrayList<>();
            for (Region region : regions) {
                String rank = AreaPage.rank(visit, own, region, indicator);
                row.add(figures.of(indicator, own.figure(indicator, region.code(), own.year()))
                        + (rank.equals("—") ? "" : visit.t("monitor.place", rank)));
            }
            row.add(figures.of(indicator, own.figure(indicator, own.province(), own.year())));
            table.add(row);
        }
        List<String> chosen =
                new ArrayList<>(codes.stream().map(String::valueOf).toList());
        while (chosen.size() < MOST) {
            chosen.add("");
        }
        return new ComparePage(
                counties,
                chosen,
                regions,
                indicators,
                table,
                shown,
                regions.isEmpty() || !indicators.contains(shown)
                        ? List.of()
                        : List.of(chart(visit, moment, regions, shown)));
    }

    private static Chart chart(Visit visit, Moment moment, List<Region> regions, Indicator indicator) {
        Scene scene = moment.scene(moment.years(indicator.code()).getFirst());
        List<Region> all = new ArrayList<>(regions);
        scene.region(scene.province().number()).ifPresent(all::add);
        Figures figures = new Figures(visit);
        List<Dots.Row> rows = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (Region region : all) {
            Scene.Figure now = scene.figure(indicator, region.code(), scene.year());
            Scene.Figure then = scene.before(indicator)
                    .map(year -> scene.figure(indicator, region.code(), year))
                    .orElse(Scene.Figure.NONE);
            rows.add(Dots.Row.of(
                    region.name(),
                    Pictures.number(then),
                    Pictures.number(now),
                    figures.of(indicator, now),
                    region.code().equals(scene.province())));
            table.add(List.of(region.name(), figures.of(indicator, then), figures.of(indicator, now)));
        }
        Dots dots = new Dots(rows, indicator.unit());
        return new Chart(
                "side",
                indicator.name(),
                visit.t(
                        "monitor.side",
                        String.join(
                                visit.t("monitor.and"),
                                table.stream()
                                        .map(row -> row.getFirst() + " " + row.getLast())
                                        .toList())),
                dots.width(),
                dots.height(),
                dots.marks(),
                new Chart.Figures(
                        List.of(
                                visit.t("monitor.area"),
                                scene.before(indicator).map(String::valueOf).orElse("—"),
                                String.valueOf(scene.year())),
                        table),
                IndicatorPage.files(indicator, ""));
    }
}
