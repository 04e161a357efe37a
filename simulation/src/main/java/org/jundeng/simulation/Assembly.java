package org.jundeng.simulation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jundeng.kernel.Level;
import org.jundeng.kernel.Program;
import org.jundeng.kernel.Reading;
import org.jundeng.kernel.Schema;
import org.jundeng.kernel.Step;
import org.jundeng.kernel.Steps;

/// Puts the wires that some readings need in order, gives each a register as long as it is needed, and makes a
/// [Program].
final class Assembly {

    /// A reading before its wires have registers.
    record Draft(int service, Level level, Reading.Kind kind, Verdict verdict) {}

    /// What is done at a point of the program: a source is worked out, or a reading is handed on.
    private sealed interface Task {}

    private record Make(Wire wire) implements Task {}

    private record MakeSeveral(Circuit.Several step) implements Task {}

    private record HandOn(Draft draft) implements Task {}

    private final Circuit circuit;
    private final List<Task> tasks = new ArrayList<>();
    private final BitSet planned = new BitSet();
    private final Set<Circuit.Several> steps = new HashSet<>();
    private final Map<Circuit.Several, Map<Integer, Wire>> parts = new HashMap<>();
    private final Map<Integer, Integer> lastUse = new HashMap<>();
    private final Map<Integer, Integer> registers = new HashMap<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int count;

    private Assembly(Circuit circuit) {
        this.circuit = circuit;
        this.count = circuit.registers();
    }

    static Program of(Circuit circuit, Schema schema, List<Integer> areas, List<Draft> drafts) {
        Assembly assembly = new Assembly(circuit);
        for (Draft draft : drafts) {
            needs(draft).forEach(assembly::plan);
            assembly.tasks.add(new HandOn(draft));
        }
        return assembly.program(schema, areas);
    }

    private static List<Wire> needs(Draft draft) {
        List<Wire> needs = new ArrayList<>();
        needs.add(draft.verdict().entitled());
        needs.add(draft.verdict().undetermined());
        for (Verdict.Granted grant : draft.verdict().grants()) {
            needs.add(grant.rows());
            grant.bands().forEach(band -> needs.add(band.rows()));
            needs.addAll(grant.used());
        }
        return needs;
    }

    private void plan(Wire wire) {
        if (planned.get(wire.id())) {
            return;
        }
        planned.set(wire.id());
        switch (circuit.source(wire)) {
            case Circuit.Fixed _ -> {}
            case Circuit.Input _ -> tasks.add(new Make(wire));
            case Circuit.Combined(Steps.Gate _, Wire a, Wire b) -> {
                plan(a);
                plan(b);
                tasks.add(new Make(wire));
            }
            case Circuit.Spread(Wire households) -> {
                plan(households);
                tasks.add(new Make(wire));
            }
            case Circuit.Any(Wire persons) -> {
                plan(persons);
                tasks.add(new Make(wire));
            }
            case Circuit.Part(Circuit.Several step, int part) -> {
                parts.computeIfAbsent(step, _ -> new HashMap<>()).put(part, wire);
                if (steps.add(step)) {
                    step.needs().forEach(this::plan);
                    tasks.add(new MakeSeveral(step));
                }
            }
        }
    }

    private Program program(Schema schema, List<Integer> areas) {
        for (int i = 0; i < tasks.size(); i++) {
            for (Wire used : uses(tasks.get(i))) {
                lastUse.put(used.id(), i);
            }
        }
        List<Step> program = new ArrayList<>();
        List<Program.Input> inputs = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            switch (tasks.get(i)) {
                case Make(Wire wire) -> make(wire, program, inputs);
                case MakeSeveral(Circuit.Several several) -> make(several, program);
                case HandOn(Draft draft) -> program.add(new Steps.Emit(reading(draft)));
            }
            release(i);
        }
        return new Program(schema, areas.stream().mapToInt(Integer::intValue).toArray(), count, inputs, program);
    }

    private List<Wire> uses(Task task) {
        return switch (task) {
            case Make(Wire wire) ->
                switch (circuit.source(wire)) {
                    case Circuit.Combined(Steps.Gate _, Wire a, Wire b) -> List.of(a, b);
                    case Circuit.Spread(Wire households) -> List.of(households);
                    case Circuit.Any(Wire persons) -> List.of(persons);
                    case Circuit.Fixed _, Circuit.Input _, Circuit.Part _ -> List.of();
                };
            case MakeSeveral(Circuit.Several several) -> several.needs();
            case HandOn(Draft draft) -> needs(draft);
        };
    }

    private void make(Wire wire, List<Step> program, List<Program.Input> inputs) {
        switch (circuit.source(wire)) {
            case Circuit.Input(int column, int plane) -> inputs.add(new Program.Input(lasting(wire), column, plane));
            case Circuit.Combined(Steps.Gate gate, Wire a, Wire b) -> {
                int left = register(a);
                int right = register(b);
                program.add(new Steps.Combine(wire.level(), gate, taken(wire), left, right));
            }
            case Circuit.Spread(Wire households) -> {
                int from = register(households);
                program.add(new Steps.Spread(taken(wire), from));
            }
            case Circuit.Any(Wire persons) -> {
                int from = register(persons);
                program.add(new Steps.Any(taken(wire), from));
            }
            case Circuit.Fixed _, Circuit.Part _ -> throw new IllegalStateException(wire.toString());
        }
    }

    private void make(Circuit.Several several, List<Step> program) {
        switch (several) {
            case Circuit.Comparison(Level level, var relation, var left, var right, Wire need, var _) ->
                program.add(new Steps.Compare(
                        level,
                        relation,
                        left,
                        right,
                        register(need),
                        part(several, 0),
                        part(several, 1),
                        part(several, 2)));
            case Circuit.Lookup(Level level, var quantity, Wire need, var _) ->
                program.add(new Steps.Known(level, quantity, register(need), part(several, 0), part(several, 1)));
            case Circuit.Sorting(Level level, var areas, List<Integer> classes, int number) -> {
                int[] to = new int[number];
                for (int i = 0; i < number; i++) {
                    to[i] = part(several, i);
                }
                program.add(new Steps.Classify(
                        level,
                        areas,
                        classes.stream().mapToInt(Integer::intValue).toArray(),
                        to));
            }
        }
    }

    /// The register of a part; one that nobody asked for gets a register of its own.
    private int part(Circuit.Several several, int part) {
        Wire wire = parts.getOrDefault(several, Map.of()).get(part);
        return wire == null ? count++ : taken(wire);
    }

    private int register(Wire wire) {
        if (circuit.source(wire) instanceof Circuit.Fixed(int register)) {
            return register;
        }
        Integer register = registers.get(wire.id());
        if (register == null) {
            throw new IllegalStateException("not worked out: " + circuit.source(wire));
        }
        return register;
    }

    private int taken(Wire wire) {
        int register = circuit.pinned(wire).orElseGet(() -> free.isEmpty() ? count++ : free.pop());
        registers.put(wire.id(), register);
        return register;
    }

    /// Planes of columns stay bound through the whole program.
    private int lasting(Wire wire) {
        int register = circuit.pinned(wire).orElseGet(() -> count++);
        registers.put(wire.id(), register);
        return register;
    }

    /// Frees the registers of what is used here for the last time.
    private void release(int task) {
        for (Wire used : new LinkedHashSet<>(uses(tasks.get(task)))) {
            boolean last = Integer.valueOf(task).equals(lastUse.get(used.id()));
            boolean bound = circuit.source(used) instanceof Circuit.Fixed
                    || circuit.source(used) instanceof Circuit.Input
                    || circuit.pinned(used).isPresent();
            Integer register = registers.get(used.id());
            if (last && !bound && register != null) {
                free.push(register);
            }
        }
    }

    private Reading reading(Draft draft) {
        List<Reading.Grant> grants = draft.verdict().grants().stream()
                .map(grant -> new Reading.Grant(
                        grant.benefit(),
                        grant.tier(),
                        register(grant.rows()),
                        grant.bands().stream()
                                .map(band -> new Reading.Band(register(band.rows()), band.fen(), band.local()))
                                .toList(),
                        grant.amount()))
                .toList();
        return new Reading(
                draft.service(),
                draft.level(),
                draft.kind(),
                register(draft.verdict().entitled()),
                register(draft.verdict().undetermined()),
                grants);
    }
}
