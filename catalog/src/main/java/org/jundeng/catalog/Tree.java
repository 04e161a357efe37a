package org.jundeng.catalog;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// A node of a YAML or JSON file that knows where it stands.
public sealed interface Tree {

    /// Where the node begins.
    Position at();

    /// A single value as written.
    ///
    /// `plain` says that the text stands in the file character for character from the position on,
    /// on one line and without quotes; `empty` that nothing, `~` or `null` was written.
    record Scalar(String text, boolean plain, boolean quoted, boolean empty, Position at) implements Tree {}

    /// A list, in order.
    record Sequence(List<Tree> items, Position at) implements Tree {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// Named entries, in order; `keys` has the place of each name.
    record Mapping(SequencedMap<String, Tree> entries, Map<String, Position> keys, Position at) implements Tree {}
}
