package org.jundeng.server.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the page of scenarios shows.
///
/// @param values what each lever stands at, by its name
/// @param query the address that the levers make, without the question mark
/// @param trial what the scenario came to; empty while the people are being made
/// @param flows empty with the trial
public record ScenarioPage(
        List<Lever> levers, Map<String, Integer> values, String query, Optional<Trial> trial, Optional<Flows> flows) {

    public int value(Lever lever) {
        return values.getOrDefault(lever.name(), lever.now());
    }

    /// Whether a lever has been moved.
    public boolean moved() {
        return levers.stream().anyMatch(lever -> value(lever) != lever.now());
    }
}
