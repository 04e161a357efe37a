package org.jundeng.server.monitor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jundeng.chart.Chart;
import org.jundeng.indicator.Change;
import org.jundeng.indicator.Disparity;
import org.jundeng.indicator.Disparity.Left;
import org.jundeng.indicator.Disparity.Reason;
import org.jundeng.indicator.Indicator;
import org.jundeng.measure.Convergence;
import org.jundeng.server.page.Visit;

/// How evenly one service is spread over counties, in words, pictures and measures: those of the annual
/// evaluation.
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

    static EqualityPage of(Visit visit, Moment moment, Indicator indicator, List<Indicator> choices) {
        int last = moment.years(indicator.code()).getFirst();
        Disparity now = moment.disparity(indicator, last).orElseThrow();
        Optional<Change> change = moment.change(indicator);
        List<Disparity> both = Stream.concat(change.map(Change::before).stream(), Stream.of(now))
                .toList();
        GapPictures pictures = new GapPictures(visit, indicator);
        List<Chart> charts = new ArrayList<>();
        pictures.ends(now).ifPresent(charts::add);
        pictures.lorenz(both).ifPresent(charts::add);
        pictures.theil(both).ifPresent(charts::add);
        change.ifPresent(each -> each.beta().ifPresent(line -> charts.add(pictures.scatter(each, line))));
        return new EqualityPage(
                indicator,
                choices,
                both.stream().map(each -> String.valueOf(each.year())).toList(),
                charts,
                measures(visit, indicator, both),
                names(visit, now, reason -> reason != Reason.TOO_FEW),
                names(visit, now, reason -> reason == Reason.TOO_FEW),
                change.filter(Change::mechanical)
                        .flatMap(Change::ceiling)
                        .map(Convergence.Ceiling::ended)
                        .map(ended -> visit.t("monitor.ceiling", Figures.share(ended)))
                        .orElse(""),
                now.places().stream().anyMatch(Disparity.Place::known));
    }

    private static String names(Visit visit, Disparity now, Predicate<Reason> why) {
        return String.join(
                visit.t("monitor.and"),
                now.left().stream()
                        .filter(each -> why.test(each.reason()))
                        .map(Left::area)
                        .map(area -> area.name())
                        .toList());
    }

    private static List<List<String>> measures(Visit visit, Indicator indicator, List<Disparity> both) {
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
                each -> each.theil().map(parts -> Figures.fine(parts.whole())).orElse("—"));
        row(
                rows,
                visit.t("monitor.measure-hoover"),
                both,
                each -> shown(each.spread().hoover()));
        row(
                rows,
                visit.t("monitor.measure-units"),
                both,
                each -> String.valueOf(each.places().size()));
        return List.copyOf(rows);
    }

    private static void row(
            List<List<String>> rows, String name, List<Disparity> both, Function<Disparity, String> value) {
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
