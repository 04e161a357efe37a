package org.jundeng.server.monitor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jundeng.chart.Bars;
import org.jundeng.chart.Chart;
import org.jundeng.chart.Curves;
import org.jundeng.chart.Dots;
import org.jundeng.chart.Scatter;
import org.jundeng.indicator.Change;
import org.jundeng.indicator.Disparity;
import org.jundeng.indicator.Disparity.Place;
import org.jundeng.indicator.Indicator;
import org.jundeng.measure.Convergence;
import org.jundeng.measure.Decomposition;
import org.jundeng.measure.Lorenz;
import org.jundeng.server.page.Visit;

/// The pictures of the gap between counties in one indicator.
record GapPictures(Visit visit, Indicator indicator) {

    private static final int SHOWN = 8;
    private static final int NAMED = 5;

    /// How often chance alone may make it look as if those behind catch up.
    private static final double CHANCE = 0.05;

    /// The counties that have least and most, with intervals where counts stand behind them.
    Optional<Chart> ends(Disparity now) {
        List<Place> places = upwards(now);
        if (places.size() < 2 * SHOWN) {
            return Optional.empty();
        }
        List<Place> shown = new ArrayList<>(places.subList(0, SHOWN));
        shown.addAll(places.subList(places.size() - SHOWN / 2, places.size()));
        List<Dots.Row> rows = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (Place place : shown) {
            String name = place.area().name();
            rows.add(new Dots.Row(
                    name,
                    OptionalDouble.empty(),
                    OptionalDouble.of(place.value()),
                    place.known() ? OptionalDouble.of(place.lower()) : OptionalDouble.empty(),
                    place.known() ? OptionalDouble.of(place.upper()) : OptionalDouble.empty(),
                    of(place.value()),
                    false));
            table.add(List.of(
                    name, of(place.value()), place.known() ? of(place.lower()) + " – " + of(place.upper()) : "—"));
        }
        Place least = places.getFirst();
        Place most = places.getLast();
        Dots dots = new Dots(rows, indicator.unit());
        return Optional.of(new Chart(
                "ends",
                visit.t("monitor.ends-title", String.valueOf(now.year())),
                visit.t(
                        "monitor.ends",
                        least.area().name(),
                        of(least.value()),
                        most.area().name(),
                        of(most.value()),
                        new Figures(visit)
                                .gap(indicator, BigDecimal.valueOf(now.spread().gap()))),
                dots.width(),
                dots.height(),
                dots.marks(),
                new Chart.Figures(
                        List.of(visit.t("monitor.county"), indicator.unit(), visit.t("monitor.interval")), table),
                List.of()));
    }

    private String of(double value) {
        return new Figures(visit).of(indicator, BigDecimal.valueOf(value));
    }

    private static List<Place> upwards(Disparity disparity) {
        return disparity.places().stream()
                .sorted(Comparator.comparingDouble(Place::value)
                        .thenComparing(place -> place.area().code()))
                .toList();
    }

    /// Who has how much of it, in each year.
    Optional<Chart> lorenz(List<Disparity> both) {
        List<Curves.Curve> curves = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (Disparity each : both.reversed()) {
            each.lorenz().ifPresent(lorenz -> {
                curves.add(new Curves.Curve(
                        String.valueOf(each.year()),
                        lorenz.points().stream()
                                .map(point -> new double[] {point.people(), point.value()})
                                .toList()));
                List<String> row = new ArrayList<>(List.of(String.valueOf(each.year())));
                for (double part : new double[] {0.1, 0.2, 0.4, 0.6, 0.8}) {
                    row.add(Figures.share(lorenz.value(part)));
                }
                table.add(row);
            });
        }
        Optional<Lorenz> last = both.getLast().lorenz();
        if (last.isEmpty() || both.getLast().gini().isEmpty()) {
            return Optional.empty();
        }
        Curves picture = new Curves(curves, visit.t("monitor.lorenz-across"), visit.t("monitor.lorenz-up"));
        return Optional.of(new Chart(
                "lorenz",
                visit.t("monitor.lorenz-title"),
                visit.t(
                        "monitor.lorenz",
                        String.valueOf(both.getLast().year()),
                        Figures.share(last.get().value(0.2)),
                        Figures.measure(both.getLast().gini().getAsDouble())),
                picture.width(),
                picture.height(),
                picture.marks(),
                new Chart.Figures(List.of(visit.t("monitor.year"), "10%", "20%", "40%", "60%", "80%"), table),
                List.of()));
    }

    /// How much of the gap lies between cities, and how much within.
    Optional<Chart> theil(List<Disparity> both) {
        List<Bars.Bar> bars = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (Disparity each : both) {
            each.theil().filter(parts -> parts.share(0).isPresent()).ifPresent(parts -> {
                bars.add(new Bars.Bar(
                        String.valueOf(each.year()),
                        parts.between().getFirst(),
                        parts.within(),
                        Figures.share(parts.share(0).getAsDouble()),
                        Figures.share(parts.shareWithin().getAsDouble())));
                table.add(List.of(
                        String.valueOf(each.year()),
                        Figures.fine(parts.whole()),
                        Figures.fine(parts.between().getFirst()),
                        Figures.fine(parts.within())));
            });
        }
        Optional<Decomposition> last = both.getLast().theil();
        if (bars.isEmpty() || last.isEmpty() || last.get().shareWithin().isEmpty()) {
            return Optional.empty();
        }
        Bars picture = new Bars(bars, visit.t("monitor.between"), visit.t("monitor.within"), visit.t("monitor.theil"));
        return Optional.of(new Chart(
                "theil",
                visit.t("monitor.theil-title"),
                visit.t(
                        "monitor.theil-sentence",
                        String.valueOf(both.getLast().year()),
                        Figures.share(last.get().shareWithin().getAsDouble())),
                picture.width(),
                picture.height(),
                picture.marks(),
                new Chart.Figures(
                        List.of(
                                visit.t("monitor.year"),
                                visit.t("monitor.theil"),
                                visit.t("monitor.between"),
                                visit.t("monitor.within")),
                        table),
                List.of()));
    }

    /// Where counties began, and how far they came since.
    Chart scatter(Change change, Convergence line) {
        Figures figures = new Figures(visit);
        Disparity start = change.before();
        Disparity end = change.after();
        List<Scatter.Point> points = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        List<Place> upwards = upwards(end);
        Set<Integer> low =
                upwards.stream().limit(NAMED).map(place -> place.area().code()).collect(Collectors.toSet());
        for (Place place : upwards) {
            String name = place.area().name();
            double from = start.place(place.area().code()).orElseThrow().value();
            points.add(new Scatter.Point(
                    name, from, place.value() - from, low.contains(place.area().code())));
            table.add(List.of(
                    name,
                    figures.number(indicator, BigDecimal.valueOf(from)),
                    figures.difference(
                            indicator, BigDecimal.valueOf(place.value()).subtract(BigDecimal.valueOf(from)))));
        }
        String unit = indicator.unit().equals("%") ? visit.t("monitor.points") : indicator.unit();
        Scatter picture = new Scatter(
                points,
                visit.t("monitor.scatter-across", String.valueOf(start.year()), indicator.unit()),
                visit.t("monitor.scatter-up", unit),
                true);
        String key = line.p() >= CHANCE ? "unclear" : line.beta() < 0 ? "closer" : "apart";
        return new Chart(
                "convergence",
                visit.t("monitor.scatter-title", String.valueOf(start.year()), String.valueOf(end.year())),
                visit.t(
                        "monitor.scatter-" + key,
                        Figures.measure(line.beta()),
                        String.format(Locale.ROOT, "%.1f", line.t()).replace('-', '−'),
                        points.size(),
                        change.moves().down().size()),
                picture.width(),
                picture.height(),
                picture.marks(),
                new Chart.Figures(
                        List.of(visit.t("monitor.county"), String.valueOf(start.year()), visit.t("monitor.change")),
                        table),
                List.of());
    }
}
