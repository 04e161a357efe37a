package org.jundeng.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jundeng.measure.Catchment;
import org.jundeng.measure.Decay;
import org.jundeng.measure.Reach;
import org.jundeng.measure.Siting;
import org.jundeng.measure.TravelTimes;
import org.jundeng.measure.TravelTimes.Places;
import org.jundeng.measure.TravelTimes.Speed;

/// Who reaches a kind of facility within some minutes, and who does not; where one more would bring most
/// people in.
///
/// Times are estimated from the straight line where no times are given. Nobody is left out: whoever is
/// farther than was
/// looked at counts as out of reach.
///
/// @param towns as points where people live
/// @param minutes of the circle, such as 30
/// @param estimated whether times are estimated
/// @param share of supply a head, where every facility has a capacity
/// @param next towns where a further facility would bring most people into the circle, one after the other
public record AccessStudy(
        List<Town> towns,
        List<Facility> facilities,
        double minutes,
        boolean estimated,
        Reach reach,
        Optional<Catchment> share,
        Siting next) {

    /// How times are estimated: roads 1.4 times as long as the straight line, 40 km an hour. An
    /// assumption, since no
    /// road network was to be had.
    public static final Speed SPEED = new Speed(1.4, 40);

    /// How the codes of indicators of circles begin; the minutes follow.
    public static final String CIRCLE = "A-";

    /// How far is looked at, as a multiple of the circle.
    private static final double FARTHEST = 4;

    private static final int SITES = 5;

    public AccessStudy {
        towns = List.copyOf(towns);
        facilities = List.copyOf(facilities);
    }

    /// The people of a county.
    ///
    /// @param covered within the circle
    /// @param unplaced people of towns whose own place is not known
    public record County(double people, double covered, double unplaced) {

        public double uncovered() {
            return people - covered;
        }

        private County plus(double more, boolean within, boolean located) {
            return new County(people + more, covered + (within ? more : 0), unplaced + (located ? 0 : more));
        }
    }

    /// Studies facilities with estimated times.
    public static AccessStudy of(List<Town> towns, List<Facility> facilities, double minutes, Speed speed) {
        Places points = places(
                towns.stream().mapToDouble(Town::longitude), towns.stream().mapToDouble(Town::latitude));
        Places sites = places(
                facilities.stream().mapToDouble(Facility::longitude),
                facilities.stream().mapToDouble(Facility::latitude));
        TravelTimes times = TravelTimes.estimated(points, sites, _ -> speed, FARTHEST * minutes);
        TravelTimes between = TravelTimes.estimated(points, points, _ -> speed, minutes);
        return of(towns, facilities, minutes, times, between, true);
    }

    /// Studies facilities with times that somebody measured.
    ///
    /// @param times from towns to facilities, in their orders
    /// @param speed by which times between towns are estimated, to find further sites
    public static AccessStudy measured(
            List<Town> towns, List<Facility> facilities, double minutes, TravelTimes times, Speed speed) {
        Places points = places(
                towns.stream().mapToDouble(Town::longitude), towns.stream().mapToDouble(Town::latitude));
        return of(towns, facilities, minutes, times, TravelTimes.estimated(points, points, _ -> speed, minutes), false);
    }

    private static AccessStudy of(
            List<Town> towns,
            List<Facility> facilities,
            double minutes,
            TravelTimes times,
            TravelTimes between,
            boolean estimated) {
        double[] people = towns.stream().mapToDouble(Town::people).toArray();
        Reach reach = Reach.of(times, people, minutes);
        boolean[] covered = new boolean[people.length];
        for (int i = 0; i < covered.length; i++) {
            covered[i] = reach.nearest()[i] <= minutes;
        }
        boolean known = facilities.stream().allMatch(each -> each.capacity().isPresent());
        double[] supply = facilities.stream()
                .mapToDouble(each -> each.capacity().orElse(0))
                .toArray();
        return new AccessStudy(
                towns,
                facilities,
                minutes,
                estimated,
                reach,
                known && !facilities.isEmpty()
                        ? Optional.of(Catchment.of(times, people, supply, Decay.gaussian(minutes)))
                        : Optional.empty(),
                Siting.covering(between, people, covered, minutes, SITES));
    }

    private static Places places(java.util.stream.DoubleStream longitudes, java.util.stream.DoubleStream latitudes) {
        return new Places(longitudes.toArray(), latitudes.toArray());
    }

    /// The code of the indicator of which this is an observation, such as `A-30`; the kind of facility is its group.
    public String code() {
        return CIRCLE + BigDecimal.valueOf(minutes).stripTrailingZeros().toPlainString();
    }

    /// The people of each county, by its code.
    public SortedMap<Integer, County> counties() {
        SortedMap<Integer, County> counties = new TreeMap<>();
        for (int i = 0; i < towns.size(); i++) {
            Town town = towns.get(i);
            County so = counties.getOrDefault(town.county(), new County(0, 0, 0));
            counties.put(town.county(), so.plus(town.people(), reach.nearest()[i] <= minutes, town.located()));
        }
        return counties;
    }

    /// The towns outside the circle, those with most people first.
    public List<Town> outside() {
        List<Town> outside = new ArrayList<>();
        IntStream.range(0, towns.size())
                .filter(i -> reach.nearest()[i] > minutes)
                .forEach(i -> outside.add(towns.get(i)));
        outside.sort(Comparator.comparingDouble(Town::people).reversed().thenComparing(Town::code));
        return outside;
    }

    /// The towns of the further sites, in the order of choice.
    public List<Town> sites() {
        return next.chosen().stream().map(towns::get).toList();
    }

    /// Whether any figure rests on something made up: facilities, or the people of towns.
    public boolean assumed() {
        return facilities.stream().anyMatch(Facility::assumed);
    }

    /// How many towns stand at a place that is not their own.
    public long unplaced() {
        return towns.stream().filter(town -> !town.located()).count();
    }
}
