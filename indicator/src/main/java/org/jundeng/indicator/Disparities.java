package org.jundeng.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jundeng.indicator.Areas.Area;
import org.jundeng.indicator.Disparity.Left;
import org.jundeng.indicator.Disparity.Place;
import org.jundeng.indicator.Disparity.Reason;
import org.jundeng.indicator.Disparity.Weighing;
import org.jundeng.indicator.Observation.Bound;
import org.jundeng.indicator.Observation.Quality;
import org.jundeng.measure.Bootstrap;
import org.jundeng.measure.Convergence;
import org.jundeng.measure.Gini;
import org.jundeng.measure.Grouping;
import org.jundeng.measure.Moran;
import org.jundeng.measure.Sample;
import org.jundeng.measure.Spread;
import org.jundeng.measure.Theil;

/// Measures how unequal indicators are between the counties of a day.
public final class Disparities {

    private static final int FEWEST_COUNTIES = 3;
    private static final int PERMUTATIONS = 999;
    private static final long SEED = 2018;

    private final Observations observations;
    private final Areas areas;
    private final Borders borders;

    /// @param observations under the codes of the areas' day, as [Boundaries] gives them
    public Disparities(Observations observations, Areas areas, Borders borders) {
        this.observations = observations;
        this.areas = areas;
        this.borders = borders;
    }

    /// A county as it is read, before it has a rank.
    private record Unit(
            Area area, double value, double weight, Optional<Counts> counts, double precision, boolean estimated) {}

    /// The counts behind a rate.
    private record Counts(double numerator, double denominator, double multiplier) {}

    /// How unequal an indicator is in a year; empty with fewer than three counties, or where nobody has anything.
    public Optional<Disparity> of(Indicator indicator, int year) {
        return of(indicator, year, areas.counties());
    }

    /// How the gap moved between two years, over the counties that have a value in both.
    public Optional<Change> between(Indicator indicator, int from, int to) {
        Optional<Disparity> first = of(indicator, from);
        Optional<Disparity> last = of(indicator, to);
        if (first.isEmpty() || last.isEmpty() || from >= to) {
            return Optional.empty();
        }
        Set<Integer> both = new TreeSet<>(codes(first.get()));
        both.retainAll(codes(last.get()));
        List<Area> shared = areas.counties().stream()
                .filter(each -> both.contains(each.code()))
                .toList();
        return of(indicator, from, shared)
                .flatMap(before -> of(indicator, to, shared).map(after -> change(before, after)));
    }

    private static Set<Integer> codes(Disparity disparity) {
        return disparity.places().stream().map(place -> place.area().code()).collect(Collectors.toSet());
    }

    private Change change(Disparity before, Disparity after) {
        List<Integer> counties = new TreeSet<>(codes(after)).stream().toList();
        double[] start = values(before, counties);
        double[] end = values(after, counties);
        boolean positive =
                DoubleStream.concat(Arrays.stream(start), Arrays.stream(end)).allMatch(value -> value > 0);
        return new Change(
                before,
                after,
                positive ? Convergence.of(start, end, after.year() - before.year()) : Optional.empty(),
                after.indicator()
                        .most()
                        .filter(most -> most.signum() > 0)
                        .map(most -> Convergence.ceiling(start, end, most.doubleValue())),
                moves(after.indicator(), before.year(), after.year()));
    }

    /// Which counties rose and which fell between two years, of those that have a value in both.
    public Moves moves(Indicator indicator, int from, int to) {
        List<Integer> up = new ArrayList<>();
        List<Integer> down = new ArrayList<>();
        int compared = 0;
        double whole = 0;
        for (Area area : areas.counties()) {
            Optional<Unit> before = unit(indicator, from, area);
            Optional<Unit> after = unit(indicator, to, area);
            if (before.isPresent() && after.isPresent()) {
                compared++;
                double change = after.get().value() - before.get().value();
                whole += change * after.get().weight();
                if (Math.abs(change) > before.get().precision() + after.get().precision()) {
                    (change > 0 ? up : down).add(area.code());
                }
            }
        }
        return new Moves(
                compared,
                up,
                down,
                whole >= 0 ? down : up,
                indicator.breaks().stream()
                        .filter(each -> each.year() > from && each.year() <= to)
                        .toList());
    }

    private Optional<Unit> unit(Indicator indicator, int year, Area area) {
        List<Unit> units = new ArrayList<>();
        read(indicator, year, area, weighing(indicator, year, List.of(area)), units);
        return units.stream().findFirst();
    }

    private static double[] values(Disparity disparity, List<Integer> counties) {
        return counties.stream()
                .mapToDouble(code -> disparity.place(code).orElseThrow().value())
                .toArray();
    }

    /// The weighted Gini coefficient alone.
    public OptionalDouble gini(Indicator indicator, int year) {
        return sample(indicator, year, areas.counties()).map(Gini::of).orElse(OptionalDouble.empty());
    }

    /// By how much the Gini coefficient rose between two years, with its interval: the same counties are drawn for
    /// both.
    public Optional<Bootstrap.Interval> rise(Indicator indicator, int from, int to) {
        List<Area> shared = areas.counties().stream()
                .filter(area -> Stream.of(from, to)
                        .allMatch(year -> sample(indicator, year, List.of(area)).isPresent()))
                .toList();
        if (shared.size() < FEWEST_COUNTIES) {
            return Optional.empty();
        }
        Sample before = sample(indicator, from, shared).orElseThrow();
        Sample after = sample(indicator, to, shared).orElseThrow();
        return Bootstrap.of(shared.size(), SEED)
                .interval(
                        rows -> {
                            OptionalDouble first = Gini.of(before.rows(rows));
                            OptionalDouble last = Gini.of(after.rows(rows));
                            return first.isPresent() && last.isPresent()
                                    ? OptionalDouble.of(last.getAsDouble() - first.getAsDouble())
                                    : OptionalDouble.empty();
                        },
                        Bootstrap.Method.PERCENTILE);
    }

    /// The counties of a year that have a value, with what they count for; empty without any.
    private Optional<Sample> sample(Indicator indicator, int year, List<Area> counties) {
        Weighing weighing = weighing(indicator, year, counties);
        List<Unit> units = new ArrayList<>();
        counties.forEach(area -> read(indicator, year, area, weighing, units));
        return units.stream().allMatch(unit -> unit.weight() == 0) ? Optional.empty() : Optional.of(sample(units));
    }

    private static Sample sample(List<Unit> units) {
        return Sample.of(
                units.stream().mapToDouble(Unit::value).toArray(),
                units.stream().mapToDouble(Unit::weight).toArray());
    }

    private Optional<Disparity> of(Indicator indicator, int year, List<Area> counties) {
        Weighing weighing = weighing(indicator, year, counties);
        List<Left> left = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        for (Area area : counties) {
            read(indicator, year, area, weighing, units).ifPresent(reason -> left.add(new Left(area, reason)));
        }
        if (units.size() < FEWEST_COUNTIES || units.stream().allMatch(unit -> unit.weight() == 0)) {
            return Optional.empty();
        }
        return Optional.of(measured(indicator, year, weighing, units, left));
    }

    private Disparity measured(Indicator indicator, int year, Weighing weighing, List<Unit> units, List<Left> left) {
        double[] values = units.stream().mapToDouble(Unit::value).toArray();
        Sample sample = sample(units);
        Grouping cities =
                Grouping.of(units.stream().map(unit -> unit.area().cityName()).toList());
        return new Disparity(
                indicator,
                year,
                weighing,
                places(indicator, units),
                Spread.of(sample),
                Gini.of(sample),
                Bootstrap.of(units.size(), SEED).interval(sample, Gini::of, Bootstrap.Method.PERCENTILE),
                Theil.decompose(Theil.Kind.T, sample, cities),
                Moran.of(
                        borders.among(
                                units.stream().map(unit -> unit.area().code()).toList()),
                        values,
                        PERMUTATIONS,
                        SEED),
                left);
    }

    /// By the people whom the indicator names; else by what its rates are out of, where all have it; else alike.
    private Weighing weighing(Indicator indicator, int year, List<Area> counties) {
        if (!indicator.weights().isEmpty()) {
            return Weighing.PEOPLE;
        }
        boolean counts = counties.stream()
                .flatMap(area -> observations.at(indicator.code(), area.code(), year).stream())
                .allMatch(each -> each.denominator().isPresent());
        return indicator.rate() && counts ? Weighing.DENOMINATOR : Weighing.ALIKE;
    }

    /// Adds a county to the units, or says why it cannot be one.
    private Optional<Reason> read(Indicator indicator, int year, Area area, Weighing weighing, List<Unit> units) {
        Optional<Observation> there = observations.at(indicator.code(), area.code(), year);
        if (there.isEmpty()) {
            return Optional.of(Reason.NO_VALUE);
        }
        Observation observation = there.get();
        Optional<BigDecimal> value = observation.measured(indicator.multiplier());
        if (observation.quality() == Quality.SUPPRESSED || value.isEmpty()) {
            return Optional.of(observation.bound() == Bound.EXACT ? Reason.SUPPRESSED : Reason.ONLY_A_BOUND);
        }
        if (few(indicator, observation, value.get())) {
            return Optional.of(Reason.TOO_FEW);
        }
        Optional<Double> weight = switch (weighing) {
            case PEOPLE ->
                observations
                        .at(indicator.weights(), area.code(), year)
                        .flatMap(Observation::value)
                        .map(BigDecimal::doubleValue);
            case DENOMINATOR -> observation.denominator().map(BigDecimal::doubleValue);
            case ALIKE -> Optional.of(1.0);
        };
        if (weight.filter(each -> each >= 0).isEmpty()) {
            return Optional.of(Reason.NO_WEIGHT);
        }
        units.add(new Unit(
                area,
                value.get().doubleValue(),
                weight.orElseThrow(),
                counts(indicator, observation),
                observation.ratio(indicator.multiplier()).isPresent()
                        ? 0
                        : Math.pow(10, -value.get().scale()) / 2,
                observation.quality() == Quality.ESTIMATED
                        || observation.quality() == Quality.IMPUTED
                        || observation.quality() == Quality.ASSUMED));
        return Optional.empty();
    }

    /// Whether fewer stand behind a value than the indicator asks for. A rate without counts is taken as it is: who
    /// published it has judged.
    private static boolean few(Indicator indicator, Observation observation, BigDecimal value) {
        BigDecimal fewest = BigDecimal.valueOf(indicator.fewest());
        return indicator.rate()
                ? observation.denominator().map(of -> of.compareTo(fewest) < 0).orElse(false)
                : value.compareTo(fewest) < 0;
    }

    /// The counts behind a share of 0 to 1; none for other values, of which chance is not known.
    private static Optional<Counts> counts(Indicator indicator, Observation observation) {
        return observation
                .numerator()
                .flatMap(numerator -> observation
                        .denominator()
                        .filter(denominator -> indicator.rate()
                                && numerator.signum() >= 0
                                && numerator.compareTo(denominator) <= 0
                                && denominator.signum() > 0)
                        .map(denominator -> new Counts(
                                numerator.doubleValue(),
                                denominator.doubleValue(),
                                indicator.multiplier().doubleValue())));
    }

    private static List<Place> places(Indicator indicator, List<Unit> units) {
        Ranks ranks = Ranks.of(
                units.stream()
                        .map(unit -> unit.counts()
                                .map(counts -> Ranks.Chance.of(
                                        unit.value(), counts.numerator(), counts.denominator(), counts.multiplier()))
                                .orElse(Ranks.Chance.none(unit.value())))
                        .toList(),
                indicator.direction() == Indicator.Direction.LOWER,
                SEED);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            Ranks.Interval interval = ranks.intervals().get(i);
            places.add(new Place(
                    unit.area(),
                    unit.value(),
                    unit.weight(),
                    interval.lower(),
                    interval.upper(),
                    unit.counts().isPresent(),
                    interval.rank(),
                    interval.worst(),
                    interval.best(),
                    unit.precision(),
                    unit.estimated()));
        }
        places.sort(Disparity.worstFirst(indicator.direction()));
        return places;
    }
}
