package org.jundeng.population;

import java.util.Arrays;

/// The household that facts are being made for, with what earlier facts say that later ones need.
///
/// One object is filled again for each household. Shapes: one entry a member; entries past `members` mean nothing.
final class Family {

    private static final int MOST = 128;

    /// A year and the first of September in it, in the units of [org.jundeng.kernel.Days].
    private static final int YEAR = 12 * 32;

    private static final int SCHOOL_BEGINS = 8 * 32 + 1;

    private final int today;

    int members;
    byte kind;
    boolean urban;
    /// The place of the region of registration among the codes, or [org.jundeng.kernel.Column#HOME].
    int registered;

    boolean ruralRegistration;
    final byte[] sex = new byte[MOST];
    final byte[] age = new byte[MOST];
    final byte[] role = new byte[MOST];
    final int[] born = new int[MOST];

    /// The disability level from 1, the most severe; 0 for none.
    final byte[] disability = new byte[MOST];

    /// The stage of schooling from 1, nursery, to 6, university; 0 for none.
    final byte[] stage = new byte[MOST];

    final byte[] grade = new byte[MOST];
    final boolean[] employed = new boolean[MOST];
    final boolean[] jobless = new boolean[MOST];
    final boolean[] retired = new boolean[MOST];
    final boolean[] able = new boolean[MOST];

    /// With a labour contract.
    final boolean[] contract = new boolean[MOST];

    /// What a member earns a month, in fen.
    final long[] wage = new long[MOST];

    final boolean[] employeePension = new boolean[MOST];
    final boolean[] residentPension = new boolean[MOST];
    final boolean[] noSupporter = new boolean[MOST];

    /// The household's income a month, in fen.
    long income;

    /// @param today the day that facts are of, as [org.jundeng.kernel.Days] writes it
    Family(int today) {
        this.today = today;
    }

    void begin(int count) {
        members = count;
        Arrays.fill(disability, 0, count, (byte) 0);
        Arrays.fill(stage, 0, count, (byte) 0);
        Arrays.fill(grade, 0, count, (byte) 0);
        Arrays.fill(wage, 0, count, 0);
        Arrays.fill(employed, 0, count, false);
        Arrays.fill(jobless, 0, count, false);
        Arrays.fill(retired, 0, count, false);
        Arrays.fill(able, 0, count, false);
        Arrays.fill(contract, 0, count, false);
        Arrays.fill(employeePension, 0, count, false);
        Arrays.fill(residentPension, 0, count, false);
        Arrays.fill(noSupporter, 0, count, false);
        income = 0;
    }

    boolean collective() {
        return kind == Homes.NO_FAMILY;
    }

    boolean man(int member) {
        return sex[member] == 0;
    }

    boolean severe(int member) {
        return disability[member] == 1 || disability[member] == 2;
    }

    boolean migrant() {
        return registered >= 0;
    }

    /// Has earnings or an employee's pension.
    boolean provided(int member) {
        return employed[member] || employeePension[member];
    }

    /// Old, disabled or a child, and with neither strength to work, means, nor somebody who must support.
    boolean destitute(int member) {
        return noSupporter[member]
                && !able[member]
                && !provided(member)
                && (age[member] >= 60 || disability[member] > 0 || age[member] < 16);
    }

    boolean pupil(int member) {
        return stage[member] > 0;
    }

    /// Whether somebody between 18 and 64 lives there.
    boolean hasAdult() {
        for (int i = 0; i < members; i++) {
            if (age[i] >= 18 && age[i] < Homes.ELDER_FROM) {
                return true;
            }
        }
        return false;
    }

    boolean anyDisabled() {
        for (int i = 0; i < members; i++) {
            if (disability[i] > 0) {
                return true;
            }
        }
        return false;
    }

    /// The income a head and month, in fen.
    long perHead() {
        return income / members;
    }

    /// The age on the last first of September, when school began.
    int schoolAge(int member) {
        int birthday = born[member] % YEAR;
        int now = today % YEAR;
        boolean since = now >= SCHOOL_BEGINS
                ? birthday > SCHOOL_BEGINS && birthday <= now
                : birthday > SCHOOL_BEGINS || birthday <= now;
        return since ? age[member] - 1 : age[member];
    }
}
