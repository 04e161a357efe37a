package org.jundeng.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The ten rules as somebody would write them in SQL, for DuckDB: over tables in memory, and over Parquet files.
///
/// The tables have the columns of [HandWritten]. What persons need of their household is repeated on their rows, so that no
/// join is timed; or it is joined from the households, as in the files of a population.
final class Duck implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "card", "care", "dependent", "fixed", "able", "livelihood", "orphan", "martyrs_child", "boarding_school",
            "boards", "full_time", "official", "pensionable", "registered", "honoured", "cadre", "resident_pension",
            "resident_health", "unemployment", "paid_up", "jobless", "out_of_work", "no_supporter", "mental", "rewarded");
    private static final List<String> HOUSEHOLD_FLAGS =
            List.of("property", "filed", "low_income", "hardship", "illness", "special");

    private static final String PERSONS = """
            WITH facts AS (
              SELECT *, level IN (1, 2) AS severe, line > 0 AS known, line * n AS lines,
                NOT able AND NOT livelihood AND no_supporter AND (age >= 60 OR card OR age < 16) AS destitute
              FROM %1$s),
            alone AS (
              SELECT *, known AND income < lines AND property AS poor,
                (severe OR level = 3 AND mental) AND age >= 18 AND out_of_work AND dependent AS single
              FROM facts),
            statuses AS (
              SELECT *, poor OR single AS allowance, NOT known AND property AND NOT single AS open,
                low_income OR poor OR single OR destitute AS hard,
                destitute OR poor OR single OR filed OR honoured OR cadre OR special OR severe AS focus
              FROM alone),
            amounts AS (
              SELECT
                CASE WHEN resident_pension AND pensionable AND known THEN 11800 END AS r20,
                CASE WHEN stage = 1 AND approval = 0 AND ownership <= 1 THEN CASE
                  WHEN filed OR allowance OR destitute OR orphan OR card OR martyrs_child THEN 200000
                  WHEN hardship AND NOT open THEN 100000 END END AS r4,
                CASE WHEN stage IN (2, 3) AND boarding_school AND boards AND hardship
                  THEN CASE WHEN stage = 2 THEN 100000 ELSE 125000 END END AS r3,
                CASE WHEN stage = 5 AND full_time AND grade <= 3 THEN CASE WHEN provincial = 0
                  THEN CASE major WHEN 0 THEN 240000 WHEN 1 THEN 260000 WHEN 2 THEN 480000 WHEN 3 THEN 320000
                    ELSE 380000 END
                  ELSE CASE major WHEN 0 THEN 240000 WHEN 1 THEN 210000 WHEN 2 THEN 360000 WHEN 3 THEN 300000
                    ELSE 320000 END END END AS r6,
                CASE WHEN card AND known AND (allowance
                    OR severe AND income >= lines AND income * 10 <= lines * 13
                    OR severe AND age >= 60 AND NOT fixed)
                  THEN CASE WHEN dear THEN 10000 ELSE 6000 END END AS r72a,
                CASE WHEN card AND severe AND care AND known
                  THEN CASE WHEN dear THEN 10000 ELSE 6000 END END AS r72b,
                CASE WHEN age >= 80 AND known AND hard THEN 10000 END AS r52a,
                CASE WHEN age >= 60 AND known AND (hard OR special) AND (age >= 80 OR frail > 0) THEN CASE
                  WHEN frail = 2 AND (allowance OR special) THEN 20000
                  WHEN hard AND frail > 0 THEN 15000 END END AS r52b,
                CASE WHEN known AND focus AND resident_health THEN 22000 END AS r48a,
                CASE WHEN known THEN CASE
                  WHEN focus THEN CASE WHEN owed > 0 AND helped < 2000000
                    THEN least(2000000 - helped, (7 * owed + 5) // 10) END
                  WHEN low_income THEN CASE WHEN owed > 0 THEN 300000 END
                  WHEN illness AND owed > 3000000 THEN owed - 3000000 END END AS r48b,
                CASE WHEN unemployment AND paid_up AND jobless AND registered
                  THEN CASE WHEN here = 1 THEN 136000 ELSE 110000 END END AS r24,
                CASE WHEN NOT official AND age >= 60 AND rewarded AND known THEN 96000 END AS r43
              FROM statuses)
            SELECT count(r20), sum(r20), count(r4), sum(r4), count(r3), sum(r3), count(r6), sum(r6),
              count(r72a) + count(r72b), coalesce(sum(r72a), 0) + coalesce(sum(r72b), 0),
              count(r52a) + count(r52b), coalesce(sum(r52a), 0) + coalesce(sum(r52b), 0),
              count(r48a) + count(r48b), coalesce(sum(r48a), 0) + coalesce(sum(r48b), 0),
              count(r24), sum(r24), count(r43), sum(r43)
            FROM amounts
            """;

    private static final String HOUSEHOLDS = """
            SELECT count(*), sum(line * n - income) FROM %1$s WHERE line > 0 AND income < line * n AND property
            """;

    private final DuckDBConnection database;
    private final Path files;

    Duck(List<HandWritten.Slice> slices, int threads) throws IOException, SQLException {
        files = Files.createTempDirectory("jundeng-bench");
        database = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = database.createStatement()) {
            statement.execute("SET threads = " + threads);
            statement.execute("SET preserve_insertion_order = false");
            statement.execute("CREATE TABLE households (h INTEGER, n BIGINT, line BIGINT, income BIGINT, dear BOOLEAN, "
                    + columns(HOUSEHOLD_FLAGS, "BOOLEAN")
                    + ")");
            statement.execute("CREATE TABLE persons (h INTEGER, n BIGINT, line BIGINT, income BIGINT, dear BOOLEAN, "
                    + columns(HOUSEHOLD_FLAGS, "BOOLEAN")
                    + ", "
                    + columns(
                            List.of("age", "level", "stage", "grade", "ownership", "approval", "major", "provincial",
                                    "frail", "here"),
                            "TINYINT")
                    + ", owed BIGINT, helped BIGINT, "
                    + columns(FLAGS, "BOOLEAN")
                    + ")");
            fill(slices);
            for (String table : List.of("households", "persons")) {
                statement.execute("COPY %s TO '%s' (FORMAT parquet, COMPRESSION zstd)".formatted(table, file(table)));
            }
        }
    }

    private Path file(String table) {
        return files.resolve(table + ".parquet");
    }

    private static String columns(List<String> names, String type) {
        List<String> columns = new ArrayList<>();
        names.forEach(name -> columns.add(name + " " + type));
        return String.join(", ", columns);
    }

    private void fill(List<HandWritten.Slice> slices) throws SQLException {
        try (DuckDBAppender households = database.createAppender("households");
                DuckDBAppender persons = database.createAppender("persons")) {
            int number = 0;
            for (HandWritten.Slice slice : slices) {
                for (int h = 0; h + 1 < slice.first().length; h++, number++) {
                    household(households.beginRow(), slice, h, number);
                    households.endRow();
                    for (int p = slice.first()[h]; p < slice.first()[h + 1]; p++) {
                        household(persons.beginRow(), slice, h, number);
                        person(persons, slice, p);
                        persons.endRow();
                    }
                }
            }
        }
    }

    private static void household(DuckDBAppender row, HandWritten.Slice slice, int h, int number) throws SQLException {
        row.append(number)
                .append((long) slice.first()[h + 1] - slice.first()[h])
                .append((long) slice.line()[h])
                .append((long) slice.income()[h])
                .append(slice.dear()[h]);
        for (int i = 0; i < HOUSEHOLD_FLAGS.size(); i++) {
            row.append((slice.ofHousehold()[h] >> i & 1) != 0);
        }
    }

    private static void person(DuckDBAppender row, HandWritten.Slice slice, int p) throws SQLException {
        row.append(slice.age()[p])
                .append(slice.level()[p])
                .append(slice.stage()[p])
                .append(slice.grade()[p])
                .append(slice.ownership()[p])
                .append(slice.approval()[p])
                .append(slice.major()[p])
                .append(slice.provincial()[p])
                .append(slice.frail()[p])
                .append(slice.children()[p])
                .append((long) slice.owed()[p])
                .append((long) slice.helped()[p]);
        for (int i = 0; i < FLAGS.size(); i++) {
            row.append((slice.flags()[p] >> i & 1) != 0);
        }
    }

    Sums inMemory() {
        return sums("households", "persons");
    }

    /// Persons without what is their household's, which is joined.
    Sums joined() {
        String repeated = String.join(", ", HOUSEHOLD_FLAGS) + ", n, line, income, dear";
        return sums("households", "(SELECT * EXCLUDE (%s) FROM persons) JOIN households USING (h)".formatted(repeated));
    }

    Sums fromParquet() {
        return sums("'" + file("households") + "'", "'" + file("persons") + "'");
    }

    private Sums sums(String households, String persons) {
        Sums sums = new Sums();
        try (Statement statement = database.createStatement()) {
            try (ResultSet row = statement.executeQuery(HOUSEHOLDS.formatted(households))) {
                row.next();
                sums.add(0, row.getLong(1), row.getLong(2));
            }
            try (ResultSet row = statement.executeQuery(PERSONS.formatted(persons))) {
                row.next();
                for (int rule = 1; rule < Sums.RULES.size(); rule++) {
                    sums.add(rule, row.getLong(2 * rule - 1), row.getLong(2 * rule));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return sums;
    }

    @Override
    public void close() throws IOException, SQLException {
        database.close();
        for (String table : List.of("households", "persons")) {
            Files.deleteIfExists(file(table));
        }
        Files.deleteIfExists(files);
    }
}
