package org.jundeng.warning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jundeng.indicator.Assessment;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Indicator.Aggregation;
import org.jundeng.indicator.Indicator.Baseline;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.Observations;
import org.jundeng.indicator.Standing;
import org.jundeng.vocabulary.RegionLevel;

/// The figures of one indicator in one region and year.
final class ValueFigures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int FEWEST_COUNTED = 100;
    private static final int FEWEST_DIGITS = 3;
    private static final int FEWEST_EARLIER_CHANGES = 3;

    private final Observations observations;
    private final Peers peers;
    private final Assessment assessment;
    private final Indicator indicator;
    private final int region;
    private final int year;
    private final RegionLevel level;
    private final Optional<Observation> now;
    private final Optional<Integer> earlier;
    private final Optional<Observation> then;

    ValueFigures(Observations observations, Peers peers, Indicator indicator, int region, int year) {
        this.observations = observations;
        this.peers = peers;
        this.assessment = new Assessment(observations);
        this.indicator = indicator;
        this.region = region;
        this.year = year;
        this.level = Peers.level(region);
        this.now = peers.at(indicator, region, year);
        this.earlier = peers.before(indicator, region, year);
        this.then = earlier.flatMap(each -> peers.at(indicator, region, each));
    }

    Figures figures() {
        Figures figures = new Figures()
                .word("层级", () -> Optional.of(Subject.TIERS.get(level.ordinal())))
                .flag("有数", () -> Optional.of(now.isPresent()))
                .flag("有分子分母", () -> Optional.of(counted().isPresent()))
                .flag("比率", () -> Optional.of(indicator.rate()))
                .real("方向", () -> OptionalDouble.of(indicator.direction().sign()))
                .real("同级已报份额", () -> OptionalDouble.of(peers.reported(indicator, level, year)))
                .number("数值", this::value)
                .number("公布值", () -> now.flatMap(Observation::value))
                .number("分子", () -> now.flatMap(Observation::numerator))
                .number("分母", () -> now.flatMap(Observation::denominator))
                .number("折算差", this::contradiction)
                .number("下限", indicator::least)
                .number("上限", indicator::most);
        history(figures);
        peers(figures);
        parts(figures);
        goal(figures);
        return figures;
    }

    private void history(Figures figures) {
        figures.flag(
                        "口径变化",
                        () -> earlier.map(from -> indicator.breaks().stream()
                                .anyMatch(each -> each.year() > from && each.year() <= year)))
                .number("上年", this::before)
                .number("上年分子", () -> then.flatMap(Observation::numerator))
                .number("上年分母", () -> then.flatMap(Observation::denominator))
                .number("间隔年数", () -> earlier.map(from -> BigDecimal.valueOf(year - from)))
                .number("变化", this::change)
                .number(
                        "变化率",
                        () -> change().flatMap(change -> before().filter(from -> from.signum() != 0)
                                .map(from -> change.multiply(HUNDRED).divide(from.abs(), MathContext.DECIMAL64))))
                .number(
                        "回落",
                        () -> change().map(change -> change.multiply(
                                BigDecimal.valueOf(-indicator.direction().sign()))))
                .flag("与上年相同", () -> now.flatMap(one -> then.flatMap(other -> same(one, other))))
                .real("相同年数", this::sameYears);
    }

    private void peers(Figures figures) {
        figures.real("同级中位数", this::medianOfPeers)
                .real(
                        "同级中位变化",
                        () -> OptionalDouble.of(peers.changes(indicator, level, year)
                                .map(Robust::median)
                                .orElse(0.0)))
                .real("稳健偏差", this::apart)
                .real("变化稳健偏差", this::jump)
                .real("历史稳健偏差", this::jumpOfOwn);
    }

    private void parts(Figures figures) {
        figures.number("下级之和", () -> sumBelow(this::countOf).map(sum -> sum.all))
                .number("下级缺数", () -> sumBelow(this::countOf).map(sum -> BigDecimal.valueOf(sum.missing)))
                .number("下级差", this::gapToBelow)
                .number("分项之和", () -> sumOfGroups(this::countOf))
                .number("分项差", this::gapToGroups);
    }

    private void goal(Figures figures) {
        figures.word(
                        "状况",
                        () -> indicator
                                .goal()
                                .map(_ -> Subject.STATES.getOrDefault(
                                        assessment.of(indicator, region, year).state(), "无法判断")))
                .number("目标值", this::goalValue)
                .number("需要值", () -> assessment.of(indicator, region, year).needed())
                .real("年限进度", this::elapsed)
                .real("需要年速", this::paceNeeded)
                .real(
                        "实测年速",
                        () -> trend().map(each -> OptionalDouble.of(each.slope()))
                                .orElse(OptionalDouble.empty()))
                .real("实测年速下限", () -> optional(trend().flatMap(Trend::lower)))
                .real("实测年速上限", () -> optional(trend().flatMap(Trend::upper)))
                .flag("曾达标", () -> indicator.goal().map(_ -> metBefore()));
    }

    private Optional<BigDecimal> value() {
        return now.flatMap(each -> each.measured(indicator.multiplier()));
    }

    private Optional<BigDecimal> before() {
        return then.flatMap(each -> each.measured(indicator.multiplier()));
    }

    private Optional<BigDecimal> change() {
        return value().flatMap(to -> before().map(to::subtract));
    }

    private Optional<Observation> counted() {
        return now.filter(
                each -> each.numerator().isPresent() && each.denominator().isPresent());
    }

    /// By how much the value that was published is off what its counts give, beyond its rounding; 0 within.
    private Optional<BigDecimal> contradiction() {
        return now.flatMap(each -> each.value()
                .flatMap(stated -> each.ratio(indicator.multiplier())
                        .map(worked -> stated.subtract(worked)
                                .abs()
                                .subtract(HALF.movePointLeft(stated.scale()))
                                .max(BigDecimal.ZERO)
                                .round(MathContext.DECIMAL64))));
    }

    /// Whether two reports are the same; empty where too little stands behind them for that to mean anything.
    private static Optional<Boolean> same(Observation one, Observation other) {
        if (one.numerator().isPresent()
                && one.denominator().isPresent()
                && other.denominator().isPresent()
                && other.numerator().isPresent()) {
            return one.denominator().get().compareTo(BigDecimal.valueOf(FEWEST_COUNTED)) < 0
                    ? Optional.empty()
                    : Optional.of(
                            one.numerator().get().compareTo(other.numerator().get()) == 0
                                    && one.denominator()
                                                    .get()
                                                    .compareTo(
                                                            other.denominator().get())
                                            == 0);
        }
        return one.value()
                .filter(value -> value.precision() >= FEWEST_DIGITS)
                .flatMap(value -> other.value().map(earlier -> value.compareTo(earlier) == 0));
    }

    /// For how many reports up to this one the same was reported; 1 where it differs from the last.
    private OptionalDouble sameYears() {
        if (now.isEmpty()) {
            return OptionalDouble.empty();
        }
        int count = 1;
        SortedMap<Integer, Observation> series =
                observations.series(indicator.code(), region).headMap(year + 1);
        List<Observation> reports = new ArrayList<>(series.values()).reversed();
        for (int i = 1; i < reports.size(); i++) {
            if (!same(reports.get(i - 1), reports.get(i)).orElse(false)) {
                break;
            }
            count++;
        }
        return OptionalDouble.of(count);
    }

    private OptionalDouble medianOfPeers() {
        List<Double> values = peers.regions(indicator, level).stream()
                .flatMap(each -> peers.value(indicator, each, year).stream())
                .map(BigDecimal::doubleValue)
                .toList();
        return Robust.of(values)
                .map(robust -> OptionalDouble.of(robust.median()))
                .orElse(OptionalDouble.empty());
    }

    /// How far a rate or a mean is from those of its peers. A count is not judged by theirs, nor a share of all
    /// or none.
    private OptionalDouble apart() {
        OptionalDouble value = number(value());
        boolean bound = Stream.of(indicator.least(), indicator.most())
                .flatMap(Optional::stream)
                .anyMatch(each -> value.isPresent() && each.doubleValue() == value.getAsDouble());
        if (value.isEmpty() || bound || indicator.aggregation() == Aggregation.SUM) {
            return OptionalDouble.empty();
        }
        OptionalDouble scaled = peers.level(indicator, value.getAsDouble());
        Optional<Robust> others = peers.levels(indicator, level, year);
        return scaled.isPresent() && others.isPresent()
                ? others.get().of(scaled.getAsDouble())
                : OptionalDouble.empty();
    }

    private OptionalDouble jump() {
        OptionalDouble change = peers.change(indicator, region, year);
        Optional<Robust> others = peers.changes(indicator, level, year);
        return change.isPresent() && others.isPresent()
                ? others.get().of(change.getAsDouble())
                : OptionalDouble.empty();
    }

    /// The change against the region's own earlier changes; never on a finer scale than that of its peers.
    private OptionalDouble jumpOfOwn() {
        OptionalDouble change = peers.change(indicator, region, year);
        List<Double> earlierChanges = peers.series(indicator, region, year - 1).keySet().stream()
                .map(each -> peers.change(indicator, region, each))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        if (change.isEmpty() || earlierChanges.size() < FEWEST_EARLIER_CHANGES) {
            return OptionalDouble.empty();
        }
        double peersScale =
                peers.changes(indicator, level, year).map(Robust::scale).orElse(0.0);
        return Robust.of(earlierChanges)
                .map(own -> own.atLeast(peersScale).of(change.getAsDouble()))
                .orElse(OptionalDouble.empty());
    }

    /// What adds up: counts, or the two counts of a rate.
    private Optional<BigDecimal> countOf(Observation observation) {
        return switch (indicator.aggregation()) {
            case SUM -> observation.value();
            case RATIO -> observation.numerator();
            case WEIGHTED, NONE -> Optional.empty();
        };
    }

    private record Sum(BigDecimal all, int missing) {}

    private Optional<Sum> sumBelow(Function<Observation, Optional<BigDecimal>> count) {
        List<Integer> parts = peers.below(indicator, region);
        BigDecimal sum = BigDecimal.ZERO;
        int missing = 0;
        for (int part : parts) {
            Optional<BigDecimal> there = peers.at(indicator, part, year).flatMap(count);
            missing += there.isPresent() ? 0 : 1;
            sum = sum.add(there.orElse(BigDecimal.ZERO));
        }
        return missing == parts.size() ? Optional.empty() : Optional.of(new Sum(sum, missing));
    }

    private Optional<BigDecimal> gapToBelow() {
        Optional<BigDecimal> first = gap(sumBelow(this::countOf).map(Sum::all), this::countOf);
        return indicator.aggregation() == Aggregation.RATIO
                ? furthest(first, gap(sumBelow(Observation::denominator).map(Sum::all), Observation::denominator))
                : first;
    }

    private Optional<BigDecimal> gapToGroups() {
        Optional<BigDecimal> first = gap(sumOfGroups(this::countOf), this::countOf);
        return indicator.aggregation() == Aggregation.RATIO
                ? furthest(first, gap(sumOfGroups(Observation::denominator), Observation::denominator))
                : first;
    }

    private Optional<BigDecimal> gap(Optional<BigDecimal> sum, Function<Observation, Optional<BigDecimal>> count) {
        return sum.flatMap(all -> now.flatMap(count).map(own -> own.subtract(all)));
    }

    private static Optional<BigDecimal> furthest(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().abs().compareTo(other.get().abs()) >= 0 ? one : other;
    }

    /// The sum over the groups by which people are told apart; empty unless each is there.
    private Optional<BigDecimal> sumOfGroups(Function<Observation, Optional<BigDecimal>> count) {
        Map<String, Observation> there = observations.groups(indicator.code(), region, year);
        BigDecimal sum = BigDecimal.ZERO;
        for (String group : indicator.groups()) {
            Observation part = there.get(group);
            Optional<BigDecimal> value = part == null ? Optional.empty() : count.apply(part);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        return indicator.groups().isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    private Optional<BigDecimal> goalValue() {
        return indicator.goal().flatMap(Indicator.Goal::value);
    }

    /// The share of the time from the baseline to the goal that is over.
    private OptionalDouble elapsed() {
        Optional<Integer> from = indicator.baseline().map(Baseline::year);
        Optional<Integer> to = indicator.goal().map(Indicator.Goal::year).filter(each -> each > 0);
        return from.isPresent() && to.isPresent() && to.get() > from.get()
                ? OptionalDouble.of(Math.clamp((year - from.get()) / (double) (to.get() - from.get()), 0, 1))
                : OptionalDouble.empty();
    }

    private OptionalDouble paceNeeded() {
        Optional<Integer> to = indicator.goal().map(Indicator.Goal::year).filter(each -> each > year);
        return to.isPresent() && goalValue().isPresent() && value().isPresent()
                ? OptionalDouble.of(goalValue().get().subtract(value().get()).doubleValue() / (to.get() - year))
                : OptionalDouble.empty();
    }

    private Optional<Trend> trend() {
        return Trend.of(peers.series(indicator, region, year));
    }

    private boolean metBefore() {
        return observations.series(indicator.code(), region).headMap(year).keySet().stream()
                .map(each -> assessment.of(indicator, region, each).state())
                .anyMatch(state -> state == Standing.State.MET || state == Standing.State.KEPT);
    }

    private static OptionalDouble number(Optional<BigDecimal> value) {
        return value.map(each -> OptionalDouble.of(each.doubleValue())).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
