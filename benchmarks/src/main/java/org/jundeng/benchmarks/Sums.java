package org.jundeng.benchmarks;

import java.util.Arrays;
import java.util.List;

/// What the ten rules come to: by rule, how often money is granted and how much, in fen.
record Sums(long[] grants, long[] fen) {

    /// The services of the comparison, by number.
    static final List<Integer> RULES = List.of(46, 20, 4, 3, 6, 72, 52, 48, 24, 43);

    Sums() {
        this(new long[RULES.size()], new long[RULES.size()]);
    }

    void add(int rule, long count, long amount) {
        grants[rule] += count;
        fen[rule] = Math.addExact(fen[rule], amount);
    }

    Sums plus(Sums other) {
        for (int i = 0; i < grants.length; i++) {
            add(i, other.grants[i], other.fen[i]);
        }
        return this;
    }

    boolean same(Sums other) {
        return Arrays.equals(grants, other.grants) && Arrays.equals(fen, other.fen);
    }

    @Override
    public String toString() {
        return "grants " + Arrays.toString(grants) + ", fen " + Arrays.toString(fen);
    }
}
