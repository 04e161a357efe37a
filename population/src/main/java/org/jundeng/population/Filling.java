package org.jundeng.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Shape;

/// Turns packed rows into the columns of blocks, 64 rows at a time.
final class Filling {

    private final Layout layout;
    private final ResultSet rows;
    private final String file;
    private final int county;
    private final Map<Layout.Slot, Map<Integer, Integer>> places = new HashMap<>();
    private final long[][] words;
    private final long[][] amounts;
    private long read;

    /// @param file the rows are of, for messages
    Filling(Layout layout, ResultSet rows, String file, int county) {
        this.layout = layout;
        this.file = file;
        this.rows = rows;
        this.county = county;
        this.words = new long[layout.words()][64];
        this.amounts = new long[layout.amounts()][64];
        for (Layout.Slot slot : layout.slots()) {
            if (slot.field().shape() instanceof Shape.Area area) {
                places.put(slot, area.places());
            }
        }
    }

    /// Reads so many rows, and puts their columns where their fields stand.
    ///
    /// @param household the household that a row of the block must belong to, without those before the block
    /// @param before how many households of the county come before the block
    void fill(int count, IntUnaryOperator household, int before, Column[] columns) throws SQLException {
        List<Layout.Slot> slots = layout.slots();
        Column.Builder[] builders = new Column.Builder[slots.size()];
        for (int i = 0; i < builders.length; i++) {
            builders[i] = new Column.Builder(slots.get(i).field().shape(), count);
        }
        for (int from = 0; from < count; from += 64) {
            int some = Math.min(64, count - from);
            for (int i = 0; i < some; i++) {
                row(i, before + household.applyAsInt(from + i));
            }
            for (long[] word : words) {
                Arrays.fill(word, some, 64, 0);
            }
            for (int i = 0; i < builders.length; i++) {
                if (!inPlanes(slots.get(i).field().shape())) {
                    each(slots.get(i), builders[i], from, some);
                }
            }
            for (long[] word : words) {
                Transposition.apply(word);
            }
            for (int i = 0; i < builders.length; i++) {
                Layout.Slot slot = slots.get(i);
                long[] planes = words[slot.word()];
                int state = slot.shift() + slot.bits();
                builders[i].states(from >> 6, planes[state] | planes[state + 1], planes[state + 1]);
                if (inPlanes(slot.field().shape())) {
                    builders[i].values(from >> 6, planes, slot.shift());
                }
            }
        }
        for (int i = 0; i < builders.length; i++) {
            columns[slots.get(i).index()] = builders[i].build();
        }
    }

    private static boolean inPlanes(Shape shape) {
        return !(shape instanceof Shape.Day || shape instanceof Shape.Area || shape instanceof Shape.Amount);
    }

    private void row(int at, int household) throws SQLException {
        if (!rows.next()) {
            throw new IllegalArgumentException("%s: 第 %d 行之后缺行 / rows missing after %d".formatted(file, read, read));
        }
        read++;
        if (rows.getLong(1) != household) {
            throw new IllegalArgumentException("%s: 第 %d 行的户号不对 / wrong 户号 in row %d".formatted(file, read, read));
        }
        for (int w = 0; w < words.length; w++) {
            words[w][at] = rows.getLong(w + 2);
        }
        for (int a = 0; a < amounts.length; a++) {
            amounts[a][at] = rows.getLong(words.length + a + 2);
        }
    }

    private void each(Layout.Slot slot, Column.Builder builder, int from, int some) {
        for (int i = 0; i < some; i++) {
            long packed = words[slot.word()][i];
            if ((packed >>> slot.shift() + slot.bits() & 1) == 1) {
                cell(slot, builder, from + i, i, slot.value(packed));
            }
        }
    }

    private void cell(Layout.Slot slot, Column.Builder builder, int row, int at, long value) {
        if (slot.amount() >= 0) {
            builder.amount(row, amounts[slot.amount()][at]);
        } else if (slot.field().shape() instanceof Shape.Day) {
            builder.day(row, Days.after(value));
        } else if (value == county) {
            builder.area(row, Column.HOME);
        } else {
            Integer place = places.getOrDefault(slot, Map.of()).get((int) value);
            if (place == null) {
                throw new IllegalArgumentException(
                        "%s: 第 %d 行的区划代码不认识 / unknown region in row %d: %d".formatted(file, read, read, value));
            }
            builder.area(row, place);
        }
    }

    /// Nothing must be left.
    void end() throws SQLException {
        if (rows.next()) {
            throw new IllegalArgumentException(
                    "%s: 第 %d 行起没有对应的户 / rows without a household from %d".formatted(file, read + 1, read + 1));
        }
    }
}
