package org.jundeng.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Which units border on which.
///
/// Row-standardised: the neighbours of a unit count alike, and 1 together. A unit without neighbours (孤立单元) is
/// named by [#isolates], never given any.
public final class Neighbours {

    private final List<String> units;
    private final int[][] of;

    private Neighbours(List<String> units, int[][] of) {
        this.units = units;
        this.of = of;
    }

    /// Two units that border on each other, in either order.
    public record Border(String one, String other) {}

    /// @param units in the order of the values that will be asked about
    /// @param borders each at least once
    /// @throws Unmeasurable if a unit is named twice, or a border names none, or one and the same
    public static Neighbours of(List<String> units, List<Border> borders) {
        Map<String, Integer> places = new HashMap<>();
        List<TreeSet<Integer>> sets = new ArrayList<>();
        for (String unit : units) {
            if (places.putIfAbsent(unit, places.size()) != null) {
                throw new Unmeasurable(Unmeasurable.Reason.UNIT_TWICE, unit);
            }
            sets.add(new TreeSet<>());
        }
        for (Border border : borders) {
            int one = place(places, border.one());
            int other = place(places, border.other());
            if (one == other) {
                throw new Unmeasurable(Unmeasurable.Reason.UNIT_OWN_NEIGHBOUR, border.one());
            }
            sets.get(one).add(other);
            sets.get(other).add(one);
        }
        return new Neighbours(
                List.copyOf(units),
                sets.stream()
                        .map(set -> set.stream().mapToInt(each -> each).toArray())
                        .toArray(int[][]::new));
    }

    private static int place(Map<String, Integer> places, String unit) {
        Integer place = places.get(unit);
        if (place == null) {
            throw new Unmeasurable(Unmeasurable.Reason.UNIT_UNKNOWN, unit);
        }
        return place;
    }

    public int size() {
        return of.length;
    }

    public List<String> units() {
        return units;
    }

    /// The neighbours of a unit by name, in the order of the units.
    public List<String> of(String unit) {
        int place = units.indexOf(unit);
        if (place < 0) {
            throw new Unmeasurable(Unmeasurable.Reason.UNIT_UNKNOWN, unit);
        }
        return Arrays.stream(of[place]).mapToObj(units::get).toList();
    }

    /// The units without neighbours.
    public List<String> isolates() {
        List<String> isolates = new ArrayList<>();
        for (int unit = 0; unit < of.length; unit++) {
            if (of[unit].length == 0) {
                isolates.add(units.get(unit));
            }
        }
        return isolates;
    }

    /// The mean of each unit's neighbours (空间滞后); 0 for one without, which [#isolates] tells apart. Shape: one
    /// a unit.
    public double[] lag(double[] values) {
        Unmeasurable.requireSameLength("单位 (units)", of.length, "值 (values)", values.length);
        double[] lags = new double[of.length];
        for (int unit = 0; unit < of.length; unit++) {
            CompensatedSum sum = new CompensatedSum();
            for (int other : of[unit]) {
                sum.add(values[other]);
            }
            lags[unit] = of[unit].length == 0 ? 0 : sum.value() / of[unit].length;
        }
        return lags;
    }

    int count(int unit) {
        return of[unit].length;
    }

    /// S1 of Cliff and Ord: half the sum of `(wᵢⱼ + wⱼᵢ)²`.
    double mutual() {
        CompensatedSum sum = new CompensatedSum();
        for (int unit = 0; unit < of.length; unit++) {
            for (int other : of[unit]) {
                double both = 1.0 / of[unit].length + 1.0 / of[other].length;
                sum.add(both * both / 2);
            }
        }
        return sum.value();
    }

    /// S2 of Cliff and Ord: the sum of the squares of what each unit gives and takes.
    double given() {
        double[] taken = new double[of.length];
        for (int[] others : of) {
            for (int other : others) {
                taken[other] += 1.0 / others.length;
            }
        }
        CompensatedSum sum = new CompensatedSum();
        for (int unit = 0; unit < of.length; unit++) {
            double both = taken[unit] + (of[unit].length == 0 ? 0 : 1);
            sum.add(both * both);
        }
        return sum.value();
    }
}
