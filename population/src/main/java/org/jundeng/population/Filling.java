package org.jundeng.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBReadableVector;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Shape;

/// Turns packed rows into the columns of blocks, 64 rows at a time.
final class Filling {

    private final Layout layout;
    private final DuckDBChunkedResult rows;
    private final String file;
    private final int county;
    private final List<Map<Integer, Integer>> places;
    private final long[][] words;
    private final long[][] amounts;
    private final List<DuckDBReadableVector> chunk = new ArrayList<>();
    private int at = -1;
    private int length;
    private long read;

    /// @param file the rows are of, for messages
    Filling(Layout layout, DuckDBChunkedResult rows, String file, int county) {
        this.layout = layout;
        this.file = file;
        this.rows = rows;
        this.county = county;
        this.words = new long[layout.words()][64];
        this.amounts = new long[layout.amounts()][64];
        this.places = layout.slots().stream()
                .map(slot ->
                        slot.field().shape() instanceof Shape.Area area ? area.places() : Map.<Integer, Integer>of())
                .toList();
    }

    /// Reads so many rows, and puts their columns where their fields stand.
    ///
    /// @param household the household that a row of the block must belong to, without those before the block
    /// @param before how many households of the county come before the block
    void fill(int count, IntUnaryOperator household, int before, Column[] columns) {
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
                    each(slots.get(i), places.get(i), builders[i], from, some);
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

    /// Goes to the next row. False where there is none.
    private boolean next() {
        at++;
        if (at == length) {
            at = 0;
            length = rows.nextChunk() ? (int) rows.chunk().rowCount() : 0;
            chunk.clear();
            for (int column = 0; column < rows.columnCount() && length > 0; column++) {
                chunk.add(rows.chunk().vector(column));
            }
        }
        return length > 0;
    }

    private void row(int to, int household) {
        if (!next()) {
            throw new IllegalArgumentException("%s: 第 %d 行之后缺行 / rows missing after %d".formatted(file, read, read));
        }
        read++;
        if (chunk.getFirst().getLong(at, 0) != household) {
            throw new IllegalArgumentException("%s: 第 %d 行的户号不对 / wrong 户号 in row %d".formatted(file, read, read));
        }
        for (int w = 0; w < words.length; w++) {
            words[w][to] = chunk.get(w + 1).getLong(at, 0);
        }
        for (int a = 0; a < amounts.length; a++) {
            amounts[a][to] = chunk.get(words.length + a + 1).getLong(at, 0);
        }
    }

    private void each(Layout.Slot slot, Map<Integer, Integer> known, Column.Builder builder, int from, int some) {
        for (int i = 0; i < some; i++) {
            long packed = words[slot.word()][i];
            if ((packed >>> slot.shift() + slot.bits() & 1) == 1) {
                cell(slot, known, builder, from + i, i, slot.value(packed));
            }
        }
    }

    private void cell(
            Layout.Slot slot, Map<Integer, Integer> known, Column.Builder builder, int row, int at, long value) {
        if (slot.amount() >= 0) {
            builder.amount(row, amounts[slot.amount()][at]);
        } else if (slot.field().shape() instanceof Shape.Day) {
            builder.day(row, Days.after(value));
        } else if (value == county) {
            builder.area(row, Column.HOME);
        } else {
            Integer place = known.get((int) value);
            if (place == null) {
                throw new IllegalArgumentException(
                        "%s: 第 %d 行的区划代码不认识 / unknown region in row %d: %d".formatted(file, read, read, value));
            }
            builder.area(row, place);
        }
    }

    /// Nothing must be left.
    void end() {
        if (next()) {
            throw new IllegalArgumentException(
                    "%s: 第 %d 行起没有对应的户 / rows without a household from %d".formatted(file, read + 1, read + 1));
        }
    }
}
