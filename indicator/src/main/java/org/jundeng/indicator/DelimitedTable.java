package org.jundeng.indicator;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jundeng.catalog.Document;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.indicator.ObservationRows.Cell;

/// Reads text with commas, semicolons or tabs, in UTF-8 or, as spreadsheet programs in China write it, in GB 18030.
final class DelimitedTable {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final char[] DELIMITERS = {'\t', ',', ';'};

    private final String text;
    private final char delimiter;
    private final Document document;

    private DelimitedTable(String text, String file) {
        this.text = text;
        this.document = new Document(file, text, text.lines().toList());
        String first = document.lines().isEmpty() ? "" : document.lines().getFirst();
        char most = ',';
        for (char each : DELIMITERS) {
            if (count(first, each) > count(first, most)) {
                most = each;
            }
        }
        this.delimiter = most;
    }

    static Optional<Table> read(byte[] content, String file, Problems problems) {
        Optional<String> text = decoded(content, StandardCharsets.UTF_8).or(() -> decoded(content, CHINESE));
        if (text.isEmpty()) {
            problems.add(IntakeProblem.NOT_TEXT, Table.start(file));
            return Optional.empty();
        }
        String plain = text.get().startsWith("\uFEFF") ? text.get().substring(1) : text.get();
        return new DelimitedTable(plain, file).table(problems);
    }

    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static long count(String line, char delimiter) {
        return line.chars().filter(each -> each == delimiter).count();
    }

    private Optional<Table> table(Problems problems) {
        Position start = new Position(document, 1, 1);
        List<List<Cell>> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            int line = 1;
            for (CSVRecord record : parser) {
                if (rows.size() >= Table.MOST_ROWS) {
                    problems.add(IntakeProblem.TOO_LARGE, start, Table.MOST_BYTES >> 20);
                    return Optional.empty();
                }
                rows.add(cells(record, line));
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(IndicatorProblem.UNREADABLE, start, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        return Optional.of(new Table(start, rows));
    }

    /// The cells of a record, each with the line and column at which it is written.
    private List<Cell> cells(CSVRecord record, int firstLine) {
        List<Cell> cells = new ArrayList<>();
        int at = (int) record.getCharacterPosition();
        int line = firstLine;
        int column = 1;
        for (String value : record) {
            cells.add(new Cell(value.strip(), new Position(document, line, column)));
            boolean quoted = false;
            for (; at < text.length(); at++) {
                char each = text.charAt(at);
                if (each == '"') {
                    quoted = !quoted;
                }
                if (!quoted && (each == delimiter || each == '\n' || each == '\r')) {
                    break;
                }
                if (each == '\n') {
                    line++;
                    column = 1;
                } else if (!Character.isLowSurrogate(each)) {
                    column++;
                }
            }
            at++;
            column++;
        }
        return cells;
    }
}
