package org.jundeng.evaluation;

import static org.jundeng.evaluation.Tabled.count;
import static org.jundeng.evaluation.Tabled.number;
import static org.jundeng.evaluation.Tabled.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jundeng.evaluation.Report.Block;
import org.jundeng.evaluation.Report.Section;
import org.jundeng.indicator.Areas;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Observation;
import org.jundeng.publication.Texts;
import org.jundeng.warning.Subject;
import org.jundeng.warning.Warning;

/// What the figures are worth, and how they were revised.
///
/// The score of an indicator is `100 · reported · (1 − suspect) · (1 − estimated / 2)`: the share of counties
/// that reported,
/// the share of those of which a rule of group E warns, and the share of those that are estimates or assumptions.
record QualitySections(Evaluated evaluated, int region, Texts texts) {

    private record Score(long counties, long reported, long suspect, long estimated) {

        double value() {
            if (counties == 0 || reported == 0) {
                return 0;
            }
            double there = reported / (double) counties;
            return 100 * there * (1 - suspect / (double) reported) * (1 - estimated / (double) reported / 2);
        }

        Score and(Score other) {
            return new Score(
                    counties + other.counties,
                    reported + other.reported,
                    suspect + other.suspect,
                    estimated + other.estimated);
        }
    }

    Section quality() {
        Tabled table = new Tabled(
                texts,
                "quality",
                evaluated.dated(),
                "code",
                "name",
                "counties",
                "reported",
                "suspect",
                "estimated",
                "score",
                "break");
        Score all = new Score(0, 0, 0, 0);
        Set<List<Object>> suspects = suspects();
        for (Indicator indicator : measured()) {
            Score score = score(indicator, suspects);
            all = all.and(score);
            table.row(
                    words(indicator.code()),
                    words(indicator.name()),
                    count(score.counties()),
                    count(score.reported()),
                    count(score.suspect()),
                    count(score.estimated()),
                    number(score.value(), 1),
                    words(indicator.breaks().stream()
                            .filter(each -> each.year() == evaluated.year())
                            .map(each -> each.what())
                            .collect(Collectors.joining(texts.of("listed")))));
        }
        List<Block> blocks = new ArrayList<>();
        if (table.empty()) {
            blocks.add(new Block.Words(texts.of("evaluation.no-figures", evaluated.year())));
        } else {
            blocks.add(new Block.Words(texts.of("evaluation.quality.score", Tabled.text(all.value(), 1))));
            blocks.add(new Block.Note(texts.of("evaluation.quality.formula")));
            blocks.add(table.whole());
        }
        return new Section("quality", texts.of("evaluation.quality"), blocks);
    }

    private List<Indicator> measured() {
        return evaluated.basis().indicators().all().stream()
                .filter(each -> evaluated.areas().counties().stream()
                        .anyMatch(county -> evaluated.at(each, county.code()).isPresent()))
                .toList();
    }

    private Set<List<Object>> suspects() {
        Set<List<Object>> suspects = new HashSet<>();
        for (Warning each : evaluated.watched().in(evaluated.year())) {
            if (each.rule().group().equals("E") && each.place().subject() == Subject.INDICATOR) {
                suspects.add(List.of(each.place().code(), each.place().region()));
            }
        }
        return suspects;
    }

    private Score score(Indicator indicator, Set<List<Object>> suspects) {
        long reported = 0;
        long suspect = 0;
        long estimated = 0;
        List<Areas.Area> counties = evaluated.areas().within(region).counties();
        for (Areas.Area county : counties) {
            Optional<Observation> there = evaluated.at(indicator, county.code());
            if (there.isPresent()) {
                reported++;
                suspect += suspects.contains(List.of(indicator.code(), county.code())) ? 1 : 0;
                estimated += estimated(there.get()) ? 1 : 0;
            }
        }
        return new Score(counties.size(), reported, suspect, estimated);
    }

    private static boolean estimated(Observation observation) {
        return switch (observation.quality()) {
            case ESTIMATED, IMPUTED, PROVISIONAL, ASSUMED -> true;
            case REPORTED, REVISED, SUPPRESSED, BREAK -> false;
        };
    }

    /// The values of the year that were recorded more than once, as far as known.
    Section revisions() {
        Map<Observation.Key, List<Observation>> records = evaluated.basis().observations().records().stream()
                .filter(each -> each.year() == evaluated.year()
                        && !each.recorded()
                                .isAfter(evaluated.basis().observations().known()))
                .collect(Collectors.groupingBy(Observation::key));
        Tabled table = new Tabled(
                texts,
                "revisions",
                evaluated.dated(),
                "code",
                "region",
                "group",
                "first-day",
                "first",
                "last-day",
                "last");
        records.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .sorted(java.util.Comparator.comparing(each -> each.getKey().toString()))
                .forEach(each -> revision(each.getValue(), table));
        Block block = table.empty() ? new Block.Words(texts.of("evaluation.revisions.none")) : table.whole();
        return new Section("revisions", texts.of("evaluation.revisions"), List.of(block));
    }

    private void revision(List<Observation> records, Tabled table) {
        List<Observation> ordered = records.stream().sorted(Observation.ORDER).toList();
        Observation first = ordered.getFirst();
        Observation last = ordered.getLast();
        Optional<Indicator> indicator = evaluated.basis().indicators().indicator(first.indicator());
        indicator.ifPresent(each -> table.row(
                words(first.indicator()),
                count(first.region()),
                words(first.group()),
                words(first.recorded().toString()),
                number(first.measured(each.multiplier()), 4),
                words(last.recorded().toString()),
                number(last.measured(each.multiplier()), 4)));
    }
}
