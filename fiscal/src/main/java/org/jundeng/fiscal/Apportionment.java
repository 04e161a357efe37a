package org.jundeng.fiscal;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Whole parts of a whole number by weights (largest remainder): of people, who cannot be divided.
final class Apportionment {

    private Apportionment() {}

    /// Divides a whole number that is not negative; what is left over goes one each to the parts that lost most, and
    /// among parts that lost the same to those named first.
    ///
    /// @param weights not negative; where all are 0, the whole must be 0
    static long[] of(long whole, long[] weights) {
        BigInteger all = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("weight " + weight);
            }
            all = all.add(BigInteger.valueOf(weight));
        }
        if (whole < 0 || whole > 0 && all.signum() == 0) {
            throw new IllegalArgumentException(whole + " by weights of " + all);
        }
        long[] parts = new long[weights.length];
        if (whole == 0) {
            return parts;
        }
        BigInteger[] rests = new BigInteger[weights.length];
        long left = whole;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] divided = BigInteger.valueOf(whole)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(all);
            parts[i] = divided[0].longValueExact();
            rests[i] = divided[1];
            left -= parts[i];
        }
        int[] order = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rests[i]).reversed())
                .mapToInt(Integer::intValue)
                .limit(left)
                .toArray();
        for (int i : order) {
            parts[i]++;
        }
        return parts;
    }
}
