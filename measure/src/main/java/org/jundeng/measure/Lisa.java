package org.jundeng.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Where on the map neighbours are alike (局部莫兰指数, local indicators of spatial association).
///
/// `Iᵢ = zᵢ Σⱼ wᵢⱼ zⱼ / (Σ z² / n)`; their mean over units with neighbours is Moran's I. Each is judged by
/// dealing the other values out anew, and, since so many are judged at once, by the false discovery rate, of
/// both sides.
///
/// Source: Anselin 1995; Benjamini and Hochberg 1995.
///
/// @param rate the false discovery rate at which a unit is called part of a cluster
/// @param locals one a unit, in their order
public record Lisa(double rate, int permutations, List<Local> locals) {

    public Lisa {
        locals = List.copyOf(locals);
    }

    /// Where a unit and the mean of its neighbours lie, above the mean of all (high) or not (low).
    public enum Quadrant {
        HIGH_HIGH,
        HIGH_LOW,
        LOW_LOW,
        LOW_HIGH,
        ISOLATE
    }

    /// A unit and its neighbours.
    ///
    /// @param index 0 for a unit without neighbours
    /// @param pseudo see [Moran#pseudo]; 1 for a unit without neighbours
    /// @param adjusted the least false discovery rate at which it would count (Benjamini and Hochberg)
    /// @param counts whether it does at the rate asked for
    public record Local(String unit, double index, Quadrant quadrant, double pseudo, double adjusted, boolean counts) {}

    /// @param permutations how often the other values are dealt out anew; the least adjusted rate that one unit
    ///     of n
    ///     can reach alone is `2n / (1 + permutations)`, so that 999 are few for counties, and 9,999 do
    /// @param rate of false discoveries, such as 0.05
    /// @return empty where all values are the same, or nobody has neighbours
    public static Optional<Lisa> of(Neighbours neighbours, double[] values, int permutations, long seed, double rate) {
        Unmeasurable.requireWithin("错误发现率 (rate)", rate, 0, 1);
        double[] apart = Moran.apart(neighbours, values);
        double scale = Moran.squares(apart) / apart.length;
        if (scale == 0 || neighbours.isolates().size() == apart.length) {
            return Optional.empty();
        }
        double[] lags = neighbours.lag(apart);
        double[] pseudo = new double[apart.length];
        SplittableRandom random = new SplittableRandom(seed);
        for (int unit = 0; unit < apart.length; unit++) {
            pseudo[unit] = neighbours.count(unit) == 0
                    ? 1
                    : pseudo(apart, unit, lags[unit], neighbours.count(unit), permutations, random.split());
        }
        double[] adjusted = adjusted(neighbours, pseudo);
        List<Local> locals = new ArrayList<>();
        for (int unit = 0; unit < apart.length; unit++) {
            locals.add(new Local(
                    neighbours.units().get(unit),
                    apart[unit] * lags[unit] / scale,
                    quadrant(neighbours.count(unit), apart[unit], lags[unit]),
                    pseudo[unit],
                    adjusted[unit],
                    neighbours.count(unit) > 0 && adjusted[unit] <= rate));
        }
        return Optional.of(new Lisa(rate, permutations, locals));
    }

    private static double pseudo(
            double[] apart, int unit, double lag, int count, int permutations, SplittableRandom random) {
        double[] others = IntStream.range(0, apart.length)
                .filter(other -> other != unit)
                .mapToDouble(other -> apart[other])
                .toArray();
        double slack = 1e-12 * Math.abs(lag);
        int above = 0;
        int below = 0;
        for (int round = 0; round < permutations; round++) {
            Moran.shuffle(others, count, random);
            double sum = 0;
            for (int i = 0; i < count; i++) {
                sum += others[i];
            }
            above += sum / count >= lag - slack ? 1 : 0;
            below += sum / count <= lag + slack ? 1 : 0;
        }
        return Moran.pseudo(above, below, permutations);
    }

    /// The step-up rates of Benjamini and Hochberg over the units with neighbours; 1 for the others. Which side
    /// a unit would lie on was not said before, so both count.
    private static double[] adjusted(Neighbours neighbours, double[] pseudo) {
        List<Integer> order = IntStream.range(0, pseudo.length)
                .filter(unit -> neighbours.count(unit) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer unit) -> pseudo[unit]))
                .toList();
        double[] adjusted = new double[pseudo.length];
        Arrays.fill(adjusted, 1);
        double least = 1;
        for (int rank = order.size(); rank > 0; rank--) {
            int unit = order.get(rank - 1);
            least = Math.min(least, 2 * pseudo[unit] * (order.size() / (double) rank));
            adjusted[unit] = least;
        }
        return adjusted;
    }

    private static Quadrant quadrant(int count, double own, double lag) {
        if (count == 0) {
            return Quadrant.ISOLATE;
        }
        if (own > 0) {
            return lag > 0 ? Quadrant.HIGH_HIGH : Quadrant.HIGH_LOW;
        }
        return lag > 0 ? Quadrant.LOW_HIGH : Quadrant.LOW_LOW;
    }

    /// The units that count, of one quadrant.
    public List<String> clusters(Quadrant quadrant) {
        return locals.stream()
                .filter(local -> local.counts() && local.quadrant() == quadrant)
                .map(Local::unit)
                .toList();
    }
}
