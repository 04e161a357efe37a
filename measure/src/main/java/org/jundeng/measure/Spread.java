package org.jundeng.measure;

import java.util.OptionalDouble;

/// How far apart the units of a sample are, in the plain measures: relative ones and absolute ones side by side.
///
/// For rates near 100 % relative measures come to nothing whatever is missing; read the gap there, not the ratio.
///
/// @param deviation the weighted standard deviation, of all units and not an estimate
/// @param least of the units that count
/// @param tenth the value below which a tenth of the weight lies, as [Quantiles] has it
/// @param ninetieth the value above which a tenth lies
/// @param hoover the share of everything that would have to move for all to have the same (胡佛指数); empty where
///     somebody has less than nothing or nobody has anything
/// @param poor the share of the weight below 60 % of the median, the line itself left out
public record Spread(
        double mean,
        double deviation,
        double least,
        double most,
        double tenth,
        double median,
        double ninetieth,
        OptionalDouble hoover,
        double poor) {

    private static final double POVERTY_LINE = 0.6;

    public static Spread of(Sample sample) {
        Ordered order = Ordered.of(sample);
        double median = order.quantile(0.5);
        return new Spread(
                sample.mean(),
                deviation(sample),
                sample.least(),
                sample.most(),
                order.quantile(0.1),
                median,
                order.quantile(0.9),
                hoover(sample),
                order.below(POVERTY_LINE * median));
    }

    /// The weighted coefficient of variation (变异系数, Williamson 1965): the deviation over the mean; empty unless
    /// the mean is above 0.
    public static OptionalDouble cv(Sample sample) {
        return ratio(deviation(sample), sample.mean());
    }

    public OptionalDouble cv() {
        return ratio(deviation, mean);
    }

    /// The greatest value less the least (绝对差距).
    public double gap() {
        return most - least;
    }

    /// The greatest value over the least (极值比); empty unless the least is above 0.
    public OptionalDouble ratio() {
        return ratio(most, least);
    }

    /// P90/P10 (九十分位与十分位之比); empty unless P10 is above 0.
    public OptionalDouble decileRatio() {
        return ratio(ninetieth, tenth);
    }

    /// P90 less P10.
    public double decileGap() {
        return ninetieth - tenth;
    }

    private static OptionalDouble ratio(double over, double under) {
        return under > 0 && Double.isFinite(over / under) ? OptionalDouble.of(over / under) : OptionalDouble.empty();
    }

    private static double deviation(Sample sample) {
        double mean = sample.mean();
        double sum = Blocks.sum(sample.size(), (from, to) -> {
            double squares = 0;
            for (int i = from; i < to; i++) {
                double apart = sample.value(i) - mean;
                squares += sample.weight(i) * apart * apart;
            }
            return squares;
        });
        return Math.sqrt(sum / sample.weight());
    }

    private static OptionalDouble hoover(Sample sample) {
        if (!sample.shares()) {
            return OptionalDouble.empty();
        }
        double mean = sample.mean();
        double sum = Blocks.sum(sample.size(), (from, to) -> {
            double apart = 0;
            for (int i = from; i < to; i++) {
                apart += sample.weight(i) * Math.abs(sample.value(i) / mean - 1);
            }
            return apart;
        });
        return OptionalDouble.of(sum / sample.weight() / 2);
    }
}
