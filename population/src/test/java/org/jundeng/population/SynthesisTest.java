package org.jundeng.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SynthesisTest {

    @Test
    void wholeProvinceTimed() {
        long start = System.nanoTime();
        Population all = Synthesis.of(Fujian.CATALOG, Fujian.CENSUS, Rates.own(), 1, Double.parseDouble(System.getProperty("share", "0.01")), 2, done -> {});
        System.err.println((System.nanoTime() - start) / 1e9 + " s, " + all.persons() + " persons, " + all.households() + " households, " + all.schema().fields().size());
        System.gc();
        System.err.println((Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6 + " MB");
        assertThat(all.regions()).hasSize(84);
    }
}
