package org.jundeng.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jundeng.catalog.Rule;
import org.jundeng.expression.Type;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.Malformed;
import org.jundeng.vocabulary.WorkingDays;
import org.jundeng.warning.WarningRules.Threshold;
import org.jundeng.warning.Watched.Unjudged;

/// Reads the rules for every place, year by year: a warning begins where a level's condition holds, goes on while
/// its
/// `stays` does, and is given once.
public final class Watch {

    /// The most urgent first, then by group, rule and place.
    private static final Comparator<Warning> ORDER = Comparator.comparing(Warning::level)
            .reversed()
            .thenComparing(warning -> warning.rule().group())
            .thenComparing(warning -> warning.rule().id())
            .thenComparing(warning -> warning.place().code())
            .thenComparing(warning -> warning.place().region());

    private final WarningRules rules;
    private final Places places;
    private final Given given;
    private final LocalDate raised;
    private final Map<String, BigDecimal> thresholds = new HashMap<>();

    /// @param raised the day on which warnings are given, from which the days to answer count
    public Watch(WarningRules rules, Places places, Given given, LocalDate raised) {
        this.rules = rules;
        this.places = places;
        this.given = given;
        this.raised = raised;
        for (Threshold threshold : rules.thresholds().values()) {
            thresholds.put(threshold.name(), threshold.value());
        }
    }

    /// The warning of a rule on a thing, as it stood in the year before.
    private record Series(String rule, Place place) {}

    private record Standing(Level level, int since) {}

    private record Judged(Optional<Level> level, boolean held, SortedSet<String> missing) {}

    /// The warnings of every year up to one.
    public Watched upTo(int year) {
        SortedMap<Integer, List<Warning>> byYear = new TreeMap<>();
        Map<Series, Standing> standing = new HashMap<>();
        Map<String, Unjudged> unjudged = new LinkedHashMap<>();
        long looked = 0;
        for (int each : places.years(year)) {
            List<Warning> warnings = new ArrayList<>();
            unjudged.clear();
            for (Place place : places.of(each)) {
                if (!rules.of(place.subject()).isEmpty()) {
                    looked++;
                    warnings.addAll(withoutHidden(judge(place, standing, unjudged)));
                }
            }
            byYear.put(each, warnings.stream().sorted(ORDER).toList());
        }
        return new Watched(byYear, List.copyOf(unjudged.values()), looked);
    }

    private List<Warning> judge(Place place, Map<Series, Standing> standing, Map<String, Unjudged> unjudged) {
        Figures figures = places.figures(place);
        thresholds.forEach((name, value) -> figures.number(name, () -> Optional.of(value)));
        rules.handed(place.subject()).forEach(each -> handed(each, place, figures));
        List<Warning> warnings = new ArrayList<>();
        for (WarningRule rule : rules.of(place.subject())) {
            Series series = new Series(rule.id(), place.series());
            Optional<Standing> before = Optional.ofNullable(standing.remove(series));
            Judged judged = judged(rule, figures, before);
            if (judged.level().isPresent()) {
                Standing now = new Standing(
                        judged.level().get(), before.map(Standing::since).orElse(place.year()));
                standing.put(series, now);
                warnings.add(warning(rule, place, now, judged.held(), figures));
            } else if (!judged.missing().isEmpty()) {
                unjudged.merge(rule.id(), new Unjudged(rule, judged.missing(), 1), Watch::together);
            }
        }
        return warnings;
    }

    private void handed(WarningRules.Handed figure, Place place, Figures figures) {
        Optional<BigDecimal> value =
                given.of(place, figure.name()).or(() -> figure.read().flatMap(reading -> places.read(reading, place)));
        if (figure.type().equals(Type.BOOLEAN)) {
            figures.flag(figure.name(), () -> value.map(each -> each.signum() != 0));
        } else {
            figures.number(figure.name(), () -> value);
        }
    }

    private static Unjudged together(Unjudged one, Unjudged other) {
        SortedSet<String> missing = new TreeSet<>(one.missing());
        missing.addAll(other.missing());
        return new Unjudged(one.rule(), missing, one.places() + other.places());
    }

    private Judged judged(WarningRule rule, Figures figures, Optional<Standing> before) {
        SortedSet<String> missing = new TreeSet<>();
        for (Map.Entry<Level, Rule> level : rule.levels().entrySet()) {
            Value holds = level.getValue().expression().evaluatePartially(figures);
            if (holds.equals(Value.Bool.TRUE)) {
                return new Judged(Optional.of(level.getKey()), false, new TreeSet<>());
            }
            if (holds instanceof Value.Unknown(SortedSet<String> names)) {
                names.stream().filter(rules.handed()::containsKey).forEach(missing::add);
            }
        }
        boolean goesOn = before.isPresent()
                && rule.stays()
                        .map(stays ->
                                !stays.expression().evaluatePartially(figures).equals(Value.Bool.FALSE))
                        .orElse(false);
        return goesOn
                ? new Judged(before.map(Standing::level), true, missing)
                : new Judged(Optional.empty(), false, missing);
    }

    private Warning warning(WarningRule rule, Place place, Standing now, boolean held, Figures figures) {
        return new Warning(
                rule,
                now.level(),
                place,
                now.since(),
                held,
                Evidence.of(rule, figures),
                Evidence.figures(rule, figures),
                raised,
                due(rule.days()),
                Optional.empty());
    }

    private Optional<LocalDate> due(int days) {
        try {
            return Optional.of(WorkingDays.bundled().plus(raised, days));
        } catch (Malformed _) {
            return Optional.empty();
        }
    }

    /// Of the warnings of one place, those that no other makes needless.
    private static List<Warning> withoutHidden(List<Warning> warnings) {
        Set<String> hidden = new HashSet<>();
        warnings.forEach(each -> hidden.addAll(each.rule().hides()));
        return warnings.stream()
                .filter(each -> !hidden.contains(each.rule().id()))
                .toList();
    }
}
