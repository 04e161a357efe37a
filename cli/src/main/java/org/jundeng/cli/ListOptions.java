package org.jundeng.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.publication.Texts;
import picocli.CommandLine.Option;

/// The options that every command on a list has.
final class ListOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示帮助 / show this help")
    private boolean help;

    @Option(
            names = "--standards",
            paramLabel = "DIR",
            description = "清单所在文件夹 / folder of the list (standards/fujian-2018)")
    @Nullable
    Path standards;

    @Option(names = "--lang", paramLabel = "zh|en", description = "语言 / language")
    @Nullable
    Locale language;

    @Option(names = "--json", description = "输出 JSON / print JSON")
    boolean json;

    Locale locale(Terminal terminal) {
        return language == null ? Jundeng.language(terminal.environment()) : language;
    }

    Texts texts(Terminal terminal) {
        return new Texts("org.jundeng.cli.texts", locale(terminal));
    }

    Path folder(Terminal terminal) {
        return standards == null ? terminal.home().resolve("standards").resolve("fujian-2018") : standards;
    }

    /// The list, or empty after its problems were shown.
    Optional<Catalog> catalog(Terminal terminal) {
        Problems problems = new Problems();
        Optional<Catalog> catalog = Catalog.read(folder(terminal), problems);
        if (problems.hasErrors()) {
            terminal.show(problems.sorted(), locale(terminal));
            return Optional.empty();
        }
        return catalog;
    }
}
