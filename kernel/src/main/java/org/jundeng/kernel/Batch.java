package org.jundeng.kernel;

import java.util.Arrays;

/// The numbers of some rows: `numerator / denominator`, to be divided by a power of ten that the [Quantity] knows.
final class Batch {

    /// There is a number.
    static final byte VALUE = 0;

    /// FEEL null.
    static final byte NULL = 1;

    static final byte UNKNOWN = 2;

    /// The number does not fit; it is to be worked out exactly.
    static final byte LARGE = 3;

    final long[] numerator = new long[Rows.MOST];
    final long[] denominator = new long[Rows.MOST];
    final byte[] state = new byte[Rows.MOST];

    /// Whether a denominator may be other than 1.
    boolean divided;

    void fill(int count, long number, byte is) {
        Arrays.fill(numerator, 0, count, number);
        Arrays.fill(denominator, 0, count, 1);
        Arrays.fill(state, 0, count, is);
        divided = false;
    }

    void put(int i, long number) {
        numerator[i] = number;
        denominator[i] = 1;
        state[i] = VALUE;
    }

    void copy(int i, Batch from, int j) {
        numerator[i] = from.numerator[j];
        denominator[i] = from.denominator[j];
        state[i] = from.state[j];
        divided |= from.divided;
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
}
