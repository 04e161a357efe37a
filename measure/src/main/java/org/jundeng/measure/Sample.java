package org.jundeng.measure;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// What some units have, and how much each counts: income of people, tap water of counties with their population.
///
/// Immutable. A unit of weight 0 keeps its place, so that groups and neighbours fit, and counts nowhere, not
/// even for the least and the most. Every value is finite; what is not known is left out before.
///
/// Shapes: one value and one weight a unit. Range: up to 2³¹ − 9 units, any finite values.
public final class Sample {

    private static final double[] ALIKE = {};

    private final double[] values;
    /// Empty where every unit counts 1.
    private final double[] weights;
    private final double weight;
    private final double mean;
    private final double least;
    private final double most;

    private Sample(double[] values, double[] weights) {
        this.values = values;
        this.weights = weights;
        this.weight = weights.length == 0 ? values.length : Blocks.sum(weights.length, this::weights);
        if (!Double.isFinite(weight)) {
            throw new Unmeasurable(Unmeasurable.Reason.SUM_TOO_LARGE, "权重 (weights)");
        }
        if (weight == 0) {
            throw new Unmeasurable(Unmeasurable.Reason.WEIGHT_NOWHERE, weights.length);
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            if (weight(i) > 0) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
        }
        this.least = low;
        this.most = high;
        this.mean = Math.clamp(Blocks.sum(values.length, this::products) / weight, low, high);
    }

    /// Units that all count 1.
    ///
    /// @throws Unmeasurable if there are none, or a value is not finite
    public static Sample of(double... values) {
        return checked(values.clone(), ALIKE);
    }

    /// Units that count by weight.
    ///
    /// @throws Unmeasurable if there are none, a value or weight is not finite, a weight is negative, or all are
    ///     0
    public static Sample of(double[] values, double[] weights) {
        Unmeasurable.requireSameLength("值 (values)", values.length, "权重 (weights)", weights.length);
        return checked(values.clone(), weights.clone());
    }

    /// So many units that all count 1, each asked for its value; for millions, of which no second copy is made.
    public static Sample of(int size, IntToDoubleFunction value) {
        return checked(filled(size, value), ALIKE);
    }

    /// So many units, each asked for its value and weight.
    public static Sample of(int size, IntToDoubleFunction value, IntToDoubleFunction weight) {
        return checked(filled(size, value), filled(size, weight));
    }

    private static double[] filled(int size, IntToDoubleFunction entry) {
        double[] entries = new double[size];
        for (int i = 0; i < size; i++) {
            entries[i] = entry.applyAsDouble(i);
        }
        return entries;
    }

    private static Sample checked(double[] values, double[] weights) {
        if (values.length == 0) {
            throw new Unmeasurable(Unmeasurable.Reason.NOTHING_GIVEN, "值 (values)");
        }
        requireFinite("值 (value)", values);
        requireFinite("权重 (weight)", weights);
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] < 0) {
                throw new Unmeasurable(Unmeasurable.Reason.WEIGHT_NEGATIVE, i + 1, weights[i]);
            }
        }
        return new Sample(values, weights);
    }

    /// Refuses what is not finite; makes of −0 a 0, so that equal values are equal bits.
    static void requireFinite(String what, double[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isFinite(numbers[i])) {
                throw new Unmeasurable(Unmeasurable.Reason.NOT_A_NUMBER, what, i + 1, numbers[i]);
            }
            numbers[i] += 0.0;
        }
    }

    private double weights(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weights[i];
        }
        return sum;
    }

    private double products(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weight(i) * values[i];
        }
        if (!Double.isFinite(sum)) {
            throw new Unmeasurable(Unmeasurable.Reason.SUM_TOO_LARGE, "值 (values)");
        }
        return sum;
    }

    /// Some of the units, in the order given; a unit may come more than once.
    public Sample rows(int... rows) {
        return new Sample(
                IntStream.of(rows).mapToDouble(row -> values[row]).toArray(),
                uniform()
                        ? ALIKE
                        : IntStream.of(rows).mapToDouble(row -> weights[row]).toArray());
    }

    public int size() {
        return values.length;
    }

    public double value(int unit) {
        return values[unit];
    }

    public double weight(int unit) {
        return weights.length == 0 ? 1 : weights[unit];
    }

    /// Whether every unit counts 1.
    public boolean uniform() {
        return weights.length == 0;
    }

    /// The sum of the weights.
    public double weight() {
        return weight;
    }

    /// How many units count at all.
    public int counted() {
        return uniform()
                ? values.length
                : (int) IntStream.range(0, weights.length)
                        .filter(i -> weights[i] > 0)
                        .count();
    }

    public double mean() {
        return mean;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    /// Whether nobody has less than nothing, and somebody has something: what shares of a whole need.
    boolean shares() {
        return least >= 0 && mean > 0;
    }

    /// Values as they are kept; not to be written to.
    double[] values() {
        return values;
    }

    double[] weights() {
        return weights;
    }
}
