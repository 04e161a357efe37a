package org.jundeng.fiscal;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.expression.Nearest;
import org.jundeng.fiscal.Account.Figure;
import org.jundeng.fiscal.Account.Status;
import org.jundeng.vocabulary.Malformed;
import org.jundeng.vocabulary.Money;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.RegionLevel;
import org.jundeng.vocabulary.Regions;

/// Reads county accounts from a table: one row a county and year, one column an [Item], its unit in the header.
final class AccountsReader {

    private static final String COUNTY = "区划代码";
    private static final String NAME = "区县";
    private static final String YEAR = "年份";
    private static final String STATUS = "性质";
    private static final String SOURCE = "来源";
    private static final String BASIS = "依据";
    private static final List<String> NEEDED = List.of(COUNTY, YEAR, STATUS, SOURCE);
    private static final List<String> MONEY_UNITS = List.of("元", "万元", "亿元");
    private static final Map<String, Long> PEOPLE_UNITS = Map.of("人", 1L, "万人", 10_000L);
    private static final Set<String> UNKNOWN = Set.of("", "-", "—", "——", "…", "不详", "缺");
    private static final Pattern HEADER = Pattern.compile("(.+?)\\s*[（(]\\s*(?:单位[:：]\\s*)?([^）)]*?)\\s*[）)]");

    private static final Pattern PEOPLE = Pattern.compile("-?([0-9]+|[0-9]{1,3}([,，][0-9]{3})+)(\\.[0-9]+)?");

    private final Problems problems;
    private final Map<String, Integer> words = new HashMap<>();
    private final SortedMap<Item, Column> columns = new TreeMap<>();
    private final Map<Long, Integer> seen = new HashMap<>();

    private AccountsReader(Problems problems) {
        this.problems = problems;
    }

    /// A column of figures.
    ///
    /// @param basis the place of the column that has the bases of its assumed figures, or -1
    private record Column(int place, String unit, int basis) {}

    static Optional<Accounts> read(Path file, Problems problems) {
        int before = problems.count();
        Optional<Accounts> accounts = CsvTable.read(file, problems)
                .map(table -> new AccountsReader(problems).accounts(String.valueOf(file.getFileName()), table));
        return problems.count() > before ? Optional.empty() : accounts;
    }

    private Accounts accounts(String title, CsvTable table) {
        CsvTable.Row header = table.rows().getFirst();
        header(header);
        List<Account> accounts = new ArrayList<>();
        if (NEEDED.stream().allMatch(words::containsKey)) {
            for (CsvTable.Row row : table.rows().subList(1, table.rows().size())) {
                account(header, row).ifPresent(accounts::add);
            }
            if (table.rows().size() == 1) {
                problems.add(FiscalProblem.NO_ROWS, header.at().getFirst());
            }
        }
        return new Accounts(title, accounts);
    }

    private void header(CsvTable.Row header) {
        Set<String> known = Stream.concat(
                        Stream.concat(NEEDED.stream(), Stream.of(NAME)),
                        Arrays.stream(Item.values()).flatMap(item -> Stream.of(item.word(), item.word() + BASIS)))
                .collect(Collectors.toSet());
        Map<Item, Integer> bases = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String cell = header.cells().get(i);
            Position at = header.at().get(i);
            Matcher unit = HEADER.matcher(cell);
            boolean hasUnit = unit.matches();
            String word = hasUnit ? unit.group(1) : cell;
            if (!named.add(word)) {
                problems.addAlong(FiscalProblem.HEADER_TWICE, at, cell.length(), word);
                continue;
            }
            Optional<Item> item = Item.of(word);
            if (item.isPresent()) {
                column(item.get(), hasUnit ? unit.group(2) : "", i, at, cell.length());
            } else if (!known.contains(word)) {
                problems.addAlong(FiscalProblem.UNKNOWN_HEADER, at, cell.length(), cell, Nearest.of(word, known));
            } else if (word.endsWith(BASIS)) {
                bases.put(
                        Item.of(word.substring(0, word.length() - BASIS.length()))
                                .orElseThrow(),
                        i);
            } else {
                words.put(word, i);
            }
        }
        bases.forEach((item, place) ->
                columns.computeIfPresent(item, (_, column) -> new Column(column.place(), column.unit(), place)));
        NEEDED.stream()
                .filter(word -> !named.contains(word))
                .forEach(word ->
                        problems.add(FiscalProblem.NO_HEADER, header.at().getFirst(), word));
        if (columns.isEmpty()) {
            problems.add(
                    FiscalProblem.NO_FIGURES,
                    header.at().getFirst(),
                    Arrays.stream(Item.values()).map(Item::word).collect(Collectors.joining("、")));
        }
    }

    private void column(Item item, String unit, int place, Position at, int length) {
        if (item.money() && unit.isEmpty()) {
            problems.addAlong(FiscalProblem.NO_UNIT, at, length, item.word());
        } else if (item.money() && !MONEY_UNITS.contains(unit)) {
            problems.addAlong(FiscalProblem.WRONG_UNIT, at, length, item.word(), unit, String.join("、", MONEY_UNITS));
        } else if (!item.money() && !unit.isEmpty() && !PEOPLE_UNITS.containsKey(unit)) {
            problems.addAlong(FiscalProblem.WRONG_UNIT, at, length, item.word(), unit, "人、万人");
        }
        columns.put(item, new Column(place, item.money() || !unit.isEmpty() ? unit : "人", -1));
    }

    private Optional<Account> account(CsvTable.Row header, CsvTable.Row row) {
        int before = problems.count();
        if (row.cells().size() != header.cells().size()) {
            problems.add(
                    FiscalProblem.WRONG_WIDTH,
                    row.at().getFirst(),
                    row.cells().size(),
                    header.cells().size());
            return Optional.empty();
        }
        int year = year(row);
        int county = county(row, year);
        Optional<Status> status = status(row);
        String source = cell(row, SOURCE);
        if (source.isEmpty()) {
            problems.add(FiscalProblem.NO_SOURCE, at(row, SOURCE));
        }
        SortedMap<Item, Figure> figures = new TreeMap<>();
        columns.forEach((item, column) -> amount(item, column, row).ifPresent(amount -> {
            String basis = column.basis() < 0 ? "" : row.cells().get(column.basis());
            figures.put(
                    item,
                    basis.isEmpty()
                            ? new Figure(amount, status.orElse(Status.ASSUMED), source)
                            : new Figure(amount, Status.ASSUMED, basis));
        }));
        if (county > 0 && year > 0) {
            int line = row.at().getFirst().line();
            Integer first = seen.putIfAbsent(county * 10_000L + year, line);
            if (first != null) {
                problems.add(FiscalProblem.ROW_TWICE, row.at().getFirst(), county, year, first);
            }
        }
        return problems.count() > before ? Optional.empty() : Optional.of(new Account(county, year, figures));
    }

    private int year(CsvTable.Row row) {
        String text = cell(row, YEAR).replace("年", "");
        if (text.matches("[12][0-9]{3}")) {
            return Integer.parseInt(text);
        }
        problems.addAlong(FiscalProblem.NOT_A_YEAR, at(row, YEAR), text.length(), text);
        return 0;
    }

    private int county(CsvTable.Row row, int year) {
        String text = cell(row, COUNTY);
        if (year > 0) {
            if (text.matches("[1-9][0-9]{5}")
                    && Regions.bundled()
                            .at(RegionCode.parse(text), LocalDate.of(year, 12, 31))
                            .filter(region -> region.level() == RegionLevel.COUNTY)
                            .isPresent()) {
                return Integer.parseInt(text);
            }
            problems.addAlong(FiscalProblem.NOT_A_COUNTY, at(row, COUNTY), text.length(), text, String.valueOf(year));
        }
        return 0;
    }

    private Optional<Status> status(CsvTable.Row row) {
        String text = cell(row, STATUS);
        Optional<Status> status = Status.of(text);
        if (status.isEmpty()) {
            problems.addAlong(
                    FiscalProblem.NOT_A_STATUS,
                    at(row, STATUS),
                    text.length(),
                    text,
                    Arrays.stream(Status.values()).map(Status::word).collect(Collectors.joining("、")));
        }
        return status;
    }

    private Optional<Long> amount(Item item, Column column, CsvTable.Row row) {
        String text = row.cells().get(column.place());
        Position at = row.at().get(column.place());
        if (UNKNOWN.contains(text)) {
            return Optional.empty();
        }
        OptionalLong amount = item.money() ? fen(text, column.unit(), at) : people(text, column.unit(), at);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        boolean divisor = item == Item.PEOPLE || item == Item.STANDARD_REVENUE || item == Item.STANDARD_EXPENDITURE;
        if (amount.getAsLong() < 0) {
            problems.addAlong(FiscalProblem.NEGATIVE, at, text.length(), text);
        } else if (amount.getAsLong() == 0 && divisor) {
            problems.addAlong(FiscalProblem.NOT_ABOVE_ZERO, at, text.length(), text);
        }
        return Optional.of(amount.getAsLong());
    }

    private OptionalLong fen(String text, String unit, Position at) {
        if (!MONEY_UNITS.contains(unit)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Money.parse(text + unit).fen());
        } catch (Malformed wrong) {
            FiscalProblem problem = switch (wrong.reason()) {
                case MONEY_TOO_FINE -> FiscalProblem.TOO_FINE;
                case MONEY_TOO_LARGE -> FiscalProblem.TOO_LARGE;
                default -> FiscalProblem.NOT_A_FIGURE;
            };
            problems.addAlong(problem, at, text.length(), text, unit);
            return OptionalLong.empty();
        }
    }

    private OptionalLong people(String text, String unit, Position at) {
        try {
            if (PEOPLE.matcher(text).matches()) {
                return OptionalLong.of(new BigDecimal(text.replaceAll("[,，]", ""))
                        .multiply(BigDecimal.valueOf(PEOPLE_UNITS.getOrDefault(unit, 1L)))
                        .longValueExact());
            }
        } catch (ArithmeticException _) {
            // Not whole, or too many to be people: reported below.
        }
        problems.addAlong(FiscalProblem.NOT_A_FIGURE, at, text.length(), text);
        return OptionalLong.empty();
    }

    private String cell(CsvTable.Row row, String header) {
        return row.cells().get(words.getOrDefault(header, 0));
    }

    private Position at(CsvTable.Row row, String header) {
        return row.at().get(words.getOrDefault(header, 0));
    }
}
