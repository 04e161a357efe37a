package org.jundeng.population;

/// Who holds a disability certificate, and what they need.
final class Disability implements Theme {

    private final int card;
    private final int level;
    private final int kinds;
    private final int care;
    private final int dependent;
    private final int rehabilitation;
    private final int aids;
    private final int support;
    private final int dayCareNone;
    private final double[] holders;
    private final double[] levels;
    private final double[] kindShares;
    private final double[] careByLevel;
    private final double[] dependentByLevel;
    private final double needsRehabilitation;
    private final double needsAids;
    private final double[] supportShares;

    Disability(Fields fields, Rates rates) {
        card = fields.person("残疾人证");
        level = fields.person("残疾等级");
        kinds = fields.person("残疾类别");
        care = fields.person("长期照护需要");
        dependent = fields.person("靠家庭供养且无法单独立户");
        rehabilitation = fields.person("康复需求");
        aids = fields.person("辅具需求");
        support = fields.person("托养方式");
        dayCareNone = fields.place(support, "无");
        holders = rates.byAge("持残疾人证比例");
        levels = rates.numbers("残疾等级分布");
        kindShares = rates.numbers("残疾类别分布");
        careByLevel = rates.numbers("长期照护比例");
        dependentByLevel = rates.numbers("靠家庭供养比例");
        needsRehabilitation = rates.number("有康复需求比例");
        needsAids = rates.number("有辅具需求比例");
        supportShares = rates.numbers("托养分布");
    }

    @Override
    public void write(Family family, Draw draw, Sheet sheet) {
        for (int i = 0; i < family.members; i++) {
            int row = sheet.row(i);
            boolean holds = draw.happens(holders[family.age[i]]);
            int place = holds ? draw.among(levels) : -1;
            family.disability[i] = (byte) (place + 1);
            sheet.flag(card, row, holds);
            sheet.whole(level, row, holds ? place + 1 : -1);
            sheet.column(kinds).choices(row, holds ? 1L << draw.among(kindShares) : 0);
            sheet.flag(care, row, holds && draw.happens(careByLevel[place]));
            sheet.flag(dependent, row, holds && family.age[i] >= 18 && draw.happens(dependentByLevel[place]));
            sheet.column(rehabilitation)
                    .choices(row, holds && draw.happens(needsRehabilitation) ? 1L << draw.below(9) : 0);
            sheet.column(aids).choices(row, holds && draw.happens(needsAids) ? 1L << draw.below(7) : 0);
            sheet.choice(support, row, holds ? draw.among(supportShares) : dayCareNone);
        }
    }
}
