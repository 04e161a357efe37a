package org.jundeng.indicator;

import org.jundeng.expression.Problem;

/// What is wrong with a definition, or with a table of observations. Codes are stable; texts are in
/// `problems_*.properties`.
public enum IndicatorProblem implements Problem.Code {
    TWICE(9101),
    NO_SUCH_INDICATOR(9102),
    NO_SUCH_GROUP(9103),
    NO_SUCH_PUBLISHED(9104),
    NO_COLUMN(9111),
    WRONG_WIDTH(9112),
    UNREADABLE(9113),
    NOT_A_REGION(9114),
    NOT_A_YEAR(9115),
    NOT_A_NUMBER(9116),
    NOT_A_DAY(9117),
    NOT_A_QUALITY(9118),
    NO_VALUE(9119),
    OUT_OF_RANGE(9120),
    CONTRADICTION(9121),
    SAME_TWICE(9122),
    NOT_A_COUNT(9123),
    NO_SUCH_TOWN(9124),
    NO_SUCH_FACILITY(9125);

    private final int number;

    IndicatorProblem(int number) {
        this.number = number;
    }

    @Override
    public String id() {
        return "JD-" + number;
    }

    @Override
    public String bundle() {
        return "org.jundeng.indicator.problems";
    }
}
