package org.jundeng.entitlement;

import org.jundeng.expression.Problem;

/// What can be wrong with the file of a family. Codes are stable; texts are in `problems_*.properties`.
public enum EntitlementProblem implements Problem.Code {
    UNKNOWN_FACT(3001),
    FACT_OF_A_PERSON(3002),
    FACT_OF_THE_HOUSEHOLD(3003),
    NO_MEMBERS(3004),
    DUPLICATE_MEMBER(3005),
    UNKNOWN_MEMBER(3006),
    UNKNOWN_PARAMETER(3007),
    DATE_MISSING(3008),
    REGION_MISSING(3009),
    REGION_UNKNOWN(3010),
    REGION_NOT_IN_FORCE(3011),
    NOT_IN_LIVING_MEMORY(3012),
    DETAIL_CONTRADICTS(3013),
    REGION_UNHEARD_OF(3014),
    FACT_IS_DERIVED(3016),
    FEWER_THAN_LISTED(3017),
    REGION_OUTSIDE_LIST(3018),
    STATED_TWICE(3019);

    private final int number;

    EntitlementProblem(int number) {
        this.number = number;
    }

    @Override
    public String id() {
        return "JD-" + number;
    }

    @Override
    public String bundle() {
        return "org.jundeng.entitlement.problems";
    }
}
