package org.jundeng.fiscal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.jundeng.measure.Gini;
import org.jundeng.measure.Sample;

/// A pool of money given to counties whose standard expenditure is above their standard revenue (均衡性转移支付).
///
/// The structure is that of the ministry's rule, 财预〔2022〕58号: transfer = gap × coefficient, and only a gap above 0
/// counts. How the coefficient is made of the burden and the gap is not published: weights and bounds are
/// [Weights] that whoever calculates declares.
///
/// @param counties in the order in which they were given
/// @param pool what is given in all, in fen
public record Equalisation(List<Grant> counties, long pool) {

    public Equalisation {
        counties = List.copyOf(counties);
    }

    /// The figures without which a county cannot have a part.
    public static final Set<Item> NEEDED =
            Set.of(Item.PEOPLE, Item.STANDARD_REVENUE, Item.STANDARD_EXPENDITURE, Item.BASICS);

    /// The finance of a county for a year. Units: fen, people.
    ///
    /// @param people above 0
    /// @param revenue standard revenue, above 0
    /// @param expenditure standard expenditure
    /// @param basics what wages, running costs and basic livelihood take (三保)
    public record County(String name, long people, long revenue, long expenditure, long basics) {

        public County {
            if (people <= 0 || revenue <= 0) {
                throw new IllegalArgumentException(name + ": " + people + " people, revenue " + revenue);
            }
        }

        /// A county by its account, named by its code; empty where a figure is missing that is [#NEEDED].
        public static Optional<County> of(Account account) {
            if (!account.figures().keySet().containsAll(NEEDED)) {
                return Optional.empty();
            }
            return Optional.of(new County(
                    String.valueOf(account.county()),
                    account.amount(Item.PEOPLE).orElseThrow(),
                    account.amount(Item.STANDARD_REVENUE).orElseThrow(),
                    account.amount(Item.STANDARD_EXPENDITURE).orElseThrow(),
                    account.amount(Item.BASICS).orElseThrow()));
        }

        /// What it lacks of its standard expenditure, or 0.
        public long gap() {
            return Math.max(0, Math.subtractExact(expenditure, revenue));
        }
    }

    /// How hard a county's case is counted to be.
    ///
    /// @param burden the weight of basics over revenue; the gap over expenditure has the rest of 1
    /// @param least the coefficient of the easiest case, and `most` of the hardest
    /// @param basis where the weights come from
    public record Weights(double burden, double least, double most, String basis) {

        /// As reported of the ministry's practice; from the press, not from the rule itself.
        public static final Weights REPORTED = new Weights(0.55, 20, 90, "假定：权重55/45和20至90的区间取自公开报道，规则原文未公布");
    }

    /// What a county gets.
    ///
    /// @param difficulty its coefficient, 0 without a gap
    /// @param fen its part of the pool
    public record Grant(County county, double difficulty, long fen) {

        public long before() {
            return Math.round(county.revenue() / (double) county.people());
        }

        /// What it has a head with the grant, in fen.
        public long after() {
            return Math.round(Math.addExact(county.revenue(), fen) / (double) county.people());
        }

        /// Whether it gets more than it lacks.
        public boolean overfilled() {
            return fen > county.gap();
        }
    }

    /// Two counties of which the poorer a head before is the richer after.
    public record Reversal(String raised, String overtaken) {}

    /// Shares a pool out by gap times difficulty, to the fen (largest remainder).
    ///
    /// Where no county has a gap, nothing is given.
    public static Equalisation of(List<County> counties, long pool, Weights weights) {
        double[] difficulty = difficulties(counties, weights);
        double[] claims = new double[counties.size()];
        double all = 0;
        for (int i = 0; i < claims.length; i++) {
            claims[i] = counties.get(i).gap() * difficulty[i];
            all += claims[i];
        }
        long[] parts = all == 0 ? new long[claims.length] : parts(pool, claims, all);
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            grants.add(new Grant(counties.get(i), difficulty[i], parts[i]));
        }
        return new Equalisation(grants, all == 0 ? 0 : pool);
    }

    /// The same, with no county above what it lacks: what is left over goes to those below, until none is left.
    public static Equalisation capped(List<County> counties, long pool, Weights weights) {
        double[] difficulty = difficulties(counties, weights);
        long[] parts = new long[counties.size()];
        long left = Math.min(pool, counties.stream().mapToLong(County::gap).sum());
        while (left > 0) {
            double[] claims = new double[parts.length];
            double all = 0;
            for (int i = 0; i < parts.length; i++) {
                claims[i] = parts[i] < counties.get(i).gap() ? counties.get(i).gap() * difficulty[i] : 0;
                all += claims[i];
            }
            long[] more = parts(left, claims, all);
            for (int i = 0; i < parts.length; i++) {
                long taken = Math.min(more[i], counties.get(i).gap() - parts[i]);
                parts[i] += taken;
                left -= taken;
            }
        }
        List<Grant> grants = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            grants.add(new Grant(counties.get(i), difficulty[i], parts[i]));
        }
        return new Equalisation(
                grants,
                IntStream.range(0, parts.length).mapToLong(i -> parts[i]).sum());
    }

    /// The coefficients of counties by their code, 0 without a gap; a county that lacks a figure is not in it.
    static Map<Integer, Double> byCounty(List<Account> accounts, Weights weights) {
        List<County> counties = accounts.stream()
                .flatMap(account -> County.of(account).stream())
                .toList();
        double[] found = difficulties(counties, weights);
        Map<Integer, Double> difficulties = new HashMap<>();
        IntStream.range(0, found.length)
                .forEach(i -> difficulties.put(Integer.valueOf(counties.get(i).name()), found[i]));
        return difficulties;
    }

    private static double[] difficulties(List<County> counties, Weights weights) {
        return counties.isEmpty() ? new double[0] : coefficients(counties, weights);
    }

    /// Coefficients from the least to the most by the weighted standard scores of those with a gap.
    private static double[] coefficients(List<County> counties, Weights weights) {
        int[] needy = IntStream.range(0, counties.size())
                .filter(i -> counties.get(i).gap() > 0)
                .toArray();
        double[] burdens = IntStream.of(needy)
                .mapToDouble(
                        i -> counties.get(i).basics() / (double) counties.get(i).revenue())
                .toArray();
        double[] gaps = IntStream.of(needy)
                .mapToDouble(
                        i -> counties.get(i).gap() / (double) counties.get(i).expenditure())
                .toArray();
        double[] burdenScores = scores(burdens);
        double[] gapScores = scores(gaps);
        double[] raw = new double[needy.length];
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (int k = 0; k < needy.length; k++) {
            raw[k] = weights.burden() * burdenScores[k] + (1 - weights.burden()) * gapScores[k];
            low = Math.min(low, raw[k]);
            high = Math.max(high, raw[k]);
        }
        double[] difficulties = new double[counties.size()];
        for (int k = 0; k < needy.length; k++) {
            double place = high == low ? 1 : (raw[k] - low) / (high - low);
            difficulties[needy[k]] = weights.least() + (weights.most() - weights.least()) * place;
        }
        return difficulties;
    }

    /// Distances from the mean in standard deviations of all.
    private static double[] scores(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double variance = 0;
        for (double value : values) {
            variance += (value - mean) * (value - mean) / values.length;
        }
        double deviation = Math.sqrt(variance);
        double[] scores = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scores[i] = deviation == 0 ? 0 : (values[i] - mean) / deviation;
        }
        return scores;
    }

    private static long[] parts(long whole, double[] claims, double all) {
        long[] parts = new long[claims.length];
        double[] rests = new double[claims.length];
        long given = 0;
        for (int i = 0; i < claims.length; i++) {
            double exact = whole * (claims[i] / all);
            parts[i] = Math.min((long) Math.floor(exact), whole - given);
            rests[i] = claims[i] > 0 ? exact - parts[i] : -1;
            given += parts[i];
        }
        int[] order = IntStream.range(0, claims.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -rests[i]))
                .mapToInt(i -> i)
                .toArray();
        for (int i = 0; given < whole; i++) {
            parts[order[i % order.length]]++;
            given++;
        }
        return parts;
    }

    /// The counties that get more than they lack.
    public List<Grant> overfilled() {
        return counties.stream().filter(Grant::overfilled).toList();
    }

    /// Pairs of which the poorer overtakes the richer, in the order in which they were given.
    public List<Reversal> reversals() {
        List<Reversal> reversals = new ArrayList<>();
        for (Grant raised : counties) {
            for (Grant other : counties) {
                if (compare(raised, other, false) < 0 && compare(raised, other, true) > 0) {
                    reversals.add(
                            new Reversal(raised.county().name(), other.county().name()));
                }
            }
        }
        return reversals;
    }

    /// Compares what two have a head, exactly.
    private static int compare(Grant one, Grant other, boolean withGrants) {
        return amount(one, withGrants)
                .multiply(BigInteger.valueOf(other.county().people()))
                .compareTo(amount(other, withGrants)
                        .multiply(BigInteger.valueOf(one.county().people())));
    }

    private static BigInteger amount(Grant grant, boolean withGrants) {
        return BigInteger.valueOf(grant.county().revenue()).add(BigInteger.valueOf(withGrants ? grant.fen() : 0));
    }

    /// The Gini coefficient of revenue a head, weighted by people; with grants or without; empty without
    /// counties.
    public OptionalDouble gini(boolean withGrants) {
        double[] people =
                counties.stream().mapToDouble(grant -> grant.county().people()).toArray();
        double[] perHead = counties.stream()
                .mapToDouble(grant -> held(grant, withGrants) / grant.county().people())
                .toArray();
        return counties.isEmpty() ? OptionalDouble.empty() : Gini.of(Sample.of(perHead, people));
    }

    private static double held(Grant grant, boolean withGrants) {
        return grant.county().revenue() + (withGrants ? (double) grant.fen() : 0);
    }

    /// The effect on inequality after Musgrave and Thin: above 1 where it falls; empty without counties.
    public OptionalDouble musgraveThin() {
        OptionalDouble before = gini(false);
        OptionalDouble after = gini(true);
        return before.isEmpty() || after.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((1 - after.getAsDouble()) / (1 - before.getAsDouble()));
    }
}
