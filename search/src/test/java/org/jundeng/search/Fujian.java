package org.jundeng.search;

import java.nio.file.Path;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.catalog.Service;

/// The list of Fujian and its index, made once for all tests.
final class Fujian {

    static final Path FOLDER = Path.of("..", "standards", "fujian-2018");
    static final Catalog CATALOG = read(FOLDER);
    static final ServiceIndex INDEX = ServiceIndex.of(CATALOG);

    private Fujian() {}

    static Service service(int number) {
        return CATALOG.service(number).orElseThrow();
    }

    /// The list of a folder; fails the test where it has errors.
    static Catalog read(Path folder) {
        Problems problems = new Problems();
        Catalog catalog = Catalog.read(folder, problems).orElseThrow();
        if (problems.hasErrors()) {
            throw new AssertionError(problems.sorted().toString());
        }
        return catalog;
    }
}
