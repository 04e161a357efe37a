package org.jundeng.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Scenario;
import org.jundeng.catalog.TreeReader;
import org.jundeng.kernel.Effects;
import org.jundeng.kernel.Reading;
import org.jundeng.kernel.Tally;
import org.jundeng.population.Census;
import org.jundeng.population.Population;
import org.jundeng.population.Rates;
import org.jundeng.population.Synthesis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whole runs over some synthetic people of three counties.
class SimulationTest {

    private static final Path LIST = Fujian.root().resolve("standards/fujian-2018");
    private static Population people;

    @BeforeAll
    static void makePeople() throws IOException {
        Census census = Census.read(Fujian.root().resolve("census/fujian-2020"));
        Set<Integer> wanted = Set.of(350102, 350125, 350924);
        Census some = new Census(
                census.title(),
                census.date(),
                census.counties().stream()
                        .filter(county -> wanted.contains(county.code()))
                        .toList());
        people = Synthesis.of(Fujian.CATALOG, some, Rates.own(), 11, 0.05, 2, done -> {});
    }

    private static Scenario scenario(String changes) {
        Problems problems = new Problems();
        Scenario scenario = TreeReader.parse("s.yaml", "name: 试算\nbasis: 试算\n" + changes, problems)
                .flatMap(tree -> Scenario.of(tree, problems))
                .orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        return scenario;
    }

    private static Simulation run(List<Integer> services, int threads, Scenario... scenarios) {
        Problems problems = new Problems();
        Optional<Simulation> simulation = Simulation.of(
                LIST,
                people,
                people.provenance().date(),
                services,
                List.of(scenarios),
                Simulation.Compare.YES,
                threads,
                done -> {},
                problems);
        assertThat(problems.sorted()).isEmpty();
        return simulation.orElseThrow();
    }

    /// By service, the fen of one payment of all its benefits.
    private static Map<Integer, Long> fen(Run run) {
        return run.tally().sums().entrySet().stream()
                .filter(each -> each.getKey().kind() == Reading.Kind.SERVICE)
                .collect(Collectors.groupingBy(
                        each -> each.getKey().service(),
                        Collectors.summingLong(each -> each.getValue().fen())));
    }

    @Test
    void theNumberOfThreadsMakesNoDifference() {
        Run one = run(List.of(), 1).baseline();
        Run two = run(List.of(), 2).baseline();
        assertThat(two.tally().sums().keySet()).isEqualTo(one.tally().sums().keySet());
        one.tally().sums().forEach((key, sum) -> {
            Tally.Sum other = two.tally().sums().get(key);
            for (int group = 0; group < one.tally().groups().count(); group++) {
                assertThat(other.people(group)).isEqualTo(sum.people(group));
                assertThat(other.fen(group)).isEqualTo(sum.fen(group));
            }
            assertThat(other.households()).isEqualTo(sum.households());
            assertThat(other.grants()).isEqualTo(sum.grants());
        });
    }

    @Test
    void everybodyIsCountedOnceInAGroup() {
        Tally tally = run(List.of(26), 2).baseline().tally();
        assertThat(tally.everybody().values().stream()
                        .mapToLong(Tally.Sum::people)
                        .sum())
                .isEqualTo(people.persons());
        assertThat(tally.everybody().values().stream()
                        .mapToLong(Tally.Sum::households)
                        .sum())
                .isEqualTo(people.households());
        tally.sums().values().forEach(sum -> assertThat(sum.people()).isLessThanOrEqualTo(people.persons()));
    }

    /// 12 yuan more a month for each pensioner, and nothing else.
    @Test
    void whatHouseholdsGainIsWhatTheServiceCostsMore() {
        Simulation simulation = run(List.of(), 2, scenario("""
                        parameters:
                          - name: 基础养老金最低标准
                            values: [{region: "350000", from: 2018-01-01, value: 130 元, status: assumed, basis: 试算}]
                        """));
        Simulation.Outcome outcome = simulation.scenarios().getFirst();
        Map<Integer, Long> before = fen(simulation.baseline());
        Map<Integer, Long> after = fen(outcome.run());
        long more = after.get(20) - before.get(20);
        assertThat(more * 118).isEqualTo(before.get(20) * 12);
        Effects.Change total = outcome.effects().orElseThrow().total();
        assertThat(total.gained()).isEqualTo(more * 12);
        assertThat(total.lost()).isZero();
        assertThat(total.losers()).isZero();
        before.forEach((service, sum) -> {
            if (service != 20) {
                assertThat(after.get(service)).isEqualTo(sum);
            }
        });
        assertThat(outcome.effects().get().after().gini())
                .isLessThan(outcome.effects().get().before().gini());
    }

    @Test
    void aWiderRuleReachesMoreAndANarrowerOneTakesAway() {
        Simulation simulation = run(
                List.of(32, 43),
                2,
                scenario("services: [{number: 32, conditions: [{text: 老, rule: 年龄 >= 60}]}]"),
                scenario("services: [{number: 43, conditions: [{text: 老, rule: 年龄 >= 70 and 子女情况.数量 = 1}]}]"));
        assertThat(people(simulation.scenarios().get(0).run(), 32)).isGreaterThan(people(simulation.baseline(), 32));
        Effects narrower = simulation.scenarios().get(1).effects().orElseThrow();
        assertThat(narrower.total().lost()).isPositive();
        assertThat(narrower.byCounty().keySet()).containsExactlyElementsOf(people.regions());
        long byDecile = narrower.byDecile().values().stream()
                .mapToLong(Effects.Change::lost)
                .sum();
        assertThat(byDecile).isEqualTo(narrower.total().lost());
    }

    private static long people(Run run, int service) {
        return run.tally().sums().entrySet().stream()
                .filter(each ->
                        each.getKey().service() == service && each.getKey().benefit() < 0)
                .mapToLong(each -> each.getValue().people())
                .sum();
    }

    @Test
    void aRuleWithoutAFormOverColumnsStopsTheRunWithItsPlace() {
        Problems problems = new Problems();
        Scenario odd =
                scenario("services: [{number: 32, conditions: [{text: 怪, rule: 'string length(string(年龄)) > 1'}]}]");
        Optional<Simulation> simulation = Simulation.of(
                LIST,
                people,
                people.provenance().date(),
                List.of(32),
                List.of(odd),
                Simulation.Compare.NO,
                1,
                done -> {},
                problems);
        assertThat(simulation).isEmpty();
        assertThat(problems.sorted())
                .isNotEmpty()
                .allSatisfy(problem ->
                        assertThat(problem.render(java.util.Locale.ENGLISH)).contains("s.yaml:3"));
    }

    @Test
    void progressEndsWithEverybody() {
        AtomicLong most = new AtomicLong();
        Simulation.of(
                LIST,
                people,
                people.provenance().date(),
                List.of(20),
                List.of(),
                Simulation.Compare.NO,
                2,
                done -> most.accumulateAndGet(done, Math::max),
                new Problems());
        assertThat(most.get()).isEqualTo(people.persons());
    }
}
