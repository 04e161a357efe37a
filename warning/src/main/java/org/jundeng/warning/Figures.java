package org.jundeng.warning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jundeng.expression.Bindings;
import org.jundeng.expression.Value;

/// The figures of one place, each worked out when a rule asks for it first.
final class Figures implements Bindings {

    private static final MathContext DIGITS = new MathContext(12);

    private final Map<String, Supplier<Value>> sources = new HashMap<>();
    private final Map<String, Value> known = new HashMap<>();

    /// A figure as a value of rules; unknown where it is empty.
    Figures number(String name, Supplier<Optional<BigDecimal>> figure) {
        sources.put(name, () -> figure.get().<Value>map(Value.Num::new).orElseGet(() -> Value.Unknown.of(name)));
        return this;
    }

    Figures real(String name, Supplier<OptionalDouble> figure) {
        return number(name, () -> rounded(figure.get()));
    }

    Figures flag(String name, Supplier<Optional<Boolean>> figure) {
        sources.put(name, () -> figure.get().map(Value.Bool::of).orElseGet(() -> Value.Unknown.of(name)));
        return this;
    }

    Figures word(String name, Supplier<Optional<String>> figure) {
        sources.put(name, () -> figure.get().<Value>map(Value.Text::new).orElseGet(() -> Value.Unknown.of(name)));
        return this;
    }

    private static Optional<BigDecimal> rounded(OptionalDouble figure) {
        return figure.isPresent() && Double.isFinite(figure.getAsDouble())
                ? Optional.of(new BigDecimal(figure.getAsDouble(), DIGITS))
                : Optional.empty();
    }

    @Override
    public Value value(String name) {
        Value value = known.get(name);
        if (value == null) {
            Supplier<Value> source = sources.get(name);
            value = source == null ? Value.Unknown.of(name) : source.get();
            known.put(name, value);
        }
        return value;
    }

    /// Whether it is worked out at all.
    boolean has(String name) {
        return sources.containsKey(name);
    }
}
