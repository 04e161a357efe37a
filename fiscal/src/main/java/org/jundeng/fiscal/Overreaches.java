package org.jundeng.fiscal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Service;
import org.jundeng.fiscal.Overreach.Finding;
import org.jundeng.fiscal.Overreach.Reason;
import org.jundeng.fiscal.Overreach.Sign;
import org.jundeng.vocabulary.RegionCode;

/// Finds the local standards above the list's own and looks for signs against each.
final class Overreaches {

    private static final int DECIMALS = 6;

    private final Catalog catalog;
    private final Standards standards;
    private final LocalDate date;
    private final CostTable costs;
    private final Accounts accounts;
    private final int year;
    private final Neighbours neighbours;
    private final Limits limits;
    private final Map<Integer, Affordability.County> counties = new HashMap<>();
    private final Map<Integer, Double> difficulties;
    private final Map<String, Map<Integer, Long>> byParameter = new HashMap<>();

    Overreaches(
            Catalog catalog,
            LocalDate date,
            CostTable costs,
            Accounts accounts,
            int year,
            Neighbours neighbours,
            Limits limits,
            List<Affordability.County> counties) {
        this.catalog = catalog;
        this.standards = new Standards(catalog);
        this.date = date;
        this.costs = costs;
        this.accounts = accounts;
        this.year = year;
        this.neighbours = neighbours;
        this.limits = limits;
        counties.forEach(county -> this.counties.put(county.county(), county));
        this.difficulties = Equalisation.byCounty(accounts.in(year), Equalisation.Weights.REPORTED);
    }

    List<Overreach> all() {
        List<Overreach> found = new ArrayList<>();
        for (Affordability.County county : new TreeMap<>(counties).values()) {
            for (Parameter parameter : catalog.parameters().values()) {
                if (parameter.floor() && raised(county.county(), parameter)) {
                    found.add(of(county, parameter));
                }
            }
        }
        return found;
    }

    private Overreach of(Affordability.County it, Parameter parameter) {
        int county = it.county();
        Parameter.Setting setting = standards.in(parameter, county, date).orElseThrow();
        BigDecimal own = Standards.number(setting).orElseThrow();
        Map<Integer, Long> topUps = byParameter.computeIfAbsent(parameter.name(), _ -> topUps(parameter));
        Long cost = topUps.get(county);
        OptionalLong topUp = cost == null ? OptionalLong.empty() : OptionalLong.of(cost);
        SortedMap<Sign, Finding> signs = new TreeMap<>();
        signs.put(Sign.HEAVY_TOP_UP, heavy(it, topUps, topUp));
        signs.put(Sign.BASICS_SHORT, basicsShort(it));
        signs.put(Sign.HARD_PRESSED, hardPressed(it));
        signs.put(Sign.OUTGROWS_REVENUE, outgrows(county, parameter));
        signs.put(Sign.ABOVE_NEIGHBOURS, aboveNeighbours(county, parameter, own));
        signs.put(Sign.UNFUNDED, unfunded(it, topUp));
        BigDecimal minimum = minimum(county, parameter).orElseThrow();
        return new Overreach(county, parameter.name(), own, minimum, setting.source(), topUp, signs);
    }

    /// By county, what the benefits whose amounts name a parameter cost above the list's own standard.
    ///
    /// Where a parameter is in no amount, or amounts differ from row to row, the part above is not counted.
    /// A county with such a cost is not in the result.
    private Map<Integer, Long> topUps(Parameter parameter) {
        Set<String> following = new HashSet<>();
        Map<Integer, Long> sums = new HashMap<>();
        if (catalog.services().values().stream()
                .flatMap(service -> service.benefits().stream())
                .noneMatch(benefit -> standards.of(benefit).contains(parameter.name()))) {
            return sums;
        }
        counties.keySet().forEach(county -> sums.put(county, 0L));
        for (CostTable.Line line : costs.lines()) {
            Outlay outlay = line.outlay();
            boolean follows = following.contains(outlay.key()) || follows(outlay, parameter);
            if (follows) {
                following.add(outlay.key());
                sums.computeIfPresent(
                        outlay.county(),
                        (county, sum) -> outlay.local() > 0 || !raised(county, parameter)
                                ? Math.addExact(sum, outlay.local())
                                : null);
            }
        }
        return sums;
    }

    private boolean raised(int county, Parameter parameter) {
        Optional<BigDecimal> own = standards.in(parameter, county, date).flatMap(Standards::number);
        Optional<BigDecimal> minimum = minimum(county, parameter);
        return own.isPresent() && minimum.isPresent() && own.get().compareTo(minimum.get()) > 0;
    }

    private Optional<BigDecimal> minimum(int county, Parameter parameter) {
        return parameter
                .setting(List.of(new RegionCode(county).province().toString()), date)
                .flatMap(Standards::number);
    }

    private boolean follows(Outlay outlay, Parameter parameter) {
        Service service = catalog.service(outlay.service()).orElseThrow();
        return service.benefits().stream()
                .filter(benefit -> outlay.of(benefit))
                .anyMatch(benefit -> standards.of(benefit).contains(parameter.name()));
    }

    private Finding heavy(Affordability.County county, Map<Integer, Long> topUps, OptionalLong topUp) {
        if (topUp.isEmpty()) {
            return open(Reason.TOP_UP);
        }
        Ratio own = Ratio.of(topUp.getAsLong(), county.account(), Item.FUNDS);
        if (!(own instanceof Ratio.Known known)) {
            return open(Reason.FIGURES, Item.FUNDS);
        }
        List<Ratio.Known> peers = new ArrayList<>();
        for (Affordability.County other : counties.values()) {
            Long theirs = topUps.get(other.county());
            if (other.band().equals(county.band())
                    && theirs != null
                    && Ratio.of(theirs, other.account(), Item.FUNDS) instanceof Ratio.Known ratio) {
                peers.add(ratio);
            }
        }
        if (BigDecimal.valueOf(peers.size()).compareTo(limits.number(Limits.LEAST_PEERS)) < 0) {
            return open(Reason.PEERS);
        }
        peers.sort(null);
        int rank = limits.number(Limits.PEERS)
                .multiply(BigDecimal.valueOf(peers.size()))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        Ratio.Known bound = peers.get(Math.max(rank, 1) - 1);
        return finding(known.compareTo(bound) > 0, fraction(known), fraction(bound));
    }

    private Finding basicsShort(Affordability.County county) {
        return switch (county.ratios().getOrDefault(Measure.COVERAGE, new Ratio.Nothing())) {
            case Ratio.Known known ->
                finding(
                        known.against(limits.number(Limits.COVERAGE)) < 0,
                        fraction(known),
                        limits.number(Limits.COVERAGE));
            case Ratio.Unknown(SortedSet<Item> missing) -> new Finding.Open(Reason.FIGURES, missing);
            case Ratio.Nothing _ -> open(Reason.FIGURES, Item.BASICS);
        };
    }

    private Finding hardPressed(Affordability.County county) {
        Double difficulty = difficulties.get(county.county());
        if (difficulty == null) {
            SortedSet<Item> missing = new TreeSet<>(Equalisation.NEEDED);
            missing.removeAll(county.account().figures().keySet());
            return new Finding.Open(Reason.FIGURES, missing);
        }
        BigDecimal value = BigDecimal.valueOf(difficulty).setScale(2, RoundingMode.HALF_UP);
        BigDecimal bound = limits.number(Limits.DIFFICULTY);
        return finding(BigDecimal.valueOf(difficulty).compareTo(bound) > 0, value, bound);
    }

    /// Whether in each of the last years the standard has grown by more than own revenue; the last year's growths are
    /// told.
    private Finding outgrows(int county, Parameter parameter) {
        boolean faster = true;
        BigDecimal lastStandard = BigDecimal.ZERO;
        BigDecimal lastRevenue = BigDecimal.ZERO;
        for (int back = limits.number(Limits.YEARS).intValue() - 1; back >= 0; back--) {
            OptionalLong now = revenue(county, year - back);
            OptionalLong before = revenue(county, year - back - 1);
            Optional<BigDecimal> standard =
                    standards.in(parameter, county, date.minusYears(back)).flatMap(Standards::number);
            Optional<BigDecimal> earlier =
                    standards.in(parameter, county, date.minusYears(back + 1L)).flatMap(Standards::number);
            if (now.isEmpty()
                    || before.isEmpty()
                    || before.getAsLong() == 0
                    || standard.isEmpty()
                    || earlier.isEmpty()
                    || earlier.get().signum() == 0) {
                return open(Reason.YEARS);
            }
            BigDecimal old = BigDecimal.valueOf(before.getAsLong());
            BigDecimal revenue = BigDecimal.valueOf(now.getAsLong());
            faster &= standard.get().multiply(old).compareTo(revenue.multiply(earlier.get())) > 0;
            lastStandard = standard.get().divide(earlier.get(), DECIMALS, RoundingMode.HALF_UP);
            lastRevenue = revenue.divide(old, DECIMALS, RoundingMode.HALF_UP);
        }
        return finding(faster, lastStandard.subtract(BigDecimal.ONE), lastRevenue.subtract(BigDecimal.ONE));
    }

    private OptionalLong revenue(int county, int of) {
        return accounts.of(county, of)
                .map(account -> account.amount(Item.REVENUE))
                .orElse(OptionalLong.empty());
    }

    private Finding aboveNeighbours(int county, Parameter parameter, BigDecimal own) {
        List<BigDecimal> theirs = neighbours.of(county).stream()
                .flatMap(other -> standards.in(parameter, other, date).stream())
                .flatMap(setting -> Standards.number(setting).stream())
                .toList();
        if (theirs.isEmpty()) {
            return open(Reason.NEIGHBOURS);
        }
        BigDecimal sum = theirs.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(theirs.size());
        BigDecimal factor = BigDecimal.ONE.add(limits.number(Limits.NEIGHBOURS));
        return finding(
                own.multiply(count).compareTo(sum.multiply(factor)) > 0,
                own,
                sum.multiply(factor).divide(count, 2, RoundingMode.HALF_UP));
    }

    private static Finding unfunded(Affordability.County county, OptionalLong topUp) {
        if (topUp.isEmpty()) {
            return open(Reason.TOP_UP);
        }
        OptionalLong funds = county.account().amount(Item.FUNDS);
        OptionalLong basics = county.account().amount(Item.BASICS);
        if (funds.isEmpty() || basics.isEmpty()) {
            SortedSet<Item> missing = new TreeSet<>(List.of(Item.FUNDS, Item.BASICS));
            missing.removeAll(county.account().figures().keySet());
            return new Finding.Open(Reason.FIGURES, missing);
        }
        long left = Math.subtractExact(funds.getAsLong(), basics.getAsLong());
        return finding(
                topUp.getAsLong() > Math.max(0, left),
                BigDecimal.valueOf(topUp.getAsLong(), 2),
                BigDecimal.valueOf(left, 2));
    }

    private static BigDecimal fraction(Ratio.Known ratio) {
        return ratio.percent(DECIMALS).movePointLeft(2);
    }

    private static Finding finding(boolean raised, BigDecimal value, BigDecimal bound) {
        return raised ? new Finding.Raised(value, bound) : new Finding.Clear(value, bound);
    }

    private static Finding open(Reason reason, Item... missing) {
        return new Finding.Open(reason, new TreeSet<>(List.of(missing)));
    }
}
