package org.jundeng.measure;

/// Who is within some minutes of a facility, and who is not (服务圈).
///
/// Everybody is counted: a point without any known way is not reached.
///
/// @param nearest by point, the minutes to the nearest facility; infinite where there is none
/// @param facility by point, the nearest facility, of equally near ones the first; -1 where there is none
/// @param people all of them
/// @param covered those within the bound
/// @param unknown those for whom no way is known at all
public record Reach(double[] nearest, int[] facility, double people, double covered, double unknown) {

    /// @param people by point, not negative
    /// @param minutes the bound, itself included
    public static Reach of(TravelTimes times, double[] people, double minutes) {
        Unmeasurable.requireSameLength("点 (points)", times.points(), "人口 (people)", people.length);
        double[] nearest = new double[times.points()];
        int[] facility = new int[times.points()];
        CompensatedSum all = new CompensatedSum();
        CompensatedSum covered = new CompensatedSum();
        CompensatedSum unknown = new CompensatedSum();
        for (int point = 0; point < nearest.length; point++) {
            nearest[point] = Double.POSITIVE_INFINITY;
            facility[point] = -1;
            for (int pair = times.first(point); pair < times.first(point + 1); pair++) {
                if (times.minutes(pair) < nearest[point]
                        || times.minutes(pair) == nearest[point] && times.facility(pair) < facility[point]) {
                    nearest[point] = times.minutes(pair);
                    facility[point] = times.facility(pair);
                }
            }
            all.add(people[point]);
            if (nearest[point] <= minutes) {
                covered.add(people[point]);
            }
            if (facility[point] < 0) {
                unknown.add(people[point]);
            }
        }
        return new Reach(nearest, facility, all.value(), covered.value(), unknown.value());
    }

    /// How many people are not within the bound.
    public double uncovered() {
        return people - covered;
    }

    /// The share of people within the bound; NaN without anybody.
    public double share() {
        return covered / people;
    }
}
