package org.jundeng.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jundeng.publication.Sheet;
import org.jundeng.publication.Sheet.Cell;

/// How wide the columns of a table are on paper, by what stands in them.
///
/// Units: Latin letters; a Chinese character takes two.
final class Columns {

    private static final Pattern WORD = Pattern.compile("[^\\s\\x{2E80}-\\x{FFFF}]+");
    private static final int LINE = 115;
    private static final int PADDING = 2;
    private static final int WIDEST = 80;
    private static final int LONGEST_WORD = 12;
    private static final int SHORTEST_LINE = 8;
    private static final int SHORTEST_HEADER = 6;
    private static final int LONG = 30;
    private static final double MOST = 0.9;

    private Columns() {}

    /// A column as narrow as can be without breaking a number or a word, and as wide as it would like.
    private record Width(int least, int wish) {}

    /// The widths as `<colgroup>`: what each column needs, and of what is left as much as it has text.
    static String of(Sheet sheet) {
        List<Width> widths = IntStream.range(0, sheet.columns().size())
                .mapToObj(column -> width(sheet, column))
                .toList();
        int least = widths.stream().mapToInt(Width::least).sum();
        int wish = widths.stream().mapToInt(Width::wish).sum();
        double left = Math.max(0, Math.min(1, (LINE - least) / (double) Math.max(1, wish - least)));
        double all = least + left * (wish - least);
        StringBuilder columns = new StringBuilder("<colgroup>");
        for (Width width : widths) {
            long tenths = Math.round(1000 * (width.least() + left * (width.wish() - width.least())) / all);
            columns.append("<col style=\"width:")
                    .append(BigDecimal.valueOf(tenths, 1).toPlainString())
                    .append("%\" />");
        }
        return columns.append("</colgroup>\n").toString();
    }

    /// Whether there is nothing but numbers in a column.
    static boolean figures(Sheet sheet, int column) {
        return sheet.rows().stream()
                        .allMatch(row -> row.get(column) instanceof Cell.Figure
                                || written(row.get(column)).isEmpty())
                && sheet.rows().stream().anyMatch(row -> row.get(column) instanceof Cell.Figure);
    }

    /// Numbers and words decide what it needs, nine of ten texts what it would like.
    private static Width width(Sheet sheet, int column) {
        String header = sheet.columns().get(column).header();
        int least = Math.max(word(header), Math.min(wide(header), SHORTEST_HEADER));
        List<Integer> wishes = new ArrayList<>();
        for (List<Cell> row : sheet.rows()) {
            String text = written(row.get(column));
            least = Math.max(least, row.get(column) instanceof Cell.Figure ? wide(text) : unbroken(text));
            wishes.add(wide(text));
        }
        Collections.sort(wishes);
        int wish = wishes.isEmpty() ? 0 : wishes.get((int) (MOST * (wishes.size() - 1)));
        return new Width(least + PADDING, Math.max(least, Math.min(wish, WIDEST)) + PADDING);
    }

    /// How much of a text should stand in one line: its longest word, and a few Chinese characters.
    private static int unbroken(String text) {
        int line = wide(text) > LONG ? 2 * SHORTEST_LINE : SHORTEST_LINE;
        return Math.max(word(text), Math.min(wide(text), line));
    }

    private static int word(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(each -> Math.min(wide(each), LONGEST_WORD))
                .max()
                .orElse(0);
    }

    private static int wide(String text) {
        return text.codePoints().map(each -> each < 0x2E80 ? 1 : 2).sum();
    }

    private static String written(Cell cell) {
        return switch (cell) {
            case Cell.Figure(BigDecimal number) -> number.toPlainString();
            case Cell.Text(String text) -> text;
        };
    }
}
