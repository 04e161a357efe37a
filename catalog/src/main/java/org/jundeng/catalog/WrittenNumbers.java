package org.jundeng.catalog;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers that stand in a Chinese text: in digits of any width, as percentages, in Chinese numerals.
final class WrittenNumbers {

    private static final Pattern DIGITS = Pattern.compile("([0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)\\s*(%|万)?");
    private static final Pattern NUMERALS = Pattern.compile("[零〇一二两三四五六七八九十百千]+");
    private static final String ONES = "零一二三四五六七八九";
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private WrittenNumbers() {}

    /// The numbers without trailing zeros; a percentage as itself and as a fraction.
    static Set<BigDecimal> in(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        Set<BigDecimal> numbers = new LinkedHashSet<>();
        Matcher digits = DIGITS.matcher(narrow);
        while (digits.find()) {
            BigDecimal number = new BigDecimal(digits.group(1).replace(",", ""));
            numbers.add(number.stripTrailingZeros());
            if ("%".equals(digits.group(2))) {
                numbers.add(number.movePointLeft(2).stripTrailingZeros());
            }
            if ("万".equals(digits.group(2))) {
                numbers.add(number.multiply(TEN_THOUSAND).stripTrailingZeros());
            }
        }
        Matcher numerals = NUMERALS.matcher(narrow);
        while (numerals.find()) {
            numbers.add(BigDecimal.valueOf(value(numerals.group())).stripTrailingZeros());
            numerals.group()
                    .chars()
                    .map(digit -> ONES.indexOf(digit))
                    .filter(digit -> digit >= 0)
                    .forEach(digit -> numbers.add(BigDecimal.valueOf(digit)));
        }
        return numbers;
    }

    /// 二十一 is 21, 十六 is 16, 一百零五 is 105.
    private static long value(String numerals) {
        long sum = 0;
        long digit = 0;
        for (int i = 0; i < numerals.length(); i++) {
            char character = numerals.charAt(i) == '两' ? '二' : numerals.charAt(i) == '〇' ? '零' : numerals.charAt(i);
            int unit = switch (character) {
                case '十' -> 10;
                case '百' -> 100;
                case '千' -> 1000;
                default -> 0;
            };
            if (unit == 0) {
                digit = ONES.indexOf(character);
            } else {
                sum += Math.max(digit, 1) * unit;
                digit = 0;
            }
        }
        return sum + digit;
    }
}
