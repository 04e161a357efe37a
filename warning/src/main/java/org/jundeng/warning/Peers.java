package org.jundeng.warning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.Observations;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.RegionLevel;

/// Values beside those of the regions of the same level: counties beside counties, cities beside cities.
final class Peers {

    private static final int FEWEST_PEERS = 20;

    private final Observations observations;
    private final Map<Group, Robust> levels = new HashMap<>();
    private final Map<Group, Robust> changes = new HashMap<>();
    private final Map<Group, Integer> counts = new HashMap<>();
    private final Map<String, SortedSet<Integer>> years = new HashMap<>();
    private final Map<String, Map<RegionLevel, List<Integer>>> regions = new HashMap<>();

    private final Map<RegionLevel, List<Integer>> reporting = new HashMap<>();

    Peers(Observations observations) {
        this.observations = observations;
        SortedSet<Integer> all = new TreeSet<>();
        observations.indicators().forEach(code -> all.addAll(observations.regions(code)));
        all.remove(Observation.NATIONAL);
        all.forEach(region ->
                reporting.computeIfAbsent(level(region), _ -> new ArrayList<>()).add(region));
    }

    private record Group(String indicator, RegionLevel level, int year) {}

    static RegionLevel level(int region) {
        return new RegionCode(region).level();
    }

    /// The regions of a level that report at all, where an indicator is reported at that level.
    List<Integer> regions(Indicator indicator, RegionLevel level) {
        return regions.computeIfAbsent(indicator.code(), code -> {
                    Map<RegionLevel, List<Integer>> byLevel = new HashMap<>();
                    for (int region : observations.regions(code)) {
                        if (region != Observation.NATIONAL) {
                            byLevel.put(level(region), reporting(level(region)));
                        }
                    }
                    return byLevel;
                })
                .getOrDefault(level, List.of());
    }

    /// The regions of a level that ever reported anything, by code.
    List<Integer> reporting(RegionLevel level) {
        return reporting.getOrDefault(level, List.of());
    }

    SortedSet<Integer> years(Indicator indicator) {
        return years.computeIfAbsent(indicator.code(), observations::years);
    }

    Optional<Observation> at(Indicator indicator, int region, int year) {
        return observations.at(indicator.code(), region, year);
    }

    Optional<BigDecimal> value(Indicator indicator, int region, int year) {
        return at(indicator, region, year).flatMap(each -> each.measured(indicator.multiplier()));
    }

    /// The last year before one of which a region reported a value.
    Optional<Integer> before(Indicator indicator, int region, int year) {
        return observations.series(indicator.code(), region).headMap(year).entrySet().stream()
                .filter(each -> each.getValue().measured(indicator.multiplier()).isPresent())
                .map(Map.Entry::getKey)
                .reduce((_, later) -> later);
    }

    /// The values of a region up to a year.
    SortedMap<Integer, Double> series(Indicator indicator, int region, int year) {
        SortedMap<Integer, Double> series = new TreeMap<>();
        observations
                .series(indicator.code(), region)
                .headMap(year + 1)
                .forEach((each, observation) -> observation
                        .measured(indicator.multiplier())
                        .ifPresent(value -> series.put(each, value.doubleValue())));
        return series;
    }

    /// Values as they are judged against each other: shares by their logit, anything else as it is.
    OptionalDouble level(Indicator indicator, double value) {
        return indicator.most().isPresent() && indicator.least().isPresent()
                ? Robust.scaled(value, most(indicator))
                : OptionalDouble.of(value);
    }

    /// The change of a region since it last reported, on the scale of [Robust#scaled].
    OptionalDouble change(Indicator indicator, int region, int year) {
        Optional<BigDecimal> now = value(indicator, region, year);
        Optional<BigDecimal> then =
                before(indicator, region, year).flatMap(earlier -> value(indicator, region, earlier));
        if (now.isEmpty() || then.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble to = Robust.scaled(now.get().doubleValue(), most(indicator));
        OptionalDouble from = Robust.scaled(then.get().doubleValue(), most(indicator));
        return to.isPresent() && from.isPresent()
                ? OptionalDouble.of(to.getAsDouble() - from.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble most(Indicator indicator) {
        return indicator.most().isPresent() && indicator.rate()
                ? OptionalDouble.of(indicator.most().get().doubleValue())
                : OptionalDouble.empty();
    }

    /// What is usual among the peers; nothing where they are too few to say.
    Optional<Robust> levels(Indicator indicator, RegionLevel level, int year) {
        return regions(indicator, level).size() < FEWEST_PEERS
                ? Optional.empty()
                : kept(
                        levels,
                        new Group(indicator.code(), level, year),
                        () -> regions(indicator, level).stream()
                                .flatMap(region -> value(indicator, region, year).stream())
                                .map(value -> level(indicator, value.doubleValue()))
                                .filter(OptionalDouble::isPresent)
                                .map(OptionalDouble::getAsDouble)
                                .toList());
    }

    Optional<Robust> changes(Indicator indicator, RegionLevel level, int year) {
        return kept(
                changes,
                new Group(indicator.code(), level, year),
                () -> regions(indicator, level).stream()
                        .map(region -> change(indicator, region, year))
                        .filter(OptionalDouble::isPresent)
                        .map(OptionalDouble::getAsDouble)
                        .toList());
    }

    private static Optional<Robust> kept(
            Map<Group, Robust> kept, Group group, java.util.function.Supplier<List<Double>> values) {
        if (!kept.containsKey(group)) {
            Robust.of(values.get()).ifPresent(robust -> kept.put(group, robust));
        }
        return Optional.ofNullable(kept.get(group));
    }

    /// The share of the regions of a level that reported something of a year, out of those that report at all.
    double reported(Indicator indicator, RegionLevel level, int year) {
        List<Integer> all = regions(indicator, level);
        int there = counts.computeIfAbsent(new Group(indicator.code(), level, year), _ -> (int) all.stream()
                .filter(region -> at(indicator, region, year).isPresent())
                .count());
        return all.isEmpty() ? 0 : there / (double) all.size();
    }

    /// The regions of the next level below one.
    List<Integer> below(Indicator indicator, int region) {
        return switch (level(region)) {
            case PROVINCE -> within(indicator, region, RegionLevel.CITY);
            case CITY -> within(indicator, region, RegionLevel.COUNTY);
            case COUNTY -> List.of();
        };
    }

    private List<Integer> within(Indicator indicator, int region, RegionLevel level) {
        RegionCode bounds = new RegionCode(region);
        return regions(indicator, level).stream()
                .filter(each -> new RegionCode(each).isWithin(bounds))
                .toList();
    }
}
