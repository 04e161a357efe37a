package org.jundeng.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.publication.Json;
import org.jundeng.publication.ServiceJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jundeng list`: every service with its four legal elements.
@Command(name = "list", description = "清单的全部服务 / every service of the list")
final class ListCommand implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Option(names = "--field", paramLabel = "FIELD", description = "只看一个领域，如 教育 / only one field")
    private @Nullable String field;

    private final Terminal terminal;

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Catalog> read = options.catalog(terminal);
        if (read.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        Catalog catalog = read.get();
        List<Service> services = catalog.services().values().stream()
                .filter(service -> field == null || service.field().contains(field))
                .toList();
        if (options.json) {
            new Json()
                    .put("list", catalog.edition().id())
                    .put(
                            "services",
                            services.stream().map(ServiceJson::elements).toList())
                    .print(terminal.out());
            return Terminal.FINE;
        }
        Page page = new Page(terminal);
        page.title(catalog.edition().title() + "（" + catalog.edition().edition() + "）");
        boolean english = options.locale(terminal).equals(Locale.ENGLISH);
        String heading = "";
        for (Service service : services) {
            if (!service.field().equals(heading)) {
                heading = service.field();
                page.heading(heading);
            }
            page.row(
                    service.number() + "",
                    service.name(),
                    english ? service.summary().en() : service.beneficiaries());
        }
        return Terminal.FINE;
    }
}
