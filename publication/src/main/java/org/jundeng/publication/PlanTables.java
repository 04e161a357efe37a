package org.jundeng.publication;

import java.util.List;
import org.jundeng.catalog.Catalog;
import org.jundeng.publication.Sheet.Cell;
import org.jundeng.publication.Sheet.Column;

/// The tables of the plan around a list: indicators, targets and tasks.
record PlanTables(Catalog catalog) {

    Sheet indicators() {
        return sheet(
                "indicators",
                "主要发展指标",
                List.of(
                        new Column("序号", 6),
                        new Column("指标", 40),
                        new Column("领域", 20),
                        new Column("单位", 10),
                        new Column("2016年", 12),
                        new Column("比较", 10),
                        new Column("2020年目标", 14),
                        new Column("类型", 24),
                        new Column("原文", 60),
                        new Column("说明", 50)),
                catalog.indicators().stream()
                        .map(each -> List.of(
                                Cell.of(each.id()),
                                Cell.of(each.name()),
                                Cell.of(each.field()),
                                Cell.of(each.unit()),
                                Cell.numberOrText(each.value2016()),
                                Cell.of(Captions.comparison(each.operator())),
                                Cell.numberOrText(bare(each.target2020(), each.operator())),
                                Cell.of(kinds(each.kinds())),
                                Cell.of(each.raw()),
                                Cell.of(each.note())))
                        .toList());
    }

    Sheet targets() {
        return sheet(
                "targets",
                "量化承诺",
                List.of(
                        new Column("编号", 8),
                        new Column("章", 26),
                        new Column("节", 26),
                        new Column("主题", 30),
                        new Column("原句", 80),
                        new Column("比较", 10),
                        new Column("数值", 14),
                        new Column("单位", 12),
                        new Column("年份", 8),
                        new Column("类型", 24),
                        new Column("说明", 50)),
                catalog.targets().stream()
                        .map(each -> List.of(
                                Cell.of(each.id()),
                                Cell.of(each.chapter()),
                                Cell.of(each.section()),
                                Cell.of(each.subject()),
                                Cell.of(each.sentence()),
                                Cell.of(Captions.comparison(each.operator())),
                                Cell.numberOrText(each.value()),
                                Cell.of(each.unit()),
                                Cell.numberOrText(each.year()),
                                Cell.of(kinds(each.kinds())),
                                Cell.of(each.note())))
                        .toList());
    }

    Sheet tasks() {
        return sheet(
                "tasks",
                "重点任务",
                List.of(
                        new Column("序号", 6),
                        new Column("任务", 80),
                        new Column("牵头单位", 28),
                        new Column("方式", 10),
                        new Column("配合单位", 40),
                        new Column("责任单位原文", 60),
                        new Column("说明", 50)),
                catalog.tasks().stream()
                        .map(each -> List.of(
                                Cell.of(each.id()),
                                Cell.of(each.task()),
                                Cell.of(String.join(Tables.LISTED, each.leadUnits())),
                                Cell.of(each.leadMode()),
                                Cell.of(String.join(Tables.LISTED, each.cooperating())),
                                Cell.of(each.responsibility()),
                                Cell.of(each.note())))
                        .toList());
    }

    /// The value of a target without the sign of comparison before it.
    private static String bare(String target, String operator) {
        return !operator.isEmpty() && target.startsWith(operator) ? target.substring(operator.length()) : target;
    }

    private static String kinds(List<String> kinds) {
        return String.join(
                Tables.LISTED,
                kinds.stream()
                        .map(kind -> switch (kind) {
                            case "level" -> "水平";
                            case "bound" -> "上下限";
                            case "cumulative" -> "累计数";
                            case "relative-to-national" -> "与全国比较";
                            case "already-met" -> "已达到";
                            default -> kind;
                        })
                        .toList());
    }

    private Sheet sheet(String id, String title, List<Column> columns, List<List<Cell>> rows) {
        return new Sheet(id, title, catalog.edition().published(), columns, rows);
    }
}
