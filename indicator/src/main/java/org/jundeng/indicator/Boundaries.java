package org.jundeng.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jundeng.indicator.Observation.Key;
import org.jundeng.indicator.Observation.Quality;
import org.jundeng.vocabulary.Malformed;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;

/// The regions of one day, for which figures of any year are wanted.
///
/// A unit that has another code by then is taken under that code. Units that became one are summed, as [Aggregates] has
/// it. What cannot be summed, or went to several units, is left out: it is nobody's figure any more.
public final class Boundaries {

    private final Regions regions;
    private final LocalDate day;
    private final Indicators indicators;

    public Boundaries(Regions regions, LocalDate day, Indicators indicators) {
        this.regions = regions;
        this.day = day;
        this.indicators = indicators;
    }

    /// The observations that hold, each under the code that its region has on the day.
    public Observations of(Observations observations) {
        Map<Key, List<Observation>> parts = new LinkedHashMap<>();
        for (Observation each : observations.all()) {
            now(each.region())
                    .ifPresent(region -> parts.computeIfAbsent(
                                    new Key(each.indicator(), region, each.year(), each.group()),
                                    _ -> new ArrayList<>())
                            .add(each));
        }
        Aggregates aggregates = new Aggregates(observations);
        List<Observation> moved = new ArrayList<>();
        parts.forEach((key, found) -> one(key, found, aggregates).ifPresent(moved::add));
        return Observations.of(moved);
    }

    private Optional<Integer> now(int region) {
        if (region == Observation.NATIONAL) {
            return Optional.of(region);
        }
        try {
            List<Region> successors = regions.successors(new RegionCode(region), day);
            return successors.size() == 1
                    ? Optional.of(successors.getFirst().code().number())
                    : Optional.empty();
        } catch (Malformed _) {
            return Optional.empty();
        }
    }

    private Optional<Observation> one(Key key, List<Observation> found, Aggregates aggregates) {
        Observation first = found.getFirst();
        if (found.size() == 1) {
            return Optional.of(under(key, first));
        }
        Optional<Indicator> indicator = indicators.indicator(key.indicator());
        if (indicator.isEmpty()) {
            return Optional.empty();
        }
        TreeSet<Integer> codes = new TreeSet<>();
        found.forEach(each -> codes.add(each.region()));
        Aggregates.Aggregate sum = aggregates.of(indicator.get(), codes, key.year(), key.group());
        if (!sum.complete() || sum.value().isEmpty()) {
            return Optional.empty();
        }
        LocalDate recorded = found.stream()
                .map(Observation::recorded)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return Optional.of(new Observation(
                key.indicator(),
                key.region(),
                key.year(),
                key.group(),
                sum.value(),
                Observation.Bound.EXACT,
                sum.numerator(),
                sum.denominator(),
                sum.estimated() ? Quality.ESTIMATED : first.quality(),
                first.source(),
                recorded));
    }

    private static Observation under(Key key, Observation each) {
        return each.region() == key.region()
                ? each
                : new Observation(
                        each.indicator(),
                        key.region(),
                        each.year(),
                        each.group(),
                        each.value(),
                        each.bound(),
                        each.numerator(),
                        each.denominator(),
                        each.quality(),
                        each.source(),
                        each.recorded());
    }
}
