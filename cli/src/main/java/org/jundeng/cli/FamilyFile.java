package org.jundeng.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.entitlement.Entitlements;
import org.jundeng.entitlement.Household;
import org.jundeng.entitlement.HouseholdReader;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The file of a family, with the options that take the place of its date and region.
final class FamilyFile {

    @Parameters(index = "0", paramLabel = "FILE", description = "家庭文件，YAML 或 JSON / the family's file")
    private Path file = Path.of("");

    @Option(names = "--date", paramLabel = "2018-10-01", description = "哪一天 / as of which day")
    private @Nullable LocalDate date;

    @Option(names = "--region", paramLabel = "350102", description = "哪个县、市、区 / which region")
    private @Nullable String region;

    /// The list and the household, or empty after the problems of either were shown.
    Optional<Asked> read(ListOptions options, Terminal terminal) {
        return options.catalog(terminal)
                .flatMap(catalog -> household(catalog, options, terminal)
                        .map(household -> new Asked(new Entitlements(catalog), household)));
    }

    /// A list and a household that is asked about.
    record Asked(Entitlements entitlements, Household household) {}

    private Optional<Household> household(Catalog catalog, ListOptions options, Terminal terminal) {
        Problems problems = new Problems();
        HouseholdReader.Given given =
                new HouseholdReader.Given(date == null ? LocalDate.MIN : date, region == null ? "" : region);
        Optional<Household> household = new HouseholdReader(catalog, problems).read(file, file.toString(), given);
        terminal.show(problems.sorted(), options.locale(terminal));
        return household;
    }
}
