package org.jundeng.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Financing;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Benefit;
import org.jundeng.publication.ServiceJson;
import org.jundeng.publication.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `jundeng show 46`: one service in full, the official text beside its rules.
@Command(name = "show", description = "一项服务的全部内容 / one service in full")
final class ShowCommand implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Parameters(index = "0", paramLabel = "NUMBER", description = "序号，如 46 / number of the service")
    private int number;

    private final Terminal terminal;

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Catalog> catalog = options.catalog(terminal);
        if (catalog.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        Texts texts = options.texts(terminal);
        Optional<Service> service = catalog.get().service(number);
        if (service.isEmpty()) {
            terminal.err()
                    .println(texts.of(
                            "no-such-service", number, catalog.get().services().size()));
            return Terminal.PROBLEMS;
        }
        if (options.json) {
            ServiceJson.whole(service.get()).print(terminal.out());
        } else {
            show(service.get(), texts);
        }
        return Terminal.FINE;
    }

    private void show(Service service, Texts texts) {
        Page page = new Page(terminal);
        page.title(service.number() + " " + service.name() + "  " + service.code());
        if (!service.summary().in(texts.locale()).isEmpty()) {
            page.line(2, service.summary().in(texts.locale()));
        }
        page.heading(texts.of("official-text"));
        page.line(2, texts.of("field") + texts.of("colon"), service.field(), "");
        page.line(2, texts.of("beneficiaries") + texts.of("colon"), service.beneficiaries(), "");
        page.line(2, texts.of("standard") + texts.of("colon"), service.standard(), "");
        page.line(2, texts.of("responsibility") + texts.of("colon"), service.responsibility(), "");
        page.line(
                2,
                texts.of("lead-units") + texts.of("colon"),
                String.join(texts.of("listed"), service.leadUnits()),
                "");
        if (!service.conditions().isEmpty()) {
            page.heading(texts.of("conditions"));
            for (Service.Condition condition : service.conditions()) {
                page.line(2, "· ", condition.text(), "");
                page.quiet(4, condition.rule().text());
            }
        }
        if (!service.benefits().isEmpty()) {
            page.heading(texts.of("benefits"));
            service.benefits().forEach(benefit -> benefit(page, benefit, texts));
        }
        for (Service.Contribution contribution : service.contributions()) {
            page.line(2, "· " + contribution.name() + texts.of("colon"), contribution.text(), "");
            page.quiet(4, contribution.base().text() + " × " + contribution.rate());
        }
        if (!service.commitments().isEmpty()) {
            page.heading(texts.of("commitments"));
            for (Service.Commitment target : service.commitments()) {
                page.line(
                        2,
                        "· ",
                        target.name() + " " + target.operator() + " " + target.value() + target.unit()
                                + (target.year() == 0 ? "" : "（" + target.year() + "）"),
                        "");
            }
        }
        if (!service.notes().isEmpty()) {
            page.heading(texts.of("notes"));
            service.notes()
                    .forEach(note -> page.line(
                            2, "· ", note.text() + (note.settledBy().isEmpty() ? "" : " → " + note.settledBy()), ""));
        }
        page.heading(texts.of("financing"));
        financing(page, service.financing(), texts);
    }

    private static void benefit(Page page, Benefit benefit, Texts texts) {
        page.line(2, "· " + benefit.name() + texts.of("colon"), benefit.text(), "");
        benefit.rule().ifPresent(rule -> page.quiet(4, rule.text()));
        for (Service.Tier tier : benefit.tiers()) {
            String unit = benefit.per().map(Service.Per::unit).orElse("");
            page.quiet(
                    4,
                    (tier.name().equals(benefit.name()) ? "" : tier.name() + texts.of("colon"))
                            + tier.rule().map(rule -> rule.text() + " → ").orElse("")
                            + tier.amount().text() + " " + unit);
        }
        if (benefit.floor()) {
            page.quiet(4, texts.of("floor"));
        }
    }

    private static void financing(Page page, Financing financing, Texts texts) {
        List<String> unshared = financing.bearers().stream()
                .filter(bearer -> bearer.share().isEmpty())
                .map(Financing.Bearer::level)
                .toList();
        if (!unshared.isEmpty()) {
            page.line(2, "· ", String.join(texts.of("listed"), unshared) + " " + texts.of("share-unknown"), "");
        }
        for (Financing.Bearer bearer : financing.bearers()) {
            if (bearer.share().isPresent()) {
                page.line(2, "· ", bearer(bearer, texts), "");
            }
        }
        for (Financing.Schedule schedule : financing.schedules()) {
            page.line(2, "· " + schedule.name() + texts.of("colon"), schedule.text(), "");
            schedule.bands()
                    .forEach((band, bearers) -> page.quiet(
                            4,
                            band
                                    + texts.of("colon")
                                    + String.join(
                                            texts.of("comma"),
                                            bearers.stream()
                                                    .map(each -> bearer(each, texts))
                                                    .toList())));
        }
        if (!financing.note().isEmpty()) {
            page.quiet(2, financing.note());
        }
    }

    static String bearer(Financing.Bearer bearer, Texts texts) {
        return bearer.level() + " "
                + bearer.share()
                        .map(share ->
                                share.movePointRight(2).stripTrailingZeros().toPlainString() + "%")
                        .orElse(texts.of("share-unknown"));
    }
}
