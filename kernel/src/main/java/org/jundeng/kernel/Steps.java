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

        /// The orders in which it holds: bit 0 for less, 1 for equal, 2 for more.
        int orders() {
            return switch (this) {
                case EQUAL -> 0b010;
                case LESS -> 0b001;
                case AT_MOST -> 0b011;
                case MORE -> 0b100;
                case AT_LEAST -> 0b110;
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
            for (int register : new int[] {holds, nothing, unknown}) {
                Arrays.fill(frame.plane(register), 0, words, 0);
            }
            long[] numbers = frame.borrowPlane();
            System.arraycopy(frame.plane(need), 0, numbers, 0, words);
            states(frame, numbers, words);
            Sides sides = Sides.of(left, right);
            int scale = Math.max(sides.left().scale(), sides.right().scale());
            Quantity x = new Formulas.Scaled(sides.left(), scale);
            Quantity y = new Formulas.Scaled(sides.right(), scale);
            Rows rows = frame.borrowRows();
            Batch a = frame.borrowBatch();
            Batch b = frame.borrowBatch();
            for (int word = 0; word < words; ) {
                word = Planes.rows(numbers, word, words, rows);
                if (rows.count > 0) {
                    x.fill(frame, rows, a);
                    y.fill(frame, rows, b);
                    compare(frame, rows, a, b);
                }
            }
            frame.giveBack(b);
            frame.giveBack(a);
            frame.giveBack(rows);
            frame.giveBack(numbers);
        }

        /// Leaves only rows in which both are numbers, where that can be told before they are worked out.
        private void states(Frame frame, long[] rows, int words) {
            long[] there = frame.borrowPlane();
            long[] open = frame.borrowPlane();
            long[] otherThere = frame.borrowPlane();
            long[] otherOpen = frame.borrowPlane();
            if (left.states(frame, level, there, open) && right.states(frame, level, otherThere, otherOpen)) {
                long[] neither = frame.plane(nothing);
                long[] either = frame.plane(unknown);
                for (int w = 0; w < words; w++) {
                    long all = rows[w];
                    rows[w] = all & there[w] & otherThere[w];
                    either[w] = all & (open[w] | otherOpen[w]);
                    neither[w] = all & ~rows[w] & ~either[w];
                }
            }
            frame.giveBack(otherOpen);
            frame.giveBack(otherThere);
            frame.giveBack(open);
            frame.giveBack(there);
        }

        /// What is worked out to tell how two quantities stand to each other.
        ///
        /// `x / n` stands to `y` as `x` to `y × n` where `n` is above zero. In whole numbers of 64 bits this
        /// holds for decimals of 34 digits too: `y` is one of them, and rounding keeps the order.
        private record Sides(Quantity left, Quantity right) {

            static Sides of(Quantity left, Quantity right) {
                if (over(left) && !right.divides()) {
                    Formulas.Combined fraction = (Formulas.Combined) left;
                    return new Sides(fraction.left(), times(right, fraction.right()));
                }
                if (over(right) && !left.divides()) {
                    Formulas.Combined fraction = (Formulas.Combined) right;
                    return new Sides(times(left, fraction.right()), fraction.left());
                }
                return new Sides(left, right);
            }

            private static boolean over(Quantity quantity) {
                return quantity instanceof Formulas.Combined combined
                        && combined.operation() == Formulas.Operation.DIVIDED_BY
                        && combined.right().positive()
                        && !combined.left().divides()
                        && !combined.right().divides();
            }

            private static Quantity times(Quantity a, Quantity b) {
                return new Formulas.Combined(Formulas.Operation.TIMES, a, b);
            }
        }

        private void compare(Frame frame, Rows rows, Batch a, Batch b) {
            int orders = relation.orders();
            long[] set = frame.plane(holds);
            boolean divided = a.divided() || b.divided();
            if (a.complete() && b.complete() && !divided) {
                for (int i = 0; i < rows.count; i++) {
                    int row = rows.row[i];
                    int order = Long.compare(a.numerator[i], b.numerator[i]);
                    set[row >> 6] |= (long) (orders >> order + 1 & 1) << row;
                }
                return;
            }
            for (int i = 0; i < rows.count; i++) {
                int row = rows.row[i];
                byte state = Batch.joined(a.state(i), b.state(i));
                int order = state == Batch.VALUE ? Formulas.compare(a, i, b, i) : 0;
                if (state == Batch.LARGE || state == Batch.VALUE && divided && order == 0) {
                    Optional<BigDecimal> x = left.exactly(frame, row);
                    Optional<BigDecimal> y = right.exactly(frame, row);
                    state = x.isPresent() && y.isPresent() ? Batch.VALUE : Batch.NULL;
                    order = state == Batch.VALUE ? x.get().compareTo(y.get()) : 0;
                }
                if (state == Batch.VALUE) {
                    set[row >> 6] |= (long) (orders >> order + 1 & 1) << row;
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
            long[] rows = frame.plane(need);
            long[] there = frame.plane(known);
            long[] open = frame.plane(unknown);
            if (quantity.states(frame, level, there, open)) {
                Planes.and(there, there, rows, words);
                Planes.and(open, open, rows, words);
            } else {
                Arrays.fill(there, 0, words, 0);
                Arrays.fill(open, 0, words, 0);
                workOut(frame, rows, there, open);
            }
        }

        private void workOut(Frame frame, long[] needed, long[] there, long[] open) {
            int words = frame.words(level);
            Rows rows = frame.borrowRows();
            Batch batch = frame.borrowBatch();
            for (int word = 0; word < words; ) {
                word = Planes.rows(needed, word, words, rows);
                if (rows.count == 0) {
                    continue;
                }
                quantity.fill(frame, rows, batch);
                for (int i = 0; i < rows.count; i++) {
                    byte state = batch.state(i);
                    if (state == Batch.VALUE
                            || state == Batch.LARGE
                                    && quantity.exactly(frame, rows.row[i]).isPresent()) {
                        set(there, rows.row[i]);
                    } else if (state == Batch.UNKNOWN) {
                        set(open, rows.row[i]);
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
            System.arraycopy(frame.plane(Program.PERSONS), 0, atHome, 0, frame.words(Level.PERSON));
            int[] first = frame.block().first();
            long[] all = frame.plane(Program.HOUSEHOLDS);
            long[] home = frame.block().columns().get(areas.households()).planes()[0];
            for (int w = 0; w < frame.words(Level.HOUSEHOLD); w++) {
                for (long bits = all[w] & ~home[w]; bits != 0; bits &= bits - 1) {
                    int household = (w << 6) + Long.numberOfTrailingZeros(bits);
                    long[] plane = frame.plane(to[classes[areas.placeOfHousehold(frame, household)]]);
                    if (plane != atHome) {
                        Planes.clear(atHome, first[household], first[household + 1]);
                        Planes.fill(plane, first[household], first[household + 1]);
                    }
                }
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
