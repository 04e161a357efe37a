package org.jundeng.warning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jundeng.catalog.Bilingual;
import org.jundeng.expression.Bindings;
import org.jundeng.expression.Value;

/// Puts figures into the words of an evidence.
final class Evidence {

    private static final int DECIMALS = 4;
    private static final double SMALL = 0.001;

    private Evidence() {}

    static Bilingual of(WarningRule rule, Bindings figures) {
        return new Bilingual(
                filled(rule.evidence().zh(), figures, true),
                filled(rule.evidence().en(), figures, false));
    }

    /// The numbers that a rule names, as far as they are known.
    static SequencedMap<String, BigDecimal> figures(WarningRule rule, Bindings figures) {
        SequencedSet<String> names = new java.util.LinkedHashSet<>();
        Matcher found = WarningReader.FIGURE.matcher(rule.evidence().zh());
        while (found.find()) {
            names.add(found.group(1));
        }
        rule.levels().values().forEach(condition -> names.addAll(new TreeSet<>(condition.names())));
        SequencedMap<String, BigDecimal> numbers = new LinkedHashMap<>();
        for (String name : names) {
            if (figures.value(name) instanceof Value.Num(BigDecimal number)) {
                numbers.put(name, number);
            }
        }
        return numbers;
    }

    private static String filled(String words, Bindings figures, boolean chinese) {
        Matcher found = WarningReader.FIGURE.matcher(words);
        return found.replaceAll(match -> Matcher.quoteReplacement(written(figures.value(match.group(1)), chinese)));
    }

    private static String written(Value value, boolean chinese) {
        return switch (value) {
            case Value.Num(BigDecimal number) -> number(number);
            case Value.Bool(boolean yes) -> chinese ? yes ? "是" : "否" : yes ? "yes" : "no";
            case Value.Text(String text) -> text;
            default -> chinese ? "未知" : "unknown";
        };
    }

    private static String number(BigDecimal number) {
        BigDecimal shown = number.signum() != 0 && number.abs().doubleValue() < SMALL
                ? number.round(new java.math.MathContext(2))
                : number.setScale(DECIMALS, RoundingMode.HALF_UP);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
