package org.jundeng.fiscal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jundeng.catalog.CatalogProblem;
import org.jundeng.catalog.Document;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;

/// A small file of comma-separated values, each cell with its place.
///
/// @param rows without blank ones; the first is the header
record CsvTable(Document document, List<Row> rows) {

    private static final int MAX_BYTES = 4_000_000;

    /// A row.
    ///
    /// @param at the place of each cell
    record Row(List<String> cells, List<Position> at) {}

    /// Reads a file, or gives a problem and nothing.
    static Optional<CsvTable> read(Path file, Problems problems) {
        Position start = new Position(document(file, ""), 1, 1);
        try {
            if (Files.size(file) > MAX_BYTES) {
                problems.add(CatalogProblem.FILE_TOO_BIG, start, MAX_BYTES / 1_000_000);
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return of(document(file, text.startsWith("\uFEFF") ? text.substring(1) : text), problems);
        } catch (NoSuchFileException e) {
            problems.add(CatalogProblem.FILE_MISSING, start);
        } catch (CharacterCodingException e) {
            problems.add(CatalogProblem.FILE_NOT_UTF8, start);
        } catch (IOException e) {
            problems.add(CatalogProblem.FILE_UNREADABLE, start, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static Document document(Path file, String text) {
        return new Document(file.toString(), text, text.lines().toList());
    }

    private static Optional<CsvTable> of(Document document, Problems problems) {
        List<Row> rows = new ArrayList<>();
        int[] lines = lines(document.text());
        int line = 1;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(document.text()))
                .setFormat(
                        CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get())
                .get()) {
            for (CSVRecord record : parser) {
                List<String> cells = record.stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(
                            new Row(cells, places(document, lines, (int) record.getCharacterPosition(), cells.size())));
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException | IllegalStateException broken) {
            Throwable cause = broken.getCause() == null ? broken : broken.getCause();
            problems.add(
                    FiscalProblem.BROKEN_TABLE, new Position(document, line, 1), String.valueOf(cause.getMessage()));
            return Optional.empty();
        }
        if (rows.isEmpty()) {
            problems.add(CatalogProblem.FILE_EMPTY, new Position(document, 1, 1));
            return Optional.empty();
        }
        return Optional.of(new CsvTable(document, rows));
    }

    /// Where the cells of a row begin that begins at a character of the text.
    private static List<Position> places(Document document, int[] lines, int start, int cells) {
        String text = document.text();
        List<Position> places = new ArrayList<>();
        int at = start;
        for (int i = 0; i < cells; i++) {
            places.add(position(document, lines, at));
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            for (int c = quoted ? at + 1 : at; ; c++) {
                if (c >= text.length() || !quoted && ",\r\n".indexOf(text.charAt(c)) >= 0) {
                    at = c + 1;
                    break;
                }
                if (text.charAt(c) == '"') {
                    quoted = !quoted;
                }
            }
        }
        return places;
    }

    private static Position position(Document document, int[] lines, int at) {
        int place = Arrays.binarySearch(lines, at);
        int line = place >= 0 ? place : -place - 2;
        String text = document.text();
        int end = Math.min(at, text.length());
        return new Position(document, line + 1, text.codePointCount(lines[line], Math.max(lines[line], end)) + 1);
    }

    /// Where each line begins.
    private static int[] lines(String text) {
        List<Integer> lines = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            boolean pair = text.charAt(i) == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r' && !pair) {
                lines.add(i + 1);
            }
        }
        return lines.stream().mapToInt(Integer::intValue).toArray();
    }
}
