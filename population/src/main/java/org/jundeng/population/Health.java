package org.jundeng.population;

import org.jundeng.kernel.Level;

/// Who is ill, and what the hospital cost.
final class Health implements Theme {

    private final int chronic;
    private final int mental;
    private final int tuberculosis;
    private final int hiv;
    private final int bill;
    private final int cost;
    private final int[] payers;
    private final int helped;
    private final int emergency;
    private final long pressure;
    private final long diabetes;
    private final double[] pressureByAge;
    private final double[] diabetesByAge;
    private final double mentalShare;
    private final double tuberculosisShare;
    private final double hivShare;
    private final double[] inHospital;
    private final double[] costs;
    private final double[] paid;
    private final double emergencyShare;

    Health(Fields fields, Rates rates) {
        chronic = fields.person("慢性病诊断");
        mental = fields.person("严重精神障碍确诊");
        tuberculosis = fields.person("肺结核确诊");
        hiv = fields.person("艾滋病感染状态");
        bill = fields.person("医疗费用账单");
        cost = fields.detail(Level.PERSON, "医疗费用账单", "政策范围内住院费用");
        payers = new int[] {
            fields.detail(Level.PERSON, "医疗费用账单", "基本医保"),
            fields.detail(Level.PERSON, "医疗费用账单", "大病"),
            fields.detail(Level.PERSON, "医疗费用账单", "补充"),
            fields.detail(Level.PERSON, "医疗费用账单", "商业保险")
        };
        helped = fields.person("年度已救助额");
        emergency = fields.person("急重危伤病且身份不明或无力支付");
        pressure = 1L << fields.place(chronic, "原发性高血压");
        diabetes = 1L << fields.place(chronic, "2型糖尿病");
        pressureByAge = rates.byAge("高血压比例");
        diabetesByAge = rates.byAge("糖尿病比例");
        mentalShare = rates.number("精神障碍比例");
        tuberculosisShare = rates.number("肺结核比例");
        hivShare = rates.number("艾滋病比例");
        inHospital = rates.byAge("住院比例");
        costs = rates.numbers("住院费用倍数");
        paid = rates.numbers("住院报销比例");
        emergencyShare = rates.number("急重危比例");
    }

    @Override
    public void write(Family family, Draw draw, Sheet sheet) {
        for (int i = 0; i < family.members; i++) {
            int row = sheet.row(i);
            int age = family.age[i];
            long ill = (draw.happens(pressureByAge[age]) ? pressure : 0)
                    | (draw.happens(diabetesByAge[age]) ? diabetes : 0);
            sheet.column(chronic).choices(row, ill);
            sheet.flag(mental, row, age >= 15 && draw.happens(mentalShare));
            sheet.flag(tuberculosis, row, draw.happens(tuberculosisShare));
            sheet.flag(hiv, row, age >= 15 && draw.happens(hivShare));
            sheet.flag(emergency, row, draw.happens(emergencyShare));
            bill(draw.happens(inHospital[age]), draw, row, sheet);
        }
    }

    /// The bill of those who were in hospital; what insurers paid is rounded down to fen.
    private void bill(boolean stayed, Draw draw, int row, Sheet sheet) {
        sheet.record(bill, row, stayed);
        long total = stayed ? Math.round(costs[draw.below(costs.length)] * (0.7 + 0.6 * draw.part()) * 100) : -1;
        sheet.amount(cost, row, total);
        for (int k = 0; k < payers.length; k++) {
            sheet.amount(payers[k], row, stayed ? (long) (total * paid[k]) : -1);
        }
        sheet.amount(helped, row, stayed ? 0 : -1);
    }
}
