package org.jundeng.population;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.jundeng.kernel.Column;

/// Which households of a county live in town, and which are registered elsewhere, so that the people in them come to
/// the census's counts.
///
/// Shapes: one entry a household.
///
/// @param registered the place of the region of registration among the codes, or [Column#HOME]
record Residence(boolean[] urban, int[] registered) {

    /// How many bits of a key are sorted by at once.
    private static final int DIGIT = 11;

    static Residence of(Census.County county, Homes homes, Codes codes, Rates rates, Draw draw) {
        boolean[] urban = new boolean[homes.households()];
        double collective = rates.number("城镇集体户权重");
        boolean[] free = new boolean[urban.length];
        Arrays.fill(free, true);
        pick(homes, county.urban(), free, h -> homes.kind()[h] == Homes.NO_FAMILY ? collective : 1, draw, urban);

        int[] registered = new int[urban.length];
        Arrays.fill(registered, Column.HOME);
        double town = rates.number("外来人口城镇权重");
        double shared = rates.number("外来人口集体户权重");
        double alone = rates.number("外来人口独居权重");
        IntToDoubleFunction weight = h -> (urban[h] ? town : 1)
                * (homes.kind()[h] == Homes.NO_FAMILY ? shared : homes.kind()[h] == Homes.ALONE ? alone : 1);
        int fromProvince = county.otherCountyPublished()
                ? county.otherCounty()
                : (int) Math.round(county.total() * rates.number("省内他县人口比例"));
        boolean[] counties = new boolean[urban.length];
        boolean[] provinces = new boolean[urban.length];
        Arrays.fill(free, true);
        pick(homes, fromProvince, free, weight, draw, counties);
        pick(homes, county.otherProvince(), free, weight, draw, provinces);
        for (int h = 0; h < urban.length; h++) {
            if (counties[h]) {
                registered[h] = codes.otherCounty(county.code(), draw);
            } else if (provinces[h]) {
                registered[h] = codes.province(draw);
            }
        }
        return new Residence(urban, registered);
    }

    /// Picks free households by weight and without putting back until they have just so many people.
    private static void pick(
            Homes homes, int people, boolean[] free, IntToDoubleFunction weight, Draw draw, boolean[] picked) {
        long[] order = new long[free.length];
        for (int h = 0; h < order.length; h++) {
            float key = (float) ((0.0 - Math.log(1 - draw.part())) / weight.applyAsDouble(h));
            order[h] = (long) Float.floatToIntBits(key) << 32 | h;
        }
        order = byKey(order);
        int left = people;
        for (int i = 0; i < order.length && left > 0; i++) {
            int h = (int) order[i];
            if (free[h] && homes.size(h) <= left) {
                picked[h] = true;
                free[h] = false;
                left -= homes.size(h);
            }
        }
        if (left > 0) {
            throw new IllegalStateException("people without a household: " + left);
        }
    }

    /// Sorts by the upper 32 bits, none of which is negative; those with the same key keep their order.
    private static long[] byKey(long[] entries) {
        long[] from = entries;
        long[] to = new long[from.length];
        for (int shift = 32; shift < 64; shift += DIGIT) {
            int[] next = new int[(1 << DIGIT) + 1];
            for (long entry : from) {
                next[digit(entry, shift) + 1]++;
            }
            for (int digit = 0; digit < 1 << DIGIT; digit++) {
                next[digit + 1] += next[digit];
            }
            for (long entry : from) {
                to[next[digit(entry, shift)]++] = entry;
            }
            long[] sorted = to;
            to = from;
            from = sorted;
        }
        return from;
    }

    private static int digit(long entry, int shift) {
        return (int) (entry >>> shift) & (1 << DIGIT) - 1;
    }
}
