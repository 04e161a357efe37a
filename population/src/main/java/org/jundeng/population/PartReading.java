package org.jundeng.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Digests;
import org.jundeng.kernel.Headers;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Part;
import org.jundeng.kernel.Schema;
import org.jundeng.population.PopulationFiles.Format;

/// Reads the two files of a part with DuckDB.
final class PartReading {

    private PartReading() {}

    /// The blocks of a part.
    ///
    /// @param database any number of threads may read with
    /// @throws IllegalArgumentException where a file is not there, or not what `population.yaml` says
    static List<Block> read(DuckDBConnection database, Sidecar sidecar, Part part, Path folder)
            throws IOException, SQLException {
        Schema schema = sidecar.schema();
        Path householdFile = file(folder, part, Level.HOUSEHOLD, sidecar.format());
        Path personFile = file(folder, part, Level.PERSON, sidecar.format());
        Layout ofHouseholds = Layout.of(schema, Level.HOUSEHOLD);
        Layout ofPersons = Layout.of(schema, Level.PERSON);
        String householdRows = source(ofHouseholds, Level.HOUSEHOLD, householdFile, sidecar.format());
        String personRows = source(ofPersons, Level.PERSON, personFile, sidecar.format());
        List<Block> blocks;
        try (DuckDBConnection one = database.duplicate();
                DuckDBConnection two = database.duplicate();
                DuckDBPreparedStatement members = one.prepare(members(householdRows));
                DuckDBPreparedStatement households = one.prepare(query(ofHouseholds, householdRows));
                DuckDBPreparedStatement persons = two.prepare(query(ofPersons, personRows))) {
            int[] sizes = sizes(members);
            try (DuckDBChunkedResult rowsOfHouseholds = households.query();
                    DuckDBChunkedResult rowsOfPersons = persons.query()) {
                blocks = blocks(
                        schema,
                        part,
                        sizes,
                        new Filling(ofHouseholds, rowsOfHouseholds, householdFile.toString(), part.region()),
                        new Filling(ofPersons, rowsOfPersons, personFile.toString(), part.region()));
            }
        }
        Part read = blocks.isEmpty()
                ? new Part(part.region(), part.number(), part.before(), 0, 0, part.digests())
                : PopulationFiles.part(blocks, part.number(), part.before(), part.digests());
        if (!read.equals(part)) {
            throw new IllegalArgumentException(
                    "%s：应有 %d 户 %d 人，却有 %d 户 %d 人 / there should be %2$d households of %3$d persons, and are %4$d of %5$d"
                            .formatted(
                                    householdFile,
                                    part.households(),
                                    part.persons(),
                                    read.households(),
                                    read.persons()));
        }
        return blocks;
    }

    /// @param sizes how many members each household has
    private static List<Block> blocks(Schema schema, Part part, int[] sizes, Filling households, Filling persons) {
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < sizes.length; ) {
            int to = Block.end(sizes, from);
            int[] first = Block.first(sizes, from, to);
            int people = first[to - from];
            int before = part.before() + from;
            Column[] columns = new Column[schema.fields().size()];
            households.fill(to - from, row -> 1 + row, before, columns);
            int[] own = new int[people];
            for (int h = 0; h < first.length - 1; h++) {
                Arrays.fill(own, first[h], first[h + 1], h);
            }
            persons.fill(people, row -> 1 + own[row], before, columns);
            blocks.add(new Block(part.region(), first, List.of(columns)));
            from = to;
        }
        persons.end();
        return blocks;
    }

    /// The file of a level, which must be there, and be as it was written where that is known.
    private static Path file(Path folder, Part part, Level level, Format format) throws IOException {
        Path file = folder.resolve(part.path(level, format.ending()));
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("没有这个文件 / no such file: " + file);
        }
        if (!part.digests().isEmpty() && !Digests.of(Files.readAllBytes(file)).equals(part.digest(level))) {
            throw new IllegalArgumentException(
                    "文件与 population.yaml 记下的不同，已损坏或被改过 / not as population.yaml has it, damaged or changed: " + file);
        }
        return file;
    }

    private static int[] sizes(DuckDBPreparedStatement statement) throws SQLException {
        int[] sizes = new int[1024];
        int count = 0;
        try (DuckDBChunkedResult rows = statement.query()) {
            while (rows.nextChunk()) {
                DuckDBReadableVector members = rows.chunk().vector(0);
                for (int row = 0; row < members.rowCount(); row++) {
                    if (count == sizes.length) {
                        sizes = Arrays.copyOf(sizes, 2 * count);
                    }
                    sizes[count++] = (int) members.getLong(row, 0);
                }
            }
        }
        return Arrays.copyOf(sizes, count);
    }

    private static String members(String source) {
        return "SELECT %s::BIGINT FROM %s".formatted(Layout.quoted(Headers.MEMBERS), source);
    }

    private static String query(Layout layout, String source) {
        return "SELECT %s::BIGINT, %s FROM %s".formatted(Layout.quoted(Headers.HOUSEHOLD), layout.packed(), source);
    }

    private static String source(Layout layout, Level level, Path path, Format format) {
        String file = Layout.text(path.toString());
        if (format == Format.PARQUET) {
            return "read_parquet(" + file + ", hive_partitioning = false)";
        }
        String more = level == Level.HOUSEHOLD ? Layout.text(Headers.MEMBERS) + ": 'BIGINT', " : "";
        return "read_csv(%s, header = true, hive_partitioning = false, delim = ',', quote = '\"', escape = '\"', allow_quoted_nulls = false, types = {%s: 'BIGINT', %s%s})"
                .formatted(file, Layout.text(Headers.HOUSEHOLD), more, layout.types());
    }
}
