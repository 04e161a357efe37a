package org.jundeng.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Schema;

/// A population in a folder: `population.yaml`, and for each county a file of households and one of persons, with the
/// names of facts as headers.
///
/// Households have 户号 from 1 in each county and 人数; persons have the 户号 of theirs, and stand in its order.
public final class PopulationFiles {

    /// The kinds of files.
    public enum Format {
        PARQUET,
        CSV;

        private String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String HOUSEHOLD = "户号";
    private static final String MEMBERS = "人数";

    private PopulationFiles() {}

    /// Writes a population; what the folder has of another is taken out before.
    ///
    /// @param progress gets the number of persons written, from any thread
    public static void write(Population population, Path folder, Format format, int threads, LongConsumer progress)
            throws IOException {
        write(population, folder, format, false, threads, progress);
    }

    /// Writes a population, with a made-up identity number for each person where that is asked for.
    public static void write(
            Population population, Path folder, Format format, boolean identities, int threads, LongConsumer progress)
            throws IOException {
        for (String part : List.of("households", "persons")) {
            Files.createDirectories(folder.resolve(part));
            try (var old = Files.newDirectoryStream(folder.resolve(part), "*.{parquet,csv}")) {
                for (Path each : old) {
                    Files.delete(each);
                }
            }
        }
        SortedMap<Integer, List<Block>> counties = new TreeMap<>();
        population
                .blocks()
                .forEach(block -> counties.computeIfAbsent(block.region(), code -> new ArrayList<>())
                        .add(block));
        AtomicLong done = new AtomicLong();
        Workers.each(threads, List.copyOf(counties.entrySet()), county -> {
            try (DuckDBConnection database = open()) {
                Path households = file(folder, Level.HOUSEHOLD, county.getKey(), format);
                write(
                        database,
                        population.schema(),
                        Level.HOUSEHOLD,
                        county.getValue(),
                        Optional.empty(),
                        households,
                        format);
                Optional<Identities> made =
                        identities ? Optional.of(new Identities(population.schema())) : Optional.empty();
                Path persons = file(folder, Level.PERSON, county.getKey(), format);
                write(database, population.schema(), Level.PERSON, county.getValue(), made, persons, format);
            }
            county.getValue().forEach(block -> progress.accept(done.addAndGet(block.persons())));
        });
        Sidecar.write(population, format, folder.resolve("population.yaml"));
    }

    /// Reads a population.
    ///
    /// @param progress gets the number of persons read, from any thread
    /// @throws IllegalArgumentException where the files are not what `population.yaml` says
    public static Population read(Path folder, int threads, LongConsumer progress) throws IOException {
        Sidecar sidecar = Sidecar.read(folder.resolve("population.yaml"));
        List<Integer> counties = sidecar.counties();
        SortedMap<Integer, List<Block>> blocks = new TreeMap<>();
        AtomicLong done = new AtomicLong();
        Workers.each(threads, counties, county -> {
            try (DuckDBConnection database = open()) {
                List<Block> own = read(database, sidecar, county, folder);
                synchronized (blocks) {
                    blocks.put(county, own);
                }
                own.forEach(block -> progress.accept(done.addAndGet(block.persons())));
            }
        });
        return new Population(
                sidecar.provenance(),
                sidecar.schema(),
                blocks.values().stream().flatMap(List::stream).toList());
    }

    private static DuckDBConnection open() throws SQLException {
        Connection database = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = database.createStatement()) {
            statement.execute("SET threads = 1");
        }
        return (DuckDBConnection) database;
    }

    private static Path file(Path folder, Level level, int county, Format format) {
        return folder.resolve(level == Level.PERSON ? "persons" : "households").resolve(county + "." + format.ending());
    }

    private static void write(
            DuckDBConnection database,
            Schema schema,
            Level level,
            List<Block> blocks,
            Optional<Identities> identities,
            Path file,
            Format format)
            throws SQLException {
        Layout layout = Layout.of(schema, level);
        StringBuilder columns = new StringBuilder("h BIGINT, m BIGINT");
        for (int w = 0; w < layout.words(); w++) {
            columns.append(", w").append(w).append(" BIGINT");
        }
        for (int a = 0; a < layout.amounts(); a++) {
            columns.append(", a").append(a).append(" BIGINT");
        }
        if (identities.isPresent()) {
            columns.append(", id VARCHAR");
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE packed (" + columns + ")");
            try (DuckDBAppender appender = database.createAppender("packed")) {
                append(appender, layout, level, blocks, identities);
            }
            String more = level == Level.HOUSEHOLD
                    ? ", m AS " + Layout.quoted(MEMBERS)
                    : identities.isPresent() ? ", id AS " + Layout.quoted(Identities.COLUMN) : "";
            statement.execute("COPY (SELECT h AS %s%s, %s FROM packed) TO %s (%s)"
                    .formatted(
                            Layout.quoted(HOUSEHOLD),
                            more,
                            layout.unpacked(),
                            Layout.text(file.toString()),
                            format == Format.CSV ? "FORMAT csv, HEADER" : "FORMAT parquet, COMPRESSION zstd"));
            statement.execute("DROP TABLE packed");
        }
    }

    private static void append(
            DuckDBAppender appender, Layout layout, Level level, List<Block> blocks, Optional<Identities> identities)
            throws SQLException {
        long before = 0;
        for (Block block : blocks) {
            Packing packing = new Packing(layout, block);
            int household = 0;
            for (int row = 0; row < block.rows(level); row++) {
                while (level == Level.PERSON && row >= block.first()[household + 1]) {
                    household++;
                }
                int own = level == Level.PERSON ? household : row;
                appender.beginRow().append(before + own + 1).append((long) block.first()[own + 1] - block.first()[own]);
                packing.append(row, appender);
                if (identities.isPresent()) {
                    appender.append(identities.get().next(block, row).number());
                }
                appender.endRow();
            }
            before += block.households();
        }
    }

    private static List<Block> read(DuckDBConnection database, Sidecar sidecar, int county, Path folder)
            throws SQLException {
        Schema schema = sidecar.schema();
        Layout ofHouseholds = Layout.of(schema, Level.HOUSEHOLD);
        Layout ofPersons = Layout.of(schema, Level.PERSON);
        List<Block> blocks = new ArrayList<>();
        int[] sizes = sizes(database, sidecar, county, folder);
        try (Statement one = database.createStatement();
                Statement two = ((DuckDBConnection) database.duplicate()).createStatement();
                ResultSet households = one.executeQuery(query(ofHouseholds, Level.HOUSEHOLD, sidecar, county, folder));
                ResultSet persons = two.executeQuery(query(ofPersons, Level.PERSON, sidecar, county, folder))) {
            Filling fillHouseholds = new Filling(ofHouseholds, households, county);
            Filling fillPersons = new Filling(ofPersons, persons, county);
            for (int from = 0; from < sizes.length; ) {
                int to = from;
                int people = 0;
                while (to < sizes.length && (to == from || people + sizes[to] <= Block.PERSONS)) {
                    people += sizes[to++];
                }
                int[] first = new int[to - from + 1];
                for (int h = from; h < to; h++) {
                    first[h - from + 1] = first[h - from] + sizes[h];
                }
                Column[] columns = new Column[schema.fields().size()];
                fillHouseholds.fill(to - from, row -> 1 + row, from, columns);
                int[] own = new int[people];
                for (int h = 0; h < first.length - 1; h++) {
                    Arrays.fill(own, first[h], first[h + 1], h);
                }
                fillPersons.fill(people, row -> 1 + own[row], from, columns);
                blocks.add(new Block(county, first, List.of(columns)));
                from = to;
            }
            fillPersons.end();
        }
        return blocks;
    }

    private static int[] sizes(DuckDBConnection database, Sidecar sidecar, int county, Path folder)
            throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT %s FROM %s"
                        .formatted(
                                Layout.quoted(MEMBERS),
                                source(
                                        Layout.of(sidecar.schema(), Level.HOUSEHOLD),
                                        Level.HOUSEHOLD,
                                        sidecar,
                                        county,
                                        folder)))) {
            int[] sizes = new int[1024];
            int count = 0;
            while (rows.next()) {
                if (count == sizes.length) {
                    sizes = Arrays.copyOf(sizes, 2 * count);
                }
                sizes[count++] = rows.getInt(1);
            }
            return Arrays.copyOf(sizes, count);
        }
    }

    private static String query(Layout layout, Level level, Sidecar sidecar, int county, Path folder) {
        return "SELECT %s, %s FROM %s"
                .formatted(Layout.quoted(HOUSEHOLD), layout.packed(), source(layout, level, sidecar, county, folder));
    }

    private static String source(Layout layout, Level level, Sidecar sidecar, int county, Path folder) {
        String file = Layout.text(file(folder, level, county, sidecar.format()).toString());
        if (sidecar.format() == Format.PARQUET) {
            return "read_parquet(" + file + ")";
        }
        String more = level == Level.HOUSEHOLD ? Layout.text(MEMBERS) + ": 'BIGINT', " : "";
        return "read_csv(%s, header = true, delim = ',', quote = '\"', escape = '\"', allow_quoted_nulls = false, types = {%s: 'BIGINT', %s%s})"
                .formatted(file, Layout.text(HOUSEHOLD), more, layout.types());
    }
}
