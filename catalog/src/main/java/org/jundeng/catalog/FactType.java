package org.jundeng.catalog;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jundeng.expression.Type;
import org.jundeng.expression.Value;

/// What values a fact or a parameter can have.
public sealed interface FactType {

    /// Yes or no; a dated one may be stated as an interval and holds on each day of it, ends included.
    record YesNo(boolean dated) implements FactType {}

    /// A calendar day.
    record Day() implements FactType {}

    /// A whole number within bounds, both included.
    record Whole(long least, long most, String unit) implements FactType {

        /// Whether a value is a whole number within the bounds.
        boolean admits(Value value) {
            return value instanceof Value.Num(BigDecimal number)
                    && number.stripTrailingZeros().scale() <= 0
                    && number.compareTo(BigDecimal.valueOf(least)) >= 0
                    && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        }
    }

    /// A number of any scale.
    record Decimal(String unit) implements FactType {}

    /// An amount in yuan, exact to the fen; the unit says of what period (元/月, 元/年, 元).
    record Amount(String unit) implements FactType {}

    /// A fraction, written as a percentage.
    record Fraction() implements FactType {}

    /// One of a closed set of words.
    record Choice(List<String> values) implements FactType {
        public Choice {
            values = List.copyOf(values);
        }
    }

    /// Some of a closed set of words.
    record Choices(List<String> values) implements FactType {
        public Choices {
            values = List.copyOf(values);
        }
    }

    /// A region by its six-digit code.
    record Area() implements FactType {}

    /// Free text.
    record Words() implements FactType {}

    /// The members of the household: all that the file lists, some of them by id, or their number.
    record People() implements FactType {}

    /// Named details of one thing.
    record Details(SequencedMap<String, FactType> fields) implements FactType {}

    /// Several things with the same named details; a plain text stands for a thing with `item` alone.
    record DetailsList(SequencedMap<String, FactType> fields, String item) implements FactType {}

    /// The type that rules see.
    default Type feel() {
        return switch (this) {
            case YesNo _ -> Type.BOOLEAN;
            case Day _ -> Type.DATE;
            case Whole _, Decimal _, Amount _, Fraction _ -> Type.NUMBER;
            case Choice(List<String> values) -> new Type.EnumOf(values);
            case Choices(List<String> values) -> new Type.ListOf(new Type.EnumOf(values));
            case Area _, Words _ -> Type.TEXT;
            case People _ -> new Type.ListOf(Type.TEXT);
            case Details(SequencedMap<String, FactType> fields) -> context(fields);
            case DetailsList(SequencedMap<String, FactType> fields, var _) -> new Type.ListOf(context(fields));
        };
    }

    /// The unit of a number, `""` where it has none.
    default String unit() {
        return switch (this) {
            case Whole(var _, var _, String unit) -> unit;
            case Decimal(String unit) -> unit;
            case Amount(String unit) -> unit;
            case YesNo _, Day _, Fraction _, Choice _, Choices _, Area _, Words _, People _, Details _, DetailsList _ ->
                "";
        };
    }

    private static Type context(SequencedMap<String, FactType> fields) {
        SequencedMap<String, Type> types = new LinkedHashMap<>();
        fields.forEach((name, type) -> types.put(name, type.feel()));
        return new Type.ContextOf(types);
    }

    /// The type that a form declares by `type`, `values`, `range`, `unit`, `fields`, `item` and `dated`.
    static FactType read(Form form) {
        boolean closed = form.optionalText("type")
                .filter(type -> type.startsWith("choice"))
                .isPresent();
        List<String> values = closed ? form.texts("values") : List.of();
        String unit = form.optionalText("unit").orElse("");
        List<Tree> range = form.items("range");
        boolean dated = form.flag("dated");
        String item = form.optionalText("item").orElse("");
        Map<String, FactType> simple = new LinkedHashMap<>();
        simple.put("boolean", new YesNo(dated));
        simple.put("date", new Day());
        simple.put("integer", new Whole(bound(range, 0, Integer.MIN_VALUE), bound(range, 1, Integer.MAX_VALUE), unit));
        simple.put("number", new Decimal(unit));
        simple.put("money", new Amount(unit.isEmpty() ? "元" : unit));
        simple.put("share", new Fraction());
        simple.put("choice", new Choice(values));
        simple.put("choices", new Choices(values));
        simple.put("region", new Area());
        simple.put("text", new Words());
        simple.put("people", new People());
        SequencedMap<String, FactType> fields = new LinkedHashMap<>();
        form.form("fields")
                .ifPresent(declared -> declared.entries()
                        .forEach((name, tree) -> Form.of(tree, form.problems()).ifPresent(field -> {
                            fields.put(name, read(field));
                            field.optionalText("note");
                            field.close();
                        })));
        simple.put("record", new Details(fields));
        simple.put("records", new DetailsList(fields, item));
        if (!form.has("type")) {
            form.problems().add(CatalogProblem.MISSING_KEY, form.at(), "type");
        }
        return form.word("type", simple).orElse(new Words());
    }

    private static long bound(List<Tree> range, int index, long otherwise) {
        return range.size() > index
                        && range.get(index) instanceof Tree.Scalar scalar
                        && scalar.text().matches("-?\\d{1,9}")
                ? new BigDecimal(scalar.text()).longValue()
                : otherwise;
    }
}
