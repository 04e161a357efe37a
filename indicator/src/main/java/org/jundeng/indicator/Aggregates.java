package org.jundeng.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Works out what a region comes to from its parts: a sum of counts, or sums over sums; never a mean of rates.
public final class Aggregates {

    private final Observations observations;

    public Aggregates(Observations observations) {
        this.observations = observations;
    }

    /// What some parts come to.
    ///
    /// @param value in the indicator's unit; empty where no part has one, or the indicator is not one to be summed
    /// @param numerator the sum of the counts, where it is a rate with counts
    /// @param denominator the same
    /// @param missing the parts without a value, which the rest leaves out
    /// @param estimated whether people stand for counts that were not published
    public record Aggregate(
            Optional<BigDecimal> value,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            List<Integer> missing,
            boolean estimated) {

        public Aggregate {
            missing = List.copyOf(missing);
        }

        /// Whether every part has a value.
        public boolean complete() {
            return missing.isEmpty();
        }
    }

    /// What the value of an indicator in some regions comes to.
    ///
    /// @param parts regions that do not overlap
    public Aggregate of(Indicator indicator, Collection<Integer> parts, int year, String group) {
        return switch (indicator.aggregation()) {
            case SUM -> sum(indicator, parts, year, group);
            case RATIO -> ratio(indicator, parts, year, group);
            case WEIGHTED -> weighted(indicator, parts, year, group);
            case NONE -> new Aggregate(Optional.empty(), Optional.empty(), Optional.empty(), List.copyOf(parts), false);
        };
    }

    private Aggregate sum(Indicator indicator, Collection<Integer> parts, int year, String group) {
        BigDecimal sum = BigDecimal.ZERO;
        List<Integer> missing = new ArrayList<>();
        for (int part : parts) {
            Optional<BigDecimal> value = value(indicator, part, year, group);
            if (value.isPresent()) {
                sum = sum.add(value.get());
            } else {
                missing.add(part);
            }
        }
        Optional<BigDecimal> all = missing.size() == parts.size() ? Optional.empty() : Optional.of(sum);
        return new Aggregate(all, Optional.empty(), Optional.empty(), missing, false);
    }

    private Aggregate ratio(Indicator indicator, Collection<Integer> parts, int year, String group) {
        BigDecimal numerators = BigDecimal.ZERO;
        BigDecimal denominators = BigDecimal.ZERO;
        List<Integer> missing = new ArrayList<>();
        for (int part : parts) {
            Optional<Observation> there = observations.at(indicator.code(), part, year, group);
            Optional<BigDecimal> numerator = there.flatMap(Observation::numerator);
            Optional<BigDecimal> denominator = there.flatMap(Observation::denominator);
            if (numerator.isPresent() && denominator.isPresent()) {
                numerators = numerators.add(numerator.get());
                denominators = denominators.add(denominator.get());
            } else {
                missing.add(part);
            }
        }
        if (missing.size() == parts.size() && !indicator.weights().isEmpty()) {
            return weighted(indicator, parts, year, group);
        }
        Optional<BigDecimal> value = denominators.signum() == 0
                ? Optional.empty()
                : Optional.of(numerators.multiply(indicator.multiplier()).divide(denominators, MathContext.DECIMAL128));
        return new Aggregate(value, Optional.of(numerators), Optional.of(denominators), missing, false);
    }

    private Aggregate weighted(Indicator indicator, Collection<Integer> parts, int year, String group) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal people = BigDecimal.ZERO;
        List<Integer> missing = new ArrayList<>();
        for (int part : parts) {
            Optional<BigDecimal> value = value(indicator, part, year, group);
            Optional<BigDecimal> weight =
                    observations.at(indicator.weights(), part, year, group).flatMap(Observation::value);
            if (value.isPresent() && weight.isPresent()) {
                sum = sum.add(value.get().multiply(weight.get()));
                people = people.add(weight.get());
            } else {
                missing.add(part);
            }
        }
        Optional<BigDecimal> mean =
                people.signum() == 0 ? Optional.empty() : Optional.of(sum.divide(people, MathContext.DECIMAL128));
        return new Aggregate(mean, Optional.empty(), Optional.empty(), missing, true);
    }

    private Optional<BigDecimal> value(Indicator indicator, int region, int year, String group) {
        return observations
                .at(indicator.code(), region, year, group)
                .flatMap(observation -> observation.measured(indicator.multiplier()));
    }
}
