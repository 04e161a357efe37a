package org.jundeng.expression;

import java.util.Map;

/// Gives the values of names; each is asked for only when evaluation needs it.
@FunctionalInterface
public interface Bindings {

    /// The value of a declared name; [Value.Unknown] where it is not known.
    Value value(String name);

    /// Fixed values; every other name is null.
    static Bindings of(Map<String, Value> values) {
        return name -> values.getOrDefault(name, Value.NULL);
    }
}
