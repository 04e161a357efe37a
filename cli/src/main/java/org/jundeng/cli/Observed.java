package org.jundeng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.evaluation.Basis;
import org.jundeng.evaluation.Method;
import org.jundeng.evaluation.Source;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.ObservationTable;
import org.jundeng.indicator.Observations;
import org.jundeng.vocabulary.Regions;
import org.jundeng.warning.Given;
import org.jundeng.warning.HandedTables;
import org.jundeng.warning.Warning;
import org.jundeng.warning.WarningRules;
import picocli.CommandLine.Option;

/// The options of commands that work on observations.
final class Observed {

    @Option(
            names = "--observations",
            arity = "1..*",
            paramLabel = "FILE",
            description = "观测数据，可写多次；不写就用 observations/ 中的 / tables of observations; those of observations/ without")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--known", paramLabel = "DAY", description = "按哪一天已知的记录 / as the records were known on a day")
    private @Nullable LocalDate known;

    @Option(names = "--figures", paramLabel = "FILE", description = "外部数：地区,年份,项目,名称,数值 / figures that are handed in")
    private List<Path> figures = new ArrayList<>();

    @Option(names = "--replies", paramLabel = "FILE", description = "对预警的答复：预警,日期,单位,答复,说明 / answers to warnings")
    private List<Path> replies = new ArrayList<>();

    /// Everything that the files say, or empty after their problems were shown.
    Optional<Basis> read(Terminal terminal, ListOptions options) {
        Optional<Catalog> catalog = options.catalog(terminal);
        if (catalog.isEmpty()) {
            return Optional.empty();
        }
        Problems problems = new Problems();
        Path folder = options.folder(terminal);
        Indicators indicators = Indicators.of(catalog.get(), folder, problems);
        WarningRules rules = WarningRules.read(folder, indicators, problems);
        Method method = Method.read(folder, indicators, problems);
        List<Source> sources = new ArrayList<>();
        sources.add(Source.folder(folder, "standards/" + folder.getFileName()));
        Observations observations = observations(terminal, indicators, sources, problems);
        Given given = Given.NONE;
        java.util.Map<String, Warning.Reply> answers = new java.util.LinkedHashMap<>();
        HandedTables tables = new HandedTables(problems);
        for (Path file : figures) {
            given = given.and(tables.figures(file, file.toString(), rules));
            source(file, sources);
        }
        for (Path file : replies) {
            answers.putAll(tables.replies(file, file.toString()));
            source(file, sources);
        }
        if (problems.hasErrors()) {
            terminal.show(problems.sorted(), options.locale(terminal));
            return Optional.empty();
        }
        return Optional.of(new Basis(
                catalog.get(), indicators, observations, rules, given, answers, method, Regions.bundled(), sources));
    }

    private Observations observations(
            Terminal terminal, Indicators indicators, List<Source> sources, Problems problems) {
        List<Observation> all = new ArrayList<>();
        for (Path file : files.isEmpty() ? shipped(terminal.home().resolve("observations")) : files) {
            all.addAll(ObservationTable.read(
                    file,
                    file.toString(),
                    indicators,
                    Regions.bundled(),
                    String.valueOf(file.getFileName()),
                    Basis.UNDATED,
                    problems));
            source(file, sources);
        }
        Observations observations = Observations.of(all);
        return known == null ? observations : observations.knownOn(known);
    }

    /// The name of a file without the folders of this machine, so that the same file gives the same report
    /// anywhere.
    private static void source(Path file, List<Source> sources) {
        if (Files.isReadable(file)) {
            sources.add(Source.of(file, String.valueOf(file.getFileName())));
        }
    }

    private static List<Path> shipped(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
