package org.jundeng.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Digests;
import org.jundeng.kernel.Field;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Part;
import org.jundeng.kernel.Schema;
import org.jundeng.kernel.Shape;
import org.jundeng.population.Population;
import org.jundeng.population.PopulationFiles;
import org.jundeng.population.Provenance;
import org.jundeng.population.Sidecar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a task reads, held against the single machine's reader.
class PartBlocksTest {

    private static final List<Shape> SHAPES = List.of(
            new Shape.Flag(),
            new Shape.Whole(-3, 12),
            new Shape.Choice(List.of("左", "右", "it's")),
            new Shape.Choices(List.of("甲", "乙", "丙")),
            new Shape.Day(),
            new Shape.Amount(),
            new Shape.Area(List.of(350102, 360000)),
            new Shape.Area(List.of(440000, 350102, 360000)));
    private static final List<String> NAMES = List.of("是", "数", "方", "些", "日", "钱", "地", "乡");

    @TempDir
    private Path folder = Path.of("");

    private static List<Block> read(Path folder) throws IOException {
        Sidecar sidecar = Sidecar.of(folder);
        List<Block> blocks = new ArrayList<>();
        for (Part part : sidecar.parts()) {
            try (PartBlocks own = new PartBlocks(part, sidecar.schema(), folder.toString(), new Configuration())) {
                own.forEachRemaining(blocks::add);
            }
        }
        return blocks;
    }

    private static List<String> cells(List<Block> blocks, Schema schema) {
        List<String> cells = new ArrayList<>();
        for (Block block : blocks) {
            for (int i = 0; i < schema.fields().size(); i++) {
                Column column = block.columns().get(i);
                for (int row = 0; row < column.rows(); row++) {
                    cells.add(block.region() + " " + schema.field(i).name() + " " + row + " "
                            + (!column.stated(row) ? "?" : column.nothing(row) ? "-" : column.value(row)));
                }
            }
        }
        return cells;
    }

    /// Every shape, with values, with nothing and with what is not known, over several blocks, parts and row groups.
    @Test
    void everyCellIsWhatTheSingleMachineReads() throws IOException {
        Population made = people(new Random(7));
        Fujian.written(made, folder, 1);
        List<Block> read = read(folder);
        assertThat(read).hasSameSizeAs(made.blocks());
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).first()).isEqualTo(made.blocks().get(i).first());
        }
        List<String> cells = cells(read, made.schema());
        assertThat(cells).isEqualTo(cells(made.blocks(), made.schema()));
        assertThat(cells)
                .isEqualTo(cells(PopulationFiles.read(folder, 1, done -> {}).blocks(), made.schema()));
    }

    /// Files that say something else than the population does, with digests that fit them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            households | SELECT * REPLACE (人数 + 1 AS 人数) FROM t     | persons
            households | SELECT * FROM t WHERE 户号 > 1               | households
            persons    | SELECT * FROM t LIMIT 5                      | persons
            persons    | SELECT * REPLACE (户号 + 1 AS 户号) FROM t    | persons
            persons    | SELECT * REPLACE ('上' AS 方) FROM t          | 方
            persons    | SELECT * REPLACE (77 AS 数) FROM t            | 数
            persons    | SELECT * REPLACE (999 AS 地) FROM t           | 地
            persons    | SELECT * REPLACE (1.5 AS 钱) FROM t           | 钱
            persons    | SELECT * REPLACE ('1999' AS 日) FROM t        | 日
            persons    | SELECT * EXCLUDE (是) FROM t                  | 是
            """)
    void aFileThatContradictsThePopulationIsNamed(String level, String change, String named)
            throws IOException, SQLException {
        Fujian.written(people(new Random(7)), folder, 1);
        Sidecar sidecar = Sidecar.of(folder);
        Part part = sidecar.parts().getFirst();
        Path file = folder.resolve(level + "/region=" + part.region() + "/0.parquet");
        try (Statement duck = DriverManager.getConnection("jdbc:duckdb:").createStatement()) {
            duck.execute("CREATE TABLE t AS FROM read_parquet('" + file + "', hive_partitioning = false)");
            duck.execute("COPY (" + change + ") TO '" + file + "' (FORMAT parquet)");
        }
        List<String> digests = new ArrayList<>();
        for (Level each : List.of(Level.HOUSEHOLD, Level.PERSON)) {
            digests.add(Digests.of(Files.readAllBytes(folder.resolve(part.path(each, "parquet")))));
        }
        Part changed =
                new Part(part.region(), part.number(), part.before(), part.households(), part.persons(), digests);
        assertThatThrownBy(() -> {
                    try (PartBlocks blocks =
                            new PartBlocks(changed, sidecar.schema(), folder.toString(), new Configuration())) {
                        blocks.forEachRemaining(block -> {});
                    }
                })
                .isInstanceOf(UnfitPopulation.class)
                .hasMessageContaining(".parquet")
                .hasMessageContaining(named);
    }

    private static Population people(Random random) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < SHAPES.size(); i++) {
            fields.add(new Field(NAMES.get(i), Level.PERSON, SHAPES.get(i), i % 3 == 0));
            fields.add(new Field(NAMES.get(i), Level.HOUSEHOLD, SHAPES.get(i), i % 2 == 0));
        }
        List<Block> blocks = new ArrayList<>();
        for (int region : new int[] {350102, 350102, 350924}) {
            blocks.add(block(region, fields, random));
        }
        Provenance provenance = new Provenance("测试", LocalDate.of(2018, 10, 1), 3, 1, List.of());
        return new Population(provenance, new Schema(fields), blocks);
    }

    private static Block block(int region, List<Field> fields, Random random) {
        int[] first = new int[101];
        for (int h = 0; h < 100; h++) {
            first[h + 1] = first[h] + 1 + random.nextInt(4);
        }
        List<Column> columns = new ArrayList<>();
        for (Field field : fields) {
            int rows = field.level() == Level.PERSON ? first[100] : 100;
            Column.Builder builder = new Column.Builder(field.shape(), rows);
            for (int row = 0; row < rows; row++) {
                int kind = random.nextInt(4);
                if (kind == 0) {
                    builder.nothing(row);
                } else if (kind > 1 || field.complete()) {
                    value(builder, field.shape(), row, random);
                }
            }
            columns.add(builder.build());
        }
        return new Block(region, first, columns);
    }

    private static void value(Column.Builder builder, Shape shape, int row, Random random) {
        switch (shape) {
            case Shape.Flag f -> builder.flag(row, random.nextBoolean());
            case Shape.Whole w -> builder.whole(row, random.nextInt(16) - 3);
            case Shape.Choice c -> builder.choice(row, random.nextInt(3));
            case Shape.Choices c -> builder.choices(row, random.nextInt(8));
            case Shape.Day d -> builder.day(row, Days.written(Days.FIRST.plusDays(random.nextInt(62_000))));
            case Shape.Amount a -> builder.amount(row, random.nextLong(900_719_925_474_099L));
            case Shape.Area(List<Integer> codes) ->
                builder.area(row, random.nextBoolean() ? Column.HOME : codes.indexOf(360000));
            default -> throw new IllegalStateException();
        }
    }
}
