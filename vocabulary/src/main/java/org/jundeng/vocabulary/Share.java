package org.jundeng.vocabulary;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A part of a whole, exact: a fraction in lowest terms.
///
/// Range: 0 to 1, both included.
///
/// @param numerator of the reduced fraction
/// @param denominator of the reduced fraction, greater than 0
public record Share(long numerator, long denominator) implements Comparable<Share> {

    public static final Share NONE = new Share(0, 1);
    public static final Share WHOLE = new Share(1, 1);

    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,12})?)\\s*[%％]");
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,18})\\s*/\\s*([0-9]{1,18})");

    /// @throws Malformed if the fraction is not between 0 and 1
    public Share {
        if (denominator <= 0 || numerator < 0 || numerator > denominator) {
            throw new Malformed(Malformed.Reason.SHARE_OUT_OF_RANGE, numerator + "/" + denominator);
        }
        long divisor = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .longValueExact();
        numerator = numerator / divisor;
        denominator = denominator / divisor;
    }

    /// So many hundredths.
    public static Share percent(long percent) {
        return new Share(percent, 100);
    }

    /// So many ten-thousandths.
    public static Share basisPoints(long basisPoints) {
        return new Share(basisPoints, 10_000);
    }

    /// A decimal fraction such as `0.7`.
    ///
    /// @throws Malformed if it is not between 0 and 1 or finer than 18 decimals
    public static Share of(BigDecimal fraction) {
        BigDecimal plain = fraction.stripTrailingZeros();
        if (plain.signum() < 0 || plain.compareTo(BigDecimal.ONE) > 0 || plain.scale() > 18) {
            throw new Malformed(Malformed.Reason.SHARE_OUT_OF_RANGE, fraction.toPlainString());
        }
        int scale = Math.max(plain.scale(), 0);
        return new Share(
                plain.setScale(scale).unscaledValue().longValueExact(),
                BigInteger.TEN.pow(scale).longValueExact());
    }

    /// Reads `70%`, `0.5 %` or `1/3`. A bare decimal is refused, since 0.5 might mean a half or half of one percent.
    ///
    /// @throws Malformed if the text has another form or is not between 0 and 1
    public static Share parse(String text) {
        Matcher percent = PERCENT.matcher(text.strip());
        if (percent.matches()) {
            BigDecimal fraction = new BigDecimal(percent.group(1)).movePointLeft(2);
            if (fraction.compareTo(BigDecimal.ONE) > 0) {
                throw new Malformed(Malformed.Reason.SHARE_OUT_OF_RANGE, text);
            }
            return of(fraction);
        }
        Matcher fraction = FRACTION.matcher(text.strip());
        if (fraction.matches()) {
            long numerator = Long.parseLong(fraction.group(1));
            long denominator = Long.parseLong(fraction.group(2));
            if (numerator > denominator || denominator == 0) {
                throw new Malformed(Malformed.Reason.SHARE_OUT_OF_RANGE, text);
            }
            return new Share(numerator, denominator);
        }
        throw new Malformed(Malformed.Reason.SHARE_UNREADABLE, text);
    }

    /// What is left of the whole.
    public Share rest() {
        return new Share(denominator - numerator, denominator);
    }

    /// @throws Malformed if the shares do not make exactly one whole
    public static void requireWhole(List<Share> shares) {
        BigInteger top = BigInteger.ZERO;
        BigInteger bottom = BigInteger.ONE;
        for (Share share : shares) {
            BigInteger denominator = BigInteger.valueOf(share.denominator);
            top = top.multiply(denominator)
                    .add(BigInteger.valueOf(share.numerator).multiply(bottom));
            bottom = bottom.multiply(denominator);
            BigInteger divisor = top.gcd(bottom);
            top = top.divide(divisor);
            bottom = bottom.divide(divisor);
        }
        if (!top.equals(bottom)) {
            throw new Malformed(
                    Malformed.Reason.SHARES_NOT_WHOLE,
                    shares.stream().map(Share::toString).collect(Collectors.joining(" + ")),
                    written(top, bottom));
        }
    }

    @Override
    public int compareTo(Share other) {
        return BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(other.denominator))
                .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
    }

    /// As a percentage where that is exact, such as `70%` or `0.5%`, otherwise as a fraction, such as `1/3`.
    @Override
    public String toString() {
        return written(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    private static String written(BigInteger numerator, BigInteger denominator) {
        BigInteger primes = denominator;
        for (BigInteger prime : List.of(BigInteger.TWO, BigInteger.valueOf(5))) {
            while (primes.mod(prime).signum() == 0) {
                primes = primes.divide(prime);
            }
        }
        if (!primes.equals(BigInteger.ONE)) {
            return numerator + "/" + denominator;
        }
        BigDecimal percent = new BigDecimal(numerator)
                .movePointRight(2)
                .divide(new BigDecimal(denominator))
                .stripTrailingZeros();
        return percent.toPlainString() + "%";
    }
}
