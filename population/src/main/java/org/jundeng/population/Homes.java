package org.jundeng.population;

import java.util.Arrays;

/// The households of one county with the sex, age and role of each member, so that the census's counts come out
/// exactly.
///
/// First the kinds of households, then their sizes, then who fills the places: people are taken from the county's
/// stock of each sex and year of age without putting back, so that nobody is made up and nobody is left over.
///
/// Shapes: `first` one entry more than households; `sex`, `age` and `role` one a person. Collective residents
/// come last, each as a household of one.
record Homes(int[] first, byte[] sex, byte[] age, byte[] role, byte[] kind) {

    /// What a person is in the household.
    static final byte ELDER = 0;

    static final byte ADULT = 1;
    static final byte CHILD = 2;
    static final byte COLLECTIVE = 3;

    /// Kinds of households: one person, one generation, two, three, four and more, collective.
    static final byte ALONE = 0;

    static final byte ONE = 1;
    static final byte TWO = 2;
    static final byte THREE = 3;
    static final byte FOUR = 4;
    static final byte NO_FAMILY = 5;

    /// The age from which the census counts elders.
    static final int ELDER_FROM = 65;

    /// The age below which a person can fill a child's place.
    static final int CHILD_BELOW = 20;

    static final int OLDEST = 100;

    static Homes of(Census.County county, Rates rates, Draw draw) {
        return new Building(county, rates, draw).build();
    }

    int households() {
        return first.length - 1;
    }

    int size(int household) {
        return first[household + 1] - first[household];
    }

    /// Puts the households of a county together.
    private static final class Building {

        private final Census.County county;
        private final Rates rates;
        private final Draw draw;
        private final int[][] stock = new int[2][OLDEST + 1];
        private final byte[] kind;
        private final byte[] elders;
        private final byte[] children;
        private final byte[] size;

        Building(Census.County county, Rates rates, Draw draw) {
            this.county = county;
            this.rates = rates;
            this.draw = draw;
            this.kind = new byte[county.households()];
            this.elders = new byte[county.households()];
            this.children = new byte[county.households()];
            this.size = new byte[county.households()];
        }

        Homes build() {
            years();
            int[] collectiveBy = collective();
            kinds();
            elders();
            sizes();
            children();
            return fill(collectiveBy);
        }

        /// Splits each age group into years of age: evenly, and those of 85 and more by halves every four years.
        private void years() {
            for (int s = 0; s < 2; s++) {
                for (int group = 0; group < Census.AGES.length; group++) {
                    int from = Census.AGES[group];
                    int to = group + 1 < Census.AGES.length ? Census.AGES[group + 1] : OLDEST;
                    double[] weights = new double[to - from];
                    for (int i = 0; i < weights.length; i++) {
                        weights[i] = from >= 85 ? Math.pow(rates.number("高龄逐岁递减"), i) : 1;
                    }
                    int[] parts = Shares.of(county.people()[s][group], weights);
                    System.arraycopy(parts, 0, stock[s], from, parts.length);
                }
            }
        }

        /// Takes collective residents out of the stock: elders who find no place in households, then young adults.
        ///
        /// @return ages and sexes, as `age * 2 + sex`
        private int[] collective() {
            int inHomes = county.withElders()[0] + 2 * county.withElders()[1] + 3 * county.withElders()[2];
            int old = count(ELDER_FROM, OLDEST + 1) - inHomes;
            int[] taken = new int[county.collective()];
            int at = take(taken, 0, old, ELDER_FROM, OLDEST + 1, age -> age >= 80 ? 3 : 1);
            take(taken, at, taken.length - old, 15, 60, age -> age < 25 ? rates.number("集体户青年权重") : 1);
            return taken;
        }

        @FunctionalInterface
        private interface Weight {
            double of(int age);
        }

        private int take(int[] taken, int at, int count, int from, int to, Weight weight) {
            double[] weights = new double[2 * (to - from)];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = stock[i & 1][from + i / 2] * weight.of(from + i / 2);
            }
            int[] parts = Shares.within(count, weights, i -> stock[i & 1][from + i / 2]);
            int next = at;
            for (int i = 0; i < parts.length; i++) {
                stock[i & 1][from + i / 2] -= parts[i];
                for (int k = 0; k < parts[i]; k++) {
                    taken[next++] = (from + i / 2) * 2 + (i & 1);
                }
            }
            return next;
        }

        private int count(int from, int to) {
            int count = 0;
            for (int age = from; age < to; age++) {
                count += stock[0][age] + stock[1][age];
            }
            return count;
        }

        private void kinds() {
            int[] counts = {
                county.alone(),
                county.generations()[0] - county.alone(),
                county.generations()[1],
                county.generations()[2],
                county.generations()[3]
            };
            int at = 0;
            for (byte each = 0; each < counts.length; each++) {
                Arrays.fill(kind, at, at + counts[each], each);
                at += counts[each];
            }
        }

        /// Gives households their elders: three and more to several generations, two mostly to couples.
        private void elders() {
            int[] free = new int[5];
            for (byte each : kind) {
                free[each]++;
            }
            int[] placed = new int[5];
            give((byte) 3, county.withElders()[2], rates.numbers("三老人户分布"), free, placed);
            give((byte) 2, county.withElders()[1], rates.numbers("两老人户分布"), free, placed);
            give((byte) 1, county.withElders()[0], rates.numbers("一老人户分布"), free, placed);
        }

        private void give(byte number, int households, double[] weights, int[] free, int[] placed) {
            double[] open = new double[5];
            for (int each = 0; each < 5; each++) {
                open[each] = weights[each] > 0 ? weights[each] : 0;
            }
            int[] parts = Shares.within(households, open, each -> open[each] > 0 ? free[each] : 0);
            int at = 0;
            for (int each = 0; each < 5; each++) {
                int start = at + placed[each];
                Arrays.fill(elders, start, start + parts[each], number);
                placed[each] += parts[each];
                at += placed[each] + free[each] - parts[each];
                free[each] -= parts[each];
            }
        }

        /// The smallest size that a kind with so many elders can have.
        private int least(int household) {
            int old = elders[household];
            return switch (kind[household]) {
                case ALONE -> 1;
                case ONE -> Math.max(2, old);
                case TWO -> Math.max(2, old + 1);
                case THREE -> Math.max(3, old + 2);
                default -> Math.max(4, old + 3);
            };
        }

        private void sizes() {
            int left = county.inHouseholds();
            for (int h = 0; h < size.length; h++) {
                size[h] = (byte) least(h);
                left -= size[h];
            }
            int[] order = order();
            double[] more = rates.numbers("增加成员的机会");
            while (left > 0) {
                for (int i = 0; i < order.length && left > 0; i++) {
                    int h = order[i];
                    if (kind[h] != ALONE && draw.happens(more[kind[h]])) {
                        size[h]++;
                        left--;
                    }
                }
            }
            for (int i = 0; left < 0 && i < order.length; i++) {
                int h = order[i];
                if (size[h] > Math.max(2, elders[h])) {
                    size[h]--;
                    left++;
                }
            }
        }

        private int[] order() {
            int[] order = new int[size.length];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            draw.shuffle(order, order.length);
            return order;
        }

        /// Gives households the places of children: one to each that needs one, then more where adults are left.
        private void children() {
            int left = count(0, CHILD_BELOW);
            int[] order = order();
            int[][] rounds = {
                {FOUR, 1, 1},
                {THREE, 1, 1},
                {TWO, 1, 1},
                {THREE, 2, 2},
                {TWO, 2, 2},
                {FOUR, 2, 2},
                {TWO, 9, 1},
                {THREE, 9, 1},
                {FOUR, 9, 1},
                {ONE, 9, 0},
                {TWO, 9, 0},
                {THREE, 9, 0},
                {FOUR, 9, 0}
            };
            for (int[] round : rounds) {
                boolean more = true;
                while (more && left > 0) {
                    more = false;
                    for (int i = 0; i < order.length && left > 0; i++) {
                        int h = order[i];
                        int room = size[h] - elders[h] - children[h] - adults(h, round[2]);
                        if (kind[h] == round[0] && children[h] < round[1] && room > 0) {
                            children[h]++;
                            left--;
                            more = round[1] == 9;
                        }
                    }
                }
            }
            if (left > 0) {
                throw new IllegalStateException(county.code() + ": children without a place: " + left);
            }
        }

        /// How many adults a household should keep; one with elders can do with one less.
        private int adults(int household, int wanted) {
            return elders[household] > 0 ? Math.min(1, wanted) : wanted;
        }

        private Homes fill(int[] collectiveBy) {
            int persons = county.total();
            int homes = size.length;
            int[] first = new int[homes + collectiveBy.length + 1];
            byte[] role = new byte[persons];
            int at = 0;
            for (int h = 0; h < homes; h++) {
                first[h] = at;
                Arrays.fill(role, at, at + elders[h], ELDER);
                Arrays.fill(role, at + elders[h], at + size[h] - children[h], ADULT);
                Arrays.fill(role, at + size[h] - children[h], at + size[h], CHILD);
                at += size[h];
            }
            byte[] allKinds = Arrays.copyOf(kind, homes + collectiveBy.length);
            byte[] sex = new byte[persons];
            byte[] age = new byte[persons];
            for (int i = 0; i < collectiveBy.length; i++) {
                first[homes + i] = at;
                role[at] = COLLECTIVE;
                allKinds[homes + i] = NO_FAMILY;
                age[at] = (byte) (collectiveBy[i] >> 1);
                sex[at] = (byte) (collectiveBy[i] & 1);
                at++;
            }
            first[homes + collectiveBy.length] = at;
            new Casting(first, role, kind, sex, age, stock, draw).cast(homes);
            return new Homes(first, sex, age, role, allKinds);
        }
    }
}
