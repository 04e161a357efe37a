package org.jundeng.publication;

import java.util.Collection;
import java.util.List;

/// Something that a decision model works out.
///
/// @param type the name of a type, or `Any`
/// @param description the official words, or what the value is
/// @param uses the inputs and decisions that the logic names
/// @param official whether the plan's words say it
record Decision(String type, String description, Collection<String> uses, boolean official, Logic logic) {

    /// Something that a decision model is given.
    record Input(String type, String description) {}

    /// How a decision is worked out.
    sealed interface Logic {
        record Expression(String feel) implements Logic {}

        /// The value of the first row whose test the region meets.
        ///
        /// @param input the word for the region
        record ByRegion(String input, String type, List<Row> rows) implements Logic {}

        record Row(String test, String value) {}
    }
}
