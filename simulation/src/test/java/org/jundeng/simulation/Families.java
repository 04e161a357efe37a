package org.jundeng.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.FactType;
import org.jundeng.entitlement.Household;
import org.jundeng.entitlement.MissingFact;
import org.jundeng.expression.Value;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Schema;
import org.jundeng.kernel.Shape;
import org.jundeng.vocabulary.RegionCode;

/// The households of a block as the traced evaluator knows them.
record Families(Catalog catalog, Schema schema, Block block, LocalDate date) {

    Household household(int household) {
        List<Household.Member> members = new ArrayList<>();
        for (int person = block.first()[household]; person < block.first()[household + 1]; person++) {
            members.add(new Household.Member("m" + person, facts(Level.PERSON, person, "m" + person)));
        }
        return new Household(
                date,
                RegionCode.parse(String.valueOf(block.region())),
                facts(Level.HOUSEHOLD, household, ""),
                members,
                new LinkedHashMap<>());
    }

    private SequencedMap<String, Household.Stated> facts(Level level, int row, String member) {
        SequencedMap<String, Household.Stated> facts = new LinkedHashMap<>();
        for (Fact fact : catalog.facts().values()) {
            schema.index(level, fact.name())
                    .filter(column -> column(column).stated(row))
                    .ifPresent(column -> facts.put(
                            fact.name(), new Household.Stated(value(fact, level, column, row, member), "test")));
        }
        return facts;
    }

    private Column column(int index) {
        return block.columns().get(index);
    }

    private Value value(Fact fact, Level level, int column, int row, String member) {
        return switch (fact.type()) {
            case FactType.Details(SequencedMap<String, FactType> fields) ->
                column(column).nothing(row)
                        ? Value.NULL
                        : details(fields, fact.name() + ".", fact.name(), level, row, member, Map.of());
            case FactType.DetailsList list -> things(fact, list, level, column, row, member);
            default -> plain(column(column), row);
        };
    }

    private Value things(Fact fact, FactType.DetailsList list, Level level, int column, int row, String member) {
        List<Value> things = new ArrayList<>();
        List<String> items = ((Shape.Choices) column(column).shape()).values();
        for (int i = 0; i < items.size(); i++) {
            if (!column(column).nothing(row) && (column(column).value(row) >> i & 1) == 1) {
                things.add(details(
                        list.fields(),
                        fact.name() + "[" + items.get(i) + "].",
                        fact.name(),
                        level,
                        row,
                        member,
                        Map.of(list.item(), new Value.Text(items.get(i)))));
            }
        }
        return new Value.ListValue(things);
    }

    private Value details(
            SequencedMap<String, FactType> fields,
            String prefix,
            String fact,
            Level level,
            int row,
            String member,
            Map<String, Value> given) {
        SequencedMap<String, Value> values = new LinkedHashMap<>();
        for (String field : fields.keySet()) {
            Value fixed = given.get(field);
            if (fixed != null) {
                values.put(field, fixed);
                continue;
            }
            Optional<Integer> column = schema.index(level, prefix + field)
                    .filter(each -> column(each).stated(row));
            values.put(
                    field,
                    column.map(each -> plain(column(each), row))
                            .orElseGet(() -> new MissingFact(fact + "." + field, member).asUnknown()));
        }
        return new Value.ContextValue(values);
    }

    private Value plain(Column column, int row) {
        if (column.nothing(row)) {
            return column.shape() instanceof Shape.Choices ? new Value.ListValue(List.of()) : Value.NULL;
        }
        long value = column.value(row);
        return switch (column.shape()) {
            case Shape.Flag _ -> Value.Bool.of(value == 1);
            case Shape.Whole _ -> Value.Num.of(value);
            case Shape.Choice(List<String> values) -> new Value.Text(values.get((int) value));
            case Shape.Choices(List<String> values) -> {
                List<Value> chosen = new ArrayList<>();
                for (int i = 0; i < values.size(); i++) {
                    if ((value >> i & 1) == 1) {
                        chosen.add(new Value.Text(values.get(i)));
                    }
                }
                yield new Value.ListValue(chosen);
            }
            case Shape.Day _ -> new Value.Date(Days.read((int) value));
            case Shape.Amount _ -> new Value.Num(BigDecimal.valueOf(value, 2).stripTrailingZeros());
            case Shape.Area(List<Integer> codes) ->
                new Value.Text(String.valueOf(value == Column.HOME ? block.region() : codes.get((int) value)));
            default -> throw new IllegalStateException(column.shape().toString());
        };
    }
}
