package org.jundeng.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jundeng.indicator.Aggregates.Aggregate;
import org.jundeng.indicator.Observation.Bound;
import org.jundeng.indicator.Observation.Key;
import org.jundeng.vocabulary.RegionCode;

/// What observations of counties come to for their cities and their province: sums, or sums over sums.
public final class Upwards {

    private Upwards() {}

    /// The observations of cities and province; none of one that has a county of which a value is missing.
    ///
    /// @param counties of one table: alike in quality, source and day
    /// @param areas the counties of the year's end
    /// @param expected the counties that make up the whole: those where anybody is counted at all
    public static List<Observation> of(
            Collection<Observation> counties, Indicators indicators, Areas areas, Set<Integer> expected) {
        Aggregates aggregates = new Aggregates(Observations.of(counties));
        Set<Integer> above = new TreeSet<>();
        areas.counties().forEach(county -> {
            above.add(county.city());
            above.add(new RegionCode(county.code()).province().number());
        });
        Set<Key> wanted = new LinkedHashSet<>();
        counties.forEach(each -> wanted.add(new Key(each.indicator(), 0, each.year(), each.group())));
        List<Observation> sums = new ArrayList<>();
        for (int region : above) {
            List<Integer> parts = areas.within(region).counties().stream()
                    .map(Areas.Area::code)
                    .filter(code -> expected.contains(code) && code != region)
                    .toList();
            for (Key key : parts.isEmpty() ? Set.<Key>of() : wanted) {
                indicators
                        .indicator(key.indicator())
                        .flatMap(indicator -> one(
                                indicator,
                                aggregates.of(indicator, parts, key.year(), key.group()),
                                new Key(key.indicator(), region, key.year(), key.group()),
                                counties.iterator().next()))
                        .ifPresent(sums::add);
            }
        }
        return sums;
    }

    private static Optional<Observation> one(Indicator indicator, Aggregate sum, Key key, Observation like) {
        return sum.complete() && sum.value().isPresent()
                ? Optional.of(new Observation(
                        key.indicator(),
                        key.region(),
                        key.year(),
                        key.group(),
                        indicator.rate() ? Optional.empty() : sum.value(),
                        Bound.EXACT,
                        sum.numerator(),
                        sum.denominator(),
                        like.quality(),
                        like.source(),
                        like.recorded()))
                : Optional.empty();
    }
}
