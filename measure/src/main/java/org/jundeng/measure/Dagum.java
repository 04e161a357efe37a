package org.jundeng.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The Gini coefficient in three parts (Dagum 基尼系数分解): within groups, net between groups, and
/// transvariation.
///
/// `G = Gw + Gnb + Gt`. The net part is the Gini coefficient of the groups' means. Transvariation (超变密度) is
/// what comes of overlap: people of a poorer group who have more than people of a richer one.
///
/// Source: Dagum 1997. That the net part is the Gini coefficient of the means follows from `d − p = μⱼ − μₕ`.
///
/// @param gini over all units
/// @param within the groups' own inequality, each with its share of people times its share of everything
/// @param between net between groups
/// @param transvariation the rest
/// @param groups those with weight, in the order of the grouping
public record Dagum(double gini, double within, double between, double transvariation, List<Group> groups) {

    public Dagum {
        groups = List.copyOf(groups);
    }

    /// A group.
    ///
    /// @param people its share of all weight
    /// @param value its share of everything
    /// @param gini inside it, 0 where all of its units have nothing
    public record Group(String name, double people, double value, double mean, double gini) {}

    /// Two groups.
    ///
    /// @param richer the one with the higher mean; of equal means, the first
    /// @param gini between the two: the mean difference of a unit of one and a unit of the other, over the sum of
    ///     their
    ///     means; 0 where nobody in them has anything
    /// @param ahead by how much units of the richer are ahead of units of the poorer, on average over all pairs
    ///     (d)
    /// @param behind by how much they are behind (p)
    /// @param distance how far the two do not overlap, (d − p) / (d + p): 1 where all of one are ahead of all of
    ///     the
    ///     other, 0 where the means are equal
    public record Pair(String richer, String poorer, double gini, double ahead, double behind, double distance) {}

    /// The three parts, by one sort.
    ///
    /// @return empty where the Gini coefficient is
    /// @throws Unmeasurable if there is not one group for each unit
    public static Optional<Dagum> of(Sample sample, Grouping grouping) {
        grouping.requireFor(sample);
        return sample.shares() ? Optional.of(Sweep.within(sample, grouping).dagum()) : Optional.empty();
    }

    /// Every pair of groups with weight, the first group with all after it, then the second.
    ///
    /// Takes a step for each unit and group: for millions of people in 84 counties, some seconds.
    ///
    /// @return nothing where the Gini coefficient is empty
    public static List<Pair> pairs(Sample sample, Grouping grouping) {
        grouping.requireFor(sample);
        return sample.shares() ? Sweep.between(sample, grouping).pairs() : List.of();
    }

    /// One walk from the least to the most, with what each group has passed so far.
    private static final class Sweep {

        private final Sample sample;
        private final List<String> names;
        private final double[] passed;
        private final double[] passedValue;
        private final CompensatedSum all = new CompensatedSum();

        /// Summed leads of units of a group over units of another that have less: one row a group, or its own
        /// only.
        private final double[][] leads;

        private Sweep(Sample sample, Grouping grouping, int columns) {
            this.sample = sample;
            this.names = grouping.names();
            this.passed = new double[names.size()];
            this.passedValue = new double[names.size()];
            this.leads = new double[names.size()][columns];
        }

        static Sweep within(Sample sample, Grouping grouping) {
            Sweep sweep = new Sweep(sample, grouping, 2);
            sweep.run(Ordered.of(sample, grouping), false);
            return sweep;
        }

        static Sweep between(Sample sample, Grouping grouping) {
            Sweep sweep = new Sweep(sample, grouping, grouping.names().size());
            sweep.run(Ordered.of(sample, grouping), true);
            return sweep;
        }

        /// Values are counted from the mean and in means, so that sums stay small and nothing cancels.
        private void run(Ordered order, boolean pairs) {
            double mean = sample.mean();
            double before = 0;
            double beforeValue = 0;
            for (int i = 0; i < order.size(); i++) {
                double value = order.values()[i] / mean - 1;
                double weight = order.weight(i);
                int group = order.groups()[i];
                all.add(weight * (value * before - beforeValue));
                if (pairs) {
                    lead(leads[group], weight, value);
                } else {
                    own(leads[group], weight * (value * passed[group] - passedValue[group]));
                }
                before += weight;
                beforeValue += weight * value;
                passed[group] += weight;
                passedValue[group] += weight * value;
            }
        }

        private void lead(double[] row, double weight, double value) {
            for (int other = 0; other < row.length; other++) {
                row[other] += weight * (value * passed[other] - passedValue[other]);
            }
        }

        /// Adds with compensation, whose loss is kept in the second column.
        private static void own(double[] row, double term) {
            double next = row[0] + term;
            double taken = next - row[0];
            row[1] += (row[0] - (next - taken)) + (term - taken);
            row[0] = next;
        }

        private double mean(int group) {
            return sample.mean() * (1 + passedValue[group] / passed[group]);
        }

        Dagum dagum() {
            double weight = sample.weight();
            List<Group> groups = new ArrayList<>();
            double[] means = new double[names.size()];
            CompensatedSum within = new CompensatedSum();
            for (int group = 0; group < means.length; group++) {
                if (passed[group] > 0) {
                    double lead = Math.max(0, leads[group][0] + leads[group][1]);
                    means[group] = Math.max(0, mean(group));
                    double share = passed[group] / weight;
                    double ratio = means[group] / sample.mean();
                    within.add(lead / weight / weight);
                    double own = ratio == 0 ? 0 : lead / passed[group] / passed[group] / ratio;
                    groups.add(new Group(names.get(group), share, share * ratio, means[group], own));
                }
            }
            double gini = Math.max(0, all.value() / weight / weight);
            double between = Gini.of(Sample.of(means, passed)).orElse(0);
            return new Dagum(gini, within.value(), between, Math.max(0, gini - within.value() - between), groups);
        }

        List<Pair> pairs() {
            List<Pair> pairs = new ArrayList<>();
            int[] groups = IntStream.range(0, names.size())
                    .filter(group -> passed[group] > 0)
                    .toArray();
            for (int one : groups) {
                Arrays.stream(groups).filter(other -> other > one).forEach(other -> pairs.add(pair(one, other)));
            }
            return pairs;
        }

        private Pair pair(int one, int other) {
            double lead = mean(leads[one][other], one, other);
            double lag = mean(leads[other][one], one, other);
            boolean richer = lead >= lag;
            double ahead = Math.max(lead, lag);
            double behind = Math.min(lead, lag);
            double sum = mean(one) + mean(other);
            return new Pair(
                    names.get(richer ? one : other),
                    names.get(richer ? other : one),
                    sum > 0 ? (ahead + behind) / sum : 0,
                    ahead,
                    behind,
                    ahead + behind > 0 ? (ahead - behind) / (ahead + behind) : 0);
        }

        private double mean(double leads, int one, int other) {
            return Math.max(0, leads / passed[one] / passed[other]) * sample.mean();
        }
    }
}
