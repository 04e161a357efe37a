package org.jundeng.warning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jundeng.indicator.Areas;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Indicator.Aggregation;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.Observation.Bound;
import org.jundeng.indicator.Observation.Key;
import org.jundeng.indicator.Observation.Quality;
import org.jundeng.indicator.Observations;

/// Made-up yearly reports of all counties, cities and the province that add up: what the two censuses say, with
/// the years
/// between and after, and what years bring. Nothing of it is real but where it starts and whereto it goes.
///
/// Shares go from one census to the other on their logit, means on their logarithm, people evenly. Each year
/// differs from
/// that by what usual years bring, and one in 200 by four times as much: a school closes, a pipe is laid.
///
/// @param indicators as the census has them, people told apart by sex
/// @param reports every report, by what it is of
public record Panel(Indicators indicators, Areas areas, List<Integer> years, Map<Key, Observation> reports) {

    static final String PEOPLE = "C-POP";
    static final List<String> SEXES = List.of("男", "女");

    private static final LocalDate RECORDED = LocalDate.of(2024, 12, 31);
    private static final int FROM = 2010;
    private static final int SPAN = 10;
    private static final double EASED = 0.003;
    private static final double USUAL = 0.04;
    private static final double USUAL_OF_MEANS = 0.006;
    private static final double RARE = 1 / 200.0;
    private static final double RARELY = 4;
    private static final double HOUSEHOLD = 2.7;
    private static final double GROWN = 0.8;

    public Panel {
        years = List.copyOf(years);
        reports = new LinkedHashMap<>(reports);
    }

    /// Reports of ten years.
    ///
    /// @param census under the codes of the areas' day
    /// @param seed the same seed makes the same reports
    public static Panel of(Indicators census, Observations observed, Areas areas, long seed) {
        List<Integer> years = new ArrayList<>();
        for (int year = 2014; year <= 2023; year++) {
            years.add(year);
        }
        LinkedHashMap<String, Indicator> used = new LinkedHashMap<>();
        census.defined().stream()
                .filter(each -> observed.years(each.code()).contains(FROM + SPAN))
                .filter(each ->
                        each.aggregation() != Aggregation.SUM || each.code().equals(PEOPLE))
                .forEach(each -> used.put(each.code(), each.code().equals(PEOPLE) ? bySex(each) : withoutBreaks(each)));
        Panel panel = new Panel(new Indicators(used), areas, years, new LinkedHashMap<>());
        return panel.grown(observed, new SplittableRandom(seed));
    }

    private Panel grown(Observations observed, SplittableRandom random) {
        Map<Key, Observation> made = new LinkedHashMap<>();
        for (Areas.Area county : areas.counties()) {
            if (observed.at(PEOPLE, county.code(), FROM + SPAN).isPresent()) {
                Map<Integer, Long> people = people(observed, county.code(), random, made);
                indicators.all().stream()
                        .filter(each -> !each.code().equals(PEOPLE))
                        .forEach(each -> reports(each, observed, county.code(), people, random, made));
            }
        }
        Panel panel = new Panel(indicators, areas, years, made);
        indicators.all().forEach(indicator -> years.forEach(year -> panel.add(indicator, year, made)));
        return new Panel(indicators, areas, years, made);
    }

    private Map<Integer, Long> people(
            Observations observed, int county, SplittableRandom random, Map<Key, Observation> made) {
        double to = observed.at(PEOPLE, county, FROM + SPAN)
                .flatMap(Observation::value)
                .orElseThrow()
                .doubleValue();
        double from = observed.at(PEOPLE, county, FROM)
                .flatMap(Observation::value)
                .orElse(BigDecimal.valueOf(to))
                .doubleValue();
        Map<Integer, Long> people = new HashMap<>();
        for (int year : years) {
            double way = Math.log(to / from) * (year - FROM) / SPAN;
            long men = Math.round(
                    from * Math.exp(way + 0.004 * random.nextGaussian()) * (0.505 + 0.003 * random.nextGaussian()));
            long women = Math.round(from * Math.exp(way + 0.004 * random.nextGaussian()) * 0.495);
            people.put(year, men + women);
            put(made, count(county, year, SEXES.getFirst(), men));
            put(made, count(county, year, SEXES.getLast(), women));
            put(made, count(county, year, "", men + women));
        }
        return people;
    }

    private void reports(
            Indicator indicator,
            Observations observed,
            int county,
            Map<Integer, Long> people,
            SplittableRandom random,
            Map<Key, Observation> made) {
        boolean share = indicator.rate();
        Optional<Double> to = scaled(indicator, observed, county, FROM + SPAN);
        if (to.isEmpty()) {
            return;
        }
        double from = scaled(indicator, observed, county, FROM).orElse(to.get());
        double usual = share ? USUAL : USUAL_OF_MEANS;
        for (int year : years) {
            double drawn = random.nextGaussian() * usual * (random.nextDouble() < RARE ? RARELY : 1);
            double value = from + (to.get() - from) * (year - FROM) / SPAN + drawn;
            long of = Math.round(people.getOrDefault(year, 0L) * basis(indicator));
            if (share) {
                double rate = Math.clamp((1 + 2 * EASED) / (1 + Math.exp(-value)) - EASED, 0, 1);
                put(made, rate(indicator, county, year, Math.round(rate * of), of));
            } else {
                put(made, mean(indicator, county, year, Math.exp(value)));
            }
        }
    }

    /// How many each resident stands for in what a rate is out of.
    private static double basis(Indicator indicator) {
        return indicator.denominator().contains("家庭户")
                ? 1 / HOUSEHOLD
                : indicator.denominator().contains("常住") ? 1 : GROWN;
    }

    private static Optional<Double> scaled(Indicator indicator, Observations observed, int county, int year) {
        return observed.at(indicator.code(), county, year)
                .flatMap(each -> each.measured(indicator.multiplier()))
                .map(BigDecimal::doubleValue)
                .map(value -> {
                    double share = value / indicator.multiplier().doubleValue();
                    return indicator.rate() ? Math.log((share + EASED) / (1 - share + EASED)) : Math.log(value);
                });
    }

    /// Sums the counties of a year into cities and the province.
    private void add(Indicator indicator, int year, Map<Key, Observation> made) {
        areas.cities().forEach(city -> add(indicator, year, city, made));
    }

    /// Sums the counties of a city and year into it, and the cities into the province.
    void add(Indicator indicator, int year, int city, Map<Key, Observation> made) {
        sum(
                indicator,
                year,
                city,
                areas.within(city).counties().stream().map(Areas.Area::code).toList(),
                made);
        int province = areas.cities().first() / 10_000 * 10_000;
        sum(indicator, year, province, List.copyOf(areas.cities()), made);
    }

    private static void sum(Indicator indicator, int year, int whole, List<Integer> parts, Map<Key, Observation> made) {
        List<String> groups = new ArrayList<>(indicator.groups());
        groups.add("");
        for (String group : groups) {
            List<Observation> there = parts.stream()
                    .flatMap(part ->
                            Optional.ofNullable(made.get(new Key(indicator.code(), part, year, group))).stream())
                    .toList();
            switch (indicator.aggregation()) {
                case SUM ->
                    put(
                            made,
                            count(
                                    whole,
                                    year,
                                    group,
                                    there.stream()
                                            .flatMap(each -> each.value().stream())
                                            .mapToLong(BigDecimal::longValue)
                                            .sum()));
                case RATIO ->
                    put(
                            made,
                            rate(
                                    indicator,
                                    whole,
                                    year,
                                    there.stream()
                                            .flatMap(each -> each.numerator().stream())
                                            .mapToLong(BigDecimal::longValue)
                                            .sum(),
                                    there.stream()
                                            .flatMap(each -> each.denominator().stream())
                                            .mapToLong(BigDecimal::longValue)
                                            .sum()));
                case WEIGHTED, NONE -> {}
            }
        }
    }

    static void put(Map<Key, Observation> made, Observation report) {
        made.put(report.key(), report);
    }

    static Observation count(int region, int year, String group, long count) {
        return report(
                PEOPLE,
                region,
                year,
                group,
                Optional.of(BigDecimal.valueOf(count)),
                Optional.empty(),
                Optional.empty());
    }

    /// A rate with its counts, and its value to two digits.
    static Observation rate(Indicator indicator, int region, int year, long numerator, long denominator) {
        BigDecimal value = denominator == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(numerator)
                        .multiply(indicator.multiplier())
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
        return report(
                indicator.code(),
                region,
                year,
                "",
                Optional.of(value),
                Optional.of(BigDecimal.valueOf(numerator)),
                Optional.of(BigDecimal.valueOf(denominator)));
    }

    static Observation mean(Indicator indicator, int region, int year, double value) {
        return report(
                indicator.code(),
                region,
                year,
                "",
                Optional.of(BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP)),
                Optional.empty(),
                Optional.empty());
    }

    static Observation report(
            String indicator,
            int region,
            int year,
            String group,
            Optional<BigDecimal> value,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator) {
        return new Observation(
                indicator,
                region,
                year,
                group,
                value,
                Bound.EXACT,
                numerator,
                denominator,
                Quality.ASSUMED,
                "合成",
                RECORDED);
    }

    private static Indicator bySex(Indicator each) {
        return copy(each, SEXES, List.of());
    }

    private static Indicator withoutBreaks(Indicator each) {
        return copy(each, each.groups(), List.of());
    }

    private static Indicator copy(Indicator each, List<String> groups, List<Indicator.Break> breaks) {
        return new Indicator(
                each.code(),
                each.name(),
                each.field(),
                each.unit(),
                each.kind(),
                each.direction(),
                each.aggregation(),
                each.numerator(),
                each.denominator(),
                each.multiplier(),
                each.weights(),
                each.least(),
                each.most(),
                groups,
                each.baseline(),
                each.goal(),
                each.path(),
                each.units(),
                breaks,
                each.fewest(),
                each.origin(),
                each.note());
    }
}
