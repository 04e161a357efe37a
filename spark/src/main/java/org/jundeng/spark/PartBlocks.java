package org.jundeng.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Distribution;
import org.jundeng.kernel.Field;
import org.jundeng.kernel.Groups;
import org.jundeng.kernel.Headers;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Part;
import org.jundeng.kernel.Schema;

/// The blocks of one part of a population, read one after the other from its two files.
///
/// Both files are held against their digests before the first block, and against the numbers of the part.
final class PartBlocks implements Iterator<Block>, AutoCloseable {

    private static final String PARQUET = "parquet";

    private final Part part;
    private final Schema schema;
    private final int[] sizes;
    private final Table households;
    private final Table persons;
    private int next;

    /// @param folder of the population
    PartBlocks(Part part, Schema schema, String folder, Configuration settings) throws IOException {
        this.part = part;
        this.schema = schema;
        WholeFile ofHouseholds = file(part, Level.HOUSEHOLD, folder, settings);
        WholeFile ofPersons = file(part, Level.PERSON, folder, settings);
        this.sizes = sizes(ofHouseholds, part);
        this.households = new Table(ofHouseholds, Level.HOUSEHOLD);
        this.persons = new Table(ofPersons, Level.PERSON);
        long members = Arrays.stream(sizes).asLongStream().sum();
        if (members != part.persons() || persons.rows.count() != part.persons()) {
            throw new UnfitPopulation(
                    "%s：应有 %d 人，户里有 %d 人，文件有 %d 行 / there should be %2$d persons; households have %3$d, the file %4$d"
                            .formatted(ofPersons.name(), part.persons(), members, persons.rows.count()));
        }
    }

    private static WholeFile file(Part part, Level level, String folder, Configuration settings) {
        return WholeFile.read(path(part, level, folder), settings).verified(part.digest(level));
    }

    /// Where a file of a part lies.
    static Path path(Part part, Level level, String folder) {
        return new Path(folder, part.path(level, PARQUET));
    }

    /// Adds the incomes of a part's households to a distribution; nothing else is read.
    static void addIncomes(Part part, Field income, String folder, Configuration settings, Distribution to)
            throws IOException {
        WholeFile file = file(part, Level.HOUSEHOLD, folder, settings);
        int[] sizes = sizes(file, part);
        FactCell cell = FactCell.of(income, part.region());
        List<Cell> cells = new ArrayList<>(List.of(cell));
        if (!income.complete()) {
            cells.add(cell.nothing());
        }
        try (ParquetRows rows = new ParquetRows(file, cells)) {
            cell.begin(sizes.length);
            rows.take(sizes.length);
            Groups.addIncomes(cell.builder.build(), Block.first(sizes, 0, sizes.length), to);
        }
    }

    /// How many members each household has.
    private static int[] sizes(WholeFile file, Part part) throws IOException {
        NumberCell members = new NumberCell(Headers.MEMBERS);
        try (ParquetRows rows = new ParquetRows(file, List.of(members))) {
            if (rows.count() != part.households()) {
                throw new UnfitPopulation("%s：应有 %d 户，却有 %d 户 / there should be %2$d households, and are %3$d"
                        .formatted(file.name(), part.households(), rows.count()));
            }
            members.begin(part.households());
            rows.take(part.households());
            return Arrays.copyOf(members.numbers(), part.households());
        }
    }

    @Override
    public boolean hasNext() {
        return next < sizes.length;
    }

    @Override
    public Block next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int to = Block.end(sizes, next);
        int[] first = Block.first(sizes, next, to);
        Column[] columns = new Column[schema.fields().size()];
        households.fill(to - next, columns);
        persons.fill(first[to - next], columns);
        for (int h = 0; h < to - next; h++) {
            int number = part.before() + next + h + 1;
            households.mustBe(number, h, h + 1);
            persons.mustBe(number, first[h], first[h + 1]);
        }
        next = to;
        return new Block(part.region(), first, List.of(columns));
    }

    @Override
    public void close() throws IOException {
        households.rows.close();
        persons.rows.close();
    }

    /// The rows of one level.
    private final class Table {

        private final WholeFile file;
        private final NumberCell number = new NumberCell(Headers.HOUSEHOLD);
        private final List<FactCell> facts = new ArrayList<>();
        private final List<Integer> indices = new ArrayList<>();
        private final ParquetRows rows;

        Table(WholeFile file, Level level) throws IOException {
            this.file = file;
            List<Cell> cells = new ArrayList<>();
            cells.add(number);
            for (int i = 0; i < schema.fields().size(); i++) {
                Field field = schema.field(i);
                if (field.level() == level) {
                    FactCell fact = FactCell.of(field, part.region());
                    facts.add(fact);
                    indices.add(i);
                    cells.add(fact);
                    if (!field.complete()) {
                        cells.add(fact.nothing());
                    }
                }
            }
            this.rows = new ParquetRows(file, cells);
        }

        /// Reads the next rows, and puts their columns where their fields stand.
        void fill(int count, Column[] columns) {
            number.begin(count);
            facts.forEach(fact -> fact.begin(count));
            rows.take(count);
            for (int i = 0; i < facts.size(); i++) {
                columns[indices.get(i)] = facts.get(i).builder.build();
            }
        }

        void mustBe(int household, int from, int to) {
            for (int row = from; row < to; row++) {
                if (number.numbers()[row] != household) {
                    throw new UnfitPopulation("%s：户号 %d 不对，应是 %d / wrong 户号 %2$d, should be %3$d"
                            .formatted(file.name(), number.numbers()[row], household));
                }
            }
        }
    }
}
