package org.jundeng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jundeng.catalog.Scenario;
import org.jundeng.catalog.Service;
import org.jundeng.fiscal.CostTable;
import org.jundeng.fiscal.Payer;
import org.jundeng.kernel.Distribution;
import org.jundeng.kernel.Effects;
import org.jundeng.publication.Json;
import org.jundeng.simulation.Run;
import org.jundeng.simulation.Simulation;

/// What a simulation came to, for programs. Amounts are in fen a year; those of a sample are taken for the whole.
record CostJson(Simulation simulation, boolean assuming) {

    Json of() {
        long times = CostPage.times(simulation);
        return new Json()
                .put("title", simulation.provenance().title())
                .put("date", simulation.date().toString())
                .put("persons", simulation.persons())
                .put("households", simulation.households())
                .put("times", times)
                .put("baseline", run(simulation.baseline(), Map.of()))
                .put(
                        "scenarios",
                        simulation.scenarios().stream().map(this::scenario).toList());
    }

    private Json run(Run run, Map<Integer, Scenario.TakeUp> takeUp) {
        long times = CostPage.times(simulation);
        CostTable table = CostPage.table(simulation, run, takeUp, assuming);
        List<Json> services = new ArrayList<>();
        CostPage.reach(run).forEach((number, sums) -> {
            Service service = run.kernel().catalog().service(number).orElseThrow();
            CostTable.Sum cost = table.byService().getOrDefault(number, CostTable.Sum.NONE);
            services.add(cost(
                    new Json()
                            .put("number", number)
                            .put("id", service.id())
                            .put("name", service.name())
                            .put("people", sums[0] * times)
                            .put("households", sums[1] * times)
                            .put("undetermined", sums[2] * times),
                    cost));
        });
        List<Json> counties = new ArrayList<>();
        table.byCounty().forEach((county, cost) -> counties.add(cost(new Json().put("code", county), cost)));
        ContributionPage contributions = CostPage.contributions(table, run, simulation);
        return cost(new Json(), table.total())
                .put("services", services)
                .put("counties", counties)
                .put("contributions", contributions.json())
                .put("funds", contributions.funds());
    }

    static Json cost(Json json, CostTable.Sum sum) {
        Json payers = new Json();
        for (Payer payer : Payer.values()) {
            payers.put(payer.name().toLowerCase(Locale.ROOT), sum.part(payer));
        }
        return json.put("grants", sum.grants())
                .put("fen", sum.fen())
                .put("assumed", sum.assumed())
                .put("payers", payers);
    }

    private Json scenario(Simulation.Outcome outcome) {
        Json json = new Json()
                .put("name", outcome.scenario().name())
                .put("basis", outcome.scenario().basis())
                .put("result", run(outcome.run(), outcome.scenario().takeUp()));
        outcome.effects().ifPresent(effects -> json.put("effects", effects(effects)));
        return json;
    }

    private Json effects(Effects effects) {
        List<Json> deciles = new ArrayList<>();
        effects.byDecile()
                .forEach((decile, change) -> deciles.add(change(change).put("decile", decile + 1)));
        List<Json> counties = new ArrayList<>();
        effects.byCounty()
                .forEach((county, change) -> counties.add(change(change).put("code", county)));
        return change(effects.total())
                .put("before", distribution(effects.before()))
                .put("after", distribution(effects.after()))
                .put("deciles", deciles)
                .put("counties", counties);
    }

    private Json change(Effects.Change change) {
        long times = CostPage.times(simulation);
        return new Json()
                .put("winners", change.winners() * times)
                .put("losers", change.losers() * times)
                .put("gained", Math.multiplyExact(change.gained(), times))
                .put("lost", Math.multiplyExact(change.lost(), times));
    }

    private static Json distribution(Distribution distribution) {
        return new Json().put("gini", distribution.gini()).put("povertyGap", distribution.povertyGap());
    }
}
