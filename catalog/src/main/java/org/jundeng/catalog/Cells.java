package org.jundeng.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jundeng.expression.Bindings;
import org.jundeng.expression.Value;

/// Every combination of the values that make a difference to some rules.
record Cells(Catalog catalog, SequencedMap<String, List<Value>> domains) {

    static Cells of(Catalog catalog, List<Rule> rules) {
        return new Cells(catalog, Domains.of(catalog, rules));
    }

    /// How many combinations there are; from a thousand million on only that there are as many.
    long count() {
        long count = 1;
        for (List<Value> values : domains.values()) {
            count = Math.min(1_000_000_000L, count * values.size());
        }
        return count;
    }

    /// The combination of a number, from 0.
    Cell cell(long number) {
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        long rest = number;
        for (Map.Entry<String, List<Value>> domain : domains.entrySet()) {
            int size = domain.getValue().size();
            values.put(domain.getKey(), domain.getValue().get((int) (rest % size)));
            rest /= size;
        }
        return new Cell(catalog, values);
    }

    /// One combination; a word without listed values is unknown.
    record Cell(Catalog catalog, SequencedMap<String, Value> values) implements Bindings {

        Value value(Rule rule) {
            return rule.expression().evaluatePartially(this);
        }

        @Override
        public Value value(String name) {
            Value value = values.get(name);
            if (value != null) {
                return applies(name) ? value : Value.NULL;
            }
            Derived derived = catalog.derived().get(name);
            if (derived != null && derived.type() instanceof FactType.YesNo) {
                return value(derived.rule());
            }
            Fact fact = catalog.facts().get(name);
            return fact != null && fact.type() instanceof FactType.Details(var fields)
                    ? record(name, fields)
                    : Value.Unknown.of(name);
        }

        /// A detail of a fact that is false does not apply.
        private boolean applies(String name) {
            Fact fact = catalog.facts().get(name);
            return fact == null || !Value.Bool.FALSE.equals(values.get(fact.of()));
        }

        private Value record(String name, SequencedMap<String, FactType> fields) {
            SequencedMap<String, Value> details = new LinkedHashMap<>();
            for (String field : fields.keySet()) {
                String word = name + "." + field;
                details.put(field, values.getOrDefault(word, Value.Unknown.of(word)));
            }
            return new Value.ContextValue(details);
        }

        @Override
        public String toString() {
            return values.entrySet().stream()
                    .map(entry -> entry.getKey() + " = " + entry.getValue().plain())
                    .collect(Collectors.joining("，"));
        }
    }
}
