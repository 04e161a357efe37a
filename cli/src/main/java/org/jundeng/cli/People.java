package org.jundeng.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.population.Census;
import org.jundeng.population.Population;
import org.jundeng.population.PopulationFiles;
import org.jundeng.population.Rates;
import org.jundeng.population.Synthesis;
import org.jundeng.publication.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options that say which people: made from a census, or read from a folder.
final class People {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--share",
            paramLabel = "PERCENT",
            description = "合成多少人口：100%%、10%%、1%%…… / how much of the people to make (1%%)")
    private String share = "1%";

    @Option(names = "--seed", paramLabel = "N", description = "随机种子 / seed of the chances (1)")
    private long seed = 1;

    @Option(names = "--census", paramLabel = "DIR", description = "普查数据文件夹 / folder of the census (census/fujian-2020)")
    private @Nullable Path census;

    @Option(names = "--threads", paramLabel = "N", description = "线程数 / threads (2)")
    private int threads = Math.max(1, Math.min(2, Runtime.getRuntime().availableProcessors()));

    int threads() {
        return threads;
    }

    Path censusFolder(Terminal terminal) {
        return census == null ? terminal.home().resolve("census").resolve("fujian-2020") : census;
    }

    Population make(Terminal terminal, Texts texts, Catalog catalog) throws IOException {
        Census counted = Census.read(censusFolder(terminal));
        long all = counted.counties().stream()
                .mapToLong(county -> (long) county.urban() + county.rural())
                .sum();
        return Synthesis.of(
                catalog,
                counted,
                Rates.own(),
                seed,
                1.0 / oneOf(),
                threads,
                new Bar(terminal, texts.of("making-people"), all));
    }

    static Population read(Terminal terminal, Texts texts, Path folder, int threads) throws IOException {
        return PopulationFiles.read(folder, threads, new Bar(terminal, texts.of("reading-people"), Long.MAX_VALUE));
    }

    /// By how much a share is multiplied to make the whole: 100 for 1 %.
    private long oneOf() {
        Optional<BigDecimal> part = Optional.of(share.replace("%", "").strip())
                .filter(text -> text.matches("[0-9]{1,3}(\\.[0-9]{1,4})?"))
                .map(BigDecimal::new)
                .filter(text -> text.signum() > 0 && text.compareTo(BigDecimal.valueOf(100)) <= 0);
        BigDecimal hundred = BigDecimal.valueOf(100);
        if (part.isEmpty() || hundred.remainder(part.get()).signum() != 0) {
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    "“" + share + "”不能作为抽样比例，请写 100%、10%、1% 这样能整除 100% 的数 / must divide 100 %, such as 10 % or 1 %");
        }
        return hundred.divide(part.get(), 0, RoundingMode.UNNECESSARY).longValueExact();
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
