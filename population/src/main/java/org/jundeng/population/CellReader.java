package org.jundeng.population;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jundeng.catalog.Document;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Tree;
import org.jundeng.catalog.ValueReader;
import org.jundeng.expression.Problem;
import org.jundeng.expression.Value;
import org.jundeng.kernel.Days;

/// Reads the cells of one column of an extract.
final class CellReader {

    /// What a cell states.
    sealed interface Cell {

        /// A value as a column keeps it: a place in a closed set of words, the bits of several, a day as [Days] writes
        /// it, fen, or the code of a region.
        record Stated(long value) implements Cell {}

        /// There is nothing.
        record Nothing() implements Cell {}

        /// Not known.
        record Unknown() implements Cell {}

        /// Not readable; the place of the problem is not yet that of the cell.
        record Wrong(Problem problem) implements Cell {}
    }

    private static final int KEPT = 10_000;
    private static final Position NOWHERE = new Position(new Document("", "", List.of("")), 1, 1);
    private static final Cell UNKNOWN = new Cell.Unknown();
    private static final Cell NOTHING = new Cell.Nothing();

    private final Mapping.Assignment column;
    private final Mapping.Table table;
    private final LocalDate date;
    private final Optional<DateTimeFormatter> days;
    private final Map<String, Cell> read = new HashMap<>();

    CellReader(Mapping.Assignment column, Mapping.Table table, LocalDate date) {
        this.column = column;
        this.table = table;
        this.date = date;
        this.days = column.days();
    }

    Mapping.Assignment column() {
        return column;
    }

    /// What a text states; most texts of a column come again and again.
    Cell read(String text) {
        Cell known = read.get(text);
        if (known == null) {
            known = cell(text.strip());
            if (read.size() < KEPT) {
                read.put(text, known);
            }
        }
        return known;
    }

    private Cell cell(String text) {
        if (text.isEmpty() || table.unknown().contains(text)) {
            return UNKNOWN;
        }
        if (table.nothing().contains(text)) {
            return NOTHING;
        }
        String written = column.values().getOrDefault(text, text);
        return switch (column.type()) {
            case FactType.Amount _ -> amount(written);
            case FactType.Day _ when days.isPresent() -> day(written, days.get());
            default -> value(written);
        };
    }

    private Cell amount(String text) {
        try {
            BigDecimal fen = new BigDecimal(text.replace(",", "")).movePointRight(column.fen());
            return fen.signum() < 0
                    ? wrong(PopulationProblem.NOT_AN_AMOUNT, column.unit(), text)
                    : new Cell.Stated(fen.longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return wrong(PopulationProblem.NOT_AN_AMOUNT, column.unit(), text);
        }
    }

    private Cell day(String text, DateTimeFormatter format) {
        try {
            return day(LocalDate.parse(text, format));
        } catch (DateTimeException e) {
            return wrong(PopulationProblem.NOT_A_DAY, column.day().orElse(""), text);
        }
    }

    private static Cell day(LocalDate day) {
        return Days.holds(day)
                ? new Cell.Stated(Days.written(day))
                : wrong(PopulationProblem.DAY_OUT_OF_RANGE, day.toString());
    }

    private Cell value(String text) {
        Problems problems = new Problems();
        Optional<Value> value =
                new ValueReader(date, Value.Unknown::of, problems).read(column.fact(), column.type(), tree(text));
        if (problems.count() > 0) {
            return new Cell.Wrong(problems.sorted().getFirst());
        }
        return value.map(this::cell).orElse(UNKNOWN);
    }

    /// Several words of one cell are parted by “、”, “;” or “|”.
    private Tree tree(String text) {
        if (!(column.type() instanceof FactType.Choices)) {
            return scalar(text);
        }
        return new Tree.Sequence(
                Arrays.stream(text.split("[、;；|]"))
                        .map(word -> scalar(column.values().getOrDefault(word.strip(), word.strip())))
                        .toList(),
                NOWHERE);
    }

    private static Tree scalar(String text) {
        return new Tree.Scalar(text, true, false, false, NOWHERE);
    }

    private Cell cell(Value value) {
        return switch (value) {
            case Value.Bool(boolean yes) -> new Cell.Stated(yes ? 1 : 0);
            case Value.Num(BigDecimal number) -> new Cell.Stated(number.longValueExact());
            case Value.Date(LocalDate day) -> day(day);
            case Value.Text(String word) -> new Cell.Stated(place(word));
            case Value.ListValue(List<Value> words) -> {
                long bits = 0;
                for (Value word : words) {
                    bits |= 1L << place(((Value.Text) word).value());
                }
                yield new Cell.Stated(bits);
            }
            case Value.Null _ -> NOTHING;
            default -> UNKNOWN;
        };
    }

    private long place(String word) {
        return switch (column.type()) {
            case FactType.Choice(List<String> values) -> values.indexOf(word);
            case FactType.Choices(List<String> values) -> values.indexOf(word);
            default -> Long.parseLong(word);
        };
    }

    private static Cell wrong(Problem.Code code, Object... arguments) {
        return new Cell.Wrong(
                new Problem(code, Problem.Severity.ERROR, new Problem.Place("", 1, 1, "", 1), List.of(arguments)));
    }
}
