package org.jundeng.server.monitor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jundeng.chart.Chart;
import org.jundeng.chart.Chart.Download;
import org.jundeng.chart.Dots;
import org.jundeng.chart.TileMap;
import org.jundeng.indicator.Indicator;
import org.jundeng.server.monitor.Scene.Figure;
import org.jundeng.server.page.Visit;
import org.jundeng.vocabulary.Region;

/// The pictures of one indicator in one year: by city, and as a map.
///
/// @param approval the number of the approved map; empty for tiles
record Pictures(Visit visit, Scene scene, Indicator indicator, String approval) {

    /// A county with its value.
    record Valued(Region region, BigDecimal value) {}

    private Figures figures() {
        return new Figures(visit);
    }

    /// Counties with an exact value, from the least.
    List<Valued> counties(int year) {
        return scene.counties().stream()
                .flatMap(each -> scene.figure(indicator, each.code(), year).exact().stream()
                        .map(value -> new Valued(each, value)))
                .sorted(Comparator.comparing(Valued::value))
                .toList();
    }

    /// The finding in one sentence: the province's value, and what it was before.
    String finding() {
        Figure now = scene.figure(indicator, scene.province(), scene.year());
        Optional<Integer> before = scene.before(indicator);
        Figure then = before.map(year -> scene.figure(indicator, scene.province(), year))
                .orElse(Figure.NONE);
        String head = visit.t(
                "monitor.finding", String.valueOf(scene.year()), figures().of(indicator, now));
        if (now.exact().isEmpty() || then.exact().isEmpty()) {
            return head + visit.t("monitor.full-stop");
        }
        BigDecimal change = now.exact().get().subtract(then.exact().get());
        String key = change.signum() > 0 ? "up" : change.signum() < 0 ? "down" : "same";
        return head
                + visit.t(
                        "monitor.change-" + key,
                        String.valueOf(before.orElseThrow()),
                        figures().of(indicator, then),
                        figures().gap(indicator, change));
    }

    /// The cities and the province, with the year before.
    Chart cities(List<Download> files) {
        Optional<Integer> before = scene.before(indicator);
        List<Region> regions = new ArrayList<>();
        scene.region(scene.province().number()).ifPresent(regions::add);
        regions.addAll(scene.cities());
        List<Dots.Row> rows = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (Region each : regions) {
            Figure now = scene.figure(indicator, each.code(), scene.year());
            Figure then = before.map(year -> scene.figure(indicator, each.code(), year))
                    .orElse(Figure.NONE);
            rows.add(Dots.Row.of(
                    each.name(),
                    number(then),
                    number(now),
                    figures().of(indicator, now),
                    each.code().equals(scene.province())));
            table.add(
                    before.isPresent()
                            ? List.of(
                                    each.name(),
                                    figures().of(indicator, then),
                                    figures().of(indicator, now))
                            : List.of(each.name(), figures().of(indicator, now)));
        }
        Dots dots = new Dots(rows, indicator.unit());
        List<Valued> sorted = scene.cities().stream()
                .flatMap(each -> scene.figure(indicator, each.code(), scene.year()).exact().stream()
                        .map(value -> new Valued(each, value)))
                .sorted(Comparator.comparing(Valued::value))
                .toList();
        String sentence = sorted.isEmpty()
                ? visit.t("monitor.no-city")
                : visit.t(
                        "monitor.cities",
                        sorted.size(),
                        sorted.getLast().region().name(),
                        figures().of(indicator, sorted.getLast().value()),
                        sorted.getFirst().region().name(),
                        figures().of(indicator, sorted.getFirst().value()),
                        figures()
                                .gap(
                                        indicator,
                                        sorted.getLast()
                                                .value()
                                                .subtract(sorted.getFirst().value())));
        List<String> head = before.isPresent()
                ? List.of(visit.t("monitor.area"), String.valueOf(before.get()), String.valueOf(scene.year()))
                : List.of(visit.t("monitor.area"), String.valueOf(scene.year()));
        return new Chart(
                "cities",
                before.map(year ->
                                visit.t("monitor.cities-title-two", String.valueOf(year), String.valueOf(scene.year())))
                        .orElseGet(() -> visit.t("monitor.cities-title", String.valueOf(scene.year()))),
                sentence,
                dots.width(),
                dots.height(),
                dots.marks(),
                new Chart.Figures(head, table),
                files);
    }

    /// The counties as a map, with their table.
    Chart map(List<Download> files) {
        List<Valued> sorted = counties(scene.year());
        List<String> without = scene.counties().stream()
                .filter(each -> scene.figure(indicator, each.code(), scene.year())
                        .exact()
                        .isEmpty())
                .map(Region::name)
                .toList();
        String sentence = sorted.isEmpty()
                ? visit.t("monitor.no-county", scene.counties().size())
                : visit.t(
                                "monitor.map",
                                sorted.size(),
                                sorted.getLast().region().name(),
                                figures().of(indicator, sorted.getLast().value()),
                                sorted.getFirst().region().name(),
                                figures().of(indicator, sorted.getFirst().value()))
                        + (without.isEmpty()
                                ? ""
                                : visit.t(
                                        "monitor.map-missing",
                                        without.size(),
                                        String.join(
                                                visit.t("monitor.and"),
                                                without.stream().limit(6).toList())));
        CountyMap map = new CountyMap(visit, scene, approval);
        return map.chart(
                "map",
                visit.t(map.shapes() ? "monitor.map-title-shapes" : "monitor.map-title", String.valueOf(scene.year())),
                sentence,
                scene.counties().stream().map(each -> place(map, each)).toList(),
                table(),
                files);
    }

    private TileMap.Place place(CountyMap map, Region county) {
        Figure figure = scene.figure(indicator, county.code(), scene.year());
        return map.place(county, number(figure), figures().bare(indicator, figure));
    }

    private Chart.Figures table() {
        Optional<Integer> before = scene.before(indicator);
        List<String> head = new ArrayList<>(List.of(visit.t("monitor.county"), visit.t("monitor.city")));
        before.ifPresent(year -> head.add(String.valueOf(year)));
        head.add(String.valueOf(scene.year()));
        if (indicator.rate()) {
            head.addAll(List.of(visit.t("monitor.numerator"), visit.t("monitor.denominator")));
        }
        head.add(visit.t("monitor.quality-word"));
        List<List<String>> rows = new ArrayList<>();
        for (Region county : scene.counties()) {
            Figure now = scene.figure(indicator, county.code(), scene.year());
            List<String> row = new ArrayList<>(List.of(county.name(), scene.city(county)));
            before.ifPresent(year -> row.add(figures().bare(indicator, scene.figure(indicator, county.code(), year))));
            row.add(figures().bare(indicator, now));
            if (indicator.rate()) {
                row.add(now.observation()
                        .flatMap(each -> each.numerator())
                        .map(BigDecimal::toPlainString)
                        .orElse("—"));
                row.add(now.observation()
                        .flatMap(each -> each.denominator())
                        .map(BigDecimal::toPlainString)
                        .orElse("—"));
            }
            row.add(now.observation()
                    .map(each -> visit.t("monitor.quality." + each.quality()))
                    .orElse("—"));
            rows.add(row);
        }
        return new Chart.Figures(head, rows);
    }

    static OptionalDouble number(Figure figure) {
        return figure.exact().map(each -> OptionalDouble.of(each.doubleValue())).orElse(OptionalDouble.empty());
    }
}
