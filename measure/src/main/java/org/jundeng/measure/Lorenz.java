package org.jundeng.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A Lorenz curve (洛伦兹曲线): what share of everything the poorest share of people has.
///
/// For drawing. Of a sample with more units than points it keeps points on the curve at equal steps of people,
/// so that its area is a little smaller; [Gini] is worked out from all units.
///
/// @param points from (0, 0) to (1, 1), rising ever more steeply
public record Lorenz(List<Point> points) {

    public Lorenz {
        points = List.copyOf(points);
    }

    /// @param people share of the weight, from the poorest
    /// @param value the share of everything that they have
    public record Point(double people, double value) {}

    /// The curve of a sample; empty where somebody has less than nothing or nobody has anything.
    ///
    /// @param most how many points at the most, at least 2
    public static Optional<Lorenz> of(Sample sample, int most) {
        Unmeasurable.requireWithin("点数 (points)", most, 2, Integer.MAX_VALUE);
        if (!sample.shares()) {
            return Optional.empty();
        }
        Ordered order = Ordered.of(sample);
        return Optional.of(new Lorenz(order.size() < most ? every(order) : some(order, sample.mean(), most)));
    }

    private static List<Point> every(Ordered order) {
        CompensatedSum people = new CompensatedSum();
        CompensatedSum value = new CompensatedSum();
        List<double[]> sums = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            people.add(order.weight(i));
            value.add(order.weight(i) * order.values()[i]);
            sums.add(new double[] {people.value(), value.value()});
        }
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0));
        for (double[] sum : sums) {
            points.add(new Point(sum[0] / people.value(), sum[1] / value.value()));
        }
        return points;
    }

    private static List<Point> some(Ordered order, double mean, int most) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0));
        CompensatedSum people = new CompensatedSum();
        CompensatedSum value = new CompensatedSum();
        for (int i = 0; i < order.size() && points.size() < most - 1; i++) {
            double before = people.value();
            people.add(order.weight(i));
            while (points.size() < most - 1 && order.weight() * points.size() / (most - 1) <= people.value()) {
                double share = points.size() / (most - 1.0);
                double beyond = Math.max(0, share * order.weight() - before);
                points.add(new Point(share, (value.value() + beyond * order.values()[i]) / (order.weight() * mean)));
            }
            value.add(order.weight(i) * order.values()[i]);
        }
        points.add(new Point(1, 1));
        return points;
    }

    /// What share of everything the poorest share of people has, along the straight lines between points.
    ///
    /// @throws Unmeasurable if the share is not from 0 to 1
    public double value(double people) {
        Unmeasurable.requireWithin("人口份额 (share of people)", people, 0, 1);
        int next = 1;
        while (next < points.size() - 1 && points.get(next).people() < people) {
            next++;
        }
        Point low = points.get(next - 1);
        Point high = points.get(next);
        double width = high.people() - low.people();
        return width == 0 ? high.value() : low.value() + (high.value() - low.value()) * (people - low.people()) / width;
    }
}
