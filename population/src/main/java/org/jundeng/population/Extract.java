package org.jundeng.population;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.kernel.Level;

/// A department's own extract, read by a mapping.
///
/// Households are taken in whole or not at all: where one row of a household is wrong, its other rows are left out with
/// it, and each is in `rejects` with its file, row, column and reason.
///
/// @param ignored by file, the columns that the mapping does not use
public record Extract(
        Population population,
        List<Reject> rejects,
        Counts persons,
        Counts households,
        Map<String, List<String>> ignored) {

    public Extract {
        rejects = List.copyOf(rejects);
    }

    /// How many rows were read; as many were taken in and left out together.
    public record Counts(long read, long taken, long rejected) {}

    /// One household while its rows come in.
    private static final class Home {
        private ExtractTable.@Nullable Row row;
        private final List<ExtractTable.Row> members = new ArrayList<>();
        private int county;
        private long badLine;

        private void spoil(long line) {
            if (badLine == 0) {
                badLine = line;
            }
        }
    }

    /// Reads an extract.
    ///
    /// @param file the mapping
    /// @param progress gets the number of rows read
    /// @return empty with problems where the mapping, or a file as a whole, cannot be read
    public static Optional<Extract> read(Path file, Catalog catalog, Problems problems, LongConsumer progress) {
        return Mapping.read(file, catalog, problems).flatMap(mapping -> new Taking(mapping, problems, progress).take());
    }

    /// Takes the rows of both tables together.
    private static final class Taking {

        private final Mapping mapping;
        private final Problems problems;
        private final LongConsumer progress;
        private final List<Reject> rejects = new ArrayList<>();
        private final Map<String, Home> homes = new LinkedHashMap<>();
        private final ExtractTable persons;
        private final Optional<ExtractTable> households;
        private long read;

        Taking(Mapping mapping, Problems problems, LongConsumer progress) {
            this.mapping = mapping;
            this.problems = problems;
            this.progress = progress;
            this.persons = new ExtractTable(mapping.persons(), mapping.date(), problems, rejects);
            this.households =
                    mapping.households().map(table -> new ExtractTable(table, mapping.date(), problems, rejects));
        }

        Optional<Extract> take() {
            int before = problems.count();
            households.ifPresent(table -> table.read(row -> household(table, row), this::bad));
            persons.read(this::person, this::bad);
            if (problems.count() > before) {
                return Optional.empty();
            }
            List<Home> whole = whole();
            rejects.sort(Comparator.comparing(Reject::file).thenComparingLong(Reject::line));
            Map<String, List<String>> ignored = new LinkedHashMap<>();
            households.ifPresent(table -> ignored.put(
                    String.valueOf(mapping.households().orElseThrow().file().getFileName()), table.ignored()));
            ignored.put(String.valueOf(mapping.persons().file().getFileName()), persons.ignored());
            long people = whole.stream().mapToLong(home -> home.members.size()).sum();
            long all = households.map(ExtractTable::rows).orElse((long) homes.size());
            return Optional.of(new Extract(
                    population(whole),
                    rejects,
                    new Counts(persons.rows(), people, persons.rows() - people),
                    new Counts(all, whole.size(), all - whole.size()),
                    ignored));
        }

        private void bad(String household, long line) {
            progress.accept(++read);
            if (!household.isEmpty()) {
                homes.computeIfAbsent(household, _ -> new Home()).spoil(line);
            }
        }

        private void household(ExtractTable table, ExtractTable.Row row) {
            progress.accept(++read);
            Home home = homes.computeIfAbsent(row.household(), _ -> new Home());
            if (home.row != null || home.badLine != 0) {
                long first = home.row == null ? home.badLine : home.row.line();
                table.reject(row.line(), PopulationProblem.HOUSEHOLD_TWICE, row.household(), first);
                home.spoil(row.line());
                return;
            }
            home.row = row;
            home.county = row.county();
        }

        private void person(ExtractTable.Row row) {
            progress.accept(++read);
            Home home = homes.get(row.household());
            if (home == null && households.isPresent()) {
                persons.reject(row.line(), PopulationProblem.UNKNOWN_HOUSEHOLD, row.household());
                return;
            }
            Home own = home == null ? new Home() : home;
            homes.putIfAbsent(row.household(), own);
            if (own.county == 0) {
                own.county = row.county();
            } else if (row.county() != 0 && row.county() != own.county) {
                persons.reject(row.line(), PopulationProblem.OTHER_COUNTY, row.county(), own.county);
                own.spoil(row.line());
                return;
            }
            if (contradicts(own, row)) {
                own.spoil(row.line());
                return;
            }
            own.members.add(row);
        }

        /// Whether a row says otherwise of its household than the one before it.
        private boolean contradicts(Home home, ExtractTable.Row row) {
            if (home.members.isEmpty()) {
                return false;
            }
            ExtractTable.Row first = home.members.getFirst();
            for (int i = 0; i < row.values().length; i++) {
                if (mapping.persons().columns().get(i).level() == Level.HOUSEHOLD
                        && (row.states()[i] != first.states()[i] || row.values()[i] != first.values()[i])) {
                    persons.reject(row.line(), PopulationProblem.CONTRADICTION, said(first, i), said(row, i));
                    return true;
                }
            }
            return false;
        }

        private String said(ExtractTable.Row row, int column) {
            return mapping.persons().columns().get(column).fact()
                    + switch (row.states()[column]) {
                        case ExtractTable.VALUE -> " = " + row.values()[column];
                        case ExtractTable.NOTHING -> " = 无";
                        default -> " = ?";
                    };
        }

        /// The households without a fault; the rows of the others are put down.
        private List<Home> whole() {
            List<Home> whole = new ArrayList<>();
            homes.forEach((key, home) -> {
                if (home.badLine != 0) {
                    home.members.forEach(
                            row -> persons.reject(row.line(), PopulationProblem.WITH_ITS_HOUSEHOLD, home.badLine));
                    if (home.row != null) {
                        households
                                .orElseThrow()
                                .reject(home.row.line(), PopulationProblem.WITH_ITS_HOUSEHOLD, home.badLine);
                    }
                } else if (home.members.isEmpty() && home.row != null) {
                    households.orElseThrow().reject(home.row.line(), PopulationProblem.NOBODY, key);
                } else if (!home.members.isEmpty()) {
                    whole.add(home);
                }
            });
            whole.sort(Comparator.comparingInt(home -> home.county));
            return whole;
        }

        private Population population(List<Home> homes) {
            ExtractColumns columns = new ExtractColumns(mapping);
            List<ExtractColumns.Home> rows = new ArrayList<>();
            for (Home home : homes) {
                rows.add(new ExtractColumns.Home(home.county, Optional.ofNullable(home.row), home.members));
            }
            return columns.population(rows);
        }
    }

    /// How many rejects there are of each reason, by its code.
    public SortedMap<String, Long> reasons() {
        SortedMap<String, Long> reasons = new TreeMap<>();
        rejects.forEach(reject -> reasons.merge(reject.problem().code().id(), 1L, Long::sum));
        return reasons;
    }
}
