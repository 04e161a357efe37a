package org.jundeng.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jundeng.catalog.Catalog;
import org.jundeng.fiscal.Ageing;
import org.jundeng.fiscal.Assumption;
import org.jundeng.fiscal.CostTable;
import org.jundeng.fiscal.ProjectionAssumptions;
import org.jundeng.publication.Json;
import org.jundeng.simulation.Simulation;

/// What a list costs over years, for programs. Amounts are in fen a year.
record ProjectJson(Simulation simulation, ProjectionAssumptions assumptions, List<ProjectCommand.Case> cases) {

    Json of() {
        List<Json> growth = new ArrayList<>();
        assumptions
                .growth()
                .forEach((parameter, grown) -> growth.add(new Json()
                        .put("parameter", parameter)
                        .put("yearly", grown.number())
                        .put("assumed", grown.assumed())
                        .put("basis", grown.basis())));
        return new Json()
                .put("title", simulation.provenance().title())
                .put("date", simulation.date().toString())
                .put("times", CostPage.times(simulation))
                .put("assumptions", assumptions.title())
                .put(
                        "rates",
                        assumptions.rates().stream().map(ProjectJson::rate).toList())
                .put("growth", growth)
                .put("people", people(cases.getFirst().projection().ageing()))
                .put("baseline", years(cases.getFirst()))
                .put(
                        "scenarios",
                        cases.subList(1, cases.size()).stream()
                                .map(each -> new Json()
                                        .put(
                                                "name",
                                                each.scenario().orElseThrow().name())
                                        .put(
                                                "basis",
                                                each.scenario().orElseThrow().basis())
                                        .put("years", years(each)))
                                .toList());
    }

    private static Json rate(Assumption rate) {
        List<Json> values = new ArrayList<>();
        rate.values()
                .forEach((age, value) -> values.add(new Json().put("from", age).put("value", value)));
        return new Json()
                .put("name", rate.name())
                .put("values", values)
                .put("assumed", rate.assumed())
                .put("basis", rate.basis());
    }

    private static List<Json> people(Ageing ageing) {
        List<Json> years = new ArrayList<>();
        for (int year = 0; year <= ageing.years(); year++) {
            List<Json> counties = new ArrayList<>();
            for (Map.Entry<Integer, Ageing.People> county :
                    ageing.byCounty(year).entrySet()) {
                counties.add(people(new Json().put("code", county.getKey()), county.getValue()));
            }
            years.add(people(
                            new Json()
                                    .put("year", year)
                                    .put("date", ageing.from().plusYears(year).toString()),
                            ageing.total(year))
                    .put("counties", counties));
        }
        return years;
    }

    private static Json people(Json json, Ageing.People people) {
        return json.put("start", people.start())
                .put("births", people.births())
                .put("deaths", people.deaths())
                .put("migrants", people.migrants())
                .put("end", people.end())
                .put("children", people.children())
                .put("elders", people.elders())
                .put("oldest", people.oldest());
    }

    private List<Json> years(ProjectCommand.Case projected) {
        Catalog catalog = projected.run().kernel().catalog();
        List<Json> years = new ArrayList<>();
        for (int year = 0; year < projected.projection().costs().size(); year++) {
            CostTable costs = projected.projection().costs().get(year);
            List<Json> services = new ArrayList<>();
            costs.byService()
                    .forEach((number, sum) -> services.add(CostJson.cost(new Json().put("number", number), sum)));
            List<Json> counties = new ArrayList<>();
            costs.byCounty().forEach((code, sum) -> counties.add(CostJson.cost(new Json().put("code", code), sum)));
            List<Json> bands = new ArrayList<>();
            costs.by(
                            line -> CostTable.band(catalog, line.outlay().county(), simulation.date()),
                            Comparator.comparing(CostTable::rank))
                    .forEach((band, sum) -> bands.add(CostJson.cost(new Json().put("band", band), sum)));
            years.add(CostJson.cost(
                            new Json()
                                    .put("year", year)
                                    .put(
                                            "date",
                                            projected
                                                    .projection()
                                                    .ageing()
                                                    .from()
                                                    .plusYears(year)
                                                    .toString()),
                            costs.total())
                    .put("services", services)
                    .put("bands", bands)
                    .put("counties", counties));
        }
        return years;
    }
}
