package org.jundeng.expression;

import java.util.List;
import java.util.Optional;

/// Finds what is unknown within values.
final class Unknowns {

    private Unknowns() {}

    /// All that is unknown in the values, at any depth; empty where everything is known.
    static Optional<Value.Unknown> in(Value... values) {
        return in(List.of(values));
    }

    static Optional<Value.Unknown> in(Iterable<Value> values) {
        Optional<Value.Unknown> found = Optional.empty();
        for (Value value : values) {
            Optional<Value.Unknown> here = switch (value) {
                case Value.Unknown unknown -> Optional.of(unknown);
                case Value.ListValue(List<Value> items) -> in(items);
                case Value.ContextValue(var entries) -> in(entries.values());
                case Value.RangeValue range -> in(range.start(), range.end());
                case Value.Null _,
                        Value.Bool _,
                        Value.Num _,
                        Value.Text _,
                        Value.Date _,
                        Value.Time _,
                        Value.DateTime _,
                        Value.DayTimeDuration _,
                        Value.YearMonthDuration _,
                        Value.FunctionValue _ -> Optional.empty();
            };
            if (here.isPresent()) {
                found = Optional.of(found.map(before -> before.and(here.get())).orElse(here.get()));
            }
        }
        return found;
    }
}
