package org.jundeng.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jundeng.catalog.Problems;
import org.jundeng.kernel.Groups;
import org.jundeng.kernel.Tally;
import org.jundeng.population.Census;
import org.jundeng.population.Population;
import org.jundeng.population.Rates;
import org.jundeng.population.Synthesis;
import org.jundeng.simulation.Breakdown;
import org.jundeng.simulation.Simulation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Some synthetic people of three counties, over years; and what is paid into funds for them.
class ProjectionTest {

    private static final long FACTOR = 50;
    private static Census census;
    private static Population people;
    private static Simulation simulation;

    @BeforeAll
    static void run() throws IOException {
        Census whole = Census.read(Fujian.root().resolve("census/fujian-2020"));
        Set<Integer> wanted = Set.of(350102, 350125, 350924);
        census = new Census(
                whole.title(),
                whole.date(),
                whole.counties().stream()
                        .filter(county -> wanted.contains(county.code()))
                        .toList());
        people = Synthesis.of(Fujian.CATALOG, census, Rates.own(), 11, 1.0 / FACTOR, 2, done -> {});
        simulation = run(people, people.provenance().date(), List.of());
    }

    private static Simulation run(Population people, java.time.LocalDate date, List<Integer> services) {
        Problems problems = new Problems();
        Optional<Simulation> run = Simulation.of(
                Fujian.root().resolve("standards/fujian-2018"),
                people,
                date,
                services,
                List.of(),
                Simulation.Compare.NO,
                2,
                done -> {},
                problems);
        return run.orElseThrow(() -> new AssertionError(problems.sorted().toString()));
    }

    private static Projection projection(Census of, int years) {
        ProjectionAssumptions assumptions =
                ProjectionAssumptions.own(Fujian.CATALOG.parameters().keySet());
        return Projection.of(
                        simulation.baseline(),
                        FACTOR,
                        Map.of(),
                        true,
                        Ageing.of(of, years, assumptions),
                        assumptions,
                        new Problems())
                .orElseThrow();
    }

    @Test
    void theFirstYearIsTodaysCostToTheFen() {
        CostTable today =
                CostTable.of(Fujian.CATALOG, simulation.date(), Outlay.of(simulation.baseline(), FACTOR), true);

        assertThat(projection(census, 1).costs().getFirst()).isEqualTo(today);
    }

    @Test
    void everyYearAddsUpInRowsAndColumns() {
        Projection projection = projection(census, 6);

        assertThat(projection.costs()).hasSize(7);
        for (CostTable costs : projection.costs()) {
            for (CostTable.Line line : costs.lines()) {
                assertThat(line.parts().stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(line.outlay().fen());
                assertThat(line.outlay().local()).isBetween(0L, line.outlay().fen());
            }
            for (var sums : List.of(costs.byCounty(), costs.byService())) {
                assertThat(sums.values().stream().reduce(CostTable.Sum.NONE, CostTable.Sum::plus))
                        .isEqualTo(costs.total());
            }
        }
    }

    /// The basic pension of one county after three years: of each age group and sex, today's fen × 50 × 12 × people
    /// then
    /// × 1.05³ ÷ people now, rounded half up, added up.
    @Test
    void thePensionGrowsWithTheOldAndWithItsStandard() {
        Projection projection = projection(census, 3);
        Groups groups = simulation.groups();
        Tally.Key key = simulation.baseline().tally().sums().keySet().stream()
                .filter(each -> each.service() == 20 && each.benefit() >= 0 && each.region() == 350125)
                .filter(each -> Fujian.CATALOG
                        .service(20)
                        .orElseThrow()
                        .benefits()
                        .get(each.benefit())
                        .name()
                        .equals("基础养老金"))
                .findFirst()
                .orElseThrow();
        Tally.Sum sum = simulation.baseline().tally().sums().get(key);
        Cohorts now = projection.ageing().of(350125, 0);
        Cohorts then = projection.ageing().of(350125, 3);
        long expected = 0;
        List<Integer> bounds = Breakdown.AGES;
        for (int age = 0; age <= bounds.size(); age++) {
            for (int sex = 0; sex < 2; sex++) {
                long fen = 0;
                for (int group = 0; group < groups.count(); group++) {
                    fen += groups.age(group) == age && groups.sex(group) == sex ? sum.fen(group) : 0;
                }
                int from = age == 0 ? 0 : bounds.get(age - 1);
                int below = age == bounds.size() ? 101 : bounds.get(age);
                expected += BigDecimal.valueOf(fen * FACTOR * 12)
                        .multiply(BigDecimal.valueOf(then.count(sex, from, below)))
                        .multiply(new BigDecimal("1.157625"))
                        .divide(BigDecimal.valueOf(now.count(sex, from, below)), 0, RoundingMode.HALF_UP)
                        .longValueExact();
            }
        }

        assertThat(expected).isPositive();
        assertThat(projection.costs().get(3).lines().stream()
                        .map(CostTable.Line::outlay)
                        .filter(outlay -> outlay.county() == 350125
                                && outlay.service() == 20
                                && outlay.benefit().startsWith("基础养老金"))
                        .mapToLong(Outlay::fen)
                        .sum())
                .isEqualTo(expected);
    }

    @Test
    void aCountyThatTheCensusDoesNotHaveIsAProblem() {
        ProjectionAssumptions assumptions =
                ProjectionAssumptions.own(Fujian.CATALOG.parameters().keySet());
        Census two = new Census(census.title(), census.date(), census.counties().subList(0, 2));
        Problems problems = new Problems();

        assertThat(Projection.of(
                        simulation.baseline(),
                        FACTOR,
                        Map.of(),
                        true,
                        Ageing.of(two, 1, assumptions),
                        assumptions,
                        problems))
                .isEmpty();
        assertThat(problems.sorted().getFirst().code()).isEqualTo(FiscalProblem.NOT_IN_CENSUS);
    }

    @Test
    void whatIsPaidInSumsExactlyByServiceByCountyAndByPayer() {
        List<Contribution> paid = Contribution.of(simulation.baseline(), FACTOR);
        long all = paid.stream().mapToLong(Contribution::fen).sum();

        assertThat(Contribution.by(paid, Contribution::service).keySet()).contains(19, 21, 22, 24);
        assertThat(Contribution.by(paid, Contribution::county)).hasSize(3);
        assertThat(Contribution.by(paid, Contribution::service).values().stream()
                        .mapToLong(Contribution.Intake::fund)
                        .sum())
                .isEqualTo(all);
        assertThat(Contribution.by(paid, Contribution::county).values().stream()
                        .reduce(Contribution.Intake.NONE, Contribution.Intake::plus))
                .isEqualTo(Contribution.by(paid, Contribution::service).values().stream()
                        .reduce(Contribution.Intake.NONE, Contribution.Intake::plus));
        assertThat(paid).allMatch(each -> each.payer() == Payer.EMPLOYER || each.payer() == Payer.PERSON);
        assertThat(paid).allMatch(each -> each.rate().isPresent());
    }

    /// Employers paid 1 % for unemployment insurance in 2016 and pay 0.5 % since 2017, persons 0.5 % in both; the
    /// people and
    /// their pay are the same.
    @Test
    void contributionsFollowTheRateOfTheDay() {
        Contribution.Intake before = unemployment(java.time.LocalDate.of(2016, 6, 1));
        Contribution.Intake now = unemployment(java.time.LocalDate.of(2018, 10, 1));

        assertThat(now.employers()).isPositive();
        assertThat(before.persons()).isEqualTo(now.persons());
        assertThat(before.employers())
                .isCloseTo(2 * now.employers(), org.assertj.core.data.Percentage.withPercentage(0.01));
    }

    private static Contribution.Intake unemployment(java.time.LocalDate date) {
        Simulation run = run(people, date, List.of(24));
        return Contribution.by(Contribution.of(run.baseline(), 1), Contribution::service)
                .get(24);
    }
}
