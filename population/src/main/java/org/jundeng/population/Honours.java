package org.jundeng.population;

/// Soldiers, veterans and their families.
final class Honours implements Theme {

    private static final int VETERAN = 1;
    private static final int BEREAVED = 2;

    private final int status;
    private final int settlement;
    private final int pension;
    private final int disability;
    private final int child;
    private final int none;
    private final double[] shares;
    private final double leaving;
    private final double[] settlements;
    private final double[] pensions;
    private final double disabled;
    private final double children;

    Honours(Fields fields, Rates rates) {
        status = fields.person("军人身份");
        settlement = fields.person("退役安置方式");
        pension = fields.person("享受国家抚恤补助");
        disability = fields.person("残疾军人等级");
        child = fields.person("烈士子女或优抚家庭子女");
        none = fields.place(status, "无");
        shares = rates.numbers("军人身份分布");
        leaving = rates.number("当年退役比例");
        settlements = rates.numbers("安置方式分布");
        pensions = rates.numbers("抚恤比例");
        disabled = rates.number("残疾军人比例");
        children = rates.number("优抚子女比例");
    }

    @Override
    public void write(Family family, Draw draw, Sheet sheet) {
        for (int i = 0; i < family.members; i++) {
            int row = sheet.row(i);
            int is = status(family, i, draw);
            boolean veteran = is == VETERAN;
            sheet.choice(status, row, is);
            sheet.choice(settlement, row, veteran && draw.happens(leaving) ? draw.among(settlements) : -1);
            double share = veteran ? pensions[0] : is == BEREAVED ? pensions[1] : 0;
            sheet.flag(pension, row, draw.happens(share));
            sheet.whole(disability, row, veteran && draw.happens(disabled) ? 1 + draw.below(10) : -1);
            sheet.flag(child, row, family.age[i] < 25 && draw.happens(children));
        }
    }

    private int status(Family family, int i, Draw draw) {
        if (family.age[i] < 18) {
            return none;
        }
        double part = draw.part() * (family.man(i) ? 1 : 10);
        if (part < shares[0]) {
            return family.age[i] < 35 ? 0 : VETERAN;
        }
        if (part < shares[0] + shares[1]) {
            return family.age[i] < 22 ? none : VETERAN;
        }
        return part < shares[0] + shares[1] + shares[2] ? BEREAVED : none;
    }
}
