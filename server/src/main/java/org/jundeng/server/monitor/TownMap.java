package org.jundeng.server.monitor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jundeng.chart.Chart;
import org.jundeng.chart.Chart.Download;
import org.jundeng.chart.Points;
import org.jundeng.indicator.AccessBasis;
import org.jundeng.indicator.AccessStudy;
import org.jundeng.indicator.Town;
import org.jundeng.server.page.Visit;

/// The towns of a study of access as points; those whose place is not known are one point where they are
/// put.
record TownMap(Visit visit, AccessStudy study) {

    private record Where(double longitude, double latitude, boolean exact) {}

    Chart chart(List<Download> files) {
        Points points = new Points(
                points(),
                study.facilities().stream()
                        .map(each -> new Points.Spot(each.name(), each.longitude(), each.latitude()))
                        .toList(),
                study.sites().stream()
                        .map(each -> new Points.Spot(
                                AccessBasis.county(each.county()) + each.name(), each.longitude(), each.latitude()))
                        .toList(),
                new Points.Words(
                        visit.t("monitor.access-dot"),
                        visit.t("monitor.access-triangle"),
                        visit.t("monitor.access-hollow"),
                        visit.t("monitor.access-cross", study.kind()),
                        visit.t("monitor.access-number"),
                        visit.t("monitor.access-sizes")));
        List<Integer> outside = numbers(false);
        return new Chart(
                "towns",
                visit.t("monitor.access-towns-map"),
                visit.t(
                        "monitor.access-points",
                        String.valueOf(study.towns().size()),
                        String.valueOf(outside.size()),
                        Figures.people(people(outside))),
                points.width(),
                points.height(),
                points.marks(),
                table(),
                files);
    }

    private List<Points.Point> points() {
        Map<Where, Points.Point> points = new LinkedHashMap<>();
        for (int i = 0; i < study.towns().size(); i++) {
            Town town = study.towns().get(i);
            points.merge(
                    new Where(town.longitude(), town.latitude(), town.located()),
                    new Points.Point(town.longitude(), town.latitude(), town.people(), study.within(i), town.located()),
                    (one, other) -> new Points.Point(
                            one.longitude(), one.latitude(), one.people() + other.people(), one.within(), one.exact()));
        }
        return List.copyOf(points.values());
    }

    private List<Integer> numbers(boolean within) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < study.towns().size(); i++) {
            if (study.within(i) == within) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private double people(List<Integer> numbers) {
        return numbers.stream()
                .mapToDouble(each -> study.towns().get(each).people())
                .sum();
    }

    private Chart.Figures table() {
        List<List<String>> rows = new ArrayList<>();
        for (boolean within : new boolean[] {true, false}) {
            for (boolean located : new boolean[] {true, false}) {
                List<Integer> some = numbers(within).stream()
                        .filter(each -> study.towns().get(each).located() == located)
                        .toList();
                rows.add(List.of(
                        visit.t(within ? "monitor.access-dot" : "monitor.access-triangle"),
                        visit.t(located ? "monitor.access-own-place" : "monitor.access-hollow"),
                        String.valueOf(some.size()),
                        Figures.people(people(some))));
            }
        }
        return new Chart.Figures(
                List.of(
                        visit.t("monitor.access-circle"),
                        visit.t("monitor.access-place"),
                        visit.t("monitor.access-towns"),
                        visit.t("monitor.access-all")),
                rows);
    }
}
