package org.jundeng.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/// The quantities that are worked out of others.
public final class Formulas {

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private Formulas() {}

    /// The same numbers on a larger scale.
    record Scaled(Quantity quantity, int scale) implements Quantity {

        @Override
        public void fill(Frame frame, Rows rows, Batch to) {
            quantity.fill(frame, rows, to);
            enlarge(to, rows.count, scale - quantity.scale());
        }

        @Override
        public boolean states(Frame frame, Level level, long[] known, long[] unknown) {
            return quantity.states(frame, level, known, unknown);
        }

        @Override
        public boolean divides() {
            return quantity.divides();
        }

        @Override
        public Optional<BigDecimal> exactly(Frame frame, int row) {
            return quantity.exactly(frame, row);
        }
    }

    /// How two quantities are combined.
    public enum Operation {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY,
        LESSER,
        GREATER
    }

    /// Two quantities combined; null where one is, or where it is divided by zero.
    public record Combined(Operation operation, Quantity left, Quantity right, int scale) implements Quantity {

        public Combined(Operation operation, Quantity left, Quantity right) {
            this(operation, left, right, scale(operation, left.scale(), right.scale()));
        }

        private static int scale(Operation operation, int left, int right) {
            return switch (operation) {
                case PLUS, MINUS, LESSER, GREATER -> Math.max(left, right);
                case TIMES -> left + right;
                case DIVIDED_BY -> 0;
            };
        }

        @Override
        public void fill(Frame frame, Rows rows, Batch to) {
            Batch other = frame.borrowBatch();
            left.fill(frame, rows, to);
            right.fill(frame, rows, other);
            int count = rows.count;
            switch (operation) {
                case TIMES -> times(to, other, count);
                case DIVIDED_BY -> {
                    int more = right.scale() - left.scale();
                    enlarge(to, count, Math.max(0, more));
                    enlarge(other, count, Math.max(0, -more));
                    over(to, other, count);
                }
                case PLUS, MINUS, LESSER, GREATER -> {
                    enlarge(to, count, scale - left.scale());
                    enlarge(other, count, scale - right.scale());
                    switch (operation) {
                        case PLUS -> plus(to, other, count, 1);
                        case MINUS -> plus(to, other, count, -1);
                        default -> extreme(to, other, count, operation == Operation.LESSER);
                    }
                }
            }
            frame.giveBack(other);
        }

        @Override
        public boolean divides() {
            return operation == Operation.DIVIDED_BY || left.divides() || right.divides();
        }

        /// Where it may be divided by zero, the numbers must be worked out.
        @Override
        public boolean states(Frame frame, Level level, long[] known, long[] unknown) {
            if (operation == Operation.DIVIDED_BY && !right.positive()) {
                return false;
            }
            long[] otherKnown = frame.borrowPlane();
            long[] otherUnknown = frame.borrowPlane();
            boolean can =
                    left.states(frame, level, known, unknown) && right.states(frame, level, otherKnown, otherUnknown);
            if (can) {
                Planes.and(known, known, otherKnown, frame.words(level));
                Planes.or(unknown, unknown, otherUnknown, frame.words(level));
            }
            frame.giveBack(otherUnknown);
            frame.giveBack(otherKnown);
            return can;
        }

        @Override
        public Optional<BigDecimal> exactly(Frame frame, int row) {
            Optional<BigDecimal> a = left.exactly(frame, row);
            Optional<BigDecimal> b = right.exactly(frame, row);
            if (a.isEmpty() || b.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal x = a.get();
            BigDecimal y = b.get();
            return switch (operation) {
                case PLUS -> Optional.of(x.add(y, MathContext.DECIMAL128));
                case MINUS -> Optional.of(x.subtract(y, MathContext.DECIMAL128));
                case TIMES -> Optional.of(x.multiply(y, MathContext.DECIMAL128));
                case DIVIDED_BY ->
                    y.signum() == 0 ? Optional.empty() : Optional.of(x.divide(y, MathContext.DECIMAL128));
                case LESSER -> Optional.of(x.min(y));
                case GREATER -> Optional.of(x.max(y));
            };
        }
    }

    /// A number rounded to some digits after the point.
    public record Rounded(Quantity quantity, int scale, RoundingMode mode) implements Quantity {

        /// Up to here whole numbers and their halves have doubles of their own.
        private static final long EXACT = 1L << 52;

        @Override
        public void fill(Frame frame, Rows rows, Batch to) {
            quantity.fill(frame, rows, to);
            if (!halfUp(to, rows.count)) {
                eachByItself(frame, rows, to);
            }
            to.whole();
        }

        /// Rounds all numbers alike, where they allow that.
        private boolean halfUp(Batch batch, int count) {
            int fewer = quantity.scale() - scale;
            if (mode != RoundingMode.HALF_UP || batch.divided() || !batch.complete() || fewer < 0 || fewer > 15) {
                return false;
            }
            if (fewer == 0) {
                return true;
            }
            long[] numbers = batch.numerator;
            long bits = 0;
            for (int i = 0; i < count; i++) {
                bits |= Math.abs(numbers[i]);
            }
            if (bits < 0 || bits >= EXACT) {
                return false;
            }
            long half = POWERS[fewer] / 2;
            double divisor = POWERS[fewer];
            for (int i = 0; i < count; i++) {
                long sign = numbers[i] >> 63 | 1;
                numbers[i] = (long) ((numbers[i] + sign * half) / divisor);
            }
            return true;
        }

        private void eachByItself(Frame frame, Rows rows, Batch to) {
            for (int i = 0; i < rows.count; i++) {
                if (to.state(i) == Batch.VALUE && !round(to, i)) {
                    to.mark(i, Batch.LARGE);
                }
            }
            for (int i = 0; i < rows.count; i++) {
                if (to.state(i) == Batch.LARGE) {
                    Optional<BigDecimal> number = exactly(frame, rows.row[i]);
                    if (number.isEmpty()) {
                        to.mark(i, Batch.NULL);
                    } else {
                        to.put(
                                i,
                                number.get()
                                        .setScale(scale, RoundingMode.UNNECESSARY)
                                        .unscaledValue()
                                        .longValueExact());
                    }
                }
            }
        }

        /// Whether it could be rounded here: what is a tie, or whole, after a division need not be so in decimals.
        private boolean round(Batch batch, int i) {
            long numerator = batch.numerator[i];
            long denominator = batch.denominator(i);
            boolean near = batch.slack > 0 && batch.slack * 4 * denominator >= 1;
            int fewer = quantity.scale() - scale;
            if (fewer > 0) {
                if (fewer >= POWERS.length || Math.multiplyHigh(denominator, POWERS[fewer]) != 0) {
                    return false;
                }
                denominator *= POWERS[fewer];
                if (denominator < 0) {
                    return false;
                }
            } else if (fewer < 0) {
                if (-fewer >= POWERS.length || overflows(numerator, POWERS[-fewer])) {
                    return false;
                }
                numerator *= POWERS[-fewer];
            }
            long quotient = numerator / denominator;
            long rest = Math.abs(numerator % denominator);
            boolean tie = rest == denominator - rest;
            boolean nearest =
                    mode == RoundingMode.HALF_UP || mode == RoundingMode.HALF_DOWN || mode == RoundingMode.HALF_EVEN;
            if (batch.slack > 0 && (near || tie || rest == 0 && !nearest)) {
                return false;
            }
            batch.put(i, rest == 0 ? quotient : quotient + away(numerator, rest, denominator, tie, quotient));
            return true;
        }

        private long away(long numerator, long rest, long denominator, boolean tie, long quotient) {
            int sign = numerator < 0 ? -1 : 1;
            boolean more = rest > denominator - rest;
            boolean up = switch (mode) {
                case UP -> true;
                case DOWN -> false;
                case CEILING -> sign > 0;
                case FLOOR -> sign < 0;
                case HALF_UP -> more || tie;
                case HALF_DOWN -> more;
                case HALF_EVEN -> more || tie && (quotient & 1) != 0;
                case UNNECESSARY -> throw new ArithmeticException("not exact");
            };
            return up ? sign : 0;
        }

        @Override
        public boolean states(Frame frame, Level level, long[] known, long[] unknown) {
            return quantity.states(frame, level, known, unknown);
        }

        @Override
        public Optional<BigDecimal> exactly(Frame frame, int row) {
            return quantity.exactly(frame, row).map(number -> number.setScale(scale, mode));
        }
    }

    /// Multiplies by a power of ten.
    private static void enlarge(Batch batch, int count, int digits) {
        if (digits == 0) {
            return;
        }
        if (digits >= POWERS.length) {
            for (int i = 0; i < count; i++) {
                batch.large(i);
            }
            return;
        }
        long power = POWERS[digits];
        batch.slack *= power;
        for (int i = 0; i < count; i++) {
            if (overflows(batch.numerator[i], power)) {
                batch.large(i);
            }
            batch.numerator[i] *= power;
        }
    }

    static boolean overflows(long a, long b) {
        return Math.multiplyHigh(a, b) != a * b >> 63;
    }

    private static void plus(Batch a, Batch b, int count, int sign) {
        toOneDenominator(a, b, count);
        a.join(b, count);
        for (int i = 0; i < count; i++) {
            long x = a.numerator[i];
            long y = sign * b.numerator[i];
            long sum = x + y;
            a.numerator[i] = sum;
            if (((x ^ sum) & (y ^ sum)) < 0) {
                a.large(i);
            }
        }
        if (a.divided()) {
            a.slack += b.slack + a.most(count) * Batch.PRECISION;
        }
    }

    private static void toOneDenominator(Batch a, Batch b, int count) {
        if (!a.divided() && !b.divided()) {
            return;
        }
        for (int i = 0; i < count; i++) {
            long x = a.denominator(i);
            long y = b.denominator(i);
            if (x == y) {
                continue;
            }
            if (overflows(a.numerator[i], y) || overflows(b.numerator[i], x) || overflows(x, y)) {
                a.large(i);
            } else {
                a.numerator[i] *= y;
                b.numerator[i] *= x;
                a.divide(i, x * y);
            }
        }
    }

    private static void times(Batch a, Batch b, int count) {
        boolean divided = a.divided() || b.divided();
        double slack = divided ? spread(a.slack, b.most(count)) + spread(b.slack, a.most(count)) : 0;
        a.join(b, count);
        for (int i = 0; i < count; i++) {
            long x = a.numerator[i];
            long y = b.numerator[i];
            a.numerator[i] = x * y;
            if (overflows(x, y)) {
                a.large(i);
            }
        }
        if (divided) {
            for (int i = 0; i < count; i++) {
                long x = a.denominator(i);
                long y = b.denominator(i);
                if (overflows(x, y)) {
                    a.large(i);
                } else {
                    a.divide(i, x * y);
                }
            }
            a.slack = slack + a.most(count) * Batch.PRECISION;
        }
    }

    private static double spread(double slack, double most) {
        return slack == 0 || most == 0 ? 0 : slack * most;
    }

    private static void over(Batch a, Batch b, int count) {
        boolean again = a.divided() || b.divided();
        a.join(b, count);
        for (int i = 0; i < count; i++) {
            long divisor = b.numerator[i];
            if (a.state(i) != Batch.VALUE) {
                continue;
            }
            if (divisor == 0) {
                a.mark(i, Batch.NULL);
            } else if (overflows(a.numerator[i], b.denominator(i))
                    || overflows(a.denominator(i), divisor)
                    || divisor == Long.MIN_VALUE) {
                a.large(i);
            } else {
                long sign = divisor < 0 ? -1 : 1;
                a.numerator[i] *= sign * b.denominator(i);
                a.divide(i, a.denominator(i) * sign * divisor);
            }
        }
        if (a.divided()) {
            a.slack = again ? Double.POSITIVE_INFINITY : a.most(count) * Batch.PRECISION;
        }
    }

    private static void extreme(Batch a, Batch b, int count, boolean lesser) {
        double slack = Math.max(a.slack, b.slack);
        for (int i = 0; i < count; i++) {
            byte state = Batch.joined(a.state(i), b.state(i));
            if (state == Batch.VALUE && compare(a, i, b, i) > 0 == lesser) {
                a.copy(i, b, i);
            } else if (state != Batch.VALUE) {
                a.mark(i, state);
            }
        }
        a.slack = slack;
    }

    /// How two numbers on the same scale stand to each other.
    static int compare(Batch a, int i, Batch b, int j) {
        long x = a.denominator(i);
        long y = b.denominator(j);
        if (x == y) {
            return Long.compare(a.numerator[i], b.numerator[j]);
        }
        long high = Math.multiplyHigh(a.numerator[i], y);
        long otherHigh = Math.multiplyHigh(b.numerator[j], x);
        if (high != otherHigh) {
            return Long.compare(high, otherHigh);
        }
        return Long.compareUnsigned(a.numerator[i] * y, b.numerator[j] * x);
    }
}
