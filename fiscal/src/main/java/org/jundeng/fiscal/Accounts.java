package org.jundeng.fiscal;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jundeng.catalog.Problems;

/// The accounts of counties, each for a year.
///
/// @param title where they come from: a file, or the assumptions that they were made of
/// @param accounts by county and year; one of each at most
public record Accounts(String title, List<Account> accounts) {

    public Accounts {
        accounts = accounts.stream()
                .sorted(Comparator.comparingInt(Account::county).thenComparingInt(Account::year))
                .toList();
    }

    /// Reads a table with Chinese headers; see docs/fiscal.md.
    ///
    /// @return empty with problems, each with line and column, where anything in it is wrong: what is shared out
    /// among counties must not rest on half a table
    public static Optional<Accounts> read(Path file, Problems problems) {
        return AccountsReader.read(file, problems);
    }

    /// The account of a county in a year.
    public Optional<Account> of(int county, int year) {
        return accounts.stream()
                .filter(account -> account.county() == county && account.year() == year)
                .findFirst();
    }

    public SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        accounts.forEach(account -> years.add(account.year()));
        return years;
    }

    /// The accounts of a year, by county.
    public List<Account> in(int year) {
        return accounts.stream().filter(account -> account.year() == year).toList();
    }

    /// Whether any figure is assumed: then whatever rests on it must say so.
    public boolean assumed() {
        return accounts.stream().anyMatch(Account::assumed);
    }
}
