package org.jundeng.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Where values lie on a line of the picture.
///
/// @param least the value at `from`, and `most` that at `to`; never the same
public record Scale(double least, double most, double from, double to) {

    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    public Scale {
        if (!(most > least)) {
            throw new IllegalArgumentException(least + " to " + most);
        }
    }

    /// A scale that ends at round numbers around some values.
    ///
    /// @param zero whether it begins at 0, as lengths that are compared must
    public static Scale around(Collection<Double> values, boolean zero, double from, double to) {
        double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        if (zero) {
            low = Math.min(0, low);
            high = Math.max(0, high);
        }
        if (high - low < 1e-12) {
            high = low + (low == 0 ? 1 : Math.abs(low) / 10);
        }
        double step = step(high - low, 5);
        return new Scale(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, from, to);
    }

    /// Where a value lies.
    public double at(double value) {
        return from + (value - least) / (most - least) * (to - from);
    }

    /// Round values along the scale.
    ///
    /// @param about how many
    public List<Double> ticks(int about) {
        double step = step(most - least, about);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(least / step - 1e-9); i * step <= most + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return List.copyOf(ticks);
    }

    private static double step(double span, int about) {
        double rough = span / about;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double each : STEPS) {
            if (each * power >= rough * (1 - 1e-9)) {
                return each * power;
            }
        }
        return 10 * power;
    }
}
