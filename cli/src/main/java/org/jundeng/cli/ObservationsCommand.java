package org.jundeng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Document;
import org.jundeng.catalog.Position;
import org.jundeng.catalog.Problems;
import org.jundeng.indicator.IndicatorProblem;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Intake;
import org.jundeng.indicator.Mapping;
import org.jundeng.publication.Json;
import org.jundeng.publication.ProblemJson;
import org.jundeng.publication.Texts;
import org.jundeng.vocabulary.Regions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jundeng observations`: files of observations, before they are taken in.
@Command(
        name = "observations",
        description = "观测数据文件 / files of observations",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = ObservationsCommand.Check.class)
final class ObservationsCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示帮助 / show this help")
    private boolean help;

    /// `jundeng observations check`: what a file would bring in, and every bad cell by its address; nothing is stored.
    @Command(
            name = "check",
            description = "试读一个 CSV、XLSX 或 SDMX-CSV 文件，列出全部问题 / read a file without storing it, and show every problem")
    static final class Check implements Callable<Integer> {

        private static final int SHOWN = 10;

        @Mixin
        private ListOptions options = new ListOptions();

        @Parameters(index = "0", paramLabel = "FILE", description = "数据文件 / the file")
        private Path file = Path.of("");

        @Option(names = "--mapping", paramLabel = "FILE", description = "对照文件 / the mapping")
        private @Nullable Path mapping;

        @Option(
                names = "--recorded",
                paramLabel = "DATE",
                description = "文件没写记录日时用的记录日 / day of record where the file names none (today)")
        private @Nullable LocalDate recorded;

        private final Terminal terminal;

        Check(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            Optional<Catalog> catalog = options.catalog(terminal);
            if (catalog.isEmpty()) {
                return Terminal.PROBLEMS;
            }
            Problems problems = new Problems();
            Indicators indicators = Indicators.of(catalog.get(), options.folder(terminal), problems);
            Path named = mapping;
            Optional<Mapping> read = named == null
                    ? Optional.of(Mapping.OWN)
                    : content(named, problems)
                            .map(text -> new String(text, StandardCharsets.UTF_8))
                            .flatMap(text -> Mapping.parse(text, named.toString(), problems));
            LocalDate day = recorded == null ? LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")) : recorded;
            Intake.Terms terms = new Intake.Terms(indicators, Regions.bundled(), day);
            Optional<Intake> intake = problems.hasErrors() || read.isEmpty()
                    ? Optional.empty()
                    : content(file, problems)
                            .flatMap(each -> Intake.read(each, file.toString(), read.get(), terms, problems));
            if (options.json) {
                json(intake, problems).print(terminal.out());
            } else {
                page(intake, problems);
            }
            return problems.hasErrors() ? Terminal.PROBLEMS : Terminal.FINE;
        }

        private static Optional<byte[]> content(Path file, Problems problems) {
            try {
                return Optional.of(Files.readAllBytes(file));
            } catch (IOException e) {
                Position start = new Position(new Document(file.toString(), "", List.of()), 1, 1);
                problems.add(IndicatorProblem.UNREADABLE, start, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }

        private static Json json(Optional<Intake> intake, Problems problems) {
            return new Json()
                    .put(
                            "observations",
                            intake.map(each -> each.observations().size()).orElse(0))
                    .put("empty", intake.map(Intake::empty).orElse(0))
                    .put("unused", intake.map(Intake::unused).orElse(List.of()))
                    .put(
                            "problems",
                            problems.sorted().stream()
                                    .map(each -> ProblemJson.of(each)
                                            .put("address", each.place().toString()))
                                    .toList());
        }

        private void page(Optional<Intake> intake, Problems problems) {
            Texts texts = options.texts(terminal);
            terminal.show(problems.sorted(), options.locale(terminal));
            if (intake.isEmpty()) {
                terminal.out()
                        .println(texts.of("observations-bad", problems.sorted().size()));
                return;
            }
            Intake good = intake.get();
            terminal.out()
                    .println(texts.of("observations-good", good.observations().size(), good.empty()));
            if (!good.unused().isEmpty()) {
                terminal.out().println(texts.of("observations-unused", String.join("、", good.unused())));
            }
            for (int i = 0; i < Math.min(SHOWN, good.observations().size()); i++) {
                var each = good.observations().get(i);
                terminal.out()
                        .println("  " + good.places().get(i) + "  " + each.indicator() + " " + each.region() + " "
                                + each.year() + " " + each.group() + " "
                                + each.bound().written()
                                + each.value()
                                        .or(() -> each.numerator())
                                        .map(java.math.BigDecimal::toPlainString)
                                        .orElse("")
                                + " " + each.quality().word());
            }
        }
    }
}
