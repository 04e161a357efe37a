package org.jundeng.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.fiscal.Ageing;
import org.jundeng.fiscal.Assumption;
import org.jundeng.fiscal.CostTable;
import org.jundeng.fiscal.Payer;
import org.jundeng.fiscal.Projection;
import org.jundeng.fiscal.ProjectionAssumptions;
import org.jundeng.publication.Texts;
import org.jundeng.simulation.Simulation;

/// What a list costs over years, for a terminal: assumptions, people, who pays, by service, by band, by county.
final class ProjectPage {

    private final Terminal terminal;
    private final Page page;
    private final Texts texts;
    private final Simulation simulation;
    private final ProjectionAssumptions assumptions;

    ProjectPage(Terminal terminal, Texts texts, Simulation simulation, ProjectionAssumptions assumptions) {
        this.terminal = terminal;
        this.page = new Page(terminal);
        this.texts = texts;
        this.simulation = simulation;
        this.assumptions = assumptions;
    }

    void print(List<ProjectCommand.Case> cases) {
        CostPage.head(page, texts, simulation);
        page.line(0, texts.of("projection-is-assumed", assumptions.title()));
        page.heading(texts.of("method"));
        page.line(2, texts.of("projection-method"));
        page.line(2, texts.of("projection-limits"));
        assumptions();
        people(cases.getFirst().projection().ageing());
        for (ProjectCommand.Case each : cases) {
            each.scenario().ifPresent(scenario -> {
                page.heading(texts.of("scenario", scenario.name()));
                page.quiet(2, texts.of("basis", scenario.basis()));
            });
            costs(each);
        }
    }

    private void assumptions() {
        page.heading(texts.of("projection-assumptions"));
        for (Assumption rate : assumptions.rates()) {
            String values = rate.values().size() == 1
                    ? rate.number().toPlainString()
                    : rate.values().entrySet().stream()
                            .map(each -> each.getKey() + "：" + each.getValue().toPlainString())
                            .collect(Collectors.joining("，"));
            page.line(2, rate.name() + " " + values + status(rate));
            page.quiet(4, rate.basis());
        }
        for (Map.Entry<String, Assumption> grown : assumptions.growth().entrySet()) {
            page.line(
                    2,
                    texts.of(
                                    "grows",
                                    grown.getKey(),
                                    grown.getValue().number().movePointRight(2).toPlainString())
                            + status(grown.getValue()));
            page.quiet(4, grown.getValue().basis());
        }
        page.quiet(2, texts.of("others-do-not-grow"));
    }

    private String status(Assumption assumption) {
        return texts.of("status", texts.of(assumption.assumed() ? "assumed-word" : "cited-word"));
    }

    private void people(Ageing ageing) {
        page.heading(texts.of("people-over-years"));
        Grid grid = new Grid(List.of(
                texts.of("day"),
                texts.of("start"),
                texts.of("births"),
                texts.of("deaths"),
                texts.of("net-migration"),
                texts.of("end"),
                texts.of("children"),
                texts.of("between"),
                texts.of("elders"),
                texts.of("oldest")));
        for (int year = 0; year <= ageing.years(); year++) {
            Ageing.People people = ageing.total(year);
            boolean first = year == 0;
            grid.row(List.of(
                    ageing.from().plusYears(year).toString(),
                    first ? "" : People.number(people.start()),
                    first ? "" : People.number(people.births()),
                    first ? "" : People.number(people.deaths()),
                    first ? "" : People.number(people.migrants()),
                    People.number(people.end()),
                    People.number(people.children()),
                    People.number(people.between()),
                    People.number(people.elders()),
                    People.number(people.oldest())));
        }
        grid.print(terminal.out());
        page.quiet(2, texts.of("people-identity"));
    }

    private void costs(ProjectCommand.Case projected) {
        Projection projection = projected.projection();
        Catalog catalog = projected.run().kernel().catalog();
        CostTable.Sum whole =
                projection.costs().stream().map(CostTable::total).reduce(CostTable.Sum.NONE, CostTable.Sum::plus);
        List<Payer> payers = CostPage.shown(whole);
        page.heading(texts.of("cost-over-years"));
        Grid years = new Grid(CostPage.headers(texts, texts.of("day"), payers));
        for (int year = 0; year < projection.costs().size(); year++) {
            years.row(CostPage.cells(
                    projection.ageing().from().plusYears(year).toString(),
                    projection.costs().get(year).total(),
                    payers));
        }
        years.print(terminal.out());
        page.quiet(2, texts.of("province-includes-centre"));
        courses(
                texts.of("service"),
                projection,
                line -> "%2d %s"
                        .formatted(
                                line.outlay().service(),
                                catalog.service(line.outlay().service())
                                        .map(Service::name)
                                        .orElse("")),
                String::compareTo);
        bands(projected, payers);
        courses(
                texts.of("county"),
                projection,
                line -> Counties.title(line.outlay().county(), simulation.date()),
                String::compareTo);
    }

    /// What the cost of each service, or county, is in each year.
    private void courses(
            String title,
            Projection projection,
            java.util.function.Function<CostTable.Line, String> key,
            Comparator<String> order) {
        page.heading(texts.of("course-by", title));
        List<String> headers = new ArrayList<>(List.of(title));
        SortedMap<String, List<Long>> courses = new TreeMap<>(order);
        for (int year = 0; year < projection.costs().size(); year++) {
            headers.add(projection.ageing().from().plusYears(year).toString());
            int now = year;
            projection.costs().get(year).by(key, order).forEach((name, sum) -> {
                List<Long> course = courses.computeIfAbsent(name, _ -> new ArrayList<>());
                while (course.size() < now) {
                    course.add(0L);
                }
                course.add(sum.fen());
            });
        }
        Grid grid = new Grid(headers);
        courses.forEach((name, course) -> {
            List<String> row = new ArrayList<>(List.of(name));
            course.forEach(fen -> row.add(CostPage.yuan(fen)));
            grid.row(row);
        });
        grid.rule();
        List<String> sums = new ArrayList<>(List.of(texts.of("sum")));
        projection.costs().forEach(costs -> sums.add(CostPage.yuan(costs.total().fen())));
        grid.row(sums);
        grid.print(terminal.out());
    }

    private void bands(ProjectCommand.Case projected, List<Payer> payers) {
        Projection projection = projected.projection();
        Catalog catalog = projected.run().kernel().catalog();
        int last = projection.costs().size() - 1;
        page.heading(
                texts.of("bands-in", projection.ageing().from().plusYears(last).toString()));
        Grid grid = new Grid(CostPage.headers(texts, texts.of("band"), payers));
        projection
                .costs()
                .get(last)
                .by(
                        line -> CostTable.band(catalog, line.outlay().county(), simulation.date()),
                        Comparator.comparing(CostTable::rank))
                .forEach((band, sum) -> grid.row(CostPage.cells(band, sum, payers)));
        grid.rule();
        grid.row(CostPage.cells(texts.of("sum"), projection.costs().get(last).total(), payers));
        grid.print(terminal.out());
    }
}
