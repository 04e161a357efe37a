package org.jundeng.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Lint;
import org.jundeng.catalog.Problems;
import org.jundeng.evaluation.Method;
import org.jundeng.expression.Problem;
import org.jundeng.indicator.Indicators;
import org.jundeng.publication.Json;
import org.jundeng.publication.ProblemJson;
import org.jundeng.warning.WarningRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `jundeng lint`: every problem of a list at once.
@Command(name = "lint", description = "检查清单，一次列出全部问题 / check a list and show every problem")
final class LintCommand implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "DIR", description = "清单文件夹 / folder of the list")
    private @Nullable Path folder;

    private final Terminal terminal;

    LintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Problems problems = new Problems();
        Path list = folder == null ? options.folder(terminal) : folder;
        Optional<Catalog> catalog = Catalog.read(list, problems);
        catalog.ifPresent(each -> {
            Lint.check(each, problems);
            Indicators indicators = Indicators.of(each, list, problems);
            WarningRules.read(list, indicators, problems);
            Method.read(list, indicators, problems);
        });
        Locale locale = options.locale(terminal);
        List<Problem> found = problems.sorted();
        if (options.json) {
            new Json()
                    .put("list", catalog.map(each -> each.edition().id()).orElse(null))
                    .put("problems", found.stream().map(ProblemJson::of).toList())
                    .print(terminal.out());
        } else {
            found.forEach(problem -> terminal.out().println(problem.render(locale)));
        }
        return found.isEmpty() ? Terminal.FINE : Terminal.PROBLEMS;
    }
}
