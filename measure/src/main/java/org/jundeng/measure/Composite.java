package org.jundeng.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Several criteria made into one score (综合评价), with bounds and weights that are kept (固定权重).
///
/// Entropy weights depend on who is looked at: a county or a year more, and ranks change. So they are worked
/// out once, over all years of a cycle of evaluation together, and this value is stored and applied to each
/// year. Never publish a rank without its [#intervals]. Entropy weighs what differs, not what matters: no
/// weights for policy.
///
/// Shapes: a table has one row a unit and one column a criterion, in order.
///
/// @param basis on what the weights rest, in words for readers
public record Composite(List<Criterion> criteria, String basis) {

    private static final double SLACK = 1e-12;

    /// Which end is the better one.
    public enum Direction {
        MORE,
        LESS
    }

    /// What is looked at, and how much it counts.
    ///
    /// @param least the lowest value of the cycle; if `most` is the same, the criterion tells nothing apart
    /// @param weight from 0; those of all criteria sum to 1
    public record Criterion(String name, Direction direction, double least, double most, double weight) {

        /// @throws Unmeasurable if bounds are reversed or not finite, or the weight is not from 0 to 1
        public Criterion {
            Unmeasurable.requireWithin("下限 (least)", least, -Double.MAX_VALUE, most);
            Unmeasurable.requireWithin("上限 (most)", most, least, Double.MAX_VALUE);
            Unmeasurable.requireWithin("权重 (weight)", weight, 0, 1);
        }

        /// 0 at the worst of the cycle, 1 at the best; beyond both for later years that go beyond; 0 where
        /// nothing differs.
        double normalised(double value) {
            if (most == least) {
                return 0;
            }
            return switch (direction) {
                case MORE -> (value - least) / (most - least);
                case LESS -> (most - value) / (most - least);
            };
        }

        private Criterion weighing(double other) {
            return new Criterion(name, direction, least, most, other);
        }
    }

    /// How a score is made.
    public enum Method {
        /// The weighted sum of normalised values.
        LINEAR,
        /// Nearness to the best in all criteria (逼近理想解).
        TOPSIS
    }

    /// How far a unit is from the best and the worst in all criteria.
    ///
    /// @param toBest D⁺
    /// @param toWorst D⁻
    /// @param closeness `D⁻ / (D⁺ + D⁻)`, from 0, the worst in all, to 1, the best in all
    public record Closeness(double toBest, double toWorst, double closeness) {}

    /// A unit's rank, and the best and worst that other weights give it.
    public record RankInterval(int rank, int best, int worst) {}

    /// @throws Unmeasurable if there are no criteria, or their weights do not sum to 1
    public Composite {
        criteria = List.copyOf(criteria);
        if (criteria.isEmpty()) {
            throw new Unmeasurable(Unmeasurable.Reason.NOTHING_GIVEN, "指标 (criteria)");
        }
        double sum = CompensatedSum.of(
                criteria.stream().mapToDouble(Criterion::weight).toArray());
        Unmeasurable.requireWithin("权重之和 (sum of weights)", sum, 1 - 1e-9, 1 + 1e-9);
    }

    /// Weights by entropy (熵权法), from all units of all years of a cycle.
    ///
    /// With `p` a unit's share of a normalised criterion, `E = −Σ p ln p / ln n`, and weights go by `1 − E`. A
    /// unit at the worst counts with `p ln p = 0`; nothing is added to values to avoid it.
    ///
    /// @throws Unmeasurable if there are fewer than two rows, rows of another length, or no criterion differs
    public static Composite byEntropy(List<String> names, List<Direction> directions, double[][] table, String basis) {
        List<Criterion> bounds = bounds(names, directions, table);
        double[] shares = new double[bounds.size()];
        for (int column = 0; column < shares.length; column++) {
            shares[column] = Math.max(0, 1 - entropy(bounds.get(column), column, table));
        }
        double all = CompensatedSum.of(shares);
        if (all == 0) {
            throw new Unmeasurable(Unmeasurable.Reason.CRITERION_CONSTANT);
        }
        return new Composite(
                weighing(bounds, Arrays.stream(shares).map(share -> share / all).toArray()), basis);
    }

    /// Bounds from a table, and weights that are given, such as equal ones or those of an expert panel.
    public static Composite byWeights(
            List<String> names, List<Direction> directions, double[][] table, double[] weights, String basis) {
        Unmeasurable.requireSameLength("指标 (criteria)", names.size(), "权重 (weights)", weights.length);
        return new Composite(weighing(bounds(names, directions, table), weights), basis);
    }

    private static List<Criterion> bounds(List<String> names, List<Direction> directions, double[][] table) {
        Unmeasurable.requireSameLength("指标 (criteria)", names.size(), "方向 (directions)", directions.size());
        if (table.length < 2) {
            throw new Unmeasurable(Unmeasurable.Reason.TOO_FEW, "定权 (weighing)", 2, table.length);
        }
        List<Criterion> bounds = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            int place = column;
            double[] values = Arrays.stream(table)
                    .mapToDouble(row -> cell(row, names.size(), place))
                    .toArray();
            Sample sample = Sample.of(values);
            bounds.add(new Criterion(names.get(column), directions.get(column), sample.least(), sample.most(), 0));
        }
        return bounds;
    }

    private static double cell(double[] row, int columns, int column) {
        Unmeasurable.requireSameLength("一行 (row)", row.length, "指标 (criteria)", columns);
        return row[column];
    }

    private static List<Criterion> weighing(List<Criterion> criteria, double[] weights) {
        return IntStream.range(0, weights.length)
                .mapToObj(column -> criteria.get(column).weighing(weights[column]))
                .toList();
    }

    /// How evenly a criterion is spread over the rows of a table, from 0, one has all, to 1; 1 where nothing
    /// differs.
    public static double entropy(Criterion criterion, int column, double[][] table) {
        double[] parts = Arrays.stream(table)
                .mapToDouble(row -> Math.max(0, criterion.normalised(row[column])))
                .toArray();
        double all = CompensatedSum.of(parts);
        if (all == 0) {
            return 1;
        }
        CompensatedSum sum = new CompensatedSum();
        for (double part : parts) {
            sum.add(part == 0 ? 0 : -part / all * Math.log(part / all));
        }
        return sum.value() / Math.log(table.length);
    }

    /// Values as shares of the way from the worst of the cycle to the best. Shapes: those of the table.
    public double[][] normalised(double[][] table) {
        return Arrays.stream(table).map(this::normalised).toArray(double[][]::new);
    }

    private double[] normalised(double[] row) {
        double[] values = new double[criteria.size()];
        for (int column = 0; column < values.length; column++) {
            double value = cell(row, values.length, column);
            if (!Double.isFinite(value)) {
                throw new Unmeasurable(Unmeasurable.Reason.NOT_A_NUMBER, "值 (value)", column + 1, value);
            }
            values[column] = criteria.get(column).normalised(value);
        }
        return values;
    }

    /// How many values of a table lie outside the bounds of the cycle; many are a reason to begin a new one.
    public int outside(double[][] table) {
        return (int) Arrays.stream(normalised(table))
                .flatMapToDouble(Arrays::stream)
                .filter(value -> value < 0 || value > 1)
                .count();
    }

    /// The weighted sum of normalised values. Shape: one a row.
    public double[] linear(double[][] table) {
        return Arrays.stream(normalised(table))
                .mapToDouble(row -> CompensatedSum.of(IntStream.range(0, row.length)
                        .mapToDouble(column -> criteria.get(column).weight() * row[column])
                        .toArray()))
                .toArray();
    }

    /// Nearness to the best of the cycle (Hwang and Yoon 1981), one a row. A later value beyond the best is as
    /// near as can be, one beyond the worst as far.
    public List<Closeness> topsis(double[][] table) {
        return Arrays.stream(normalised(table)).map(this::closeness).toList();
    }

    private Closeness closeness(double[] row) {
        CompensatedSum best = new CompensatedSum();
        CompensatedSum worst = new CompensatedSum();
        for (int column = 0; column < row.length; column++) {
            double weight = criteria.get(column).weight();
            double value = Math.clamp(row[column], 0, 1);
            best.add(weight * weight * (1 - value) * (1 - value));
            worst.add(weight * weight * value * value);
        }
        double toBest = Math.sqrt(best.value());
        double toWorst = Math.sqrt(worst.value());
        return new Closeness(toBest, toWorst, toWorst / (toBest + toWorst));
    }

    /// The scores of a table, one a row.
    public double[] scores(double[][] table, Method method) {
        return switch (method) {
            case LINEAR -> linear(table);
            case TOPSIS ->
                topsis(table).stream().mapToDouble(Closeness::closeness).toArray();
        };
    }

    /// Ranks from 1, the best; equals share the better rank.
    public int[] ranks(double[][] table, Method method) {
        double[] scores = scores(table, method);
        return Arrays.stream(scores)
                .mapToInt(score -> 1
                        + (int) Arrays.stream(scores)
                                .filter(other -> other > score + SLACK)
                                .count())
                .toArray();
    }

    /// Other weights to try: equal ones, and each a part more and a part less with the rest scaled to sum to 1.
    ///
    /// @param part such as 0.2
    public List<Composite> variants(double part) {
        Unmeasurable.requireWithin("变动幅度 (part)", part, 0, 1);
        double[] weights = criteria.stream().mapToDouble(Criterion::weight).toArray();
        double[] equal = new double[weights.length];
        Arrays.fill(equal, 1);
        List<Composite> variants = new ArrayList<>();
        variants.add(weighing(equal));
        for (int column = 0; column < weights.length; column++) {
            for (double factor : new double[] {1 + part, 1 - part}) {
                double[] other = weights.clone();
                other[column] *= factor;
                if (CompensatedSum.of(other) > 0) {
                    variants.add(weighing(other));
                }
            }
        }
        return variants;
    }

    private Composite weighing(double[] parts) {
        double all = CompensatedSum.of(parts);
        return new Composite(
                weighing(criteria, Arrays.stream(parts).map(part -> part / all).toArray()), basis);
    }

    /// Each unit's rank with the best and the worst that it has under equal weights and each weight a part more
    /// or less.
    ///
    /// @param part such as 0.2
    public List<RankInterval> intervals(double[][] table, Method method, double part) {
        int[] ranks = ranks(table, method);
        int[] best = ranks.clone();
        int[] worst = ranks.clone();
        for (Composite variant : variants(part)) {
            int[] other = variant.ranks(table, method);
            for (int unit = 0; unit < other.length; unit++) {
                best[unit] = Math.min(best[unit], other[unit]);
                worst[unit] = Math.max(worst[unit], other[unit]);
            }
        }
        return IntStream.range(0, ranks.length)
                .mapToObj(unit -> new RankInterval(ranks[unit], best[unit], worst[unit]))
                .toList();
    }
}
