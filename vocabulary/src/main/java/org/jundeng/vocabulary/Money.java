package org.jundeng.vocabulary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// An exact amount of renminbi.
///
/// No operation loses or makes a fen: sums and products that leave the range throw, a part of an amount is a
/// [Share], parts made by [#split] sum to the whole, and each rounding is a named method.
///
/// Units: fen, a hundredth of a yuan.
///
/// @param fen may be negative, as in a recovery or a reduction
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final int FEN_DECIMALS = 2;

    private static final Pattern WRITTEN =
            Pattern.compile("(-?)([0-9]+|[0-9]{1,3}(?:[,，][0-9]{3})+)(?:\\.([0-9]+))?\\s*(元|万元|亿元)?");

    /// How far the unit moves the decimal point.
    private static final Map<String, Integer> UNITS = Map.of("元", 0, "万元", 4, "亿元", 8);

    /// A whole number of yuan.
    ///
    /// @throws ArithmeticException if that leaves the range
    public static Money yuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    /// Reads an amount such as `800`, `800.5`, `800 元`, `1,050.00 元` or `1.2 万元`.
    ///
    /// @throws Malformed if the text has another form or says more than whole fen
    public static Money parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new Malformed(Malformed.Reason.MONEY_UNREADABLE, text);
        }
        String unit = written.group(4) == null ? "元" : written.group(4);
        String decimals = written.group(3) == null ? "" : written.group(3);
        int moved = UNITS.getOrDefault(unit, 0);
        if (decimals.length() > FEN_DECIMALS + moved) {
            throw new Malformed(Malformed.Reason.MONEY_TOO_FINE, text);
        }
        String whole = written.group(2).replace(",", "").replace("，", "");
        BigDecimal fen = new BigDecimal(written.group(1) + whole + (decimals.isEmpty() ? "" : "." + decimals))
                .movePointRight(moved + FEN_DECIMALS);
        try {
            return new Money(fen.longValueExact());
        } catch (ArithmeticException _) {
            throw new Malformed(Malformed.Reason.MONEY_TOO_LARGE, text);
        }
    }

    /// The nearest amount to a number of yuan; half a fen is rounded away from zero.
    ///
    /// @throws Malformed if it leaves the range
    public static Money roundedHalfUp(BigDecimal yuan) {
        return rounded(yuan, RoundingMode.HALF_UP);
    }

    /// The largest amount that is not more than a number of yuan.
    ///
    /// @throws Malformed if it leaves the range
    public static Money roundedDown(BigDecimal yuan) {
        return rounded(yuan, RoundingMode.FLOOR);
    }

    private static Money rounded(BigDecimal yuan, RoundingMode mode) {
        try {
            return new Money(yuan.movePointRight(FEN_DECIMALS).setScale(0, mode).longValueExact());
        } catch (ArithmeticException _) {
            throw new Malformed(Malformed.Reason.MONEY_TOO_LARGE, yuan);
        }
    }

    /// @throws ArithmeticException if the sum leaves the range
    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    /// @throws ArithmeticException if the difference leaves the range
    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    /// @throws ArithmeticException if the product leaves the range
    public Money times(long count) {
        return new Money(Math.multiplyExact(fen, count));
    }

    /// A part of this amount; half a fen is rounded away from zero.
    ///
    /// Parts rounded one by one need not sum to the whole: use [#split] for that.
    public Money partRoundedHalfUp(Share share) {
        BigInteger doubled = BigInteger.valueOf(fen).abs().multiply(BigInteger.valueOf(share.numerator()));
        BigInteger denominator = BigInteger.valueOf(share.denominator());
        BigInteger half = doubled.shiftLeft(1).add(denominator).divide(denominator.shiftLeft(1));
        return new Money(fen < 0 ? -half.longValueExact() : half.longValueExact());
    }

    /// @throws ArithmeticException for the one amount that has no opposite
    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    /// The smallest whole number of yuan that is not less than this amount.
    public Money roundedUpToYuan() {
        return yuan(Math.ceilDiv(fen, 100L));
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isZero() {
        return fen == 0;
    }

    /// The amount in yuan, with two decimals.
    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, FEN_DECIMALS);
    }

    /// Divides the amount by shares that make a whole, so that the parts sum to it to the fen.
    ///
    /// Each part is first rounded towards zero; the fen left over go one each to the parts that lost most, and
    /// among parts that lost the same to the ones named first (largest remainder).
    ///
    /// Shapes: `parts[i]` belongs to `shares[i]`.
    ///
    /// @throws Malformed if the shares do not make exactly one whole
    public List<Money> split(List<Share> shares) {
        Share.requireWhole(shares);
        BigInteger whole = BigInteger.valueOf(fen).abs();
        List<Part> parts = new ArrayList<>();
        BigInteger given = BigInteger.ZERO;
        for (Share share : shares) {
            BigInteger denominator = BigInteger.valueOf(share.denominator());
            BigInteger[] divided =
                    whole.multiply(BigInteger.valueOf(share.numerator())).divideAndRemainder(denominator);
            parts.add(new Part(parts.size(), divided[0], divided[1], denominator));
            given = given.add(divided[0]);
        }
        int left = whole.subtract(given).intValueExact();
        List<Integer> favoured = parts.stream()
                .sorted(Comparator.reverseOrder())
                .limit(left)
                .map(Part::index)
                .toList();
        int sign = fen < 0 ? -1 : 1;
        return IntStream.range(0, parts.size())
                .mapToObj(index -> parts.get(index)
                        .rounded()
                        .add(favoured.contains(index) ? BigInteger.ONE : BigInteger.ZERO)
                        .multiply(BigInteger.valueOf(sign)))
                .map(part -> new Money(part.longValueExact()))
                .toList();
    }

    /// One part of a split before the left-over fen are given out; it lost `remainder / denominator` of a fen.
    /// The greater part of two is the one to be favoured.
    private record Part(int index, BigInteger rounded, BigInteger remainder, BigInteger denominator)
            implements Comparable<Part> {
        @Override
        public int compareTo(Part other) {
            int lost = remainder.multiply(other.denominator).compareTo(other.remainder.multiply(denominator));
            return lost != 0 ? lost : Integer.compare(other.index, index);
        }
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /// The form for people: thousands set apart, no decimals when whole, such as `1,050 元` or `1,050.50 元`.
    public String display() {
        return String.format(Locale.ROOT, fen % 100 == 0 ? "%,.0f 元" : "%,.2f 元", yuan());
    }

    /// The form for files, which [#parse] reads: `1050.00 元`.
    @Override
    public String toString() {
        return yuan().toPlainString() + " 元";
    }
}
