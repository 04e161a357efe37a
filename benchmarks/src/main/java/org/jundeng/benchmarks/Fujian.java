package org.jundeng.benchmarks;

import java.nio.file.Path;
import java.util.Locale;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.entitlement.Household;
import org.jundeng.entitlement.HouseholdReader;

/// The list of 2018 and the example families.
final class Fujian {

    private static final Path HOME = Path.of(System.getProperty("jundeng.home", "."));

    private Fujian() {}

    static Catalog catalog() {
        Problems problems = new Problems();
        return Catalog.read(HOME.resolve("standards").resolve("fujian-2018"), problems)
                .orElseThrow(() -> fault(problems));
    }

    /// The family of `examples/NAME.yaml`.
    static Household family(Catalog catalog, String name) {
        Problems problems = new Problems();
        Path file = HOME.resolve("examples").resolve(name + ".yaml");
        return new HouseholdReader(catalog, problems)
                .read(file, file.toString(), HouseholdReader.Given.NOTHING)
                .orElseThrow(() -> fault(problems));
    }

    private static IllegalStateException fault(Problems problems) {
        return new IllegalStateException(problems.sorted().stream()
                .map(problem -> problem.render(Locale.ENGLISH))
                .toList()
                .toString());
    }
}
