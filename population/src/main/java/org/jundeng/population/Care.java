package org.jundeng.population;

import org.jundeng.kernel.Level;

/// Who needs care or protection: the frail, children, people in distress.
final class Care implements Theme {

    private final int supporters;
    private final int selfCare;
    private final int children;
    private final int guardianship;
    private final int parentsAway;
    private final int homeless;
    private final int matters;
    private final int specialMatter;
    private final int legalHardship;
    private final int deceased;
    private final int orphan;
    private final int veteranCadre;
    private final int placement;
    private final int has;
    private final int poorChild;
    private final int disabledChild;
    private final int unguarded;
    private final double[] without;
    private final double aloneTimes;
    private final double[] partly;
    private final double[] wholly;
    private final double[] guards;
    private final double[] away;
    private final double[] awayWithElders;
    private final double orphans;
    private final double homelessShare;
    private final double legalShare;
    private final double[] matterShares;
    private final double cadres;
    private final double inHomes;

    Care(Fields fields, Rates rates) {
        supporters = fields.person("法定义务人情况");
        selfCare = fields.person("生活自理或失能等级");
        children = fields.person("困境儿童类型");
        guardianship = fields.person("监护状况");
        parentsAway = fields.person("父母外出务工");
        homeless = fields.person("流浪乞讨");
        matters = fields.person("法律事务与案件类型");
        specialMatter = fields.detail(Level.PERSON, "法律事务与案件类型", "特殊案件");
        legalHardship = fields.person("法律援助经济困难");
        deceased = fields.person("逝者身份类别");
        orphan = fields.person("孤儿");
        veteranCadre = fields.person("革命五老人员");
        placement = fields.person("特困供养方式");
        has = fields.place(supporters, "有");
        poorChild = fields.place(children, "家庭贫困");
        disabledChild = fields.place(children, "自身残疾");
        unguarded = fields.place(children, "监护缺失或不当");
        without = rates.numbers("无义务人比例");
        aloneTimes = rates.number("独居老人无义务人倍数");
        partly = rates.byAge("部分失能比例");
        wholly = rates.byAge("完全失能比例");
        guards = rates.numbers("监护分布");
        away = rates.numbers("父母外出分布");
        awayWithElders = rates.numbers("祖辈抚养外出分布");
        orphans = rates.number("孤儿比例");
        homelessShare = rates.number("流浪乞讨比例");
        legalShare = rates.number("法律援助困难比例");
        matterShares = rates.numbers("法律事务比例");
        cadres = rates.number("五老比例");
        inHomes = rates.number("集中供养比例");
    }

    @Override
    public void write(Family family, Draw draw, Sheet sheet) {
        boolean grown = family.hasAdult();
        for (int i = 0; i < family.members; i++) {
            int row = sheet.row(i);
            int age = family.age[i];
            child(family, i, grown, draw, row, sheet);
            sheet.choice(supporters, row, supporter(family, i, grown, draw));
            double frail = draw.part();
            sheet.choice(selfCare, row, frail < wholly[age] ? 2 : frail < wholly[age] + partly[age] ? 1 : 0);
            sheet.flag(homeless, row, draw.happens(homelessShare));
            boolean matter = age >= 16 && draw.happens(matterShares[0]);
            sheet.record(matters, row, matter);
            if (matter) {
                sheet.flag(specialMatter, row, draw.happens(matterShares[1]));
            } else {
                sheet.column(specialMatter).nothing(row);
            }
            sheet.flag(legalHardship, row, age >= 16 && draw.happens(legalShare));
            sheet.column(deceased).nothing(row);
            sheet.flag(veteranCadre, row, age >= 85 && draw.happens(cadres));
            boolean inHome = family.collective() && age >= Homes.ELDER_FROM || draw.happens(inHomes);
            sheet.choice(placement, row, family.destitute(i) ? inHome ? 0 : 1 : -1);
        }
    }

    private int supporter(Family family, int i, boolean grown, Draw draw) {
        boolean dependent = family.age[i] >= 60 || family.age[i] < 16 || family.disability[i] > 0;
        double times = family.kind == Homes.ALONE || !grown && family.age[i] < 16 ? aloneTimes : grown ? 0.3 : 1;
        double part = draw.part() / times;
        int is = !dependent || part >= without[0] + without[1] ? has : part < without[0] ? 0 : 1;
        family.noSupporter[i] = is != has;
        return is;
    }

    private void child(Family family, int i, boolean grown, Draw draw, int row, Sheet sheet) {
        boolean child = family.age[i] < 18;
        int guard = child ? draw.among(guards) : -1;
        boolean lost = child && draw.happens(orphans);
        long kinds = 0;
        if (child) {
            kinds |= family.perHead() <= 70_000 ? 1L << poorChild : 0;
            kinds |= family.disability[i] > 0 ? 1L << disabledChild : 0;
            kinds |= guard == 1 || guard == 2 ? 1L << unguarded : 0;
        }
        sheet.column(children).choices(row, kinds);
        sheet.choice(guardianship, row, guard);
        sheet.flag(orphan, row, lost);
        boolean atHome = child && family.age[i] < 16;
        sheet.choice(parentsAway, row, atHome ? draw.among(grown ? away : awayWithElders) : -1);
    }
}
