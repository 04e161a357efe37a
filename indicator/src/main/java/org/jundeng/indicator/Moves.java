package org.jundeng.indicator;

import java.util.List;
import org.jundeng.indicator.Indicator.Break;

/// Which counties rose and which fell between two years, and whether the two may be compared.
///
/// @param compared how many counties have a value in both years
/// @param up counties whose value rose by more than what rounding hides, by code; `down` those whose value fell
/// @param against those of the two that go against the way of all counties together
/// @param breaks which between the two years are declared
public record Moves(int compared, List<Integer> up, List<Integer> down, List<Integer> against, List<Break> breaks) {

    /// From which share of counties on a move against the way of the whole is taken for another way of counting.
    ///
    /// A convention of this program, not of a source.
    private static final double MANY = 0.25;

    public Moves {
        up = List.copyOf(up);
        down = List.copyOf(down);
        against = List.copyOf(against);
        breaks = List.copyOf(breaks);
    }

    /// Whether the two years may be compared.
    public enum Comparability {
        COMPARABLE,
        /// It is known that values are counted otherwise.
        BREAK_DECLARED,
        /// So many counties move against the way of the whole that values may be counted otherwise.
        BREAK_SUSPECTED
    }

    public Comparability comparability() {
        if (!breaks.isEmpty()) {
            return Comparability.BREAK_DECLARED;
        }
        return compared > 0 && against.size() >= MANY * compared
                ? Comparability.BREAK_SUSPECTED
                : Comparability.COMPARABLE;
    }
}
