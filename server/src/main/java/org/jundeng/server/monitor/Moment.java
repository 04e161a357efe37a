package org.jundeng.server.monitor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jundeng.indicator.Change;
import org.jundeng.indicator.Disparity;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Observations;
import org.jundeng.vocabulary.RegionCode;

/// What is known at one moment, or was at the end of a day, with what was worked out of it.
///
/// A page takes it once, so that all it shows is of one moment, however many batches come in meanwhile.
final class Moment {

    private final Indicators indicators;
    private final RegionCode province;
    private final LocalDate today;
    private final Observations observations;
    private final Map<Integer, Scene> scenes = new ConcurrentHashMap<>();
    private final Map<Gap, Optional<Disparity>> disparities = new ConcurrentHashMap<>();

    /// @param province of the list
    Moment(Indicators indicators, RegionCode province, LocalDate today, Observations observations) {
        this.indicators = indicators;
        this.province = province;
        this.today = today;
        this.observations = observations;
    }

    private record Gap(String indicator, int year) {}

    Indicators indicators() {
        return indicators;
    }

    RegionCode province() {
        return province;
    }

    LocalDate today() {
        return today;
    }

    Observations observations() {
        return observations;
    }

    /// The years of which anything is known of an indicator, the latest first.
    List<Integer> years(String indicator) {
        return List.copyOf(observations.years(indicator).reversed());
    }

    /// The indicators of which something is known.
    List<Indicator> observed() {
        return indicators.all().stream()
                .filter(each -> !observations.years(each.code()).isEmpty())
                .toList();
    }

    /// The latest year of which anything is known; this year where nothing is.
    int latest() {
        return observed().stream()
                .mapToInt(each -> observations.years(each.code()).last())
                .max()
                .orElse(today.getYear());
    }

    /// The same for the regions of a year.
    Scene scene(int year) {
        return scenes.computeIfAbsent(year, _ -> Scene.of(indicators, province, observations, year));
    }

    /// How unequal an indicator is in a year; empty where it is a sum, which is no level of service, or
    /// too few counties have a value.
    Optional<Disparity> disparity(Indicator indicator, int year) {
        return disparities.computeIfAbsent(
                new Gap(indicator.code(), year),
                _ -> level(indicator) ? scene(year).disparities().of(indicator, year) : Optional.empty());
    }

    /// How the gap of an indicator moved to its latest year.
    Optional<Change> change(Indicator indicator) {
        List<Integer> years = years(indicator.code());
        return years.size() < 2 || !level(indicator)
                ? Optional.empty()
                : scene(years.getFirst()).disparities().between(indicator, years.get(1), years.getFirst());
    }

    private static boolean level(Indicator indicator) {
        return indicator.aggregation() != Indicator.Aggregation.SUM
                && indicator.aggregation() != Indicator.Aggregation.NONE;
    }
}
