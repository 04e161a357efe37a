package org.jundeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jundeng.catalog.Scenario;
import org.jundeng.fiscal.Affordability;
import org.jundeng.fiscal.Item;
import org.jundeng.fiscal.Measure;
import org.jundeng.fiscal.Overreach;
import org.jundeng.fiscal.Overreach.Finding;
import org.jundeng.fiscal.Overreach.Sign;
import org.jundeng.fiscal.Ratio;
import org.jundeng.publication.Sheet;
import org.jundeng.publication.Sheet.Cell;
import org.jundeng.publication.Texts;
import org.jundeng.simulation.Simulation;

/// What counties can afford as tables: each ratio with what was divided, and each sign against a local standard.
record AffordFiles(Simulation simulation, AccountOptions.Chosen accounts) {

    private static final Texts CHINESE = new Texts("org.jundeng.cli.texts", Locale.CHINESE);

    void write(List<AffordCommand.Case> cases, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<List<Cell>> ratios = new ArrayList<>();
        List<List<Cell>> signs = new ArrayList<>();
        for (AffordCommand.Case each : cases) {
            String name = each.scenario().map(Scenario::name).orElse("现行");
            each.affordability().counties().forEach(county -> ratios(name, county, ratios));
            each.affordability().overreaches().forEach(overreach -> signs(name, overreach, signs));
        }
        write(
                folder,
                "可承受能力",
                List.of("方案", "区划代码", "区县", "财力档次", "指标", "分子_分", "分母_分", "百分比", "超线", "缺的数", "财政数据"),
                ratios);
        write(folder, "盲目攀高", List.of("方案", "区划代码", "区县", "标准", "本地", "省定最低", "来源", "结论", "迹象", "说明", "财政数据"), signs);
    }

    private void ratios(String name, Affordability.County county, List<List<Cell>> rows) {
        for (Map.Entry<Measure, Ratio> each : county.ratios().entrySet()) {
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(name),
                    Cell.of(county.county()),
                    Cell.of(Counties.name(county.county(), simulation.date())),
                    Cell.of(county.band()),
                    Cell.of(CHINESE.of("measure-" + each.getKey().name()))));
            switch (each.getValue()) {
                case Ratio.Known known ->
                    row.addAll(List.of(Cell.of(known.part()), Cell.of(known.whole()), Cell.of(known.percent(4))));
                case Ratio.Unknown _, Ratio.Nothing _ -> row.addAll(List.of(Cell.of(""), Cell.of(""), Cell.of("")));
            }
            row.add(Cell.of(county.beyond().contains(each.getKey()) ? "是" : "否"));
            row.add(Cell.of(
                    each.getValue() instanceof Ratio.Unknown unknown
                            ? unknown.missing().stream().map(Item::word).collect(Collectors.joining("、"))
                            : ""));
            row.add(Cell.of(AccountNotes.word(accounts, county.county())));
            rows.add(row);
        }
    }

    private void signs(String name, Overreach overreach, List<List<Cell>> rows) {
        for (Map.Entry<Sign, Finding> each : overreach.signs().entrySet()) {
            rows.add(List.of(
                    Cell.of(name),
                    Cell.of(overreach.county()),
                    Cell.of(Counties.name(overreach.county(), simulation.date())),
                    Cell.of(overreach.parameter()),
                    Cell.of(overreach.standard()),
                    Cell.of(overreach.minimum()),
                    Cell.of(overreach.source()),
                    Cell.of(CHINESE.of("level-" + overreach.level().name())),
                    Cell.of(each.getKey().name()),
                    Cell.of(AffordPage.words(CHINESE, each.getKey(), each.getValue())),
                    Cell.of(AccountNotes.word(accounts, overreach.county()))));
        }
    }

    private void write(Path folder, String id, List<String> headers, List<List<Cell>> rows) throws IOException {
        Sheet sheet = new Sheet(
                id,
                id,
                simulation.date(),
                headers.stream().map(header -> new Sheet.Column(header, 16)).toList(),
                rows);
        Files.write(folder.resolve(id + ".csv"), sheet.csv());
    }
}
