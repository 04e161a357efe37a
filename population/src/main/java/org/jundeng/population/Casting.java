package org.jundeng.population;

/// Decides who fills which place: couples of both sexes and like age, children younger than their parents.
///
/// Each place gets a wished age; places and people of a sex are put in the order of age and matched one to one,
/// which is the assignment with the least sum of differences.
///
/// @param stock people by sex and year of age; used up
record Casting(int[] first, byte[] role, byte[] kind, byte[] sex, byte[] age, int[][] stock, Draw draw) {

    private static final int OLDEST = 110;

    /// @param homes the households that are families; they come first
    void cast(int homes) {
        int persons = first[homes];
        byte[] wished = new byte[persons];
        sexes(homes);
        for (int h = 0; h < homes; h++) {
            wish(h, wished);
        }
        for (byte each = Homes.ELDER; each <= Homes.CHILD; each++) {
            for (int s = 0; s < 2; s++) {
                match(each, s, persons, wished);
            }
        }
    }

    /// Couples get one of each sex; the other places take the sexes that are left, in random order.
    private void sexes(int homes) {
        for (byte each = Homes.ELDER; each <= Homes.CHILD; each++) {
            int men = count(each, 0);
            int women = count(each, 1);
            int[] others = new int[men + women];
            int other = 0;
            for (int h = 0; h < homes; h++) {
                int from = -1;
                for (int p = first[h]; p < first[h + 1]; p++) {
                    if (role[p] != each) {
                        continue;
                    }
                    if (each != Homes.CHILD
                            && from < 0
                            && p + 1 < first[h + 1]
                            && role[p + 1] == each
                            && men > 0
                            && women > 0) {
                        from = p;
                        sex[p] = 0;
                        sex[p + 1] = 1;
                        men--;
                        women--;
                        p++;
                    } else {
                        others[other++] = p;
                    }
                }
            }
            draw.shuffle(others, other);
            for (int i = 0; i < other; i++) {
                sex[others[i]] = (byte) (i < men ? 0 : 1);
            }
        }
    }

    private int from(byte each) {
        return each == Homes.ELDER ? Homes.ELDER_FROM : each == Homes.ADULT ? Homes.CHILD_BELOW : 0;
    }

    private int to(byte each) {
        return each == Homes.ELDER ? 101 : each == Homes.ADULT ? Homes.ELDER_FROM : Homes.CHILD_BELOW;
    }

    private int count(byte each, int s) {
        int count = 0;
        for (int a = from(each); a < to(each); a++) {
            count += stock[s][a];
        }
        return count;
    }

    /// The ages that would suit the members of a household.
    private void wish(int household, byte[] wished) {
        int children = 0;
        for (int p = first[household]; p < first[household + 1]; p++) {
            children += role[p] == Homes.CHILD ? 1 : 0;
        }
        int child = draw.below(Homes.CHILD_BELOW);
        int parent = children > 0 ? Math.min(64, child + 24 + draw.below(9)) : 24 + draw.below(40);
        int grown = 0;
        for (int p = first[household]; p < first[household + 1]; p++) {
            wished[p] = (byte)
                    switch (role[p]) {
                        case Homes.CHILD -> Math.max(0, child - 3 * --children + draw.below(3));
                        case Homes.ELDER -> Math.min(100, 65 + draw.below(20) + (children > 0 ? 0 : draw.below(8)));
                        default -> adult(household, parent, grown++);
                    };
        }
    }

    /// The first two adults are of one age; more of them are grown-up children.
    private int adult(int household, int parent, int grown) {
        if (grown < 2) {
            return Math.clamp(parent + draw.below(5) - 2L, 20, 64);
        }
        return kind[household] == Homes.ONE
                ? Math.clamp(parent + draw.below(11) - 5L, 20, 64)
                : Math.clamp(parent - 26L + draw.below(6), 20, 40);
    }

    /// Matches the places of a role and sex with people in the order of age, by counting.
    private void match(byte each, int s, int persons, byte[] wished) {
        int[] starts = new int[OLDEST + 2];
        for (int p = 0; p < persons; p++) {
            if (role[p] == each && sex[p] == s) {
                starts[wished[p] + 1]++;
            }
        }
        for (int a = 0; a <= OLDEST; a++) {
            starts[a + 1] += starts[a];
        }
        int[] places = new int[starts[OLDEST + 1]];
        for (int p = 0; p < persons; p++) {
            if (role[p] == each && sex[p] == s) {
                places[starts[wished[p]]++] = p;
            }
        }
        int at = 0;
        for (int a = from(each); a < to(each); a++) {
            for (int k = stock[s][a]; k > 0; k--) {
                age[places[at++]] = (byte) a;
            }
        }
        if (at != places.length) {
            throw new IllegalStateException("places " + places.length + ", people " + at);
        }
    }
}
