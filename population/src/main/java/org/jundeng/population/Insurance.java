package org.jundeng.population;

import java.util.List;

/// Who is insured, and who draws a pension.
final class Insurance implements Theme {

    private final int insurances;
    private final int paidUp;
    private final int pensionable;
    private final int fixedIncome;
    private final long[] ofContract;
    private final long employeePension;
    private final long residentPension;
    private final long employeeHealth;
    private final long residentHealth;
    private final long unemployment;
    private final double[] contractShares;
    private final double[] retiredShares;
    private final double residentPensionShare;
    private final double residentHealthShare;
    private final double insuredBefore;
    private final double full;

    Insurance(Fields fields, Rates rates) {
        insurances = fields.person("参保险种与状态");
        paidUp = fields.detail("参保险种与状态", "失业保险", "足额");
        pensionable = fields.person("达到领取条件");
        fixedIncome = fields.person("固定收入");
        ofContract = List.of("职工基本养老保险", "职工基本医疗保险", "生育保险", "失业保险", "工伤保险").stream()
                .mapToLong(word -> 1L << fields.place(insurances, word))
                .toArray();
        employeePension = ofContract[0];
        employeeHealth = ofContract[1];
        unemployment = ofContract[3];
        residentPension = 1L << fields.place(insurances, "城乡居民基本养老保险");
        residentHealth = 1L << fields.place(insurances, "城乡居民基本医疗保险");
        contractShares = rates.numbers("职工参保比例");
        retiredShares = rates.numbers("退休职工比例");
        residentPensionShare = rates.number("居民养老参保比例");
        residentHealthShare = rates.number("居民医保参保比例");
        insuredBefore = rates.number("失业前参保比例");
        full = rates.number("足额缴费比例");
    }

    @Override
    public void write(Family family, Draw draw, Sheet sheet) {
        for (int i = 0; i < family.members; i++) {
            int row = sheet.row(i);
            long insured = insured(family, i, draw);
            boolean old = family.age[i] >= 60;
            boolean employee = (insured & employeePension) != 0 && !family.contract[i];
            family.employeePension[i] = employee;
            family.residentPension[i] = old && (insured & residentPension) != 0;
            sheet.column(insurances).choices(row, insured);
            if ((insured & unemployment) != 0) {
                sheet.flag(paidUp, row, draw.happens(full));
            } else {
                sheet.column(paidUp).nothing(row);
            }
            sheet.flag(pensionable, row, employee || family.residentPension[i]);
            sheet.flag(fixedIncome, row, employee || family.contract[i]);
        }
    }

    private long insured(Family family, int i, Draw draw) {
        long insured = 0;
        if (family.contract[i]) {
            for (int k = 0; k < ofContract.length; k++) {
                insured |= draw.happens(contractShares[k]) ? ofContract[k] : 0;
            }
        } else if (family.age[i] >= (family.man(i) ? 60 : 55) && draw.happens(retiredShares[family.urban ? 0 : 1])) {
            insured |= employeePension | employeeHealth;
        } else if (family.jobless[i] && draw.happens(insuredBefore)) {
            insured |= unemployment;
        }
        boolean grown = family.age[i] >= 16 && !family.pupil(i);
        if (grown && (insured & employeePension) == 0 && draw.happens(residentPensionShare)) {
            insured |= residentPension;
        }
        if ((insured & employeeHealth) == 0 && draw.happens(residentHealthShare)) {
            insured |= residentHealth;
        }
        return insured;
    }
}
