package org.jundeng.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jundeng.expression.Node.Arithmetic.Operator;

/// Arithmetic on known values; null where the operator does not work on them.
///
/// Source: OMG DMN 1.5, 10.3.2.13, tables 54–60.
final class Operators {

    private static final int LARGEST_POWER = 999_999_999;

    private Operators() {}

    static Value arithmetic(Operator operator, Value left, Value right) {
        try {
            return switch (operator) {
                case ADD -> add(left, right);
                case SUBTRACT -> subtract(left, right);
                case MULTIPLY -> multiply(left, right);
                case DIVIDE -> divide(left, right);
                case POWER -> power(left, right);
            };
        } catch (DateTimeException | ArithmeticException e) {
            return Value.NULL;
        }
    }

    static Value negated(Value value) {
        return switch (value) {
            case Value.Num(BigDecimal number) -> new Value.Num(number.negate());
            case Value.DayTimeDuration(Duration duration) -> new Value.DayTimeDuration(duration.negated());
            case Value.YearMonthDuration(long months) -> new Value.YearMonthDuration(-months);
            default -> Value.NULL;
        };
    }

    /// The number, or empty where decimal128 cannot hold it.
    static Optional<Value> number(BigDecimal value) {
        if (value.signum() == 0) {
            return Optional.of(new Value.Num(value));
        }
        int exponent = value.precision() - value.scale() - 1;
        return exponent > Limits.EXPONENT || exponent < -Limits.EXPONENT - 33
                ? Optional.empty()
                : Optional.of(new Value.Num(value));
    }

    private static Value held(BigDecimal value) {
        return number(value).orElse(Value.NULL);
    }

    private static Value add(Value left, Value right) {
        if (left instanceof Value.Num(BigDecimal a) && right instanceof Value.Num(BigDecimal b)) {
            return held(a.add(b, MathContext.DECIMAL128));
        }
        if (left instanceof Value.Text(String a) && right instanceof Value.Text(String b)) {
            if (a.length() + b.length() > Limits.TEXT) {
                throw new Limits.Exceeded();
            }
            return new Value.Text(a + b);
        }
        Value sum = plus(left, right, 1);
        return sum.equals(Value.NULL) ? plus(right, left, 1) : sum;
    }

    private static Value subtract(Value left, Value right) {
        if (left instanceof Value.Num(BigDecimal a) && right instanceof Value.Num(BigDecimal b)) {
            return held(a.subtract(b, MathContext.DECIMAL128));
        }
        if (left instanceof Value.Time a && right instanceof Value.Time b) {
            return a.zone().isPresent() == b.zone().isPresent()
                    ? new Value.DayTimeDuration(Duration.ofNanos(nanos(a) - nanos(b)))
                    : Value.NULL;
        }
        if (left instanceof Value.Date(LocalDate a) && right instanceof Value.Date(LocalDate b)) {
            return new Value.DayTimeDuration(Duration.ofDays(a.toEpochDay() - b.toEpochDay()));
        }
        if (moment(left) && moment(right)) {
            return between(dateTime(left), dateTime(right));
        }
        return plus(left, right, -1);
    }

    private static boolean moment(Value value) {
        return value instanceof Value.Date || value instanceof Value.DateTime;
    }

    /// A date counts as its midnight in UTC.
    private static Value.DateTime dateTime(Value value) {
        return value instanceof Value.Date(LocalDate date)
                ? new Value.DateTime(date.atStartOfDay(), Optional.of(ZoneOffset.UTC))
                : (Value.DateTime) value;
    }

    private static Value between(Value.DateTime a, Value.DateTime b) {
        if (a.zone().isPresent() != b.zone().isPresent()) {
            return Value.NULL;
        }
        return new Value.DayTimeDuration(
                a.zone().isEmpty()
                        ? Duration.between(b.value(), a.value())
                        : Duration.between(zoned(b).toInstant(), zoned(a).toInstant()));
    }

    static ZonedDateTime zoned(Value.DateTime value) {
        return value.value().atZone(value.zone().orElse(ZoneOffset.UTC));
    }

    /// Nanoseconds since midnight, in UTC where the time has an offset or a zone.
    static long nanos(Value.Time time) {
        return time.value().toNanoOfDay() - offset(time.zone()) * 1_000_000_000L;
    }

    /// A zone without a date has the offset that it has at the start of 1970's summer half … its standard one.
    static int offset(Optional<ZoneId> zone) {
        return zone.map(each -> each.getRules()
                        .getStandardOffset(java.time.Instant.EPOCH)
                        .getTotalSeconds())
                .orElse(0);
    }

    /// A temporal value or duration moved by a duration, forward or (`sign` -1) back.
    private static Value plus(Value value, Value moved, int sign) {
        if (moved instanceof Value.YearMonthDuration(long length)) {
            long months = Math.multiplyExact(length, sign);
            return switch (value) {
                case Value.Date(LocalDate date) -> new Value.Date(date.plusMonths(months));
                case Value.DateTime(LocalDateTime at, Optional<ZoneId> zone) ->
                    new Value.DateTime(at.plusMonths(months), zone);
                case Value.YearMonthDuration(long own) -> new Value.YearMonthDuration(Math.addExact(own, months));
                default -> Value.NULL;
            };
        }
        if (moved instanceof Value.DayTimeDuration(Duration length)) {
            Duration duration = sign < 0 ? length.negated() : length;
            return switch (value) {
                case Value.Date(LocalDate date) ->
                    new Value.Date(date.atStartOfDay().plus(duration).toLocalDate());
                case Value.DateTime(LocalDateTime at, Optional<ZoneId> zone) ->
                    new Value.DateTime(
                            zone.map(each -> at.atZone(each).plus(duration).toLocalDateTime())
                                    .orElseGet(() -> at.plus(duration)),
                            zone);
                case Value.Time(LocalTime time, Optional<ZoneId> zone) ->
                    new Value.Time(
                            time.plusSeconds(duration.getSeconds() % 86_400).plusNanos(duration.getNano()), zone);
                case Value.DayTimeDuration(Duration own) -> new Value.DayTimeDuration(own.plus(duration));
                default -> Value.NULL;
            };
        }
        return Value.NULL;
    }

    private static Value multiply(Value left, Value right) {
        if (right instanceof Value.Num(BigDecimal factor)) {
            return switch (left) {
                case Value.Num(BigDecimal number) -> held(number.multiply(factor, MathContext.DECIMAL128));
                case Value.DayTimeDuration(Duration duration) ->
                    Temporal.ofSeconds(Temporal.seconds(duration).multiply(factor, MathContext.DECIMAL128))
                            .orElse(Value.NULL);
                case Value.YearMonthDuration(long months) ->
                    months(BigDecimal.valueOf(months).multiply(factor));
                default -> Value.NULL;
            };
        }
        return left instanceof Value.Num && !(right instanceof Value.Null) ? multiply(right, left) : Value.NULL;
    }

    private static Value months(BigDecimal months) {
        return new Value.YearMonthDuration(months.setScale(0, RoundingMode.DOWN).longValueExact());
    }

    private static Value divide(Value left, Value right) {
        if (right instanceof Value.Num(BigDecimal divisor)) {
            if (divisor.signum() == 0) {
                return Value.NULL;
            }
            return switch (left) {
                case Value.Num(BigDecimal number) -> held(number.divide(divisor, MathContext.DECIMAL128));
                case Value.DayTimeDuration(Duration duration) ->
                    Temporal.ofSeconds(Temporal.seconds(duration).divide(divisor, MathContext.DECIMAL128))
                            .orElse(Value.NULL);
                case Value.YearMonthDuration(long months) ->
                    months(BigDecimal.valueOf(months).divide(divisor, MathContext.DECIMAL128));
                default -> Value.NULL;
            };
        }
        if (left instanceof Value.DayTimeDuration(Duration a) && right instanceof Value.DayTimeDuration(Duration b)) {
            return b.isZero()
                    ? Value.NULL
                    : held(Temporal.seconds(a).divide(Temporal.seconds(b), MathContext.DECIMAL128));
        }
        if (left instanceof Value.YearMonthDuration(long a) && right instanceof Value.YearMonthDuration(long b)) {
            return b == 0
                    ? Value.NULL
                    : held(BigDecimal.valueOf(a).divide(BigDecimal.valueOf(b), MathContext.DECIMAL128));
        }
        return Value.NULL;
    }

    private static Value power(Value left, Value right) {
        if (!(left instanceof Value.Num(BigDecimal base)) || !(right instanceof Value.Num(BigDecimal exponent))) {
            return Value.NULL;
        }
        if (base.signum() == 0 && exponent.signum() < 0) {
            return Value.NULL;
        }
        boolean whole = exponent.stripTrailingZeros().scale() <= 0;
        if (whole && exponent.abs().compareTo(BigDecimal.valueOf(LARGEST_POWER)) <= 0) {
            if (base.abs().compareTo(BigDecimal.ONE) != 0 && base.signum() != 0 && tooLarge(base, exponent)) {
                return Value.NULL;
            }
            return held(base.pow(exponent.intValueExact(), MathContext.DECIMAL128));
        }
        double approximate = Math.pow(base.doubleValue(), exponent.doubleValue());
        return Double.isFinite(approximate) ? held(new BigDecimal(approximate, new MathContext(16))) : Value.NULL;
    }

    /// Whether the logarithm of the result leaves decimal128 by far.
    private static boolean tooLarge(BigDecimal base, BigDecimal exponent) {
        double digits = (Math.log10(base.unscaledValue().abs().doubleValue()) - base.scale()) * exponent.doubleValue();
        return Math.abs(digits) > Limits.EXPONENT + 100;
    }
}
