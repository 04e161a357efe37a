package org.jundeng.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether something is gathered among the better or the worse off (集中指数).
///
/// `C = 2 cov(x, R) / μ`, with `R` the fractional rank of each unit by standing: the share of people below it
/// and half of those level with it. Ties share their mean rank. Of income by income it is the Gini coefficient.
///
/// Range: −1, all with the worst off, to 1. Source: Wagstaff, Paci and van Doorslaer 1991.
///
/// @param mean of what is looked at, from which the forms for bounded things follow
public record Concentration(double index, double mean) {

    /// @param standing one a unit, by which they are ranked; any finite number, such as income per head
    /// @return empty where somebody has less than nothing or nobody has anything
    /// @throws Unmeasurable if there is not one standing for each unit
    public static Optional<Concentration> of(Sample sample, double[] standing) {
        if (!sample.shares()) {
            require(sample, standing);
            return Optional.empty();
        }
        double[] ranks = ranks(sample, standing);
        double mean = sample.mean();
        double sum = Blocks.sum(sample.size(), (from, to) -> {
            double terms = 0;
            for (int i = from; i < to; i++) {
                terms += sample.weight(i) * (sample.value(i) / mean - 1) * (ranks[i] - 0.5);
            }
            return terms;
        });
        return Optional.of(new Concentration(2 * sum / sample.weight(), mean));
    }

    /// The fractional rank of each unit, from 0 to 1 and 1/2 on average. Shape: one a unit; 0 for those of weight
    /// 0.
    public static double[] ranks(Sample sample, double[] standing) {
        Ordered order = byStanding(sample, standing);
        double[] ranks = new double[sample.size()];
        CompensatedSum before = new CompensatedSum();
        for (int from = 0; from < order.size(); ) {
            int to = from;
            CompensatedSum level = new CompensatedSum();
            while (to < order.size() && order.values()[to] == order.values()[from]) {
                level.add(order.weight(to++));
            }
            double rank = (before.value() + level.value() / 2) / order.weight();
            for (int i = from; i < to; i++) {
                ranks[order.groups()[i]] = rank;
            }
            before.add(level.value());
            from = to;
        }
        return ranks;
    }

    /// The concentration curve, for drawing: what share of everything the worst-off share of people has. Units
    /// level with each other are one step.
    ///
    /// @return empty where the index is
    public static Optional<List<Lorenz.Point>> curve(Sample sample, double[] standing) {
        if (!sample.shares()) {
            return Optional.empty();
        }
        Ordered order = byStanding(sample, standing);
        double whole = sample.weight() * sample.mean();
        List<Lorenz.Point> points = new ArrayList<>();
        points.add(new Lorenz.Point(0, 0));
        CompensatedSum people = new CompensatedSum();
        CompensatedSum value = new CompensatedSum();
        for (int i = 0; i < order.size(); i++) {
            people.add(order.weight(i));
            value.add(order.weight(i) * sample.value(order.groups()[i]));
            if (i + 1 == order.size() || order.values()[i + 1] > order.values()[i]) {
                points.add(new Lorenz.Point(people.value() / order.weight(), value.value() / whole));
            }
        }
        return Optional.of(points);
    }

    private static Ordered byStanding(Sample sample, double[] standing) {
        require(sample, standing);
        return Ordered.withRows(sample.uniform() ? Sample.of(standing) : Sample.of(standing, sample.weights()));
    }

    private static void require(Sample sample, double[] standing) {
        Unmeasurable.requireSameLength("值 (values)", sample.size(), "位次依据 (standing)", standing.length);
    }

    /// Erreygers' form for what is bounded, such as a rate from 0 to 1: the same whether what is had or what is
    /// lacking is measured, but for its sign. Source: Erreygers 2009.
    ///
    /// @throws Unmeasurable if the mean is not between the bounds
    public double erreygers(double lower, double upper) {
        Unmeasurable.requireWithin("平均值 (mean)", mean, lower, upper);
        return 4 * mean * index / (upper - lower);
    }

    /// Wagstaff's form for what is bounded. Source: Wagstaff 2005.
    ///
    /// @throws Unmeasurable if the mean is not between the bounds, or on one of them
    public double wagstaff(double lower, double upper) {
        Unmeasurable.requireWithin("平均值 (mean)", mean, Math.nextUp(lower), Math.nextDown(upper));
        return (upper - lower) * mean * index / ((upper - mean) * (mean - lower));
    }
}
