package org.jundeng.server.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jundeng.catalog.Catalog;
import org.jundeng.vocabulary.Malformed;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.RegionLevel;
import org.jundeng.vocabulary.Regions;

/// The counties that a visitor can choose from, by city.
///
/// @param cities with their counties, in the order of their codes
public record Counties(List<City> cities) {

    /// A city with the units that lie in it.
    public record City(Region region, List<Choice> counties) {}

    /// A county, and until when it was one of that name where it is no more.
    public record Choice(Region region, Optional<LocalDate> ended) {}

    /// The counties of a list on a day, and those that have ended since the list came into force.
    public static Counties of(Catalog catalog, LocalDate day) {
        Regions regions = Regions.bundled();
        RegionCode province = RegionCode.parse(catalog.edition().region());
        LocalDate from = catalog.edition().inForce().from();
        List<City> cities = new ArrayList<>();
        for (Region city : regions.units(RegionLevel.CITY, day)) {
            if (!city.code().isWithin(province)) {
                continue;
            }
            List<Choice> counties = new ArrayList<>();
            for (Region county : regions.within(city.code(), day)) {
                counties.add(new Choice(county, Optional.empty()));
            }
            for (Region county : regions.within(city.code(), from)) {
                if (regions.at(county.code(), day).isEmpty()) {
                    counties.add(new Choice(county, Optional.of(county.valid().to())));
                }
            }
            cities.add(new City(city, counties));
        }
        return new Counties(cities);
    }

    /// The counties of a province on a day.
    public static Counties on(RegionCode province, LocalDate day) {
        Regions regions = Regions.bundled();
        return new Counties(regions.units(RegionLevel.CITY, day).stream()
                .filter(city -> city.code().isWithin(province))
                .map(city -> new City(
                        city,
                        regions.within(city.code(), day).stream()
                                .map(county -> new Choice(county, Optional.empty()))
                                .toList()))
                .toList());
    }

    /// The region of a code on a day, also one that has ended; empty for anything else.
    public static Optional<Region> find(String code, LocalDate day) {
        try {
            RegionCode parsed = RegionCode.parse(code.strip());
            return Regions.bundled()
                    .at(parsed, day)
                    .or(() -> Regions.bundled().history(parsed).stream().reduce((_, last) -> last));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
