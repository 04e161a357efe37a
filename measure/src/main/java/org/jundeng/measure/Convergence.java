package org.jundeng.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/// Whether those behind catch up (β 收敛): growth a year against the logarithm of where each began.
///
/// `ln(x_T / x_0) / T = α + β ln x_0 + ε`, by least squares, each unit counting 1. β below 0: those behind grow
/// faster.
///
/// What has a ceiling, such as a rate, converges by itself when all come near it. [#ceiling] says how many do.
///
/// Source: Barro and Sala-i-Martin 1992.
///
/// @param error the standard error of β
/// @param t β over its error; infinite where the units lie on a line
/// @param p how often so large a t comes by chance where β is 0, on both sides, with `units − 2` degrees of
///     freedom
/// @param fit R²
/// @param years T
public record Convergence(
        double alpha, double beta, double error, double t, double p, double fit, int units, double years) {

    private static final double NEAR = 0.95;
    private static final double MANY = 0.25;

    /// How near a ceiling units have come.
    ///
    /// @param started the share of units that began above 95 % of it
    /// @param ended the share of units that ended there
    public record Ceiling(double bound, double started, double ended) {

        /// Whether β says little because a quarter of the units or more ended within 5 % of the ceiling.
        ///
        /// The two figures are a convention of this program, not of a source.
        public boolean mechanical() {
            return ended >= MANY;
        }
    }

    /// Of units at two times.
    ///
    /// @param start of each unit, above 0
    /// @param end of the same units, above 0
    /// @param years between the two, above 0
    /// @return empty where all began alike
    /// @throws Unmeasurable if there are fewer than three units, or a value is not above 0
    public static Optional<Convergence> of(double[] start, double[] end, double years) {
        Unmeasurable.requireSameLength("期初 (start)", start.length, "期末 (end)", end.length);
        Unmeasurable.requireWithin("年数 (years)", years, Double.MIN_NORMAL, Double.MAX_VALUE);
        if (start.length < 3) {
            throw new Unmeasurable(Unmeasurable.Reason.TOO_FEW, "β 收敛 (convergence)", 3, start.length);
        }
        double[] from = new double[start.length];
        double[] growth = new double[start.length];
        for (int i = 0; i < start.length; i++) {
            Unmeasurable.requireWithin("期初值 (start)", start[i], Double.MIN_NORMAL, Double.MAX_VALUE);
            Unmeasurable.requireWithin("期末值 (end)", end[i], Double.MIN_NORMAL, Double.MAX_VALUE);
            from[i] = Math.log(start[i]);
            growth[i] = Math.log(end[i] / start[i]) / years;
        }
        return line(from, growth, years);
    }

    private static Optional<Convergence> line(double[] x, double[] y, double years) {
        int units = x.length;
        double meanX = CompensatedSum.of(x) / units;
        double meanY = CompensatedSum.of(y) / units;
        CompensatedSum squares = new CompensatedSum();
        CompensatedSum products = new CompensatedSum();
        CompensatedSum whole = new CompensatedSum();
        for (int i = 0; i < units; i++) {
            squares.add((x[i] - meanX) * (x[i] - meanX));
            products.add((x[i] - meanX) * (y[i] - meanY));
            whole.add((y[i] - meanY) * (y[i] - meanY));
        }
        if (squares.value() <= units * Math.ulp(meanX) * Math.ulp(meanX)) {
            return Optional.empty();
        }
        double beta = products.value() / squares.value();
        CompensatedSum rest = new CompensatedSum();
        for (int i = 0; i < units; i++) {
            double residual = y[i] - meanY - beta * (x[i] - meanX);
            rest.add(residual * residual);
        }
        double error = Math.sqrt(rest.value() / (units - 2) / squares.value());
        double t = beta == 0 ? 0 : beta / error;
        return Optional.of(new Convergence(
                meanY - beta * meanX,
                beta,
                error,
                t,
                2 * TDistribution.of(units - 2).survivalProbability(Math.abs(t)),
                whole.value() == 0 ? 0 : Math.max(0, 1 - rest.value() / whole.value()),
                units,
                years));
    }

    /// The speed λ of catching up a year, `−ln(1 + βT) / T`; empty where units overtake each other (βT ≤ −1).
    public OptionalDouble speed() {
        double left = 1 + beta * years;
        return left > 0 ? OptionalDouble.of(-Math.log(left) / years) : OptionalDouble.empty();
    }

    /// After how many years half of a gap is closed; empty where gaps do not close.
    public OptionalDouble halfLife() {
        OptionalDouble speed = speed();
        return speed.isPresent() && speed.getAsDouble() > 0
                ? OptionalDouble.of(Math.log(2) / speed.getAsDouble())
                : OptionalDouble.empty();
    }

    /// How near to the highest possible value the units began and ended.
    ///
    /// @param bound such as 1 for a rate
    public static Ceiling ceiling(double[] start, double[] end, double bound) {
        Unmeasurable.requireWithin("上限 (bound)", bound, Double.MIN_NORMAL, Double.MAX_VALUE);
        return new Ceiling(bound, near(start, bound), near(end, bound));
    }

    private static double near(double[] values, double bound) {
        if (values.length == 0) {
            throw new Unmeasurable(Unmeasurable.Reason.NOTHING_GIVEN, "值 (values)");
        }
        return IntStream.range(0, values.length)
                        .filter(i -> values[i] >= NEAR * bound)
                        .count()
                / (double) values.length;
    }

    /// The spread of the units over the years (σ 收敛): the coefficient of variation of each year's sample. It
    /// falls where units come together, which β below 0 alone does not show.
    public static List<OptionalDouble> sigma(List<Sample> years) {
        return years.stream().map(Spread::cv).toList();
    }
}
