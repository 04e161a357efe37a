package org.jundeng.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Service;
import org.jundeng.expression.Value;
import org.jundeng.fiscal.Contribution;
import org.jundeng.fiscal.Contribution.Intake;
import org.jundeng.fiscal.CostTable;
import org.jundeng.fiscal.Payer;
import org.jundeng.publication.Json;
import org.jundeng.publication.Sheet;
import org.jundeng.publication.Sheet.Cell;
import org.jundeng.publication.Texts;
import org.jundeng.vocabulary.Share;

/// What employers and persons pay into funds, and what the funds pay for the list: for a terminal, for programs,
/// and as a table.
///
/// @param date of the rules, whose rates are used
record ContributionPage(Catalog catalog, LocalDate date, List<Contribution> contributions, CostTable costs) {

    private String title(int service) {
        return service + " " + catalog.service(service).map(Service::name).orElse("");
    }

    private static String rate(Contribution paid) {
        return paid.rate()
                .map(setting -> setting.value() instanceof Value.Num(BigDecimal share)
                        ? Share.of(share).toString()
                        : "")
                .orElse("");
    }

    private long paidByFund(int service) {
        CostTable.Sum sum = costs.byService().get(service);
        return sum == null ? 0 : sum.part(Payer.FUND);
    }

    /// One clause in all counties.
    private static final class Clause {
        private final SortedSet<String> rates = new TreeSet<>();
        private final SortedSet<String> since = new TreeSet<>();
        private boolean assumed;
        private long people;
        private long fen;

        void add(Contribution paid) {
            rates.add(rate(paid));
            paid.rate().ifPresent(setting -> {
                since.add(setting.period().from().toString());
                assumed |= setting.status() == Parameter.Status.ASSUMED;
            });
            people = Math.addExact(people, paid.people());
            fen = Math.addExact(fen, paid.fen());
        }
    }

    void print(Terminal terminal, Page page, Texts texts) {
        if (contributions.isEmpty()) {
            return;
        }
        page.heading(texts.of("paid-in"));
        Map<String, Clause> clauses = new LinkedHashMap<>();
        SortedMap<Integer, List<Contribution>> byService = new TreeMap<>();
        contributions.forEach(paid -> byService
                .computeIfAbsent(paid.service(), _ -> new ArrayList<>())
                .add(paid));
        byService.forEach((service, paid) -> paid.forEach(each -> clauses.computeIfAbsent(
                        service + " " + each.name() + "\t"
                                + texts.of("payer-" + each.payer().name()),
                        _ -> new Clause())
                .add(each)));
        Grid grid = new Grid(List.of(
                texts.of("contribution"),
                texts.of("paid-by"),
                texts.of("rate"),
                texts.of("rate-since"),
                texts.of("people"),
                texts.of("yuan-a-year")));
        clauses.forEach((name, clause) -> grid.row(List.of(
                name.substring(0, name.indexOf('\t')),
                name.substring(name.indexOf('\t') + 1),
                String.join("、", clause.rates) + (clause.assumed ? "※" : ""),
                String.join("、", clause.since),
                People.number(clause.people),
                CostPage.yuan(clause.fen))));
        grid.print(terminal.out());
        page.quiet(2, texts.of("rates-of-day", date.toString()));
        funds(terminal, page, texts);
        counties(terminal, texts);
    }

    private void funds(Terminal terminal, Page page, Texts texts) {
        page.blank();
        Grid grid = new Grid(List.of(
                texts.of("fund"),
                texts.of("payer-EMPLOYER"),
                texts.of("payer-PERSON"),
                texts.of("fund-takes-in"),
                texts.of("fund-pays")));
        Intake all = Intake.NONE;
        long pays = 0;
        for (Map.Entry<Integer, Intake> each :
                Contribution.by(contributions, Contribution::service).entrySet()) {
            Intake intake = each.getValue();
            all = all.plus(intake);
            pays = Math.addExact(pays, paidByFund(each.getKey()));
            grid.row(List.of(
                    title(each.getKey()),
                    CostPage.yuan(intake.employers()),
                    CostPage.yuan(intake.persons()),
                    CostPage.yuan(intake.fund()),
                    CostPage.yuan(paidByFund(each.getKey()))));
        }
        grid.rule();
        grid.row(List.of(
                texts.of("sum"),
                CostPage.yuan(all.employers()),
                CostPage.yuan(all.persons()),
                CostPage.yuan(all.fund()),
                CostPage.yuan(pays)));
        grid.print(terminal.out());
        page.quiet(2, texts.of("fund-pays-part"));
    }

    private void counties(Terminal terminal, Texts texts) {
        new Page(terminal).heading(texts.of("paid-in-by-county"));
        Grid grid = new Grid(List.of(
                texts.of("county"), texts.of("payer-EMPLOYER"), texts.of("payer-PERSON"), texts.of("fund-takes-in")));
        Intake all = Intake.NONE;
        for (Map.Entry<Integer, Intake> each :
                Contribution.by(contributions, Contribution::county).entrySet()) {
            all = all.plus(each.getValue());
            grid.row(cells(Counties.title(each.getKey(), date), each.getValue()));
        }
        grid.rule();
        grid.row(cells(texts.of("sum"), all));
        grid.print(terminal.out());
    }

    private static List<String> cells(String name, Intake intake) {
        return List.of(
                name, CostPage.yuan(intake.employers()), CostPage.yuan(intake.persons()), CostPage.yuan(intake.fund()));
    }

    /// Each contribution by county.
    List<Json> json() {
        List<Json> list = new ArrayList<>();
        for (Contribution paid : contributions) {
            list.add(new Json()
                    .put("service", paid.service())
                    .put("name", paid.name())
                    .put("payer", paid.payer().word())
                    .put("county", paid.county())
                    .put("rate", rate(paid))
                    .put(
                            "from",
                            paid.rate()
                                    .map(setting -> setting.period().from().toString())
                                    .orElse(null))
                    .put(
                            "to",
                            paid.rate()
                                    .flatMap(setting -> setting.period().lastDay())
                                    .map(LocalDate::toString)
                                    .orElse(null))
                    .put(
                            "assumed",
                            paid.rate()
                                    .filter(setting -> setting.status() == Parameter.Status.ASSUMED)
                                    .isPresent())
                    .put("people", paid.people())
                    .put("fen", paid.fen()));
        }
        return list;
    }

    /// What each fund takes in and pays.
    List<Json> funds() {
        List<Json> list = new ArrayList<>();
        Contribution.by(contributions, Contribution::service)
                .forEach((service, intake) -> list.add(new Json()
                        .put("service", service)
                        .put("employers", intake.employers())
                        .put("persons", intake.persons())
                        .put("fund", intake.fund())
                        .put("pays", paidByFund(service))));
        return list;
    }

    void write(Path folder, String name) throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        for (Contribution paid : contributions) {
            rows.add(List.of(
                    Cell.of(date.toString()),
                    Cell.of(paid.county()),
                    Cell.of(paid.service()),
                    Cell.of(paid.name()),
                    Cell.of(paid.payer().word()),
                    Cell.of(rate(paid)),
                    Cell.of(paid.rate()
                            .map(setting -> switch (setting.status()) {
                                case OFFICIAL -> "原文";
                                case CITED -> "依据";
                                case ASSUMED -> "假定";
                            })
                            .orElse("")),
                    Cell.of(paid.people()),
                    Cell.of(paid.fen())));
        }
        Sheet sheet = new Sheet(
                name + "_缴费",
                name,
                date,
                List.of("日期", "区划代码", "服务", "缴费", "谁缴", "费率", "费率性质", "人数", "每年_分").stream()
                        .map(header -> new Sheet.Column(header, 14))
                        .toList(),
                rows);
        Files.write(folder.resolve(sheet.id() + ".csv"), sheet.csv());
    }
}
