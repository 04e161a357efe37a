package org.jundeng.simulation;

import java.util.List;
import java.util.Optional;
import org.jundeng.kernel.Quantity;

/// What the rules of one service say of all rows of a subject.
///
/// @param entitled the rows that are granted something
/// @param undetermined the rows that are granted nothing, and could be were more known
record Verdict(Wire entitled, Wire undetermined, List<Granted> grants) {

    Verdict {
        grants = List.copyOf(grants);
    }

    Truth truth(Circuit circuit) {
        return new Truth(entitled, circuit.not(circuit.or(entitled, undetermined)), undetermined);
    }

    /// A benefit, or a tier of one, and the rows that are granted it.
    ///
    /// @param bands where the amount is the same for many rows
    /// @param amount the amount of each row otherwise
    /// @param used the wires that the amount reads
    record Granted(int benefit, int tier, Wire rows, List<Banded> bands, Optional<Quantity> amount, List<Wire> used) {}

    /// An amount and the rows that have it.
    record Banded(Wire rows, long fen, long local) {}
}
