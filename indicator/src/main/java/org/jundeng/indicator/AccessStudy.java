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
/// farther than was looked at counts as out of reach.
///
/// @param towns as points where people live
/// @param minutes of the circle, such as 30
/// @param estimated whether times are estimated
/// @param share of supply a head, where every facility has a capacity
/// @param next towns where a further facility would bring most people into the circle, one after the other
/// @param gains how many people each of these brings in beyond those before it
public record AccessStudy(
        List<Town> towns,
        List<Facility> facilities,
        double minutes,
        boolean estimated,
        Reach reach,
        Optional<Catchment> share,
        Siting next,
        List<Double> gains) {

    /// How times are estimated: roads 1.4 times as long as the straight line, 40 km an hour. An
    /// assumption, since no road network was to be had.
    public static final Speed SPEED = new Speed(1.4, 40);

    /// How the codes of indicators of circles begin; the minutes follow.
    public static final String CIRCLE = "A-";

    /// How far is looked at, as a multiple of the circle.
    private static final double FARTHEST = 4;

    private static final int SITES = 5;

    public AccessStudy {
        towns = List.copyOf(towns);
        facilities = List.copyOf(facilities);
        gains = List.copyOf(gains);
    }

    /// The people of a county.
    ///
    /// @param code six digits
    /// @param covered within the circle
    /// @param unplaced people of towns whose own place is not known
    /// @param supply what all of them together get of the capacities; 0 where capacities are not known
    public record County(int code, double people, double covered, double unplaced, double supply) {

        public double uncovered() {
            return people - covered;
        }

        /// The share of its people within the circle; NaN without anybody.
        public double share() {
            return covered / people;
        }

        public double supplyPerHead() {
            return supply / people;
        }

        private County plus(Town town, boolean within, double access) {
            return new County(
                    code,
                    people + town.people(),
                    covered + (within ? town.people() : 0),
                    unplaced + (town.located() ? 0 : town.people()),
                    supply + town.people() * access);
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
        Siting next = Siting.covering(between, people, covered, minutes, SITES);
        return new AccessStudy(
                towns,
                facilities,
                minutes,
                estimated,
                reach,
                known && !facilities.isEmpty()
                        ? Optional.of(Catchment.of(times, people, supply, Decay.gaussian(minutes)))
                        : Optional.empty(),
                next,
                gains(between, people, covered, minutes, next.chosen()));
    }

    private static List<Double> gains(
            TravelTimes between, double[] people, boolean[] already, double minutes, List<Integer> sites) {
        boolean[] covered = already.clone();
        List<Double> gains = new ArrayList<>();
        for (int site : sites) {
            double gain = 0;
            for (int point = 0; point < people.length; point++) {
                if (!covered[point] && between.minutes(point, site) <= minutes) {
                    covered[point] = true;
                    gain += people[point];
                }
            }
            gains.add(gain);
        }
        return gains;
    }

    private static Places places(java.util.stream.DoubleStream longitudes, java.util.stream.DoubleStream latitudes) {
        return new Places(longitudes.toArray(), latitudes.toArray());
    }

    /// The kinds of facilities that are studied, in the order in which they come first.
    public List<String> kinds() {
        return facilities.stream().map(Facility::kind).distinct().toList();
    }

    /// What kind of facility is studied; `""` where there are several.
    public String kind() {
        return kinds().size() == 1 ? kinds().getFirst() : "";
    }

    /// Whether a town, by its number in [#towns], is within the circle.
    public boolean within(int town) {
        return reach.nearest()[town] <= minutes;
    }

    /// The code of the indicator of which this is an observation, such as `A-30`; the kind of facility is its group.
    public String code() {
        return CIRCLE + BigDecimal.valueOf(minutes).stripTrailingZeros().toPlainString();
    }

    /// The people of each county, most people outside first, then by code.
    public List<County> counties() {
        SortedMap<Integer, County> counties = new TreeMap<>();
        for (int i = 0; i < towns.size(); i++) {
            Town town = towns.get(i);
            double access = share.isPresent() ? share.get().access()[i] : 0;
            County so = counties.getOrDefault(town.county(), new County(town.county(), 0, 0, 0, 0));
            counties.put(town.county(), so.plus(town, within(i), access));
        }
        return counties.values().stream()
                .sorted(Comparator.comparingDouble(County::uncovered).reversed().thenComparingInt(County::code))
                .toList();
    }

    /// The towns outside the circle, those with most people first.
    public List<Town> outside() {
        List<Town> outside = new ArrayList<>();
        IntStream.range(0, towns.size()).filter(i -> !within(i)).forEach(i -> outside.add(towns.get(i)));
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
