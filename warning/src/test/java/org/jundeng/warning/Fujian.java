package org.jundeng.warning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.indicator.Areas;
import org.jundeng.indicator.Boundaries;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.ObservationTable;
import org.jundeng.indicator.Observations;
import org.jundeng.vocabulary.Regions;

/// The list of Fujian, its rules of warning, and what the censuses observed.
final class Fujian {

    static final LocalDate DAY = LocalDate.of(2020, 12, 31);
    static final Path FOLDER = root().resolve("standards/fujian-2018");
    static final Catalog CATALOG = Catalog.read(FOLDER, new Problems()).orElseThrow();
    static final Indicators INDICATORS = indicators();
    static final WarningRules RULES = rules();
    static final Observations CENSUS = census();
    static final Areas AREAS = Areas.of(Regions.bundled(), DAY);

    private Fujian() {}

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("standards")) ? here : here.getParent();
    }

    static Panel panel(long seed) {
        return Panel.of(INDICATORS, new Boundaries(Regions.bundled(), DAY, INDICATORS).of(CENSUS), AREAS, seed);
    }

    private static Indicators indicators() {
        Problems problems = new Problems();
        Indicators indicators = Indicators.of(CATALOG, FOLDER, problems);
        fine(problems);
        return indicators;
    }

    private static WarningRules rules() {
        Problems problems = new Problems();
        WarningRules rules = WarningRules.read(FOLDER, INDICATORS, problems);
        fine(problems);
        return rules;
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
