package org.jundeng.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jundeng.catalog.FactType;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Field;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Schema;
import org.jundeng.kernel.Shape;

/// Turns the rows of an extract into columns.
final class ExtractColumns {

    /// A household of an extract: its own row, where there is a table of households, and those of its members.
    record Home(int county, Optional<ExtractTable.Row> row, List<ExtractTable.Row> members) {}

    /// A column of either file.
    ///
    /// @param index its place in the file's mapping
    /// @param ownTable whether it is of the table of households
    private record Source(Mapping.Assignment column, int index, boolean ownTable) {

        private Optional<ExtractTable.Row> row(Home home) {
            return ownTable ? home.row() : Optional.of(home.members().getFirst());
        }
    }

    private final Mapping mapping;
    private final List<Source> sources = new ArrayList<>();

    ExtractColumns(Mapping mapping) {
        this.mapping = mapping;
        mapping.households().ifPresent(table -> sources(table, true));
        sources(mapping.persons(), false);
    }

    private void sources(Mapping.Table table, boolean ownTable) {
        for (int i = 0; i < table.columns().size(); i++) {
            sources.add(new Source(table.columns().get(i), i, ownTable));
        }
    }

    /// @param homes in the order of counties
    Population population(List<Home> homes) {
        List<Integer> codes = codes(homes);
        List<Field> fields = new ArrayList<>();
        for (Source source : sources) {
            Shape shape = Shapes.of(source.column().type(), codes).orElseThrow();
            fields.add(new Field(source.column().fact(), source.column().level(), shape, complete(source, homes)));
        }
        Schema schema = new Schema(fields);
        List<Block> blocks = new ArrayList<>();
        for (int from = 0; from < homes.size(); ) {
            int to = from;
            int people = 0;
            while (to < homes.size()
                    && homes.get(to).county() == homes.get(from).county()
                    && (to == from || people + homes.get(to).members().size() <= Block.PERSONS)) {
                people += homes.get(to++).members().size();
            }
            blocks.add(block(schema, homes.subList(from, to), codes));
            from = to;
        }
        return new Population(new Provenance(mapping.title(), mapping.date(), 0, 1, List.of()), schema, blocks);
    }

    private List<Integer> codes(List<Home> homes) {
        TreeSet<Integer> codes = new TreeSet<>();
        for (Source source : sources) {
            if (source.column().type() instanceof FactType.Area) {
                rows(source, homes)
                        .filter(row -> row.states()[source.index()] == ExtractTable.VALUE)
                        .forEach(row -> codes.add((int) row.values()[source.index()]));
            }
        }
        return List.copyOf(codes);
    }

    private static Stream<ExtractTable.Row> rows(Source source, List<Home> homes) {
        return source.ownTable()
                ? homes.stream().flatMap(home -> home.row().stream())
                : homes.stream().flatMap(home -> home.members().stream());
    }

    private static boolean complete(Source source, List<Home> homes) {
        return rows(source, homes).allMatch(row -> row.states()[source.index()] != ExtractTable.UNKNOWN);
    }

    private Block block(Schema schema, List<Home> homes, List<Integer> codes) {
        int[] first = new int[homes.size() + 1];
        for (int h = 0; h < homes.size(); h++) {
            first[h + 1] = first[h] + homes.get(h).members().size();
        }
        int county = homes.getFirst().county();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            boolean ofPersons = source.column().level() == Level.PERSON;
            Shape shape = schema.field(i).shape();
            Column.Builder builder = new Column.Builder(shape, ofPersons ? first[homes.size()] : homes.size());
            int row = 0;
            for (Home home : homes) {
                if (ofPersons) {
                    for (ExtractTable.Row member : home.members()) {
                        cell(builder, shape, row++, member, source.index(), county, codes);
                    }
                } else {
                    int at = row++;
                    source.row(home).ifPresent(own -> cell(builder, shape, at, own, source.index(), county, codes));
                }
            }
            columns.add(builder.build());
        }
        return new Block(county, first, columns);
    }

    private static void cell(
            Column.Builder builder,
            Shape shape,
            int row,
            ExtractTable.Row from,
            int index,
            int county,
            List<Integer> codes) {
        long value = from.values()[index];
        if (from.states()[index] == ExtractTable.NOTHING) {
            builder.nothing(row);
        } else if (from.states()[index] == ExtractTable.VALUE) {
            switch (shape) {
                case Shape.Flag _ -> builder.flag(row, value == 1);
                case Shape.Whole _ -> builder.whole(row, (int) value);
                case Shape.Choice _ -> builder.choice(row, (int) value);
                case Shape.Choices _ -> builder.choices(row, value);
                case Shape.Day _ -> builder.day(row, (int) value);
                case Shape.Amount _ -> builder.amount(row, value);
                case Shape.Area _ -> builder.area(row, value == county ? Column.HOME : codes.indexOf((int) value));
                default -> throw new IllegalArgumentException(shape.toString());
            }
        }
    }
}
