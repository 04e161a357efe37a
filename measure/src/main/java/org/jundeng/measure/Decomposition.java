package org.jundeng.measure;

import java.util.List;
import java.util.OptionalDouble;

/// One of Theil's indices in terms that add up: between groups at each level, and within the finest.
///
/// @param whole the index over all units
/// @param between one term a level, from the coarsest; each is what lies between the groups of that level inside
///     the
///     groups of the level above
/// @param within what lies inside the finest groups
/// @param parts the groups of the coarsest level, each with those inside it; groups without weight are left out
public record Decomposition(Theil.Kind kind, double whole, List<Double> between, double within, List<Part> parts) {

    public Decomposition {
        between = List.copyOf(between);
        parts = List.copyOf(parts);
    }

    /// A group.
    ///
    /// @param people its share of all weight
    /// @param value its share of everything
    /// @param mean of its units
    /// @param inside the index inside it, 0 where all of its units have nothing
    /// @param weight by how much `inside` counts in the whole: for T the value, for L the people
    /// @param gap what it adds to the term between groups of its level; below 0 where it is the poorer (T) or the
    ///     richer
    ///     (L) one. The gaps of a level add up to that level's term
    /// @param parts the groups inside it
    public record Part(
            String name,
            double people,
            double value,
            double mean,
            double inside,
            double weight,
            double gap,
            List<Part> parts) {

        public Part {
            parts = List.copyOf(parts);
        }
    }

    /// The share of the whole that lies between the groups of a level, from 0; empty where all have the same.
    public OptionalDouble share(int level) {
        return share(between.get(level));
    }

    /// The share of the whole that lies inside the finest groups; empty where all have the same.
    public OptionalDouble shareWithin() {
        return share(within);
    }

    private OptionalDouble share(double term) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(term / whole);
    }
}
