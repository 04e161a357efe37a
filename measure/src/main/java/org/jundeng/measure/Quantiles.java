package org.jundeng.measure;

/// The values from which given parts of a population begin.
///
/// One definition throughout: the value of the first unit, counted from the least, at which more than the part
/// `p` of all weight is reached; where exactly `p` is reached between two units, the mean of their values. So
/// the median of 1, 2, 3, 4 is 2.5, and a unit of weight 2 is as good as two of weight 1. (Hyndman and Fan
/// 1996, definition 2.)
public final class Quantiles {

    private final Ordered order;

    private Quantiles(Ordered order) {
        this.order = order;
    }

    public static Quantiles of(Sample sample) {
        return new Quantiles(Ordered.of(sample));
    }

    /// @param part from 0, the least value, to 1, the greatest
    /// @throws Unmeasurable if the part is not from 0 to 1
    public double at(double part) {
        Unmeasurable.requireWithin("部分 (part)", part, 0, 1);
        return order.quantile(part);
    }

    public double median() {
        return at(0.5);
    }

    /// The share of the weight whose value is below a line, those on it left out.
    public double below(double line) {
        return order.below(line);
    }
}
