package org.jundeng.publication;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.expression.Value;

/// FEEL that gives what a benefit grants: a context, or null for nothing.
///
/// Shapes: `grants[i]` is what the band i + 1 of the benefit grants.
final class GrantFeel {

    private GrantFeel() {}

    static String grant(Benefit benefit, String tier, String amount) {
        String per = benefit.per().map(each -> literal(Captions.of(each))).orElse("null");
        return "{名称: " + literal(benefit.name()) + ", 档次: " + literal(tier) + ", 金额: " + amount + ", 期间: " + per
                + ", 形式: " + literal(Captions.of(benefit.form())) + "}";
    }

    /// The first band that holds.
    static String first(String name, List<String> grants) {
        String otherwise = "null";
        for (int number = grants.size(); number >= 1; number--) {
            otherwise = "if " + name + "第" + number + "档成立 = true then (" + grants.get(number - 1) + ") else ("
                    + otherwise + ")";
        }
        return otherwise;
    }

    static String candidates(String name, List<String> grants) {
        return IntStream.rangeClosed(1, grants.size())
                .mapToObj(number ->
                        "if " + name + "第" + number + "档成立 = true then (" + grants.get(number - 1) + ") else null")
                .collect(Collectors.joining(", ", "[", "][item != null]"));
    }

    /// The band with the highest amount, the earlier of two.
    static String highest(String name, List<String> grants) {
        return grants.isEmpty() ? "null" : name + "候选[金额 = max(" + name + "候选.金额)][1]";
    }

    static String literal(String text) {
        return new Value.Text(text).toString();
    }
}
