package org.jundeng.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A division of units into groups: counties by city, people by county, anything by urban and rural.
///
/// Shapes: one group a unit, counted from 0. Groups without a unit may be named.
public final class Grouping {

    private final int[] groups;
    private final List<String> names;

    private Grouping(int[] groups, List<String> names) {
        this.groups = groups;
        this.names = List.copyOf(names);
    }

    /// One label a unit; groups are in the order in which they first occur.
    public static Grouping of(List<String> labels) {
        Map<String, Integer> places = new LinkedHashMap<>();
        int[] groups = new int[labels.size()];
        for (int i = 0; i < groups.length; i++) {
            Integer next = places.size();
            Integer known = places.putIfAbsent(labels.get(i), next);
            groups[i] = known == null ? next : known;
        }
        return new Grouping(groups, new ArrayList<>(places.keySet()));
    }

    /// One group a unit, by its place among the names.
    ///
    /// @throws Unmeasurable if a group has no name
    public static Grouping of(int[] groups, List<String> names) {
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] < 0 || groups[i] >= names.size()) {
                throw new Unmeasurable(Unmeasurable.Reason.GROUP_UNKNOWN, i + 1, groups[i], names.size());
            }
        }
        return new Grouping(groups.clone(), names);
    }

    public int size() {
        return groups.length;
    }

    public int group(int unit) {
        return groups[unit];
    }

    public List<String> names() {
        return names;
    }

    /// The groups of some units, in the order given.
    public Grouping rows(int... rows) {
        int[] chosen = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            chosen[i] = groups[rows[i]];
        }
        return new Grouping(chosen, names);
    }

    /// In which coarser group each of these groups lies; −1 for a group without a unit.
    ///
    /// @throws Unmeasurable if one lies in two
    int[] within(Grouping coarser) {
        Unmeasurable.requireSameLength("大组 (coarser groups)", coarser.size(), "小组 (finer groups)", size());
        int[] parents = new int[names.size()];
        Arrays.fill(parents, -1);
        for (int i = 0; i < groups.length; i++) {
            int parent = coarser.groups[i];
            int known = parents[groups[i]];
            if (known >= 0 && known != parent) {
                throw new Unmeasurable(
                        Unmeasurable.Reason.GROUPS_NOT_NESTED,
                        names.get(groups[i]),
                        coarser.names.get(known),
                        coarser.names.get(parent));
            }
            parents[groups[i]] = parent;
        }
        return parents;
    }

    void requireFor(Sample sample) {
        Unmeasurable.requireSameLength("值 (values)", sample.size(), "分组 (groups)", size());
    }

    /// Groups as they are kept; not to be written to.
    int[] groups() {
        return groups;
    }
}
