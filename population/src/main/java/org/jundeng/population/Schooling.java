package org.jundeng.population;

/// Who goes to school, and to what school.
final class Schooling implements Theme {

    /// The stages of schooling as [Family] has them.
    static final int NURSERY = 1;

    static final int PRIMARY = 2;
    static final int JUNIOR = 3;
    static final int SENIOR = 4;
    static final int VOCATIONAL = 5;
    static final int UNIVERSITY = 6;

    private final int stage;
    private final int grade;
    private final int fullTime;
    private final int ownership;
    private final int location;
    private final int affiliation;
    private final int boardingSchool;
    private final int boards;
    private final int lunch;
    private final int major;
    private final int approval;
    private final int publicSchool;
    private final int affordable;
    private final int otherPrivate;
    private final int country;
    private final int town;
    private final int provincial;
    private final int local;
    private final int approved;
    private final int notApproved;
    private final double nursery;
    private final double upper;
    private final double senior;
    private final double university;
    private final double fullTimeShare;
    private final double provincialShare;
    private final double approvedShare;
    private final double juniorTimes;
    private final double boarding;
    private final double lunchShare;
    private final double[] publicShares;
    private final double[] affordableShares;
    private final double[] boardingSchools;
    private final double[] majors;

    Schooling(Fields fields, Rates rates) {
        stage = fields.person("学段");
        grade = fields.person("年级");
        fullTime = fields.person("全日制正式学籍");
        ownership = fields.person("学校办学性质");
        location = fields.person("学校城乡属性");
        affiliation = fields.person("学校隶属");
        boardingSchool = fields.person("寄宿制学校");
        boards = fields.person("寄宿");
        lunch = fields.person("寄午餐");
        major = fields.person("专业类别");
        approval = fields.person("幼儿园审批层级");
        publicSchool = fields.place(ownership, "公办");
        affordable = fields.place(ownership, "普惠性民办");
        otherPrivate = fields.place(ownership, "其他民办");
        country = fields.place(location, "农村");
        town = fields.place(location, "城镇");
        provincial = fields.place(affiliation, "省属");
        local = fields.place(affiliation, "省属以外");
        approved = fields.place(approval, "县级以上教育行政部门审批");
        notApproved = fields.place(approval, "否");
        nursery = rates.number("入园率");
        upper = rates.number("高中阶段就学比例");
        senior = rates.number("普通高中比例");
        university = rates.number("高等教育就学比例");
        fullTimeShare = rates.number("全日制正式学籍比例");
        provincialShare = rates.number("省属学校比例");
        approvedShare = rates.number("县级审批幼儿园比例");
        juniorTimes = rates.number("初中寄宿制倍数");
        boarding = rates.number("寄宿比例");
        lunchShare = rates.number("寄午餐比例");
        publicShares = rates.numbers("公办学校比例");
        affordableShares = rates.numbers("普惠性民办比例");
        boardingSchools = rates.numbers("寄宿制学校比例");
        majors = rates.numbers("专业分布");
    }

    @Override
    public void write(Family family, Draw draw, Sheet sheet) {
        for (int i = 0; i < family.members; i++) {
            enrol(family, i, draw);
            int row = sheet.row(i);
            int at = family.stage[i];
            sheet.choice(stage, row, at - 1);
            sheet.whole(grade, row, at > 0 ? family.grade[i] : -1);
            sheet.flag(fullTime, row, at == VOCATIONAL ? draw.happens(fullTimeShare) : at > NURSERY);
            sheet.choice(ownership, row, at > 0 ? owner(at, draw) : -1);
            sheet.choice(location, row, at > 0 ? family.urban ? town : country : -1);
            sheet.choice(affiliation, row, at >= SENIOR ? draw.happens(provincialShare) ? provincial : local : -1);
            sheet.choice(major, row, at == VOCATIONAL ? draw.among(majors) : -1);
            sheet.choice(approval, row, at == NURSERY ? draw.happens(approvedShare) ? approved : notApproved : -1);
            board(family, at, row, draw, sheet);
        }
    }

    private void enrol(Family family, int i, Draw draw) {
        int age = family.schoolAge(i);
        int at = 0;
        int began = 0;
        if (age >= 18 && age <= 21 && draw.happens(university)) {
            at = UNIVERSITY;
            began = 18;
        } else if (age >= 15 && age <= 17 && draw.happens(upper)) {
            at = draw.happens(senior) ? SENIOR : VOCATIONAL;
            began = 15;
        } else if (age >= 12 && age <= 14) {
            at = JUNIOR;
            began = 12;
        } else if (age >= 6 && age <= 11) {
            at = PRIMARY;
            began = 6;
        } else if (age >= 3 && age <= 5 && draw.happens(nursery)) {
            at = NURSERY;
            began = 3;
        }
        family.stage[i] = (byte) at;
        family.grade[i] = (byte) (age - began + 1);
    }

    private int owner(int at, Draw draw) {
        if (draw.happens(publicShares[at - 1])) {
            return publicSchool;
        }
        return draw.happens(affordableShares[at - 1]) ? affordable : otherPrivate;
    }

    private void board(Family family, int at, int row, Draw draw, Sheet sheet) {
        double share = boardingSchools[family.urban ? 0 : 1];
        boolean school = (at == PRIMARY || at == JUNIOR) && draw.happens(at == JUNIOR ? share * juniorTimes : share);
        boolean stays = school && draw.happens(boarding);
        sheet.flag(boardingSchool, row, school);
        sheet.flag(boards, row, stays);
        sheet.flag(lunch, row, school && !stays && draw.happens(lunchShare));
    }
}
