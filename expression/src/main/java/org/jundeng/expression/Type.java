package org.jundeng.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// What a FEEL value can be, as far as it is known before evaluation.
public sealed interface Type {

    Type ANY = Basic.ANY;
    Type NULL = Basic.NULL;
    Type BOOLEAN = Basic.BOOLEAN;
    Type NUMBER = Basic.NUMBER;
    Type TEXT = Basic.TEXT;
    Type DATE = Basic.DATE;
    Type TIME = Basic.TIME;
    Type DATE_TIME = Basic.DATE_TIME;
    Type DAY_TIME = Basic.DAY_TIME;
    Type YEAR_MONTH = Basic.YEAR_MONTH;

    /// The types without parts; `ANY` is what nothing is known of.
    enum Basic implements Type {
        ANY("Any"),
        NULL("null"),
        BOOLEAN("boolean"),
        NUMBER("number"),
        TEXT("string"),
        DATE("date"),
        TIME("time"),
        DATE_TIME("date and time"),
        DAY_TIME("days and time duration"),
        YEAR_MONTH("years and months duration");

        private final String feel;

        Basic(String feel) {
            this.feel = feel;
        }

        @Override
        public String toString() {
            return feel;
        }
    }

    /// A text out of a closed set.
    record EnumOf(List<String> allowed) implements Type {
        public EnumOf {
            allowed = List.copyOf(allowed);
        }

        @Override
        public String toString() {
            return allowed.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(" | "));
        }
    }

    record ListOf(Type item) implements Type {
        @Override
        public String toString() {
            return "list<" + item + ">";
        }
    }

    /// A context that has at least these entries.
    record ContextOf(SequencedMap<String, Type> entries) implements Type {
        public ContextOf {
            entries = new LinkedHashMap<>(entries);
        }

        @Override
        public String toString() {
            return entries.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining(", ", "context<", ">"));
        }
    }

    record RangeOf(Type endpoint) implements Type {
        @Override
        public String toString() {
            return "range<" + endpoint + ">";
        }
    }

    record FunctionOf(List<Type> parameters, Type result) implements Type {
        public FunctionOf {
            parameters = List.copyOf(parameters);
        }

        @Override
        public String toString() {
            return parameters.stream().map(Type::toString).collect(Collectors.joining(", ", "function<", ">")) + "->"
                    + result;
        }
    }

    /// The basic type of a FEEL name, such as `date and time`.
    static java.util.Optional<Type> named(String name) {
        Type type = NAMED.get(name);
        return java.util.Optional.ofNullable(type);
    }

    Map<String, Type> NAMED = Map.ofEntries(
            Map.entry("Any", ANY),
            Map.entry("Null", NULL),
            Map.entry("boolean", BOOLEAN),
            Map.entry("number", NUMBER),
            Map.entry("string", TEXT),
            Map.entry("date", DATE),
            Map.entry("time", TIME),
            Map.entry("date and time", DATE_TIME),
            Map.entry("days and time duration", DAY_TIME),
            Map.entry("years and months duration", YEAR_MONTH));

    /// Whether a value is of this type; null is of no type but `Null`, and may be an entry of any.
    default boolean contains(Value value) {
        return switch (this) {
            case Basic basic -> Types.basic(basic, value);
            case EnumOf(List<String> allowed) -> value instanceof Value.Text(String text) && allowed.contains(text);
            case ListOf(Type item) ->
                value instanceof Value.ListValue(List<Value> items)
                        && items.stream().allMatch(each -> each.equals(Value.NULL) || item.contains(each));
            case ContextOf(SequencedMap<String, Type> entries) ->
                value instanceof Value.ContextValue(SequencedMap<String, Value> values)
                        && entries.entrySet().stream()
                                .allMatch(entry -> Types.entry(entry.getValue(), values.get(entry.getKey())));
            case RangeOf(Type endpoint) ->
                value instanceof Value.RangeValue range
                        && (range.start().equals(Value.NULL) || endpoint.contains(range.start()))
                        && (range.end().equals(Value.NULL) || endpoint.contains(range.end()));
            case FunctionOf(List<Type> parameters, Type result) ->
                value instanceof Value.FunctionValue function && Types.function(parameters, result, function);
        };
    }
}
