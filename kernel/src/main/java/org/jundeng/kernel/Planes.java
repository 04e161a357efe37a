package org.jundeng.kernel;

/// Operations on planes of bits, 64 rows at a time.
///
/// Each loop does one thing over whole arrays, so that the compiler turns it into vector instructions.
final class Planes {

    private Planes() {}

    static void and(long[] to, long[] a, long[] b, int words) {
        for (int w = 0; w < words; w++) {
            to[w] = a[w] & b[w];
        }
    }

    static void or(long[] to, long[] a, long[] b, int words) {
        for (int w = 0; w < words; w++) {
            to[w] = a[w] | b[w];
        }
    }

    static void andNot(long[] to, long[] a, long[] b, int words) {
        for (int w = 0; w < words; w++) {
            to[w] = a[w] & ~b[w];
        }
    }

    static void exclusiveOr(long[] to, long[] a, long[] b, int words) {
        for (int w = 0; w < words; w++) {
            to[w] = a[w] ^ b[w];
        }
    }

    static void not(long[] to, long[] a, int words) {
        for (int w = 0; w < words; w++) {
            to[w] = ~a[w];
        }
    }

    /// `a` where `where` is set, `b` elsewhere.
    static void choose(long[] to, long[] where, long[] a, long[] b, int words) {
        for (int w = 0; w < words; w++) {
            to[w] = where[w] & a[w] | ~where[w] & b[w];
        }
    }

    static long count(long[] plane, int words) {
        long count = 0;
        for (int w = 0; w < words; w++) {
            count += Long.bitCount(plane[w]);
        }
        return count;
    }

    /// Sets the rows from `from` up to, not including, `to`.
    static void fill(long[] plane, int from, int to) {
        int first = from >> 6;
        int last = to - 1 >> 6;
        long head = -1L << from;
        long tail = -1L >>> -to;
        if (first == last) {
            plane[first] |= head & tail;
            return;
        }
        plane[first] |= head;
        for (int w = first + 1; w < last; w++) {
            plane[w] = -1L;
        }
        plane[last] |= tail;
    }

    /// Clears the rows from `from` up to, not including, `to`.
    static void clear(long[] plane, int from, int to) {
        int first = from >> 6;
        int last = to - 1 >> 6;
        long head = -1L << from;
        long tail = -1L >>> -to;
        if (first == last) {
            plane[first] &= ~(head & tail);
            return;
        }
        plane[first] &= ~head;
        for (int w = first + 1; w < last; w++) {
            plane[w] = 0;
        }
        plane[last] &= ~tail;
    }

    /// How many rows are set from `from` up to, not including, `to`.
    static int count(long[] plane, int from, int to) {
        int first = from >> 6;
        int last = to - 1 >> 6;
        long head = -1L << from;
        long tail = -1L >>> -to;
        if (first == last) {
            return Long.bitCount(plane[first] & head & tail);
        }
        int count = Long.bitCount(plane[first] & head) + Long.bitCount(plane[last] & tail);
        for (int w = first + 1; w < last; w++) {
            count += Long.bitCount(plane[w]);
        }
        return count;
    }

    /// Lists the rows set in the words from `word` on, as long as all of a word fit; gives the next word.
    static int rows(long[] plane, int word, int words, Rows rows) {
        int count = 0;
        int w = word;
        for (; w < words && count + 64 <= Rows.MOST; w++) {
            for (long bits = plane[w]; bits != 0; bits &= bits - 1) {
                rows.row[count++] = (w << 6) + Long.numberOfTrailingZeros(bits);
            }
        }
        rows.count = count;
        return w;
    }
}
