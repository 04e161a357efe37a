package org.jundeng.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Results of other programs and of papers, to nine digits.
class GoldenVectorsTest {

    private static final Offset<Double> NINE = within(1e-9);
    private static final JsonNode GOLDEN =
            new ObjectMapper().readTree(GoldenVectorsTest.class.getResourceAsStream("golden_vectors.json"));

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static double[][] table(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(GoldenVectorsTest::numbers)
                .toArray(double[][]::new);
    }

    private static List<String> labels(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static void assertSame(double[] actual, double[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], NINE);
        }
    }

    @Test
    void giniWithoutWeights() {
        JsonNode given = GOLDEN.get("gini_unweighted");
        Sample sample = Sample.of(numbers(given.get("x")));
        assertThat(Gini.of(sample).getAsDouble()).isCloseTo(given.get("gini").asDouble(), NINE);
        assertThat(Gini.ofDrawn(sample).getAsDouble()).isCloseTo(0.5134346, within(5e-8));
    }

    @Test
    void giniWithWeights() {
        JsonNode given = GOLDEN.get("gini_weighted");
        Sample sample = Sample.of(numbers(given.get("x")), numbers(given.get("w")));
        assertThat(Gini.of(sample).getAsDouble()).isCloseTo(given.get("gini").asDouble(), NINE);
    }

    @Test
    void meanLogDeviation() {
        JsonNode given = GOLDEN.get("theilL_small");
        assertThat(Theil.l(Sample.of(numbers(given.get("x")))).getAsDouble())
                .isCloseTo(given.get("mld").asDouble(), NINE);
    }

    @Test
    void atkinson() {
        JsonNode given = GOLDEN.get("atkinson_small");
        Sample sample = Sample.of(numbers(given.get("x")));
        assertThat(Atkinson.of(sample, 0.5).getAsDouble())
                .isCloseTo(given.get("a05").asDouble(), NINE);
        assertThat(Atkinson.of(sample, 1).getAsDouble())
                .isCloseTo(given.get("a1").asDouble(), NINE);
    }

    @Test
    void theilBetweenThoseWhoHaveAndThoseWhoHaveNot() {
        JsonNode given = GOLDEN.get("theilD_small");
        Decomposition parts = Theil.decompose(
                        Theil.Kind.T, Sample.of(numbers(given.get("x"))), Grouping.of(labels(given.get("g"))))
                .orElseThrow();
        assertThat(parts.whole()).isCloseTo(given.get("T").asDouble(), NINE);
        assertThat(parts.between().getFirst()).isCloseTo(given.get("T").asDouble(), NINE);
        assertThat(parts.within()).isZero();
    }

    @Test
    void dagum() {
        JsonNode given = GOLDEN.get("dagum_small");
        Sample sample = Sample.of(numbers(given.get("x")));
        Grouping groups = Grouping.of(labels(given.get("g")));
        Dagum parts = Dagum.of(sample, groups).orElseThrow();
        assertThat(parts.gini()).isCloseTo(given.get("G").asDouble(), NINE);
        assertThat(parts.within()).isCloseTo(given.get("Gw").asDouble(), NINE);
        assertThat(parts.between()).isCloseTo(given.get("Gnb").asDouble(), NINE);
        assertThat(parts.transvariation()).isCloseTo(given.get("Gt").asDouble(), NINE);
        JsonNode pair = given.get("pairs").get("b|a");
        assertThat(Dagum.pairs(sample, groups)).singleElement().satisfies(own -> {
            assertThat(own.richer()).isEqualTo("b");
            assertThat(own.gini()).isCloseTo(pair.get("Gjh").asDouble(), NINE);
            assertThat(own.ahead()).isCloseTo(pair.get("d").asDouble(), NINE);
            assertThat(own.behind()).isCloseTo(pair.get("p").asDouble(), NINE);
            assertThat(own.distance()).isCloseTo(pair.get("D").asDouble(), NINE);
        });
    }

    @Test
    void mexicanStates() {
        List<CSVRecord> states = Fujian.table("mexico_pysal.csv");
        Grouping regions =
                Grouping.of(states.stream().map(state -> state.get("hanson98")).toList());
        JsonNode given = GOLDEN.get("mexico_pysal");
        for (String year : given.get("theilT").propertyNames()) {
            Sample sample = Sample.of(states.stream()
                    .mapToDouble(state -> Double.parseDouble(state.get("pcgdp" + year)))
                    .toArray());
            Decomposition parts = Theil.decompose(Theil.Kind.T, sample, regions).orElseThrow();
            assertThat(Theil.t(sample).getAsDouble())
                    .isCloseTo(given.get("theilT").get(year).asDouble(), NINE);
            assertThat(parts.whole()).isCloseTo(given.get("theilT").get(year).asDouble(), NINE);
            assertThat(parts.between().getFirst())
                    .isCloseTo(given.get("between_hanson98").get(year).asDouble(), NINE);
            if (year.equals("1940")) {
                assertThat(Gini.of(sample).getAsDouble())
                        .isCloseTo(given.get("gini1940").asDouble(), NINE);
            }
        }
    }

    @Test
    void entropyWeightsAndTopsis() {
        JsonNode given = GOLDEN.get("entropy_topsis");
        double[][] table = table(given.get("x"));
        List<Composite.Direction> directions = Arrays.stream(numbers(given.get("direction")))
                .mapToObj(sign -> sign > 0 ? Composite.Direction.MORE : Composite.Direction.LESS)
                .toList();
        Composite composite = Composite.byEntropy(List.of("a", "b", "c"), directions, table, "四个县的例子");

        double[][] normalised = composite.normalised(table);
        for (int row = 0; row < table.length; row++) {
            assertSame(normalised[row], table(given.get("normalised"))[row]);
        }
        double[] entropies = new double[3];
        for (int column = 0; column < 3; column++) {
            entropies[column] = Composite.entropy(composite.criteria().get(column), column, table);
        }
        assertSame(entropies, numbers(given.get("entropy")));
        assertSame(
                composite.criteria().stream()
                        .mapToDouble(Composite.Criterion::weight)
                        .toArray(),
                numbers(given.get("weights")));
        assertSame(composite.linear(table), numbers(given.get("linear_score")));
        List<Composite.Closeness> near = composite.topsis(table);
        assertSame(near.stream().mapToDouble(Composite.Closeness::toBest).toArray(), numbers(given.get("Dplus")));
        assertSame(near.stream().mapToDouble(Composite.Closeness::toWorst).toArray(), numbers(given.get("Dminus")));
        assertSame(
                near.stream().mapToDouble(Composite.Closeness::closeness).toArray(), numbers(given.get("closeness")));
    }

    @Test
    void coupling() {
        for (JsonNode given : GOLDEN.get("coupling_coordination")) {
            Coupling coupling = Coupling.of(
                            given.get("u1").asDouble(), given.get("u2").asDouble())
                    .orElseThrow();
            assertThat(coupling.coupling()).isCloseTo(given.get("C").asDouble(), NINE);
            assertThat(coupling.development()).isCloseTo(given.get("T").asDouble(), NINE);
            assertThat(coupling.coordination()).isCloseTo(given.get("D").asDouble(), NINE);
        }
    }
}
