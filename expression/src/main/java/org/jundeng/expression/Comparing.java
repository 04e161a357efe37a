package org.jundeng.expression;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.jundeng.expression.Node.Relation;

/// Equality, order and membership of values: true, false, null where they cannot be compared, or
/// unknown.
///
/// Source: OMG DMN 1.5, 10.3.2.13.1–10.3.2.13.4 and table 53.
final class Comparing {

    private Comparing() {}

    static Value compare(Relation relation, Value left, Value right) {
        if (left instanceof Value.Unknown a) {
            return right instanceof Value.Unknown b ? a.and(b) : a;
        }
        if (right instanceof Value.Unknown) {
            return right;
        }
        return switch (relation) {
            case EQUAL -> equal(left, right);
            case NOT_EQUAL -> Logic.not(equal(left, right));
            case LESS -> ordered(left, right, -1, false);
            case AT_MOST -> ordered(left, right, -1, true);
            case MORE -> ordered(left, right, 1, false);
            case AT_LEAST -> ordered(left, right, 1, true);
        };
    }

    private static Value ordered(Value left, Value right, int sign, boolean orEqual) {
        OptionalInt order = order(left, right);
        return order.isEmpty()
                ? Value.NULL
                : Value.Bool.of(orEqual && order.getAsInt() == 0 || Integer.signum(order.getAsInt()) == sign);
    }

    static OptionalInt order(Value left, Value right) {
        return switch (left) {
            case Value.Num(BigDecimal a)
            when right instanceof Value.Num(BigDecimal b) -> OptionalInt.of(a.compareTo(b));
            case Value.Text(String a) when right instanceof Value.Text(String b) -> OptionalInt.of(a.compareTo(b));
            case Value.Date(LocalDate a)
            when right instanceof Value.Date(LocalDate b) -> OptionalInt.of(a.compareTo(b));
            case Value.Time a
            when right instanceof Value.Time b
                    && a.zone().isPresent() == b.zone().isPresent() ->
                OptionalInt.of(Long.compare(Operators.nanos(a), Operators.nanos(b)));
            case Value.DateTime a
            when right instanceof Value.DateTime b
                    && a.zone().isPresent() == b.zone().isPresent() ->
                OptionalInt.of(Operators.zoned(a)
                        .toInstant()
                        .compareTo(Operators.zoned(b).toInstant()));
            case Value.DayTimeDuration(Duration a)
            when right instanceof Value.DayTimeDuration(Duration b) -> OptionalInt.of(a.compareTo(b));
            case Value.YearMonthDuration(long a)
            when right instanceof Value.YearMonthDuration(long b) -> OptionalInt.of(Long.compare(a, b));
            default -> OptionalInt.empty();
        };
    }

    /// True, false, or null where the values are of different kinds.
    static Value equal(Value left, Value right) {
        if (left instanceof Value.Unknown || right instanceof Value.Unknown) {
            return compare(Relation.EQUAL, left, right);
        }
        if (left instanceof Value.Null || right instanceof Value.Null) {
            return Value.Bool.of(left.equals(right));
        }
        return switch (left) {
            case Value.Bool(boolean a) when right instanceof Value.Bool(boolean b) -> Value.Bool.of(a == b);
            case Value.Num(BigDecimal a)
            when right instanceof Value.Num(BigDecimal b) -> Value.Bool.of(a.compareTo(b) == 0);
            case Value.Text(String a) when right instanceof Value.Text(String b) -> Value.Bool.of(a.equals(b));
            case Value.Date(LocalDate a) when right instanceof Value.Date(LocalDate b) -> Value.Bool.of(a.equals(b));
            case Value.Time a when right instanceof Value.Time b -> Value.Bool.of(sameSecond(a, b));
            case Value.DateTime a when right instanceof Value.DateTime b -> Value.Bool.of(sameSecond(a, b));
            case Value.DayTimeDuration a when right instanceof Value.DayTimeDuration b -> Value.Bool.of(a.equals(b));
            case Value.YearMonthDuration a
            when right instanceof Value.YearMonthDuration b -> Value.Bool.of(a.equals(b));
            case Value.ListValue(List<Value> a) when right instanceof Value.ListValue(List<Value> b) -> lists(a, b);
            case Value.ContextValue(var a) when right instanceof Value.ContextValue(var b) -> contexts(a, b);
            case Value.RangeValue a
            when right instanceof Value.RangeValue b ->
                Unknowns.in(a, b).<Value>map(unknown -> unknown).orElse(Value.Bool.of(a.equals(b)));
            case Value.FunctionValue a when right instanceof Value.FunctionValue b -> Value.Bool.of(a == b);
            default -> Value.NULL;
        };
    }

    /// Times are compared by the second; a local one differs from one with an offset.
    private static boolean sameSecond(Value.Time a, Value.Time b) {
        return a.zone().isPresent() == b.zone().isPresent()
                && Math.floorDiv(Operators.nanos(a), 1_000_000_000L)
                        == Math.floorDiv(Operators.nanos(b), 1_000_000_000L);
    }

    private static boolean sameSecond(Value.DateTime a, Value.DateTime b) {
        return a.zone().isPresent() == b.zone().isPresent()
                && Operators.zoned(a)
                        .toInstant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .equals(Operators.zoned(b).toInstant().truncatedTo(ChronoUnit.SECONDS));
    }

    private static Value lists(List<Value> a, List<Value> b) {
        if (a.size() != b.size()) {
            return Value.Bool.FALSE;
        }
        Value all = Value.Bool.TRUE;
        for (int i = 0; i < a.size() && !all.equals(Value.Bool.FALSE); i++) {
            all = Logic.and(all, equal(a.get(i), b.get(i)));
        }
        return all;
    }

    private static Value contexts(SequencedMap<String, Value> a, SequencedMap<String, Value> b) {
        if (!a.keySet().equals(b.keySet())) {
            return Value.Bool.FALSE;
        }
        Value all = Value.Bool.TRUE;
        for (Map.Entry<String, Value> entry : a.entrySet()) {
            all = Logic.and(all, equal(entry.getValue(), b.getOrDefault(entry.getKey(), Value.NULL)));
        }
        return all;
    }

    /// Whether a value lies in a range; null where it cannot be compared with its ends.
    static Value contains(Value.RangeValue range, Value value) {
        Optional<Relation> relation = range.relation();
        if (relation.isPresent()) {
            return compare(relation.get(), value, range.end());
        }
        Value above = compare(range.startIncluded() ? Relation.AT_LEAST : Relation.MORE, value, range.start());
        Value below = compare(range.endIncluded() ? Relation.AT_MOST : Relation.LESS, value, range.end());
        return Logic.and(above, below);
    }

    /// Whether a value meets a test: is equal to it, lies in it, or meets one of a list of tests.
    static Value meets(Value value, Value test) {
        if (value instanceof Value.Unknown unknown) {
            return Unknowns.in(test).map(unknown::and).orElse(unknown);
        }
        return switch (test) {
            case Value.RangeValue range when value instanceof Value.RangeValue -> equal(value, range);
            case Value.RangeValue range -> contains(range, value);
            case Value.ListValue(List<Value> items) -> {
                Value any = value instanceof Value.ListValue ? trueOrNot(equal(value, test)) : Value.Bool.FALSE;
                for (Value item : items) {
                    Value met = item instanceof Value.ListValue ? equal(value, item) : meets(value, item);
                    any = Logic.or(any, trueOrNot(met));
                    if (any.equals(Value.Bool.TRUE)) {
                        yield any;
                    }
                }
                yield any;
            }
            default -> compare(Relation.EQUAL, value, test);
        };
    }

    /// What cannot be compared is not in a list.
    static Value trueOrNot(Value met) {
        return met.equals(Value.NULL) ? Value.Bool.FALSE : met;
    }
}
