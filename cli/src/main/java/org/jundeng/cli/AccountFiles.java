package org.jundeng.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jundeng.fiscal.Account;
import org.jundeng.fiscal.Accounts;
import org.jundeng.fiscal.Item;
import org.jundeng.publication.Sheet;
import org.jundeng.publication.Sheet.Cell;

/// County accounts as a table that [Accounts#read] takes in again, to the fen.
final class AccountFiles {

    private AccountFiles() {}

    static void write(Accounts accounts, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Sheet.Column> columns = new ArrayList<>(List.of(
                new Sheet.Column("区划代码", 8),
                new Sheet.Column("区县", 12),
                new Sheet.Column("年份", 6),
                new Sheet.Column("性质", 6),
                new Sheet.Column("来源", 40)));
        for (Item item : Item.values()) {
            columns.add(new Sheet.Column(item.word() + (item.money() ? "（元）" : "（人）"), 20));
            columns.add(new Sheet.Column(item.word() + "依据", 40));
        }
        List<List<Cell>> rows =
                accounts.accounts().stream().map(AccountFiles::row).toList();
        Sheet sheet = new Sheet("县级财政", accounts.title(), LocalDate.EPOCH, columns, rows);
        Files.write(folder.resolve(sheet.id() + ".csv"), sheet.csv());
    }

    private static List<Cell> row(Account account) {
        Optional<Account.Figure> first = account.figures().values().stream()
                .filter(figure -> figure.status() != Account.Status.ASSUMED)
                .findFirst()
                .or(() -> account.figures().values().stream().findFirst());
        List<Cell> row = new ArrayList<>(List.of(
                Cell.of(account.county()),
                Cell.of(Counties.name(account.county(), LocalDate.of(account.year(), 12, 31))),
                Cell.of(account.year()),
                Cell.of(first.map(figure -> figure.status().word()).orElse(Account.Status.ASSUMED.word())),
                Cell.of(first.map(Account.Figure::source).orElse("—"))));
        for (Item item : Item.values()) {
            Optional<Account.Figure> figure = account.figure(item);
            row.add(figure.map(each -> Cell.of(BigDecimal.valueOf(each.amount(), item.money() ? 2 : 0)))
                    .orElse(Cell.of("")));
            row.add(Cell.of(figure.filter(each -> each.status() == Account.Status.ASSUMED)
                    .map(Account.Figure::source)
                    .orElse("")));
        }
        return row;
    }
}
