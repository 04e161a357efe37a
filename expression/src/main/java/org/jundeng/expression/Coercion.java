package org.jundeng.expression;

import java.util.List;
import java.util.Optional;

/// The conversions that FEEL makes where a value is not of the type that is asked for.
///
/// Source: OMG DMN 1.5, 10.3.2.9.4.
public final class Coercion {

    private Coercion() {}

    /// The value as one of the type: itself, the one item of a list, a list of one, or a date as its
    /// midnight; empty where none of these fits. Null and unknown fit every type.
    public static Optional<Value> to(Type type, Value value) {
        if (type.equals(Type.ANY)
                || value instanceof Value.Null
                || value instanceof Value.Unknown
                || type.contains(value)) {
            return Optional.of(value);
        }
        if (value instanceof Value.ListValue(List<Value> items)
                && items.size() == 1
                && type.contains(items.getFirst())) {
            return Optional.of(items.getFirst());
        }
        if (type instanceof Type.ListOf(Type item) && item.contains(value)) {
            return Optional.of(new Value.ListValue(List.of(value)));
        }
        if (type.equals(Type.DATE_TIME) && value instanceof Value.Date(var date)) {
            return Optional.of(new Value.DateTime(date.atStartOfDay(), Optional.of(java.time.ZoneOffset.UTC)));
        }
        return Optional.empty();
    }
}
