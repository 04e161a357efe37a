package org.jundeng.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jundeng.paper.Typesetter;
import org.jundeng.publication.Sheet;

/// A report as files, the same bytes each time.
public final class ReportFiles {

    private final Typesetter typesetter;

    public ReportFiles(Typesetter typesetter) {
        this.typesetter = typesetter;
    }

    public static byte[] html(Report report) {
        return Markup.screen(report).getBytes(StandardCharsets.UTF_8);
    }

    public byte[] pdf(Report report) {
        return typesetter.set(Markup.paper(report), report.dated());
    }

    /// Each report from a new page on, with contents and bookmarks.
    public byte[] pdf(Book book) {
        return typesetter.set(Markup.book(book), book.reports().getFirst().dated());
    }

    public static byte[] xlsx(Report report) {
        return Sheet.workbook(report.sheets());
    }

    /// Every file of a report by its name: page, print, workbook, and each table.
    public SequencedMap<String, byte[]> all(Report report) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.html", html(report));
        files.put("report.pdf", pdf(report));
        files.put("report.xlsx", xlsx(report));
        for (Sheet sheet : report.sheets()) {
            files.put("tables/" + sheet.id() + ".csv", sheet.csv());
        }
        return files;
    }

    /// The hashes of files, one a line, as `sha256sum --check` reads them; in the first line, which it passes
    /// over, the hash of the report itself.
    public static byte[] sums(Report report, Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(each -> Hash.of(each.getValue()) + "  " + each.getKey() + "\n")
                .collect(Collectors.joining("", "# " + report.id() + " " + report.hash() + "\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Writes files below a folder, which is made where it is not there.
    public static void write(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(path, file.getValue());
        }
    }
}
