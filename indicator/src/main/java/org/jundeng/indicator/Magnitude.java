package org.jundeng.indicator;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A unit as tables write it: a power of ten, and what is counted, such as 万 and 人.
///
/// @param power of ten by which a figure is to be multiplied to be in the plain unit
/// @param rest what is counted; empty where the unit is the power alone
record Magnitude(int power, String rest) {

    private static final Map<String, Integer> POWERS =
            new TreeMap<>(Map.of("百", 2, "千", 3, "万", 4, "百万", 6, "千万", 7, "亿", 8, "万亿", 12));
    private static final int LONGEST = 2;

    /// The magnitude of a unit; `%` is a hundredth, `‰` a thousandth, `1` is one.
    static Magnitude of(String unit) {
        String text = unit.strip();
        if (text.equals("1")) {
            return new Magnitude(0, "");
        }
        if (text.equals("%") || text.equals("％")) {
            return new Magnitude(-2, "");
        }
        if (text.equals("‰")) {
            return new Magnitude(-3, "");
        }
        if (text.equals("百分点")) {
            return new Magnitude(0, text);
        }
        for (int length = LONGEST; length > 0; length--) {
            Integer power = text.length() < length ? null : POWERS.get(text.substring(0, length));
            if (power != null) {
                return new Magnitude(power, text.substring(length));
            }
        }
        return new Magnitude(0, text);
    }

    /// A figure in this unit in another one, exactly; empty where the two count different things.
    Optional<BigDecimal> in(Magnitude other, BigDecimal figure) {
        boolean same = rest.isEmpty() || other.rest.isEmpty() || rest.equals(other.rest);
        return same
                ? Optional.of(figure.scaleByPowerOfTen(power - other.power)).map(Magnitude::plain)
                : Optional.empty();
    }

    /// The same number without an exponent.
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
