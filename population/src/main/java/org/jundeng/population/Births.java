package org.jundeng.population;

import org.jundeng.kernel.Level;

/// How many children people have had, and who is expecting one.
final class Births implements Theme {

    private final int record;
    private final int number;
    private final int girls;
    private final int alive;
    private final int disabled;
    private final int complication;
    private final int pregnancy;
    private final int planning;
    private final double[] numbers;
    private final double[] numbersOld;
    private final double onlyDisabled;
    private final double died;
    private final double[] complications;
    private final double[] pregnancies;
    private final double plans;

    Births(Fields fields, Rates rates) {
        record = fields.person("子女情况");
        number = fields.detail(Level.PERSON, "子女情况", "数量");
        girls = fields.detail(Level.PERSON, "子女情况", "女孩数");
        alive = fields.detail(Level.PERSON, "子女情况", "存活数");
        disabled = fields.detail(Level.PERSON, "子女情况", "伤残");
        complication = fields.person("节育手术并发症等级");
        pregnancy = fields.person("孕产状态");
        planning = fields.person("计划怀孕");
        numbers = rates.numbers("生育数量分布");
        numbersOld = rates.numbers("年长者生育数量分布");
        onlyDisabled = rates.number("独生子女伤残比例");
        died = rates.number("子女死亡比例");
        complications = rates.numbers("节育并发症分布");
        pregnancies = rates.numbers("孕产分布");
        plans = rates.number("计划怀孕比例");
    }

    @Override
    public void write(Family family, Draw draw, Sheet sheet) {
        for (int i = 0; i < family.members; i++) {
            int row = sheet.row(i);
            int age = family.age[i];
            boolean grown = age >= 20;
            sheet.record(record, row, grown);
            if (grown) {
                children(draw.among(age >= 60 ? numbersOld : numbers), draw, row, sheet);
            } else {
                sheet.column(number).nothing(row);
                sheet.column(girls).nothing(row);
                sheet.column(alive).nothing(row);
                sheet.column(disabled).nothing(row);
            }
            sheet.whole(complication, row, complication(age, draw));
            boolean woman = !family.man(i);
            sheet.choice(pregnancy, row, woman && age >= 20 && age < 45 ? draw.among(pregnancies) : 0);
            sheet.flag(planning, row, woman && age >= 22 && age <= 40 && draw.happens(plans));
        }
    }

    private void children(int count, Draw draw, int row, Sheet sheet) {
        int daughters = 0;
        int living = 0;
        for (int child = 0; child < count; child++) {
            daughters += draw.below(2);
            living += draw.happens(died) ? 0 : 1;
        }
        sheet.whole(number, row, count);
        sheet.whole(girls, row, daughters);
        sheet.whole(alive, row, living);
        sheet.flag(disabled, row, count == 1 && living == 1 && draw.happens(onlyDisabled));
    }

    private int complication(int age, Draw draw) {
        if (age < 40 || age >= 80) {
            return -1;
        }
        double part = draw.part();
        for (int grade = 0; grade < complications.length; grade++) {
            part -= complications[grade];
            if (part < 0) {
                return grade + 1;
            }
        }
        return -1;
    }
}
