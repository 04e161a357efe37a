package org.jundeng.evaluation;

import static org.jundeng.evaluation.Tabled.number;
import static org.jundeng.evaluation.Tabled.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jundeng.evaluation.Report.Block;
import org.jundeng.evaluation.Report.Section;
import org.jundeng.indicator.AccessStudy;
import org.jundeng.indicator.Areas;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Observation;
import org.jundeng.publication.Texts;

/// Who is within the circles of facilities, and how many are not, county by county.
record AccessSections(Evaluated evaluated, int region, Texts texts) {

    private static final int IN_TEXT = 30;

    Section access() {
        Worth worth = new Worth(texts);
        List<Block> blocks = new ArrayList<>();
        Tabled table = new Tabled(
                texts,
                "access",
                evaluated.dated(),
                "name",
                "facilities",
                "county",
                "city",
                "covered",
                "outside",
                "people",
                "worth");
        for (Indicator circle : circles()) {
            for (String kind : circle.groups()) {
                at(circle, region, kind).ifPresent(whole -> blocks.add(whole(circle, kind, whole, worth)));
                counties(circle, kind)
                        .forEach(each -> table.row(
                                words(circle.name()),
                                words(kind),
                                words(each.area().name()),
                                words(each.area().cityName()),
                                number(Optional.of(each.share()), 2),
                                number(each.figure().uncovered(), 0),
                                number(each.figure().there().denominator(), 0),
                                words(worth.of(Optional.of(each.figure().there())))));
            }
        }
        if (!table.empty()) {
            blocks.add(table.shown(IN_TEXT));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Words(texts.of("evaluation.access.missing")));
        } else {
            blocks.addAll(worth.notes());
        }
        return new Section("access", texts.of("evaluation.access"), blocks);
    }

    private List<Indicator> circles() {
        return evaluated.basis().indicators().defined().stream()
                .filter(each -> each.code().startsWith(AccessStudy.CIRCLE))
                .toList();
    }

    private Block whole(Indicator circle, String kind, Figure figure, Worth worth) {
        return new Block.Words(texts.of(
                "evaluation.access.whole",
                kind,
                circle.name(),
                Tabled.text(figure.share(circle).orElse(BigDecimal.ZERO).doubleValue(), 2),
                figure.uncovered().map(Tabled::text).orElse(texts.of("evaluation.none")),
                worth.of(Optional.of(figure.there()))));
    }

    /// How many of a region are within a circle.
    private record Figure(Observation there) {

        Optional<BigDecimal> share(Indicator circle) {
            return there.measured(circle.multiplier());
        }

        Optional<BigDecimal> uncovered() {
            return there.denominator().flatMap(all -> there.numerator().map(all::subtract));
        }
    }

    private record County(Areas.Area area, Figure figure, BigDecimal share) {}

    private Optional<Figure> at(Indicator circle, int of, String kind) {
        return evaluated
                .observations()
                .at(circle.code(), of, evaluated.year(), kind)
                .map(Figure::new)
                .filter(each -> each.share(circle).isPresent());
    }

    /// The counties of the region, the one with the least share within first, of equal ones that with most people
    /// outside.
    private List<County> counties(Indicator circle, String kind) {
        return evaluated.areas().within(region).counties().stream()
                .flatMap(area -> at(circle, area.code(), kind)
                        .map(figure ->
                                new County(area, figure, figure.share(circle).orElseThrow()))
                        .stream())
                .sorted(Comparator.comparing(County::share)
                        .thenComparing(
                                each -> each.figure().uncovered().orElse(BigDecimal.ZERO), Comparator.reverseOrder())
                        .thenComparing(each -> each.area().code()))
                .toList();
    }
}
