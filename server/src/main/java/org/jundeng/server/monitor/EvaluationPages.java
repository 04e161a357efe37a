package org.jundeng.server.monitor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jundeng.evaluation.Evaluations;
import org.jundeng.evaluation.Report;
import org.jundeng.evaluation.ReportFiles;
import org.jundeng.indicator.Areas;
import org.jundeng.paper.Typesetter;
import org.jundeng.server.Shelf;
import org.jundeng.server.Turns;
import org.jundeng.server.page.NoSuchPage;
import org.jundeng.server.page.Views;
import org.jundeng.server.page.Visit;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.RegionLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The annual evaluation of each region, to be taken along: as a page, on paper, as a workbook, and all of it
/// with its
/// tables and hashes.
@Controller
public final class EvaluationPages {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationPages.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SHELF_BYTES = 16 << 20;
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "pdf", "application/pdf",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "zip", "application/zip");

    private final EvaluatedYears evaluated;
    private final Views views;
    private final Turns turns;
    private final ReportFiles writer = new ReportFiles(new Typesetter(remark -> LOG.warn("PDF: {}", remark)));
    private final Shelf<String, byte[]> shelf = new Shelf<>(SHELF_BYTES, content -> content.length);

    EvaluationPages(EvaluatedYears evaluated, Views views, Turns turns) {
        this.evaluated = evaluated;
        this.views = views;
        this.turns = turns;
    }

    /// A region with a report.
    ///
    /// @param within the city that a county lies in; `""` for others
    public record Row(int code, String name, String within) {}

    /// What the page shows.
    public record Shown(
            int year, SortedSet<Integer> years, String hash, List<Row> cities, List<Row> counties, Row province) {}

    @GetMapping("/monitor/evaluation")
    ResponseEntity<String> list(Visit visit, @RequestParam(defaultValue = "") String year) {
        Evaluations evaluations =
                evaluated.year(year).orElseThrow(() -> new NoSuchPage("/monitor/evaluation?year=" + year));
        LocalDate day = LocalDate.of(evaluations.year(), 12, 31);
        RegionCode province =
                RegionCode.parse(evaluations.basis().catalog().edition().region());
        Report report = evaluations.report(province.number(), visit.locale()).orElseThrow();
        List<Row> cities = evaluations.basis().regions().units(RegionLevel.CITY, day).stream()
                .map(each -> new Row(each.code().number(), each.name(), ""))
                .toList();
        return views.open(
                visit,
                "monitor/evaluation",
                new Shown(
                        evaluations.year(),
                        evaluated.years(),
                        report.hash(),
                        cities,
                        evaluations.counties().stream()
                                .map(EvaluationPages::row)
                                .toList(),
                        new Row(
                                province.number(),
                                evaluations
                                        .basis()
                                        .regions()
                                        .at(province, day)
                                        .map(each -> each.name())
                                        .orElse(province.toString()),
                                "")));
    }

    private static Row row(Areas.Area county) {
        return new Row(county.code(), county.name(), county.cityName());
    }

    @GetMapping("/monitor/evaluation/{year:[0-9]{4}}/{region:[0-9]{6}}.{form:html|pdf|xlsx|zip}")
    ResponseEntity<byte[]> file(
            Visit visit, @PathVariable String year, @PathVariable int region, @PathVariable String form) {
        Report report = evaluated
                .year(year)
                .flatMap(each -> each.report(region, visit.locale()))
                .orElseThrow(() -> new NoSuchPage("/monitor/evaluation/" + year + "/" + region));
        String key = report.hash() + "." + form;
        byte[] content = shelf.find(key).orElseGet(() -> turns.take(PATIENCE, () -> content(report, form)));
        shelf.put(key, content);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TYPES.getOrDefault(form, "application/octet-stream")))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("\"" + key + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"evaluation-" + region + "-" + year + "." + form + "\"")
                .body(content);
    }

    private byte[] content(Report report, String form) {
        return switch (form) {
            case "html" -> ReportFiles.html(report);
            case "pdf" -> writer.pdf(report);
            case "xlsx" -> ReportFiles.xlsx(report);
            default -> archive(report);
        };
    }

    /// All files of a report with their hashes, dated as the report is, so that they are the same bytes each time.
    private byte[] archive(Report report) {
        SequencedMap<String, byte[]> files = writer.all(report);
        files.put("SHA256SUMS", ReportFiles.sums(report, files));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(report.dated().atStartOfDay());
                out.putNextEntry(entry);
                out.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
