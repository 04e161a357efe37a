package org.jundeng.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.FactType;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Field;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Schema;
import org.jundeng.kernel.Shape;
import org.jundeng.population.Shapes;

/// Blocks of people of whom anything may be stated, or nothing.
///
/// @param unknown of ten facts, how many a row leaves out
record RandomBlocks(Catalog catalog, LocalDate date, RandomGenerator random, int unknown) {

    static final List<Integer> CODES = List.of(350102, 350128, 350203, 350400, 360000, 440000);

    /// Columns for some facts at the levels that they may have.
    Schema schema() {
        List<Field> fields = new ArrayList<>();
        for (Fact fact : catalog.facts().values()) {
            for (Level level : Level.values()) {
                boolean holds = level == Level.PERSON
                        ? !fact.holders().equals(Set.of(Fact.Holder.HOUSEHOLD))
                        : fact.ofHousehold();
                if (holds && random.nextInt(20) > 0) {
                    fields(fact, level, fields);
                }
            }
        }
        return new Schema(fields);
    }

    private void fields(Fact fact, Level level, List<Field> fields) {
        Shapes.of(fact.type(), CODES).ifPresent(shape -> {
            fields.add(new Field(fact.name(), level, shape, false));
            if (fact.type() instanceof FactType.Details(var details)) {
                details.forEach((name, type) -> Shapes.of(type, CODES)
                        .ifPresent(each -> fields.add(new Field(fact.name() + "." + name, level, each, false))));
            }
            if (fact.type() instanceof FactType.DetailsList list) {
                for (String item : ((Shape.Choices) shape).values()) {
                    list.fields().forEach((name, type) -> {
                        if (!name.equals(list.item())) {
                            Shapes.of(type, CODES)
                                    .ifPresent(each -> fields.add(
                                            new Field(fact.name() + "[" + item + "]." + name, level, each, false)));
                        }
                    });
                }
            }
        });
    }

    Block block(Schema schema, int region, int persons) {
        List<Integer> first = new ArrayList<>(List.of(0));
        while (first.getLast() < persons) {
            first.add(Math.min(persons, first.getLast() + 1 + random.nextInt(4)));
        }
        int[] offsets = first.stream().mapToInt(Integer::intValue).toArray();
        List<Column> columns = new ArrayList<>();
        for (Field field : schema.fields()) {
            int rows = field.level() == Level.PERSON ? persons : offsets.length - 1;
            columns.add(column(field, rows, region));
        }
        return new Block(region, offsets, columns);
    }

    private Column column(Field field, int rows, int region) {
        Column.Builder column = new Column.Builder(field.shape(), rows);
        int likely = random.nextInt(0, 11);
        for (int row = 0; row < rows; row++) {
            if (random.nextInt(10) < unknown) {
                continue;
            }
            if (random.nextInt(20) == 0 && !(field.shape() instanceof Shape.Area)) {
                column.nothing(row);
            } else {
                value(column, field.shape(), row, likely, region);
            }
        }
        return column.build();
    }

    private void value(Column.Builder column, Shape shape, int row, int likely, int region) {
        switch (shape) {
            case Shape.Flag _ -> column.flag(row, random.nextInt(10) < likely);
            case Shape.Whole(int least, int most) ->
                column.whole(row, random.nextInt(least, Math.min(most, least + 5) + 1));
            case Shape.Choice(List<String> values) -> column.choice(row, random.nextInt(values.size()));
            case Shape.Choices(List<String> values) ->
                column.choices(row, random.nextLong() & random.nextLong() & (1L << values.size()) - 1);
            case Shape.Day _ -> column.day(row, Days.written(day()));
            case Shape.Amount _ -> column.amount(row, fen());
            case Shape.Area(List<Integer> codes) -> {
                int place = random.nextInt(codes.size() + 3);
                column.area(row, place >= codes.size() || codes.get(place) == region ? Column.HOME : place);
            }
            default -> throw new IllegalStateException(shape.toString());
        }
    }

    private LocalDate day() {
        int near = random.nextInt(3);
        if (near == 0) {
            int years = List.of(0, 1, 3, 6, 7, 14, 15, 16, 18, 35, 60, 65, 80).get(random.nextInt(13));
            return date.minusYears(years).plusDays(random.nextInt(-1, 2));
        }
        if (near == 1) {
            return date.plusDays(random.nextInt(-400, 200));
        }
        LocalDate day = date.minusDays(random.nextInt(100 * 365));
        return random.nextInt(40) == 0 ? LocalDate.of(day.getYear() / 4 * 4, 2, 29) : day;
    }

    private long fen() {
        List<Long> standards = List.of(60000L, 65000L, 70000L, 85000L, 3000000L, 2000000L);
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> {
                long standard = standards.get(random.nextInt(standards.size()));
                yield Math.max(0, standard * random.nextInt(1, 5) * random.nextInt(2, 4) / 2 + random.nextInt(-1, 2));
            }
            case 2 -> random.nextLong(1_000_000);
            default -> random.nextLong(10_000_000_000L);
        };
    }
}
