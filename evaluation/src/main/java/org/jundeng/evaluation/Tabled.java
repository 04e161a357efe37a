package org.jundeng.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jundeng.evaluation.Report.Block;
import org.jundeng.publication.Sheet;
import org.jundeng.publication.Sheet.Cell;
import org.jundeng.publication.Sheet.Column;
import org.jundeng.publication.Texts;

/// Makes a table row by row.
final class Tabled {

    private static final int WIDTH = 16;

    private final String id;
    private final String title;
    private final LocalDate dated;
    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    /// @param columns the keys of the headers, below `evaluation.column.`
    Tabled(Texts texts, String id, LocalDate dated, String... columns) {
        this.id = id;
        this.title = texts.of("evaluation.table." + id);
        this.dated = dated;
        this.columns = Stream.of(columns)
                .map(column -> new Column(texts.of("evaluation.column." + column), WIDTH))
                .toList();
    }

    void row(Cell... cells) {
        rows.add(List.of(cells));
    }

    boolean empty() {
        return rows.isEmpty();
    }

    /// The table with all of its rows in the text.
    Block whole() {
        return shown(Integer.MAX_VALUE);
    }

    Block shown(int rowsInText) {
        return new Block.Table(new Sheet(id, title, dated, columns, rows), rowsInText);
    }

    static Cell words(String text) {
        return Cell.of(text);
    }

    static Cell count(long count) {
        return Cell.of(count);
    }

    static Cell number(double number, int digits) {
        return Double.isFinite(number)
                ? Cell.of(new BigDecimal(number, MathContext.DECIMAL64).setScale(digits, RoundingMode.HALF_UP))
                : Cell.of("");
    }

    static Cell number(OptionalDouble number, int digits) {
        return number.isPresent() ? number(number.getAsDouble(), digits) : Cell.of("");
    }

    static Cell number(Optional<BigDecimal> number, int digits) {
        return number.map(each -> Cell.of(each.scale() > digits ? each.setScale(digits, RoundingMode.HALF_UP) : each))
                .orElse(Cell.of(""));
    }

    /// A number for a sentence, with all of its digits, in groups of three.
    static String text(BigDecimal number) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    static String text(double number, int digits) {
        return new BigDecimal(number, MathContext.DECIMAL64)
                .setScale(digits, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
