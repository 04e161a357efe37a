package org.jundeng.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jundeng.catalog.FactType;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Tree;
import org.jundeng.catalog.TreeReader;
import org.jundeng.catalog.ValueReader;
import org.jundeng.cli.FamilyFile.Asked;
import org.jundeng.entitlement.Entitlements;
import org.jundeng.entitlement.Household;
import org.jundeng.entitlement.MissingFact;
import org.jundeng.entitlement.Question;
import org.jundeng.entitlement.Questions;
import org.jundeng.expression.Value;
import org.jundeng.publication.CheckJson;
import org.jundeng.publication.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `jundeng ask FILE`: asks what can still change a finding, one question after the other, then
/// shows what the family is due. With `--json`, only the next question.
@Command(name = "ask", description = "接着问，直到有结果 / ask until everything is settled")
final class AskCommand implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private FamilyFile family = new FamilyFile();

    private final Terminal terminal;

    AskCommand(Terminal terminal) {
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
        Texts texts = options.texts(terminal);
        if (options.json) {
            new CheckJson(entitlements.catalog(), entitlements.determine(household), texts.locale())
                    .ask(new Questions(entitlements).next(household))
                    .print(terminal.out());
            return Terminal.FINE;
        }
        Household answered = new Dialogue(entitlements, texts).run(household);
        new CheckPage(new Page(terminal), texts, entitlements.determine(answered), true).print(Optional.empty());
        return Terminal.FINE;
    }

    /// Questions and answers on the terminal; an empty line means "I do not know", `q` ends.
    private final class Dialogue {

        private final Entitlements entitlements;
        private final Texts texts;
        private final Set<MissingFact> declined = new HashSet<>();
        private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

        Dialogue(Entitlements entitlements, Texts texts) {
            this.entitlements = entitlements;
            this.texts = texts;
        }

        Household run(Household household) {
            Questions questions = new Questions(entitlements);
            Household answered = household;
            for (Optional<Question> question = questions.next(answered, declined);
                    question.isPresent();
                    question = questions.next(answered, declined)) {
                ask(question.get());
                Optional<String> line = line();
                if (line.isEmpty() || line.get().equals("q")) {
                    return answered;
                }
                Optional<Value> value = value(question.get(), line.get(), answered);
                if (value.isPresent()) {
                    answered = answered.with(question.get().fact(), value.get(), texts.of("answered"));
                } else if (line.get().isBlank()) {
                    declined.add(question.get().fact());
                }
            }
            return answered;
        }

        private void ask(Question question) {
            String who = question.fact().member().isEmpty()
                    ? texts.of("household")
                    : question.fact().member();
            terminal.out().println();
            terminal.out()
                    .println("【" + who + "】" + question.asked().question().in(texts.locale()) + choices(question));
            terminal.out()
                    .println("  " + question.asked().why().in(texts.locale()) + " "
                            + texts.of("concerns", question.decides().size()));
            terminal.out().print("> ");
            terminal.out().flush();
        }

        private String choices(Question question) {
            List<String> choices = new ArrayList<>();
            switch (question.asked().type()) {
                case FactType.YesNo _ -> choices.addAll(List.of("是", "否"));
                case FactType.Choice(List<String> values) -> withNone(choices, values);
                case FactType.Choices(List<String> values) -> withNone(choices, values);
                case FactType.Day _ -> choices.add("1980-05-01");
                case FactType.Amount(String unit) -> choices.add(unit);
                case FactType.Whole _,
                        FactType.Decimal _,
                        FactType.Fraction _,
                        FactType.Area _,
                        FactType.Words _,
                        FactType.People _,
                        FactType.Details _,
                        FactType.DetailsList _ -> {}
            }
            return choices.isEmpty() ? "" : "（" + String.join(" / ", choices) + "）";
        }

        private static void withNone(List<String> choices, List<String> values) {
            choices.addAll(values);
            if (!choices.contains("无")) {
                choices.add("无");
            }
        }

        private Optional<String> line() {
            try {
                return Optional.ofNullable(in.readLine());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Optional<Value> value(Question question, String line, Household household) {
            Problems problems = new Problems();
            MissingFact asked = question.fact();
            String written = line.strip().replace('、', ',');
            boolean several = question.asked().type() instanceof FactType.Choices;
            Optional<Tree> tree = line.isBlank()
                    ? Optional.empty()
                    : TreeReader.parse(texts.of("answer"), several ? "[" + written + "]" : written, problems);
            FactType type = detail(question.asked().type(), asked);
            Optional<Value> value = tree.flatMap(answer -> new ValueReader(
                            household.date(), name -> new MissingFact(name, asked.member()).asUnknown(), problems)
                    .read(asked.name(), type, answer));
            problems.sorted().forEach(problem -> terminal.out().println("  " + problem.message(texts.locale())));
            return value;
        }

        private static FactType detail(FactType type, MissingFact asked) {
            String detail = asked.name()
                    .substring(Math.min(asked.name().length(), asked.fact().length() + 1));
            return switch (type) {
                case FactType.Details(var fields) when fields.containsKey(detail) -> fields.get(detail);
                case FactType.DetailsList(var fields, var _) when fields.containsKey(detail) -> fields.get(detail);
                default -> type;
            };
        }
    }
}
