package org.jundeng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Document;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.fiscal.Accounts;
import org.jundeng.fiscal.AssumedAccounts;
import org.jundeng.fiscal.FiscalProblem;
import org.jundeng.population.Census;
import picocli.CommandLine.Option;

/// The options that say which county accounts: a table, or without one those that are assumed for a demonstration.
final class AccountOptions {

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            description = "县级财政 CSV；不写就用按普查人口假定的演示数 / county accounts; assumed ones without")
    private @Nullable Path file;

    @Option(names = "--year", paramLabel = "N", description = "用哪一年的财政，默认最近一年 / year of the accounts (the last)")
    private @Nullable Integer year;

    /// Accounts, and the year of them that is asked about.
    record Chosen(Accounts accounts, int year) {

        /// Whether a figure of the year is assumed.
        boolean assumed() {
            return accounts.in(year).stream().anyMatch(account -> account.assumed());
        }
    }

    /// Reads or makes them; empty after problems were added.
    Optional<Chosen> choose(Path census, Problems problems) throws IOException {
        Optional<Accounts> read =
                file == null ? Optional.of(AssumedAccounts.of(Census.read(census))) : Accounts.read(file, problems);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        int asked = year == null ? read.get().years().last() : year;
        if (!read.get().years().contains(asked)) {
            Position at = new Position(new Document(read.get().title(), "", java.util.List.of()), 1, 1);
            problems.add(
                    FiscalProblem.NO_SUCH_YEAR,
                    at,
                    String.valueOf(asked),
                    read.get().years().stream().map(String::valueOf).collect(Collectors.joining("、")));
            return Optional.empty();
        }
        return Optional.of(new Chosen(read.get(), asked));
    }
}
