package org.jundeng.warning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// The pace of a series a year, which a wild year does not move: the median slope between all pairs of years.
///
/// Source: Theil 1950; Sen 1968, with Kendall's normal interval at 95 %.
///
/// @param lower and `upper`: empty with fewer than four years
record Trend(double slope, Optional<Double> lower, Optional<Double> upper) {

    private static final double REACH = 1.959963984540054;
    private static final int FEWEST_FOR_INTERVAL = 4;

    /// Empty with fewer than two years.
    static Optional<Trend> of(SortedMap<Integer, Double> series) {
        List<Map.Entry<Integer, Double>> points = List.copyOf(series.entrySet());
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                slopes.add((points.get(j).getValue() - points.get(i).getValue())
                        / (points.get(j).getKey() - points.get(i).getKey()));
            }
        }
        if (slopes.isEmpty()) {
            return Optional.empty();
        }
        Collections.sort(slopes);
        int count = slopes.size();
        double median =
                count % 2 == 1 ? slopes.get(count / 2) : (slopes.get(count / 2 - 1) + slopes.get(count / 2)) / 2;
        int years = points.size();
        if (years < FEWEST_FOR_INTERVAL) {
            return Optional.of(new Trend(median, Optional.empty(), Optional.empty()));
        }
        double reach = REACH * Math.sqrt(years * (years - 1.0) * (2.0 * years + 5) / 18);
        int low = (int) Math.floor((count - reach) / 2);
        int high = (int) Math.ceil((count + reach) / 2);
        return Optional.of(new Trend(
                median,
                Optional.of(slopes.get(Math.clamp(low, 0, count - 1))),
                Optional.of(slopes.get(Math.clamp(high, 0, count - 1)))));
    }
}
