package org.jundeng.catalog;

/// Checks that a list which can be read also says what the law says and hangs together.
public final class Lint {

    private Lint() {}

    /// Adds every fault of a list to `problems`.
    public static void check(Catalog catalog, Problems problems) {
        for (Parameter parameter : catalog.parameters().values()) {
            for (Parameter.Setting setting : parameter.values()) {
                if (setting.source().isEmpty() && setting.text().isEmpty()) {
                    problems.add(CatalogProblem.VALUE_WITHOUT_SOURCE, setting.at(), parameter.name());
                }
            }
        }
    }
}
