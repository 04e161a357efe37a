package org.jundeng.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.population.Census;
import org.jundeng.population.FitReport;
import org.jundeng.population.Population;
import org.jundeng.population.PopulationFiles;
import org.jundeng.population.Provenance;
import org.jundeng.publication.Json;
import org.jundeng.publication.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jundeng population`: makes a synthetic population, and says how well one fits its census.
@Command(
        name = "population",
        description = "合成人口 / a synthetic population",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {PopulationCommand.Build.class, PopulationCommand.Report.class, ImportCommand.class})
final class PopulationCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "显示帮助 / show this help")
    private boolean help;

    /// `jundeng population build`.
    @Command(name = "build", description = "按人口普查合成人口 / make people from a census")
    static final class Build implements Callable<Integer> {

        @Mixin
        private ListOptions options = new ListOptions();

        @Mixin
        private People people = new People();

        @Option(names = "--out", paramLabel = "DIR", description = "写入的文件夹 / folder to write to")
        private @Nullable Path folder;

        @Option(names = "--format", paramLabel = "parquet|csv", description = "文件格式 / format of the files (parquet)")
        private String format = "parquet";

        @Option(
                names = "--identities",
                description = "给每人编一个不存在地区（359901）的证件号码 / give each person an identity number of no real area")
        private boolean identities;

        private final Terminal terminal;

        Build(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            Texts texts = options.texts(terminal);
            Optional<Catalog> catalog = options.catalog(terminal);
            if (catalog.isEmpty()) {
                return Terminal.PROBLEMS;
            }
            Population made = people.make(terminal, texts, catalog.get());
            if (folder != null) {
                PopulationFiles.write(
                        made,
                        folder,
                        PopulationFiles.Format.valueOf(format.toUpperCase(Locale.ROOT)),
                        identities,
                        people.threads(),
                        new Bar(terminal, texts.of("writing-people"), made.persons()));
            }
            return report(
                    terminal, options, texts, made, FitReport.of(Census.read(people.censusFolder(terminal)), made));
        }
    }

    /// `jundeng population report`.
    @Command(name = "report", description = "合成人口与普查差多少 / how far a population is from its census")
    static final class Report implements Callable<Integer> {

        @Mixin
        private ListOptions options = new ListOptions();

        @Mixin
        private People people = new People();

        @Parameters(index = "0", paramLabel = "DIR", description = "人口文件夹 / folder of the population")
        private Path folder = Path.of("");

        private final Terminal terminal;

        Report(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            Texts texts = options.texts(terminal);
            Population read;
            FitReport fit;
            try {
                read = People.read(terminal, texts, folder, people.threads());
                fit = FitReport.of(Census.read(people.censusFolder(terminal)), read);
            } catch (IllegalArgumentException wrong) {
                terminal.err().println(wrong.getMessage());
                return Terminal.PROBLEMS;
            }
            return report(terminal, options, texts, read, fit);
        }
    }

    private static int report(
            Terminal terminal, ListOptions options, Texts texts, Population population, FitReport report) {
        if (options.json) {
            new Json()
                    .put("title", population.provenance().title())
                    .put("date", population.provenance().date().toString())
                    .put("seed", population.provenance().seed())
                    .put("share", population.provenance().share())
                    .put("persons", population.persons())
                    .put("households", population.households())
                    .put(
                            "margins",
                            report.margins().stream()
                                    .map(margin -> new Json()
                                            .put("name", margin.name())
                                            .put("exact", margin.exact())
                                            .put("cells", margin.cells())
                                            .put("total", margin.total())
                                            .put("tae", margin.error())
                                            .put("worst", margin.worst())
                                            .put("srmse", margin.srmse()))
                                    .toList())
                    .print(terminal.out());
            return Terminal.FINE;
        }
        Page page = new Page(terminal);
        page.title(title(texts, population.provenance(), population.persons(), population.households()));
        page.heading(texts.of("fit"));
        Grid grid = new Grid(List.of(
                texts.of("margin"),
                texts.of("margin-kind"),
                texts.of("cells"),
                texts.of("counted"),
                texts.of("tae"),
                texts.of("worst-cell"),
                "SRMSE"));
        for (FitReport.Margin margin : report.margins()) {
            grid.row(List.of(
                    margin.name(),
                    texts.of(margin.exact() ? "margin-exact" : "margin-sampled"),
                    People.number(margin.cells()),
                    People.number(margin.total()),
                    People.number(margin.error()),
                    People.number(margin.worst()),
                    String.format(Locale.ROOT, "%.4f", margin.srmse())));
        }
        grid.print(terminal.out());
        page.blank();
        page.quiet(2, texts.of("not-in-margins"));
        page.quiet(
                2,
                texts.of("rates-assumed", population.provenance().assumptions().size()));
        return Terminal.FINE;
    }

    static String title(Texts texts, Provenance provenance, long persons, long households) {
        return texts.of(
                "people-title",
                provenance.title(),
                People.number(persons),
                People.number(households),
                provenance.date().toString(),
                String.valueOf(provenance.seed()));
    }
}
