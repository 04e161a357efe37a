package org.jundeng.catalog;

/// Checks that a list which can be read also says what the law says and hangs together.
///
/// Errors make an answer wrong; warnings are for who maintains the list.
public final class Lint {

    private Lint() {}

    /// Adds every fault of a list to `problems`, each with its place.
    public static void check(Catalog catalog, Problems problems) {
        new ReferencesLint(catalog, problems).check();
        new TextsLint(catalog, problems).check();
        new NumbersLint(catalog, problems).check();
        new UnitsLint(catalog, problems).check();
        new TiersLint(catalog, problems).check();
        new ValuesLint(catalog, problems).check();
        new SynonymsLint(catalog, problems).check();
        new CompletenessLint(catalog, problems).check();
    }
}
