package org.jundeng.kernel;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/// The groups that people are counted in: where they live, how old they are, men or women, and how much their household
/// has.
///
/// What a row does not state puts it into a group of its own, the last of that kind; nobody is left out.
///
/// @param residence the column of persons that says town or country, or -1: then all are in the last group
/// @param birth the column of the day of birth, or -1
/// @param sex the column of the sex, or -1
/// @param income the column of the household's income a month, or -1
/// @param bornAfter the days, as [Days] writes them and descending, after which the members of each age group but the
/// last were born
/// @param decileBounds the incomes per head a month, in fen and ascending, from which each decile but the first begins
public record Groups(int residence, int birth, int sex, int income, int[] bornAfter, long[] decileBounds)
        implements Serializable {

    /// Town, country, not stated.
    public static final int RESIDENCES = 3;

    /// Men, women, not stated.
    public static final int SEXES = 3;

    /// Ten, and not stated.
    public static final int DECILES = 11;

    /// The age groups, and one for a day of birth that is not stated.
    public int ages() {
        return bornAfter.length + 2;
    }

    /// How many groups there are.
    public int count() {
        return RESIDENCES * ages() * SEXES * DECILES;
    }

    /// The number of a group.
    public int group(int residenceGroup, int age, int sexGroup, int decile) {
        return ((residenceGroup * ages() + age) * SEXES + sexGroup) * DECILES + decile;
    }

    public int residence(int group) {
        return group / (DECILES * SEXES * ages());
    }

    public int age(int group) {
        return group / (DECILES * SEXES) % ages();
    }

    public int sex(int group) {
        return group / DECILES % SEXES;
    }

    public int decile(int group) {
        return group % DECILES;
    }

    /// Finds the group of each person of a block.
    void of(Frame frame, int[] to) {
        Block block = frame.block();
        List<Column> columns = block.columns();
        Column where = residence < 0 ? null : columns.get(residence);
        Column born = birth < 0 ? null : columns.get(birth);
        Column is = sex < 0 ? null : columns.get(sex);
        for (int household = 0; household < block.households(); household++) {
            int decile = decile(block, household);
            for (int person = block.first()[household]; person < block.first()[household + 1]; person++) {
                int residenceGroup = where == null ? RESIDENCES - 1 : value(where, person, RESIDENCES - 1);
                int sexGroup = is == null ? SEXES - 1 : value(is, person, SEXES - 1);
                to[person] = group(residenceGroup, born == null ? ages() - 1 : age(born, person), sexGroup, decile);
            }
        }
    }

    private static int value(Column column, int row, int otherwise) {
        return column.stated(row) && !column.nothing(row) ? (int) column.value(row) : otherwise;
    }

    private int age(Column born, int person) {
        int day = value(born, person, -1);
        if (day < 0) {
            return ages() - 1;
        }
        int age = 0;
        while (age < bornAfter.length && day <= bornAfter[age]) {
            age++;
        }
        return age;
    }

    /// The household's income a year in fen, or -1 where it is not known.
    public long yearlyIncome(Block block, int household) {
        return income < 0 ? -1 : yearly(block.columns().get(income), household);
    }

    private static long yearly(Column incomes, int household) {
        return incomes.stated(household) && !incomes.nothing(household)
                ? Math.multiplyExact(12, incomes.value(household))
                : -1;
    }

    /// Adds the known incomes of some households to a distribution, of which [#withDeciles] then takes the deciles.
    ///
    /// @param incomes their column of incomes a month
    /// @param first as of a block
    public static void addIncomes(Column incomes, int[] first, Distribution to) {
        for (int h = 0; h < first.length - 1; h++) {
            long income = yearly(incomes, h);
            if (income >= 0) {
                to.add(income, first[h + 1] - first[h], 0);
            }
        }
    }

    /// The same groups with the deciles of a distribution of incomes per head and year.
    public Groups withDeciles(Distribution incomes) {
        long[] monthly =
                Arrays.stream(incomes.deciles()).map(yearly -> yearly / 12).toArray();
        return new Groups(residence, birth, sex, income, bornAfter, monthly);
    }

    /// The decile of a household's income per head, from 0; 10 where it is not stated.
    public int decile(Block block, int household) {
        if (income < 0) {
            return DECILES - 1;
        }
        Column incomes = block.columns().get(income);
        if (!incomes.stated(household) || incomes.nothing(household)) {
            return DECILES - 1;
        }
        int members = block.first()[household + 1] - block.first()[household];
        long value = incomes.value(household);
        int decile = 0;
        for (long bound : decileBounds) {
            decile += value >= bound * members ? 1 : 0;
        }
        return decile;
    }
}
