package org.jundeng.population;

import java.time.LocalDate;
import org.jundeng.kernel.Days;
import org.jundeng.kernel.Level;

/// Who works, for whom and for how much; who looks for work.
final class Work implements Theme {

    private static final int UNIVERSITY_DONE = 22;
    private static final int VOCATIONAL_DONE = 18;

    private final LocalDate date;
    private final int status;
    private final int contract;
    private final int employer;
    private final int payroll;
    private final int contributionWage;
    private final int average;
    private final int able;
    private final int wantsWork;
    private final int wantsBusiness;
    private final int education;
    private final int graduated;
    private final int traineeship;
    private final int traineeshipFrom;
    private final int traineeshipTo;
    private final int registered;
    private final int wantsTraining;
    private final int certificates;
    private final int approvedTrainer;
    private final int hardToPlace;
    private final int newWorker;
    private final int settledMigrant;
    private final int official;
    private final int jobless;
    private final int employed;
    private final int unemployed;
    private final int notWorking;
    private final int retired;
    private final int pupil;
    private final int nobody;
    private final int publicOffice;
    private final int publicInstitution;
    private final int selfEmployed;
    private final int university;
    private final int vocational;
    private final int other;
    private final long trained;
    private final long qualified;

    private final double[][] works;
    private final double looking;
    private final double[] byDisability;
    private final double[][] employers;
    private final double[] base;
    private final double flexible;
    private final double[] spread;
    private final double premium;
    private final double[] educated;
    private final double vocationalShare;
    private final double traineeShare;
    private final double[] seeking;
    private final double business;
    private final double[] registeredShares;
    private final double training;
    private final double[] certificateShares;
    private final double approvedShare;
    private final double hard;
    private final double oldAble;
    private final double newShare;
    private final double settled;
    private final double stateShare;

    Work(Fields fields, Rates rates, LocalDate date) {
        this.date = date;
        status = fields.person("就业状态");
        contract = fields.person("劳动关系");
        employer = fields.person("用人单位类型");
        payroll = fields.person("单位工资总额");
        contributionWage = fields.person("本人缴费工资");
        average = fields.person("单位上年度职工月平均工资");
        able = fields.person("劳动能力");
        wantsWork = fields.person("求职意愿");
        wantsBusiness = fields.person("创业意愿");
        education = fields.person("学历类别");
        graduated = fields.person("毕业日期");
        traineeship = fields.person("见习协议");
        traineeshipFrom = fields.detail(Level.PERSON, "见习协议", "起");
        traineeshipTo = fields.detail(Level.PERSON, "见习协议", "止");
        registered = fields.person("实名制登记");
        wantsTraining = fields.person("培训意愿");
        certificates = fields.person("培训或资格证书");
        approvedTrainer = fields.person("培训机构批准");
        hardToPlace = fields.person("就业困难人员认定");
        newWorker = fields.person("新就业无房职工");
        settledMigrant = fields.person("城镇稳定就业外来务工");
        official = fields.person("国家机关（国有企事业单位）工作人员");
        jobless = fields.household("零就业家庭认定");
        employed = fields.place(status, "就业");
        unemployed = fields.place(status, "失业");
        notWorking = fields.place(status, "未就业");
        retired = fields.place(status, "退休");
        pupil = fields.place(status, "在校");
        nobody = fields.place(employer, "无");
        publicOffice = fields.place(employer, "机关");
        publicInstitution = fields.place(employer, "事业单位");
        selfEmployed = fields.place(employer, "个体工商户");
        university = fields.place(education, "高校");
        vocational = fields.place(education, "中职");
        other = fields.place(education, "其他");
        trained = 1L << fields.place(certificates, "培训结业证书");
        qualified = 1L << fields.place(certificates, "职业资格证书");
        works = new double[][] {rates.byAge("男性就业比例"), rates.byAge("女性就业比例")};
        looking = rates.number("未就业者失业比例");
        byDisability = rates.numbers("残疾人就业倍数");
        employers = new double[][] {rates.numbers("城镇用人单位分布"), rates.numbers("乡村用人单位分布")};
        base = rates.numbers("月工资基数");
        flexible = rates.number("灵活就业收入倍数");
        spread = rates.numbers("收入分布倍数");
        premium = rates.number("高校学历收入倍数");
        educated = rates.byAge("学历分布");
        vocationalShare = rates.number("中职学历比例");
        traineeShare = rates.number("见习比例");
        seeking = rates.numbers("求职比例");
        business = rates.number("创业意愿比例");
        registeredShares = rates.numbers("实名制登记比例");
        training = rates.number("培训意愿比例");
        certificateShares = rates.numbers("培训证书比例");
        approvedShare = rates.number("培训机构批准比例");
        hard = rates.number("就业困难认定比例");
        oldAble = rates.number("老年劳动能力比例");
        newShare = rates.number("新就业无房比例");
        settled = rates.number("稳定务工比例");
        stateShare = rates.number("国有单位比例");
    }

    @Override
    public void write(Family family, Draw draw, Sheet sheet) {
        boolean anyWork = false;
        boolean anyLooking = false;
        for (int i = 0; i < family.members; i++) {
            int row = sheet.row(i);
            int schooling = schooling(family, i, draw, row, sheet);
            work(family, i, draw, schooling == university, row, sheet);
            wishes(family, i, draw, row, sheet);
            trainee(family, i, draw, schooling == university, row, sheet);
            anyWork |= family.employed[i] || family.retired[i];
            anyLooking |= family.jobless[i] && family.able[i];
        }
        sheet.flag(jobless, sheet.household(), !family.collective() && !anyWork && anyLooking);
    }

    private int schooling(Family family, int i, Draw draw, int row, Sheet sheet) {
        boolean done = family.age[i] >= 16 && !family.pupil(i);
        int is = !done
                ? -1
                : family.age[i] >= UNIVERSITY_DONE && draw.happens(educated[family.age[i]])
                        ? university
                        : family.age[i] >= VOCATIONAL_DONE && draw.happens(vocationalShare) ? vocational : other;
        sheet.choice(education, row, is);
        int left = is == university ? UNIVERSITY_DONE : VOCATIONAL_DONE;
        int year = Days.read(family.born[i]).getYear() + left;
        LocalDate leaving = LocalDate.of(year, 7, 1);
        if ((is == university || is == vocational) && !leaving.isAfter(date)) {
            sheet.column(graduated).day(row, Days.written(leaving));
        } else {
            sheet.column(graduated).nothing(row);
        }
        return is;
    }

    private void work(Family family, int i, Draw draw, boolean graduate, int row, Sheet sheet) {
        int age = family.age[i];
        double share =
                works[family.sex[i]][age] * (family.disability[i] > 0 ? byDisability[family.disability[i] - 1] : 1);
        family.employed[i] = age >= 16 && !family.pupil(i) && draw.happens(share);
        family.retired[i] = !family.employed[i] && age >= (family.man(i) ? 60 : 55);
        boolean atWorkingAge = age >= 16 && !family.pupil(i) && !family.employed[i] && !family.retired[i];
        family.jobless[i] = atWorkingAge && !family.severe(i) && draw.happens(looking);
        family.able[i] =
                age >= 16 && !family.severe(i) && (age < 60 || family.employed[i] || age < 70 && draw.happens(oldAble));
        sheet.choice(
                status,
                row,
                family.employed[i]
                        ? employed
                        : family.retired[i]
                                ? retired
                                : family.pupil(i)
                                        ? pupil
                                        : family.jobless[i] ? unemployed : atWorkingAge ? notWorking : -1);
        sheet.flag(able, row, family.able[i]);
        int unit = family.employed[i] ? draw.among(employers[family.urban ? 0 : 1]) : nobody;
        family.contract[i] = family.employed[i] && unit < selfEmployed && age < (family.man(i) ? 60 : 55);
        if (family.employed[i]) {
            double factor = spread(draw) * (graduate ? premium : 1) * (unit < selfEmployed ? 1 : flexible);
            family.wage[i] = Math.round(base[family.urban ? 0 : 1] * factor) * 100;
        }
        sheet.choice(employer, row, unit);
        sheet.flag(contract, row, family.contract[i]);
        long wage = family.contract[i] ? family.wage[i] : -1;
        sheet.amount(payroll, row, wage);
        sheet.amount(contributionWage, row, wage);
        sheet.amount(average, row, family.contract[i] ? Math.round(base[family.urban ? 0 : 1]) * 100 : -1);
        sheet.flag(
                official,
                row,
                unit == publicOffice && family.employed[i]
                        || unit == publicInstitution && family.employed[i]
                        || age >= 60 && family.urban && draw.happens(stateShare));
        sheet.flag(newWorker, row, family.contract[i] && family.urban && age < 35 && draw.happens(newShare));
        sheet.flag(
                settledMigrant, row, family.contract[i] && family.urban && family.migrant() && draw.happens(settled));
    }

    /// A factor of the base wage: even within each tenth, about the tenth's mean.
    private double spread(Draw draw) {
        double part = draw.part() * spread.length;
        int tenth = (int) part;
        double low = tenth == 0 ? spread[0] * 0.6 : (spread[tenth - 1] + spread[tenth]) / 2;
        double high = tenth == spread.length - 1 ? 2 * spread[tenth] - low : (spread[tenth] + spread[tenth + 1]) / 2;
        return low + (high - low) * (part - tenth);
    }

    private void wishes(Family family, int i, Draw draw, int row, Sheet sheet) {
        boolean working = family.age[i] >= 16 && family.age[i] < 60 && family.able[i] && !family.pupil(i);
        sheet.flag(
                wantsWork,
                row,
                working && !family.employed[i] && draw.happens(family.jobless[i] ? seeking[0] : seeking[1]));
        sheet.flag(wantsBusiness, row, working && draw.happens(business));
        sheet.flag(
                registered,
                row,
                working && draw.happens(family.jobless[i] ? registeredShares[0] : registeredShares[1]));
        boolean wants = working && draw.happens(training);
        long got = (working && draw.happens(certificateShares[0]) ? trained : 0)
                | (working && draw.happens(certificateShares[1]) ? qualified : 0);
        sheet.flag(wantsTraining, row, wants);
        sheet.column(certificates).choices(row, got);
        sheet.flag(approvedTrainer, row, (wants || got != 0) && draw.happens(approvedShare));
        sheet.flag(hardToPlace, row, family.jobless[i] && draw.happens(hard));
    }

    private void trainee(Family family, int i, Draw draw, boolean graduate, int row, Sheet sheet) {
        LocalDate left = LocalDate.of(Days.read(family.born[i]).getYear() + UNIVERSITY_DONE, 7, 1);
        boolean recent = graduate && !left.isAfter(date) && left.plusYears(1).isAfter(date);
        boolean is = recent && !family.employed[i] && draw.happens(traineeShare);
        sheet.record(traineeship, row, is);
        if (is) {
            LocalDate from = date.minusMonths(1 + draw.below(5)).withDayOfMonth(1);
            sheet.column(traineeshipFrom).day(row, Days.written(from));
            sheet.column(traineeshipTo).day(row, Days.written(from.plusMonths(6).minusDays(1)));
        } else {
            sheet.column(traineeshipFrom).nothing(row);
            sheet.column(traineeshipTo).nothing(row);
        }
    }
}
