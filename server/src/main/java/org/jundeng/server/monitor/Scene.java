package org.jundeng.server.monitor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jundeng.indicator.Aggregates;
import org.jundeng.indicator.Areas;
import org.jundeng.indicator.Borders;
import org.jundeng.indicator.Boundaries;
import org.jundeng.indicator.Disparities;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.Observations;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.RegionLevel;
import org.jundeng.vocabulary.Regions;

/// What was observed, under the regions that there are at the end of a year.
///
/// @param observations figures of earlier codes under those of the year
/// @param counties of the province, in the order of their codes
record Scene(int year, RegionCode province, Observations observations, List<Region> cities, List<Region> counties) {

    static Scene of(Indicators indicators, RegionCode province, Observations observations, int year) {
        LocalDate day = LocalDate.of(year, 12, 31);
        Regions regions = Regions.bundled();
        List<Region> within = regions.within(province, day);
        return new Scene(
                year,
                province,
                new Boundaries(regions, day, indicators).of(observations),
                within.stream().filter(each -> each.level() == RegionLevel.CITY).toList(),
                within.stream()
                        .filter(each -> each.level() == RegionLevel.COUNTY)
                        .toList());
    }

    /// The gaps between the counties.
    Disparities disparities() {
        LocalDate day = LocalDate.of(year, 12, 31);
        Regions regions = Regions.bundled();
        return new Disparities(
                observations, Areas.of(regions, day).within(province.number()), Borders.of(regions, day));
    }

    /// A value of a region.
    ///
    /// @param value empty where it is not known
    /// @param observation empty where the value is worked out from counties
    /// @param estimated whether people stand for counts that were not published
    /// @param missing counties that the value leaves out
    record Figure(
            Optional<BigDecimal> value, Optional<Observation> observation, boolean estimated, List<Integer> missing) {

        static final Figure NONE = new Figure(Optional.empty(), Optional.empty(), false, List.of());

        Optional<BigDecimal> exact() {
            return observation
                            .filter(each -> each.bound() != Observation.Bound.EXACT)
                            .isPresent()
                    ? Optional.empty()
                    : value;
        }
    }

    /// What is known of a region: as it was reported, else worked out from its counties.
    Figure figure(Indicator indicator, RegionCode region, int ofYear) {
        Optional<Observation> there = observations.at(indicator.code(), region.number(), ofYear);
        if (there.isPresent()) {
            Observation own = there.get();
            return new Figure(own.ratio(indicator.multiplier()).or(own::value), there, false, List.of());
        }
        if (region.level() == RegionLevel.COUNTY
                || observations.years(indicator.code()).isEmpty()) {
            return Figure.NONE;
        }
        Aggregates.Aggregate sum = new Aggregates(observations)
                .of(
                        indicator,
                        counties(region).stream()
                                .map(each -> each.code().number())
                                .toList(),
                        ofYear,
                        "");
        return sum.value().isEmpty()
                ? Figure.NONE
                : new Figure(sum.value(), Optional.empty(), sum.estimated(), sum.missing());
    }

    List<Region> counties(RegionCode within) {
        return counties.stream().filter(each -> each.code().isWithin(within)).toList();
    }

    Optional<Region> region(int code) {
        return Optional.of(code)
                .filter(each -> each == province.number())
                .flatMap(_ -> Regions.bundled().at(province, LocalDate.of(year, 12, 31)))
                .or(() -> java.util.stream.Stream.concat(cities.stream(), counties.stream())
                        .filter(each -> each.code().number() == code)
                        .findFirst());
    }

    String name(int code) {
        return region(code).map(Region::name).orElse(String.valueOf(code));
    }

    /// The name of the city that a county lies in.
    String city(Region county) {
        return county.code().parent().map(each -> name(each.number())).orElse("");
    }

    /// The year before this one of which anything is known of an indicator.
    Optional<Integer> before(Indicator indicator) {
        return observations.years(indicator.code()).stream()
                .filter(each -> each < year)
                .reduce((_, last) -> last);
    }
}
