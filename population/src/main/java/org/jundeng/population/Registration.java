package org.jundeng.population;

import java.util.List;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Shape;

/// Who people are and where they are registered.
final class Registration implements Theme {

    /// The column of town or country, and of the kind of household, which no list asks for.
    static final String RESIDENCE = "城乡";

    static final List<String> RESIDENCES = List.of("城镇", "乡村");

    static final String KIND = "家庭户类型";

    /// The kinds in the order of [Homes].
    private static final List<String> KINDS = List.of("一人户", "一代户", "二代户", "三代户", "四代以上户", "集体户");

    private final int sex;
    private final int born;
    private final int residence;
    private final int marriage;
    private final int registered;
    private final int registration;
    private final int kind;
    private final int married;
    private final int single;
    private final int rural;
    private final int urban;
    private final double apart;

    Registration(Fields fields, Rates rates) {
        sex = fields.person("性别");
        born = fields.person("出生日期");
        residence = fields.own(RESIDENCE, Level.PERSON, new Shape.Choice(RESIDENCES));
        marriage = fields.person("婚姻与独居状况");
        registered = fields.household("户籍所在地");
        registration = fields.household("户籍城乡类型");
        kind = fields.own(KIND, Level.HOUSEHOLD, new Shape.Choice(KINDS));
        married = fields.place(marriage, "有配偶");
        single = fields.place(marriage, "独身");
        rural = fields.place(registration, "农村");
        urban = fields.place(registration, "城镇");
        apart = rates.number("独自居住者有配偶比例");
    }

    @Override
    public void write(Family family, Draw draw, Sheet sheet) {
        for (int i = 0; i < family.members; i++) {
            int row = sheet.row(i);
            sheet.choice(sex, row, family.sex[i]);
            sheet.column(born).day(row, family.born[i]);
            sheet.choice(residence, row, family.urban ? 0 : 1);
            boolean hasSpouse = couple(family, i) || family.age[i] >= 25 && draw.happens(apart);
            sheet.choice(marriage, row, family.age[i] < 20 ? -1 : hasSpouse ? married : single);
        }
        int household = sheet.household();
        sheet.column(registered).area(household, family.registered);
        sheet.choice(registration, household, family.ruralRegistration ? rural : urban);
        sheet.choice(kind, household, family.kind);
    }

    /// Whether the next or the last member is of the same generation and the other sex.
    private static boolean couple(Family family, int member) {
        return like(family, member, member + 1) || like(family, member, member - 1);
    }

    private static boolean like(Family family, int a, int b) {
        return b >= 0
                && b < family.members
                && family.role[a] == family.role[b]
                && family.sex[a] != family.sex[b]
                && family.age[a] >= 22
                && family.age[b] >= 20
                && Math.abs(family.age[a] - family.age[b]) <= 15;
    }
}
