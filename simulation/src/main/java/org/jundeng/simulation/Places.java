package org.jundeng.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jundeng.kernel.Areas;
import org.jundeng.kernel.Level;

/// The region that each row names, and the planes of the rows of some regions.
///
/// Regions in which all parameters are the same make one class, so that all planes come of one sorting of the rows.
final class Places {

    private final Circuit circuit;
    private final Areas areas;
    private final Level level;
    private final List<Integer> classes;
    private final int classCount;
    private final Map<String, Wire> known = new HashMap<>();
    private final Wire home;
    private final Wire nowhere;

    /// @param classes the class of each place, the last for rows without a region
    /// @param home the rows whose region is the block's own
    Places(Circuit circuit, Areas areas, Level level, List<Integer> classes, Wire home) {
        this.circuit = circuit;
        this.areas = areas;
        this.level = level;
        this.classes = List.copyOf(classes);
        this.classCount = classes.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
        this.home = home;
        this.nowhere = where(place -> place == classes.size() - 1);
    }

    Areas areas() {
        return areas;
    }

    Level level() {
        return level;
    }

    Wire home() {
        return home;
    }

    Wire nowhere() {
        return nowhere;
    }

    int count() {
        return classes.size();
    }

    List<Integer> classes() {
        return classes;
    }

    /// The rows whose region is one of some places.
    Wire where(IntPredicate chosen) {
        StringBuilder key = new StringBuilder();
        for (int place = 0; place < classes.size(); place++) {
            key.append(chosen.test(place) ? '1' : '0');
        }
        return known.computeIfAbsent(key.toString(), bits -> where(bits));
    }

    private Wire where(String bits) {
        if (bits.indexOf('1') < 0) {
            return circuit.none(level);
        }
        if (bits.indexOf('0') < 0) {
            return circuit.all(level);
        }
        Map<Integer, Boolean> of = new HashMap<>();
        for (int place = 0; place < classes.size(); place++) {
            boolean chosen = bits.charAt(place) == '1';
            if (of.putIfAbsent(classes.get(place), chosen) instanceof Boolean other && other != chosen) {
                return apart(bits);
            }
        }
        Wire rows = circuit.none(level);
        Circuit.Sorting sorting = new Circuit.Sorting(level, areas, classes, classCount);
        for (int each = 0; each < classCount; each++) {
            if (Boolean.TRUE.equals(of.get(each))) {
                rows = circuit.or(rows, circuit.part(sorting, each, level));
            }
        }
        return rows;
    }

    private Wire apart(String bits) {
        List<Integer> two = new ArrayList<>();
        bits.chars().forEach(bit -> two.add(bit - '0'));
        return circuit.part(new Circuit.Sorting(level, areas, two, 2), 1, level);
    }
}
