package org.jundeng.warning;

import org.jundeng.expression.Problem;

/// What is wrong with the rules of early warning, or with figures and replies that are handed in. Codes are stable;
/// texts are in `problems_*.properties`.
public enum WarningProblem implements Problem.Code {
    TWICE(9201),
    NO_SUCH_FIGURE(9202),
    NO_SUCH_RULE(9203),
    NO_SUCH_INDICATOR(9204),
    NO_LEVEL(9205),
    NOT_A_GROUP(9206),
    NOT_DAYS(9207),
    NO_COLUMN(9211),
    UNREADABLE(9212),
    NOT_A_FIGURE(9213),
    NOT_A_REGION(9214),
    NOT_A_YEAR(9215),
    NOT_A_NUMBER(9216),
    NOT_A_WARNING(9217),
    NOT_A_DAY(9218),
    NOT_AN_ANSWER(9219),
    GIVEN_TWICE(9220);

    private final int number;

    WarningProblem(int number) {
        this.number = number;
    }

    @Override
    public String id() {
        return "JD-" + number;
    }

    @Override
    public String bundle() {
        return "org.jundeng.warning.problems";
    }
}
