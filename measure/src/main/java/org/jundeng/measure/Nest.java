package org.jundeng.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The sums by which one of Theil's indices is taken apart, from the finest groups up.
///
/// Shapes: the arrays of a level have one entry a group; level 0 is everything, as one group.
final class Nest {

    private final Theil.Kind kind;
    private final List<Grouping> levels;
    private final double[][] weights;
    private final double[][] values;
    private final double[][] inside;
    private final double[] between;
    private final int[][] parents;

    Nest(Theil.Kind kind, Sample sample, List<Grouping> levels) {
        this.kind = kind;
        this.levels = levels;
        int depth = levels.size();
        this.weights = new double[depth + 1][];
        this.values = new double[depth + 1][];
        this.inside = new double[depth + 1][];
        this.between = new double[depth];
        this.parents = new int[depth + 1][];
        if (depth == 0) {
            weights[0] = new double[] {sample.weight()};
            values[0] = new double[] {sample.weight() * sample.mean()};
            inside[0] = new double[] {Theil.of(kind, sample).orElseThrow()};
        } else {
            finest(sample);
            for (int level = depth; level > 0; level--) {
                parents[level] = level > 1 ? levels.get(level - 1).within(levels.get(level - 2)) : new int[size(level)];
                up(level);
            }
        }
    }

    private int size(int level) {
        return level == 0 ? 1 : levels.get(level - 1).names().size();
    }

    private void finest(Sample sample) {
        int level = levels.size();
        int[] groups = levels.getLast().groups();
        double[] both = Blocks.sums(sample.size(), 2 * size(level), (from, to, sums) -> {
            for (int i = from; i < to; i++) {
                sums.add(2 * groups[i], sample.weight(i));
                sums.add(2 * groups[i] + 1, sample.weight(i) * sample.value(i));
            }
        });
        double[] people = new double[size(level)];
        double[] sum = new double[size(level)];
        double[] means = new double[size(level)];
        for (int group = 0; group < people.length; group++) {
            people[group] = both[2 * group];
            sum[group] = both[2 * group + 1];
            means[group] = people[group] == 0 ? 0 : sum[group] / people[group];
        }
        double[] terms = Blocks.sums(sample.size(), size(level), (from, to, sums) -> {
            for (int i = from; i < to; i++) {
                double mean = means[groups[i]];
                if (mean > 0 && sample.weight(i) > 0) {
                    sums.add(groups[i], sample.weight(i) * kind.term(sample.value(i) / mean));
                }
            }
        });
        weights[level] = people;
        values[level] = sum;
        inside[level] = new double[people.length];
        for (int group = 0; group < people.length; group++) {
            inside[level][group] = people[group] == 0 ? 0 : Math.max(0, terms[group] / people[group]);
        }
    }

    /// From the groups of a level to those that they lie in.
    private void up(int level) {
        int above = size(level - 1);
        weights[level - 1] = gathered(level, above, weights[level]);
        values[level - 1] = gathered(level, above, values[level]);
        double[] apart = new double[size(level)];
        double[] kept = new double[size(level)];
        for (int group = 0; group < apart.length; group++) {
            if (weights[level][group] > 0) {
                int parent = parents[level][group];
                double mean = mean(level - 1, parent);
                apart[group] = mean == 0 ? 0 : weights[level][group] * kind.term(mean(level, group) / mean);
                kept[group] = counted(level)[group] * inside[level][group];
            }
        }
        double[] apartAbove = gathered(level, above, apart);
        double[] keptAbove = gathered(level, above, kept);
        CompensatedSum sum = new CompensatedSum();
        inside[level - 1] = new double[above];
        for (int group = 0; group < above; group++) {
            double counted = counted(level - 1)[group];
            if (counted > 0) {
                double own = apartAbove[group] / weights[level - 1][group];
                inside[level - 1][group] = own + keptAbove[group] / counted;
                sum.add(own * counted);
            }
        }
        between[level - 1] = sum.value();
    }

    private double[] gathered(int level, int above, double[] terms) {
        CompensatedSum[] sums = new CompensatedSum[above];
        Arrays.setAll(sums, group -> new CompensatedSum());
        for (int group = 0; group < terms.length; group++) {
            if (parents[level][group] >= 0) {
                sums[parents[level][group]].add(terms[group]);
            }
        }
        return Arrays.stream(sums).mapToDouble(CompensatedSum::value).toArray();
    }

    private double mean(int level, int group) {
        return values[level][group] / weights[level][group];
    }

    /// By what the inside of each group counts.
    private double[] counted(int level) {
        return switch (kind) {
            case T -> values[level];
            case L -> weights[level];
        };
    }

    Decomposition decomposition() {
        double all = counted(0)[0];
        int finest = levels.size();
        CompensatedSum within = new CompensatedSum();
        for (int group = 0; group < size(finest); group++) {
            within.add(counted(finest)[group] / all * inside[finest][group]);
        }
        List<Double> terms = Arrays.stream(between).mapToObj(term -> term / all).toList();
        return new Decomposition(kind, inside[0][0], terms, within.value(), finest == 0 ? List.of() : parts(1, 0));
    }

    private List<Decomposition.Part> parts(int level, int parent) {
        List<Decomposition.Part> parts = new ArrayList<>();
        for (int group = 0; group < size(level); group++) {
            if (weights[level][group] > 0 && parents[level][group] == parent) {
                double weight = counted(level)[group] / counted(0)[0];
                double ratio = mean(level, group) / mean(level - 1, parent);
                parts.add(new Decomposition.Part(
                        levels.get(level - 1).names().get(group),
                        weights[level][group] / weights[0][0],
                        values[level][group] / values[0][0],
                        mean(level, group),
                        inside[level][group],
                        weight,
                        gap(weight, ratio),
                        level < levels.size() ? parts(level + 1, group) : List.of()));
            }
        }
        return parts;
    }

    private double gap(double weight, double ratio) {
        return weight == 0
                ? 0
                : switch (kind) {
                    case T -> weight * Math.log(ratio);
                    case L -> -weight * Math.log(ratio);
                };
    }
}
