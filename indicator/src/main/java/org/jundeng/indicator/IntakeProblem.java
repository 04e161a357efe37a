package org.jundeng.indicator;

import org.jundeng.expression.Problem;

/// What is wrong with a file that is to be taken in, or with the mapping that says how. Codes are stable; texts are in
/// `intake_*.properties`.
public enum IntakeProblem implements Problem.Code {
    TOO_LARGE(9301),
    NOT_TEXT(9302),
    NOT_A_WORKBOOK(9303),
    NO_SHEET(9304),
    NOTHING_IN_IT(9305),
    NO_HEADER(9306),
    HEADER_TWICE(9307),
    NOT_OUR_COLUMN(9308),
    COLUMN_MISSING(9309),
    TOO_WIDE(9311),
    OTHER_UNIT(9312),
    OTHER_STATUS(9313),
    NAME_NOT_CLEAR(9314),
    HELD_OTHERWISE(9315),
    TAKEN_ALREADY(9316);

    private final int number;

    IntakeProblem(int number) {
        this.number = number;
    }

    @Override
    public String id() {
        return "JD-" + number;
    }

    @Override
    public String bundle() {
        return "org.jundeng.indicator.intake";
    }
}
