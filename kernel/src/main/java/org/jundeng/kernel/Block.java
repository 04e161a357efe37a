package org.jundeng.kernel;

import java.io.Serializable;
import java.util.List;

/// Some households that live in one county, with their members: as many as fit a core's cache.
///
/// Household `h` has the persons from `first[h]` up to, not including, `first[h + 1]`.
///
/// @param region the county's six-digit code
/// @param first one entry more than there are households
/// @param columns in the order of the population's [Schema]
public record Block(int region, int[] first, List<Column> columns) implements Serializable {

    /// The most persons that a block should have.
    public static final int PERSONS = 1 << 14;

    public Block {
        columns = List.copyOf(columns);
    }

    public int households() {
        return first.length - 1;
    }

    public int persons() {
        return first[first.length - 1];
    }

    public int rows(Level level) {
        return level == Level.PERSON ? persons() : households();
    }
}
