package org.jundeng.server.page;

import java.util.List;
import java.util.Optional;
import org.jundeng.search.Hit;
import org.jundeng.search.ServiceIndex;

/// What a query found.
///
/// @param nearest words like the query that find something, where the query itself finds nothing
public record SearchPage(String query, List<Hit> hits, Optional<String> nearest) {

    private static final int SHOWN = 60;

    public int longest() {
        return ServiceIndex.LONGEST_QUERY;
    }

    /// Whether the query was longer than what is searched for.
    public boolean cut() {
        return query.codePointCount(0, query.length()) > longest();
    }

    /// As much of the query as a sentence can hold.
    public String shown() {
        return query.codePointCount(0, query.length()) > SHOWN
                ? query.substring(0, query.offsetByCodePoints(0, SHOWN)) + "…"
                : query;
    }
}
