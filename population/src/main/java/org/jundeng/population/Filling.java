package org.jundeng.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Shape;

/// Turns packed rows into the columns of blocks.
final class Filling {

    private final Layout layout;
    private final ResultSet rows;
    private final int county;
    private final Map<Integer, Integer> places = new HashMap<>();
    private long read;

    Filling(Layout layout, ResultSet rows, int county) {
        this.layout = layout;
        this.rows = rows;
        this.county = county;
        for (Layout.Slot slot : layout.slots()) {
            if (slot.field().shape() instanceof Shape.Area(List<Integer> codes)) {
                for (int i = 0; i < codes.size(); i++) {
                    places.put(codes.get(i), i);
                }
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
        long[] words = new long[layout.words()];
        for (int row = 0; row < count; row++) {
            if (!rows.next()) {
                throw new IllegalArgumentException("%d: 缺行，第 %d 行之后没有了 / rows missing after %d"
                        .formatted(county, read, read));
            }
            read++;
            if (rows.getLong(1) != before + household.applyAsInt(row)) {
                throw new IllegalArgumentException("%d: 第 %d 行的户号不对 / wrong 户号 in row %d"
                        .formatted(county, read, read));
            }
            for (int w = 0; w < words.length; w++) {
                words[w] = rows.getLong(w + 2);
            }
            for (int i = 0; i < builders.length; i++) {
                cell(slots.get(i), builders[i], row, words);
            }
        }
        for (int i = 0; i < builders.length; i++) {
            columns[slots.get(i).index()] = builders[i].build();
        }
    }

    private void cell(Layout.Slot slot, Column.Builder builder, int row, long[] words) throws SQLException {
        long packed = words[slot.word()];
        if (slot.has(packed)) {
            if (slot.amount() >= 0) {
                builder.amount(row, rows.getLong(words.length + slot.amount() + 2));
            } else if (slot.field().shape() instanceof Shape.Area) {
                int code = (int) slot.value(packed);
                Integer place = places.get(code);
                if (place == null && code != county) {
                    throw new IllegalArgumentException("%d: 第 %d 行的区划代码不认识 / unknown region in row %d: %d"
                            .formatted(county, read, read, code));
                }
                builder.area(row, code == county || place == null ? Column.HOME : place);
            } else {
                builder.bits(row, slot.value(packed));
            }
        } else if (slot.nothing(packed)) {
            builder.nothing(row);
        }
    }

    /// Nothing must be left.
    void end() throws SQLException {
        if (rows.next()) {
            throw new IllegalArgumentException("%d: 第 %d 行起没有对应的户 / rows without a household from %d"
                    .formatted(county, read + 1, read + 1));
        }
    }
}
