package org.jundeng.kernel;

import java.io.Serializable;

/// The region that each row of a level names: in its own column, else its household's, else the block's own region.
///
/// @param own the column of the rows themselves, or -1
/// @param households the column of their households, or -1
/// @param ownPlaces the place among the program's areas of each code of the own column's shape
/// @param householdPlaces the same for the households' column
public record Areas(int own, int households, int[] ownPlaces, int[] householdPlaces) implements Serializable {

    /// The place among the program's areas; after the last one for a row that states no region.
    int place(Frame frame, int row) {
        if (own >= 0) {
            Column column = frame.block().columns().get(own);
            if (column.stated(row)) {
                return place(frame, column, row, ownPlaces);
            }
        }
        return households < 0 ? frame.home() : placeOfHousehold(frame, frame.household(row));
    }

    /// The place of the area that a household names, or else the block's own.
    int placeOfHousehold(Frame frame, int household) {
        Column column = frame.block().columns().get(households);
        return column.stated(household) ? place(frame, column, household, householdPlaces) : frame.home();
    }

    private static int place(Frame frame, Column column, int row, int[] places) {
        if (Column.bit(column.planes()[0], row)) {
            return frame.home();
        }
        return column.nothing(row)
                ? frame.nowhere()
                : places[(int) column.compact().value(row)];
    }

    /// Whether every row's region is the block's own.
    boolean home() {
        return own < 0 && households < 0;
    }
}
