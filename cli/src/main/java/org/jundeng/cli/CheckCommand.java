package org.jundeng.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jundeng.cli.FamilyFile.Asked;
import org.jundeng.entitlement.Determination;
import org.jundeng.entitlement.Entitlements;
import org.jundeng.entitlement.Household;
import org.jundeng.entitlement.Question;
import org.jundeng.entitlement.Questions;
import org.jundeng.publication.CheckJson;
import org.jundeng.publication.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jundeng check FILE`: every service for one family.
@Command(name = "check", description = "一家人能享受什么 / what a family is due")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private FamilyFile family = new FamilyFile();

    @Option(names = "--brief", description = "每项一行，不写理由 / one line a service, no reasons")
    private boolean brief;

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Asked> asked = family.read(options, terminal);
        if (asked.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        Entitlements entitlements = asked.get().entitlements();
        Household household = asked.get().household();
        Determination determination = entitlements.determine(household);
        Optional<Question> question = new Questions(entitlements).next(household);
        Texts texts = options.texts(terminal);
        if (options.json) {
            new CheckJson(entitlements.catalog(), determination, texts.locale())
                    .of(question)
                    .print(terminal.out());
        } else {
            new CheckPage(new Page(terminal), texts, determination, brief).print(question);
        }
        for (String parameter : determination.unvalued()) {
            terminal.err()
                    .println("JD-4002: "
                            + texts.of(
                                    "no-value",
                                    parameter,
                                    household.region().toString(),
                                    household.date().toString()));
        }
        return determination.unvalued().isEmpty() ? Terminal.FINE : Terminal.PROBLEMS;
    }
}
