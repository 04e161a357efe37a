package org.jundeng.measure;

/// How much a facility counts for somebody who is so many minutes away.
///
/// Contract: minutes from 0 to weights from 0 to 1, never rising, 0 beyond [#bound].
public interface Decay {

    double weight(double minutes);

    /// From where on, itself not included, nothing counts.
    double bound();

    /// All the same within a bound, as in the two-step floating catchment area method (两步移动搜寻法).
    ///
    /// Source: Luo and Wang 2003.
    static Decay within(double minutes) {
        return steps(new double[] {minutes}, new double[] {1});
    }

    /// A weight for each band, as in the enhanced method.
    ///
    /// Source: Luo and Qi 2009.
    ///
    /// @param upTo where each band ends, itself included, rising
    /// @param weights of the bands, falling
    static Decay steps(double[] upTo, double[] weights) {
        Unmeasurable.requireSameLength("时限 (minutes)", upTo.length, "权重 (weights)", weights.length);
        for (int i = 0; i < upTo.length; i++) {
            boolean falls = weights[i] >= 0 && weights[i] <= (i == 0 ? 1 : weights[i - 1]);
            if (!falls || !(upTo[i] > (i == 0 ? 0 : upTo[i - 1]))) {
                throw new IllegalArgumentException("band " + (i + 1) + ": up to " + upTo[i] + ", weight " + weights[i]);
            }
        }
        double[] ends = upTo.clone();
        double[] steps = weights.clone();
        return new Decay() {
            @Override
            public double weight(double minutes) {
                for (int i = 0; i < ends.length; i++) {
                    if (minutes <= ends[i]) {
                        return steps[i];
                    }
                }
                return 0;
            }

            @Override
            public double bound() {
                return ends[ends.length - 1];
            }
        };
    }

    /// Falls smoothly from 1 at no distance to 0 at the bound.
    ///
    /// `(e^(−½ (t/t₀)²) − e^(−½)) / (1 − e^(−½))`. Source: Dai 2010.
    static Decay gaussian(double bound) {
        double least = Math.exp(-0.5);
        return new Decay() {
            @Override
            public double weight(double minutes) {
                double part = minutes / bound;
                return minutes > bound ? 0 : (Math.exp(-0.5 * part * part) - least) / (1 - least);
            }

            @Override
            public double bound() {
                return bound;
            }
        };
    }
}
