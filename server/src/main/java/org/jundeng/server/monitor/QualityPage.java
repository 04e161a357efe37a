package org.jundeng.server.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.Observation.Quality;
import org.jundeng.server.page.Visit;
import org.jundeng.vocabulary.Region;

/// What is known of each indicator's figures: what is missing, not published, counted otherwise, or old.
///
/// @param silent headline targets of which nothing was reported at all
public record QualityPage(List<Row> rows, List<Indicator> silent, int year) {

    /// An indicator of which something is known.
    ///
    /// @param last the latest year
    /// @param there counties with a value in that year, of `all`
    /// @param missing names of the others
    /// @param stale years since the latest one
    /// @param sum by how much the counties differ from the province's own value, in words; empty where they do not
    public record Row(
            Indicator indicator,
            int last,
            int there,
            int all,
            String missing,
            int suppressed,
            int estimated,
            int provisional,
            int assumed,
            int revised,
            String breaks,
            int stale,
            String sum) {}

    static QualityPage of(Visit visit, Moment moment) {
        int today = moment.today().getYear();
        List<Row> rows = new ArrayList<>();
        List<Indicator> silent = new ArrayList<>();
        for (Indicator indicator : moment.indicators().all()) {
            List<Integer> years = moment.years(indicator.code());
            if (!years.isEmpty()) {
                rows.add(row(visit, moment, indicator, years.getFirst(), today));
            } else if (indicator.origin() instanceof Indicator.Origin.Headline) {
                silent.add(indicator);
            }
        }
        return new QualityPage(rows, silent, today);
    }

    private static Row row(Visit visit, Moment moment, Indicator indicator, int year, int today) {
        Scene scene = moment.scene(year);
        List<String> missing = new ArrayList<>();
        List<Observation> there = new ArrayList<>();
        for (Region county : scene.counties()) {
            Optional<Observation> own =
                    scene.observations().at(indicator.code(), county.code().number(), year);
            own.ifPresentOrElse(there::add, () -> missing.add(county.name()));
        }
        return new Row(
                indicator,
                year,
                there.size(),
                scene.counties().size(),
                String.join(visit.t("monitor.and"), missing.stream().limit(8).toList())
                        + (missing.size() > 8 ? "…" : ""),
                count(there, Quality.SUPPRESSED),
                count(there, Quality.ESTIMATED) + count(there, Quality.IMPUTED),
                count(there, Quality.PROVISIONAL),
                count(there, Quality.ASSUMED),
                revised(moment, indicator),
                String.join(
                        visit.t("monitor.and"),
                        indicator.breaks().stream()
                                .map(each -> each.year() + " " + each.what())
                                .toList()),
                today - year,
                sum(visit, scene, indicator, year));
    }

    private static int count(List<Observation> there, Quality quality) {
        return (int) there.stream().filter(each -> each.quality() == quality).count();
    }

    private static int revised(Moment moment, Indicator indicator) {
        TreeSet<String> once = new TreeSet<>();
        TreeSet<String> again = new TreeSet<>();
        moment.observations().records().stream()
                .filter(each -> each.indicator().equals(indicator.code()))
                .map(each -> each.key().toString())
                .forEach(key -> {
                    if (!once.add(key)) {
                        again.add(key);
                    }
                });
        return again.size();
    }

    /// Whether the counties add up to what is reported of the province.
    private static String sum(Visit visit, Scene scene, Indicator indicator, int year) {
        Optional<Observation> province =
                scene.observations().at(indicator.code(), scene.province().number(), year);
        if (indicator.aggregation() != Indicator.Aggregation.SUM || province.isEmpty()) {
            return "";
        }
        var counties = new org.jundeng.indicator.Aggregates(scene.observations())
                .of(
                        indicator,
                        scene.counties().stream()
                                .map(each -> each.code().number())
                                .toList(),
                        year,
                        "");
        Figures figures = new Figures(visit);
        return counties.value().isPresent()
                        && province.get().value().isPresent()
                        && counties.value()
                                        .get()
                                        .compareTo(province.get().value().get())
                                != 0
                ? visit.t(
                        "monitor.not-the-sum",
                        figures.number(indicator, counties.value().get()),
                        figures.number(indicator, province.get().value().get()))
                : "";
    }
}
