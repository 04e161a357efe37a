package org.jundeng.kernel;

/// How many rows of a plane belong to each group; only the groups that have some are looked at again.
final class Heads {

    private final int[] counts;
    private final int[] met;
    private int groups;

    Heads(int groups) {
        this.counts = new int[groups];
        this.met = new int[groups];
    }

    /// Counts the rows of a plane anew.
    ///
    /// @param groupOf by row
    void count(long[] plane, int words, int[] groupOf) {
        clear();
        for (int w = 0; w < words; w++) {
            for (long bits = plane[w]; bits != 0; bits &= bits - 1) {
                meet(groupOf[(w << 6) + Long.numberOfTrailingZeros(bits)]);
            }
        }
    }

    /// Counts households by the group of the member who is named first.
    void countFirst(long[] plane, int words, int[] groupOf, int[] first) {
        clear();
        for (int w = 0; w < words; w++) {
            for (long bits = plane[w]; bits != 0; bits &= bits - 1) {
                meet(groupOf[first[(w << 6) + Long.numberOfTrailingZeros(bits)]]);
            }
        }
    }

    /// Counts the rows of a plane of which few are missing, from the counts of all.
    void countMissing(long[] plane, int words, int[] groupOf, Heads all, long[] everybody) {
        clear();
        System.arraycopy(all.counts, 0, counts, 0, counts.length);
        System.arraycopy(all.met, 0, met, 0, all.groups);
        groups = all.groups;
        for (int w = 0; w < words; w++) {
            for (long bits = everybody[w] & ~plane[w]; bits != 0; bits &= bits - 1) {
                counts[groupOf[(w << 6) + Long.numberOfTrailingZeros(bits)]]--;
            }
        }
    }

    private void meet(int group) {
        if (counts[group]++ == 0) {
            met[groups++] = group;
        }
    }

    private void clear() {
        for (int i = 0; i < groups; i++) {
            counts[met[i]] = 0;
        }
        groups = 0;
    }

    /// Adds the counts to sums by group, each head as so many.
    void addTo(long[] sums, long each) {
        for (int i = 0; i < groups; i++) {
            int group = met[i];
            sums[group] = Math.addExact(sums[group], Math.multiplyExact(each, (long) counts[group]));
        }
    }
}
