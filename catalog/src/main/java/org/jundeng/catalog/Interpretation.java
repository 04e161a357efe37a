package org.jundeng.catalog;

import java.time.LocalDate;
import java.util.List;
import org.jundeng.expression.Value;

/// A doubt of the official text and the reading that settles it, named and dated.
///
/// @param options the possible readings
/// @param value the reading chosen; a rule uses it by the interpretation's name
public record Interpretation(
        String name,
        List<Integer> services,
        String doubt,
        List<String> options,
        Value value,
        String basis,
        LocalDate decided,
        String by,
        Position at) {

    public Interpretation {
        services = List.copyOf(services);
        options = List.copyOf(options);
    }
}
