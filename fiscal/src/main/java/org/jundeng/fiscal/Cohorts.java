package org.jundeng.fiscal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jundeng.population.Census;

/// The people of one county by sex and single year of age, whole people, each year accounted for.
///
/// Shapes: `people` by sex (men, women) and age 0 to 100, the last with all who are older.
///
/// @param start how many there were a year ago; with births and migrants, less deaths, that is how many there are
/// @param births of the year
/// @param deaths of the year, of newborn children too
/// @param migrants who moved in, less those who moved out
record Cohorts(long[][] people, long start, long births, long deaths, long migrants) {

    static final int AGES = Assumptions.OLDEST + 1;

    Cohorts {
        long end = Math.addExact(Math.subtractExact(Math.addExact(start, births), deaths), migrants);
        if (total(people) != end) {
            throw new IllegalStateException(total(people) + " people, accounted for " + end);
        }
    }

    /// The people of a census: an age group of several years is divided evenly among them, and the oldest group so
    /// that each year of age has less than the one before.
    static Cohorts of(Census.County county, ProjectionAssumptions assumptions) {
        long[][] people = new long[2][AGES];
        for (int sex = 0; sex < 2; sex++) {
            int[] groups = county.people()[sex];
            for (int group = 0; group < groups.length; group++) {
                int from = Census.ages().get(group);
                boolean oldest = group == groups.length - 1;
                int to = oldest ? AGES : Census.ages().get(group + 1);
                long[] weights = new long[to - from];
                for (int i = 0; i < weights.length; i++) {
                    weights[i] = oldest ? decline(assumptions.decline(), i) : 1;
                }
                long[] parts = Apportionment.of(groups[group], weights);
                System.arraycopy(parts, 0, people[sex], from, parts.length);
            }
        }
        return new Cohorts(people, total(people), 0, 0, 0);
    }

    private static long decline(BigDecimal factor, int years) {
        return factor.pow(years)
                .movePointRight(15)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /// The people a year later: those who do not die and those who move in are a year older, and the newborn are 0.
    ///
    /// Deaths are of those who are there at the start of the year, migrants of those who are left, births of the
    /// women at the start.
    Cohorts next(int county, ProjectionAssumptions assumptions) {
        long[][] next = new long[2][AGES];
        long died = 0;
        long moved = 0;
        for (int sex = 0; sex < 2; sex++) {
            BigDecimal[] mortality = new BigDecimal[AGES];
            BigDecimal[] migration = new BigDecimal[AGES];
            for (int age = 0; age < AGES; age++) {
                mortality[age] = assumptions.mortality(sex, age);
                migration[age] = assumptions.migration(county, age);
            }
            long[] deaths = events(people[sex], mortality);
            long[] alive = new long[AGES];
            for (int age = 0; age < AGES; age++) {
                alive[age] = people[sex][age] - deaths[age];
                died += deaths[age];
            }
            long[] migrants = migrants(alive, migration);
            for (int age = 0; age < AGES; age++) {
                next[sex][Math.min(age + 1, AGES - 1)] += alive[age] + migrants[age];
                moved += migrants[age];
            }
        }
        BigDecimal[] fertility = new BigDecimal[AGES];
        Arrays.setAll(fertility, assumptions::fertility);
        long born = Arrays.stream(events(people[1], fertility)).sum();
        long boys = part(born, assumptions.boys());
        long[] newborn = {boys, born - boys};
        for (int sex = 0; sex < 2; sex++) {
            long lost = part(newborn[sex], assumptions.newbornMortality());
            next[sex][0] = newborn[sex] - lost;
            died += lost;
        }
        return new Cohorts(next, total(people), born, died, moved);
    }

    private static long part(long whole, BigDecimal rate) {
        return rate.multiply(BigDecimal.valueOf(whole))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /// How many of each age something happens to, never more than there are.
    ///
    /// Their sum is that of what each age's rate gives, rounded half up. Each age has the whole part of its own;
    /// what is left goes one each to those that lost most, the younger first.
    ///
    /// @param rates from 0 to 1
    static long[] events(long[] people, BigDecimal[] rates) {
        long[] events = new long[people.length];
        BigDecimal[] rests = new BigDecimal[people.length];
        BigDecimal all = BigDecimal.ZERO;
        for (int age = 0; age < people.length; age++) {
            BigDecimal[] parts =
                    rates[age].multiply(BigDecimal.valueOf(people[age])).divideAndRemainder(BigDecimal.ONE);
            events[age] = parts[0].longValueExact();
            rests[age] = parts[1];
            all = all.add(parts[1]);
        }
        IntStream.range(0, people.length)
                .boxed()
                .sorted(Comparator.comparing((Integer age) -> rests[age]).reversed())
                .limit(all.setScale(0, RoundingMode.HALF_UP).longValueExact())
                .forEach(age -> events[age]++);
        return events;
    }

    /// Those who move in, and less those who move out: each of the two like [#events].
    private static long[] migrants(long[] people, BigDecimal[] rates) {
        BigDecimal[] in = new BigDecimal[AGES];
        BigDecimal[] out = new BigDecimal[AGES];
        for (int age = 0; age < AGES; age++) {
            in[age] = rates[age].max(BigDecimal.ZERO);
            out[age] = rates[age].min(BigDecimal.ZERO).negate();
        }
        long[] arriving = events(people, in);
        long[] leaving = events(people, out);
        long[] migrants = new long[AGES];
        Arrays.setAll(migrants, age -> arriving[age] - leaving[age]);
        return migrants;
    }

    long total() {
        return total(people);
    }

    private static long total(long[][] people) {
        return Arrays.stream(people).flatMapToLong(Arrays::stream).sum();
    }

    /// How many there are of a sex (or of both with -1) from one age to below another.
    long count(int sex, int from, int below) {
        long count = 0;
        for (int s = 0; s < 2; s++) {
            for (int age = from; age < Math.min(below, AGES); age++) {
                count += sex < 0 || sex == s ? people[s][age] : 0;
            }
        }
        return count;
    }
}
