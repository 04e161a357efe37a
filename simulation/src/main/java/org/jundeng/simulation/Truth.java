package org.jundeng.simulation;

import java.util.List;
import org.jundeng.expression.Value;
import org.jundeng.kernel.Level;

/// Where a condition holds, where it does not, and where that is unknown; elsewhere it is null.
record Truth(Wire yes, Wire no, Wire unknown) {

    /// The logic of truths: false beats unknown beats null beats true in `and`.
    record Logic(Circuit circuit) {

        Truth of(Wire yes) {
            return new Truth(yes, circuit.not(yes), circuit.none(yes.level()));
        }

        /// Everywhere the same.
        Truth of(Value value, Level level) {
            Wire all = circuit.all(level);
            Wire none = circuit.none(level);
            return switch (value) {
                case Value.Bool(boolean truth) -> truth ? new Truth(all, none, none) : new Truth(none, all, none);
                case Value.Unknown _ -> new Truth(none, none, all);
                default -> new Truth(none, none, none);
            };
        }

        Truth not(Truth truth) {
            return new Truth(truth.no, truth.yes, truth.unknown);
        }

        Truth and(Truth a, Truth b) {
            Wire no = circuit.or(a.no, b.no);
            Wire unknown = circuit.without(circuit.or(a.unknown, b.unknown), no);
            return new Truth(circuit.and(a.yes, b.yes), no, unknown);
        }

        Truth or(Truth a, Truth b) {
            return not(and(not(a), not(b)));
        }

        Truth all(List<Truth> truths, Level level) {
            return truths.stream().reduce(of(Value.Bool.TRUE, level), this::and);
        }

        Truth any(List<Truth> truths, Level level) {
            return truths.stream().reduce(of(Value.Bool.FALSE, level), this::or);
        }

        Wire nothing(Truth truth) {
            return circuit.not(circuit.or(circuit.or(truth.yes, truth.no), truth.unknown));
        }

        /// Where it neither holds nor is unknown.
        Wire fails(Truth truth) {
            return circuit.not(circuit.or(truth.yes, truth.unknown));
        }

        Truth spread(Truth truth) {
            return new Truth(circuit.spread(truth.yes), circuit.spread(truth.no), circuit.spread(truth.unknown));
        }

        /// `a` in some rows, `b` in the others.
        Truth choose(Wire rows, Truth a, Truth b) {
            return new Truth(choose(rows, a.yes, b.yes), choose(rows, a.no, b.no), choose(rows, a.unknown, b.unknown));
        }

        private Wire choose(Wire rows, Wire a, Wire b) {
            return circuit.or(circuit.and(rows, a), circuit.without(b, rows));
        }

        Truth equal(Truth a, Truth b) {
            Wire unknown = circuit.or(a.unknown, b.unknown);
            Wire nothingA = nothing(a);
            Wire nothingB = nothing(b);
            Wire same = circuit.or(
                    circuit.or(circuit.and(a.yes, b.yes), circuit.and(a.no, b.no)), circuit.and(nothingA, nothingB));
            Wire yes = circuit.without(same, unknown);
            return new Truth(yes, circuit.not(circuit.or(yes, unknown)), unknown);
        }
    }
}
