package org.jundeng.population;

import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Shape;

/// Turns the columns of a block into packed rows, 64 at a time.
final class Packing {

    private final Layout layout;
    private final Block block;
    private final long[][] words;
    private int begun = -1;

    Packing(Layout layout, Block block) {
        this.layout = layout;
        this.block = block;
        this.words = new long[layout.words()][64];
    }

    /// Appends the packed numbers and the amounts of a row; rows come in order.
    void append(int row, DuckDBAppender appender) throws SQLException {
        if (row >> 6 != begun) {
            begun = row >> 6;
            begin(begun);
        }
        for (long[] word : words) {
            appender.append(word[row & 63]);
        }
        for (Layout.Slot slot : layout.slots()) {
            if (slot.amount() >= 0) {
                Column column = block.columns().get(slot.index());
                if (column.stated(row) && !column.nothing(row)) {
                    appender.append(column.value(row));
                } else {
                    appender.appendNull();
                }
            }
        }
    }

    private void begin(int word) {
        for (long[] planes : words) {
            Arrays.fill(planes, 0);
        }
        for (Layout.Slot slot : layout.slots()) {
            Column column = block.columns().get(slot.index());
            long[] planes = words[slot.word()];
            long nothing = column.nothing().length > 0 ? column.nothing()[word] : 0;
            long stated = column.stated().length > 0 ? column.stated()[word] : all(column.rows(), word);
            planes[slot.shift() + slot.bits()] = stated & ~nothing;
            planes[slot.shift() + slot.bits() + 1] = nothing;
            if (!(slot.field().shape() instanceof Shape.Day || slot.field().shape() instanceof Shape.Area)) {
                System.arraycopy(first(column, word), 0, planes, slot.shift(), slot.bits());
            }
        }
        for (long[] planes : words) {
            Transposition.apply(planes);
        }
        for (Layout.Slot slot : layout.slots()) {
            if (slot.field().shape() instanceof Shape.Day || slot.field().shape() instanceof Shape.Area) {
                each(slot, word);
            }
        }
    }

    private static long all(int rows, int word) {
        int left = rows - (word << 6);
        return left >= 64 ? -1L : (1L << left) - 1;
    }

    private static long[] first(Column column, int word) {
        long[] bits = new long[column.planes().length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = column.planes()[i][word];
        }
        return bits;
    }

    /// Days and regions are written otherwise than planes keep them.
    private void each(Layout.Slot slot, int word) {
        Column column = block.columns().get(slot.index());
        for (int i = 0; i < 64 && (word << 6) + i < column.rows(); i++) {
            int row = (word << 6) + i;
            if (column.stated(row) && !column.nothing(row)) {
                words[slot.word()][i] |= written(slot.field().shape(), column.value(row)) << slot.shift();
            }
        }
    }

    private long written(Shape shape, long value) {
        if (shape instanceof Shape.Area(List<Integer> codes)) {
            return value == Column.HOME ? block.region() : codes.get((int) value);
        }
        return ChronoUnit.DAYS.between(Days.FIRST, Days.read((int) value));
    }
}
