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
    public record Combined(Operation operation, Quantity left, Quantity right) implements Quantity {

        @Override
        public int scale() {
            return switch (operation) {
                case PLUS, MINUS, LESSER, GREATER -> Math.max(left.scale(), right.scale());
                case TIMES -> left.scale() + right.scale();
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
                    enlarge(to, count, scale() - left.scale());
                    enlarge(other, count, scale() - right.scale());
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

        @Override
        public void fill(Frame frame, Rows rows, Batch to) {
            quantity.fill(frame, rows, to);
            for (int i = 0; i < rows.count; i++) {
                if (to.state[i] == Batch.VALUE && !round(to, i)) {
                    to.state[i] = Batch.LARGE;
                }
            }
            for (int i = 0; i < rows.count; i++) {
                if (to.state[i] == Batch.LARGE) {
                    Optional<BigDecimal> number = exactly(frame, rows.row[i]);
                    if (number.isEmpty()) {
                        to.state[i] = Batch.NULL;
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
            to.divided = false;
        }

        /// Whether it could be rounded here: a tie after a division could be one in decimals, or not.
        private boolean round(Batch batch, int i) {
            long numerator = batch.numerator[i];
            long denominator = batch.denominator[i];
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
            if (batch.divided && batch.denominator[i] != 1 && (tie || rest == 0)) {
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
        public Optional<BigDecimal> exactly(Frame frame, int row) {
            return quantity.exactly(frame, row).map(number -> number.setScale(scale, mode));
        }
    }

    /// Multiplies by a power of ten.
    private static void enlarge(Batch batch, int count, int digits) {
        if (digits == 0) {
            return;
        }
        for (int i = 0; i < count; i++) {
            if (digits >= POWERS.length || overflows(batch.numerator[i], POWERS[digits])) {
                large(batch, i);
            } else {
                batch.numerator[i] *= POWERS[digits];
            }
        }
    }

    private static void large(Batch batch, int i) {
        if (batch.state[i] == Batch.VALUE) {
            batch.state[i] = Batch.LARGE;
        }
    }

    static boolean overflows(long a, long b) {
        return Math.multiplyHigh(a, b) != a * b >> 63;
    }

    private static void plus(Batch a, Batch b, int count, int sign) {
        if (a.divided || b.divided) {
            toOneDenominator(a, b, count);
        }
        for (int i = 0; i < count; i++) {
            a.state[i] = Batch.joined(a.state[i], b.state[i]);
            long x = a.numerator[i];
            long y = sign * b.numerator[i];
            long sum = x + y;
            a.numerator[i] = sum;
            if (((x ^ sum) & (y ^ sum)) < 0) {
                large(a, i);
            }
        }
        a.divided |= b.divided;
    }

    private static void toOneDenominator(Batch a, Batch b, int count) {
        for (int i = 0; i < count; i++) {
            long x = a.denominator[i];
            long y = b.denominator[i];
            if (x == y) {
                continue;
            }
            if (overflows(a.numerator[i], y) || overflows(b.numerator[i], x) || overflows(x, y)) {
                large(a, i);
            } else {
                a.numerator[i] *= y;
                b.numerator[i] *= x;
                a.denominator[i] = x * y;
            }
        }
    }

    private static void times(Batch a, Batch b, int count) {
        for (int i = 0; i < count; i++) {
            a.state[i] = Batch.joined(a.state[i], b.state[i]);
            if (overflows(a.numerator[i], b.numerator[i]) || overflows(a.denominator[i], b.denominator[i])) {
                large(a, i);
            } else {
                a.numerator[i] *= b.numerator[i];
                a.denominator[i] *= b.denominator[i];
            }
        }
        a.divided |= b.divided;
    }

    private static void over(Batch a, Batch b, int count) {
        for (int i = 0; i < count; i++) {
            a.state[i] = Batch.joined(a.state[i], b.state[i]);
            long divisor = b.numerator[i];
            if (a.state[i] != Batch.VALUE) {
                continue;
            }
            if (divisor == 0) {
                a.state[i] = Batch.NULL;
            } else if (overflows(a.numerator[i], b.denominator[i])
                    || overflows(a.denominator[i], divisor)
                    || divisor == Long.MIN_VALUE) {
                large(a, i);
            } else {
                long sign = divisor < 0 ? -1 : 1;
                a.numerator[i] *= sign * b.denominator[i];
                a.denominator[i] *= sign * divisor;
            }
        }
        a.divided = true;
    }

    private static void extreme(Batch a, Batch b, int count, boolean lesser) {
        for (int i = 0; i < count; i++) {
            byte state = Batch.joined(a.state[i], b.state[i]);
            if (state == Batch.VALUE && compare(a, i, b, i) > 0 == lesser) {
                a.numerator[i] = b.numerator[i];
                a.denominator[i] = b.denominator[i];
            }
            a.state[i] = state;
        }
        a.divided |= b.divided;
    }

    /// How two numbers on the same scale stand to each other.
    static int compare(Batch a, int i, Batch b, int j) {
        if (a.denominator[i] == b.denominator[j]) {
            return Long.compare(a.numerator[i], b.numerator[j]);
        }
        long high = Math.multiplyHigh(a.numerator[i], b.denominator[j]);
        long otherHigh = Math.multiplyHigh(b.numerator[j], a.denominator[i]);
        if (high != otherHigh) {
            return Long.compare(high, otherHigh);
        }
        return Long.compareUnsigned(a.numerator[i] * b.denominator[j], b.numerator[j] * a.denominator[i]);
    }
}
