package org.jundeng.evaluation;

import static org.jundeng.evaluation.Tabled.count;
import static org.jundeng.evaluation.Tabled.number;
import static org.jundeng.evaluation.Tabled.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jundeng.catalog.Fact.Holder;
import org.jundeng.catalog.Service;
import org.jundeng.evaluation.Report.Block;
import org.jundeng.evaluation.Report.Section;
import org.jundeng.indicator.Fulfilment;
import org.jundeng.indicator.Observation;
import org.jundeng.publication.Texts;

/// How the services of the list are carried out: to how many each is due and how many had it, what is due and what was
/// paid.
record FulfilmentSections(Evaluated evaluated, int region, Texts texts) {

    private static final int IN_TEXT = 81;

    Section fulfilment() {
        Worth worth = new Worth(texts);
        List<Block> blocks = new ArrayList<>();
        Tabled table = new Tabled(
                texts,
                "services",
                evaluated.dated(),
                "number",
                "name",
                "unit",
                "reach",
                "served",
                "served-percent",
                "due-yuan",
                "paid",
                "worth");
        int known = 0;
        int undecided = 0;
        int all = 0;
        for (Service service : evaluated.basis().catalog().services().values()) {
            all++;
            Optional<Observation> reach = at(Fulfilment.REACH, service);
            Optional<Observation> served = at(Fulfilment.SERVED, service);
            Optional<Observation> due = at(Fulfilment.YUAN, service);
            Optional<Observation> paid = at(Fulfilment.PAID, service);
            String words = worth.of(reach, served, due, paid);
            if (words.isEmpty()) {
                undecided += service.computed() ? 0 : 1;
                continue;
            }
            known++;
            table.row(
                    count(service.number()),
                    words(service.name()),
                    words(texts.of(
                            service.subject() == Holder.HOUSEHOLD ? "evaluation.households" : "evaluation.people")),
                    number(value(reach), 0),
                    number(value(served), 0),
                    number(percent(served, reach), 1),
                    number(value(due), 2),
                    number(value(paid), 2),
                    words(words));
        }
        if (known == 0) {
            blocks.add(new Block.Words(texts.of("evaluation.fulfilment.missing", all)));
        } else {
            blocks.add(new Block.Words(texts.of("evaluation.fulfilment.counts", all, known, all - known, undecided)));
            blocks.add(table.shown(IN_TEXT));
            blocks.addAll(worth.notes());
            blocks.add(new Block.Note(texts.of("evaluation.fulfilment.note")));
        }
        return new Section("fulfilment", texts.of("evaluation.fulfilment"), blocks);
    }

    private Optional<Observation> at(Fulfilment what, Service service) {
        return evaluated.observations().at(what.code(service.number()), region, evaluated.year());
    }

    private static Optional<BigDecimal> value(Optional<Observation> there) {
        return there.flatMap(each -> each.measured(BigDecimal.ONE));
    }

    private static Optional<BigDecimal> percent(Optional<Observation> part, Optional<Observation> whole) {
        return value(part)
                .flatMap(some -> value(whole)
                        .filter(all -> all.signum() != 0)
                        .map(all -> some.movePointRight(2).divide(all, 1, RoundingMode.HALF_UP)));
    }
}
