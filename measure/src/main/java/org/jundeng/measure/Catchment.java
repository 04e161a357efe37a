package org.jundeng.measure;

/// How much of a supply there is for each person, with those who share it counted (2SFCA, E2SFCA).
///
/// First each facility's supply is divided by the people within its catchment, by distance; then each point
/// gets what all facilities within its reach have for it. What is given out is what there is: the people of all
/// points times what they get come to the supply of the facilities that somebody can reach.
///
/// Source: Luo and Wang 2003; Luo and Qi 2009.
///
/// @param ratio by facility, its supply over its weighted people; 0 where nobody reaches it
/// @param access by point, supply a head
/// @param reached the supply of facilities that somebody reaches
/// @param idle the supply of those that nobody reaches
/// @param given what all people get: as much as `reached`, but for roundings
public record Catchment(double[] ratio, double[] access, double reached, double idle, double given) {

    /// @param people by point, not negative
    /// @param supply by facility, not negative: beds, doctors, places
    public static Catchment of(TravelTimes times, double[] people, double[] supply, Decay decay) {
        Unmeasurable.requireSameLength("点 (points)", times.points(), "人口 (people)", people.length);
        Unmeasurable.requireSameLength("设施 (facilities)", times.facilities(), "供给 (supply)", supply.length);
        double[] demand = new double[supply.length];
        double[] weights = new double[times.pairs()];
        for (int point = 0; point < people.length; point++) {
            for (int pair = times.first(point); pair < times.first(point + 1); pair++) {
                weights[pair] = decay.weight(times.minutes(pair));
                demand[times.facility(pair)] += people[point] * weights[pair];
            }
        }
        double[] ratio = new double[supply.length];
        CompensatedSum reached = new CompensatedSum();
        CompensatedSum idle = new CompensatedSum();
        for (int j = 0; j < supply.length; j++) {
            if (demand[j] > 0) {
                ratio[j] = supply[j] / demand[j];
                reached.add(supply[j]);
            } else {
                idle.add(supply[j]);
            }
        }
        double[] access = new double[people.length];
        CompensatedSum given = new CompensatedSum();
        for (int point = 0; point < people.length; point++) {
            for (int pair = times.first(point); pair < times.first(point + 1); pair++) {
                access[point] += ratio[times.facility(pair)] * weights[pair];
            }
            given.add(people[point] * access[point]);
        }
        return new Catchment(ratio, access, reached.value(), idle.value(), given.value());
    }

    /// Whether nothing was lost or doubled, to a billionth.
    public boolean conserved() {
        return Math.abs(given - reached) <= 1e-9 * Math.max(1, reached);
    }
}
