package org.jundeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jundeng.catalog.Scenario;
import org.jundeng.fiscal.Ageing;
import org.jundeng.fiscal.Assumption;
import org.jundeng.fiscal.CostTable;
import org.jundeng.fiscal.Payer;
import org.jundeng.fiscal.Projection;
import org.jundeng.fiscal.ProjectionAssumptions;
import org.jundeng.publication.Sheet;
import org.jundeng.publication.Sheet.Cell;
import org.jundeng.simulation.Simulation;

/// What a list costs over years as tables: people, costs, and the assumptions that both rest on.
record ProjectFiles(Simulation simulation, ProjectionAssumptions assumptions) {

    void write(List<ProjectCommand.Case> cases, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(
                folder,
                "人口测算",
                Stream.of("日期", "区划代码", "区县", "年初", "出生", "死亡", "净迁入", "年末", "0至14岁", "15至64岁", "65岁以上", "其中80岁以上"),
                people(cases.getFirst().projection().ageing()));
        List<List<Cell>> costs = new ArrayList<>();
        for (ProjectCommand.Case each : cases) {
            costs(each.scenario().map(Scenario::name).orElse("现行"), each.projection(), costs);
        }
        write(
                folder,
                "费用测算",
                Stream.concat(
                        Stream.of("方案", "日期", "区划代码", "服务", "待遇", "档次", "人次", "费用_分", "比例依据"),
                        Arrays.stream(Payer.values()).map(payer -> payer.word() + "_分")),
                costs);
        List<List<Cell>> declared = new ArrayList<>();
        assumptions.rates().forEach(rate -> declared.add(declared(rate.name(), rate)));
        assumptions.growth().forEach((parameter, grown) -> declared.add(declared(parameter + "年增长", grown)));
        write(folder, "测算假定", Stream.of("名称", "数值", "性质", "依据"), declared);
    }

    private static List<Cell> declared(String name, Assumption assumption) {
        String values = assumption.values().entrySet().stream()
                .map(each -> assumption.values().size() == 1
                        ? each.getValue().toPlainString()
                        : each.getKey() + ":" + each.getValue().toPlainString())
                .collect(Collectors.joining(" "));
        return List.of(
                Cell.of(name),
                Cell.of(values),
                Cell.of(assumption.assumed() ? "假定" : "依据"),
                Cell.of(assumption.basis()));
    }

    private List<List<Cell>> people(Ageing ageing) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int year = 0; year <= ageing.years(); year++) {
            String day = ageing.from().plusYears(year).toString();
            ageing.byCounty(year)
                    .forEach((county, people) -> rows.add(List.of(
                            Cell.of(day),
                            Cell.of(county),
                            Cell.of(Counties.name(county, simulation.date())),
                            Cell.of(people.start()),
                            Cell.of(people.births()),
                            Cell.of(people.deaths()),
                            Cell.of(people.migrants()),
                            Cell.of(people.end()),
                            Cell.of(people.children()),
                            Cell.of(people.between()),
                            Cell.of(people.elders()),
                            Cell.of(people.oldest()))));
        }
        return rows;
    }

    private static void costs(String name, Projection projection, List<List<Cell>> rows) {
        for (int year = 0; year < projection.costs().size(); year++) {
            String day = projection.ageing().from().plusYears(year).toString();
            for (CostTable.Line line : projection.costs().get(year).lines()) {
                List<Cell> row = new ArrayList<>(List.of(
                        Cell.of(name),
                        Cell.of(day),
                        Cell.of(line.outlay().county()),
                        Cell.of(line.outlay().service()),
                        Cell.of(line.outlay().benefit()),
                        Cell.of(line.band()),
                        Cell.of(line.outlay().grants()),
                        Cell.of(line.outlay().fen()),
                        Cell.of(CostFiles.basis(line))));
                line.parts().forEach(part -> row.add(Cell.of(part)));
                rows.add(row);
            }
        }
    }

    private void write(Path folder, String id, Stream<String> headers, List<List<Cell>> rows) throws IOException {
        Sheet sheet = new Sheet(
                id,
                id,
                simulation.date(),
                headers.map(header -> new Sheet.Column(header, 16)).toList(),
                rows);
        Files.write(folder.resolve(id + ".csv"), sheet.csv());
    }
}
