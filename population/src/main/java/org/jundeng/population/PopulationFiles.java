package org.jundeng.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Digests;
import org.jundeng.kernel.Headers;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Part;
import org.jundeng.kernel.Schema;

/// A population in a folder: `population.yaml`, and for each county parts of a file of households and one of persons,
/// with the names of facts as headers: `households/region=350102/0.parquet`, `persons/region=350102/0.parquet`.
///
/// Households have 户号 from 1 in each county and 人数; persons have the 户号 of theirs, and stand in its order. A part
/// has whole households.
public final class PopulationFiles {

    /// The kinds of files.
    public enum Format {
        PARQUET,
        CSV;

        String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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
        write(population, folder, format, identities, Part.PERSONS, threads, progress);
    }

    /// Writes a population in parts of another size.
    ///
    /// @param most the most persons of a part, unless a block has more
    public static void write(
            Population population,
            Path folder,
            Format format,
            boolean identities,
            int most,
            int threads,
            LongConsumer progress)
            throws IOException {
        clear(folder);
        SortedMap<Integer, List<Block>> counties = new TreeMap<>();
        population
                .blocks()
                .forEach(block -> counties.computeIfAbsent(block.region(), code -> new ArrayList<>())
                        .add(block));
        SortedMap<Integer, List<Part>> written = new ConcurrentSkipListMap<>();
        AtomicLong done = new AtomicLong();
        Workers.each(threads, List.copyOf(counties.entrySet()), county -> {
            Optional<Identities> made =
                    identities ? Optional.of(new Identities(population.schema())) : Optional.empty();
            List<Part> parts = new ArrayList<>();
            int before = 0;
            try (DuckDBConnection database = open()) {
                for (List<Block> blocks : parted(county.getValue(), most)) {
                    Part part = part(blocks, parts.size(), before, List.of());
                    parts.add(write(database, population.schema(), blocks, part, made, folder, format));
                    before = Math.addExact(before, part.households());
                    progress.accept(done.addAndGet(part.persons()));
                }
            }
            written.put(county.getKey(), parts);
        });
        List<Part> parts = written.values().stream().flatMap(List::stream).toList();
        Sidecar.write(population, format, parts, folder.resolve(Sidecar.NAME));
    }

    /// Takes out what the folder has of a population: what says so first, so that half of one is never taken for one.
    private static void clear(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(Sidecar.NAME));
        for (Level level : Level.values()) {
            Path files = folder.resolve(Part.folder(level));
            Files.createDirectories(files);
            try (var counties = Files.newDirectoryStream(files, "region=*")) {
                for (Path county : counties) {
                    try (var old = Files.newDirectoryStream(county, "*.{parquet,csv}")) {
                        for (Path each : old) {
                            Files.delete(each);
                        }
                    }
                }
            }
        }
    }

    private static List<List<Block>> parted(List<Block> blocks, int most) {
        List<List<Block>> parts = new ArrayList<>();
        long persons = 0;
        for (Block block : blocks) {
            persons += block.persons();
            if (parts.isEmpty() || persons > most) {
                parts.add(new ArrayList<>());
                persons = block.persons();
            }
            parts.getLast().add(block);
        }
        return parts;
    }

    static Part part(List<Block> blocks, int number, int before, List<String> digests) {
        return new Part(
                blocks.getFirst().region(),
                number,
                before,
                blocks.stream().mapToInt(Block::households).sum(),
                blocks.stream().mapToInt(Block::persons).sum(),
                digests);
    }

    private static Part write(
            DuckDBConnection database,
            Schema schema,
            List<Block> blocks,
            Part part,
            Optional<Identities> identities,
            Path folder,
            Format format)
            throws IOException, SQLException {
        List<String> digests = new ArrayList<>();
        for (Level level : List.of(Level.HOUSEHOLD, Level.PERSON)) {
            Path file = folder.resolve(part.path(level, format.ending()));
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Optional<Identities> made = level == Level.PERSON ? identities : Optional.empty();
            write(database, schema, level, blocks, part.before(), made, file, format);
            if (format == Format.PARQUET) {
                digests.add(Digests.of(Files.readAllBytes(file)));
            }
        }
        return part(blocks, part.number(), part.before(), digests);
    }

    /// Reads a population.
    ///
    /// @param progress gets the number of persons read, from any thread
    /// @throws IllegalArgumentException where the files are not what `population.yaml` says
    public static Population read(Path folder, int threads, LongConsumer progress) throws IOException {
        Sidecar sidecar = Sidecar.of(folder);
        Map<Part, List<Block>> blocks = new ConcurrentHashMap<>();
        AtomicLong done = new AtomicLong();
        try (DuckDBConnection database = open()) {
            Workers.each(threads, sidecar.parts(), part -> {
                blocks.put(part, PartReading.read(database, sidecar, part, folder));
                progress.accept(done.addAndGet(part.persons()));
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Population(
                sidecar.provenance(),
                sidecar.schema(),
                sidecar.parts().stream()
                        .flatMap(part -> blocks.getOrDefault(part, List.of()).stream())
                        .toList());
    }

    private static DuckDBConnection open() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        Connection database = DriverManager.getConnection("jdbc:duckdb:", properties);
        try (Statement statement = database.createStatement()) {
            statement.execute("SET threads = 1");
        }
        return (DuckDBConnection) database;
    }

    private static void write(
            DuckDBConnection database,
            Schema schema,
            Level level,
            List<Block> blocks,
            long before,
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
                append(appender, layout, level, blocks, before, identities);
            }
            String more = level == Level.HOUSEHOLD
                    ? ", m AS " + Layout.quoted(Headers.MEMBERS)
                    : identities.isPresent() ? ", id AS " + Layout.quoted(Identities.COLUMN) : "";
            statement.execute("COPY (SELECT h AS %s%s, %s FROM packed) TO %s (%s)"
                    .formatted(
                            Layout.quoted(Headers.HOUSEHOLD),
                            more,
                            layout.unpacked(),
                            Layout.text(file.toString()),
                            format == Format.CSV ? "FORMAT csv, HEADER" : "FORMAT parquet, COMPRESSION zstd"));
            statement.execute("DROP TABLE packed");
        }
    }

    private static void append(
            DuckDBAppender appender,
            Layout layout,
            Level level,
            List<Block> blocks,
            long first,
            Optional<Identities> identities)
            throws SQLException {
        long before = first;
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
}
