package org.jundeng.entitlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jundeng.expression.Node;
import org.jundeng.expression.Node.Arithmetic.Operator;
import org.jundeng.expression.Trace;
import org.jundeng.expression.Value;
import org.jundeng.vocabulary.Money;

/// An amount written out with the values that it is made of: `(800 − 450) × 3 = 1,050 元/月`.
final class Sum {

    private static final int LOOSEST = 0;
    private static final int FACTOR = 2;

    private Sum() {}

    /// @param unit the unit of the amount, such as 元/月
    static String written(Trace trace, String unit) {
        String terms = term(trace, LOOSEST);
        if (!(trace.value() instanceof Value.Num(BigDecimal yuan))) {
            return terms + " = ? " + unit;
        }
        Money amount = Money.roundedHalfUp(yuan);
        String result = number(amount.yuan()) + " " + unit;
        if (terms.equals(number(yuan))) {
            return result;
        }
        return terms + (amount.yuan().compareTo(yuan) == 0 ? " = " : " ≈ ") + result;
    }

    /// @param outside how tightly the operator around this term binds
    private static String term(Trace trace, int outside) {
        List<Trace> parts = trace.children();
        return switch (trace.node()) {
            case Node.Arithmetic(Operator operator, var _, var _, var _) -> {
                int binds = binds(operator);
                String text = term(parts.getFirst(), binds) + sign(operator) + term(parts.getLast(), binds + 1);
                yield binds < outside ? "(" + text + ")" : text;
            }
            case Node.Negation _ -> "−" + term(parts.getFirst(), FACTOR);
            case Node.If _ -> term(parts.getLast(), outside);
            case Node.Call(String function, var _, var _)
            when function.equals("min") || function.equals("max") ->
                parts.stream().map(part -> term(part, LOOSEST)).collect(Collectors.joining(", ", function + "(", ")"));
            default -> leaf(trace);
        };
    }

    private static String leaf(Trace trace) {
        return switch (trace.value()) {
            case Value.Num(BigDecimal number) -> number(number);
            case Value.Unknown _ when trace.node() instanceof Node.Name(String name, var _) -> name;
            case Value.Unknown _ -> "?";
            default -> trace.value().plain();
        };
    }

    static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        int decimals = Math.max(0, plain.scale());
        return String.format(java.util.Locale.ROOT, "%,." + Math.min(decimals, 10) + "f", plain)
                .replace('-', '−');
    }

    private static int binds(Operator operator) {
        return switch (operator) {
            case ADD, SUBTRACT -> 1;
            case MULTIPLY, DIVIDE -> FACTOR;
            case POWER -> 3;
        };
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case ADD -> " + ";
            case SUBTRACT -> " − ";
            case MULTIPLY -> " × ";
            case DIVIDE -> " ÷ ";
            case POWER -> "^";
        };
    }
}
