package org.jundeng.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Where further facilities would help most, one after the other.
///
/// Choosing one by one is not always best: a bound says how much better any other choice could be at the most.
///
/// @param chosen candidates in the order of choice, of equally good ones the first
/// @param value what is reached: people covered, or the people's minutes in all
/// @param bound no choice of as many is better than this
public record Siting(List<Integer> chosen, double value, double bound) {

    private static final int ROUNDS = 200;

    public Siting {
        chosen = List.copyOf(chosen);
    }

    /// Sites that bring most people within some minutes who are not there yet.
    ///
    /// The bound is what the `n` best single gains after the last choice would add, which is never less than
    /// the best, since gains only shrink (Nemhauser, Wolsey and Fisher 1978).
    ///
    /// @param times from points to candidates
    /// @param already by point, whether it is covered now
    public static Siting covering(TravelTimes times, double[] people, boolean[] already, double minutes, int sites) {
        Unmeasurable.requireSameLength("点 (points)", times.points(), "人口 (people)", people.length);
        boolean[] covered = already.clone();
        List<Integer> chosen = new ArrayList<>();
        double bound = Double.POSITIVE_INFINITY;
        double value = 0;
        for (int round = 0; round <= sites; round++) {
            double[] gains = gains(times, people, covered, minutes);
            bound = Math.min(bound, value + best(gains, sites));
            int next = round == sites ? -1 : most(gains);
            if (next < 0) {
                break;
            }
            chosen.add(next);
            value += gains[next];
            cover(times, covered, minutes, next);
        }
        return new Siting(chosen, value, Math.max(value, bound));
    }

    private static double[] gains(TravelTimes times, double[] people, boolean[] covered, double minutes) {
        double[] gains = new double[times.facilities()];
        for (int point = 0; point < people.length; point++) {
            for (int pair = times.first(point); !covered[point] && pair < times.first(point + 1); pair++) {
                if (times.minutes(pair) <= minutes) {
                    gains[times.facility(pair)] += people[point];
                }
            }
        }
        return gains;
    }

    private static double best(double[] gains, int sites) {
        double[] sorted = gains.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int i = 0; i < Math.min(sites, sorted.length); i++) {
            sum += sorted[sorted.length - 1 - i];
        }
        return sum;
    }

    /// The first with the most; -1 where nobody gains.
    private static int most(double[] gains) {
        int most = -1;
        for (int j = 0; j < gains.length; j++) {
            if (gains[j] > 0 && (most < 0 || gains[j] > gains[most])) {
                most = j;
            }
        }
        return most;
    }

    private static void cover(TravelTimes times, boolean[] covered, double minutes, int site) {
        for (int point = 0; point < covered.length; point++) {
            covered[point] |= times.minutes(point, site) <= minutes;
        }
    }

    /// Sites with which people travel least in all (p-median, p-中位), by choosing one after the other.
    ///
    /// The bound is Lagrange's: each point pays a price, and a site is worth what people save by it over
    /// their prices; prices follow the points that are served twice or not at all.
    ///
    /// @param times from points to candidates
    /// @param otherwise the minutes of somebody for whom no candidate is near enough
    public static Siting median(TravelTimes times, double[] people, double otherwise, int sites) {
        Unmeasurable.requireSameLength("点 (points)", times.points(), "人口 (people)", people.length);
        if (sites < 1 || sites > times.facilities()) {
            throw new IllegalArgumentException(sites + " of " + times.facilities());
        }
        double[] nearest = new double[people.length];
        Arrays.fill(nearest, otherwise);
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < sites) {
            double[] savings = savings(times, people, nearest);
            chosen.forEach(taken -> savings[taken] = -1);
            int next = 0;
            for (int j = 1; j < savings.length; j++) {
                next = savings[j] > savings[next] ? j : next;
            }
            chosen.add(next);
            for (int point = 0; point < nearest.length; point++) {
                nearest[point] = Math.min(nearest[point], times.minutes(point, next));
            }
        }
        double value = IntStream.range(0, people.length)
                .mapToDouble(point -> people[point] * nearest[point])
                .sum();
        return new Siting(chosen, value, Math.min(value, lagrange(times, people, otherwise, sites, value)));
    }

    private static double[] savings(TravelTimes times, double[] people, double[] nearest) {
        double[] savings = new double[times.facilities()];
        for (int point = 0; point < people.length; point++) {
            for (int pair = times.first(point); pair < times.first(point + 1); pair++) {
                savings[times.facility(pair)] += people[point] * Math.max(0, nearest[point] - times.minutes(pair));
            }
        }
        return savings;
    }

    private static double lagrange(TravelTimes times, double[] people, double otherwise, int sites, double value) {
        double[] price = new double[people.length];
        for (int point = 0; point < price.length; point++) {
            price[point] = people[point] * otherwise / 2;
        }
        double best = 0;
        double step = 2;
        for (int round = 0; round < ROUNDS; round++) {
            double[] worth = new double[times.facilities()];
            for (int point = 0; point < price.length; point++) {
                for (int pair = times.first(point); pair < times.first(point + 1); pair++) {
                    worth[times.facility(pair)] += Math.min(0, people[point] * times.minutes(pair) - price[point]);
                }
            }
            int[] order = IntStream.range(0, worth.length)
                    .boxed()
                    .sorted((a, b) -> Double.compare(worth[a], worth[b]))
                    .limit(sites)
                    .mapToInt(Integer::intValue)
                    .toArray();
            double bound = Arrays.stream(price).sum()
                    + Arrays.stream(order).mapToDouble(j -> worth[j]).sum();
            double[] served = served(times, people, price, order, otherwise);
            for (int point = 0; point < price.length; point++) {
                bound += Math.min(0, people[point] * otherwise - price[point]);
            }
            step = bound > best ? step : step * 0.9;
            best = Math.max(best, bound);
            double norm =
                    Arrays.stream(served).map(each -> (1 - each) * (1 - each)).sum();
            if (norm == 0) {
                return best;
            }
            for (int point = 0; point < price.length; point++) {
                price[point] =
                        Math.max(0, price[point] + step * Math.max(0, value - bound) / norm * (1 - served[point]));
            }
        }
        return best;
    }

    /// How often each point is served by the sites that look best at these prices, or by going without.
    private static double[] served(TravelTimes times, double[] people, double[] price, int[] sites, double otherwise) {
        double[] served = new double[price.length];
        boolean[] open = new boolean[times.facilities()];
        for (int site : sites) {
            open[site] = true;
        }
        for (int point = 0; point < price.length; point++) {
            for (int pair = times.first(point); pair < times.first(point + 1); pair++) {
                if (open[times.facility(pair)] && people[point] * times.minutes(pair) < price[point]) {
                    served[point]++;
                }
            }
            if (people[point] * otherwise < price[point]) {
                served[point]++;
            }
        }
        return served;
    }
}
