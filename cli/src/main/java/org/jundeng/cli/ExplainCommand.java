package org.jundeng.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.cli.FamilyFile.Asked;
import org.jundeng.entitlement.Counterfactual;
import org.jundeng.entitlement.Counterfactuals;
import org.jundeng.entitlement.Determination;
import org.jundeng.entitlement.Entitlements;
import org.jundeng.entitlement.Household;
import org.jundeng.publication.CheckJson;
import org.jundeng.publication.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `jundeng explain FILE 46`: one service for one family, clause by clause, and what would change it.
@Command(name = "explain", description = "一项服务为什么有、为什么没有 / why a service is due or not")
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private FamilyFile family = new FamilyFile();

    @Parameters(index = "1", paramLabel = "NUMBER", description = "序号，如 46 / number of the service")
    private int number;

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Asked> asked = family.read(options, terminal);
        if (asked.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        Entitlements entitlements = asked.get().entitlements();
        Catalog catalog = entitlements.catalog();
        Texts texts = options.texts(terminal);
        Optional<Service> service = catalog.service(number);
        if (service.isEmpty()) {
            terminal.err()
                    .println(texts.of(
                            "no-such-service", number, catalog.services().size()));
            return Terminal.PROBLEMS;
        }
        Household household = asked.get().household();
        Determination determination = entitlements.determine(household);
        List<Counterfactual> changes = new Counterfactuals(entitlements).of(household, service.get());
        if (options.json) {
            new CheckJson(catalog, determination, texts.locale())
                    .explanation(service.get(), changes)
                    .print(terminal.out());
        } else {
            new ExplainPage(new Page(terminal), texts, determination).print(service.get(), changes);
        }
        return Terminal.FINE;
    }
}
