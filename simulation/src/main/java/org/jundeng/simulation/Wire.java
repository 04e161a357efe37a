package org.jundeng.simulation;

import org.jundeng.kernel.Level;

/// A plane of bits that a [Circuit] can work out.
///
/// @param id its place in the circuit; a wire is made of wires with smaller ids
record Wire(int id, Level level) {}
