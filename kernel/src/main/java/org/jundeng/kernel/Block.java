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

    /// The household after the last of a block that begins with household `from`: as many as fit, one at least.
    ///
    /// @param sizes of each household, how many persons it has
    public static int end(int[] sizes, int from) {
        int to = from + 1;
        long people = sizes[from];
        while (to < sizes.length && people + sizes[to] <= PERSONS) {
            people += sizes[to++];
        }
        return to;
    }

    /// What [#first] is for the households from `from` up to, not including, `to`.
    public static int[] first(int[] sizes, int from, int to) {
        int[] first = new int[to - from + 1];
        for (int h = from; h < to; h++) {
            first[h - from + 1] = Math.addExact(first[h - from], sizes[h]);
        }
        return first;
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
