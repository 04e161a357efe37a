package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds of every world, over seeded random ones.
class InequalityPropertiesTest {

    private record World(double[] values, double[] weights, Grouping counties, Grouping cities) {

        Sample sample() {
            return Sample.of(values, weights);
        }
    }

    private static final List<Function<Sample, OptionalDouble>> RELATIVE = List.of(
            Gini::of,
            Theil::t,
            Theil::l,
            Spread::cv,
            sample -> Atkinson.of(sample, 0.5),
            sample -> Atkinson.of(sample, 1),
            sample -> Atkinson.of(sample, 2),
            sample -> Spread.of(sample).hoover(),
            sample -> Spread.of(sample).ratio(),
            sample -> Spread.of(sample).decileRatio());

    /// Some units of weight 0, some values equal.
    private static void eachWorld(Consumer<World> property) {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            int units = 2 + random.nextInt(round % 10 == 0 ? 2_000 : 60);
            double[] values = new double[units];
            double[] weights = new double[units];
            int[] counties = new int[units];
            int[] cities = new int[units];
            int count = 1 + random.nextInt(12);
            for (int i = 0; i < units; i++) {
                values[i] = random.nextInt(4) == 0 ? 5 : Math.exp(2 * random.nextGaussian());
                weights[i] = random.nextInt(10) == 0 ? 0 : random.nextInt(1, 1_000);
                counties[i] = random.nextInt(count);
                cities[i] = counties[i] / 3;
            }
            weights[random.nextInt(units)] = 3;
            property.accept(new World(
                    values,
                    weights,
                    Grouping.of(counties, names("县", count)),
                    Grouping.of(cities, names("市", count / 3 + 1))));
        }
    }

    private static List<String> names(String kind, int count) {
        return IntStream.range(0, count).mapToObj(i -> kind + i).toList();
    }

    private static void assertSame(Sample one, Sample other, double slack) {
        for (Function<Sample, OptionalDouble> measure : RELATIVE) {
            double expected = measure.apply(one).orElseThrow();
            assertThat(measure.apply(other).orElseThrow()).isCloseTo(expected, within(slack * Math.max(1, expected)));
        }
    }

    @Test
    void theUnitOfMoneyDoesNotMatter() {
        eachWorld(world -> assertSame(
                world.sample(),
                Sample.of(Arrays.stream(world.values).map(x -> 37.5 * x).toArray(), world.weights),
                1e-12));
    }

    @Test
    void aUnitOfWeightThreeIsThreeUnits() {
        eachWorld(world -> {
            if (world.values.length > 60) {
                return;
            }
            double[] weights = Arrays.stream(world.weights).map(w -> w % 4).toArray();
            weights[0] = 3;
            double[] apart = IntStream.range(0, weights.length)
                    .boxed()
                    .flatMapToDouble(i -> IntStream.range(0, (int) weights[i]).mapToDouble(copy -> world.values[i]))
                    .toArray();
            assertSame(Sample.of(world.values, weights), Sample.of(apart), 1e-12);
        });
    }

    @Test
    void orderDoesNotMatter() {
        eachWorld(world -> {
            int[] rows = IntStream.range(0, world.values.length).toArray();
            SplittableRandom random = new SplittableRandom(rows.length);
            for (int i = rows.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int row = rows[i];
                rows[i] = rows[j];
                rows[j] = row;
            }
            Sample shuffled = world.sample().rows(rows);
            assertSame(world.sample(), shuffled, 1e-12);
            Dagum one = Dagum.of(world.sample(), world.counties).orElseThrow();
            Dagum other = Dagum.of(shuffled, world.counties.rows(rows)).orElseThrow();
            assertThat(other.within()).isCloseTo(one.within(), within(1e-12));
            assertThat(other.between()).isCloseTo(one.between(), within(1e-12));
        });
    }

    /// The double sum of the definition.
    @Test
    void giniIsHalfTheMeanDifferenceOverTheMean() {
        eachWorld(world -> {
            Sample sample = world.sample();
            double sum = 0;
            for (int i = 0; i < sample.size(); i++) {
                for (int j = 0; j < sample.size(); j++) {
                    sum += sample.weight(i) * sample.weight(j) * Math.abs(sample.value(i) - sample.value(j));
                }
            }
            double expected = sum / (2 * sample.weight() * sample.weight() * sample.mean());
            assertThat(Gini.of(sample).orElseThrow()).isCloseTo(expected, within(1e-12));
            Lorenz curve = Lorenz.of(sample, Integer.MAX_VALUE).orElseThrow();
            assertThat(1 - 2 * area(curve.points())).isCloseTo(expected, within(1e-12));
        });
    }

    private static double area(List<Lorenz.Point> points) {
        double area = 0;
        for (int i = 1; i < points.size(); i++) {
            area += (points.get(i).people() - points.get(i - 1).people())
                    * (points.get(i).value() + points.get(i - 1).value())
                    / 2;
        }
        return area;
    }

    @Test
    void theilsTermsSumToTheWholeAtEveryDepth() {
        eachWorld(world -> {
            for (Theil.Kind kind : Theil.Kind.values()) {
                Sample sample = world.sample();
                double whole = Theil.of(kind, sample).orElseThrow();
                for (List<Grouping> levels : List.of(
                        List.<Grouping>of(),
                        List.of(world.cities),
                        List.of(world.counties),
                        List.of(world.cities, world.counties))) {
                    Decomposition parts = Theil.decompose(kind, sample, levels).orElseThrow();
                    assertThat(parts.whole()).isCloseTo(whole, within(1e-12 * Math.max(1, whole)));
                    double sum = parts.within();
                    for (double between : parts.between()) {
                        assertThat(between).isGreaterThanOrEqualTo(0);
                        sum += between;
                    }
                    assertThat(sum).isCloseTo(whole, within(1e-12 * Math.max(1, whole)));
                    if (!levels.isEmpty()) {
                        assertThat(parts.parts().stream()
                                        .mapToDouble(Decomposition.Part::gap)
                                        .sum())
                                .isCloseTo(parts.between().getFirst(), within(1e-12 * Math.max(1, whole)));
                        assertThat(parts.parts().stream()
                                        .mapToDouble(part -> part.gap() + part.weight() * part.inside())
                                        .sum())
                                .isCloseTo(whole, within(1e-12 * Math.max(1, whole)));
                    }
                }
            }
        });
    }

    @Test
    void aPartOfTheilIsTheilOfThePart() {
        eachWorld(world -> {
            Decomposition parts = Theil.decompose(Theil.Kind.T, world.sample(), world.cities, world.counties)
                    .orElseThrow();
            for (Decomposition.Part part : parts.parts()) {
                int city = world.cities.names().indexOf(part.name());
                Sample own = world.sample()
                        .rows(IntStream.range(0, world.values.length)
                                .filter(i -> world.cities.group(i) == city)
                                .toArray());
                double expected = Theil.t(own).orElseThrow();
                assertThat(part.inside()).isCloseTo(expected, within(1e-12 * Math.max(1, expected)));
                assertThat(part.mean()).isCloseTo(own.mean(), within(1e-12 * own.mean()));
            }
        });
    }

    @Test
    void dagumsPartsSumAndTheNetPartIsGiniOfTheMeans() {
        eachWorld(world -> {
            Sample sample = world.sample();
            Dagum parts = Dagum.of(sample, world.counties).orElseThrow();
            assertThat(parts.gini()).isCloseTo(Gini.of(sample).orElseThrow(), within(1e-12));
            assertThat(parts.within() + parts.between() + parts.transvariation())
                    .isCloseTo(parts.gini(), within(1e-12));
            double net = 0;
            double overlap = 0;
            for (Dagum.Pair pair : Dagum.pairs(sample, world.counties)) {
                Dagum.Group rich = group(parts, pair.richer());
                Dagum.Group poor = group(parts, pair.poorer());
                double both = pair.gini() * (rich.people() * poor.value() + poor.people() * rich.value());
                net += both * pair.distance();
                overlap += both * (1 - pair.distance());
                assertThat(pair.ahead() - pair.behind())
                        .isCloseTo(rich.mean() - poor.mean(), within(1e-11 * Math.max(1, rich.mean())));
            }
            assertThat(net).isCloseTo(parts.between(), within(1e-12));
            assertThat(overlap).isCloseTo(parts.transvariation(), within(1e-12));
            double own = parts.groups().stream()
                    .mapToDouble(group -> group.gini() * group.people() * group.value())
                    .sum();
            assertThat(own).isCloseTo(parts.within(), within(1e-12));
        });
    }

    private static Dagum.Group group(Dagum parts, String name) {
        return parts.groups().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Pigou and Dalton: what a richer gives to a poorer, without changing places, lowers every measure.
    @Test
    void aGiftFromTheRicherToThePoorerLowersInequality() {
        eachWorld(world -> {
            Sample before = world.sample();
            int poor = -1;
            int rich = -1;
            for (int i = 0; i < before.size(); i++) {
                if (before.weight(i) > 0) {
                    poor = poor < 0 || before.value(i) < before.value(poor) ? i : poor;
                    rich = rich < 0 || before.value(i) > before.value(rich) ? i : rich;
                }
            }
            double gap = before.value(rich) - before.value(poor);
            if (gap < 1e-3) {
                return;
            }
            double gift = gap / 4 * Math.min(before.weight(poor), before.weight(rich));
            double[] values = world.values.clone();
            values[poor] += gift / before.weight(poor);
            values[rich] -= gift / before.weight(rich);
            Sample after = Sample.of(values, world.weights);
            for (Function<Sample, OptionalDouble> measure : RELATIVE.subList(0, 7)) {
                assertThat(measure.apply(after).orElseThrow())
                        .isLessThan(measure.apply(before).orElseThrow());
            }
            assertThat(Spread.of(after).hoover().orElseThrow())
                    .isLessThanOrEqualTo(Spread.of(before).hoover().orElseThrow() + 1e-12);
        });
    }

    @Test
    void concentrationByItselfIsGini() {
        eachWorld(world -> {
            Sample sample = world.sample();
            double gini = Gini.of(sample).orElseThrow();
            assertThat(Concentration.of(sample, world.values).orElseThrow().index())
                    .isCloseTo(gini, within(1e-12));
            double[] reversed = Arrays.stream(world.values).map(x -> -x).toArray();
            assertThat(Concentration.of(sample, reversed).orElseThrow().index()).isCloseTo(-gini, within(1e-12));
        });
    }

    @Test
    void measuresLieInTheirRange() {
        eachWorld(world -> {
            Sample sample = world.sample();
            double gini = Gini.of(sample).orElseThrow();
            assertThat(gini).isBetween(0.0, 1.0);
            assertThat(Spread.of(sample).hoover().orElseThrow()).isBetween(0.0, gini + 1e-12);
            assertThat(Theil.t(sample).orElseThrow()).isBetween(0.0, Math.log(sample.weight()));
            double last = 0;
            for (double aversion : new double[] {0, 0.1, 0.5, 0.999999, 1, 1.000001, 1.5, 2, 5, 50}) {
                double atkinson = Atkinson.of(sample, aversion).orElseThrow();
                assertThat(atkinson).isBetween(last - 1e-12, 1.0);
                last = atkinson;
            }
        });
    }

    @Test
    void whereAllHaveTheSameNothingIsUnequal() {
        for (double value : new double[] {0.1, 1, 1.0 / 3, 98.7, 1e9}) {
            Sample sample = Sample.of(new double[] {value, value, value}, new double[] {0.3, 7, 11});
            assertThat(Gini.of(sample).orElseThrow()).isZero();
            assertThat(Theil.t(sample).orElseThrow()).isZero();
            assertThat(Theil.l(sample).orElseThrow()).isZero();
            assertThat(Atkinson.of(sample, 2).orElseThrow()).isZero();
            assertThat(Spread.of(sample).gap()).isZero();
            assertThat(Spread.of(sample).cv().orElseThrow()).isZero();
        }
    }
}
