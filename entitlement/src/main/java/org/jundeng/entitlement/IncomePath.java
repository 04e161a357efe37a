package org.jundeng.entitlement;

import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jundeng.catalog.Service.Per;
import org.jundeng.vocabulary.Money;

/// What is due to a household at every income, and where it has less in hand with more income (福利悬崖).
///
/// Contributions that somebody pays in are not in it.
///
/// @param fact the income that goes up, a month; the household states it
/// @param stated what the household has now
/// @param stretches from no income to the most that was asked about, without a gap
/// @param drops where the sums due fall at once, by income
/// @param missing facts of which too little is known to tell all sums
public record IncomePath(
        String fact, OptionalLong stated, List<Stretch> stretches, List<Drop> drops, SortedSet<MissingFact> missing) {

    public IncomePath {
        stretches = List.copyOf(stretches);
        drops = List.copyOf(drops);
    }

    /// Incomes along which every sum due goes straight: it stays, or rises or falls by the same with each fen.
    ///
    /// Units: fen a month, both ends included.
    ///
    /// @param first what is due at `from`, by number of the service
    /// @param last what is due at `to`
    public record Stretch(long from, long to, SortedMap<Integer, Due> first, SortedMap<Integer, Due> last) {}

    /// What a service grants, the sums by period; empty where nothing in money.
    public record Due(SortedMap<Per, Money> sums) {

        static final Due NOTHING = new Due(new TreeMap<>());

        public Money of(Per per) {
            return sums.getOrDefault(per, Money.ZERO);
        }
    }

    /// An income at which less is due than a fen below it.
    ///
    /// Units: fen.
    ///
    /// @param at the first income with less
    /// @param per the period of the sums that fall
    /// @param lost by how much
    /// @param services whose sums fall
    /// @param recovered the first income with no less in hand than right before the drop; empty beyond what was
    /// asked about, and where sums other than those of a month fall
    public record Drop(long at, Per per, long lost, List<Integer> services, OptionalLong recovered) {

        public Drop {
            services = List.copyOf(services);
        }
    }

    /// What is due each month at an income of the path, all services together.
    public long monthly(long income) {
        return stretches.stream()
                .filter(stretch -> income >= stretch.from() && income <= stretch.to())
                .mapToLong(stretch -> between(stretch, income))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("beyond the path: " + income));
    }

    private static long between(Stretch stretch, long income) {
        long first = total(stretch.first(), Per.MONTH);
        long last = total(stretch.last(), Per.MONTH);
        return stretch.to() == stretch.from()
                ? first
                : first
                        + Math.round(
                                (double) (last - first) * (income - stretch.from()) / (stretch.to() - stretch.from()));
    }

    static long total(SortedMap<Integer, Due> due, Per per) {
        return due.values().stream().mapToLong(each -> each.of(per).fen()).sum();
    }
}
