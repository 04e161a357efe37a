package org.jundeng.measure;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The units of a sample that count, from the least to the most.
///
/// @param values ascending
/// @param weights of the same units; empty where every unit counts 1
/// @param groups of the same units; empty where none were asked for
/// @param weight the sum of the weights
record Ordered(double[] values, double[] weights, int[] groups, double weight) {

    private static final int[] NONE = {};

    static Ordered of(Sample sample) {
        return of(sample, NONE);
    }

    static Ordered of(Sample sample, Grouping grouping) {
        return of(sample, grouping.groups());
    }

    /// With the place of each unit in the sample as its group.
    static Ordered withRows(Sample sample) {
        return of(sample, IntStream.range(0, sample.size()).toArray());
    }

    private static Ordered of(Sample sample, int[] groups) {
        if (sample.uniform()) {
            Radix.Sorted sorted = Radix.sort(sample.values().clone(), groups.clone());
            return new Ordered(sorted.keys(), sample.weights(), sorted.carried(), sample.weight());
        }
        int[] rows = IntStream.range(0, sample.size())
                .filter(row -> sample.weight(row) > 0)
                .toArray();
        double[] values = Arrays.stream(rows).mapToDouble(sample::value).toArray();
        Radix.Sorted sorted = Radix.sort(values, rows);
        int[] order = sorted.carried();
        return new Ordered(
                sorted.keys(),
                Arrays.stream(order).parallel().mapToDouble(sample::weight).toArray(),
                groups.length == 0
                        ? NONE
                        : Arrays.stream(order)
                                .parallel()
                                .map(row -> groups[row])
                                .toArray(),
                sample.weight());
    }

    int size() {
        return values.length;
    }

    double weight(int place) {
        return weights.length == 0 ? 1 : weights[place];
    }

    /// The value below which a part of the weight lies; see [Quantiles].
    double quantile(double part) {
        double target = part * weight;
        double slack = 1e-12 * weight;
        double before = 0;
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < values.length; i++) {
            sum.add(weight(i));
            before = sum.value();
            if (before > target + slack || i == values.length - 1) {
                return values[i];
            }
            if (before >= target - slack && part > 0) {
                return values[i] / 2 + values[i + 1] / 2;
            }
        }
        throw new IllegalStateException("no unit at " + part + " of " + before);
    }

    /// The share of the weight whose value is below a line.
    double below(double line) {
        CompensatedSum sum = new CompensatedSum();
        for (int i = 0; i < values.length && values[i] < line; i++) {
            sum.add(weight(i));
        }
        return sum.value() / weight;
    }
}
