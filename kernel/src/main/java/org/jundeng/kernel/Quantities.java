package org.jundeng.kernel;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The quantities that columns give.
public final class Quantities {

    private Quantities() {}

    /// Every row has a number.
    private static boolean everywhere(Frame frame, Level level, long[] known, long[] unknown) {
        int words = frame.words(level);
        Arrays.fill(known, 0, words, -1L);
        Arrays.fill(unknown, 0, words, 0);
        return true;
    }

    /// Every row has a number but those of two registers.
    private static boolean except(Frame frame, Level level, int nothing, int open, long[] known, long[] unknown) {
        int words = frame.words(level);
        System.arraycopy(frame.plane(open), 0, unknown, 0, words);
        Planes.or(known, frame.plane(nothing), frame.plane(open), words);
        Planes.not(known, known, words);
        return true;
    }

    private static void mark(Frame frame, Rows rows, Batch to, int register, byte state) {
        if (register != Program.NOBODY) {
            long[] plane = frame.plane(register);
            for (int i = 0; i < rows.count; i++) {
                if (Column.bit(plane, rows.row[i])) {
                    to.mark(i, state);
                }
            }
        }
    }

    /// The same number for every row, of which 64 bits cannot hold all digits.
    public record ManyDigits(BigDecimal number) implements Quantity {

        @Override
        public int scale() {
            return 0;
        }

        @Override
        public void fill(Frame frame, Rows rows, Batch to) {
            to.fill(rows.count, 0, Batch.LARGE);
        }

        @Override
        public boolean states(Frame frame, Level level, long[] known, long[] unknown) {
            return Quantities.everywhere(frame, level, known, unknown);
        }

        @Override
        public Optional<BigDecimal> exactly(Frame frame, int row) {
            return Optional.of(number);
        }
    }

    /// The same number for every row.
    public record Constant(long number, int scale) implements Quantity {

        @Override
        public void fill(Frame frame, Rows rows, Batch to) {
            to.fill(rows.count, number, Batch.VALUE);
        }

        @Override
        public boolean states(Frame frame, Level level, long[] known, long[] unknown) {
            return Quantities.everywhere(frame, level, known, unknown);
        }

        @Override
        public boolean positive() {
            return number > 0;
        }

        @Override
        public Optional<BigDecimal> exactly(Frame frame, int row) {
            return Optional.of(BigDecimal.valueOf(number, scale));
        }
    }

    /// No number: null, or unknown.
    public record Missing(boolean unknown) implements Quantity {

        @Override
        public int scale() {
            return 0;
        }

        @Override
        public void fill(Frame frame, Rows rows, Batch to) {
            to.fill(rows.count, 0, unknown ? Batch.UNKNOWN : Batch.NULL);
        }

        @Override
        public boolean states(Frame frame, Level level, long[] known, long[] open) {
            int words = frame.words(level);
            Arrays.fill(known, 0, words, 0);
            Arrays.fill(open, 0, words, unknown ? -1L : 0);
            return true;
        }

        @Override
        public Optional<BigDecimal> exactly(Frame frame, int row) {
            return Optional.empty();
        }
    }

    /// An amount that is stated, in yuan.
    public record Stated(int column) implements Quantity {

        @Override
        public int scale() {
            return 2;
        }

        @Override
        public void fill(Frame frame, Rows rows, Batch to) {
            Column amounts = frame.block().columns().get(column);
            Column.Compact compact = amounts.compact();
            long[] present = compact.present();
            to.begin();
            for (int i = 0; i < rows.count; i++) {
                int row = rows.row[i];
                if (Column.bit(present, row)) {
                    to.numerator[i] = compact.value(row);
                } else {
                    to.numerator[i] = 0;
                    to.mark(i, amounts.stated(row) ? Batch.NULL : Batch.UNKNOWN);
                }
            }
        }

        @Override
        public boolean states(Frame frame, Level level, long[] known, long[] unknown) {
            Column amounts = frame.block().columns().get(column);
            int words = frame.words(level);
            System.arraycopy(amounts.compact().present(), 0, known, 0, words);
            if (amounts.stated().length == 0) {
                Arrays.fill(unknown, 0, words, 0);
            } else {
                Planes.not(unknown, amounts.stated(), words);
            }
            return true;
        }

        @Override
        public Optional<BigDecimal> exactly(Frame frame, int row) {
            Column amounts = frame.block().columns().get(column);
            return Optional.of(BigDecimal.valueOf(amounts.value(row), 2));
        }
    }

    /// A whole number kept in planes, as its distance from `least`.
    ///
    /// @param planes registers, least significant first
    public record InPlanes(int[] planes, int least, int nothing, int unknown) implements Quantity {

        @Override
        public int scale() {
            return 0;
        }

        @Override
        public void fill(Frame frame, Rows rows, Batch to) {
            to.begin();
            Arrays.fill(to.numerator, 0, rows.count, least);
            for (int bit = 0; bit < planes.length; bit++) {
                long[] plane = frame.plane(planes[bit]);
                for (int i = 0; i < rows.count; i++) {
                    int row = rows.row[i];
                    to.numerator[i] += (plane[row >> 6] >>> row & 1) << bit;
                }
            }
            mark(frame, rows, to, nothing, Batch.NULL);
            mark(frame, rows, to, unknown, Batch.UNKNOWN);
        }

        @Override
        public boolean states(Frame frame, Level level, long[] known, long[] open) {
            return Quantities.except(frame, level, nothing, unknown, known, open);
        }

        private long number(Frame frame, int row) {
            long number = 0;
            for (int bit = 0; bit < planes.length; bit++) {
                number |= (frame.plane(planes[bit])[row >> 6] >>> row & 1) << bit;
            }
            return number + least;
        }

        @Override
        public Optional<BigDecimal> exactly(Frame frame, int row) {
            return Optional.of(BigDecimal.valueOf(number(frame, row)));
        }
    }

    /// The full years from a day kept in planes to a fixed day; negative where that day comes first.
    ///
    /// @param planes registers of a day as [Days] writes it, least significant first
    /// @param to the fixed day, written so
    public record FullYears(int[] planes, int to, int nothing, int unknown) implements Quantity {

        private static final int YEAR = 12 * 32;

        @Override
        public int scale() {
            return 0;
        }

        @Override
        public void fill(Frame frame, Rows rows, Batch batch) {
            new InPlanes(planes, 0, nothing, unknown).fill(frame, rows, batch);
            for (int i = 0; i < rows.count; i++) {
                batch.numerator[i] = (to - batch.numerator[i]) / YEAR;
            }
        }

        @Override
        public boolean states(Frame frame, Level level, long[] known, long[] open) {
            return Quantities.except(frame, level, nothing, unknown, known, open);
        }

        @Override
        public Optional<BigDecimal> exactly(Frame frame, int row) {
            long from = new InPlanes(planes, 0, nothing, unknown).number(frame, row);
            return Optional.of(BigDecimal.valueOf((to - from) / YEAR));
        }
    }

    /// How many of some planes are set.
    public record Counted(int[] planes, int unknown) implements Quantity {

        @Override
        public int scale() {
            return 0;
        }

        @Override
        public void fill(Frame frame, Rows rows, Batch to) {
            to.begin();
            for (int i = 0; i < rows.count; i++) {
                to.numerator[i] = count(frame, rows.row[i]);
            }
            mark(frame, rows, to, unknown, Batch.UNKNOWN);
        }

        @Override
        public boolean states(Frame frame, Level level, long[] known, long[] open) {
            return Quantities.except(frame, level, Program.NOBODY, unknown, known, open);
        }

        private long count(Frame frame, int row) {
            long count = 0;
            for (int plane : planes) {
                count += frame.plane(plane)[row >> 6] >>> row & 1;
            }
            return count;
        }

        @Override
        public Optional<BigDecimal> exactly(Frame frame, int row) {
            return Optional.of(BigDecimal.valueOf(count(frame, row)));
        }
    }

    /// How many members of a household are set in a plane of persons.
    public record Members(int plane, int unknown) implements Quantity {

        @Override
        public int scale() {
            return 0;
        }

        @Override
        public void fill(Frame frame, Rows rows, Batch to) {
            int[] first = frame.block().first();
            long[] counted = frame.plane(plane);
            to.begin();
            for (int i = 0; i < rows.count; i++) {
                int row = rows.row[i];
                to.numerator[i] = plane == Program.PERSONS
                        ? first[row + 1] - first[row]
                        : Planes.count(counted, first[row], first[row + 1]);
            }
            if (unknown != Program.NOBODY) {
                for (int i = 0; i < rows.count; i++) {
                    int row = rows.row[i];
                    if (Planes.count(frame.plane(unknown), first[row], first[row + 1]) > 0) {
                        to.mark(i, Batch.UNKNOWN);
                    }
                }
            }
        }

        @Override
        public boolean states(Frame frame, Level level, long[] known, long[] open) {
            return unknown == Program.NOBODY && Quantities.everywhere(frame, level, known, open);
        }

        @Override
        public boolean positive() {
            return plane == Program.PERSONS;
        }

        @Override
        public Optional<BigDecimal> exactly(Frame frame, int row) {
            int[] first = frame.block().first();
            return Optional.of(BigDecimal.valueOf(Planes.count(frame.plane(plane), first[row], first[row + 1])));
        }
    }

    /// A number that each area has, in decimals: a parameter that regions set, or what follows from some.
    ///
    /// @param numbers by the place of the area; empty where it is null
    /// @param unknown by the place of the area, whether nobody set it there
    public static final class OfArea implements Quantity {

        private static final long serialVersionUID = 1L;
        private static final int MOST_DIGITS = 9;

        private final Areas areas;
        private final List<Optional<BigDecimal>> numbers;
        private final long[] written;
        private final byte[] states;
        private final int scale;
        private final boolean everywhereThere;

        public OfArea(Areas areas, List<Optional<BigDecimal>> numbers, boolean[] unknown) {
            this.areas = areas;
            this.numbers = List.copyOf(numbers);
            this.scale = Math.min(
                    MOST_DIGITS,
                    numbers.stream()
                            .flatMap(Optional::stream)
                            .mapToInt(number ->
                                    Math.max(0, number.stripTrailingZeros().scale()))
                            .max()
                            .orElse(0));
            this.written = new long[numbers.size()];
            this.states = new byte[numbers.size()];
            for (int place = 0; place < written.length; place++) {
                states[place] = unknown[place] ? Batch.UNKNOWN : Batch.NULL;
                if (numbers.get(place).isPresent()) {
                    BigDecimal number = numbers.get(place).get().stripTrailingZeros();
                    boolean fits = number.scale() <= scale && number.precision() - number.scale() + scale <= 18;
                    states[place] = fits ? Batch.VALUE : Batch.LARGE;
                    written[place] =
                            fits ? number.setScale(scale).unscaledValue().longValueExact() : 0;
                }
            }
            this.everywhereThere = numbers.stream().allMatch(Optional::isPresent);
        }

        @Override
        public int scale() {
            return scale;
        }

        @Override
        public void fill(Frame frame, Rows rows, Batch to) {
            int home = frame.home();
            to.fill(rows.count, written[home], states[home]);
            if (areas.home()) {
                return;
            }
            for (int i = 0; i < rows.count; i++) {
                int place = areas.place(frame, rows.row[i]);
                if (place != home) {
                    to.numerator[i] = written[place];
                    if (states[place] != to.state(i)) {
                        to.mark(i, states[place]);
                    }
                }
            }
        }

        @Override
        public boolean states(Frame frame, Level level, long[] known, long[] unknown) {
            return (areas.home() ? there(states[frame.home()]) : everywhereThere)
                    && Quantities.everywhere(frame, level, known, unknown);
        }

        private static boolean there(byte state) {
            return state == Batch.VALUE || state == Batch.LARGE;
        }

        @Override
        public Optional<BigDecimal> exactly(Frame frame, int row) {
            return numbers.get(areas.place(frame, row));
        }

        private Object writeReplace() {
            boolean[] unknown = new boolean[states.length];
            for (int place = 0; place < states.length; place++) {
                unknown[place] = states[place] == Batch.UNKNOWN;
            }
            List<List<BigDecimal>> lists =
                    numbers.stream().map(number -> number.stream().toList()).toList();
            return new Written(areas, lists, unknown);
        }

        /// The quantity as it is serialised, which an [Optional] is not.
        private record Written(Areas areas, List<List<BigDecimal>> numbers, boolean[] unknown) implements Serializable {

            private Object readResolve() {
                return new OfArea(
                        areas,
                        numbers.stream()
                                .map(number -> number.stream().findFirst())
                                .toList(),
                        unknown);
            }
        }
    }

    /// The quantity of the household that a person belongs to.
    public record OfHousehold(Quantity quantity) implements Quantity {

        @Override
        public int scale() {
            return quantity.scale();
        }

        @Override
        public void fill(Frame frame, Rows rows, Batch to) {
            Rows households = frame.borrowRows();
            households.count = rows.count;
            for (int i = 0; i < rows.count; i++) {
                households.row[i] = frame.household(rows.row[i]);
            }
            quantity.fill(frame, households, to);
            frame.giveBack(households);
        }

        @Override
        public boolean states(Frame frame, Level level, long[] known, long[] unknown) {
            return false;
        }

        @Override
        public boolean divides() {
            return quantity.divides();
        }

        @Override
        public boolean positive() {
            return quantity.positive();
        }

        @Override
        public Optional<BigDecimal> exactly(Frame frame, int row) {
            return quantity.exactly(frame, frame.household(row));
        }
    }

    /// One quantity where a plane is set, another where it is not; unknown where a second plane is set.
    public record Chosen(int condition, int undecided, Quantity then, Quantity otherwise) implements Quantity {

        @Override
        public int scale() {
            return Math.max(then.scale(), otherwise.scale());
        }

        @Override
        public void fill(Frame frame, Rows rows, Batch to) {
            long[] chosen = frame.plane(condition);
            if (undecided == Program.NOBODY && all(chosen, rows)) {
                new Formulas.Scaled(then, scale()).fill(frame, rows, to);
                return;
            }
            Batch other = frame.borrowBatch();
            new Formulas.Scaled(then, scale()).fill(frame, rows, to);
            new Formulas.Scaled(otherwise, scale()).fill(frame, rows, other);
            for (int i = 0; i < rows.count; i++) {
                int row = rows.row[i];
                if (Column.bit(frame.plane(undecided), row)) {
                    boolean same = to.state(i) == Batch.VALUE
                            && other.state(i) == Batch.VALUE
                            && Formulas.compare(to, i, other, i) == 0;
                    if (!same) {
                        to.mark(i, Batch.UNKNOWN);
                    }
                } else if (!Column.bit(chosen, row)) {
                    to.copy(i, other, i);
                }
            }
            to.slack = Math.max(to.slack, other.slack);
            frame.giveBack(other);
        }

        private static boolean all(long[] plane, Rows rows) {
            long bits = 1;
            for (int i = 0; i < rows.count; i++) {
                int row = rows.row[i];
                bits &= plane[row >> 6] >>> row;
            }
            return (bits & 1) != 0;
        }

        @Override
        public boolean states(Frame frame, Level level, long[] known, long[] unknown) {
            if (undecided != Program.NOBODY) {
                return false;
            }
            long[] otherKnown = frame.borrowPlane();
            long[] otherUnknown = frame.borrowPlane();
            boolean can = then.states(frame, level, known, unknown)
                    && otherwise.states(frame, level, otherKnown, otherUnknown);
            if (can) {
                Planes.choose(known, frame.plane(condition), known, otherKnown, frame.words(level));
                Planes.choose(unknown, frame.plane(condition), unknown, otherUnknown, frame.words(level));
            }
            frame.giveBack(otherUnknown);
            frame.giveBack(otherKnown);
            return can;
        }

        @Override
        public boolean divides() {
            return then.divides() || otherwise.divides();
        }

        @Override
        public Optional<BigDecimal> exactly(Frame frame, int row) {
            return (Column.bit(frame.plane(condition), row) ? then : otherwise).exactly(frame, row);
        }
    }
}
