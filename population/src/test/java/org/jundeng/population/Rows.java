package org.jundeng.population;

import java.util.ArrayList;
import java.util.List;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Level;

/// The households of a population written out, one text each, with all that they and their members state.
final class Rows {

    private Rows() {}

    static List<String> of(Population population) {
        List<String> rows = new ArrayList<>();
        for (Block block : population.blocks()) {
            for (int h = 0; h < block.households(); h++) {
                StringBuilder row = new StringBuilder().append(block.region()).append(' ');
                for (int i = 0; i < block.columns().size(); i++) {
                    boolean ofPersons = population.schema().field(i).level() == Level.PERSON;
                    int to = ofPersons ? block.first()[h + 1] : h + 1;
                    for (int at = ofPersons ? block.first()[h] : h; at < to; at++) {
                        row.append(cell(block.columns().get(i), at)).append(',');
                    }
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private static String cell(Column column, int row) {
        return !column.stated(row) ? "?" : column.nothing(row) ? "-" : String.valueOf(column.value(row));
    }
}
