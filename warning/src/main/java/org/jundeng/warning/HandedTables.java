package org.jundeng.warning;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jundeng.catalog.Document;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.expression.Nearest;
import org.jundeng.vocabulary.Malformed;
import org.jundeng.vocabulary.RegionCode;

/// Tables in CSV of what is handed in: figures, and answers to warnings. Each cell that is wrong is a problem
/// with its
/// place.
public final class HandedTables {

    /// The columns of figures.
    public static final List<String> FIGURES = List.of("地区", "年份", "项目", "名称", "数值");
    /// The columns of answers.
    public static final List<String> REPLIES = List.of("预警", "日期", "单位", "答复", "说明");

    private static final Map<String, Warning.Answer> ANSWERS = Arrays.stream(Warning.Answer.values())
            .collect(Collectors.toMap(Warning.Answer::word, each -> each, (one, _) -> one, LinkedHashMap::new));

    private final Problems problems;

    public HandedTables(Problems problems) {
        this.problems = problems;
    }

    /// A line with the place of each cell.
    private record Line(Document document, int number, CSVRecord cells) {

        String text(String column) {
            return cells.get(column);
        }

        Position at(String column) {
            int before = 0;
            for (Map.Entry<String, Integer> each :
                    cells.getParser().getHeaderMap().entrySet()) {
                if (each.getKey().equals(column)) {
                    break;
                }
                before += cells.get(each.getValue())
                                .codePointCount(0, cells.get(each.getValue()).length())
                        + 1;
            }
            return new Position(document, number, before + 1);
        }
    }

    /// Figures of a file.
    ///
    /// @param shown what problems call it
    public Given figures(Path file, String shown, WarningRules rules) {
        Map<Given.Key, BigDecimal> figures = new LinkedHashMap<>();
        for (Line line : lines(file, shown, FIGURES)) {
            Optional<Integer> region = region(line);
            Optional<Integer> year = year(line);
            Optional<BigDecimal> value = number(line);
            String name = line.text("名称");
            if (!rules.handed().containsKey(name)) {
                wrong(
                        WarningProblem.NOT_A_FIGURE,
                        line,
                        "名称",
                        name,
                        Nearest.of(name, rules.handed().keySet()));
            } else if (region.isPresent()
                    && year.isPresent()
                    && value.isPresent()
                    && figures.putIfAbsent(new Given.Key(region.get(), year.get(), line.text("项目"), name), value.get())
                            != null) {
                wrong(WarningProblem.GIVEN_TWICE, line, "名称", name);
            }
        }
        return new Given(figures);
    }

    /// Answers of a file, by the id of the warning.
    public Map<String, Warning.Reply> replies(Path file, String shown) {
        Map<String, Warning.Reply> replies = new LinkedHashMap<>();
        for (Line line : lines(file, shown, REPLIES)) {
            String id = line.text("预警");
            if (!id.matches("[A-Z0-9-]+@[0-9]{6}@[^@]*@[0-9]{4}")) {
                wrong(WarningProblem.NOT_A_WARNING, line, "预警", id);
            }
            Optional<LocalDate> day = day(line);
            Warning.Answer answer = ANSWERS.get(line.text("答复"));
            if (answer == null) {
                wrong(WarningProblem.NOT_AN_ANSWER, line, "答复", line.text("答复"), String.join("、", ANSWERS.keySet()));
            } else if (day.isPresent()
                    && replies.putIfAbsent(id, new Warning.Reply(day.get(), line.text("单位"), answer, line.text("说明")))
                            != null) {
                wrong(WarningProblem.GIVEN_TWICE, line, "预警", id);
            }
        }
        return replies;
    }

    private List<Line> lines(Path file, String shown, List<String> columns) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            problems.add(
                    WarningProblem.UNREADABLE,
                    new Position(new Document(shown, "", List.of()), 1, 1),
                    String.valueOf(e.getMessage()));
            return List.of();
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Document document = new Document(shown, plain, plain.lines().toList());
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get()
                .parse(new StringReader(plain))) {
            List<String> missing = columns.stream()
                    .filter(column -> !parser.getHeaderNames().contains(column))
                    .toList();
            missing.forEach(column -> problems.add(
                    WarningProblem.NO_COLUMN, new Position(document, 1, 1), column, String.join("、", columns)));
            return missing.isEmpty() ? read(parser, document) : List.of();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            problems.add(WarningProblem.UNREADABLE, new Position(document, 1, 1), String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private List<Line> read(CSVParser parser, Document document) {
        List<Line> lines = new java.util.ArrayList<>();
        int number = (int) parser.getCurrentLineNumber() + 1;
        for (CSVRecord record : parser) {
            if (record.isConsistent()) {
                lines.add(new Line(document, number, record));
            } else {
                problems.add(
                        WarningProblem.UNREADABLE,
                        new Position(document, number, 1),
                        record.size() + " ≠ " + parser.getHeaderNames().size());
            }
            number = (int) parser.getCurrentLineNumber() + 1;
        }
        return lines;
    }

    private Optional<Integer> region(Line line) {
        try {
            return Optional.of(RegionCode.parse(line.text("地区")).number());
        } catch (Malformed _) {
            wrong(WarningProblem.NOT_A_REGION, line, "地区", line.text("地区"));
            return Optional.empty();
        }
    }

    private Optional<Integer> year(Line line) {
        if (line.text("年份").matches("(19|20)[0-9]{2}")) {
            return Optional.of(Integer.parseInt(line.text("年份")));
        }
        wrong(WarningProblem.NOT_A_YEAR, line, "年份", line.text("年份"));
        return Optional.empty();
    }

    private Optional<BigDecimal> number(Line line) {
        try {
            return Optional.of(
                    switch (line.text("数值")) {
                        case "是" -> BigDecimal.ONE;
                        case "否" -> BigDecimal.ZERO;
                        default -> new BigDecimal(line.text("数值"));
                    });
        } catch (NumberFormatException _) {
            wrong(WarningProblem.NOT_A_NUMBER, line, "数值", line.text("数值"));
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day(Line line) {
        try {
            return Optional.of(LocalDate.parse(line.text("日期")));
        } catch (DateTimeParseException _) {
            wrong(WarningProblem.NOT_A_DAY, line, "日期", line.text("日期"));
            return Optional.empty();
        }
    }

    private void wrong(WarningProblem problem, Line line, String column, Object... arguments) {
        problems.addAlong(
                problem, line.at(column), Math.max(1, line.text(column).length()), arguments);
    }
}
