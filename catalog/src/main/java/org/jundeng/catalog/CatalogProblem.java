package org.jundeng.catalog;

import org.jundeng.expression.Problem;

/// What can be wrong with the files of a list. Codes are stable; texts are in `problems_*.properties`.
public enum CatalogProblem implements Problem.Code {
    FILE_MISSING(2001),
    FILE_NOT_UTF8(2002),
    FILE_UNREADABLE(2003),
    FILE_TOO_BIG(2004),
    FILE_EMPTY(2005),
    FILE_TOO_DEEP(2006),
    YAML_SYNTAX(2007),
    DUPLICATE_KEY(2008),
    UNKNOWN_KEY(2009),
    MISSING_KEY(2010),
    WRONG_SHAPE(2011),
    NOT_A_DATE(2012),
    NOT_A_NUMBER(2013),
    NOT_ONE_OF(2014),
    NOT_YES_OR_NO(2015),
    NOT_MONEY(2016),
    OUT_OF_RANGE(2017),
    NOT_A_REGION(2018),
    REGION_NOT_IN_FORCE(2019),
    NOT_A_SHARE(2020),
    DATES_REVERSED(2021),
    NEGATIVE_MONEY(2023),

    DUPLICATE_NAME(2101),
    UNKNOWN_REFERENCE(2102),
    RULE_NOT_BOOLEAN(2103),
    AMOUNT_NOT_NUMBER(2104),
    CYCLE(2105),
    PER_MISSING(2106),
    SUBJECT_MISSING(2107),
    NUMBER_MISSING(2108),
    NAME_NOT_SAYABLE(2109),

    TEXT_NOT_OFFICIAL(2201),
    NUMBER_WITHOUT_SOURCE(2202),
    UNIT_MISMATCH(2203),
    TIER_GAP(2204),
    TIER_OVERLAP(2205),
    TIER_UNREACHABLE(2206),
    SHARES_NOT_WHOLE(2207),
    VALUES_OVERLAP(2208),
    BELOW_FLOOR(2209),
    VALUE_WITHOUT_SOURCE(2210),
    VALUE_OUT_OF_BOUNDS(2211),
    EXAMPLES_TOO_FEW(2212),
    FACT_UNASKED(2213),
    INTERPRETATION_UNUSED(2214),
    TIERS_NOT_CHECKED(2215),
    VALUE_GAP(2216),
    OVERLAY_OUTSIDE(2217),
    DOUBT_UNSETTLED(2218),
    UNDER_NO_HEADING(2230),
    PROMISED_TOO_LATE(2231),
    SYNONYM_WITHOUT_SERVICE(2232),
    FILLER_IN_NAME(2233);

    private final int number;

    CatalogProblem(int number) {
        this.number = number;
    }

    @Override
    public String id() {
        return "JD-" + number;
    }

    @Override
    public String bundle() {
        return "org.jundeng.catalog.problems";
    }
}
