package org.jundeng.evaluation;

import org.jundeng.expression.Problem;

/// What is wrong with the method of an evaluation. Codes are stable; texts are in `problems_*.properties`.
public enum EvaluationProblem implements Problem.Code {
    NO_SUCH_INDICATOR(9251),
    NEGATIVE_WEIGHT(9252);

    private final int number;

    EvaluationProblem(int number) {
        this.number = number;
    }

    @Override
    public String id() {
        return "JD-" + number;
    }

    @Override
    public String bundle() {
        return "org.jundeng.evaluation.problems";
    }
}
