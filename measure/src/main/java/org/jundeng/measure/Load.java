package org.jundeng.measure;

/// What would come to each facility if everybody went to the nearest, against what it can take.
///
/// @param demand by facility, the people who have it nearest
/// @param over by facility, how many people more than it can take; 0 where there is room
/// @param nowhere people without a facility within the bound
public record Load(double[] demand, double[] over, double nowhere) {

    /// @param capacity by facility, in people
    /// @param minutes beyond which nobody goes
    public static Load of(TravelTimes times, double[] people, double[] capacity, double minutes) {
        Unmeasurable.requireSameLength("设施 (facilities)", times.facilities(), "能力 (capacity)", capacity.length);
        Reach reach = Reach.of(times, people, minutes);
        double[] demand = new double[capacity.length];
        for (int point = 0; point < people.length; point++) {
            if (reach.nearest()[point] <= minutes) {
                demand[reach.facility()[point]] += people[point];
            }
        }
        double[] over = new double[capacity.length];
        for (int j = 0; j < over.length; j++) {
            over[j] = Math.max(0, demand[j] - capacity[j]);
        }
        return new Load(demand, over, reach.uncovered());
    }
}
