package org.jundeng.server.monitor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Observation;
import org.jundeng.measure.Convergence;
import org.jundeng.measure.Decomposition;
import org.jundeng.measure.Gini;
import org.jundeng.measure.Grouping;
import org.jundeng.measure.Lorenz;
import org.jundeng.measure.Sample;
import org.jundeng.measure.Spread;
import org.jundeng.measure.Theil;
import org.jundeng.vocabulary.Region;

/// How evenly a service is spread over the counties of a year: relative measures and absolute ones side by side.
///
/// @param units the counties that count, from the least; each weighs as many people as live there
/// @param missing counties without an exact value or without a weight, which are left out
/// @param few counties that are left out because their denominator is too small to say anything
/// @param theil by city; empty where the index is not defined
record Evenness(
        int year,
        List<Unit> units,
        List<Region> missing,
        List<Region> few,
        OptionalDouble gini,
        Optional<Lorenz> lorenz,
        Optional<Decomposition> theil,
        Spread spread) {

    private static final int FEWEST = 3;
    private static final int POINTS = 120;

    /// A county.
    ///
    /// @param weight people
    record Unit(Region region, BigDecimal value, double weight, Optional<Observation> observation) {}

    /// Empty where the indicator is a sum, which is no level of service, or fewer than three counties have a value.
    static Optional<Evenness> of(Scene scene, Indicator indicator, int year) {
        if (indicator.aggregation() == Indicator.Aggregation.SUM
                || indicator.aggregation() == Indicator.Aggregation.NONE) {
            return Optional.empty();
        }
        List<Unit> units = new ArrayList<>();
        List<Region> missing = new ArrayList<>();
        List<Region> few = new ArrayList<>();
        for (Region county : scene.counties()) {
            Scene.Figure figure = scene.figure(indicator, county.code(), year);
            Optional<BigDecimal> weight = weight(scene, indicator, county, year, figure);
            if (figure.exact().isEmpty() || weight.isEmpty() || weight.get().signum() <= 0) {
                missing.add(county);
            } else if (tooFew(indicator, figure)) {
                few.add(county);
            } else {
                units.add(new Unit(county, figure.exact().get(), weight.get().doubleValue(), figure.observation()));
            }
        }
        if (units.size() < FEWEST) {
            return Optional.empty();
        }
        units.sort(Comparator.comparing(Unit::value)
                .thenComparing(unit -> unit.region().code()));
        Sample sample = Sample.of(
                units.stream().mapToDouble(unit -> unit.value().doubleValue()).toArray(),
                units.stream().mapToDouble(Unit::weight).toArray());
        Grouping cities = Grouping.of(
                units.stream().map(unit -> scene.city(unit.region())).toList());
        return Optional.of(new Evenness(
                year,
                List.copyOf(units),
                List.copyOf(missing),
                List.copyOf(few),
                Gini.of(sample),
                Lorenz.of(sample, POINTS),
                Theil.decompose(Theil.Kind.T, sample, cities),
                Spread.of(sample)));
    }

    private static boolean tooFew(Indicator indicator, Scene.Figure figure) {
        return indicator.fewest() > 0
                && figure.observation()
                        .flatMap(Observation::denominator)
                        .filter(each -> each.compareTo(BigDecimal.valueOf(indicator.fewest())) < 0)
                        .isPresent();
    }

    /// The people that a county's value stands for: residents, else those it is a rate of.
    private static Optional<BigDecimal> weight(
            Scene scene, Indicator indicator, Region county, int year, Scene.Figure figure) {
        return indicator.weights().isEmpty()
                ? figure.observation().flatMap(Observation::denominator)
                : scene.observations()
                        .at(indicator.weights(), county.code().number(), year)
                        .flatMap(Observation::value);
    }

    /// Whether those behind caught up since another year; of counties with a value above 0 in both.
    Optional<Convergence> since(Evenness start) {
        List<double[]> pairs = pairs(start).stream()
                .filter(pair -> pair.from() > 0 && pair.to() > 0)
                .map(pair -> new double[] {pair.from(), pair.to()})
                .toList();
        return pairs.size() < FEWEST
                ? Optional.empty()
                : Convergence.of(
                        pairs.stream().mapToDouble(pair -> pair[0]).toArray(),
                        pairs.stream().mapToDouble(pair -> pair[1]).toArray(),
                        year - start.year());
    }

    /// A county in two years.
    record Pair(Region region, double from, double to) {}

    List<Pair> pairs(Evenness start) {
        return units.stream()
                .flatMap(unit -> start.units().stream()
                        .filter(other ->
                                other.region().code().equals(unit.region().code()))
                        .map(other -> new Pair(
                                unit.region(),
                                other.value().doubleValue(),
                                unit.value().doubleValue())))
                .toList();
    }
}
