package org.jundeng.population;

import java.util.ArrayList;
import java.util.List;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Field;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Schema;

/// A block that is being written, household by household.
final class Sheet {

    private final int region;
    private final int[] first;
    private final Column.Builder[] columns;
    private int household = -1;

    Sheet(Schema schema, int region, int[] first) {
        this.region = region;
        this.first = first;
        this.columns = new Column.Builder[schema.fields().size()];
        int households = first.length - 1;
        for (int i = 0; i < columns.length; i++) {
            Field field = schema.field(i);
            columns[i] =
                    new Column.Builder(field.shape(), field.level() == Level.PERSON ? first[households] : households);
        }
    }

    /// Turns to the next household.
    void next() {
        household++;
    }

    /// The row of the household.
    int household() {
        return household;
    }

    /// The row of a member of the household.
    int row(int member) {
        return first[household] + member;
    }

    Column.Builder column(int column) {
        return columns[column];
    }

    /// States the place of a word, or with -1 that there is nothing.
    void choice(int column, int row, int place) {
        if (place < 0) {
            columns[column].nothing(row);
        } else {
            columns[column].choice(row, place);
        }
    }

    /// States a number, or with -1 that there is nothing.
    void whole(int column, int row, int value) {
        if (value < 0) {
            columns[column].nothing(row);
        } else {
            columns[column].whole(row, value);
        }
    }

    /// States an amount, or with -1 that there is nothing.
    void amount(int column, int row, long fen) {
        if (fen < 0) {
            columns[column].nothing(row);
        } else {
            columns[column].amount(row, fen);
        }
    }

    void flag(int column, int row, boolean value) {
        columns[column].flag(row, value);
    }

    /// States a record where there is one, and nothing otherwise.
    void record(int column, int row, boolean there) {
        if (there) {
            columns[column].flag(row, true);
        } else {
            columns[column].nothing(row);
        }
    }

    Block block() {
        List<Column> built = new ArrayList<>();
        for (Column.Builder column : columns) {
            built.add(column.build());
        }
        return new Block(region, first, built);
    }
}
