package org.jundeng.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jundeng.indicator.Areas;
import org.jundeng.indicator.Indicator;
import org.jundeng.measure.Composite;

/// Several indicators made into one order of counties, with what that order hangs on.
///
/// @param criteria the indicators with their weights, as far as they are measured in the year
/// @param left counties without a value in one of them
/// @param places the others, the first one best
record Ranking(Composite composite, List<Indicator> criteria, List<Areas.Area> left, List<Place> places) {

    private static final int FEWEST = 3;

    /// @param best and `worst`: the ranks that equal weights, and each weight a part more or less, give
    record Place(Areas.Area area, double score, int rank, int best, int worst) {}

    /// Empty without two criteria or three counties.
    static Optional<Ranking> of(Evaluated evaluated) {
        Method method = evaluated.basis().method();
        List<Indicator> criteria = new ArrayList<>();
        List<BigDecimal> weights = new ArrayList<>();
        for (Method.Weight weight : method.weights()) {
            evaluated.measured().stream()
                    .map(Evaluated.Measured::indicator)
                    .filter(each -> each.code().equals(weight.indicator())
                            && each.direction().sign() != 0)
                    .findFirst()
                    .ifPresent(each -> {
                        criteria.add(each);
                        weights.add(weight.weight());
                    });
        }
        double all = weights.stream().mapToDouble(BigDecimal::doubleValue).sum();
        List<Areas.Area> left = new ArrayList<>();
        List<Areas.Area> there = new ArrayList<>();
        evaluated.areas().counties().forEach(area -> (complete(evaluated, criteria, area) ? there : left).add(area));
        if (criteria.size() < 2 || there.size() < FEWEST || all <= 0) {
            return Optional.empty();
        }
        double[][] table = there.stream()
                .map(area -> criteria.stream()
                        .mapToDouble(each -> value(evaluated, each, area).orElseThrow())
                        .toArray())
                .toArray(double[][]::new);
        Composite composite = Composite.byWeights(
                criteria.stream().map(Indicator::name).toList(),
                criteria.stream()
                        .map(each -> each.direction() == Indicator.Direction.LOWER
                                ? Composite.Direction.LESS
                                : Composite.Direction.MORE)
                        .toList(),
                table,
                weights.stream().mapToDouble(each -> each.doubleValue() / all).toArray(),
                method.basisOfWeights());
        return Optional.of(new Ranking(composite, criteria, left, places(composite, table, there, method.part())));
    }

    private static List<Place> places(Composite composite, double[][] table, List<Areas.Area> there, BigDecimal part) {
        double[] scores = composite.linear(table);
        List<Composite.RankInterval> ranks = composite.intervals(table, Composite.Method.LINEAR, part.doubleValue());
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            places.add(new Place(
                    there.get(i),
                    scores[i],
                    ranks.get(i).rank(),
                    ranks.get(i).best(),
                    ranks.get(i).worst()));
        }
        places.sort(Comparator.comparingInt(Place::rank)
                .thenComparing(place -> place.area().code()));
        return places;
    }

    private static boolean complete(Evaluated evaluated, List<Indicator> criteria, Areas.Area area) {
        return criteria.stream().allMatch(each -> value(evaluated, each, area).isPresent());
    }

    private static Optional<Double> value(Evaluated evaluated, Indicator indicator, Areas.Area area) {
        return evaluated.measured().stream()
                .filter(each -> each.indicator().equals(indicator))
                .findFirst()
                .flatMap(each -> each.disparity().place(area.code()))
                .map(place -> place.value());
    }
}
