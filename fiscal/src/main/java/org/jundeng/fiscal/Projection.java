package org.jundeng.fiscal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Document;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Scenario;
import org.jundeng.catalog.Service;
import org.jundeng.kernel.Groups;
import org.jundeng.kernel.Tally;
import org.jundeng.simulation.Breakdown;
import org.jundeng.simulation.Run;

/// What a list costs over years, as people age and standards grow (多年测算).
///
/// Today's cost of a benefit in a county, by age group and sex, goes with the people of that age and sex in that
/// county,
/// and with the growth of the standards that its amounts name. Each such part is rounded half up to the fen;
/// everything else is their sum. Year 0 is today's cost, unchanged.
///
/// What it does not know: rules that will change, incomes, how households are made up, who is disabled or out of work
/// at
/// an age. A benefit that fills up to a standard grows faster than the standard; here it grows as fast.
///
/// @param costs by year, from 0
public record Projection(Ageing ageing, List<CostTable> costs) {

    private static final int MEN = 0;
    private static final int WOMEN = 1;
    private static final int BOTH = -1;

    public Projection {
        costs = List.copyOf(costs);
    }

    /// Projects the costs of a run.
    ///
    /// @param factor by which a sample is taken for the whole
    /// @param takeUp by number of the service, the assumed share that takes it up
    /// @param assuming whether assumed shares are used where the text gives none
    /// @return empty with a problem for each county of the run that the census does not have
    public static Optional<Projection> of(
            Run run,
            long factor,
            Map<Integer, Scenario.TakeUp> takeUp,
            boolean assuming,
            Ageing ageing,
            ProjectionAssumptions assumptions,
            Problems problems) {
        SortedSet<Integer> strangers = new TreeSet<>(run.tally().everybody().keySet());
        strangers.removeIf(ageing::has);
        if (!strangers.isEmpty()) {
            Position at = new Position(new Document(Path.of("counties.csv").toString(), "", List.of()), 1, 1);
            strangers.forEach(county -> problems.add(FiscalProblem.NOT_IN_CENSUS, at, String.valueOf(county)));
            return Optional.empty();
        }
        Catalog catalog = run.kernel().catalog();
        Growth growth = new Growth(new Standards(catalog), assumptions, new HashMap<>());
        List<CostTable> costs = new ArrayList<>();
        for (int year = 0; year <= ageing.years(); year++) {
            int now = year;
            List<Outlay> outlays = new ArrayList<>();
            run.tally().sums().forEach((key, sum) -> {
                if (Outlay.costs(key, sum)) {
                    Outlay today = Outlay.of(run, key, sum, factor);
                    Service service = catalog.service(key.service()).orElseThrow();
                    BigDecimal grown = growth.of(service.benefits().get(key.benefit()), now);
                    Parts parts = new Parts(
                            run.tally().groups(), sum, ageing.of(key.region(), 0), ageing.of(key.region(), now));
                    Outlay then = parts.outlay(today, factor, grown);
                    Scenario.TakeUp share = takeUp.get(key.service());
                    outlays.add(share == null ? then : then.part(share.share()));
                }
            });
            costs.add(CostTable.of(catalog, run.kernel().date(), outlays, assuming));
        }
        return Optional.of(new Projection(ageing, costs));
    }

    /// How much more an amount is after some years.
    private record Growth(
            Standards standards, ProjectionAssumptions assumptions, Map<Service.Benefit, BigDecimal> yearly) {

        /// Of several standards that grow differently, the one that grows most counts.
        BigDecimal of(Service.Benefit benefit, int years) {
            return BigDecimal.ONE
                    .add(yearly.computeIfAbsent(
                            benefit,
                            each -> standards.of(each).stream()
                                    .flatMap(name -> Optional.ofNullable(
                                            assumptions.growth().get(name))
                                            .stream())
                                    .map(Assumption::number)
                                    .max(BigDecimal::compareTo)
                                    .orElse(BigDecimal.ZERO)))
                    .pow(years);
        }
    }

    /// One sum of a run in its groups of age and sex, and how many people there are in each, at first and then.
    private record Parts(Groups groups, Tally.Sum sum, Cohorts first, Cohorts then) {

        Outlay outlay(Outlay today, long factor, BigDecimal grown) {
            long[] fen = byAgeAndSex(group -> sum.fen(group));
            long[] people = byAgeAndSex(group -> sum.people(group));
            long cost = 0;
            BigDecimal reached = BigDecimal.ZERO;
            long all = 0;
            for (int cell = 0; cell < fen.length; cell++) {
                long before = count(first, cell);
                long after = count(then, cell);
                if (before == 0) {
                    before = Math.max(1, first.total());
                    after = first.total() == 0 ? 1 : then.total();
                }
                long part = Math.multiplyExact(Math.multiplyExact(fen[cell], factor), today.times());
                cost = Math.addExact(cost, scaled(part, grown.multiply(BigDecimal.valueOf(after)), before));
                reached = reached.add(BigDecimal.valueOf(people[cell])
                        .multiply(BigDecimal.valueOf(after))
                        .divide(BigDecimal.valueOf(before), 12, RoundingMode.HALF_UP));
                all += people[cell];
            }
            return new Outlay(
                    today.service(),
                    today.benefit(),
                    today.county(),
                    all == 0 ? today.grants() : scaled(today.grants(), reached, all),
                    today.times(),
                    cost,
                    scaled(today.local(), BigDecimal.valueOf(cost), today.fen()));
        }

        private static long scaled(long amount, BigDecimal by, long over) {
            return BigDecimal.valueOf(amount)
                    .multiply(by)
                    .divide(BigDecimal.valueOf(over), 0, RoundingMode.HALF_UP)
                    .longValueExact();
        }

        private long[] byAgeAndSex(java.util.function.IntToLongFunction value) {
            long[] cells = new long[groups.ages() * Groups.SEXES];
            IntStream.range(0, groups.count())
                    .forEach(group ->
                            cells[groups.age(group) * Groups.SEXES + groups.sex(group)] += value.applyAsLong(group));
            return cells;
        }

        private static long count(Cohorts cohorts, int cell) {
            int age = cell / Groups.SEXES;
            int sex = cell % Groups.SEXES;
            List<Integer> ages = Breakdown.AGES;
            int from = age == 0 || age > ages.size() ? 0 : ages.get(age - 1);
            int below = age < ages.size() ? ages.get(age) : Cohorts.AGES;
            return cohorts.count(sex == 0 ? MEN : sex == 1 ? WOMEN : BOTH, from, below);
        }
    }
}
