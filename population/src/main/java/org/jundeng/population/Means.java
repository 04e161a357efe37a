package org.jundeng.population;

import org.jundeng.kernel.Level;

/// What a household has, how it lives, and what it has been recognised as.
final class Means implements Theme {

    private static final long YUAN = 100;

    private final int income;
    private final int property;
    private final int incomeClass;
    private final int otherPoor;
    private final int oldBase;
    private final int noHome;
    private final int unsafe;
    private final int shantytown;
    private final int barrierFree;
    private final int compensated;
    private final int disaster;
    private final int loss;
    private final int damage;
    private final int winter;
    private final int filed;
    private final int lowIncome;
    private final int hardship;
    private final int illness;
    private final int special;
    private final int sudden;
    private final int settled;
    private final int fixedHome;
    private final int paysHere;
    private final int aid;
    private final int livelihood;
    private final long employeePension;
    private final long residentPension;
    private final double[] fromChildren;
    private final double[] otherIncome;
    private final double collectiveIncome;
    private final double[] propertyShares;
    private final double[] classes;
    private final double filedShare;
    private final double lowShare;
    private final double[] hardshipShares;
    private final double illnessShare;
    private final double otherPoorShare;
    private final double oldBaseShare;
    private final double[] noHomeShares;
    private final double[] unsafeShares;
    private final double[] safeShares;
    private final double shantytownShare;
    private final double barrierFreeShare;
    private final double compensatedShare;
    private final double disasterShare;
    private final double[] lossShares;
    private final double[] damageShares;
    private final double winterShare;
    private final double suddenShare;
    private final double[] suddenShares;
    private final double fixedHomeShare;
    private final double specialShare;

    Means(Fields fields, Rates rates) {
        income = fields.household("家庭月收入");
        property = fields.household("家庭财产符合当地规定");
        incomeClass = fields.household("家庭收入档");
        otherPoor = fields.household("其他贫困户认定");
        oldBase = fields.household("中央苏区或革命老区优抚家庭");
        noHome = fields.household("住房困难");
        unsafe = fields.household("危房鉴定等级");
        shantytown = fields.household("棚户区改造范围内");
        barrierFree = fields.household("家庭无障碍改造需求");
        compensated = fields.household("保险补偿情况");
        disaster = fields.household("受灾情形");
        loss = fields.detail(Level.HOUSEHOLD, "受灾情形", "损失");
        damage = fields.detail(Level.HOUSEHOLD, "受灾情形", "房屋损毁等级");
        winter = fields.detail(Level.HOUSEHOLD, "受灾情形", "冬春困难");
        filed = fields.household("建档立卡");
        lowIncome = fields.household("低收入家庭认定");
        hardship = fields.household("家庭经济困难认定");
        illness = fields.household("因病致贫认定");
        special = fields.household("计划生育特殊家庭");
        sudden = fields.household("突发困难情形");
        settled = fields.household("居住与社保缴费情况");
        fixedHome = fields.detail(Level.HOUSEHOLD, "居住与社保缴费情况", "固定住所");
        paysHere = fields.detail(Level.HOUSEHOLD, "居住与社保缴费情况", "当地缴纳社保");
        aid = fields.person("教育资助档次");
        livelihood = fields.person("生活来源");
        employeePension = Math.round(rates.number("职工养老金月额")) * YUAN;
        residentPension = Math.round(rates.number("居民养老金月额")) * YUAN;
        fromChildren = rates.numbers("子女赡养月额");
        otherIncome = rates.numbers("其他收入月额");
        collectiveIncome = rates.number("集体户月收入");
        propertyShares = rates.numbers("财产符合比例");
        classes = rates.numbers("收入档上限");
        filedShare = rates.number("建档立卡比例");
        lowShare = rates.number("低收入认定比例");
        hardshipShares = rates.numbers("经济困难认定比例");
        illnessShare = rates.number("因病致贫比例");
        otherPoorShare = rates.number("其他贫困户比例");
        oldBaseShare = rates.number("苏区优抚比例");
        noHomeShares = rates.numbers("住房困难比例");
        unsafeShares = rates.numbers("危房分布");
        safeShares = rates.numbers("房屋甲乙级分布");
        shantytownShare = rates.number("棚户区比例");
        barrierFreeShare = rates.number("无障碍改造比例");
        compensatedShare = rates.number("保险补偿比例");
        disasterShare = rates.number("受灾比例");
        lossShares = rates.numbers("受灾程度分布");
        damageShares = rates.numbers("房屋损毁分布");
        winterShare = rates.number("冬春困难比例");
        suddenShare = rates.number("突发困难比例");
        suddenShares = rates.numbers("突发困难分布");
        fixedHomeShare = rates.number("固定住所比例");
        specialShare = rates.number("计生特殊家庭比例");
    }

    @Override
    public void write(Family family, Draw draw, Sheet sheet) {
        family.income = earn(family, draw);
        int h = sheet.household();
        long head = family.perHead();
        sheet.amount(income, h, family.income);
        sheet.flag(property, h, !family.collective() && draw.happens(propertyShares[head <= 1000 * YUAN ? 0 : 1]));
        recognised(family, draw, sheet, h, head);
        housing(family, draw, sheet, h, head);
        struck(family, draw, sheet, h);
        for (int i = 0; i < family.members; i++) {
            sheet.flag(livelihood, sheet.row(i), family.provided(i));
        }
    }

    private long earn(Family family, Draw draw) {
        long sum = 0;
        boolean anyEmployed = false;
        for (int i = 0; i < family.members; i++) {
            sum += family.wage[i];
            sum += family.employeePension[i] ? employeePension : family.residentPension[i] ? residentPension : 0;
            anyEmployed |= family.employed[i];
        }
        if (family.collective()) {
            return sum > 0 ? sum : Math.round(collectiveIncome) * YUAN;
        }
        boolean grown = family.hasAdult();
        for (int i = 0; i < family.members; i++) {
            boolean elder = family.age[i] >= Homes.ELDER_FROM;
            if (elder && !grown) {
                sum += amount(fromChildren, draw);
            } else if (!elder && !anyEmployed) {
                sum += amount(otherIncome, draw);
            }
        }
        return sum;
    }

    /// An amount of a tenth, even up to the next tenth's, in fen and whole yuan.
    private static long amount(double[] tenths, Draw draw) {
        double part = draw.part() * (tenths.length - 1);
        int tenth = (int) part;
        return Math.round(tenths[tenth] + (tenths[tenth + 1] - tenths[tenth]) * (part - tenth)) * YUAN;
    }

    private void recognised(Family family, Draw draw, Sheet sheet, int h, long head) {
        boolean own = !family.collective();
        boolean poor = own && head <= 1000 * YUAN && draw.happens(lowShare);
        boolean pressed = poor || own && draw.happens(hardshipShares[head <= 1200 * YUAN ? 0 : 1]);
        sheet.flag(filed, h, own && family.ruralRegistration && head <= 700 * YUAN && draw.happens(filedShare));
        sheet.flag(lowIncome, h, poor);
        sheet.flag(hardship, h, pressed);
        sheet.flag(illness, h, own && draw.happens(illnessShare));
        sheet.flag(otherPoor, h, own && !family.urban && draw.happens(otherPoorShare));
        sheet.flag(oldBase, h, own && !family.urban && draw.happens(oldBaseShare));
        sheet.flag(special, h, own && family.age[0] >= 49 && draw.happens(specialShare));
        for (int i = 0; i < family.members; i++) {
            boolean senior = family.stage[i] == Schooling.SENIOR;
            sheet.choice(aid, sheet.row(i), senior && pressed ? poor ? 0 : 1 : -1);
        }
    }

    private void housing(Family family, Draw draw, Sheet sheet, int h, long head) {
        int place = head <= classes[0] * YUAN ? 0 : head <= classes[1] * YUAN ? 1 : 2;
        boolean own = !family.collective();
        sheet.choice(incomeClass, h, place);
        sheet.flag(noHome, h, own && draw.happens(noHomeShares[place]));
        int grade = -1;
        if (own && !family.urban) {
            double part = draw.part();
            grade = part < unsafeShares[0] ? 2 : part < unsafeShares[0] + unsafeShares[1] ? 3 : draw.among(safeShares);
        }
        sheet.choice(unsafe, h, grade);
        sheet.flag(shantytown, h, own && family.urban && draw.happens(shantytownShare));
        sheet.flag(barrierFree, h, family.anyDisabled() && draw.happens(barrierFreeShare));
        boolean outsider = family.migrant();
        sheet.record(settled, h, outsider);
        if (outsider) {
            sheet.flag(fixedHome, h, draw.happens(fixedHomeShare));
            sheet.flag(paysHere, h, family.contract[0]);
        } else {
            sheet.column(fixedHome).nothing(h);
            sheet.column(paysHere).nothing(h);
        }
    }

    private void struck(Family family, Draw draw, Sheet sheet, int h) {
        sheet.flag(compensated, h, draw.happens(compensatedShare));
        boolean hit = !family.collective() && draw.happens(disasterShare);
        sheet.record(disaster, h, hit);
        sheet.choice(loss, h, hit ? draw.among(lossShares) : -1);
        sheet.choice(damage, h, hit ? draw.among(damageShares) : -1);
        if (hit) {
            sheet.flag(winter, h, draw.happens(winterShare));
        } else {
            sheet.column(winter).nothing(h);
        }
        boolean struck = !family.collective() && draw.happens(suddenShare);
        sheet.choice(sudden, h, struck ? draw.among(suddenShares) : -1);
    }
}
