package org.jundeng.fiscal;

import org.jundeng.expression.Problem;

/// Why county accounts or assumptions cannot be used. Codes are stable; texts are in `problems_*.properties`.
public enum FiscalProblem implements Problem.Code {
    BROKEN_TABLE(6001),
    NO_HEADER(6002),
    UNKNOWN_HEADER(6003),
    HEADER_TWICE(6004),
    NO_UNIT(6005),
    WRONG_UNIT(6006),
    NO_FIGURES(6007),
    NO_ROWS(6008),
    WRONG_WIDTH(6011),
    NOT_A_COUNTY(6012),
    NOT_A_YEAR(6013),
    ROW_TWICE(6014),
    NOT_A_FIGURE(6015),
    TOO_FINE(6016),
    TOO_LARGE(6017),
    NEGATIVE(6018),
    NOT_ABOVE_ZERO(6019),
    NOT_A_STATUS(6020),
    NO_SOURCE(6021),
    MISSING_ASSUMPTION(6031),
    NOT_BY_AGE(6032),
    AGES_OUT_OF_ORDER(6033),
    NOT_IN_CENSUS(6034),
    NO_SUCH_YEAR(6035);

    private final int number;

    FiscalProblem(int number) {
        this.number = number;
    }

    @Override
    public String id() {
        return "JD-" + number;
    }

    @Override
    public String bundle() {
        return "org.jundeng.fiscal.problems";
    }
}
