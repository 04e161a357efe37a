package org.jundeng.simulation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Service;

/// The list of 2018, read once.
final class Fujian {

    static final Catalog CATALOG = read();

    private Fujian() {}

    static List<Service> computed() {
        return CATALOG.services().values().stream().filter(Service::computed).toList();
    }

    private static Catalog read() {
        Problems problems = new Problems();
        Catalog catalog =
                Catalog.read(root().resolve("standards/fujian-2018"), problems).orElseThrow();
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.sorted().toString());
        }
        return catalog;
    }

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("standards"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
