package org.jundeng.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jundeng.catalog.Catalog;
import org.jundeng.publication.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `jundeng version`: of the software, and of the list it reads.
@Command(name = "version", description = "软件与清单的版本 / version of the software and of the list")
final class VersionCommand implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    private final Terminal terminal;

    VersionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String software = Optional.ofNullable(VersionCommand.class.getPackage().getImplementationVersion())
                .orElse("development");
        Optional<Catalog> catalog = options.catalog(terminal);
        if (catalog.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        Catalog.Edition edition = catalog.get().edition();
        if (options.json) {
            new Json()
                    .put("software", software)
                    .put("java", Runtime.version().toString())
                    .put("list", edition.id())
                    .put("edition", edition.edition())
                    .put("services", catalog.get().services().size())
                    .print(terminal.out());
        } else {
            terminal.out().println("jundeng " + software + " (Java " + Runtime.version() + ")");
            terminal.out()
                    .println(edition.id() + " " + edition.title() + " " + edition.edition() + ": "
                            + catalog.get().services().size());
        }
        return Terminal.FINE;
    }
}
