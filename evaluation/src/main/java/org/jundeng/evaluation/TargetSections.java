package org.jundeng.evaluation;

import static org.jundeng.evaluation.Tabled.number;
import static org.jundeng.evaluation.Tabled.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jundeng.chart.Bullets;
import org.jundeng.evaluation.Report.Block;
import org.jundeng.evaluation.Report.Section;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Standing;
import org.jundeng.publication.Texts;

/// Where the plan's targets stand, and what was promised beside them.
record TargetSections(Evaluated evaluated, int region, Texts texts) {

    private static final int DIGITS = 4;

    private record Judged(Indicator indicator, Standing standing) {

        boolean assessed() {
            return standing.state() != Standing.State.NOT_ASSESSABLE;
        }

        boolean fine() {
            return switch (standing.state()) {
                case MET, KEPT, ON_TRACK -> true;
                case BEHIND, MISSED, BROKEN, NOT_ASSESSABLE -> false;
            };
        }
    }

    private List<Judged> judged(Collection<Indicator> indicators) {
        return indicators.stream()
                .map(each -> new Judged(each, evaluated.assessment().of(each, region, evaluated.year())))
                .toList();
    }

    Section targets() {
        List<Judged> judged = judged(evaluated.basis().indicators().headlines());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(counts("evaluation.targets.counts", judged)));
        picture(judged).ifPresent(blocks::add);
        blocks.add(table("targets", judged).whole());
        blocks.add(new Block.Note(texts.of("evaluation.targets.note")));
        return new Section("targets", texts.of("evaluation.targets"), blocks);
    }

    /// The targets that can be judged in one of many regions; the others are counted.
    Section own() {
        List<Judged> judged = judged(evaluated.basis().indicators().headlines());
        List<Judged> assessed = judged.stream().filter(Judged::assessed).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(counts("evaluation.targets.counts", judged)));
        if (!assessed.isEmpty()) {
            picture(judged).ifPresent(blocks::add);
            blocks.add(table("targets", assessed).whole());
        }
        blocks.add(new Block.Note(texts.of("evaluation.targets.elsewhere")));
        return new Section("targets", texts.of("evaluation.targets"), blocks);
    }

    /// The values of the targets that can be judged, against their goals.
    private Optional<Block> picture(List<Judged> judged) {
        List<Judged> drawn = judged.stream()
                .filter(each -> each.assessed() && each.standing().value().isPresent())
                .toList();
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        Map<Indicator.Kind, List<Judged>> kinds = drawn.stream()
                .collect(Collectors.groupingBy(
                        each -> each.indicator().kind(),
                        () -> new EnumMap<>(Indicator.Kind.class),
                        Collectors.toList()));
        Bullets picture = new Bullets(kinds.entrySet().stream()
                .map(kind -> new Bullets.Group(
                        texts.of("evaluation.kind." + kind.getKey().name()),
                        kind.getValue().stream().map(this::bullet).toList()))
                .toList());
        long fine = drawn.stream().filter(Judged::fine).count();
        return Optional.of(Pictures.picture(
                "targets",
                "targets",
                texts.of("evaluation.bullets.title"),
                texts.of("evaluation.bullets", drawn.size(), fine, drawn.size() - fine, judged.size() - drawn.size()),
                picture.width(),
                picture.height(),
                picture.marks()));
    }

    private Bullets.Row bullet(Judged judged) {
        Optional<BigDecimal> goal = judged.indicator().goal().flatMap(Indicator.Goal::value);
        Optional<BigDecimal> needed = judged.standing().needed();
        BigDecimal value = judged.standing().value().orElseThrow();
        return new Bullets.Row(
                judged.indicator().name(),
                value.doubleValue(),
                decimal(needed.filter(
                        each -> goal.filter(there -> there.compareTo(each) == 0).isEmpty())),
                decimal(goal),
                texts.of(
                        "evaluation.bullets.shown",
                        shown(value, judged.indicator()),
                        judged.indicator().goal().map(Indicator.Goal::text).orElse(""),
                        texts.of("evaluation.state." + judged.standing().state().name())));
    }

    private static String shown(BigDecimal value, Indicator indicator) {
        BigDecimal rounded = value.scale() > 2 ? value.setScale(2, RoundingMode.HALF_UP) : value;
        return rounded.toPlainString() + (indicator.unit().equals("%") ? "" : " ") + indicator.unit();
    }

    private static OptionalDouble decimal(Optional<BigDecimal> number) {
        return number.map(each -> OptionalDouble.of(each.doubleValue())).orElse(OptionalDouble.empty());
    }

    Section promises() {
        List<Judged> promises = judged(evaluated.basis().indicators().promises());
        List<Judged> commitments = judged(evaluated.basis().indicators().commitments());
        List<Judged> all =
                Stream.concat(promises.stream(), commitments.stream()).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(counts("evaluation.promises.counts", promises)));
        blocks.add(new Block.Words(counts("evaluation.commitments.counts", commitments)));
        blocks.add(table("promises", all).whole());
        return new Section("promises", texts.of("evaluation.promises"), blocks);
    }

    /// How many are in each state.
    String counts(String key, List<?> judged) {
        Map<Standing.State, Integer> counts = new EnumMap<>(Standing.State.class);
        for (Object each : judged) {
            if (each instanceof Judged(Indicator _, Standing standing)) {
                counts.merge(standing.state(), 1, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>();
        for (Standing.State state : Standing.State.values()) {
            if (counts.containsKey(state)) {
                parts.add(texts.of("evaluation.state." + state.name()) + " " + counts.get(state));
            }
        }
        return texts.of(key, judged.size(), String.join(texts.of("comma"), parts));
    }

    /// The same in one line, for the headline.
    String headline() {
        return counts(
                "evaluation.targets.counts",
                judged(evaluated.basis().indicators().headlines()));
    }

    private Tabled table(String id, List<Judged> judged) {
        Tabled table = new Tabled(
                texts,
                id,
                evaluated.dated(),
                "code",
                "name",
                "kind",
                "goal",
                "unit",
                "value",
                "needed",
                "state",
                "reason");
        for (Judged each : judged) {
            Indicator indicator = each.indicator();
            Standing standing = each.standing();
            table.row(
                    words(indicator.code()),
                    words(indicator.name()),
                    words(texts.of("evaluation.kind." + indicator.kind().name())),
                    words(indicator.goal().map(Indicator.Goal::text).orElse("")),
                    words(indicator.unit()),
                    number(reached(standing), DIGITS),
                    number(standing.needed(), DIGITS),
                    words(texts.of("evaluation.state." + standing.state().name())),
                    words(reason(standing)));
        }
        return table;
    }

    /// What was reached; nothing where it is the sum of no years.
    private static Optional<BigDecimal> reached(Standing standing) {
        return standing.value()
                .filter(value -> value.signum() != 0 || standing.reason() != Standing.Reason.YEARS_MISSING);
    }

    private String reason(Standing standing) {
        String reason = texts.of("evaluation.reason." + standing.reason().name());
        return standing.missing().isEmpty()
                ? reason
                : reason + texts.of("colon") + String.join(texts.of("listed"), standing.missing());
    }
}
