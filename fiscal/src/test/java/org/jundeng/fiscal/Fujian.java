package org.jundeng.fiscal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;

/// The list of 2018, read once.
final class Fujian {

    static final Catalog CATALOG = Catalog.read(root().resolve("standards/fujian-2018"), new Problems())
            .orElseThrow();

    private Fujian() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("standards"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
