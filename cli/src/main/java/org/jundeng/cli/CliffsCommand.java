package org.jundeng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Per;
import org.jundeng.cli.FamilyFile.Asked;
import org.jundeng.entitlement.IncomePath;
import org.jundeng.entitlement.IncomePath.Drop;
import org.jundeng.entitlement.IncomePath.Stretch;
import org.jundeng.entitlement.IncomePaths;
import org.jundeng.entitlement.MissingFact;
import org.jundeng.publication.Json;
import org.jundeng.publication.Texts;
import org.jundeng.vocabulary.Money;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jundeng cliffs FILE`: what is due at every income of a family, and where more income means less in hand.
@Command(
        name = "cliffs",
        description = "收入变化时待遇怎么变，哪里“多挣反少得” / what is due at every income, and where more income means less")
final class CliffsCommand implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private FamilyFile family = new FamilyFile();

    @Option(
            names = "--to",
            paramLabel = "20000",
            description = "看到家庭月收入多少元 / up to which income a month, in yuan (20000)")
    private int to = 20_000;

    private final Terminal terminal;

    CliffsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Texts texts = options.texts(terminal);
        if (to < 1 || to > 1_000_000) {
            terminal.err().println(texts.of("cliff.bound", to));
            return CommandLine.ExitCode.USAGE;
        }
        Optional<Asked> asked = family.read(options, terminal);
        if (asked.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        Catalog catalog = asked.get().entitlements().catalog();
        IncomePath path = new IncomePaths(asked.get().entitlements())
                .of(asked.get().household(), Money.yuan(to).fen());
        if (options.json) {
            json(path).print(terminal.out());
        } else {
            print(path, catalog, texts);
        }
        return Terminal.FINE;
    }

    private void print(IncomePath path, Catalog catalog, Texts texts) {
        Page page = new Page(terminal);
        page.title(texts.of("cliff.title"));
        page.quiet(2, texts.of("cliff.how", path.fact()));
        path.stated().ifPresent(now -> page.line(2, texts.of("cliff.now", yuan(now), yuan(path.monthly(now)))));
        page.heading(texts.of("cliff.drops"));
        if (path.drops().isEmpty()) {
            page.line(2, texts.of("cliff.none", String.valueOf(to)));
        }
        path.drops().forEach(drop -> page.line(2, drop(drop, catalog, texts)));
        page.heading(texts.of("cliff.stretches"));
        Grid grid = new Grid(List.of(
                texts.of("cliff.income"), texts.of("cliff.first"), texts.of("cliff.last"), texts.of("cliff.services")));
        for (Stretch stretch : path.stretches()) {
            grid.row(List.of(
                    yuan(stretch.from()) + "–" + yuan(stretch.to()),
                    yuan(path.monthly(stretch.from())),
                    yuan(path.monthly(stretch.to())),
                    services(stretch)));
        }
        grid.print(terminal.out());
        if (!path.missing().isEmpty()) {
            page.heading(texts.of("cliff.missing"));
            page.line(
                    2,
                    String.join(
                            "、",
                            path.missing().stream()
                                    .map(MissingFact::name)
                                    .distinct()
                                    .toList()));
        }
    }

    private static String drop(Drop drop, Catalog catalog, Texts texts) {
        String names = String.join(
                "、",
                drop.services().stream()
                        .map(number ->
                                catalog.service(number).map(Service::name).orElse("") + "（" + number + "）")
                        .toList());
        if (drop.per() != Per.MONTH) {
            return texts.of(
                    "cliff.drop-other",
                    yuan(drop.at()),
                    yuan(drop.lost()),
                    drop.per().unit(),
                    names);
        }
        return drop.recovered().isPresent()
                ? texts.of(
                        "cliff.drop",
                        yuan(drop.at()),
                        yuan(drop.lost()),
                        names,
                        yuan(drop.recovered().getAsLong()))
                : texts.of("cliff.drop-beyond", yuan(drop.at()), yuan(drop.lost()), names);
    }

    private static String services(Stretch stretch) {
        return String.join(
                " ",
                stretch.first().entrySet().stream()
                        .filter(each -> each.getValue().of(Per.MONTH).fen() > 0)
                        .map(each -> String.valueOf(each.getKey()))
                        .toList());
    }

    private static String yuan(long fen) {
        return new Money(fen).display();
    }

    private static Json json(IncomePath path) {
        List<Json> stretches = new ArrayList<>();
        for (Stretch stretch : path.stretches()) {
            stretches.add(new Json()
                    .put("from", new Money(stretch.from()).yuan())
                    .put("to", new Money(stretch.to()).yuan())
                    .put("first", new Money(path.monthly(stretch.from())).yuan())
                    .put("last", new Money(path.monthly(stretch.to())).yuan())
                    .put("services", List.copyOf(stretch.first().keySet())));
        }
        List<Json> drops = new ArrayList<>();
        for (Drop drop : path.drops()) {
            drops.add(new Json()
                    .put("at", new Money(drop.at()).yuan())
                    .put("lost", new Money(drop.lost()).yuan())
                    .put("per", drop.per().unit())
                    .put("services", drop.services())
                    .put(
                            "recovered",
                            drop.recovered().isPresent()
                                    ? new Money(drop.recovered().getAsLong()).yuan()
                                    : null));
        }
        return new Json()
                .put("fact", path.fact())
                .put(
                        "stated",
                        path.stated().isPresent() ? new Money(path.stated().getAsLong()).yuan() : null)
                .put("stretches", stretches)
                .put("drops", drops)
                .put(
                        "missing",
                        path.missing().stream()
                                .map(MissingFact::name)
                                .distinct()
                                .toList());
    }
}
