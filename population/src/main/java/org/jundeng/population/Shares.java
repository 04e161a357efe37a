package org.jundeng.population;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// Splits whole numbers by weights so that the parts sum to the whole (largest remainder).
final class Shares {

    private Shares() {}

    static int[] of(int whole, double[] weights) {
        return within(whole, weights, _ -> Integer.MAX_VALUE);
    }

    /// Parts of which none is more than its limit; what one cannot take goes to the others.
    ///
    /// @throws IllegalStateException where the limits sum to less than the whole
    static int[] within(int whole, double[] weights, IntUnaryOperator limit) {
        int[] parts = new int[weights.length];
        int left = whole;
        double[] open = weights.clone();
        while (left > 0) {
            double sum = 0;
            for (int i = 0; i < open.length; i++) {
                if (parts[i] >= limit.applyAsInt(i)) {
                    open[i] = 0;
                }
                sum += open[i];
            }
            if (sum == 0 && !reopen(open, parts, limit)) {
                throw new IllegalStateException("no room for " + left + " of " + whole);
            }
            if (sum > 0) {
                left -= round(parts, left, open, sum, limit);
            }
        }
        return parts;
    }

    /// Lets in what has room and no weight.
    private static boolean reopen(double[] open, int[] parts, IntUnaryOperator limit) {
        boolean any = false;
        for (int i = 0; i < open.length; i++) {
            if (parts[i] < limit.applyAsInt(i)) {
                open[i] = 1;
                any = true;
            }
        }
        return any;
    }

    private static int round(int[] parts, int whole, double[] open, double sum, IntUnaryOperator limit) {
        int given = 0;
        double[] rest = new double[open.length];
        for (int i = 0; i < open.length; i++) {
            double exact = whole * (open[i] / sum);
            int part = (int) Math.min(Math.floor(exact), (double) limit.applyAsInt(i) - parts[i]);
            rest[i] = open[i] > 0 && parts[i] + part < limit.applyAsInt(i) ? exact - Math.floor(exact) + 1e-9 : -1;
            parts[i] += part;
            given += part;
        }
        if (given == 0) {
            int best = -1;
            for (int i = 0; i < rest.length; i++) {
                if (rest[i] >= 0 && (best < 0 || rest[i] > rest[best])) {
                    best = i;
                }
            }
            parts[best]++;
            return 1;
        }
        Integer[] order = new Integer[rest.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(rest[b], rest[a]));
        for (int i = 0; i < order.length && given < whole && rest[order[i]] >= 0; i++) {
            parts[order[i]]++;
            given++;
        }
        return given;
    }
}
