package org.jundeng.cli;

import org.jundeng.fiscal.Account;
import org.jundeng.publication.Json;
import org.jundeng.publication.Texts;

/// What is said of county accounts wherever something rests on them.
final class AccountNotes {

    private AccountNotes() {}

    static void print(Page page, Texts texts, AccountOptions.Chosen chosen) {
        page.quiet(0, texts.of("accounts-of", chosen.accounts().title(), String.valueOf(chosen.year())));
        if (chosen.assumed()) {
            page.line(0, texts.of("accounts-assumed"));
        }
    }

    static Json json(AccountOptions.Chosen chosen) {
        return new Json()
                .put("title", chosen.accounts().title())
                .put("year", chosen.year())
                .put("assumed", chosen.assumed());
    }

    /// What stands beside each row of a file: whether the county's figures are assumed.
    static String word(AccountOptions.Chosen chosen, int county) {
        return chosen.accounts()
                .of(county, chosen.year())
                .map(account -> account.assumed()
                        ? "含假定，不是真实财政数据"
                        : account.figures().values().stream()
                                .findFirst()
                                .map(Account.Figure::status)
                                .map(Account.Status::word)
                                .orElse("没有数"))
                .orElse("没有数");
    }
}
