package org.jundeng.population;

import static org.assertj.core.api.Assertions.assertThat;

import org.jundeng.kernel.Block;
import org.jundeng.kernel.Column;
import org.jundeng.kernel.Field;
import org.jundeng.kernel.Level;
import org.junit.jupiter.api.Test;

class SynthesisTest {

    private static final Census THREE = Fujian.counties(350102, 350213, 350924);

    private static Population make(Census census, long seed, double share, int threads) {
        return Synthesis.of(Fujian.CATALOG, census, Rates.own(), seed, share, threads, done -> {});
    }

    @Test
    void everyExactMarginIsWithoutError() {
        FitReport report = FitReport.of(THREE, make(THREE, 1, 1, 2));
        assertThat(report.margins()).hasSize(8).allSatisfy(margin -> {
            assertThat(margin.exact()).isTrue();
            assertThat(margin.total()).isPositive();
            assertThat(margin.error()).as(margin.name()).isZero();
        });
    }

    @Test
    void theSameSeedMakesTheSamePeopleOnAnyNumberOfThreads() {
        Population once = make(THREE, 7, 0.05, 1);
        Population again = make(THREE, 7, 0.05, 2);
        Population other = make(THREE, 8, 0.05, 2);
        assertThat(Rows.of(again)).isEqualTo(Rows.of(once));
        assertThat(Rows.of(other)).isNotEqualTo(Rows.of(once));
    }

    @Test
    void aSampleHasHouseholdsOfTheWhole() {
        Census small = Fujian.counties(350924);
        assertThat(Rows.of(make(small, 3, 1, 2))).containsAll(Rows.of(make(small, 3, 0.02, 2)));
    }

    @Test
    void everyColumnStatesSomethingForEveryRow() {
        Population people = make(THREE, 2, 0.02, 2);
        for (Block block : people.blocks()) {
            for (int i = 0; i < people.schema().fields().size(); i++) {
                Field field = people.schema().field(i);
                Column column = block.columns().get(i);
                assertThat(column.rows()).isEqualTo(block.rows(field.level()));
                assertThat(column.stated()).as(field.name()).isEmpty();
            }
            assertThat(block.persons()).isLessThanOrEqualTo(Block.PERSONS);
        }
    }

    @Test
    void pupilsAreOfSchoolAgeAndNobodyWorksBelowSixteen() {
        Population people = make(Fujian.counties(350102), 4, 0.2, 2);
        int born = people.schema().index(Level.PERSON, "出生日期").orElseThrow();
        int stage = people.schema().index(Level.PERSON, "学段").orElseThrow();
        int work = people.schema().index(Level.PERSON, "就业状态").orElseThrow();
        for (Block block : people.blocks()) {
            Column days = block.columns().get(born);
            Column stages = block.columns().get(stage);
            Column works = block.columns().get(work);
            for (int p = 0; p < block.persons(); p++) {
                int year = (int) days.value(p) / (12 * 32) + 1880;
                if (!stages.nothing(p)) {
                    assertThat(2020 - year).isBetween(2, 22);
                }
                if (!works.nothing(p) && works.value(p) == 0) {
                    assertThat(2020 - year).isGreaterThanOrEqualTo(16);
                }
            }
        }
    }
}
