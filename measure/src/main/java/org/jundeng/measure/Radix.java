package org.jundeng.measure;

import java.util.stream.IntStream;

/// Sorts many numbers by their bits, eleven at a time, with what travels beside each.
/* Least significant digit first, so each pass keeps the order of equal digits and the last pass leaves all in order.
A digit that all numbers share needs no pass: amounts in whole fen have few bits, and need about half of the six.
Each thread counts and places its own stretch of rows; the outcome does not depend on how many threads there are. */
final class Radix {

    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;
    private static final int DIGITS = 6;
    private static final int FEW = 256;
    private static final int MANY = 1 << 18;

    private double[] keys;
    private double[] spareKeys;
    private int[] carried;
    private int[] spareCarried;
    private final int threads;

    private Radix(double[] keys, int[] carried) {
        this.keys = keys;
        this.carried = carried;
        this.spareKeys = new double[keys.length];
        this.spareCarried = new int[carried.length];
        this.threads = keys.length < MANY ? 1 : Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);
    }

    /// Numbers from the least to the most, and what travelled beside them; nothing, if nothing did.
    record Sorted(double[] keys, int[] carried) {}

    /// Sorts; the arrays given are overwritten.
    static Sorted sort(double[] keys, int[] carried) {
        if (keys.length <= FEW) {
            insert(keys, carried);
            return new Sorted(keys, carried);
        }
        Radix radix = new Radix(keys, carried);
        radix.run();
        return new Sorted(radix.keys, radix.carried);
    }

    private static void insert(double[] keys, int[] carried) {
        for (int i = 1; i < keys.length; i++) {
            double key = keys[i];
            int with = carried.length == 0 ? 0 : carried[i];
            int place = i;
            for (; place > 0 && keys[place - 1] > key; place--) {
                keys[place] = keys[place - 1];
                if (carried.length > 0) {
                    carried[place] = carried[place - 1];
                }
            }
            keys[place] = key;
            if (carried.length > 0) {
                carried[place] = with;
            }
        }
    }

    private void run() {
        boolean[] differs = new boolean[DIGITS];
        long first = ordered(keys[0]);
        long different = IntStream.range(0, threads)
                .parallel()
                .mapToLong(thread -> differences(first, start(thread), start(thread + 1)))
                .reduce(0, (a, b) -> a | b);
        for (int digit = 0; digit < DIGITS; digit++) {
            differs[digit] = (different >>> digit * BITS & BUCKETS - 1) != 0;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            if (differs[digit]) {
                pass(digit * BITS);
            }
        }
    }

    private long differences(long first, int from, int to) {
        long different = 0;
        for (int i = from; i < to; i++) {
            different |= ordered(keys[i]) ^ first;
        }
        return different;
    }

    private void pass(int shift) {
        int[][] places = new int[threads][];
        IntStream.range(0, threads)
                .parallel()
                .forEach(thread -> places[thread] = counts(shift, start(thread), start(thread + 1)));
        int place = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            for (int[] own : places) {
                int count = own[bucket];
                own[bucket] = place;
                place += count;
            }
        }
        IntStream.range(0, threads).parallel().forEach(thread -> {
            if (carried.length == 0) {
                move(shift, start(thread), start(thread + 1), places[thread]);
            } else {
                carry(shift, start(thread), start(thread + 1), places[thread]);
            }
        });
        double[] sorted = spareKeys;
        spareKeys = keys;
        keys = sorted;
        int[] moved = spareCarried;
        spareCarried = carried;
        carried = moved;
    }

    private int start(int thread) {
        return (int) ((long) keys.length * thread / threads);
    }

    private int[] counts(int shift, int from, int to) {
        int[] counts = new int[BUCKETS];
        double[] source = keys;
        for (int i = from; i < to; i++) {
            counts[(int) (ordered(source[i]) >>> shift) & BUCKETS - 1]++;
        }
        return counts;
    }

    private void move(int shift, int from, int to, int[] places) {
        double[] source = keys;
        double[] target = spareKeys;
        for (int i = from; i < to; i++) {
            double key = source[i];
            target[places[(int) (ordered(key) >>> shift) & BUCKETS - 1]++] = key;
        }
    }

    private void carry(int shift, int from, int to, int[] places) {
        double[] source = keys;
        double[] target = spareKeys;
        int[] with = carried;
        int[] targetWith = spareCarried;
        for (int i = from; i < to; i++) {
            double key = source[i];
            int place = places[(int) (ordered(key) >>> shift) & BUCKETS - 1]++;
            target[place] = key;
            targetWith[place] = with[i];
        }
    }

    /// Bits that, read without sign, are in the order of the numbers.
    private static long ordered(double key) {
        long bits = Double.doubleToRawLongBits(key);
        return bits ^ (bits >> 63 | Long.MIN_VALUE);
    }
}
