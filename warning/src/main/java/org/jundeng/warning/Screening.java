package org.jundeng.warning;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jundeng.indicator.Observations;
import org.jundeng.vocabulary.Regions;

/// How many planted mistakes the rules of group E find, and how often they warn where nothing is wrong.
///
/// A mistake is found where a warning stands at a place that it touches: the report itself, the region's whole
/// report of
/// the year, the city that it is summed into, or the year after. A warning at a place that no mistake touches is
/// a false
/// alarm. Places are those of values and of regions' whole reports.
///
/// @param found by kind
/// @param clean how many places no mistake touches
/// @param alarms at how many of those there is a warning
/// @param alarmsByRule of how many of those each rule warns
public record Screening(Map<FaultKind, Found> found, long clean, long alarms, SortedMap<String, Integer> alarmsByRule) {

    public Screening {
        found = new EnumMap<>(found);
        alarmsByRule = new TreeMap<>(alarmsByRule);
    }

    /// How many mistakes of a kind were found.
    ///
    /// @param itself how many by a warning at the wrong report itself, or at the region's whole report
    public record Found(int planted, int found, int itself) {

        /// Both together.
        public Found and(Found other) {
            return new Found(planted + other.planted, found + other.found, itself + other.itself);
        }

        public double recall() {
            return planted == 0 ? 1 : found / (double) planted;
        }
    }

    /// Plants mistakes in a panel and looks what the rules say.
    ///
    /// @param each how many mistakes of each kind are planted
    public static Screening of(WarningRules rules, Panel panel, Regions regions, int each, long seed) {
        Planting planting = new Planting(panel, seed);
        planting.plant(each);
        Places places = Places.of(
                panel.indicators(),
                Observations.of(planting.reports().values()),
                regions,
                panel.areas().day());
        int last = panel.years().getLast();
        Watched watched = new Watch(rules.only("E"), places, Given.NONE, LocalDate.of(last, 12, 31)).upTo(last);
        Set<Place> warned = new HashSet<>();
        SortedMap<String, Integer> alarmsByRule = new TreeMap<>();
        Set<Place> touched = new HashSet<>();
        planting.faults().forEach(fault -> touched.addAll(fault.touched()));
        int province = panel.areas().cities().first() / 10_000 * 10_000;
        Set<Place> alarms = new HashSet<>();
        for (List<Warning> year : watched.byYear().values()) {
            for (Warning warning : year) {
                Place place = warning.place();
                warned.add(place);
                if (counted(place, province) && !touched.contains(place)) {
                    alarms.add(place);
                    alarmsByRule.merge(warning.rule().id(), 1, Integer::sum);
                }
            }
        }
        long clean = panel.years().stream()
                .flatMap(year -> places.of(year).stream())
                .filter(place -> counted(place, province) && !touched.contains(place))
                .count();
        return new Screening(found(planting.faults(), warned), clean, alarms.size(), alarmsByRule);
    }

    /// The province's own row is touched by every mistake that is summed into it, and is left out.
    private static boolean counted(Place place, int province) {
        return (place.subject() == Subject.INDICATOR || place.subject() == Subject.AREA) && place.region() != province;
    }

    private static Map<FaultKind, Found> found(List<Planting.Fault> faults, Set<Place> warned) {
        Map<FaultKind, Found> found = new EnumMap<>(FaultKind.class);
        for (Planting.Fault fault : faults) {
            boolean any = fault.touched().stream().anyMatch(warned::contains);
            boolean itself = fault.own().stream()
                    .anyMatch(place -> warned.contains(place)
                            || warned.contains(new Place(Subject.AREA, "", place.region(), place.year())));
            Found one = new Found(1, any ? 1 : 0, itself ? 1 : 0);
            found.merge(fault.kind(), one, Found::and);
        }
        return found;
    }

    /// All kinds together.
    public Found all() {
        return found.values().stream().reduce(new Found(0, 0, 0), Found::and);
    }

    /// At which share of the places where nothing is wrong there is a warning.
    public double falseAlarms() {
        return clean == 0 ? 0 : alarms / (double) clean;
    }
}
