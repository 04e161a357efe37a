package org.jundeng.kernel;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// The kinds of steps that programs are made of. Numbers such as `to` and `a` are registers.
public final class Steps {

    private Steps() {}

    /// How two planes are combined.
    public enum Gate {
        AND,
        OR,
        AND_NOT,
        EXCLUSIVE_OR
    }

    /// Two planes combined.
    public record Combine(Level level, Gate gate, int to, int a, int b) implements Step {
        @Override
        public void run(Frame frame) {
            int words = frame.words(level);
            long[] left = frame.plane(a);
            long[] right = frame.plane(b);
            switch (gate) {
                case AND -> Planes.and(frame.plane(to), left, right, words);
                case OR -> Planes.or(frame.plane(to), left, right, words);
                case AND_NOT -> Planes.andNot(frame.plane(to), left, right, words);
                case EXCLUSIVE_OR -> Planes.exclusiveOr(frame.plane(to), left, right, words);
            }
        }
    }

    /// Sets all members of the households that are set.
    public record Spread(int to, int households) implements Step {
        @Override
        public void run(Frame frame) {
            spread(frame, frame.plane(households), frame.plane(to));
        }
    }

    static void spread(Frame frame, long[] households, long[] persons) {
        Arrays.fill(persons, 0, frame.words(Level.PERSON), 0);
        int[] first = frame.block().first();
        for (int w = 0; w < frame.words(Level.HOUSEHOLD); w++) {
            for (long bits = households[w]; bits != 0; bits &= bits - 1) {
                int household = (w << 6) + Long.numberOfTrailingZeros(bits);
                Planes.fill(persons, first[household], first[household + 1]);
            }
        }
    }

    /// Sets the households of which a member is set.
    public record Any(int to, int persons) implements Step {
        @Override
        public void run(Frame frame) {
            any(frame, frame.plane(persons), frame.plane(to));
        }
    }

    static void any(Frame frame, long[] persons, long[] households) {
        Arrays.fill(households, 0, frame.words(Level.HOUSEHOLD), 0);
        for (int w = 0; w < frame.words(Level.PERSON); w++) {
            for (long bits = persons[w]; bits != 0; bits &= bits - 1) {
                set(households, frame.household((w << 6) + Long.numberOfTrailingZeros(bits)));
            }
        }
    }

    /// How one number must stand to another.
    public enum Relation {
        EQUAL,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST;

        boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case MORE -> order > 0;
                case AT_LEAST -> order >= 0;
            };
        }
    }

    /// Compares two quantities in the rows that need it.
    ///
    /// @param nothing set where one of them is null
    public record Compare(
            Level level,
            Relation relation,
            Quantity left,
            Quantity right,
            int need,
            int holds,
            int nothing,
            int unknown)
            implements Step {
        @Override
        public void run(Frame frame) {
            int words = frame.words(level);
            long[] needed = frame.plane(need);
            for (int register : new int[] {holds, nothing, unknown}) {
                Arrays.fill(frame.plane(register), 0, words, 0);
            }
            Rows rows = frame.borrowRows();
            Batch a = frame.borrowBatch();
            Batch b = frame.borrowBatch();
            int scale = Math.max(left.scale(), right.scale());
            Quantity x = new Formulas.Scaled(left, scale);
            Quantity y = new Formulas.Scaled(right, scale);
            for (int word = 0; word < words; ) {
                word = Planes.rows(needed, word, words, rows);
                if (rows.count > 0) {
                    x.fill(frame, rows, a);
                    y.fill(frame, rows, b);
                    compare(frame, rows, a, b);
                }
            }
            frame.giveBack(b);
            frame.giveBack(a);
            frame.giveBack(rows);
        }

        private void compare(Frame frame, Rows rows, Batch a, Batch b) {
            boolean divided = a.divided || b.divided;
            for (int i = 0; i < rows.count; i++) {
                int row = rows.row[i];
                byte state = Batch.joined(a.state[i], b.state[i]);
                int order = state == Batch.VALUE ? Formulas.compare(a, i, b, i) : 0;
                if (state == Batch.LARGE || state == Batch.VALUE && divided && order == 0) {
                    Optional<BigDecimal> x = left.exactly(frame, row);
                    Optional<BigDecimal> y = right.exactly(frame, row);
                    state = x.isPresent() && y.isPresent() ? Batch.VALUE : Batch.NULL;
                    order = state == Batch.VALUE ? x.get().compareTo(y.get()) : 0;
                }
                if (state == Batch.VALUE) {
                    if (relation.holds(order)) {
                        set(frame.plane(holds), row);
                    }
                } else {
                    set(frame.plane(state == Batch.NULL ? nothing : unknown), row);
                }
            }
        }
    }

    /// Looks which of the rows that need it have a number, and which do not know it.
    public record Known(Level level, Quantity quantity, int need, int known, int unknown) implements Step {
        @Override
        public void run(Frame frame) {
            int words = frame.words(level);
            Arrays.fill(frame.plane(known), 0, words, 0);
            Arrays.fill(frame.plane(unknown), 0, words, 0);
            Rows rows = frame.borrowRows();
            Batch batch = frame.borrowBatch();
            for (int word = 0; word < words; ) {
                word = Planes.rows(frame.plane(need), word, words, rows);
                if (rows.count == 0) {
                    continue;
                }
                quantity.fill(frame, rows, batch);
                for (int i = 0; i < rows.count; i++) {
                    boolean value = batch.state[i] == Batch.VALUE
                            || batch.state[i] == Batch.LARGE
                                    && quantity.exactly(frame, rows.row[i]).isPresent();
                    if (value) {
                        set(frame.plane(known), rows.row[i]);
                    } else if (batch.state[i] == Batch.UNKNOWN) {
                        set(frame.plane(unknown), rows.row[i]);
                    }
                }
            }
            frame.giveBack(batch);
            frame.giveBack(rows);
        }
    }

    /// Sorts the rows into classes by their area.
    ///
    /// @param classes by the place of the area, the last for rows without one
    /// @param to a register for each class
    public record Classify(Level level, Areas areas, int[] classes, int[] to) implements Step {
        @Override
        public void run(Frame frame) {
            int words = frame.words(level);
            for (int register : to) {
                Arrays.fill(frame.plane(register), 0, words, 0);
            }
            long[] all = frame.plane(level == Level.PERSON ? Program.PERSONS : Program.HOUSEHOLDS);
            long[] atHome = frame.plane(to[classes[frame.home()]]);
            if (areas.home()) {
                System.arraycopy(all, 0, atHome, 0, words);
                return;
            }
            if (level == Level.PERSON && areas.own() < 0) {
                byHousehold(frame, atHome);
                return;
            }
            long[] home =
                    areas.own() >= 0 ? frame.block().columns().get(areas.own()).planes()[0] : new long[words];
            for (int w = 0; w < words; w++) {
                atHome[w] |= home[w];
                for (long bits = all[w] & ~home[w]; bits != 0; bits &= bits - 1) {
                    int row = (w << 6) + Long.numberOfTrailingZeros(bits);
                    set(frame.plane(to[classes[areas.place(frame, row)]]), row);
                }
            }
        }

        /// All members of a household are where it is.
        private void byHousehold(Frame frame, long[] atHome) {
            int[] first = frame.block().first();
            long[] home = frame.block().columns().get(areas.households()).planes()[0];
            for (int h = 0; h + 1 < first.length; h++) {
                boolean own = (home[h >> 6] >>> h & 1) != 0;
                long[] plane = own ? atHome : frame.plane(to[classes[areas.place(frame, first[h])]]);
                Planes.fill(plane, first[h], first[h + 1]);
            }
        }
    }

    /// Hands a reading to whoever counts.
    public record Emit(Reading reading) implements Step {
        @Override
        public void run(Frame frame) {
            frame.emit(reading);
        }
    }

    static void set(long[] plane, int row) {
        plane[row >> 6] |= 1L << row;
    }
}
