package org.jundeng.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Parameter;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.expression.Value;
import org.jundeng.publication.Sheet.Cell;
import org.jundeng.publication.Sheet.Column;

/// The tables of a list: services, facts, parameters, and the plan's indicators, targets and tasks.
public record Tables(Catalog catalog) {

    static final String LISTED = "、";

    /// All tables, in the order in which readers see them.
    public List<Sheet> sheets() {
        PlanTables plan = new PlanTables(catalog);
        return List.of(services(), facts(), parameters(), plan.indicators(), plan.targets(), plan.tasks());
    }

    /// The table of an id: services, facts, parameters, indicators, targets or tasks.
    public Optional<Sheet> sheet(String id) {
        return sheets().stream().filter(sheet -> sheet.id().equals(id)).findFirst();
    }

    /// All tables in one workbook.
    public byte[] xlsx() {
        return Spreadsheet.of(sheets());
    }

    Sheet services() {
        return sheet(
                "services",
                "服务项目",
                List.of(
                        new Column("序号", 6),
                        new Column("代码", 14),
                        new Column("服务项目", 24),
                        new Column("领域", 20),
                        new Column("服务对象", 40),
                        new Column("服务指导标准", 70),
                        new Column("支出责任", 40),
                        new Column("牵头负责单位", 28),
                        new Column("单位全称", 40),
                        new Column("怎样提供", 18),
                        new Column("承诺类型", 24),
                        new Column("生活事件", 18),
                        new Column("一句话说明", 40),
                        new Column("条件", 60),
                        new Column("条件的规则", 60),
                        new Column("待遇", 60)),
                catalog.services().values().stream().map(this::service).toList());
    }

    private List<Cell> service(Service service) {
        return List.of(
                Cell.of(service.number()),
                Cell.of(service.code()),
                Cell.of(service.name()),
                Cell.of(service.field()),
                Cell.of(service.beneficiaries()),
                Cell.of(service.standard()),
                Cell.of(service.responsibility()),
                Cell.of(service.leadUnitsText()),
                Cell.of(fullNames(service)),
                Cell.of(listed(service.delivery(), each -> Captions.of(each).zh())),
                Cell.of(listed(service.kinds(), Captions::of)),
                Cell.of(String.join(LISTED, service.lifeEvents())),
                Cell.of(service.summary().zh()),
                Cell.of(lines(service.conditions().stream().map(Service.Condition::text))),
                Cell.of(lines(service.conditions().stream()
                        .map(condition -> condition.rule().text()))),
                Cell.of(lines(service.benefits().stream().flatMap(Tables::benefit))));
    }

    private String fullNames(Service service) {
        return listed(service.leadUnits(), unit -> catalog.edition().units().getOrDefault(unit, unit));
    }

    private static Stream<String> benefit(Benefit benefit) {
        String heading = benefit.name() + "（" + Captions.of(benefit.form()) + "）";
        String per = benefit.per().map(each -> "，" + Captions.of(each)).orElse("");
        return benefit.tiers().isEmpty()
                ? Stream.of(heading)
                : benefit.tiers().stream()
                        .map(tier -> heading
                                + (tier.name().equals(benefit.name()) ? "" : tier.name())
                                + "："
                                + tier.amount().source().text()
                                + per);
    }

    Sheet facts() {
        return sheet(
                "facts",
                "事实",
                List.of(
                        new Column("名称", 26),
                        new Column("类型", 12),
                        new Column("可填的值", 40),
                        new Column("单位", 10),
                        new Column("关于谁", 12),
                        new Column("别名", 24),
                        new Column("是哪一项的细节", 24),
                        new Column("问题", 44),
                        new Column("为什么问", 44),
                        new Column("哪里能查到", 36),
                        new Column("哪里有记录", 24),
                        new Column("敏感程度", 10),
                        new Column("说明", 44)),
                catalog.facts().values().stream().map(Tables::fact).toList());
    }

    private static List<Cell> fact(Fact fact) {
        return List.of(
                Cell.of(fact.name()),
                Cell.of(Captions.of(fact.type())),
                Cell.of(allowed(fact.type())),
                Cell.of(fact.type().unit()),
                Cell.of(fact.holders().stream().sorted().map(Fact.Holder::word).collect(Collectors.joining(LISTED))),
                Cell.of(String.join(LISTED, fact.aliases())),
                Cell.of(fact.of()),
                Cell.of(fact.question().zh()),
                Cell.of(fact.why().zh()),
                Cell.of(fact.where()),
                Cell.of(fact.heldBy()),
                Cell.of(Captions.of(fact.sensitivity())),
                Cell.of(fact.note()));
    }

    private static String allowed(FactType type) {
        return switch (type) {
            case FactType.YesNo _ -> "是、否";
            case FactType.Whole(long least, long most, var _) ->
                least == Integer.MIN_VALUE && most == Integer.MAX_VALUE
                        ? ""
                        : least + " 至 " + (most == Integer.MAX_VALUE ? "不限" : most);
            case FactType.Choice(List<String> values) -> String.join(LISTED, values);
            case FactType.Choices(List<String> values) -> String.join(LISTED, values);
            case FactType.Details(Map<String, FactType> fields) -> String.join(LISTED, fields.keySet());
            case FactType.DetailsList(Map<String, FactType> fields, var _) -> String.join(LISTED, fields.keySet());
            case FactType.Area _ -> "六位行政区划代码";
            case FactType.Day _,
                    FactType.Decimal _,
                    FactType.Amount _,
                    FactType.Fraction _,
                    FactType.Words _,
                    FactType.People _ -> "";
        };
    }

    Sheet parameters() {
        return sheet(
                "parameters",
                "参数",
                List.of(
                        new Column("参数", 30),
                        new Column("地区代码", 10),
                        new Column("地区", 16),
                        new Column("从", 12),
                        new Column("到", 12),
                        new Column("值", 14),
                        new Column("单位", 10),
                        new Column("来历", 12),
                        new Column("原文", 50),
                        new Column("依据", 50),
                        new Column("按哪里的地区", 16),
                        new Column("地方只可更高", 10)),
                catalog.parameters().values().stream()
                        .flatMap(parameter -> parameter.values().stream().map(setting -> setting(parameter, setting)))
                        .toList());
    }

    private static List<Cell> setting(Parameter parameter, Parameter.Setting setting) {
        boolean share = parameter.type() instanceof FactType.Fraction;
        return List.of(
                Cell.of(parameter.name()),
                Cell.of(setting.region()),
                Cell.of(Captions.region(setting)),
                Cell.of(setting.period().from().toString()),
                Cell.of(setting.period().lastDay().map(LocalDate::toString).orElse("")),
                value(setting.value(), share),
                Cell.of(share ? "%" : parameter.type().unit()),
                Cell.of(Captions.of(setting.status())),
                Cell.of(setting.text()),
                Cell.of(setting.source()),
                Cell.of(parameter.by()),
                Cell.of(parameter.floor() ? "是" : "否"));
    }

    private static Cell value(Value value, boolean share) {
        return switch (value) {
            case Value.Num(BigDecimal number) ->
                Cell.of((share ? number.movePointRight(2) : number).stripTrailingZeros());
            case Value.Bool(boolean yes) -> Cell.of(yes ? "是" : "否");
            default -> Cell.of(value.plain());
        };
    }

    private Sheet sheet(String id, String title, List<Column> columns, List<List<Cell>> rows) {
        return new Sheet(id, title, catalog.edition().published(), columns, rows);
    }

    private static <T> String listed(List<T> all, Function<T, String> word) {
        return all.stream().map(word).collect(Collectors.joining(LISTED));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }
}
