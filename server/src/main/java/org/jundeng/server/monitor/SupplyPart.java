package org.jundeng.server.monitor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jundeng.chart.Chart;
import org.jundeng.chart.Chart.Download;
import org.jundeng.chart.Curves;
import org.jundeng.indicator.AccessBasis;
import org.jundeng.indicator.AccessStudy;
import org.jundeng.indicator.AccessStudy.County;
import org.jundeng.indicator.Town;
import org.jundeng.measure.Catchment;
import org.jundeng.measure.Gini;
import org.jundeng.measure.Lorenz;
import org.jundeng.measure.Quantiles;
import org.jundeng.measure.Sample;
import org.jundeng.server.page.Visit;

/// How much of the capacities there is for a thousand people, with those who share it counted.
///
/// @param sentence how it is spread over people
/// @param charts its Lorenz curve; none where nobody gets anything
/// @param lowest counties with least, and how much
/// @param check whether what people get comes to what there is
public record SupplyPart(String sentence, List<Chart> charts, List<List<String>> lowest, String check) {

    private static final int LOWEST = 10;
    private static final int PER = 1_000;
    private static final int POINTS = 120;
    private static final List<Double> PARTS = List.of(0.1, 0.25, 0.5, 0.75, 0.9);

    static Optional<SupplyPart> of(Visit visit, AccessStudy study, List<Download> files) {
        return study.share().map(share -> of(visit, study, share, files));
    }

    private static SupplyPart of(Visit visit, AccessStudy study, Catchment share, List<Download> files) {
        Sample sample = Sample.of(
                share.access(), study.towns().stream().mapToDouble(Town::people).toArray());
        Quantiles quantiles = Quantiles.of(sample);
        return new SupplyPart(
                visit.t(
                        "monitor.supply-sentence",
                        perThousand(quantiles.median()),
                        perThousand(quantiles.at(PARTS.getFirst())),
                        perThousand(quantiles.at(PARTS.getLast())),
                        Figures.share(quantiles.below(Double.MIN_VALUE))),
                Lorenz.of(sample, POINTS).stream()
                        .map(lorenz -> chart(visit, lorenz, sample, quantiles, files))
                        .toList(),
                study.counties().stream()
                        .sorted(Comparator.comparingDouble(County::supplyPerHead)
                                .thenComparingInt(County::code))
                        .limit(LOWEST)
                        .map(county -> List.of(
                                AccessBasis.county(county.code()),
                                perThousand(county.supplyPerHead()),
                                Figures.people(county.people())))
                        .toList(),
                visit.t(
                        share.conserved() ? "monitor.supply-conserved" : "monitor.supply-lost",
                        number(share.reached()),
                        number(share.given()),
                        number(share.idle())));
    }

    private static Chart chart(Visit visit, Lorenz lorenz, Sample sample, Quantiles quantiles, List<Download> files) {
        Curves curves = new Curves(
                List.of(new Curves.Curve(
                        visit.t("monitor.supply"),
                        lorenz.points().stream()
                                .map(point -> new double[] {point.people(), point.value()})
                                .toList())),
                visit.t("monitor.lorenz-across"),
                visit.t("monitor.lorenz-up"));
        return new Chart(
                "supply",
                visit.t("monitor.supply-lorenz"),
                visit.t(
                        "monitor.supply-curve",
                        Figures.share(lorenz.value(0.2)),
                        Figures.measure(Gini.of(sample).orElse(Double.NaN))),
                curves.width(),
                curves.height(),
                curves.marks(),
                new Chart.Figures(
                        List.of(visit.t("monitor.supply-part"), visit.t("monitor.supply")),
                        PARTS.stream()
                                .map(part -> List.of("P" + Math.round(100 * part), perThousand(quantiles.at(part))))
                                .toList()),
                files);
    }

    private static String perThousand(double perHead) {
        return String.format(Locale.ROOT, "%.3f", PER * perHead);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }
}
