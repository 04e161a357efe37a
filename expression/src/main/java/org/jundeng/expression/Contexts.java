package org.jundeng.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jundeng.expression.Builtins.Arguments;

/// Functions on contexts.
final class Contexts {

    private Contexts() {}

    static void declare() {
        Builtins.declarePartly(
                "get value",
                "m:CONTEXT, key:STRING",
                arguments -> entries(arguments.get(0)).getOrDefault(arguments.text(1), Value.NULL));
        Builtins.declarePartly("get entries", "m:CONTEXT", arguments -> {
            List<Value> entries = new ArrayList<>();
            entries(arguments.get(0)).forEach((key, value) -> {
                SequencedMap<String, Value> entry = new LinkedHashMap<>();
                entry.put("key", new Value.Text(key));
                entry.put("value", value);
                entries.add(new Value.ContextValue(entry));
            });
            return new Value.ListValue(entries);
        });
        Builtins.declarePartly("context", "entries:LIST", Contexts::context);
        Builtins.declarePartly(
                "context put",
                "context:CONTEXT, key:STRING, value:ANY",
                arguments -> put(arguments.get(0), List.of(arguments.get(1)), arguments.get(2)));
        Builtins.declarePartly(
                "context put",
                "context:CONTEXT, keys:LIST, value:ANY",
                arguments -> put(arguments.get(0), arguments.list(1), arguments.get(2)));
        Builtins.declarePartly("context merge", "contexts:LIST", Contexts::merge);
    }

    private static SequencedMap<String, Value> entries(Value context) {
        return ((Value.ContextValue) context).entries();
    }

    /// Entries whose keys or contexts are unknown make all unknown; an unknown value is only itself.
    private static Value context(Arguments arguments) {
        SequencedMap<String, Value> entries = new LinkedHashMap<>();
        for (Value item : arguments.list(0)) {
            if (!(item instanceof Value.ContextValue(SequencedMap<String, Value> entry))
                    || !(entry.get("key") instanceof Value.Text(String key))
                    || !entry.containsKey("value")
                    || entries.putIfAbsent(key, entry.getOrDefault("value", Value.NULL)) != null) {
                return Unknowns.in(arguments.get(0))
                        .<Value>map(unknown -> unknown)
                        .orElse(Value.NULL);
            }
        }
        return new Value.ContextValue(entries);
    }

    private static Value put(Value context, List<Value> keys, Value value) {
        if (keys.isEmpty()
                || !(context instanceof Value.ContextValue(SequencedMap<String, Value> entries))
                || !(keys.getFirst() instanceof Value.Text(String key))) {
            return Stream.concat(Stream.of(context), keys.stream())
                    .filter(Value.Unknown.class::isInstance)
                    .findFirst()
                    .orElse(Value.NULL);
        }
        SequencedMap<String, Value> more = new LinkedHashMap<>(entries);
        if (keys.size() == 1) {
            more.put(key, value);
            return new Value.ContextValue(more);
        }
        Value inner = put(entries.getOrDefault(key, Value.NULL), keys.subList(1, keys.size()), value);
        if (!(inner instanceof Value.ContextValue)) {
            return inner;
        }
        more.put(key, inner);
        return new Value.ContextValue(more);
    }

    private static Value merge(Arguments arguments) {
        SequencedMap<String, Value> merged = new LinkedHashMap<>();
        for (Value item : arguments.list(0)) {
            if (!(item instanceof Value.ContextValue(SequencedMap<String, Value> entries))) {
                return Unknowns.in(arguments.list(0))
                        .<Value>map(unknown -> unknown)
                        .orElse(Value.NULL);
            }
            merged.putAll(entries);
        }
        return new Value.ContextValue(merged);
    }
}
