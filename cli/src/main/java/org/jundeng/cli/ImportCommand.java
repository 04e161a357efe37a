package org.jundeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.population.Extract;
import org.jundeng.population.PopulationFiles;
import org.jundeng.population.Reject;
import org.jundeng.publication.Json;
import org.jundeng.publication.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `jundeng population import`: takes in a department's own extract by a mapping.
@Command(name = "import", description = "按对照文件读入部门的数据 / take in a department's extract by a mapping file")
final class ImportCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Mixin
    private ListOptions options = new ListOptions();

    @Parameters(index = "0", paramLabel = "MAPPING", description = "对照文件 / the mapping file")
    private Path mapping = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "写入的文件夹 / folder to write to")
    private Path folder = Path.of("");

    @Option(names = "--format", paramLabel = "parquet|csv", description = "文件格式 / format of the files (parquet)")
    private String format = "parquet";

    private final Terminal terminal;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = options.texts(terminal);
        Locale locale = options.locale(terminal);
        Optional<Catalog> catalog = options.catalog(terminal);
        if (catalog.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        Problems problems = new Problems();
        Optional<Extract> read = Extract.read(
                mapping, catalog.get(), problems, new Bar(terminal, texts.of("reading-rows"), Long.MAX_VALUE));
        if (read.isEmpty()) {
            terminal.show(problems.sorted(), locale);
            return Terminal.PROBLEMS;
        }
        Extract extract = read.get();
        PopulationFiles.write(
                extract.population(),
                folder,
                PopulationFiles.Format.valueOf(format.toUpperCase(Locale.ROOT)),
                1,
                done -> {});
        Path rejects = folder.resolve("rejects.csv");
        write(extract.rejects(), rejects, locale);
        if (options.json) {
            json(extract).print(terminal.out());
        } else {
            page(extract, texts, locale, rejects);
        }
        return extract.rejects().isEmpty() ? Terminal.FINE : Terminal.PROBLEMS;
    }

    private static void write(List<Reject> rejects, Path file, Locale locale) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader("文件", "行", "列", "原值", "代码", "原因")
                .get();
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), format)) {
            for (Reject reject : rejects) {
                printer.printRecord(
                        reject.file(),
                        reject.line(),
                        reject.header(),
                        reject.value(),
                        reject.problem().code().id(),
                        reject.reason(locale));
            }
        }
    }

    private static Json json(Extract extract) {
        return new Json()
                .put("title", extract.population().provenance().title())
                .put("date", extract.population().provenance().date().toString())
                .put("persons", json(extract.persons()))
                .put("households", json(extract.households()))
                .put(
                        "ignored",
                        List.copyOf(extract.ignored().values().stream()
                                .flatMap(List::stream)
                                .toList()))
                .put(
                        "rejects",
                        extract.reasons().entrySet().stream()
                                .map(reason ->
                                        new Json().put("code", reason.getKey()).put("count", reason.getValue()))
                                .toList());
    }

    private static Json json(Extract.Counts counts) {
        return new Json()
                .put("read", counts.read())
                .put("taken", counts.taken())
                .put("rejected", counts.rejected());
    }

    private void page(Extract extract, Texts texts, Locale locale, Path rejects) {
        Page page = new Page(terminal);
        page.title(texts.of(
                "extract-title",
                extract.population().provenance().title(),
                extract.population().provenance().date().toString()));
        Grid grid = new Grid(List.of("", texts.of("rows-read"), texts.of("rows-taken"), texts.of("rows-rejected")));
        grid.row(row(texts.of("persons-rows"), extract.persons()));
        grid.row(row(texts.of("households"), extract.households()));
        grid.print(terminal.out());
        extract.ignored().forEach((file, headers) -> {
            if (!headers.isEmpty()) {
                page.quiet(2, texts.of("columns-not-used", file, String.join("、", headers)));
            }
        });
        if (!extract.rejects().isEmpty()) {
            page.heading(texts.of("rejected"));
            Grid faults = new Grid(List.of(texts.of("file"), texts.of("line"), texts.of("column"), texts.of("reason")));
            extract.rejects().stream()
                    .limit(SHOWN)
                    .forEach(reject -> faults.row(List.of(
                            reject.file(),
                            String.valueOf(reject.line()),
                            reject.header(),
                            reject.problem().code().id() + " " + reject.reason(locale))));
            faults.print(terminal.out());
            int more = extract.rejects().size() - SHOWN;
            page.quiet(2, texts.of("all-rejects-in", People.number(Math.max(0, more)), rejects.toString()));
        }
        page.blank();
        terminal.out().println(texts.of("written-to", folder.toString()));
    }

    private static List<String> row(String name, Extract.Counts counts) {
        return List.of(
                name, People.number(counts.read()), People.number(counts.taken()), People.number(counts.rejected()));
    }
}
