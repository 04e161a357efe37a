package org.jundeng.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.ObservationTable;
import org.jundeng.indicator.Observations;
import org.jundeng.vocabulary.Regions;
import org.jundeng.warning.Given;
import org.jundeng.warning.WarningRules;

/// What an evaluation of Fujian rests on: its list, and what the censuses observed.
final class Fujian {

    static final Path FOLDER = root().resolve("standards/fujian-2018");
    static final Path CENSUS = root().resolve("observations/census-2010-2020.csv");

    private Fujian() {}

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("standards")) ? here : here.getParent();
    }

    static String census() {
        try {
            return Files.readString(CENSUS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The basis with a table of observations and the file that it stands in.
    static Basis basis(String table, Path file) {
        Problems problems = new Problems();
        Catalog catalog = Catalog.read(FOLDER, problems).orElseThrow();
        Indicators indicators = Indicators.of(catalog, FOLDER, problems);
        WarningRules rules = WarningRules.read(FOLDER, indicators, problems);
        Method method = Method.read(FOLDER, indicators, problems);
        Observations observations = Observations.of(ObservationTable.parse(
                table, "census.csv", indicators, Regions.bundled(), "", LocalDate.of(2022, 12, 31), problems));
        if (problems.count() > 0) {
            throw new AssertionError(problems.sorted().stream()
                    .map(each -> each.render(Locale.CHINESE))
                    .toList()
                    .toString());
        }
        return new Basis(
                catalog,
                indicators,
                observations,
                rules,
                Given.NONE,
                Map.of(),
                method,
                Regions.bundled(),
                List.of(Source.folder(FOLDER, "standards/fujian-2018"), Source.of(file, "census-2010-2020.csv")));
    }
}
