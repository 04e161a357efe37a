package org.jundeng.population;

import org.jundeng.expression.Problem;

/// Why an extract, or a row of it, cannot be taken in. Codes are stable; texts are in `problems_*.properties`.
public enum PopulationProblem implements Problem.Code {
    NO_SUCH_FACT(8001),
    NO_COLUMN(8002),
    NO_SUCH_HEADER(8003),
    UNREADABLE(8004),
    NAMED_TWICE(8005),
    FACT_OF_PERSONS(8006),
    WRONG_WIDTH(8011),
    NO_HOUSEHOLD(8012),
    UNKNOWN_HOUSEHOLD(8013),
    HOUSEHOLD_TWICE(8014),
    NOBODY(8015),
    OTHER_COUNTY(8016),
    NOT_A_COUNTY(8017),
    CONTRADICTION(8018),
    WITH_ITS_HOUSEHOLD(8019),
    DAY_OUT_OF_RANGE(8020),
    NOT_AN_AMOUNT(8021),
    NOT_A_DAY(8022);

    private final int number;

    PopulationProblem(int number) {
        this.number = number;
    }

    @Override
    public String id() {
        return "JD-" + number;
    }

    @Override
    public String bundle() {
        return "org.jundeng.population.problems";
    }
}
