package org.jundeng.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.TreeReader;
import org.jundeng.population.Census;
import org.junit.jupiter.api.Test;

class AgeingTest {

    private static final List<String> PARAMETERS = List.of("基础养老金最低标准");

    private static ProjectionAssumptions assumptions(String men, String newborn, String fertility, String more) {
        Problems problems = new Problems();
        ProjectionAssumptions read = TreeReader.parse("a.yaml", """
                        title: 试
                        assumptions:
                          - {name: 男性死亡率, %s, status: assumed, basis: 试}
                          - {name: 女性死亡率, value: 0, status: assumed, basis: 试}
                          - {name: 新生儿死亡率, value: %s, status: assumed, basis: 试}
                          - {name: 生育率, %s, status: assumed, basis: 试}
                          - {name: 出生男婴比例, value: 60%%, status: assumed, basis: 试}
                          - {name: 净迁移率, value: 0, status: assumed, basis: 试}
                          - {name: 高龄逐岁递减, value: 0.5, status: assumed, basis: 试}
                        """.formatted(men, newborn, fertility) + more, problems)
                .flatMap(tree -> ProjectionAssumptions.of(tree, PARAMETERS, problems))
                .orElseThrow(() -> new AssertionError(problems.sorted().toString()));
        assertThat(problems.sorted()).isEmpty();
        return read;
    }

    /// A county with so many men and women in each age group of a census.
    private static Census.County county(int code, int men, int women) {
        int[][] people = new int[2][Census.ages().size()];
        Arrays.fill(people[0], men);
        Arrays.fill(people[1], women);
        int all = 19 * (men + women);
        return new Census.County(code, "", "", all, 0, 0, 0, 0, new int[4], new int[3], 0, 0, true, 0, people);
    }

    private static Census census(Census.County... counties) {
        return new Census("试", LocalDate.of(2020, 11, 1), List.of(counties));
    }

    /// 19 groups of 100 men and 100 women. Of the women of 20 to 29, who are 200, one in ten bears a child: 20.
    /// Of them 60 % are boys. Of the 12 boys and 8 girls a quarter die: 3 and 2. Of the 100 men of 30 to 34 one in
    /// ten dies: 10.
    @Test
    void aYearIsWhatCanBeReckonedByHand() {
        Ageing ageing = Ageing.of(
                census(county(350102, 100, 100)),
                1,
                assumptions("from: {30: 0.1, 35: 0}", "0.25", "from: {20: 0.1, 30: 0}", ""));

        Ageing.People people = ageing.byCounty(1).get(350102);

        assertThat(people.start()).isEqualTo(3_800);
        assertThat(people.births()).isEqualTo(20);
        assertThat(people.deaths()).isEqualTo(15);
        assertThat(people.migrants()).isZero();
        assertThat(people.end()).isEqualTo(3_805);
        Cohorts after = ageing.of(350102, 1);
        assertThat(after.count(0, 0, 1)).isEqualTo(9);
        assertThat(after.count(1, 0, 1)).isEqualTo(6);
        assertThat(after.count(0, 31, 36)).isEqualTo(90);
        assertThat(after.count(1, 31, 36)).isEqualTo(100);
        assertThat(after.count(0, 1, 2)).isEqualTo(100);
    }

    /// 10 % of the 200 men and women of each of the 5 groups of 20 to 44 arrive, and 5 % of those of 60 to 64 leave.
    @Test
    void migrantsAreThoseOfTheCountyThatTheyAreDeclaredFor() {
        Ageing ageing = Ageing.of(
                census(county(350102, 100, 100), county(350103, 100, 100)),
                1,
                assumptions("value: 0", "0", "value: 0", """
                        migration:
                          - {county: "350103", from: {20: 10%, 45: 0, 60: -5%, 65: 0}, status: assumed, basis: 试}
                        """));

        assertThat(ageing.byCounty(1).get(350102).migrants()).isZero();
        assertThat(ageing.byCounty(1).get(350103).migrants()).isEqualTo(100 - 10);
        assertThat(ageing.total(1).end()).isEqualTo(2 * 3_800 + 90);
    }

    @Test
    void theOldestGroupIsDividedSoThatEachYearHasHalfOfTheOneBefore() {
        Cohorts cohorts = Cohorts.of(county(350102, 65_535, 0), assumptions("value: 0", "0", "value: 0", ""));

        assertThat(cohorts.count(0, 85, 86)).isEqualTo(32_768);
        assertThat(cohorts.count(0, 86, 87)).isEqualTo(16_384);
        assertThat(cohorts.count(0, 100, 101)).isEqualTo(1);
        assertThat(cohorts.count(0, 85, 101)).isEqualTo(65_535);
    }

    @Test
    void everybodyIsAccountedForInEveryYearAndCounty() throws IOException {
        Census census = Census.read(Fujian.root().resolve("census/fujian-2020"));
        Ageing ageing = Ageing.of(census, 30, ProjectionAssumptions.own(PARAMETERS));

        assertThat(ageing.total(0).end()).isEqualTo(41_540_086);
        for (int year = 1; year <= 30; year++) {
            Map<Integer, Ageing.People> before = ageing.byCounty(year - 1);
            ageing.byCounty(year).forEach((county, people) -> {
                assertThat(people.start()).isEqualTo(before.get(county).end());
                assertThat(people.start() + people.births() - people.deaths() + people.migrants())
                        .isEqualTo(people.end());
                assertThat(people.children() + people.between() + people.elders())
                        .isEqualTo(people.end());
                assertThat(people.oldest()).isBetween(0L, people.elders());
            });
            for (long[] sex : ageing.of(350102, year).people()) {
                assertThat(Arrays.stream(sex).allMatch(count -> count >= 0)).isTrue();
            }
        }
    }

    /// Whatever the rates, no more die of an age than there are, and all together the rounded sum.
    @Test
    void eventsAreWholeAndNeverMoreThanPeople() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 2_000; round++) {
            int ages = 1 + random.nextInt(20);
            long[] people =
                    random.longs(ages, 0, random.nextBoolean() ? 3 : 100_000).toArray();
            BigDecimal[] rates = new BigDecimal[ages];
            BigDecimal exact = BigDecimal.ZERO;
            for (int age = 0; age < ages; age++) {
                rates[age] = random.nextInt(4) == 0 ? BigDecimal.ONE : BigDecimal.valueOf(random.nextInt(1_000_001), 6);
                exact = exact.add(rates[age].multiply(BigDecimal.valueOf(people[age])));
            }

            long[] events = Cohorts.events(people, rates);

            for (int age = 0; age < ages; age++) {
                assertThat(events[age]).isBetween(0L, people[age]);
            }
            assertThat(BigDecimal.valueOf(Arrays.stream(events).sum()))
                    .isEqualByComparingTo(exact.setScale(0, java.math.RoundingMode.HALF_UP));
        }
    }

    @Test
    void wrongAssumptionsAreReportedWithTheirPlaces() {
        Problems problems = new Problems();
        assertThat(TreeReader.parse("a.yaml", """
                        title: 试
                        assumptions:
                          - {name: 男性死亡率, from: {0: 0.1, 5: 1.5, 3: 0.1, 200: 0.1}, status: assumed, basis: 试}
                          - {name: 女性死亡率, value: 很小, status: assumed, basis: 试}
                          - {name: 新生儿死亡率, from: {0: 0.1}, status: assumed, basis: 试}
                          - {name: 生育率, value: 0.1, status: assumed}
                          - {name: 出生男婴比例, value: 0.5, status: 大概, basis: 试}
                          - {name: 净迁移率, value: 0, status: assumed, basis: 试, 备注: 无}
                        migration:
                          - {county: 鼓楼, value: 0, status: assumed, basis: 试}
                        growth:
                          - {parameter: 基础养老金, yearly: 5%, status: assumed, basis: 试}
                          - {parameter: 基础养老金最低标准, status: assumed, basis: 试}
                        """, problems)
                        .flatMap(tree -> ProjectionAssumptions.of(tree, PARAMETERS, problems)))
                .isEmpty();
        assertThat(problems.sorted().stream()
                        .map(problem ->
                                problem.place().line() + " " + problem.code().id()))
                .containsExactlyInAnyOrder(
                        "3 JD-2017",
                        "3 JD-6033",
                        "3 JD-6033",
                        "4 JD-2013",
                        "5 JD-6032",
                        "6 JD-2010",
                        "7 JD-2014",
                        "8 JD-2009",
                        "1 JD-6031",
                        "10 JD-2018",
                        "12 JD-2102",
                        "13 JD-2010");
    }

    @Test
    void apportionedPartsSumToTheWhole() {
        SplittableRandom random = new SplittableRandom(9);
        for (int round = 0; round < 1_000; round++) {
            long[] weights = random.longs(1 + random.nextInt(30), 0, 1_000_000_000_000_000L)
                    .toArray();
            weights[0] = 1;
            long whole = random.nextLong(50_000_000);
            assertThat(Arrays.stream(Apportionment.of(whole, weights)).sum()).isEqualTo(whole);
        }
        assertThat(Apportionment.of(10, new long[] {1, 1, 1})).containsExactly(4, 3, 3);
    }
}
