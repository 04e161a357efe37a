package org.jundeng.fiscal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jundeng.population.Census;

/// The people of a census over years, county by county (cohort-component method).
///
/// Source: United Nations, *Manual III: Methods for Population Projections by Sex and Age*, 1956.
public final class Ageing {

    private final LocalDate from;
    private final SortedMap<Integer, List<Cohorts>> counties;

    private Ageing(LocalDate from, SortedMap<Integer, List<Cohorts>> counties) {
        this.from = from;
        this.counties = counties;
    }

    /// The people of one county, or of all, after some years.
    ///
    /// `start` + `births` − `deaths` + `migrants` = `end`; of year 0 only the end is counted.
    ///
    /// @param children below 15
    /// @param elders of 65 and older
    /// @param oldest of 80 and older, who are among the elders
    public record People(
            int year,
            long start,
            long births,
            long deaths,
            long migrants,
            long end,
            long children,
            long elders,
            long oldest) {

        /// Those who are neither children nor elders.
        public long between() {
            return end - children - elders;
        }

        People plus(People other) {
            return new People(
                    year,
                    start + other.start,
                    births + other.births,
                    deaths + other.deaths,
                    migrants + other.migrants,
                    end + other.end,
                    children + other.children,
                    elders + other.elders,
                    oldest + other.oldest);
        }
    }

    /// Ages a census by some years.
    public static Ageing of(Census census, int years, ProjectionAssumptions assumptions) {
        SortedMap<Integer, List<Cohorts>> counties = new TreeMap<>();
        for (Census.County county : census.counties()) {
            List<Cohorts> course = new ArrayList<>(List.of(Cohorts.of(county, assumptions)));
            for (int year = 1; year <= years; year++) {
                course.add(course.getLast().next(county.code(), assumptions));
            }
            counties.put(county.code(), List.copyOf(course));
        }
        return new Ageing(census.date(), counties);
    }

    /// The day of the census; year n is n years later.
    public LocalDate from() {
        return from;
    }

    /// How many years it goes on.
    public int years() {
        return counties.values().stream().mapToInt(List::size).max().orElse(1) - 1;
    }

    boolean has(int county) {
        return counties.containsKey(county);
    }

    Cohorts of(int county, int year) {
        List<Cohorts> course = counties.get(county);
        if (course == null) {
            throw new IllegalArgumentException("no such county: " + county);
        }
        return course.get(year);
    }

    /// The people of each county after some years.
    public SortedMap<Integer, People> byCounty(int year) {
        SortedMap<Integer, People> people = new TreeMap<>();
        for (Map.Entry<Integer, List<Cohorts>> each : counties.entrySet()) {
            people.put(each.getKey(), people(each.getValue().get(year), year));
        }
        return people;
    }

    /// The people of all counties after some years.
    public People total(int year) {
        return byCounty(year).values().stream().reduce(People::plus).orElse(new People(year, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    private static People people(Cohorts cohorts, int year) {
        return new People(
                year,
                cohorts.start(),
                cohorts.births(),
                cohorts.deaths(),
                cohorts.migrants(),
                cohorts.total(),
                cohorts.count(-1, 0, 15),
                cohorts.count(-1, 65, Cohorts.AGES),
                cohorts.count(-1, 80, Cohorts.AGES));
    }
}
