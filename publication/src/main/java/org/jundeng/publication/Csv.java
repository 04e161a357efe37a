package org.jundeng.publication;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jundeng.publication.Sheet.Cell;

/// A table as comma-separated values: UTF-8 with a byte order mark, without which spreadsheet programs in China
/// take the file for GBK.
///
/// A text that a spreadsheet program would run as a formula has an apostrophe before it.
///
/// Source: RFC 4180; OWASP, CSV Injection.
final class Csv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// What a formula begins with, the full-width forms included.
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    static byte[] of(Sheet sheet) {
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK);
        line(csv, sheet.columns().stream().map(column -> field(column.header())).toList());
        sheet.rows().forEach(row -> line(csv, row.stream().map(Csv::field).toList()));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder csv, List<String> fields) {
        csv.append(fields.stream().collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Cell.Figure(BigDecimal number) -> number.toPlainString();
            case Cell.Text(String text) -> field(text);
        };
    }

    private static String field(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> "\",\r\n".indexOf(c) >= 0) || !safe.equals(safe.strip());
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
