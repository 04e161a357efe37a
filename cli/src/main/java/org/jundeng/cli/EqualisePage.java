package org.jundeng.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.jundeng.fiscal.Account;
import org.jundeng.fiscal.Equalisation;
import org.jundeng.fiscal.Equalisation.Grant;
import org.jundeng.fiscal.Item;
import org.jundeng.publication.Json;
import org.jundeng.publication.Sheet;
import org.jundeng.publication.Sheet.Cell;
import org.jundeng.publication.Texts;

/// A pool that was shared out: for a terminal, for programs, and as a table.
///
/// @param asked the pool that was asked for, in fen; less is given where no county lacks more
/// @param left the counties that lack a figure and have no part
record EqualisePage(
        AccountOptions.Chosen accounts, long asked, boolean capped, Equalisation shared, List<Account> left) {

    private static final int SHOWN = 20;

    private LocalDate day() {
        return LocalDate.of(accounts.year(), 12, 31);
    }

    private String name(String code) {
        return Counties.title(Integer.parseInt(code), day());
    }

    void print(Terminal terminal, Texts texts) {
        Page page = new Page(terminal);
        page.title(texts.of("equalise-title", CostPage.yuan(shared.pool()), String.valueOf(accounts.year())));
        AccountNotes.print(page, texts, accounts);
        page.quiet(0, texts.of("equalise-method"));
        page.quiet(0, texts.of("basis", Equalisation.Weights.REPORTED.basis()));
        page.heading(texts.of("equalise-counties"));
        Grid grid = new Grid(List.of(
                texts.of("county"),
                texts.of("people"),
                texts.of("gap-yuan"),
                texts.of("coefficient"),
                texts.of("transfer-yuan"),
                texts.of("head-before"),
                texts.of("head-after"),
                ""));
        for (Grant grant : shared.counties()) {
            grid.row(List.of(
                    name(grant.county().name()),
                    People.number(grant.county().people()),
                    CostPage.yuan(grant.county().gap()),
                    grant.difficulty() == 0 ? "" : String.format(Locale.ROOT, "%.2f", grant.difficulty()),
                    CostPage.yuan(grant.fen()),
                    CostPage.yuan(grant.before()),
                    CostPage.yuan(grant.after()),
                    grant.overfilled() ? texts.of("overfilled-mark") : ""));
        }
        grid.rule();
        grid.row(List.of(
                texts.of("sum"),
                People.number(shared.counties().stream()
                        .mapToLong(grant -> grant.county().people())
                        .sum()),
                CostPage.yuan(shared.counties().stream()
                        .mapToLong(grant -> grant.county().gap())
                        .sum()),
                "",
                CostPage.yuan(shared.pool()),
                "",
                "",
                ""));
        grid.print(terminal.out());
        if (shared.pool() < asked) {
            page.line(2, texts.of("pool-left", CostPage.yuan(asked - shared.pool())));
        }
        findings(page, texts);
    }

    private void findings(Page page, Texts texts) {
        page.heading(texts.of("equalise-tests"));
        List<Grant> over = shared.overfilled();
        page.line(2, over.isEmpty() ? texts.of("overfilled-none") : texts.of("overfilled", over.size()));
        for (Grant grant : over) {
            page.line(
                    4,
                    texts.of(
                            "overfilled-by",
                            name(grant.county().name()),
                            CostPage.yuan(grant.fen() - grant.county().gap())));
        }
        List<Equalisation.Reversal> reversals = shared.reversals();
        page.line(2, reversals.isEmpty() ? texts.of("reversals-none") : texts.of("reversals", reversals.size()));
        reversals.stream()
                .limit(SHOWN)
                .forEach(each -> page.line(4, texts.of("reversal", name(each.raised()), name(each.overtaken()))));
        if (reversals.size() > SHOWN) {
            page.quiet(4, texts.of("more-of-them", reversals.size() - SHOWN));
        }
        if (!shared.counties().isEmpty()) {
            page.line(2, texts.of("gini-head", shown(shared.gini(false)), shown(shared.gini(true))));
            page.line(2, texts.of("musgrave-thin", shown(shared.musgraveThin())));
        }
        for (Account account : left) {
            page.line(
                    2,
                    texts.of(
                            "no-part",
                            Counties.title(account.county(), day()),
                            missing(account).stream().map(Item::word).collect(Collectors.joining("、"))));
        }
    }

    private static SortedSet<Item> missing(Account account) {
        SortedSet<Item> missing = new TreeSet<>(Equalisation.NEEDED);
        missing.removeAll(account.figures().keySet());
        return missing;
    }

    private static String decimals(double number) {
        return BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP).toPlainString();
    }

    private static String shown(OptionalDouble number) {
        return number.isPresent() ? decimals(number.getAsDouble()) : "—";
    }

    private static @Nullable BigDecimal number(OptionalDouble number) {
        return number.isPresent() ? new BigDecimal(decimals(number.getAsDouble())) : null;
    }

    Json json() {
        List<Json> counties = new ArrayList<>();
        for (Grant grant : shared.counties()) {
            counties.add(new Json()
                    .put("code", Integer.valueOf(grant.county().name()))
                    .put("people", grant.county().people())
                    .put("standardRevenue", grant.county().revenue())
                    .put("standardExpenditure", grant.county().expenditure())
                    .put("basics", grant.county().basics())
                    .put("gap", grant.county().gap())
                    .put("coefficient", new BigDecimal(decimals(grant.difficulty())))
                    .put("fen", grant.fen())
                    .put("beforePerHead", grant.before())
                    .put("afterPerHead", grant.after())
                    .put("overEqualised", grant.overfilled()));
        }
        return new Json()
                .put("accounts", AccountNotes.json(accounts))
                .put("asked", asked)
                .put("pool", shared.pool())
                .put("capped", capped)
                .put("basis", Equalisation.Weights.REPORTED.basis())
                .put("counties", counties)
                .put(
                        "reversals",
                        shared.reversals().stream()
                                .map(each -> new Json()
                                        .put("raised", Integer.valueOf(each.raised()))
                                        .put("overtaken", Integer.valueOf(each.overtaken())))
                                .toList())
                .put("giniBefore", number(shared.gini(false)))
                .put("giniAfter", number(shared.gini(true)))
                .put("musgraveThin", number(shared.musgraveThin()))
                .put(
                        "withoutPart",
                        left.stream()
                                .map(account -> new Json()
                                        .put("code", account.county())
                                        .put(
                                                "missing",
                                                missing(account).stream()
                                                        .map(Item::word)
                                                        .toList()))
                                .toList());
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Sheet.Column> columns = List.of(
                new Sheet.Column("区划代码", 8),
                new Sheet.Column("区县", 12),
                new Sheet.Column("年份", 6),
                new Sheet.Column("常住人口", 10),
                new Sheet.Column("标准财政收入_分", 20),
                new Sheet.Column("标准财政支出_分", 20),
                new Sheet.Column("缺口_分", 20),
                new Sheet.Column("困难程度系数", 12),
                new Sheet.Column("转移支付_分", 20),
                new Sheet.Column("补前人均_分", 14),
                new Sheet.Column("补后人均_分", 14),
                new Sheet.Column("超过缺口", 8),
                new Sheet.Column("财政数据", 20));
        List<List<Cell>> rows = new ArrayList<>();
        for (Grant grant : shared.counties()) {
            int code = Integer.parseInt(grant.county().name());
            rows.add(List.of(
                    Cell.of(code),
                    Cell.of(Counties.name(code, day())),
                    Cell.of(accounts.year()),
                    Cell.of(grant.county().people()),
                    Cell.of(grant.county().revenue()),
                    Cell.of(grant.county().expenditure()),
                    Cell.of(grant.county().gap()),
                    Cell.of(new BigDecimal(decimals(grant.difficulty()))),
                    Cell.of(grant.fen()),
                    Cell.of(grant.before()),
                    Cell.of(grant.after()),
                    Cell.of(grant.overfilled() ? "是" : "否"),
                    Cell.of(AccountNotes.word(accounts, code))));
        }
        Sheet sheet = new Sheet("均衡性转移支付", accounts.accounts().title(), day(), columns, rows);
        Files.write(folder.resolve(sheet.id() + ".csv"), sheet.csv());
    }
}
