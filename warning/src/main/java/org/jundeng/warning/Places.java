package org.jundeng.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Parameter;
import org.jundeng.indicator.Areas;
import org.jundeng.indicator.Borders;
import org.jundeng.indicator.Boundaries;
import org.jundeng.indicator.Disparities;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.Observations;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.RegionLevel;
import org.jundeng.vocabulary.Regions;

/// Everything that rules look at: values, regions, gaps and standards, with their figures.
public final class Places {

    private final Indicators indicators;
    private final Observations observations;
    private final Peers peers;
    private final Areas areas;
    private final Borders borders;
    private final Disparities disparities;
    private final List<Parameter> standards;

    private Places(
            Indicators indicators, Observations observations, Areas areas, Borders borders, List<Parameter> standards) {
        this.indicators = indicators;
        this.observations = observations;
        this.peers = new Peers(observations);
        this.areas = areas;
        this.borders = borders;
        this.disparities = new Disparities(observations, areas, borders);
        this.standards = standards;
    }

    /// Values, regions and gaps alone.
    ///
    /// @param observations as they were reported; they are taken under the codes of the day
    public static Places of(Indicators indicators, Observations observations, Regions regions, LocalDate day) {
        return new Places(
                indicators,
                new Boundaries(regions, day, indicators).of(observations),
                Areas.of(regions, day),
                Borders.of(regions, day),
                List.of());
    }

    /// The same with the standards of a list that regions set for themselves: amounts of money with a value of
    /// their
    /// own in some county or city.
    public Places with(Catalog catalog) {
        String province = catalog.edition().region();
        return new Places(
                indicators,
                observations,
                areas,
                borders,
                catalog.parameters().values().stream()
                        .filter(each -> each.type() instanceof FactType.Amount
                                && each.values().stream()
                                        .anyMatch(setting -> !setting.region().equals(province)))
                        .toList());
    }

    /// The years of which something was reported, up to one.
    SortedSet<Integer> years(int last) {
        SortedSet<Integer> years = new TreeSet<>();
        observations.indicators().forEach(code -> years.addAll(observations.years(code)));
        years.add(last);
        return years.headSet(last + 1);
    }

    /// What can be looked at in a year.
    List<Place> of(int year) {
        List<Place> all = new ArrayList<>();
        SortedSet<Integer> regions = new TreeSet<>();
        for (Indicator indicator : indicators.all()) {
            if (peers.years(indicator).contains(year)) {
                for (RegionLevel level : RegionLevel.values()) {
                    for (int region : peers.regions(indicator, level)) {
                        all.add(new Place(Subject.INDICATOR, indicator.code(), region, year));
                        regions.add(region);
                    }
                }
                peers.regions(indicator, RegionLevel.COUNTY).stream()
                        .findFirst()
                        .map(county -> new RegionCode(county).province().number())
                        .ifPresent(province -> all.add(new Place(Subject.GAP, indicator.code(), province, year)));
            }
        }
        regions.forEach(region -> all.add(new Place(Subject.AREA, "", region, year)));
        for (Parameter standard : standards) {
            areas.counties()
                    .forEach(county -> all.add(new Place(Subject.STANDARD, standard.name(), county.code(), year)));
        }
        return all;
    }

    Figures figures(Place place) {
        return switch (place.subject()) {
            case INDICATOR ->
                new ValueFigures(observations, peers, indicator(place.code()), place.region(), place.year()).figures();
            case AREA -> new AreaFigures(indicators, peers, place.region(), place.year()).figures();
            case GAP -> {
                Indicator indicator = indicator(place.code());
                yield new GapFigures(
                                disparities,
                                indicator,
                                List.copyOf(peers.years(indicator).headSet(place.year() + 1)))
                        .figures();
            }
            case STANDARD ->
                new StandardFigures(standard(place.code()), borders, place.region(), place.year()).figures();
        };
    }

    private Indicator indicator(String code) {
        return indicators.indicator(code).orElseThrow();
    }

    private Parameter standard(String name) {
        return standards.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Optional<BigDecimal> read(WarningRules.Reading reading, Place place) {
        Optional<Observation> there =
                observations.at(reading.indicator(), place.region(), place.year() - reading.yearsAgo());
        return switch (reading.part()) {
            case VALUE ->
                there.flatMap(
                        each -> each.measured(indicator(reading.indicator()).multiplier()));
            case NUMERATOR -> there.flatMap(Observation::numerator);
            case DENOMINATOR -> there.flatMap(Observation::denominator);
        };
    }
}
