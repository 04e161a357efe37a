package org.jundeng.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.FactType.Amount;
import org.jundeng.catalog.FactType.Area;
import org.jundeng.catalog.FactType.Choice;
import org.jundeng.catalog.FactType.Choices;
import org.jundeng.catalog.FactType.Day;
import org.jundeng.catalog.FactType.Decimal;
import org.jundeng.catalog.FactType.Details;
import org.jundeng.catalog.FactType.DetailsList;
import org.jundeng.catalog.FactType.Fraction;
import org.jundeng.catalog.FactType.People;
import org.jundeng.catalog.FactType.Whole;
import org.jundeng.catalog.FactType.Words;
import org.jundeng.catalog.FactType.YesNo;
import org.jundeng.expression.Value;

/// The answers that a person could give to a question: all of them where they are few, else
/// answers spread over the range on both sides of every line that a rule could draw.
final class Answers {

    private static final int MANY = 20;
    private static final int OLDEST_YEARS = 100;
    private static final List<Long> YUAN = List.of(0L, 100L, 500L, 1_000L, 2_000L, 5_000L, 20_000L, 1_000_000L);

    private final Catalog catalog;
    private final Household household;

    Answers(Catalog catalog, Household household) {
        this.catalog = catalog;
        this.household = household;
    }

    /// The answers to a missing fact, or to a missing detail of a record.
    List<Value> to(MissingFact missing) {
        FactType type = catalog.fact(missing.fact()).orElseThrow().type();
        if (missing.name().equals(missing.fact())) {
            return of(type);
        }
        String detail = missing.name().substring(missing.fact().length() + 1);
        return switch (type) {
            case Details(SequencedMap<String, FactType> fields) -> of(fields.getOrDefault(detail, new Words()));
            case DetailsList(SequencedMap<String, FactType> fields, var _) ->
                of(fields.getOrDefault(detail, new Words()));
            case YesNo _,
                    Day _,
                    Whole _,
                    Decimal _,
                    Amount _,
                    Fraction _,
                    Choice _,
                    Choices _,
                    Area _,
                    Words _,
                    People _ -> List.of();
        };
    }

    private List<Value> of(FactType type) {
        return switch (type) {
            case YesNo _ -> List.of(Value.Bool.TRUE, Value.Bool.FALSE);
            case Day _ -> days();
            case Whole(long least, long most, var _) -> wholes(least, most);
            case Decimal _, Amount _ -> YUAN.stream().map(Answers::number).toList();
            case Fraction _ -> List.of(number(0), number(1));
            case Choice(List<String> values) ->
                Stream.concat(values.stream().map(Value.Text::new), Stream.of(Value.NULL))
                        .toList();
            case Choices(List<String> values) -> choices(values);
            case Area _ -> List.of(new Value.Text(household.region().toString()), Value.NULL);
            case Words _ -> List.of(new Value.Text(""), Value.NULL);
            case People _ -> List.of();
            case Details(SequencedMap<String, FactType> fields) -> records(fields);
            case DetailsList(SequencedMap<String, FactType> fields, String item) -> lists(fields, item);
        };
    }

    private List<Value> days() {
        LocalDate date = household.date();
        return IntStream.rangeClosed(0, OLDEST_YEARS)
                .mapToObj(years -> (Value) new Value.Date(date.minusYears(years)))
                .toList();
    }

    private static List<Value> wholes(long least, long most) {
        long first = Math.max(least, 0);
        long last = Math.min(most, first + MANY);
        return Stream.concat(LongStream.rangeClosed(first, last).mapToObj(Answers::number), Stream.of(Value.NULL))
                .toList();
    }

    private static List<Value> choices(List<String> values) {
        List<Value> answers = new ArrayList<>();
        answers.add(new Value.ListValue(List.of()));
        values.forEach(value -> answers.add(new Value.ListValue(List.of(new Value.Text(value)))));
        return answers;
    }

    /// Nothing; then for each answer to one detail a record in which the others have their first.
    private List<Value> records(SequencedMap<String, FactType> fields) {
        List<Value> answers = new ArrayList<>();
        answers.add(Value.NULL);
        for (String varied : fields.keySet()) {
            for (Value answer : of(fields.get(varied))) {
                SequencedMap<String, Value> record = new LinkedHashMap<>();
                fields.forEach((name, type) -> record.put(name, name.equals(varied) ? answer : of(type).getFirst()));
                answers.add(new Value.ContextValue(record));
            }
        }
        return answers;
    }

    /// No record, or one with each value of the detail that names it.
    private List<Value> lists(SequencedMap<String, FactType> fields, String item) {
        List<Value> answers = new ArrayList<>();
        answers.add(new Value.ListValue(List.of()));
        for (Value named : of(fields.getOrDefault(item, new Words()))) {
            SequencedMap<String, Value> record = new LinkedHashMap<>();
            fields.forEach((name, type) -> record.put(name, name.equals(item) ? named : of(type).getFirst()));
            answers.add(new Value.ListValue(List.of(new Value.ContextValue(record))));
        }
        return answers;
    }

    private static Value number(long value) {
        return new Value.Num(BigDecimal.valueOf(value));
    }
}
