package org.jundeng.population;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Schema;
import org.jundeng.vocabulary.ResidentId;

/// Made-up identity numbers for the people of one county, no two alike.
///
/// They are of the area 359901, which no authority has given out, with the birthday and the sex of the person.
final class Identities {

    static final String COLUMN = "证件号码";

    private static final int AREA = 359901;

    private final int born;
    private final int sex;
    private final Map<Integer, Integer> given = new HashMap<>();

    /// @throws IllegalArgumentException where the population does not say when people were born, or their sex
    Identities(Schema schema) {
        born = index(schema, "出生日期");
        sex = index(schema, "性别");
    }

    private static int index(Schema schema, String name) {
        return schema.index(Level.PERSON, name)
                .orElseThrow(() -> new IllegalArgumentException("没有这一列 / no column: " + name));
    }

    /// The number of the next person.
    ///
    /// @throws IllegalArgumentException where the birthday or the sex is not known, or the day has no number left
    ResidentId next(Block block, int person) {
        Column birthday = block.columns().get(born);
        Column sexes = block.columns().get(sex);
        if (!has(birthday, person) || !has(sexes, person)) {
            throw new IllegalArgumentException("生日或性别不详 / birthday or sex not known: " + block.region() + " " + person);
        }
        int day = (int) birthday.value(person);
        int odd = sexes.value(person) == 0 ? 1 : 0;
        int before = given.merge(day * 2 + odd, 1, Integer::sum) - 1;
        LocalDate date = Days.read(day);
        if (before >= 500) {
            throw new IllegalArgumentException("这一天的号码用完了 / no number left for " + date + ": " + block.region());
        }
        return ResidentId.of(AREA, date, before * 2 + odd);
    }

    private static boolean has(Column column, int row) {
        return column.stated(row) && !column.nothing(row);
    }
}
