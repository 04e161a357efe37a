package org.jundeng.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jundeng.catalog.Problems;
import org.jundeng.kernel.Block;
import org.jundeng.kernel.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The traced evaluator of one family is the oracle; the columns must agree with it on every service, to the fen.
class KernelOracleTest {

    @ParameterizedTest(name = "{0}, seed {1}, {2} people, {3} of 10 facts unknown")
    @CsvSource({
        "2018-10-01, 1, 1, 0",
        "2018-10-01, 2, 63, 1",
        "2018-10-01, 3, 64, 2",
        "2018-10-01, 4, 65, 3",
        "2018-10-01, 5, 129, 0",
        "2018-10-01, 6, 1000, 0",
        "2018-10-01, 7, 1500, 1",
        "2018-10-01, 8, 1100, 0",
        "2018-10-01, 9, 2100, 2",
        "2020-02-29, 10, 1000, 0",
        "2020-02-28, 11, 1000, 1",
        "2019-03-01, 12, 1000, 0",
        "2018-08-31, 13, 500, 6",
    })
    void columnsAgreeWithTheEvaluator(LocalDate date, int seed, int people, int unknown) {
        agree(new Agreement(Fujian.CATALOG), date, seed, people, unknown);
    }

    /// What never happens is not tested. Item 26 asks only where somebody lives, which is as asked where nothing is
    /// said.
    @Test
    void everyServiceIsGrantedAndRefusedAndLeftOpenSomewhere() {
        Agreement agreement = new Agreement(Fujian.CATALOG);
        for (int seed = 100; seed < 112; seed++) {
            agree(agreement, LocalDate.of(2018, 10, 1), seed, 1000, seed % 3);
        }
        assertThat(Fujian.computed().stream()
                        .flatMap(service -> Stream.of("entitled", "not entitled", "undetermined")
                                .map(status -> service.number() + " " + status)))
                .filteredOn(outcome -> !agreement.seen().containsKey(outcome))
                .containsExactly("26 undetermined");
    }

    private static void agree(Agreement agreement, LocalDate date, int seed, int people, int unknown) {
        RandomGenerator random = new SplittableRandom(seed);
        RandomBlocks blocks = new RandomBlocks(Fujian.CATALOG, date, random, unknown);
        Schema schema = blocks.schema();
        Problems problems = new Problems();
        Optional<Kernel> kernel =
                Kernel.of(Fujian.CATALOG, Fujian.computed(), date, schema, RandomBlocks.CODES, Map.of(), problems);
        assertThat(problems.sorted()).isEmpty();
        int[] regions = {350102, 350128, 350203};
        for (int i = 0; i < 3; i++) {
            Block block = blocks.block(schema, regions[i], people);
            agreement.holds(kernel.orElseThrow(), block, new Families(Fujian.CATALOG, schema, block, date));
        }
    }
}
