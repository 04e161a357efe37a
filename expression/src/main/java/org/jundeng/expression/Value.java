package org.jundeng.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/// A FEEL value, or one that is not known. Immutable; written as FEEL by `toString`.
public sealed interface Value {

    Value NULL = new Null();

    /// FEEL null: known, and nothing.
    record Null() implements Value {
        @Override
        public String toString() {
            return "null";
        }
    }

    record Bool(boolean value) implements Value {
        public static final Value TRUE = new Bool(true);
        public static final Value FALSE = new Bool(false);

        public static Value of(boolean value) {
            return value ? TRUE : FALSE;
        }

        @Override
        public String toString() {
            return String.valueOf(value);
        }
    }

    /// A decimal number of at most 34 digits; equal numbers are equal whatever their scale.
    record Num(BigDecimal value) implements Value {
        public static Num of(long value) {
            return new Num(BigDecimal.valueOf(value));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Num(BigDecimal number) && value.compareTo(number) == 0;
        }

        @Override
        public int hashCode() {
            return value.stripTrailingZeros().hashCode();
        }

        @Override
        public String toString() {
            return Written.number(value);
        }
    }

    record Text(String value) implements Value {
        @Override
        public String toString() {
            return Written.quoted(value);
        }
    }

    record Date(LocalDate value) implements Value {
        @Override
        public String toString() {
            return Written.date(value);
        }
    }

    /// A time of day, local or with an offset or a zone.
    record Time(LocalTime value, Optional<ZoneId> zone) implements Value {
        @Override
        public String toString() {
            return Written.time(value) + Written.zone(zone);
        }
    }

    /// A day and a time, local or with an offset or a zone.
    record DateTime(LocalDateTime value, Optional<ZoneId> zone) implements Value {
        @Override
        public String toString() {
            return Written.date(value.toLocalDate()) + "T" + Written.time(value.toLocalTime()) + Written.zone(zone);
        }
    }

    record DayTimeDuration(Duration value) implements Value {
        @Override
        public String toString() {
            return Written.duration(value);
        }
    }

    record YearMonthDuration(long months) implements Value {
        @Override
        public String toString() {
            return Written.months(months);
        }
    }

    record ListValue(List<Value> items) implements Value {
        public ListValue {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return Written.list(items);
        }
    }

    /// Named entries, in order; equal contexts have the same entries in any order.
    record ContextValue(SequencedMap<String, Value> entries) implements Value {
        public ContextValue {
            entries = new LinkedHashMap<>(entries);
        }

        @Override
        public String toString() {
            return Written.context(entries);
        }
    }

    /// An interval, or with a relation all values that stand so to `end`.
    record RangeValue(
            Optional<Node.Relation> relation, boolean startIncluded, Value start, Value end, boolean endIncluded)
            implements Value {
        @Override
        public String toString() {
            return relation.map(each -> "(" + each.sign() + " " + end + ")")
                    .orElse((startIncluded ? "[" : "(") + start + ".." + end + (endIncluded ? "]" : ")"));
        }
    }

    /// A function; two are equal only if they are the same.
    final class FunctionValue implements Value {
        private final List<String> parameters;
        private final List<Type> parameterTypes;
        private final Type resultType;
        private final Body body;

        FunctionValue(List<String> parameters, List<Type> parameterTypes, Type resultType, Body body) {
            this.parameters = List.copyOf(parameters);
            this.parameterTypes = List.copyOf(parameterTypes);
            this.resultType = resultType;
            this.body = body;
        }

        List<String> parameters() {
            return parameters;
        }

        List<Type> parameterTypes() {
            return parameterTypes;
        }

        Type resultType() {
            return resultType;
        }

        /// The result for as many arguments as there are parameters.
        Value apply(List<Value> arguments) {
            return body.apply(arguments);
        }

        @Override
        public String toString() {
            return "function(" + String.join(", ", parameters) + ")";
        }

        @FunctionalInterface
        interface Body {
            Value apply(List<Value> arguments);
        }
    }

    /// A value that depends on names whose values are not known. It is not null.
    record Unknown(SortedSet<String> names) implements Value {
        public Unknown {
            names = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(names));
        }

        public static Unknown of(String name) {
            return new Unknown(new TreeSet<>(List.of(name)));
        }

        /// What depends on the names of both.
        public Unknown and(Unknown other) {
            if (names.containsAll(other.names)) {
                return this;
            }
            TreeSet<String> all = new TreeSet<>(names);
            all.addAll(other.names);
            return new Unknown(all);
        }

        @Override
        public String toString() {
            return "?";
        }
    }

    /// The value as plain text: a text without quotation marks, everything else as FEEL.
    default String plain() {
        return this instanceof Text(String text) ? text : toString();
    }
}
