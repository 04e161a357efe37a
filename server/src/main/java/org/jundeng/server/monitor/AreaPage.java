package org.jundeng.server.monitor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jundeng.chart.Chart;
import org.jundeng.chart.Dots;
import org.jundeng.indicator.Indicator;
import org.jundeng.server.monitor.Scene.Figure;
import org.jundeng.server.page.Visit;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionLevel;

/// One region on one sheet: all that was observed of it, beside the province and its city.
///
/// @param city that a county lies in; empty for a city
/// @param counties of a city, to look further
/// @param sentence empty where nothing was observed
public record AreaPage(
        Region region,
        Optional<Region> city,
        List<Region> counties,
        int year,
        List<Row> rows,
        List<Chart> charts,
        String sentence) {

    /// An indicator in a region.
    ///
    /// @param rank such as 3 / 84, 1 being the best where there is one; empty without a direction
    public record Row(
            Indicator indicator, int year, String value, String before, String city, String province, String rank) {}

    static Optional<AreaPage> of(Visit visit, Moment moment, int code) {
        Scene scene = moment.scene(moment.latest());
        return scene.region(code).map(region -> of(visit, moment, scene, region));
    }

    private static AreaPage of(Visit visit, Moment moment, Scene scene, Region region) {
        Optional<Region> city = region.level() == RegionLevel.COUNTY
                ? region.code().parent().flatMap(each -> scene.region(each.number()))
                : Optional.empty();
        List<Row> rows = new ArrayList<>();
        List<Dots.Row> dots = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        int better = 0;
        int worse = 0;
        for (Indicator indicator : moment.observed()) {
            Scene own = moment.scene(moment.years(indicator.code()).getFirst());
            Row row = row(visit, own, region, city, indicator);
            rows.add(row);
            Figure here = own.figure(indicator, region.code(), own.year());
            Figure whole = own.figure(indicator, own.province(), own.year());
            if (here.exact().isPresent() && whole.exact().isPresent()) {
                int order = better(indicator, here.exact().get(), whole.exact().get());
                better += order > 0 ? 1 : 0;
                worse += order < 0 ? 1 : 0;
                if (indicator.unit().equals("%")) {
                    dots.add(Dots.Row.of(
                            name(indicator), Pictures.number(whole), Pictures.number(here), row.value(), false));
                    table.add(List.of(indicator.name(), row.value(), row.province()));
                }
            }
        }
        return new AreaPage(
                region,
                city,
                region.level() == RegionLevel.COUNTY ? List.of() : below(scene, region),
                scene.year(),
                rows,
                region.code().equals(scene.province()) ? List.of() : chart(visit, region, dots, table),
                better + worse == 0 || region.code().equals(scene.province())
                        ? ""
                        : visit.t("monitor.area-sentence", region.name(), better, worse));
    }

    private static List<Region> below(Scene scene, Region region) {
        return region.level() == RegionLevel.PROVINCE ? scene.cities() : scene.counties(region.code());
    }

    private static String name(Indicator indicator) {
        return indicator.code();
    }

    private static Row row(Visit visit, Scene scene, Region region, Optional<Region> city, Indicator indicator) {
        Figures figures = new Figures(visit);
        Figure now = scene.figure(indicator, region.code(), scene.year());
        String before = scene.before(indicator)
                .map(year -> year + "：" + figures.of(indicator, scene.figure(indicator, region.code(), year)))
                .orElse("—");
        return new Row(
                indicator,
                scene.year(),
                figures.of(indicator, now),
                before,
                city.map(each -> figures.of(indicator, scene.figure(indicator, each.code(), scene.year())))
                        .orElse("—"),
                figures.of(indicator, scene.figure(indicator, scene.province(), scene.year())),
                rank(visit, scene, region, indicator));
    }

    /// The place among counties, 1 being the best; of those alike all have the best place.
    static String rank(Visit visit, Scene scene, Region region, Indicator indicator) {
        Optional<BigDecimal> own =
                scene.figure(indicator, region.code(), scene.year()).exact();
        if (region.level() != RegionLevel.COUNTY
                || own.isEmpty()
                || indicator.direction().sign() == 0) {
            return "—";
        }
        List<BigDecimal> all = new Pictures(visit, scene, indicator, "")
                .counties(scene.year()).stream().map(Pictures.Valued::value).toList();
        long ahead = all.stream()
                .filter(each -> better(indicator, each, own.get()) > 0)
                .count();
        return ahead + 1 + " / " + all.size();
    }

    /// 1 where a value is better than another, -1 where it is worse, 0 where neither.
    private static int better(Indicator indicator, BigDecimal one, BigDecimal other) {
        return Integer.signum(one.compareTo(other)) * indicator.direction().sign();
    }

    private static List<Chart> chart(Visit visit, Region region, List<Dots.Row> rows, List<List<String>> table) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Dots dots = new Dots(rows, "%");
        return List.of(new Chart(
                "beside",
                visit.t("monitor.beside-title", region.name()),
                visit.t("monitor.beside", region.name()),
                dots.width(),
                dots.height(),
                dots.marks(),
                new Chart.Figures(
                        List.of(visit.t("monitor.indicator"), region.name(), visit.t("monitor.province")), table),
                List.of()));
    }
}
