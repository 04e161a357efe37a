package org.jundeng.kernel;

import java.util.Arrays;

/// The numbers of some rows: `numerator / denominator`, to be divided by a power of ten that the [Quantity] knows.
///
/// Most batches have a number in every row and no denominator: then states and denominators are neither written nor
/// read.
final class Batch {

    /// There is a number.
    static final byte VALUE = 0;

    /// FEEL null.
    static final byte NULL = 1;

    static final byte UNKNOWN = 2;

    /// The number does not fit; it is to be worked out exactly.
    static final byte LARGE = 3;

    /// By how much of itself a decimal of 34 digits may differ from the number that it is rounded from.
    static final double PRECISION = 1e-33;

    final long[] numerator = new long[Rows.MOST];

    /// How far the decimals that FEEL works with may be from these fractions, at most; 0 where they are the same.
    double slack;

    private final long[] denominators = new long[Rows.MOST];
    private final byte[] states = new byte[Rows.MOST];
    private boolean complete;
    private boolean divided;

    /// Begins with a number in every row and no denominators.
    void begin() {
        complete = true;
        divided = false;
        slack = 0;
    }

    void fill(int count, long number, byte is) {
        begin();
        Arrays.fill(numerator, 0, count, number);
        if (is != VALUE) {
            complete = false;
            Arrays.fill(states, 0, count, is);
        }
    }

    /// Whether every row has a number.
    boolean complete() {
        return complete;
    }

    /// Whether a denominator may be other than 1.
    boolean divided() {
        return divided;
    }

    byte state(int i) {
        return complete ? VALUE : states[i];
    }

    long denominator(int i) {
        return divided ? denominators[i] : 1;
    }

    void mark(int i, byte state) {
        if (complete) {
            Arrays.fill(states, VALUE);
            complete = false;
        }
        states[i] = state;
    }

    void large(int i) {
        if (state(i) == VALUE) {
            mark(i, LARGE);
        }
    }

    void divide(int i, long by) {
        if (!divided) {
            Arrays.fill(denominators, 1);
            divided = true;
        }
        denominators[i] = by;
    }

    /// A whole number takes the place of what there was.
    void put(int i, long number) {
        numerator[i] = number;
        if (divided) {
            denominators[i] = 1;
        }
        if (!complete) {
            states[i] = VALUE;
        }
    }

    /// From here on no row has a denominator.
    void whole() {
        divided = false;
        slack = 0;
    }

    void copy(int i, Batch from, int j) {
        numerator[i] = from.numerator[j];
        if (divided || from.divided) {
            divide(i, from.denominator(j));
        }
        if (state(i) != from.state(j)) {
            mark(i, from.state(j));
        }
    }

    /// Rows in which another batch has no number have none.
    void join(Batch other, int count) {
        if (complete && other.complete) {
            return;
        }
        for (int i = 0; i < count; i++) {
            byte joined = joined(state(i), other.state(i));
            if (joined != VALUE) {
                mark(i, joined);
            }
        }
    }

    /// What comes of two operands where not both are plain numbers; [#VALUE] where both are.
    static byte joined(byte a, byte b) {
        if ((a | b) == VALUE) {
            return VALUE;
        }
        if (a == UNKNOWN || b == UNKNOWN) {
            return UNKNOWN;
        }
        return a == NULL || b == NULL ? NULL : LARGE;
    }

    /// The largest magnitude.
    double most(int count) {
        double most = 0;
        for (int i = 0; i < count; i++) {
            most = Math.max(most, Math.abs(numerator[i] / (double) denominator(i)));
        }
        return most;
    }
}
