package org.jundeng.warning;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the rules say of the figures of some years.
///
/// @param byYear the warnings that stand in each year, the most urgent first
/// @param unjudged rules of the last year that lack figures, as often as they do
/// @param places how many places were looked at, all years together
public record Watched(SortedMap<Integer, List<Warning>> byYear, List<Unjudged> unjudged, long places) {

    public Watched {
        byYear = new TreeMap<>(byYear);
        unjudged = List.copyOf(unjudged);
    }

    /// A rule that could not be judged, since figures are not known.
    ///
    /// @param places of how many it could not be judged
    public record Unjudged(WarningRule rule, SortedSet<String> missing, int places) {

        public Unjudged {
            missing = new TreeSet<>(missing);
        }
    }

    public List<Warning> in(int year) {
        return byYear.getOrDefault(year, List.of());
    }

    /// The same with the answers that came, by [Warning#id].
    public Watched answered(Map<String, Warning.Reply> replies) {
        SortedMap<Integer, List<Warning>> with = new TreeMap<>();
        byYear.forEach((year, warnings) -> with.put(
                year,
                warnings.stream()
                        .map(each -> each.answered(java.util.Optional.ofNullable(replies.get(each.id()))))
                        .toList()));
        return new Watched(with, unjudged, places);
    }
}
