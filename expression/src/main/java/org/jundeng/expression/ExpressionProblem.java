package org.jundeng.expression;

/// What can be wrong with a FEEL text. Codes are stable; messages are in `problems_*.properties`.
public enum ExpressionProblem implements Problem.Code {
    EXPECTED(1101),
    UNFINISHED_TEXT(1102),
    UNKNOWN_NAME(1103),
    UNKNOWN_FUNCTION(1104),
    WRONG_ARGUMENTS(1105),
    WRONG_OPERANDS(1106),
    NOT_COMPARABLE(1107),
    NOT_A_CHOICE(1108),
    NOT_A_CONDITION(1109),
    UNKNOWN_MEMBER(1110),
    TOO_LONG(1111),
    TOO_DEEP(1112),
    BAD_LITERAL(1113),
    DUPLICATE_ENTRY(1114),
    NOTHING_WRITTEN(1115);

    private final int number;

    ExpressionProblem(int number) {
        this.number = number;
    }

    @Override
    public String id() {
        return "JD-" + number;
    }

    @Override
    public String bundle() {
        return "org.jundeng.expression.problems";
    }
}
