package org.jundeng.evaluation;

import static org.jundeng.evaluation.Tabled.count;
import static org.jundeng.evaluation.Tabled.number;
import static org.jundeng.evaluation.Tabled.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jundeng.evaluation.Report.Block;
import org.jundeng.evaluation.Report.Section;
import org.jundeng.indicator.Areas;
import org.jundeng.indicator.Fulfilment;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Observation;
import org.jundeng.publication.Texts;

/// What the list costs a region in the year: who pays, for which services, and a head.
///
/// Every figure is an observation: what is due by the rules, and what was paid where it was reported.
record MoneySections(Evaluated evaluated, int region, Texts texts) {

    private static final String COST = "M-COST";
    private static final String HEAD = "M-HEAD";
    private static final String PAID = "M-PAID";
    private static final int IN_TEXT = 20;

    /// A figure of this year and of the year before.
    private record Figure(Optional<Observation> now, Optional<Observation> before) {

        Optional<BigDecimal> value() {
            return value(now);
        }

        Optional<BigDecimal> earlier() {
            return value(before);
        }

        Optional<BigDecimal> change() {
            return value().flatMap(to -> earlier().map(to::subtract));
        }

        private static Optional<BigDecimal> value(Optional<Observation> there) {
            return there.flatMap(each -> each.measured(BigDecimal.ONE));
        }
    }

    private Figure figure(String code, int of, String group) {
        return new Figure(
                evaluated.observations().at(code, of, evaluated.year(), group),
                evaluated.observations().at(code, of, evaluated.year() - 1, group));
    }

    Section money() {
        Worth worth = new Worth(texts);
        List<Block> blocks = new ArrayList<>();
        Figure due = figure(COST, region, "");
        Figure paid = figure(PAID, region, "");
        due.value()
                .ifPresent(yuan -> blocks.add(
                        new Block.Words(texts.of("evaluation.money.due", Tabled.text(yuan), worth.of(due.now())))));
        paid.value()
                .ifPresent(yuan -> blocks.add(
                        new Block.Words(texts.of("evaluation.money.paid", Tabled.text(yuan), worth.of(paid.now())))));
        figure(HEAD, region, "")
                .now()
                .ifPresent(each -> blocks.add(new Block.Words(texts.of(
                        "evaluation.money.head",
                        Tabled.text(each.measured(BigDecimal.ONE)
                                .orElse(BigDecimal.ZERO)
                                .setScale(2, RoundingMode.HALF_UP)),
                        Tabled.text(each.denominator().orElse(BigDecimal.ZERO)),
                        worth.of(Optional.of(each))))));
        for (Tabled table : List.of(payers(due, paid, worth), services(worth), heads(worth))) {
            if (!table.empty()) {
                blocks.add(table.shown(IN_TEXT));
            }
        }
        if (worth.nothing()) {
            blocks.add(new Block.Words(texts.of("evaluation.money.missing")));
        } else {
            blocks.addAll(worth.notes());
            blocks.add(new Block.Note(texts.of("evaluation.money.note")));
        }
        return new Section("money", texts.of("evaluation.money"), blocks);
    }

    private Tabled payers(Figure due, Figure paid, Worth worth) {
        Tabled table = new Tabled(
                texts,
                "payers",
                evaluated.dated(),
                "payer",
                "due-yuan",
                "share-percent",
                "due-before",
                "change",
                "paid",
                "worth");
        for (String payer : evaluated
                .basis()
                .indicators()
                .indicator(COST)
                .map(Indicator::groups)
                .orElse(List.of())) {
            Figure part = figure(COST, region, payer);
            Figure done = figure(PAID, region, payer);
            if (signum(part) != 0 || signum(done) != 0) {
                table.row(
                        words(payer),
                        number(part.value(), 2),
                        number(share(part, due), 1),
                        number(part.earlier(), 2),
                        number(part.change(), 2),
                        number(done.value(), 2),
                        words(worth.of(part.now(), done.now())));
            }
        }
        if (!table.empty()) {
            table.row(
                    words(texts.of("evaluation.sum")),
                    number(due.value(), 2),
                    number(share(due, due), 1),
                    number(due.earlier(), 2),
                    number(due.change(), 2),
                    number(paid.value(), 2),
                    words(worth.of(due.now(), paid.now())));
        }
        return table;
    }

    private static int signum(Figure figure) {
        return figure.value().map(BigDecimal::signum).orElse(0);
    }

    /// A part in percent of the whole.
    private static Optional<BigDecimal> share(Figure part, Figure whole) {
        return part.value()
                .flatMap(yuan -> whole.value()
                        .filter(all -> all.signum() != 0)
                        .map(all -> yuan.movePointRight(2).divide(all, 1, RoundingMode.HALF_UP)));
    }

    private record Line(int number, Figure due, Figure paid) {

        BigDecimal size() {
            return due.value().or(paid::value).orElse(BigDecimal.ZERO);
        }
    }

    /// The services that are money, the largest first.
    private Tabled services(Worth worth) {
        Tabled table = new Tabled(
                texts,
                "service-money",
                evaluated.dated(),
                "number",
                "name",
                "due-yuan",
                "share-percent",
                "due-before",
                "change",
                "paid",
                "worth");
        Figure all = figure(COST, region, "");
        evaluated.basis().catalog().services().keySet().stream()
                .map(number -> new Line(
                        number,
                        figure(Fulfilment.YUAN.code(number), region, ""),
                        figure(Fulfilment.PAID.code(number), region, "")))
                .filter(line ->
                        line.due().now().isPresent() || line.paid().now().isPresent())
                .sorted(Comparator.comparing(Line::size).reversed().thenComparing(Line::number))
                .forEach(line -> table.row(
                        count(line.number()),
                        words(evaluated
                                .basis()
                                .catalog()
                                .service(line.number())
                                .map(service -> service.name())
                                .orElse("")),
                        number(line.due().value(), 2),
                        number(share(line.due(), all), 1),
                        number(line.due().earlier(), 2),
                        number(line.due().change(), 2),
                        number(line.paid().value(), 2),
                        words(worth.of(line.due().now(), line.paid().now()))));
        return table;
    }

    /// What it is a head in each county of the region, the least first.
    private Tabled heads(Worth worth) {
        Tabled table = new Tabled(
                texts,
                "heads",
                evaluated.dated(),
                "county",
                "city",
                "due-yuan",
                "people",
                "head",
                "head-before",
                "change",
                "worth");
        evaluated.areas().within(region).counties().stream()
                .filter(area -> figure(HEAD, area.code(), "").value().isPresent())
                .sorted(Comparator.comparing((Areas.Area area) ->
                                figure(HEAD, area.code(), "").value().orElseThrow())
                        .thenComparing(Areas.Area::code))
                .forEach(area -> {
                    Figure head = figure(HEAD, area.code(), "");
                    table.row(
                            words(area.name()),
                            words(area.cityName()),
                            number(head.now().flatMap(Observation::numerator), 2),
                            number(head.now().flatMap(Observation::denominator), 0),
                            number(head.value(), 2),
                            number(head.earlier(), 2),
                            number(head.change(), 2),
                            words(worth.of(head.now())));
                });
        return table;
    }
}
