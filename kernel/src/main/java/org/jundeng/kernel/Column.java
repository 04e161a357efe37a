package org.jundeng.kernel;

import java.io.Serializable;
import java.util.Arrays;

/// What the rows of a block state of one fact.
///
/// A row states a value, states that there is nothing (无), or states nothing at all: then the value is unknown.
/// Bit `r & 63` of word `r >> 6` of a plane belongs to row `r`; bits past the last row are 0.
///
/// @param shape how values are written
/// @param rows how many rows there are
/// @param planes the bits of the values, least significant first; 0 where a row has no value
/// @param stated set where the row states a value or nothing; empty where every row does
/// @param nothing set where the row states that there is nothing; empty where none does
/// @param compact of an amount or an area the rows that have a value here, and their values in order
public record Column(Shape shape, int rows, long[][] planes, long[] stated, long[] nothing, Compact compact)
        implements Serializable {

    /// How many words a plane of so many rows has.
    public static int words(int rows) {
        return rows + 63 >> 6;
    }

    /// Whether the row states something.
    public boolean stated(int row) {
        return stated.length == 0 || bit(stated, row);
    }

    /// Whether the row states that there is nothing.
    public boolean nothing(int row) {
        return nothing.length > 0 && bit(nothing, row);
    }

    /// The value of a row as it was set; undefined where the row has none.
    public long value(int row) {
        if (shape instanceof Shape.Amount) {
            return compact.value(row);
        }
        if (shape instanceof Shape.Area) {
            return bit(planes[0], row) ? HOME : compact.value(row);
        }
        long value = 0;
        for (int i = 0; i < planes.length; i++) {
            value |= (planes[i][row >> 6] >>> row & 1) << i;
        }
        return shape instanceof Shape.Whole whole ? value + whole.least() : value;
    }

    /// The value of an area that is the block's own.
    public static final int HOME = -1;

    /// The rows with a value, and the values in the order of rows.
    ///
    /// @param present set where the row has a value
    /// @param before of each word, how many rows before it have one
    /// @param small the values, where all fit an `int`; else empty
    /// @param large the values otherwise
    public record Compact(long[] present, int[] before, int[] small, long[] large) implements Serializable {

        static final Compact NONE = new Compact(new long[0], new int[0], new int[0], new long[0]);

        static Compact of(long[] present, long[] values, int count) {
            int[] before = new int[present.length];
            int sum = 0;
            for (int w = 0; w < present.length; w++) {
                before[w] = sum;
                sum += Long.bitCount(present[w]);
            }
            int[] small = new int[count];
            for (int i = 0; i < count; i++) {
                small[i] = (int) values[i];
                if (small[i] != values[i]) {
                    return new Compact(present, before, new int[0], Arrays.copyOf(values, count));
                }
            }
            return new Compact(present, before, small, new long[0]);
        }

        /// The value of a row that has one.
        public long value(int row) {
            int word = row >> 6;
            int place = before[word] + Long.bitCount(present[word] & (1L << row) - 1);
            return small.length > 0 ? small[place] : large[place];
        }
    }

    static boolean bit(long[] plane, int row) {
        return (plane[row >> 6] >>> row & 1) != 0;
    }

    /// Collects a column row by row; amounts and areas must come in the order of rows.
    public static final class Builder {

        private final Shape shape;
        private final int rows;
        private final long[][] planes;
        private final long[] stated;
        private final long[] nothing;
        private final long[] present;
        private long[] values = new long[0];
        private int count;

        public Builder(Shape shape, int rows) {
            this.shape = shape;
            this.rows = rows;
            int words = words(rows);
            this.planes = new long[shape.planes()][words];
            this.stated = new long[words];
            this.nothing = new long[words];
            this.present = shape instanceof Shape.Amount || shape instanceof Shape.Area ? new long[words] : stated;
        }

        public void flag(int row, boolean value) {
            bits(row, value ? 1 : 0);
        }

        public void whole(int row, int value) {
            Shape.Whole whole = (Shape.Whole) shape;
            if (value < whole.least() || value > whole.most()) {
                throw new IllegalArgumentException(value + " is not within " + whole.least() + " and " + whole.most());
            }
            bits(row, value - (long) whole.least());
        }

        /// @param place the value's place among those of the shape
        public void choice(int row, int place) {
            bits(row, place);
        }

        /// @param places bit `i` is set where value `i` of the shape holds
        public void choices(int row, long places) {
            bits(row, places);
        }

        /// @param written the day as [Days] writes it
        public void day(int row, int written) {
            bits(row, written);
        }

        public void amount(int row, long fen) {
            state(row);
            add(row, fen);
        }

        /// @param place the code's place in the shape's list, or [#HOME]
        public void area(int row, int place) {
            state(row);
            if (place == HOME) {
                planes[0][row >> 6] |= 1L << row;
            } else {
                add(row, place);
            }
        }

        /// The row states that there is nothing.
        public void nothing(int row) {
            state(row);
            nothing[row >> 6] |= 1L << row;
        }

        private void add(int row, long value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, Math.max(16, count * 2));
            }
            values[count++] = value;
            present[row >> 6] |= 1L << row;
        }

        private void state(int row) {
            stated[row >> 6] |= 1L << row;
        }

        /// Sets what 64 rows state: something, or nothing.
        public void states(int word, long statedRows, long nothingRows) {
            stated[word] = statedRows;
            nothing[word] = nothingRows;
        }

        /// Sets the planes of 64 rows; not for amounts and areas.
        ///
        /// @param bits from `from` on one entry a plane, 0 where a row has no value
        public void values(int word, long[] bits, int from) {
            for (int i = 0; i < planes.length; i++) {
                planes[i][word] = bits[from + i];
            }
        }

        private void bits(int row, long value) {
            int word = row >> 6;
            stated[word] |= 1L << row;
            for (int i = 0; i < planes.length; i++) {
                planes[i][word] |= (value >>> i & 1) << row;
            }
        }

        public Column build() {
            boolean all = true;
            for (int w = 0; w < stated.length; w++) {
                all &= stated[w] == all(rows, w);
            }
            boolean none = true;
            for (long word : nothing) {
                none &= word == 0;
            }
            return new Column(
                    shape,
                    rows,
                    planes,
                    all ? new long[0] : stated,
                    none ? new long[0] : nothing,
                    present == stated ? Compact.NONE : Compact.of(present, values, count));
        }
    }

    /// The bits of a word that belong to rows.
    static long all(int rows, int word) {
        int left = rows - (word << 6);
        return left >= 64 ? -1L : (1L << left) - 1;
    }
}
