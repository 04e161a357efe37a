package org.jundeng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CliffsCommandTest {

    private static final String FAMILY = "../examples/family.yaml";

    @Test
    void theFamilyIsToldWhereTheLivingAllowanceEnds() {
        Console console = Console.run("cliffs", FAMILY, "--to", "4000");
        assertThat(console.exit()).isZero();
        // three heads, a line of 700 yuan: the allowance ends at 2,100 yuan
        assertThat(console.out()).contains("2,100").contains("每月待遇").doesNotContain("{0}");
    }

    @Test
    void everyStretchFollowsTheOneBefore() {
        Console console = Console.run("cliffs", FAMILY, "--to", "4000", "--json");
        JsonNode stretches = new ObjectMapper().readTree(console.out()).get("stretches");
        for (int i = 1; i < stretches.size(); i++) {
            assertThat(stretches.get(i).get("from").decimalValue())
                    .isEqualByComparingTo(
                            stretches.get(i - 1).get("to").decimalValue().add(new java.math.BigDecimal("0.01")));
        }
        assertThat(stretches.get(stretches.size() - 1).get("to").intValue()).isEqualTo(4000);
    }

    @Test
    void aBoundThatMakesNoSenseIsRefused() {
        Console console = Console.run("cliffs", FAMILY, "--to", "0");
        assertThat(console.exit()).isEqualTo(2);
        assertThat(console.err()).contains("--to");
    }
}
