package org.jundeng.kernel;

import java.util.Arrays;

/// What a reading grants each household of a block in a year, to it or to its members, and to how many of them.
public final class HouseholdAmounts {

    private long[] fen = new long[0];
    private int[] people = new int[0];

    /// Shapes: one entry a household of the last block.
    public long[] fen() {
        return fen;
    }

    /// Shapes: one entry a household of the last block. Units: members who are granted something.
    public int[] people() {
        return people;
    }

    /// Begins a block with nothing.
    public void begin(Block block) {
        if (fen.length < block.households()) {
            fen = new long[Math.max(Block.PERSONS, block.households())];
            people = new int[fen.length];
        }
        Arrays.fill(fen, 0, block.households(), 0);
        Arrays.fill(people, 0, block.households(), 0);
    }

    /// Adds what a reading grants.
    ///
    /// @param timesAYear by the place of the benefit, how often its amount is paid in a year
    public void add(Frame frame, Reading reading, int[] timesAYear) {
        Level level = reading.level();
        each(frame.plane(reading.entitled()), frame.words(level), row -> {
            int household = level == Level.HOUSEHOLD ? row : frame.household(row);
            int[] first = frame.block().first();
            people[household] += level == Level.HOUSEHOLD ? first[row + 1] - first[row] : 1;
        });
        for (Reading.Grant grant : reading.grants()) {
            int times = timesAYear[grant.benefit()];
            for (Reading.Band band : grant.bands()) {
                long yearly = Math.multiplyExact(band.fen(), times);
                each(frame.plane(band.rows()), frame.words(level), row -> pay(frame, level, row, yearly));
            }
            if (grant.amount().isPresent()) {
                frame.amounts(level, grant, (rows, amounts, count) -> {
                    for (int i = 0; i < count; i++) {
                        pay(frame, level, rows[i], Math.multiplyExact(amounts[i], times));
                    }
                });
            }
        }
    }

    private void pay(Frame frame, Level level, int row, long yearly) {
        int household = level == Level.HOUSEHOLD ? row : frame.household(row);
        fen[household] = Math.addExact(fen[household], yearly);
    }

    @FunctionalInterface
    private interface Row {
        void at(int row);
    }

    private static void each(long[] plane, int words, Row action) {
        for (int w = 0; w < words; w++) {
            for (long bits = plane[w]; bits != 0; bits &= bits - 1) {
                action.at((w << 6) + Long.numberOfTrailingZeros(bits));
            }
        }
    }
}
