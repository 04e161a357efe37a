package org.jundeng.evaluation;

import static org.jundeng.evaluation.Tabled.count;
import static org.jundeng.evaluation.Tabled.number;
import static org.jundeng.evaluation.Tabled.text;
import static org.jundeng.evaluation.Tabled.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jundeng.evaluation.Evaluated.Measured;
import org.jundeng.evaluation.Report.Block;
import org.jundeng.evaluation.Report.Section;
import org.jundeng.indicator.Areas;
import org.jundeng.indicator.Change;
import org.jundeng.indicator.Disparity;
import org.jundeng.indicator.Observation;
import org.jundeng.measure.Bootstrap;
import org.jundeng.measure.Convergence;
import org.jundeng.measure.Moran;
import org.jundeng.publication.Texts;

/// How unequal the services are between counties, who is worst, and whether the gap closes.
record EqualitySections(Evaluated evaluated, Texts texts) {

    private static final int WORST = 5;

    Section equality() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(texts.of("disparity.read")));
        if (evaluated.measured().isEmpty()) {
            blocks.add(new Block.Words(texts.of("evaluation.no-figures", evaluated.year())));
            return new Section("equality", texts.of("evaluation.equality"), blocks);
        }
        Pictures pictures = new Pictures(evaluated, texts);
        blocks.add(gaps());
        floors().forEach(blocks::add);
        blocks.addAll(pictures.maps());
        blocks.add(counties());
        blocks.add(worst());
        blocks.add(measures());
        pictures.between().ifPresent(blocks::add);
        blocks.addAll(pictures.lorenz());
        changes().ifPresent(blocks::add);
        blocks.addAll(courses());
        blocks.add(groups());
        left().ifPresent(blocks::add);
        return new Section("equality", texts.of("evaluation.equality"), blocks);
    }

    /// What each county has, for whoever wants more than the text shows.
    private Block counties() {
        Tabled table = new Tabled(texts, "county-values", evaluated.dated(), "name", "unit", "county", "city", "value");
        for (Measured each : evaluated.measured()) {
            for (Areas.Area county : evaluated.areas().counties()) {
                table.row(
                        words(each.indicator().name()),
                        words(each.indicator().unit()),
                        words(county.name()),
                        words(county.cityName()),
                        value(evaluated, each, county.code())
                                .map(value -> number(Optional.of(value), 3))
                                .orElse(words(texts.of("evaluation.none"))));
            }
        }
        return table.shown(0);
    }

    private Block gaps() {
        Tabled table = new Tabled(
                texts,
                "gaps",
                evaluated.dated(),
                "name",
                "unit",
                "counties",
                "mean",
                "least",
                "most",
                "gap",
                "ratio",
                "deciles");
        for (Measured each : evaluated.measured()) {
            Disparity disparity = each.disparity();
            table.row(
                    words(each.indicator().name()),
                    words(each.indicator().unit()),
                    count(disparity.places().size()),
                    number(disparity.spread().mean(), 3),
                    number(disparity.spread().least(), 3),
                    number(disparity.spread().most(), 3),
                    number(disparity.spread().gap(), 3),
                    number(disparity.spread().ratio(), 3),
                    number(disparity.spread().decileRatio(), 3));
        }
        return table.whole();
    }

    private Block measures() {
        Tabled table = new Tabled(
                texts,
                "measures",
                evaluated.dated(),
                "name",
                "weighing",
                "gini",
                "gini-from",
                "gini-to",
                "cv",
                "theil",
                "between",
                "within",
                "moran",
                "moran-p");
        for (Measured each : evaluated.measured()) {
            Disparity disparity = each.disparity();
            Optional<Bootstrap.Interval> interval = disparity.giniInterval();
            OptionalDouble between = disparity.betweenCities();
            table.row(
                    words(each.indicator().name()),
                    words(texts.of("disparity.weighing." + disparity.weighing().name())),
                    number(disparity.gini(), 4),
                    number(optional(interval.map(Bootstrap.Interval::lower)), 4),
                    number(optional(interval.map(Bootstrap.Interval::upper)), 4),
                    number(disparity.spread().cv(), 4),
                    number(optional(disparity.theil().map(parts -> parts.whole())), 5),
                    number(between, 3),
                    number(between.isPresent() ? OptionalDouble.of(1 - between.getAsDouble()) : between, 3),
                    number(optional(disparity.moran().map(Moran::index)), 3),
                    number(optional(disparity.moran().map(Moran::pseudo)), 3));
        }
        return table.whole();
    }

    private static OptionalDouble optional(Optional<Double> number) {
        return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    /// Who lives below a floor.
    List<Block> floors() {
        List<Block> blocks = new ArrayList<>();
        for (Method.Floor floor : evaluated.basis().method().floors()) {
            measured(floor.indicator()).ifPresent(each -> {
                Disparity.Below below = each.disparity().below(floor.value().doubleValue());
                blocks.add(new Block.Words(texts.of(
                        below.places().isEmpty() ? "disparity.below.none" : "disparity.below",
                        each.indicator().name(),
                        floor.value().toPlainString(),
                        each.indicator().unit(),
                        below.places().size(),
                        text(below.people() / 10_000, 1),
                        below.places().stream()
                                .map(place -> place.area().name() + " " + text(place.value(), 1))
                                .collect(Collectors.joining(texts.of("listed"))))));
                blocks.add(new Block.Note(texts.of("evaluation.basis", floor.basis())));
            });
        }
        return blocks;
    }

    /// The floors that a county is below, each with its rank among the counties.
    List<Block> below(int county) {
        List<Block> blocks = new ArrayList<>();
        for (Method.Floor floor : evaluated.basis().method().floors()) {
            measured(floor.indicator())
                    .ifPresent(each -> each.disparity().below(floor.value().doubleValue()).places().stream()
                            .filter(place -> place.area().code() == county)
                            .forEach(place -> blocks.add(new Block.Words(texts.of(
                                    "evaluation.below",
                                    each.indicator().name(),
                                    text(place.value(), 1),
                                    each.indicator().unit(),
                                    floor.value().toPlainString(),
                                    each.disparity().places().size(),
                                    place.rank())))));
        }
        return blocks;
    }

    private Optional<Measured> measured(String code) {
        return evaluated.measured().stream()
                .filter(each -> each.indicator().code().equals(code))
                .findFirst();
    }

    private Block worst() {
        Tabled table = new Tabled(
                texts,
                "worst",
                evaluated.dated(),
                "name",
                "county",
                "city",
                "value",
                "from",
                "to",
                "rank-from-worst",
                "rank-worst",
                "rank-best");
        for (Measured each : evaluated.measured()) {
            boolean way = each.indicator().direction().sign() != 0;
            if (way) {
                each.disparity().places().stream()
                        .limit(WORST)
                        .forEach(place -> table.row(
                                words(each.indicator().name()),
                                words(place.area().name()),
                                words(place.area().cityName()),
                                number(place.value(), 3),
                                place.known() ? number(place.lower(), 3) : words(""),
                                place.known() ? number(place.upper(), 3) : words(""),
                                count(place.rank()),
                                place.known() ? count(place.worst()) : words(""),
                                place.known() ? count(place.best()) : words("")));
            }
        }
        return table.whole();
    }

    private Optional<Block> changes() {
        Tabled table = new Tabled(
                texts,
                "changes",
                evaluated.dated(),
                "name",
                "years",
                "mean-before",
                "mean",
                "gini-before",
                "gini",
                "sigma-before",
                "sigma",
                "course",
                "beta",
                "t",
                "comparable");
        for (Measured each : evaluated.measured()) {
            each.change()
                    .ifPresent(change -> table.row(
                            words(each.indicator().name()),
                            words(change.before().year() + "–" + change.after().year()),
                            number(change.before().spread().mean(), 3),
                            number(change.after().spread().mean(), 3),
                            number(change.before().gini(), 4),
                            number(change.after().gini(), 4),
                            number(change.sigmaBefore(), 4),
                            number(change.sigmaAfter(), 4),
                            words(texts.of("disparity.course." + change.course().name())),
                            number(optional(change.beta().map(Convergence::beta)), 4),
                            number(optional(change.beta().map(Convergence::t)), 1),
                            words(comparable(change))));
        }
        return table.empty() ? Optional.empty() : Optional.of(table.whole());
    }

    private String comparable(Change change) {
        return texts.of(
                "disparity.comparability." + change.moves().comparability().name(),
                change.moves().up().size(),
                change.moves().down().size(),
                change.moves().breaks().stream()
                        .map(each -> each.year() + " " + each.what())
                        .collect(Collectors.joining(texts.of("listed"))));
    }

    /// One sentence for each indicator whose gap grew, or whose convergence says little.
    private List<Block> courses() {
        List<Block> blocks = new ArrayList<>();
        for (Measured each : evaluated.measured()) {
            each.change().ifPresent(change -> {
                String key = change.course() == Change.Course.DIVERGES
                        ? "disparity.diverges"
                        : change.mechanical() ? "disparity.mechanical" : "";
                if (!key.isEmpty()) {
                    blocks.add(new Block.Words(texts.of(
                            key,
                            each.indicator().name(),
                            text(change.sigmaBefore().orElse(0), 4),
                            text(change.sigmaAfter().orElse(0), 4))));
                }
            });
        }
        return blocks;
    }

    /// Town and country, and other groups, as far as figures tell them apart.
    private Block groups() {
        Tabled table = new Tabled(texts, "groups", evaluated.dated(), "name", "group", "value", "unit");
        int province = evaluated.areas().cities().isEmpty()
                ? 0
                : evaluated.areas().cities().first() / 10_000 * 10_000;
        for (var indicator : evaluated.basis().indicators().all()) {
            evaluated
                    .observations()
                    .groups(indicator.code(), province, evaluated.year())
                    .forEach((group, there) -> {
                        Optional<BigDecimal> value = there.measured(indicator.multiplier());
                        if (!group.isEmpty() && value.isPresent()) {
                            table.row(words(indicator.name()), words(group), number(value, 3), words(indicator.unit()));
                        }
                    });
        }
        return table.empty() ? new Block.Note(texts.of("evaluation.no-groups", evaluated.year())) : table.whole();
    }

    private Optional<Block> left() {
        Tabled table = new Tabled(texts, "left", evaluated.dated(), "name", "county", "reason");
        for (Measured each : evaluated.measured()) {
            each.disparity()
                    .left()
                    .forEach(left -> table.row(
                            words(each.indicator().name()),
                            words(left.area().name()),
                            words(texts.of("disparity.left." + left.reason().name()))));
        }
        return table.empty() ? Optional.empty() : Optional.of(table.whole());
    }

    /// The value of an indicator in a region.
    static Optional<BigDecimal> value(Evaluated evaluated, Measured measured, int region) {
        Optional<Observation> there = evaluated.at(measured.indicator(), region);
        return there.flatMap(each -> each.measured(measured.indicator().multiplier()));
    }
}
