package org.jundeng.indicator;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jundeng.measure.Bootstrap;
import org.jundeng.measure.Decomposition;
import org.jundeng.measure.Lorenz;
import org.jundeng.measure.Moran;
import org.jundeng.measure.Sample;
import org.jundeng.measure.Spread;

/// How unequal an indicator is between the counties of a year (差距): relative and absolute measures side by side.
///
/// Counties count by their people, as [#weighing] says; Moran's I and ranks count each alike. Who has no value,
/// or one
/// that rests on too few, is in none of the measures and is named in [#left].
///
/// Units: values and gaps in the indicator's unit, so that a gap between percentages is in percentage points.
///
/// @param places by value, the worst first; where neither way is better, the least first
/// @param gini weighted; empty where it is not defined
/// @param giniInterval how much it hangs on single counties
/// @param theil T between and within cities
/// @param moran empty where all have the same
/// @param left who is in none of it, and why, by code
public record Disparity(
        Indicator indicator,
        int year,
        Weighing weighing,
        List<Place> places,
        Spread spread,
        OptionalDouble gini,
        Optional<Bootstrap.Interval> giniInterval,
        Optional<Decomposition> theil,
        Optional<Moran> moran,
        List<Left> left) {

    private static final int LORENZ_POINTS = 120;

    public Disparity {
        places = List.copyOf(places);
        left = List.copyOf(left);
    }

    /// By what counties count.
    public enum Weighing {
        /// By the people whom the indicator names as its weights.
        PEOPLE,
        /// By what the rate is out of.
        DENOMINATOR,
        /// Each alike.
        ALIKE
    }

    /// A county with its value.
    ///
    /// @param weight how many it stands for; 1 where all count alike
    /// @param lower and `upper`: between which values chance alone would put it, at 95 %; the value itself where no
    /// counts are known
    /// @param known whether counts are known, so that the limits and ranks mean something
    /// @param rank from 1, the worst; equals share the rank nearer to 1
    /// @param worst and `best`: between which ranks chance alone would put it, at 95 %
    /// @param precision by how much a value that was published without counts may be off: half of its last
    /// digit; 0 with counts
    /// @param estimated whether the value is an estimate or an assumption
    public record Place(
            Areas.Area area,
            double value,
            double weight,
            double lower,
            double upper,
            boolean known,
            int rank,
            int worst,
            int best,
            double precision,
            boolean estimated) {}

    /// A county that is in no measure.
    public record Left(Areas.Area area, Reason reason) {}

    /// Why not.
    public enum Reason {
        /// Nothing was reported.
        NO_VALUE,
        /// It was reported and not published.
        SUPPRESSED,
        /// The report says only that it is above or below a value.
        ONLY_A_BOUND,
        /// Too few stand behind it to be shown or ranked.
        TOO_FEW,
        /// How many it stands for is not known.
        NO_WEIGHT
    }

    /// Who lives below a floor.
    ///
    /// @param people how many are counted in those counties, all of their people and not only those who lack it
    /// @param places the counties, the worst first
    public record Below(double floor, double people, List<Place> places) {}

    /// How many are counted in all.
    public double people() {
        return places.stream().mapToDouble(Place::weight).sum();
    }

    /// The counties whose value is worse than a floor: lower, or higher where less is better. A value on it is not.
    public Below below(double floor) {
        boolean lower = indicator.direction() == Indicator.Direction.LOWER;
        List<Place> found = places.stream()
                .filter(place -> lower ? place.value() > floor : place.value() < floor)
                .toList();
        return new Below(floor, found.stream().mapToDouble(Place::weight).sum(), found);
    }

    public Optional<Place> place(int county) {
        return places.stream().filter(each -> each.area().code() == county).findFirst();
    }

    /// The share of Theil's T that lies between cities; empty where all have the same.
    public OptionalDouble betweenCities() {
        return theil.map(parts -> parts.share(0)).orElse(OptionalDouble.empty());
    }

    /// The curve of what the people of counties with least have of everything; empty where it is not
    /// defined.
    public Optional<Lorenz> lorenz() {
        return Lorenz.of(
                Sample.of(
                        places.stream().mapToDouble(Place::value).toArray(),
                        places.stream().mapToDouble(Place::weight).toArray()),
                LORENZ_POINTS);
    }

    /// Whether a value, or what counties count by, is an estimate.
    public boolean estimated() {
        return places.stream().anyMatch(Place::estimated);
    }

    /// From the worst to the best, then by code.
    static Comparator<Place> worstFirst(Indicator.Direction direction) {
        Comparator<Place> byValue = Comparator.comparingDouble(Place::value);
        return (direction == Indicator.Direction.LOWER ? byValue.reversed() : byValue)
                .thenComparing(place -> place.area().code());
    }
}
