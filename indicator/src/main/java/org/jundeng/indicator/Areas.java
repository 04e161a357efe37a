package org.jundeng.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.RegionLevel;
import org.jundeng.vocabulary.Regions;

/// The counties of a day, each with its city, in the order of their codes.
public record Areas(LocalDate day, List<Area> counties) {

    public Areas {
        counties = List.copyOf(counties);
    }

    /// A county.
    ///
    /// @param city the code of the city that it lies in
    public record Area(int code, String name, int city, String cityName) {}

    /// All counties that there are on a day.
    public static Areas of(Regions regions, LocalDate day) {
        return new Areas(
                day,
                regions.units(RegionLevel.COUNTY, day).stream()
                        .map(county -> area(county, regions, day))
                        .toList());
    }

    private static Area area(Region county, Regions regions, LocalDate day) {
        RegionCode code = county.code();
        Optional<Region> city = code.parent().flatMap(parent -> regions.at(parent, day));
        return new Area(
                code.number(),
                county.name(),
                city.map(each -> each.code().number()).orElse(code.number()),
                city.map(Region::name).orElse(county.name()));
    }

    /// Those that lie within a region: all of its own province, those of a city, or one county.
    public Areas within(int region) {
        RegionCode bounds = new RegionCode(region);
        return new Areas(
                day,
                counties.stream()
                        .filter(county -> new RegionCode(county.code()).isWithin(bounds))
                        .toList());
    }

    public Optional<Area> county(int code) {
        return counties.stream().filter(each -> each.code() == code).findFirst();
    }

    /// The codes of the cities that they lie in, in order.
    public TreeSet<Integer> cities() {
        TreeSet<Integer> cities = new TreeSet<>();
        counties.forEach(county -> cities.add(county.city()));
        return cities;
    }
}
