package org.jundeng.fiscal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jundeng.catalog.Catalog;

/// Whether counties can afford what a list costs them (财政可承受能力).
///
/// @param year of the accounts
/// @param counties those that the costs or the accounts name, by code
/// @param overreaches local standards above the list's own, each judged (盲目攀高)
public record Affordability(int year, List<County> counties, List<Overreach> overreaches) {

    public Affordability {
        counties = List.copyOf(counties);
        overreaches = List.copyOf(overreaches);
    }

    /// What one county pays and has. Units: fen.
    ///
    /// @param band its 县级财力档次, `""` where it has none
    /// @param own what the list costs its own treasury
    /// @param topUp how much of that is for standards above the list's own
    /// @param joint what it pays together with higher levels
    /// @param matched its part of that
    /// @param unsettled what nobody is named to pay, and it may yet have to
    /// @param beyond the measures that are beyond their limits
    public record County(
            int county,
            String band,
            long own,
            long topUp,
            long joint,
            long matched,
            long unsettled,
            Account account,
            SortedMap<Measure, Ratio> ratios,
            SortedSet<Measure> beyond) {

        public County {
            ratios = Collections.unmodifiableSortedMap(new TreeMap<>(ratios));
            beyond = Collections.unmodifiableSortedSet(new TreeSet<>(beyond));
        }
    }

    /// Sets what a list costs against accounts.
    ///
    /// @param costs of one catalog on a day
    /// @param year of the accounts
    public static Affordability of(
            Catalog catalog,
            LocalDate date,
            CostTable costs,
            Accounts accounts,
            int year,
            Neighbours neighbours,
            Limits limits) {
        SortedSet<Integer> codes = new TreeSet<>(costs.byCounty().keySet());
        accounts.in(year).forEach(account -> codes.add(account.county()));
        SortedMap<Integer, Paid> paid = new TreeMap<>();
        codes.forEach(code -> paid.put(code, new Paid()));
        for (CostTable.Line line : costs.lines()) {
            paid.computeIfPresent(line.outlay().county(), (_, sums) -> sums.plus(line));
        }
        List<County> counties = new ArrayList<>();
        paid.forEach((code, sums) -> {
            Account account = accounts.of(code, year).orElseGet(() -> new Account(code, year, new TreeMap<>()));
            counties.add(county(CostTable.band(catalog, code, date), sums, account, limits));
        });
        return new Affordability(
                year,
                counties,
                new Overreaches(catalog, date, costs, accounts, year, neighbours, limits, counties).all());
    }

    private record Paid(long own, long topUp, long joint, long matched, long unsettled) {

        Paid() {
            this(0, 0, 0, 0, 0);
        }

        Paid plus(CostTable.Line line) {
            long county = line.part(Payer.COUNTY);
            long local = line.outlay().local();
            long higher = Math.addExact(line.part(Payer.PROVINCE), line.part(Payer.CITY));
            long shared = higher > 0 ? Math.subtractExact(county, local) : 0;
            return new Paid(
                    Math.addExact(own, county),
                    Math.addExact(topUp, local),
                    Math.addExact(joint, Math.addExact(shared, higher)),
                    Math.addExact(matched, shared),
                    Math.addExact(unsettled, line.part(Payer.UNSETTLED)));
        }
    }

    private static County county(String band, Paid paid, Account account, Limits limits) {
        SortedMap<Measure, Ratio> ratios = new TreeMap<>();
        ratios.put(Measure.BURDEN, Ratio.of(paid.own(), account, Item.REVENUE));
        ratios.put(Measure.FUNDS, Ratio.of(paid.own(), account, Item.FUNDS));
        ratios.put(Measure.MATCHING, Ratio.of(paid.matched(), paid.joint()));
        ratios.put(Measure.COVERAGE, Ratio.of(account, Item.FUNDS, Item.BASICS));
        ratios.put(Measure.SELF_SUFFICIENCY, Ratio.of(account, Item.REVENUE, Item.STANDARD_EXPENDITURE));
        ratios.put(Measure.SERVICES, Ratio.of(account, Item.SERVICES, Item.FUNDS));
        SortedSet<Measure> beyond = new TreeSet<>();
        ratios.forEach((measure, ratio) -> {
            if (measure.beyond(ratio, limits)) {
                beyond.add(measure);
            }
        });
        return new County(
                account.county(),
                band,
                paid.own(),
                paid.topUp(),
                paid.joint(),
                paid.matched(),
                paid.unsettled(),
                account,
                ratios,
                beyond);
    }

    /// Whether any figure that it rests on is assumed.
    public boolean assumed() {
        return counties.stream().anyMatch(county -> county.account().assumed());
    }
}
