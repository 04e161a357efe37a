package org.jundeng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Problems;
import org.jundeng.fiscal.Account;
import org.jundeng.fiscal.Equalisation;
import org.jundeng.publication.Texts;
import org.jundeng.vocabulary.Malformed;
import org.jundeng.vocabulary.Money;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `jundeng equalise`: a pool shared out among counties by what they lack.
@Command(
        name = "equalise",
        description = "均衡性转移支付：按标准收支缺口分一笔钱 / share a pool out by standard expenditure less standard revenue")
final class EqualiseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private AccountOptions accounts = new AccountOptions();

    @Option(
            names = "--pool",
            paramLabel = "亿元",
            required = true,
            description = "分多少钱；不写单位就是亿元 / how much; in hundred million yuan without a unit")
    private String pool = "";

    @Option(names = "--capped", description = "不超过各县的缺口 / no county above what it lacks")
    private boolean capped;

    @Option(names = "--census", paramLabel = "DIR", description = "普查数据文件夹 / folder of the census (census/fujian-2020)")
    private @Nullable Path census;

    @Option(names = "--out", paramLabel = "DIR", description = "明细写成 CSV / write the details as CSV")
    private @Nullable Path out;

    private final Terminal terminal;

    EqualiseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = options.texts(terminal);
        long fen = pool();
        Problems problems = new Problems();
        Path folder = census == null ? terminal.home().resolve("census").resolve("fujian-2020") : census;
        Optional<AccountOptions.Chosen> chosen = accounts.choose(folder, problems);
        if (chosen.isEmpty()) {
            terminal.show(problems.sorted(), options.locale(terminal));
            return Terminal.PROBLEMS;
        }
        List<Equalisation.County> counties = new ArrayList<>();
        List<Account> left = new ArrayList<>();
        for (Account account : chosen.get().accounts().in(chosen.get().year())) {
            Equalisation.County.of(account).ifPresentOrElse(counties::add, () -> left.add(account));
        }
        Equalisation shared = capped
                ? Equalisation.capped(counties, fen, Equalisation.Weights.REPORTED)
                : Equalisation.of(counties, fen, Equalisation.Weights.REPORTED);
        EqualisePage page = new EqualisePage(chosen.get(), fen, capped, shared, left);
        if (options.json) {
            page.json().print(terminal.out());
        } else {
            page.print(terminal, texts);
        }
        if (out != null) {
            page.write(out);
            AccountFiles.write(chosen.get().accounts(), out);
        }
        if (out != null && !options.json) {
            terminal.out().println();
            terminal.out().println(texts.of("written-to", out.toString()));
        }
        return Terminal.FINE;
    }

    private long pool() {
        try {
            long fen = Money.parse(pool.strip().matches(".*元") ? pool : pool.strip() + "亿元")
                    .fen();
            if (fen > 0) {
                return fen;
            }
        } catch (Malformed _) {
            // Said below, in the words of the option.
        }
        throw new CommandLine.ParameterException(
                command.commandLine(),
                "“" + pool + "”不是大于 0 的金额，请写 120 或 120.5 亿元 / not an amount above 0, such as 120");
    }
}
