package org.jundeng.expression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jundeng.expression.Builtins.Arguments;

/// Functions on numbers.
final class Numbers {

    private static final int LEAST_SCALE = -6111;
    private static final int LARGEST_SCALE = 6176;

    private Numbers() {}

    static void declare() {
        rounding("decimal", "n:NUMBER, scale:NUMBER", RoundingMode.HALF_EVEN);
        rounding("floor", "n:NUMBER, scale:NUMBER?", RoundingMode.FLOOR);
        rounding("ceiling", "n:NUMBER, scale:NUMBER?", RoundingMode.CEILING);
        rounding("round up", "n:NUMBER, scale:NUMBER", RoundingMode.UP);
        rounding("round down", "n:NUMBER, scale:NUMBER", RoundingMode.DOWN);
        rounding("round half up", "n:NUMBER, scale:NUMBER", RoundingMode.HALF_UP);
        rounding("round half down", "n:NUMBER, scale:NUMBER", RoundingMode.HALF_DOWN);
        Builtins.declare("abs", "n:ANY", arguments -> absolute(arguments.get(0)));
        Builtins.declare("modulo", "dividend:NUMBER, divisor:NUMBER", Numbers::modulo);
        Builtins.declare(
                "sqrt",
                "number:NUMBER",
                arguments -> arguments.number(0).signum() < 0
                        ? Value.NULL
                        : new Value.Num(arguments.number(0).sqrt(MathContext.DECIMAL128)));
        Builtins.declare(
                "log",
                "number:NUMBER",
                arguments -> arguments.number(0).signum() <= 0
                        ? Value.NULL
                        : approximate(Math.log(arguments.number(0).doubleValue())));
        Builtins.declare(
                "exp",
                "number:NUMBER",
                arguments -> approximate(Math.exp(arguments.number(0).doubleValue())));
        Builtins.declare("odd", "number:NUMBER", arguments -> divisible(arguments.number(0), false));
        Builtins.declare("even", "number:NUMBER", arguments -> divisible(arguments.number(0), true));
    }

    private static void rounding(String name, String parameters, RoundingMode mode) {
        Builtins.declare(name, parameters, arguments -> rounded(arguments, mode));
    }

    private static Value rounded(Arguments arguments, RoundingMode mode) {
        BigDecimal number = arguments.number(0);
        BigDecimal scale = arguments.has(1) ? arguments.number(1).setScale(0, RoundingMode.DOWN) : BigDecimal.ZERO;
        if (scale.compareTo(BigDecimal.valueOf(LEAST_SCALE)) < 0
                || scale.compareTo(BigDecimal.valueOf(LARGEST_SCALE)) > 0) {
            return Value.NULL;
        }
        int digits = scale.intValueExact();
        return digits >= number.scale() ? new Value.Num(number) : new Value.Num(number.setScale(digits, mode));
    }

    private static Value absolute(Value value) {
        return switch (value) {
            case Value.Num(BigDecimal number) -> new Value.Num(number.abs());
            case Value.DayTimeDuration(var duration) -> new Value.DayTimeDuration(duration.abs());
            case Value.YearMonthDuration(long months) -> new Value.YearMonthDuration(Math.absExact(months));
            case Value.ListValue(List<Value> items) when items.size() == 1 -> absolute(items.getFirst());
            default -> Value.NULL;
        };
    }

    /// The remainder has the sign of the divisor.
    private static Value modulo(Arguments arguments) {
        BigDecimal dividend = arguments.number(0);
        BigDecimal divisor = arguments.number(1);
        if (divisor.signum() == 0) {
            return Value.NULL;
        }
        BigDecimal quotient = dividend.divide(divisor, MathContext.DECIMAL128).setScale(0, RoundingMode.FLOOR);
        return new Value.Num(dividend.subtract(divisor.multiply(quotient), MathContext.DECIMAL128));
    }

    private static Value approximate(double result) {
        return Double.isFinite(result) ? new Value.Num(new BigDecimal(result, new MathContext(16))) : Value.NULL;
    }

    private static Value divisible(BigDecimal number, boolean even) {
        if (number.stripTrailingZeros().scale() > 0) {
            return Value.NULL;
        }
        return Value.Bool.of(number.remainder(BigDecimal.TWO).signum() == 0 == even);
    }
}
