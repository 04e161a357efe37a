package org.jundeng.simulation;

import java.time.LocalDate;
import java.util.List;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Distribution;
import org.jundeng.kernel.Groups;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Schema;

/// By what people are counted: the columns and bounds of the [Groups] of a population on a day.
public final class Breakdown {

    /// The ages with which the age groups but the first begin: nursery, school, work, retirement, old age.
    public static final List<Integer> AGES = List.of(3, 6, 12, 15, 18, 60, 65, 80);

    private Breakdown() {}

    /// The groups of a population: deciles are of its own incomes per head before benefits.
    public static Groups of(Schema schema, List<Block> blocks, LocalDate date) {
        Groups without = withoutDeciles(schema, date);
        Distribution incomes = new Distribution();
        for (Block block : blocks) {
            if (without.income() >= 0) {
                Groups.addIncomes(block.columns().get(without.income()), block.first(), incomes);
            }
        }
        return without.withDeciles(incomes);
    }

    /// The groups before anybody's income is known.
    static Groups withoutDeciles(Schema schema, LocalDate date) {
        int day = Days.written(date);
        return new Groups(
                schema.index(Level.PERSON, "城乡").orElse(-1),
                schema.index(Level.PERSON, "出生日期").orElse(-1),
                schema.index(Level.PERSON, "性别").orElse(-1),
                schema.index(Level.HOUSEHOLD, "家庭月收入").orElse(-1),
                AGES.stream().mapToInt(age -> day - age * 12 * 32).toArray(),
                new long[0]);
    }
}
