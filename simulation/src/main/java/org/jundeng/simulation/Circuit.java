package org.jundeng.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jundeng.kernel.Areas;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Program;
import org.jundeng.kernel.Quantity;
import org.jundeng.kernel.Steps.Gate;
import org.jundeng.kernel.Steps.Relation;

/// The planes of bits that the rules come down to: each is made once, however often rules mention it.
///
/// A plane that is everybody or nobody is seen as such here and costs nothing later.
final class Circuit {

    /// How a wire is made.
    sealed interface Source {}

    /// One of the program's fixed registers.
    record Fixed(int register) implements Source {}

    /// A plane of a column.
    record Input(int column, int plane) implements Source {}

    record Combined(Gate gate, Wire a, Wire b) implements Source {}

    record Spread(Wire households) implements Source {}

    record Any(Wire persons) implements Source {}

    /// One of several planes that one step works out.
    record Part(Several step, int part) implements Source {}

    /// A step that works out several planes.
    sealed interface Several {
        /// What it needs to be there.
        List<Wire> needs();
    }

    record Comparison(Level level, Relation relation, Quantity left, Quantity right, Wire need, List<Wire> used)
            implements Several {
        @Override
        public List<Wire> needs() {
            List<Wire> all = new ArrayList<>(used);
            all.add(need);
            return all;
        }
    }

    record Lookup(Level level, Quantity quantity, Wire need, List<Wire> used) implements Several {
        @Override
        public List<Wire> needs() {
            List<Wire> all = new ArrayList<>(used);
            all.add(need);
            return all;
        }
    }

    record Sorting(Level level, Areas areas, List<Integer> classes, int count) implements Several {
        @Override
        public List<Wire> needs() {
            return List.of();
        }
    }

    private final List<Source> sources = new ArrayList<>();
    private final Map<Source, Wire> made = new HashMap<>();
    private final Map<Wire, Wire> opposites = new HashMap<>();
    private final Map<Integer, Integer> pinned = new TreeMap<>();
    private final Wire persons;
    private final Wire households;
    private final Wire noPerson;
    private final Wire noHousehold;
    private int registers = Program.NOBODY + 1;

    Circuit() {
        persons = add(new Fixed(Program.PERSONS), Level.PERSON);
        households = add(new Fixed(Program.HOUSEHOLDS), Level.HOUSEHOLD);
        noPerson = new Wire(sources.size(), Level.PERSON);
        sources.add(new Fixed(Program.NOBODY));
        noHousehold = new Wire(sources.size(), Level.HOUSEHOLD);
        sources.add(new Fixed(Program.NOBODY));
        opposites.put(persons, noPerson);
        opposites.put(noPerson, persons);
        opposites.put(households, noHousehold);
        opposites.put(noHousehold, households);
    }

    private Wire add(Source source, Level level) {
        return made.computeIfAbsent(source, _ -> {
            sources.add(source);
            return new Wire(sources.size() - 1, level);
        });
    }

    Source source(Wire wire) {
        return sources.get(wire.id());
    }

    int size() {
        return sources.size();
    }

    Wire all(Level level) {
        return level == Level.PERSON ? persons : households;
    }

    Wire none(Level level) {
        return level == Level.PERSON ? noPerson : noHousehold;
    }

    boolean isAll(Wire wire) {
        return wire.equals(all(wire.level()));
    }

    boolean isNone(Wire wire) {
        return wire.equals(none(wire.level()));
    }

    Wire input(int column, int plane, Level level) {
        return add(new Input(column, plane), level);
    }

    Wire not(Wire wire) {
        Wire known = opposites.get(wire);
        if (known != null) {
            return known;
        }
        Wire opposite = add(new Combined(Gate.AND_NOT, all(wire.level()), wire), wire.level());
        opposites.put(wire, opposite);
        opposites.put(opposite, wire);
        return opposite;
    }

    Wire and(Wire a, Wire b) {
        if (a.equals(b) || isAll(b) || isNone(a)) {
            return a;
        }
        if (isAll(a) || isNone(b)) {
            return b;
        }
        if (b.equals(opposites.get(a))) {
            return none(a.level());
        }
        return combined(Gate.AND, a, b);
    }

    Wire or(Wire a, Wire b) {
        if (a.equals(b) || isNone(b) || isAll(a)) {
            return a;
        }
        if (isNone(a) || isAll(b)) {
            return b;
        }
        if (b.equals(opposites.get(a))) {
            return all(a.level());
        }
        return combined(Gate.OR, a, b);
    }

    /// What is in `a` and not in `b`.
    Wire without(Wire a, Wire b) {
        if (isNone(b) || isNone(a)) {
            return a;
        }
        if (a.equals(b) || isAll(b)) {
            return none(a.level());
        }
        if (isAll(a)) {
            return not(b);
        }
        Wire opposite = opposites.get(b);
        return opposite != null ? and(a, opposite) : combined(Gate.AND_NOT, a, b);
    }

    Wire differs(Wire a, Wire b) {
        if (a.equals(b)) {
            return none(a.level());
        }
        if (isNone(b)) {
            return a;
        }
        return isNone(a) ? b : combined(Gate.EXCLUSIVE_OR, a, b);
    }

    private Wire combined(Gate gate, Wire a, Wire b) {
        if (a.level() != b.level()) {
            throw new IllegalArgumentException(a + " " + gate + " " + b);
        }
        boolean ordered = gate == Gate.AND_NOT || a.id() < b.id();
        return add(new Combined(gate, ordered ? a : b, ordered ? b : a), a.level());
    }

    /// The members of the households of a wire.
    Wire spread(Wire wire) {
        if (isAll(wire)) {
            return persons;
        }
        return isNone(wire) ? noPerson : add(new Spread(wire), Level.PERSON);
    }

    /// The households with a member of a wire.
    Wire any(Wire wire) {
        if (isNone(wire)) {
            return noHousehold;
        }
        if (source(wire) instanceof Spread(Wire from)) {
            return from;
        }
        return isAll(wire) ? households : add(new Any(wire), Level.HOUSEHOLD);
    }

    Wire part(Several step, int part, Level level) {
        return add(new Part(step, part), level);
    }

    /// The register of a wire that quantities read; it stays where it is.
    int pin(Wire wire) {
        if (source(wire) instanceof Fixed(int register)) {
            return register;
        }
        return pinned.computeIfAbsent(wire.id(), _ -> registers++);
    }

    OptionalInt pinned(Wire wire) {
        Integer register = pinned.get(wire.id());
        return register == null ? OptionalInt.empty() : OptionalInt.of(register);
    }

    /// How many registers are fixed or pinned.
    int registers() {
        return registers;
    }
}
