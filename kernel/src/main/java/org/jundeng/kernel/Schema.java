package org.jundeng.kernel;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The columns that a population has, in the order in which its blocks keep them.
///
/// @param fields at most one of a name and a level
public record Schema(List<Field> fields) implements Serializable {

    public Schema {
        fields = List.copyOf(fields);
        Set<String> names = new HashSet<>();
        for (Field field : fields) {
            if (!names.add(field.level() + field.name())) {
                throw new IllegalArgumentException("twice: " + field.name() + " of " + field.level());
            }
        }
    }

    /// Where the column of a name stands among a block's columns; empty where there is none.
    public Optional<Integer> index(Level level, String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).level() == level && fields.get(i).name().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    public Field field(int index) {
        return fields.get(index);
    }

    /// The places of all columns by name.
    public Map<String, Integer> indices(Level level) {
        Map<String, Integer> indices = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).level() == level) {
                indices.put(fields.get(i).name(), i);
            }
        }
        return indices;
    }
}
