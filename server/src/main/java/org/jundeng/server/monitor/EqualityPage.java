package org.jundeng.server.monitor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
import org.jundeng.chart.Bars;
import org.jundeng.chart.Chart;
import org.jundeng.chart.Curves;
import org.jundeng.chart.Dots;
import org.jundeng.chart.Scatter;
import org.jundeng.indicator.Indicator;
import org.jundeng.measure.Convergence;
import org.jundeng.measure.Decomposition;
import org.jundeng.measure.Lorenz;
import org.jundeng.server.page.Visit;

/// How evenly one service is spread over counties, in words, pictures and measures.
///
/// @param choices the indicators that can be looked at
/// @param measures each measure with its values in the years
/// @param left names of the counties that are left out
/// @param intervals whether counts stand behind the values, so that intervals are shown
public record EqualityPage(
        Indicator indicator,
        List<Indicator> choices,
        List<String> years,
        List<Chart> charts,
        List<List<String>> measures,
        String left,
        String few,
        String ceiling,
        boolean intervals) {

    private static final int SHOWN = 8;
    private static final double LEVEL = 0.95;
    private static final double NAMED_BELOW = 5;
    private static final int PERCENT = 100;

    static EqualityPage of(Visit visit, Monitor monitor, Indicator indicator, List<Indicator> choices) {
        int last = monitor.years(indicator.code()).getFirst();
        Scene scene = monitor.scene(last);
        Evenness now = Evenness.of(scene, indicator, last).orElseThrow();
        Optional<Evenness> start = scene.before(indicator).flatMap(year -> Evenness.of(scene, indicator, year));
        List<Evenness> both = new ArrayList<>(start.stream().toList());
        both.add(now);
        List<Chart> charts = new ArrayList<>();
        ends(visit, indicator, now).ifPresent(charts::add);
        lorenz(visit, indicator, both).ifPresent(charts::add);
        theil(visit, indicator, both).ifPresent(charts::add);
        Optional<Convergence> convergence = start.flatMap(now::since);
        start.ifPresent(each -> convergence.ifPresent(line -> charts.add(scatter(visit, indicator, now, each, line))));
        return new EqualityPage(
                indicator,
                choices,
                both.stream().map(each -> String.valueOf(each.year())).toList(),
                charts,
                measures(visit, indicator, both),
                names(visit, now.missing()),
                names(visit, now.few()),
                ceiling(visit, indicator, now, start),
                now.units().stream().anyMatch(unit -> interval(indicator, unit).isPresent()));
    }

    private static String names(Visit visit, List<org.jundeng.vocabulary.Region> regions) {
        return String.join(
                visit.t("monitor.and"),
                regions.stream().map(org.jundeng.vocabulary.Region::name).toList());
    }

    private static String ceiling(Visit visit, Indicator indicator, Evenness now, Optional<Evenness> start) {
        if (!indicator.unit().equals("%") || start.isEmpty()) {
            return "";
        }
        List<Evenness.Pair> pairs = now.pairs(start.get());
        Convergence.Ceiling ceiling = Convergence.ceiling(
                pairs.stream().mapToDouble(Evenness.Pair::from).toArray(),
                pairs.stream().mapToDouble(Evenness.Pair::to).toArray(),
                PERCENT);
        return ceiling.mechanical() ? visit.t("monitor.ceiling", Figures.share(ceiling.ended())) : "";
    }

    /// The counties that have least and most, with intervals where counts stand behind them.
    private static Optional<Chart> ends(Visit visit, Indicator indicator, Evenness now) {
        List<Evenness.Unit> units = now.units();
        if (units.size() < 2 * SHOWN) {
            return Optional.empty();
        }
        List<Evenness.Unit> shown = new ArrayList<>(units.subList(0, SHOWN));
        shown.addAll(units.subList(units.size() - SHOWN / 2, units.size()));
        Figures figures = new Figures(visit);
        List<Dots.Row> rows = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (Evenness.Unit unit : shown) {
            Optional<Interval> interval = interval(indicator, unit);
            rows.add(new Dots.Row(
                    unit.region().name(),
                    OptionalDouble.empty(),
                    OptionalDouble.of(unit.value().doubleValue()),
                    interval.map(each -> OptionalDouble.of(PERCENT * each.getLowerBound()))
                            .orElse(OptionalDouble.empty()),
                    interval.map(each -> OptionalDouble.of(PERCENT * each.getUpperBound()))
                            .orElse(OptionalDouble.empty()),
                    figures.of(indicator, unit.value()),
                    false));
            table.add(List.of(
                    unit.region().name(),
                    figures.of(indicator, unit.value()),
                    interval.map(each ->
                                    Figures.share(each.getLowerBound()) + " – " + Figures.share(each.getUpperBound()))
                            .orElse("—")));
        }
        Evenness.Unit least = units.getFirst();
        Evenness.Unit most = units.getLast();
        Dots dots = new Dots(rows, indicator.unit());
        return Optional.of(new Chart(
                "ends",
                visit.t("monitor.ends-title", String.valueOf(now.year())),
                visit.t(
                        "monitor.ends",
                        least.region().name(),
                        figures.of(indicator, least.value()),
                        most.region().name(),
                        figures.of(indicator, most.value()),
                        figures.gap(indicator, most.value().subtract(least.value()))),
                dots.width(),
                dots.height(),
                dots.marks(),
                new Chart.Figures(
                        List.of(visit.t("monitor.county"), indicator.unit(), visit.t("monitor.interval")), table),
                List.of()));
    }

    /// Wilson's interval of a rate in percent; empty without counts.
    private static Optional<Interval> interval(Indicator indicator, Evenness.Unit unit) {
        if (indicator.multiplier().compareTo(BigDecimal.valueOf(PERCENT)) != 0) {
            return Optional.empty();
        }
        return unit.observation()
                .filter(each ->
                        each.numerator().isPresent() && each.denominator().isPresent())
                .filter(each ->
                        each.numerator().get().compareTo(each.denominator().get()) <= 0)
                .map(each -> BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                        each.denominator().get().intValueExact(),
                        each.numerator().get().intValueExact(),
                        1 - LEVEL));
    }

    private static Optional<Chart> lorenz(Visit visit, Indicator indicator, List<Evenness> both) {
        List<Curves.Curve> curves = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (Evenness each : both.reversed()) {
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

    private static Optional<Chart> theil(Visit visit, Indicator indicator, List<Evenness> both) {
        List<Bars.Bar> bars = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (Evenness each : both) {
            each.theil().filter(parts -> parts.share(0).isPresent()).ifPresent(parts -> {
                bars.add(new Bars.Bar(
                        String.valueOf(each.year()),
                        parts.between().getFirst(),
                        parts.within(),
                        Figures.share(parts.share(0).getAsDouble()),
                        Figures.share(parts.shareWithin().getAsDouble())));
                table.add(List.of(
                        String.valueOf(each.year()),
                        measure(parts.whole()),
                        measure(parts.between().getFirst()),
                        measure(parts.within())));
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

    private static String measure(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    private static Chart scatter(Visit visit, Indicator indicator, Evenness now, Evenness start, Convergence line) {
        Figures figures = new Figures(visit);
        List<Evenness.Pair> pairs = now.pairs(start);
        List<Scatter.Point> points = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        List<String> low = now.units().stream()
                .limit((long) NAMED_BELOW)
                .map(unit -> unit.region().name())
                .toList();
        for (Evenness.Pair pair : pairs) {
            String name = pair.region().name();
            points.add(new Scatter.Point(name, pair.from(), pair.to() - pair.from(), low.contains(name)));
            table.add(List.of(
                    name,
                    figures.number(indicator, BigDecimal.valueOf(pair.from())),
                    figures.difference(
                            indicator, BigDecimal.valueOf(pair.to()).subtract(BigDecimal.valueOf(pair.from())))));
        }
        long fell = pairs.stream().filter(pair -> pair.to() < pair.from()).count();
        String unit = indicator.unit().equals("%") ? visit.t("monitor.points") : indicator.unit();
        Scatter picture = new Scatter(
                points,
                visit.t("monitor.scatter-across", String.valueOf(start.year()), indicator.unit()),
                visit.t("monitor.scatter-up", unit),
                true);
        String key = line.p() >= 1 - LEVEL ? "unclear" : line.beta() < 0 ? "closer" : "apart";
        return new Chart(
                "convergence",
                visit.t("monitor.scatter-title", String.valueOf(start.year()), String.valueOf(now.year())),
                visit.t(
                        "monitor.scatter-" + key,
                        Figures.measure(line.beta()),
                        String.format(Locale.ROOT, "%.1f", line.t()).replace('-', '−'),
                        pairs.size(),
                        fell),
                picture.width(),
                picture.height(),
                picture.marks(),
                new Chart.Figures(
                        List.of(visit.t("monitor.county"), String.valueOf(start.year()), visit.t("monitor.change")),
                        table),
                List.of());
    }

    private static List<List<String>> measures(Visit visit, Indicator indicator, List<Evenness> both) {
        Figures figures = new Figures(visit);
        List<List<String>> rows = new ArrayList<>();
        row(
                rows,
                visit.t("monitor.measure-mean"),
                both,
                each -> figures.of(indicator, decimal(each.spread().mean())));
        row(
                rows,
                visit.t("monitor.measure-gap"),
                both,
                each -> figures.gap(indicator, decimal(each.spread().gap())));
        row(
                rows,
                visit.t("monitor.measure-decile-gap"),
                both,
                each -> figures.gap(indicator, decimal(each.spread().decileGap())));
        row(
                rows,
                visit.t("monitor.measure-ratio"),
                both,
                each -> shown(each.spread().ratio()));
        row(
                rows,
                visit.t("monitor.measure-decile-ratio"),
                both,
                each -> shown(each.spread().decileRatio()));
        row(
                rows,
                visit.t("monitor.measure-cv"),
                both,
                each -> shown(each.spread().cv()));
        row(rows, visit.t("monitor.measure-gini"), both, each -> shown(each.gini()));
        row(
                rows,
                visit.t("monitor.theil"),
                both,
                each -> each.theil().map(parts -> measure(parts.whole())).orElse("—"));
        row(
                rows,
                visit.t("monitor.measure-hoover"),
                both,
                each -> shown(each.spread().hoover()));
        row(
                rows,
                visit.t("monitor.measure-units"),
                both,
                each -> String.valueOf(each.units().size()));
        return List.copyOf(rows);
    }

    private static void row(
            List<List<String>> rows,
            String name,
            List<Evenness> both,
            java.util.function.Function<Evenness, String> value) {
        List<String> row = new ArrayList<>(List.of(name));
        both.forEach(each -> row.add(value.apply(each)));
        rows.add(List.copyOf(row));
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value);
    }

    private static String shown(OptionalDouble value) {
        return value.isPresent() ? Figures.measure(value.getAsDouble()) : "—";
    }
}
