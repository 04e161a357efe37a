package org.jundeng.publication;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.jundeng.entitlement.Explanation.Step;
import org.jundeng.entitlement.Used;

/// The clauses of an explanation with what all members share said once.
public record Clauses(List<Step> steps, Wording wording) {

    /// A clause, for whom it was read, and the values that decided it.
    public record Clause(String text, List<String> members, String values) {}

    /// The clauses of the same text and result as one, in the order in which they were read.
    public List<Clause> all() {
        SequencedMap<String, List<Step>> byText =
                steps.stream().collect(Collectors.groupingBy(Step::text, LinkedHashMap::new, Collectors.toList()));
        return byText.entrySet().stream()
                .map(entry -> new Clause(
                        entry.getKey(),
                        entry.getValue().stream().map(Step::member).distinct().toList(),
                        values(entry.getValue())))
                .toList();
    }

    /// `name value` for each value used; where members differ, their values in order.
    private String values(List<Step> same) {
        Map<String, SequencedSet<String>> byName = new LinkedHashMap<>();
        for (Step step : same) {
            for (Used used : step.used()) {
                byName.computeIfAbsent(used.name(), _ -> new LinkedHashSet<>())
                        .add(wording.shown(used.value()) + (used.restsOnAssumed() ? "※" : ""));
            }
        }
        return byName.entrySet().stream()
                .map(entry -> entry.getKey() + " " + String.join("／", entry.getValue()))
                .collect(Collectors.joining(wording.texts().of("comma")));
    }
}
