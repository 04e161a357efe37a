package org.jundeng.kernel;

import java.io.Serializable;
import java.util.List;

/// The rules of a list as steps over planes of bits, for one day and one [Schema].
///
/// @param schema the columns that it reads
/// @param areas the six-digit codes of the regions that it knows, ascending
/// @param registers how many registers it uses, with the fixed ones
/// @param inputs the registers that are planes of columns
public record Program(Schema schema, int[] areas, int registers, List<Input> inputs, List<Step> steps)
        implements Serializable {

    /// The register of all persons, of all households, and of nobody.
    public static final int PERSONS = 0;

    public static final int HOUSEHOLDS = 1;
    public static final int NOBODY = 2;

    public Program {
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
    }

    /// A register that is a plane of a column.
    ///
    /// @param plane which of the column's planes, or [#STATED] or [#NOTHING]
    public record Input(int register, int column, int plane) implements Serializable {

        public static final int STATED = -1;
        public static final int NOTHING = -2;
    }
}
