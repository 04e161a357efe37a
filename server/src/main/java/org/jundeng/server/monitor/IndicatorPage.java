package org.jundeng.server.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jundeng.chart.Chart;
import org.jundeng.chart.Chart.Download;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.Observations;
import org.jundeng.server.page.Counties;
import org.jundeng.server.page.Visit;
import org.jundeng.vocabulary.Region;

/// One indicator: what was observed of it, by city and county, how it was revised, and what it is.
///
/// @param known as known at the end of which day; empty for now
/// @param area the code of the region that is shown over the years; empty for none
/// @param finding empty where nothing was observed
public record IndicatorPage(
        Indicator indicator,
        int year,
        List<Integer> years,
        String known,
        Counties counties,
        String area,
        String finding,
        List<Chart> charts,
        List<Revision> revisions,
        List<String> sources,
        boolean equality) {

    private static final int MOST_REVISIONS = 40;

    /// A value with every record of it, the first to be recorded first.
    public record Revision(String area, int year, String group, List<Record> records) {}

    /// @param recorded the day
    public record Record(LocalDate recorded, String value, String quality) {}

    static IndicatorPage of(
            Visit visit,
            Moment moment,
            Indicator indicator,
            int year,
            String known,
            Counties counties,
            Optional<Region> area,
            String approval) {
        List<Integer> years = moment.years(indicator.code());
        Scene scene = moment.scene(year);
        Pictures pictures = new Pictures(visit, scene, indicator, approval);
        List<Download> files = files(indicator, known);
        List<Chart> charts = new ArrayList<>();
        if (!years.isEmpty()) {
            charts.addAll(List.of(pictures.cities(files), pictures.map(files)));
            new YearsPart(moment, indicator, area)
                    .chart(visit, List.of(new Download("CSV", overYears(indicator, known, area))))
                    .ifPresent(charts::add);
        }
        return new IndicatorPage(
                indicator,
                year,
                years,
                known,
                counties,
                area.map(each -> each.code().toString()).orElse(""),
                years.isEmpty() ? "" : pictures.finding(),
                charts,
                revisions(visit, scene, indicator, moment.observations()),
                sources(indicator, moment.observations()),
                moment.disparity(indicator, year).isPresent());
    }

    private static String overYears(Indicator indicator, String known, Optional<Region> area) {
        List<String> query = new ArrayList<>();
        area.ifPresent(each -> query.add("area=" + each.code()));
        if (!known.isEmpty()) {
            query.add("known=" + known);
        }
        return "/monitor/indicators/" + indicator.code() + "/years.csv"
                + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    static List<Download> files(Indicator indicator, String known) {
        String query = known.isEmpty() ? "" : "?known=" + known;
        String address = "/monitor/indicators/" + indicator.code();
        return List.of(
                new Download("CSV", address + ".csv" + query),
                new Download("XLSX", address + ".xlsx" + query),
                new Download("SDMX-CSV", address + "/sdmx.csv" + query));
    }

    private static List<Revision> revisions(Visit visit, Scene scene, Indicator indicator, Observations observations) {
        Figures figures = new Figures(visit);
        TreeMap<String, List<Observation>> byKey = new TreeMap<>();
        observations.records().stream()
                .filter(each -> each.indicator().equals(indicator.code()))
                .filter(each -> !each.recorded().isAfter(observations.known()))
                .sorted(Observation.ORDER)
                .forEach(each -> byKey.computeIfAbsent(each.key().toString(), _ -> new ArrayList<>())
                        .add(each));
        return byKey.values().stream()
                .filter(records -> records.size() > 1)
                .limit(MOST_REVISIONS)
                .map(records -> new Revision(
                        scene.name(records.getFirst().region()),
                        records.getFirst().year(),
                        records.getFirst().group(),
                        records.stream()
                                .map(each -> new Record(
                                        each.recorded(),
                                        figures.of(
                                                indicator,
                                                new Scene.Figure(
                                                        each.ratio(indicator.multiplier())
                                                                .or(each::value),
                                                        Optional.of(each),
                                                        false,
                                                        List.of())),
                                        visit.t("monitor.quality." + each.quality())))
                                .toList()))
                .toList();
    }

    private static List<String> sources(Indicator indicator, Observations observations) {
        TreeSet<String> sources = new TreeSet<>();
        observations.records().stream()
                .filter(each -> each.indicator().equals(indicator.code()))
                .forEach(each -> sources.add(each.source()));
        return sources.stream().limit(10).toList();
    }
}
