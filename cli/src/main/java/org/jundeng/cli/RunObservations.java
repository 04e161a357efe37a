package org.jundeng.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact.Holder;
import org.jundeng.catalog.Service;
import org.jundeng.fiscal.CostTable;
import org.jundeng.fiscal.Payer;
import org.jundeng.indicator.Areas;
import org.jundeng.indicator.Fulfilment;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.Observation.Bound;
import org.jundeng.indicator.Observation.Quality;
import org.jundeng.indicator.Upwards;
import org.jundeng.kernel.Reading;
import org.jundeng.kernel.Tally;
import org.jundeng.population.Provenance;
import org.jundeng.simulation.Run;
import org.jundeng.simulation.Simulation;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;

/// A run of a list as observations of counties, cities and province: whom each service reaches and what it costs; of a
/// run of every service also what all of them cost, who pays, and what that is a head.
///
/// Counties stand under the codes that they have at the end of the year. Amounts are exact to the fen.
final class RunObservations {

    private static final String COST = "M-COST";
    private static final String HEAD = "M-HEAD";
    private static final int DIGEST = 16;

    private final Simulation simulation;
    private final Run run;
    private final CostTable costs;
    private final Indicators indicators;
    private final Quality quality;
    private final String source;
    private final LocalDate recorded;
    private final Map<Integer, Integer> codes = new TreeMap<>();
    private final Map<Key, BigDecimal> values = new LinkedHashMap<>();
    private final Map<Integer, BigDecimal> people = new TreeMap<>();

    /// A value of a county.
    private record Key(int county, String indicator, String group) {}

    /// @param scenario its name; `现行` for the list as it is
    /// @param costs what the run costs, with who pays
    /// @param assuming whether assumed shares are used where the text gives none
    /// @param digest SHA-256 of the list's folder
    RunObservations(
            Simulation simulation,
            Run run,
            String scenario,
            CostTable costs,
            boolean assuming,
            Indicators indicators,
            String digest,
            LocalDate recorded) {
        this.simulation = simulation;
        this.run = run;
        this.costs = costs;
        this.indicators = indicators;
        this.recorded = recorded;
        Provenance provenance = simulation.provenance();
        boolean made = provenance.seed() != 0;
        this.quality = made ? Quality.ASSUMED : Quality.ESTIMATED;
        Catalog.Edition edition = run.kernel().catalog().edition();
        this.source = String.join(
                "；",
                made ? "合成人口（" + provenance.title() + "），种子 " + provenance.seed() : "导入人口（" + provenance.title() + "）",
                provenance.sample() ? CostPage.times(simulation) + " 抽 1 的样本" : "全部人口",
                "方案：" + scenario,
                "清单 " + edition.id() + " " + edition.edition() + "（sha256 " + digest.substring(0, DIGEST) + "…）",
                "规则日 " + simulation.date(),
                assuming ? "分担比例：原文没有的用声明的假定" : "分担比例：只用原文");
    }

    /// All observations.
    ///
    /// @param counted the counties that the census counts, without which a sum is not whole
    /// @throws IllegalArgumentException where a county has no one code at the end of the year,
    /// or an indicator has no definition
    List<Observation> all(Set<Integer> counted) {
        run.tally()
                .everybody()
                .forEach((county, sum) -> people.merge(code(county), taken(sum.people()), BigDecimal::add));
        reach();
        costs();
        if (whole()) {
            payers();
        }
        List<Observation> counties = new ArrayList<>();
        values.forEach((key, value) -> counties.add(observation(key, Optional.of(value), Optional.empty())));
        if (whole()) {
            people.forEach((county, heads) -> heads(county, heads).ifPresent(counties::add));
        }
        counties.stream()
                .map(Observation::indicator)
                .filter(each -> indicators.indicator(each).isEmpty())
                .findFirst()
                .ifPresent(each -> {
                    throw new IllegalArgumentException("monitoring/ 里没有定义指标 / no definition of the indicator " + each);
                });
        List<Observation> all = new ArrayList<>(counties);
        all.addAll(Upwards.of(
                counties,
                indicators,
                Areas.of(Regions.bundled(), end()),
                counted.stream().map(this::code).collect(Collectors.toSet())));
        return all;
    }

    /// Whether every service was run that the rules decide, so that sums are of the whole list.
    boolean whole() {
        return services()
                .equals(run.kernel().catalog().services().values().stream()
                        .filter(Service::computed)
                        .map(Service::number)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private TreeSet<Integer> services() {
        return run.tally().sums().keySet().stream()
                .filter(key -> key.kind() == Reading.Kind.SERVICE)
                .map(Tally.Key::service)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void reach() {
        for (int number : services()) {
            people.keySet().forEach(county -> add(county, Fulfilment.REACH.code(number), "", BigDecimal.ZERO));
        }
        run.tally().sums().forEach((key, sum) -> {
            if (key.kind() == Reading.Kind.SERVICE && key.benefit() < 0) {
                Service service = run.kernel().catalog().service(key.service()).orElseThrow();
                add(
                        code(key.region()),
                        Fulfilment.REACH.code(key.service()),
                        "",
                        taken(service.subject() == Holder.HOUSEHOLD ? sum.households() : sum.people()));
            }
        });
    }

    private void costs() {
        for (int number : services()) {
            String indicator = Fulfilment.YUAN.code(number);
            if (indicators.indicator(indicator).isPresent()) {
                people.keySet().forEach(county -> add(county, indicator, "", yuan(0)));
            }
        }
        costs.lines()
                .forEach(line -> add(
                        code(line.outlay().county()),
                        Fulfilment.YUAN.code(line.outlay().service()),
                        "",
                        yuan(line.outlay().fen())));
    }

    private void payers() {
        for (int county : people.keySet()) {
            add(county, COST, "", yuan(0));
            for (Payer payer : Payer.values()) {
                add(county, COST, payer.word(), yuan(0));
            }
        }
        for (CostTable.Line line : costs.lines()) {
            int county = code(line.outlay().county());
            add(county, COST, "", yuan(line.outlay().fen()));
            for (Payer payer : Payer.values()) {
                add(county, COST, payer.word(), yuan(line.part(payer)));
            }
        }
    }

    private Optional<Observation> heads(int county, BigDecimal heads) {
        return Optional.ofNullable(values.get(new Key(county, COST, "")))
                .filter(_ -> heads.signum() > 0)
                .map(cost -> observation(new Key(county, HEAD, ""), Optional.empty(), Optional.of(cost)));
    }

    private void add(int county, String indicator, String group, BigDecimal more) {
        values.merge(new Key(county, indicator, group), more, BigDecimal::add);
    }

    private Observation observation(Key key, Optional<BigDecimal> value, Optional<BigDecimal> cost) {
        return new Observation(
                key.indicator(),
                key.county(),
                simulation.date().getYear(),
                key.group(),
                value,
                Bound.EXACT,
                cost,
                cost.map(_ -> people.getOrDefault(key.county(), BigDecimal.ZERO)),
                quality,
                source,
                recorded);
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }

    /// A number of people or households, that of a sample taken for the whole.
    private BigDecimal taken(long counted) {
        return BigDecimal.valueOf(Math.multiplyExact(counted, CostPage.times(simulation)));
    }

    private LocalDate end() {
        return LocalDate.of(simulation.date().getYear(), 12, 31);
    }

    /// The code of a county at the end of the year.
    private int code(int county) {
        return codes.computeIfAbsent(county, _ -> {
            List<Region> there = Regions.bundled().successors(new RegionCode(county), end());
            if (there.size() != 1) {
                throw new IllegalArgumentException(
                        end() + " 没有与 " + county + " 对应的一个县 / no one county stands for it on that day");
            }
            return there.getFirst().code().number();
        });
    }
}
