package org.jundeng.warning;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Observation;

/// The figures of one region and year over all of its indicators: is all of it last year's, is all of it round?
final class AreaFigures {

    private static final BigDecimal FEWEST_COUNTED = BigDecimal.valueOf(100);
    private static final int FEWEST_DIGITS = 3;
    private static final BigInteger FIVE = BigInteger.valueOf(5);
    /// How often the last digit of a count is 0 or 5 by chance.
    private static final double BY_CHANCE = 0.2;

    private final Indicators indicators;
    private final Peers peers;
    private final int region;
    private final int year;

    AreaFigures(Indicators indicators, Peers peers, int region, int year) {
        this.indicators = indicators;
        this.peers = peers;
        this.region = region;
        this.year = year;
    }

    Figures figures() {
        SortedSet<BigDecimal> counts = counts();
        long round = counts.stream().filter(AreaFigures::round).count();
        Comparison comparison = comparison();
        return new Figures()
                .real("可比指标数", () -> OptionalDouble.of(comparison.all))
                .real("相同份额", () -> share(comparison.same, comparison.all))
                .real("尾数个数", () -> OptionalDouble.of(counts.size()))
                .real("尾数份额", () -> share(round, counts.size()))
                .real("尾数偶然", () -> chance(counts.size(), Math.toIntExact(round)));
    }

    private static OptionalDouble share(long part, int all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / (double) all);
    }

    /// How often so many or more of the counts are round by chance.
    private static OptionalDouble chance(int all, int round) {
        return all == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        round == 0 ? 1 : BinomialDistribution.of(all, BY_CHANCE).survivalProbability(round - 1));
    }

    /// The different counts behind the figures; small ones are left out, as is what is 0.
    private SortedSet<BigDecimal> counts() {
        SortedSet<BigDecimal> counts = new TreeSet<>();
        for (Indicator indicator : indicators.all()) {
            peers.at(indicator, region, year).stream()
                    .flatMap(each -> Stream.of(
                            each.numerator(),
                            each.denominator(),
                            indicator.kind() == Indicator.Kind.COUNT ? each.value() : Optional.<BigDecimal>empty()))
                    .flatMap(Optional::stream)
                    .filter(count -> count.compareTo(FEWEST_COUNTED) >= 0)
                    .forEach(counts::add);
        }
        return counts;
    }

    private static boolean round(BigDecimal count) {
        return count.toBigInteger().mod(FIVE).signum() == 0;
    }

    private record Comparison(int all, int same) {}

    private Comparison comparison() {
        int all = 0;
        int same = 0;
        for (Indicator indicator : indicators.all()) {
            Optional<Observation> now = peers.at(indicator, region, year);
            Optional<Observation> then =
                    peers.before(indicator, region, year).flatMap(earlier -> peers.at(indicator, region, earlier));
            if (now.isPresent() && then.isPresent() && tells(now.get())) {
                all++;
                same += alike(now.get().value(), then.get().value())
                                && alike(now.get().numerator(), then.get().numerator())
                                && alike(now.get().denominator(), then.get().denominator())
                        ? 1
                        : 0;
            }
        }
        return new Comparison(all, same);
    }

    /// Whether that a value is the same would say anything.
    private static boolean tells(Observation observation) {
        return observation
                        .denominator()
                        .map(of -> of.compareTo(FEWEST_COUNTED) >= 0)
                        .orElse(false)
                || observation
                        .value()
                        .map(value -> value.precision() >= FEWEST_DIGITS)
                        .orElse(false);
    }

    private static boolean alike(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.get()) == 0);
    }
}
