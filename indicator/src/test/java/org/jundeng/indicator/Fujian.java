package org.jundeng.indicator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.vocabulary.Regions;

/// The list of Fujian, its indicators, and what the censuses observed.
final class Fujian {

    static final Catalog CATALOG = Catalog.read(root().resolve("standards/fujian-2018"), new Problems())
            .orElseThrow();
    static final Indicators INDICATORS = indicators();
    static final Observations CENSUS = census();

    private Fujian() {}

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("standards")) ? here : here.getParent();
    }

    private static Indicators indicators() {
        Problems problems = new Problems();
        Indicators indicators = Indicators.of(CATALOG, root().resolve("standards/fujian-2018"), problems);
        fine(problems);
        return indicators;
    }

    private static Observations census() {
        Problems problems = new Problems();
        List<Observation> read = ObservationTable.read(
                root().resolve("observations/census-2010-2020.csv"),
                "observations/census-2010-2020.csv",
                INDICATORS,
                Regions.bundled(),
                "",
                LocalDate.of(2022, 12, 31),
                problems);
        fine(problems);
        return Observations.of(read);
    }

    static void fine(Problems problems) {
        if (problems.count() > 0) {
            throw new AssertionError(problems.sorted().stream()
                    .map(each -> each.render(Locale.CHINESE))
                    .toList()
                    .toString());
        }
    }
}
