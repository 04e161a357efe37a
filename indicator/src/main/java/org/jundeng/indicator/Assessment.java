package org.jundeng.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jundeng.indicator.Indicator.Baseline;
import org.jundeng.indicator.Indicator.Comparison;
import org.jundeng.indicator.Indicator.Goal;
import org.jundeng.indicator.Indicator.Waypoint;
import org.jundeng.indicator.Observation.Bound;
import org.jundeng.indicator.Standing.Reason;
import org.jundeng.indicator.Standing.State;

/// Finds where targets stand, by their kind.
public final class Assessment {

    private final Observations observations;

    public Assessment(Observations observations) {
        this.observations = observations;
    }

    /// Where an indicator's goal stands in a region at the end of a year.
    public Standing of(Indicator indicator, int region, int year) {
        if (indicator.goal().isEmpty()) {
            return unknown(Reason.IN_WORDS_ONLY, List.of());
        }
        Goal goal = indicator.goal().get();
        return switch (indicator.kind()) {
            case RELATIVE -> relative(indicator, goal, region, year);
            case CUMULATIVE -> cumulative(indicator, goal, region, year);
            case BOUND -> bound(indicator, goal, region, year);
            case LEVEL, COUNT -> level(indicator, goal, region, year);
        };
    }

    private Standing level(Indicator indicator, Goal goal, int region, int year) {
        return goal.value()
                .map(needed -> reported(indicator, goal, region, year, needed, Optional.empty(), true))
                .orElseGet(() -> unknown(Reason.IN_WORDS_ONLY, List.of()));
    }

    private Standing bound(Indicator indicator, Goal goal, int region, int year) {
        return goal.value()
                .map(needed -> reported(indicator, goal, region, year, needed, Optional.of(State.KEPT), false))
                .orElseGet(() -> unknown(Reason.IN_WORDS_ONLY, List.of()));
    }

    /// Holds the value of a year against the goal, and where it is not reached yet, against the way to it.
    ///
    /// @param kept the state where the goal holds, where it is not that it is met
    /// @param way whether there is a way to it, rather than a level that always holds
    private Standing reported(
            Indicator indicator,
            Goal goal,
            int region,
            int year,
            BigDecimal needed,
            Optional<State> kept,
            boolean way) {
        Optional<Observation> there = observations.at(indicator.code(), region, year);
        if (there.isEmpty()) {
            return unknown(Reason.NO_VALUE, List.of(String.valueOf(year)));
        }
        Observation observation = there.get();
        Optional<BigDecimal> value = observation.ratio(indicator.multiplier()).or(observation::value);
        if (value.isEmpty()) {
            return unknown(Reason.SUPPRESSED, List.of());
        }
        Optional<Boolean> holds = holds(goal, needed, value.get(), observation.bound());
        if (holds.isEmpty()) {
            return new Standing(
                    State.NOT_ASSESSABLE,
                    value,
                    Optional.of(needed),
                    goal.comparison() == Comparison.ABOUT ? Reason.ABOUT : Reason.ONLY_A_BOUND,
                    List.of());
        }
        if (holds.get()) {
            return new Standing(kept.orElse(State.MET), value, Optional.of(needed), Reason.GOAL_HOLDS, List.of());
        }
        if (!way || goal.year() != 0 && year >= goal.year()) {
            State late = goal.year() != 0 && year < goal.year() ? State.BEHIND : State.MISSED;
            return new Standing(
                    kept.isPresent() ? State.BROKEN : late,
                    value,
                    Optional.of(needed),
                    Reason.GOAL_DOES_NOT_HOLD,
                    List.of());
        }
        return onTheWay(indicator, goal, year, needed, value.get());
    }

    private static Standing onTheWay(Indicator indicator, Goal goal, int year, BigDecimal needed, BigDecimal value) {
        Optional<BigDecimal> by = by(indicator, goal, year, needed);
        if (by.isEmpty()) {
            return new Standing(
                    State.NOT_ASSESSABLE, Optional.of(value), Optional.empty(), Reason.NO_BASELINE, List.of());
        }
        int order = value.compareTo(by.get());
        boolean lower = indicator.direction() == Indicator.Direction.LOWER;
        boolean far = lower ? order <= 0 : order >= 0;
        return new Standing(
                far ? State.ON_TRACK : State.BEHIND,
                Optional.of(value),
                by,
                far ? Reason.ON_THE_WAY : Reason.BEHIND_THE_WAY,
                List.of());
    }

    /// What is needed by the end of a year: as the plan's way has it, else on the straight line from the baseline.
    private static Optional<BigDecimal> by(Indicator indicator, Goal goal, int year, BigDecimal needed) {
        List<Waypoint> points = new ArrayList<>();
        indicator.baseline().ifPresent(baseline -> points.add(new Waypoint(baseline.year(), baseline.value())));
        points.addAll(indicator.path());
        if (goal.year() != 0) {
            points.add(new Waypoint(goal.year(), needed));
        }
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            if (year >= from.year() && year <= to.year() && to.year() > from.year()) {
                BigDecimal part = BigDecimal.valueOf(year - from.year())
                        .divide(BigDecimal.valueOf(to.year() - from.year()), MathContext.DECIMAL128);
                return Optional.of(
                        from.value().add(to.value().subtract(from.value()).multiply(part)));
            }
        }
        return Optional.empty();
    }

    /// Sums the years since the plan began; a year that was not reported leaves the sum unknown, unless the others
    /// reach the goal without it. Before it began there is no sum.
    private Standing cumulative(Indicator indicator, Goal goal, int region, int year) {
        if (goal.value().isEmpty()) {
            return unknown(Reason.IN_WORDS_ONLY, List.of());
        }
        BigDecimal needed = goal.value().get();
        int from = indicator.baseline().map(Baseline::year).orElse(year);
        if (year < from) {
            return unknown(Reason.NO_VALUE, List.of(String.valueOf(year)));
        }
        SortedMap<Integer, Observation> series = observations.series(indicator.code(), region);
        BigDecimal sum = BigDecimal.ZERO;
        List<String> missing = new ArrayList<>();
        for (int each = from; each <= year; each++) {
            Observation observation = series.get(each);
            Optional<BigDecimal> value = observation == null
                    ? published(indicator, each, region)
                    : observation.measured(indicator.multiplier());
            if (value.isEmpty()) {
                missing.add(String.valueOf(each));
            } else {
                sum = sum.add(value.get());
            }
        }
        boolean enough = sum.compareTo(needed) >= 0;
        if (!missing.isEmpty() && !enough) {
            return new Standing(
                    State.NOT_ASSESSABLE, Optional.of(sum), Optional.of(needed), Reason.YEARS_MISSING, missing);
        }
        if (enough) {
            return new Standing(State.MET, Optional.of(sum), Optional.of(needed), Reason.GOAL_HOLDS, missing);
        }
        if (goal.year() != 0 && year >= goal.year()) {
            return new Standing(
                    State.MISSED, Optional.of(sum), Optional.of(needed), Reason.GOAL_DOES_NOT_HOLD, missing);
        }
        Optional<BigDecimal> by = planned(indicator, goal, from, year, needed);
        if (by.isEmpty()) {
            return new Standing(State.NOT_ASSESSABLE, Optional.of(sum), Optional.empty(), Reason.NO_BASELINE, missing);
        }
        boolean far = sum.compareTo(by.get()) >= 0;
        return new Standing(
                far ? State.ON_TRACK : State.BEHIND,
                Optional.of(sum),
                by,
                far ? Reason.ON_THE_WAY : Reason.BEHIND_THE_WAY,
                missing);
    }

    /// The first year of the plan, as the plan itself reports it of the province.
    private static Optional<BigDecimal> published(Indicator indicator, int year, int region) {
        return region % 10_000 == 0 && region != Observation.NATIONAL
                ? indicator
                        .baseline()
                        .filter(baseline -> baseline.year() == year && !baseline.above())
                        .map(Baseline::value)
                : Optional.empty();
    }

    private static Optional<BigDecimal> planned(Indicator indicator, Goal goal, int from, int year, BigDecimal needed) {
        if (!indicator.path().isEmpty()) {
            return indicator.path().stream()
                    .filter(point -> point.year() == year)
                    .map(Waypoint::value)
                    .findFirst();
        }
        return goal.year() == 0
                ? Optional.empty()
                : Optional.of(needed.multiply(BigDecimal.valueOf(year - from + 1L))
                        .divide(BigDecimal.valueOf(goal.year() - from + 1L), MathContext.DECIMAL128));
    }

    private Standing relative(Indicator indicator, Goal goal, int region, int year) {
        Optional<BigDecimal> reference = observations
                .at(indicator.code(), Observation.NATIONAL, year)
                .flatMap(national -> national.measured(indicator.multiplier()));
        if (reference.isEmpty()) {
            Optional<BigDecimal> value = observations
                    .at(indicator.code(), region, year)
                    .flatMap(own -> own.measured(indicator.multiplier()));
            return new Standing(
                    State.NOT_ASSESSABLE,
                    value,
                    Optional.empty(),
                    Reason.NO_REFERENCE,
                    List.of(goal.reference() + " " + year));
        }
        return reported(indicator, goal, region, year, reference.get(), Optional.empty(), false);
    }

    /// Whether a value stands to what is needed as it is to; empty where that cannot be told.
    private static Optional<Boolean> holds(Goal goal, BigDecimal needed, BigDecimal value, Bound bound) {
        int order = value.compareTo(needed);
        return switch (goal.comparison()) {
            case ABOUT -> Optional.empty();
            case WITHIN ->
                bound == Bound.EXACT
                        ? Optional.of(order >= 0 && value.compareTo(goal.most().orElse(needed)) <= 0)
                        : Optional.empty();
            case AT_LEAST ->
                switch (bound) {
                    case EXACT -> Optional.of(order >= 0);
                    case ABOVE -> order >= 0 ? Optional.of(true) : Optional.empty();
                    case BELOW -> order <= 0 ? Optional.of(false) : Optional.empty();
                };
            case ABOVE ->
                switch (bound) {
                    case EXACT -> Optional.of(order > 0);
                    case ABOVE -> order >= 0 ? Optional.of(true) : Optional.empty();
                    case BELOW -> order <= 0 ? Optional.of(false) : Optional.empty();
                };
            case AT_MOST ->
                switch (bound) {
                    case EXACT -> Optional.of(order <= 0);
                    case BELOW -> order <= 0 ? Optional.of(true) : Optional.empty();
                    case ABOVE -> order >= 0 ? Optional.of(false) : Optional.empty();
                };
            case BELOW ->
                switch (bound) {
                    case EXACT -> Optional.of(order < 0);
                    case BELOW -> order <= 0 ? Optional.of(true) : Optional.empty();
                    case ABOVE -> order >= 0 ? Optional.of(false) : Optional.empty();
                };
        };
    }

    private static Standing unknown(Reason reason, List<String> missing) {
        return new Standing(State.NOT_ASSESSABLE, Optional.empty(), Optional.empty(), reason, missing);
    }
}
