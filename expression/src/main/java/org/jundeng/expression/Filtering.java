package org.jundeng.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jundeng.expression.Evaluator.Bound;

/// `list[predicate]`: the item at a position, or the items for which the predicate holds.
///
/// A single value counts as a list of one, null as none. Within the predicate `item` is the item,
/// and the entries of an item that is a context are names.
/// Source: OMG DMN 1.5, 10.3.2.5.
record Filtering(
        Evaluator evaluator, Node predicate, @Nullable Bound bound) {

    Value of(Value filtered) {
        if (filtered instanceof Value.Unknown) {
            return filtered;
        }
        List<Value> items = switch (filtered) {
            case Value.ListValue(List<Value> all) -> all;
            case Value.Null _ -> List.of();
            default -> List.of(filtered);
        };
        if (items.isEmpty()) {
            return ofNone();
        }
        List<Value> kept = new ArrayList<>();
        Optional<Value.Unknown> unknown = Optional.empty();
        for (Value item : items) {
            Value holds = evaluator.evaluate(predicate, new Bound(bound, "item", item, true));
            switch (holds) {
                case Value.Num(BigDecimal position) -> {
                    return unknown.isPresent() ? unknown.get() : at(items, position);
                }
                case Value.Unknown more ->
                    unknown =
                            Optional.of(unknown.map(before -> before.and(more)).orElse(more));
                case Value.Bool(boolean keep) -> {
                    if (keep) {
                        kept.add(item);
                    }
                }
                case Value.Null _ -> {}
                default -> {
                    return unknown.isPresent() ? unknown.get() : Value.NULL;
                }
            }
        }
        return unknown.isPresent() ? unknown.get() : new Value.ListValue(kept);
    }

    /// Of an empty list a condition keeps nothing, known or not; a position gives null.
    private Value ofNone() {
        Value none = new Value.ListValue(List.of());
        return switch (predicate) {
            case Node.Comparison _, Node.And _, Node.Or _, Node.Between _, Node.In _, Node.Quantified _ -> none;
            default ->
                switch (evaluator.evaluate(predicate, bound)) {
                    case Value.Num _ -> Value.NULL;
                    case Value.Unknown unknown -> unknown;
                    default -> none;
                };
        };
    }

    /// Positions count from 1, or from the end backwards; outside there is null.
    private static Value at(List<Value> items, BigDecimal position) {
        if (position.stripTrailingZeros().scale() > 0
                || position.abs().compareTo(BigDecimal.valueOf(items.size())) > 0
                || position.signum() == 0) {
            return Value.NULL;
        }
        int index = position.intValueExact();
        return items.get(index > 0 ? index - 1 : items.size() + index);
    }
}
