package org.jundeng.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.jundeng.evaluation.Basis;
import org.jundeng.evaluation.Evaluations;
import org.jundeng.evaluation.Report;
import org.jundeng.evaluation.ReportFiles;
import org.jundeng.paper.Typesetter;
import org.jundeng.publication.Json;
import org.jundeng.publication.Texts;
import org.jundeng.vocabulary.Malformed;
import org.jundeng.vocabulary.RegionCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jundeng evaluate`: the annual evaluation of a region, as files that anybody can make again to the byte.
@Command(
        name = "evaluate",
        description = "年度评价报告：网页、PDF、工作簿、CSV，可逐字节重现 / the annual evaluation as files, the same bytes each time")
final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private Observed observed = new Observed();

    @Option(names = "--year", paramLabel = "YEAR", required = true, description = "年份 / year")
    private int year;

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description = "省、市或县；省的报告附各县一页 / province, city or county",
            defaultValue = "350000")
    private String region = "350000";

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "报告日期；不写就是最近的记录日 / the day it bears; the last day of record without")
    private @Nullable LocalDate date;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "写到哪个文件夹 / folder to write to")
    private Path out = Path.of(".");

    private final Terminal terminal;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Basis> basis = observed.read(terminal, options);
        if (basis.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        Texts texts = options.texts(terminal);
        LocalDate dated = date == null ? basis.get().lastRecord() : date;
        Evaluations evaluations = Evaluations.of(basis.get(), year, dated);
        Optional<Report> report = code().flatMap(code -> evaluations.report(code, locale()));
        if (report.isEmpty()) {
            terminal.err().println(texts.of("evaluation.no-region", region, String.valueOf(year)));
            return Terminal.PROBLEMS;
        }
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        ReportFiles writer =
                new ReportFiles(new Typesetter(remark -> terminal.err().println("PDF: " + remark)));
        files.putAll(writer.all(report.get()));
        if (region.endsWith("0000")) {
            files.put(
                    "counties.pdf",
                    writer.pdf(evaluations.onePagers(report.get().name(), locale())));
            evaluations
                    .counties()
                    .forEach(county -> evaluations
                            .report(county.code(), locale())
                            .ifPresent(own -> files.put("counties/" + own.id() + ".html", ReportFiles.html(own))));
        }
        byte[] sums = ReportFiles.sums(report.get(), files);
        files.put("SHA256SUMS", sums);
        ReportFiles.write(out, files);
        if (options.json) {
            json(report.get(), files).print(terminal.out());
        } else {
            terminal.out().println(report.get().title());
            terminal.out().println(texts.of("evaluation.written", files.size(), out.toString()));
            terminal.out().println(texts.of("evaluation.hash", report.get().hash()));
        }
        return Terminal.FINE;
    }

    private Locale locale() {
        return options.locale(terminal);
    }

    private Optional<Integer> code() {
        try {
            return Optional.of(RegionCode.parse(region).number());
        } catch (Malformed _) {
            return Optional.empty();
        }
    }

    private Json json(Report report, SequencedMap<String, byte[]> files) {
        List<Json> sums = new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> new Json().put("file", line.substring(66)).put("sha256", line.substring(0, 64)))
                .toList();
        return new Json()
                .put("title", report.title())
                .put("region", report.id())
                .put("year", year)
                .put("dated", report.dated().toString())
                .put("hash", report.hash())
                .put("files", sums);
    }
}
