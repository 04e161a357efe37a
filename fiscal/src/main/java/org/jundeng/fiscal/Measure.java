package org.jundeng.fiscal;

/// How what a list costs a county is set against what the county has.
public enum Measure {
    /// What the list costs the county's own treasury, over its own revenue (自有收入负担).
    BURDEN(Limits.BURDEN, true),
    /// The same over what it may spend (可用财力负担).
    FUNDS(Limits.FUNDS, true),
    /// The county's part of what it and higher levels pay together, its own top-ups left out (配套率).
    MATCHING(Limits.MATCHING, true),
    /// What it may spend over what wages, running costs and basic livelihood take (三保保障率).
    COVERAGE(Limits.COVERAGE, false),
    /// Own revenue over standard expenditure (财政自给率).
    SELF_SUFFICIENCY(Limits.SELF_SUFFICIENCY, false),
    /// What it spends on basic public services, over what it may spend (服务支出占比); no limit is declared for it.
    SERVICES("", true);

    private final String limit;
    private final boolean most;

    Measure(String limit, boolean most) {
        this.limit = limit;
        this.most = most;
    }

    /// The name of its limit, `""` where there is none.
    public String limit() {
        return limit;
    }

    /// Whether the limit is the most that it may be, and not the least.
    public boolean most() {
        return most;
    }

    /// Whether a ratio is beyond the limit; what is not known is not.
    boolean beyond(Ratio ratio, Limits limits) {
        return !limit.isEmpty()
                && ratio instanceof Ratio.Known known
                && (most ? known.against(limits.number(limit)) > 0 : known.against(limits.number(limit)) < 0);
    }
}
