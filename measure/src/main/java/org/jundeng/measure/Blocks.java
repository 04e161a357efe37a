package org.jundeng.measure;

import java.util.stream.IntStream;

/// Sums over many rows: short plain loops whose results are added with compensation.
///
/// Rows are cut at the same places whatever the number of threads, so that a sum is the same on every machine.
final class Blocks {

    private static final int BLOCK = 512;
    private static final int CHUNK = 1 << 16;

    private Blocks() {}

    /// The plain sum of the terms of some rows.
    @FunctionalInterface
    interface Terms {
        double sum(int from, int to);
    }

    /// Adds terms of some rows to groups.
    @FunctionalInterface
    interface GroupedTerms {
        void add(int from, int to, GroupSums sums);
    }

    static double sum(int rows, Terms terms) {
        if (rows <= CHUNK) {
            return chunk(0, rows, terms);
        }
        double[] chunks = new double[chunks(rows, CHUNK)];
        IntStream.range(0, chunks.length)
                .parallel()
                .forEach(each -> chunks[each] = chunk(each * CHUNK, (int) Math.min(rows, (each + 1L) * CHUNK), terms));
        return CompensatedSum.of(chunks);
    }

    private static double chunk(int from, int to, Terms terms) {
        CompensatedSum sum = new CompensatedSum();
        for (int start = from; start < to; start += BLOCK) {
            sum.add(terms.sum(start, Math.min(to, start + BLOCK)));
        }
        return sum.value();
    }

    /// Sums by group. Shape of the result: one entry a group.
    static double[] sums(int rows, int groups, GroupedTerms terms) {
        int size = Math.max(CHUNK, rows / 32 + 1);
        GroupSums[] parts = new GroupSums[chunks(rows, size)];
        IntStream pieces = IntStream.range(0, parts.length);
        (parts.length > 1 ? pieces.parallel() : pieces).forEach(each -> {
            GroupSums own = new GroupSums(groups);
            terms.add(each * size, (int) Math.min(rows, (each + 1L) * size), own);
            parts[each] = own;
        });
        GroupSums all = new GroupSums(groups);
        for (GroupSums part : parts) {
            all.add(part);
        }
        return all.values();
    }

    private static int chunks(int rows, int size) {
        return (int) ((rows + (long) size - 1) / size);
    }

    /// Compensated sums, one a group.
    static final class GroupSums {

        private final double[] sums;
        private final double[] lost;

        GroupSums(int groups) {
            sums = new double[groups];
            lost = new double[groups];
        }

        void add(int group, double term) {
            double sum = sums[group];
            double next = sum + term;
            double taken = next - sum;
            lost[group] += (sum - (next - taken)) + (term - taken);
            sums[group] = next;
        }

        void add(GroupSums other) {
            for (int group = 0; group < sums.length; group++) {
                add(group, other.sums[group]);
                lost[group] += other.lost[group];
            }
        }

        double[] values() {
            double[] values = new double[sums.length];
            for (int group = 0; group < values.length; group++) {
                values[group] = sums[group] + lost[group];
            }
            return values;
        }
    }
}
