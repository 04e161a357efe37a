package org.jundeng.simulation;

import org.jundeng.expression.Problem;

/// Why a rule cannot be run over a population. Codes are stable; texts are in `problems_*.properties`.
public enum SimulationProblem implements Problem.Code {
    NO_KERNEL(7001),
    NO_KERNEL_FOR_WORD(7002),
    WRONG_COLUMN(7003),
    NOT_FOR_ALONE(7004);

    private final int number;

    SimulationProblem(int number) {
        this.number = number;
    }

    @Override
    public String id() {
        return "JD-" + number;
    }

    @Override
    public String bundle() {
        return "org.jundeng.simulation.problems";
    }
}
