package org.jundeng.simulation;

import org.jundeng.expression.Span;

/// A part of a rule that cannot be carried out over columns.
final class NoKernel extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final transient Span span;
    final SimulationProblem problem;
    final String what;

    NoKernel(Span span, SimulationProblem problem, String what) {
        super(what, null, false, false);
        this.span = span;
        this.problem = problem;
        this.what = what;
    }
}
