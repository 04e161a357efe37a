package org.jundeng.population;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Field;
import org.jundeng.kernel.Headers;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Schema;
import org.jundeng.kernel.Shape;

/// How the columns of a table of people or households go through DuckDB: packed into a few whole numbers a row.
///
/// A cell takes the bits of its value and two bits of state: whether it has a value, and whether it states that there
/// is
/// nothing. A day is the number of days since [Days#FIRST], a region its code; amounts have a number of their own. In a
/// file, an empty cell of a complete column says that there is nothing;
/// of another, that it is not known, and a column `name（无）` says where there is nothing.
///
/// @param slots one for each field of the level, in the order of the schema
/// @param words how many packed numbers a row has
/// @param amounts how many amounts a row has
record Layout(List<Slot> slots, int words, int amounts) {

    private static final int BITS = 62;
    private static final int AREA_BITS = 20;
    private static final int MOST_SETS = 10;
    private static final long DAYS = ChronoUnit.DAYS.between(Days.FIRST, Days.LAST);

    /// Where a cell stands.
    ///
    /// @param index of the field in the schema
    /// @param word the packed number
    /// @param shift of its lowest bit
    /// @param bits of the value
    /// @param amount the place of the amount, or -1
    record Slot(Field field, int index, int word, int shift, int bits, int amount) {

        long value(long packed) {
            return packed >>> shift & (1L << bits) - 1;
        }
    }

    static Layout of(Schema schema, Level level) {
        List<Slot> slots = new ArrayList<>();
        int word = 0;
        int shift = 0;
        int amounts = 0;
        for (int i = 0; i < schema.fields().size(); i++) {
            Field field = schema.field(i);
            if (field.level() != level) {
                continue;
            }
            int bits = field.shape() instanceof Shape.Area
                    ? AREA_BITS
                    : field.shape().planes();
            if (field.shape() instanceof Shape.Choices && bits > MOST_SETS) {
                throw new IllegalArgumentException("more than " + MOST_SETS + " words: " + field.name());
            }
            if (shift + bits + 2 > BITS) {
                word++;
                shift = 0;
            }
            int amount = field.shape() instanceof Shape.Amount ? amounts++ : -1;
            slots.add(new Slot(field, i, word, shift, bits, amount));
            shift += bits + 2;
        }
        return new Layout(List.copyOf(slots), slots.isEmpty() ? 0 : word + 1, amounts);
    }

    /// The names and expressions that make a file's columns of packed rows.
    String unpacked() {
        return slots.stream().map(Layout::unpacked).collect(Collectors.joining(", "));
    }

    private static String unpacked(Slot slot) {
        String value = "((w%d >> %d) & %d)".formatted(slot.word(), slot.shift(), (1L << slot.bits()) - 1);
        String has = "((w%d >> %d) & 1) = 1".formatted(slot.word(), slot.shift() + slot.bits());
        String written = switch (slot.field().shape()) {
            case Shape.Flag f -> value + " = 1";
            case Shape.Whole whole -> "(%s + %d)::INTEGER".formatted(value, whole.least());
            case Shape.Choice choice -> "list_extract(%s, %s + 1)".formatted(texts(choice.values()), value);
            case Shape.Choices several ->
                "list_extract(%s, %s + 1)".formatted(texts(Headers.sets(several.values())), value);
            case Shape.Day d -> "DATE '%s' + %s::INTEGER".formatted(Days.FIRST, value);
            case Shape.Amount a -> "(a%d::DECIMAL(15, 0) * 0.01)::DECIMAL(17, 2)".formatted(slot.amount());
            case Shape.Area a -> value + "::INTEGER";
            default -> throw new IllegalArgumentException(slot.field().toString());
        };
        String cell = "CASE WHEN %s THEN %s END AS %s"
                .formatted(has, written, quoted(slot.field().name()));
        return slot.field().complete()
                ? cell
                : cell
                        + ", ((w%d >> %d) & 1) = 1 AS %s"
                                .formatted(
                                        slot.word(),
                                        slot.shift() + slot.bits() + 1,
                                        quoted(Headers.nothing(slot.field().name())));
    }

    /// The expressions that pack a file's columns: the words, then the amounts.
    String packed() {
        List<String> columns = new ArrayList<>();
        for (int w = 0; w < words; w++) {
            int word = w;
            columns.add(slots.stream()
                    .filter(slot -> slot.word() == word)
                    .map(Layout::packed)
                    .collect(Collectors.joining(" | ")));
        }
        slots.stream()
                .filter(slot -> slot.amount() >= 0)
                .forEach(slot -> columns.add("(" + quoted(slot.field().name()) + " * 100)::BIGINT"));
        return String.join(", ", columns);
    }

    private static String packed(Slot slot) {
        String name = quoted(slot.field().name());
        String value = switch (slot.field().shape()) {
            case Shape.Flag f -> name;
            case Shape.Whole whole ->
                within(name, "(%s - %d)".formatted(name, whole.least()), whole.most() - whole.least());
            case Shape.Choice choice -> place(choice.values(), name);
            case Shape.Choices several -> place(Headers.sets(several.values()), name);
            case Shape.Day d -> within(name, "(%s - DATE '%s')".formatted(name, Days.FIRST), DAYS);
            case Shape.Amount a -> name;
            case Shape.Area a -> within(name, name, 999_999);
            default -> throw new IllegalArgumentException(slot.field().toString());
        };
        long has = 1L << slot.shift() + slot.bits();
        long nothing = has << 1;
        String empty = slot.field().complete()
                ? String.valueOf(nothing)
                : "CASE WHEN %s THEN %d ELSE 0 END"
                        .formatted(quoted(Headers.nothing(slot.field().name())), nothing);
        if (slot.field().shape() instanceof Shape.Flag) {
            return "(CASE WHEN %1$s THEN %2$d::BIGINT WHEN NOT %1$s THEN %3$d::BIGINT ELSE %4$s END)"
                    .formatted(name, has | 1L << slot.shift(), has, empty);
        }
        if (slot.field().shape() instanceof Shape.Amount) {
            return "(CASE WHEN %s IS NULL THEN %s ELSE %d::BIGINT END)".formatted(name, empty, has);
        }
        return "(CASE WHEN %s IS NULL THEN %s ELSE %s << %d | %d END)".formatted(name, empty, value, slot.shift(), has);
    }

    /// A whole number from 0 to a bound; an error of DuckDB that names the column and the value otherwise.
    private static String within(String column, String value, long most) {
        return "(CASE WHEN %2$s < 0 OR %2$s > %3$d THEN %4$s ELSE %2$s END)::BIGINT"
                .formatted(column, value, most, error(column));
    }

    /// The place of a word from 0; an error of DuckDB that names the column and the word where it is not there.
    private static String place(List<String> words, String column) {
        return "COALESCE(list_position(%s, %s) - 1, %s)::BIGINT".formatted(texts(words), column, error(column));
    }

    private static String error(String column) {
        return "error(%s || %s::VARCHAR)".formatted(text(column.replace("\"", "") + ": "), column);
    }

    /// The types of a file's columns, for files that have none.
    String types() {
        List<String> types = new ArrayList<>();
        for (Slot slot : slots) {
            String type = switch (slot.field().shape()) {
                case Shape.Flag f -> "BOOLEAN";
                case Shape.Whole w -> "INTEGER";
                case Shape.Day d -> "DATE";
                case Shape.Amount a -> "DECIMAL(17, 2)";
                case Shape.Area a -> "INTEGER";
                default -> "VARCHAR";
            };
            types.add(text(slot.field().name()) + ": " + text(type));
            if (!slot.field().complete()) {
                types.add(text(Headers.nothing(slot.field().name())) + ": 'BOOLEAN'");
            }
        }
        return String.join(", ", types);
    }

    private static String texts(List<String> words) {
        return words.stream().map(Layout::text).collect(Collectors.joining(", ", "[", "]"));
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
