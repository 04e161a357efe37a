package org.jundeng.server.monitor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jundeng.chart.Bullet;
import org.jundeng.chart.Chart;
import org.jundeng.indicator.AccessStudy;
import org.jundeng.indicator.Assessment;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.Standing;
import org.jundeng.server.page.Visit;

/// Where the plan's twenty headline targets stand, by field; what else was observed, and what it says.
///
/// @param access who is within reach of a facility, in sentences; empty where that is not studied
/// @param counts how many targets are in each state, where any is
public record OverviewPage(
        int year,
        List<Integer> years,
        Map<Standing.State, Integer> counts,
        Map<String, List<Line>> fields,
        List<Seen> seen,
        List<String> access,
        int promises,
        int commitments) {

    /// A target.
    ///
    /// @param reason why it stands so, in words
    public record Line(Indicator indicator, Standing standing, String goal, String reason, Chart chart) {}

    /// Something observed beside the targets.
    public record Seen(Indicator indicator, String finding) {}

    static OverviewPage of(Visit visit, Moment moment, int year, List<Integer> years, Optional<AccessStudy> study) {
        Scene scene = moment.scene(year);
        Assessment assessment = new Assessment(scene.observations());
        Map<String, List<Line>> fields = new LinkedHashMap<>();
        Map<Standing.State, Integer> counts = new LinkedHashMap<>();
        for (Indicator indicator : moment.indicators().headlines()) {
            Standing standing = assessment.of(indicator, scene.province().number(), year);
            counts.merge(standing.state(), 1, Integer::sum);
            fields.computeIfAbsent(indicator.field(), _ -> new ArrayList<>())
                    .add(line(visit, indicator, standing, year));
        }
        List<Seen> seen = moment.observed().stream()
                .filter(each -> !(each.origin() instanceof Indicator.Origin.Headline)
                        && !(each.origin() instanceof Indicator.Origin.Carried))
                .map(each -> new Seen(
                        each,
                        new Pictures(
                                        visit,
                                        moment.scene(moment.years(each.code()).getFirst()),
                                        each,
                                        "")
                                .finding()))
                .toList();
        return new OverviewPage(
                year,
                years,
                counts,
                fields,
                seen,
                study.map(each -> List.of(AccessPage.sentence(visit, each), AccessPage.assumed(visit, each)))
                        .orElse(List.of()),
                moment.indicators().promises().size(),
                moment.indicators().commitments().size());
    }

    private static Line line(Visit visit, Indicator indicator, Standing standing, int year) {
        Figures figures = new Figures(visit);
        String goal = indicator.goal().map(Indicator.Goal::text).orElse(visit.t("none"));
        String reason = reason(visit, standing);
        String value = standing.value()
                .map(each -> figures.of(indicator, each)
                        + (standing.reason() == Standing.Reason.YEARS_MISSING ? visit.t("monitor.part-sum") : ""))
                .orElse(visit.t("monitor.no-data"));
        String sentence = visit.t(
                "monitor.bullet", String.valueOf(year), value, goal, visit.t("monitor.state." + standing.state()));
        Optional<BigDecimal> aimed = indicator.goal().flatMap(Indicator.Goal::value);
        Optional<BigDecimal> pace =
                standing.needed().filter(each -> !Optional.of(each).equals(aimed));
        Bullet bullet = new Bullet(
                number(standing.value()),
                number(indicator.baseline().map(Indicator.Baseline::value)),
                number(pace),
                number(aimed),
                value);
        List<List<String>> table = new ArrayList<>();
        indicator
                .baseline()
                .ifPresent(each -> table.add(List.of(
                        visit.t("monitor.baseline", String.valueOf(each.year())),
                        (each.above() ? Observation.Bound.ABOVE.written() : "")
                                + figures.of(indicator, each.value()))));
        table.add(List.of(visit.t("monitor.value", String.valueOf(year)), value));
        pace.ifPresent(each -> table.add(List.of(visit.t("monitor.pace"), figures.of(indicator, each))));
        table.add(List.of(visit.t("monitor.goal"), goal));
        boolean drawn = aimed.isPresent()
                || standing.value().isPresent()
                || indicator.baseline().isPresent();
        Chart chart = new Chart(
                "bullet-" + indicator.code(),
                indicator.name() + visit.t("monitor.in-unit", indicator.unit()),
                sentence,
                bullet.width(),
                bullet.height(),
                drawn ? bullet.marks() : List.of(),
                new Chart.Figures(List.of("", visit.t("monitor.figure")), table),
                List.of());
        return new Line(indicator, standing, goal, reason, chart);
    }

    private static String reason(Visit visit, Standing standing) {
        return visit.t("monitor.reason." + standing.reason())
                + (standing.missing().isEmpty()
                        ? ""
                        : visit.t("monitor.reason-missing", String.join(visit.t("monitor.and"), standing.missing())));
    }

    private static OptionalDouble number(Optional<BigDecimal> value) {
        return value.map(each -> OptionalDouble.of(each.doubleValue())).orElse(OptionalDouble.empty());
    }

    public int count(Standing.State state) {
        return counts.getOrDefault(state, 0);
    }
}
