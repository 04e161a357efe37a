package org.jundeng.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jundeng feel CASES.jsonl`: runs FEEL conformance cases and ends with `N passed, N failed`.
@Command(name = "feel", description = "运行 FEEL 一致性用例 / run FEEL conformance cases")
final class FeelCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CASES.jsonl", description = "每行一个用例的 JSON / one case a line")
    private Path cases = Path.of("");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示帮助 / show this help")
    private boolean help;

    private final Terminal terminal;

    FeelCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return FeelCases.run(cases, terminal.out(), terminal.err());
    }
}
