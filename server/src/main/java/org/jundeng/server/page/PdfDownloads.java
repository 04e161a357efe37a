package org.jundeng.server.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.jundeng.catalog.Service;
import org.jundeng.server.Editions;
import org.jundeng.server.PortalSettings;
import org.jundeng.server.pdf.PdfWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Services and their guides on paper, in the visitor's language.
@Controller
final class PdfDownloads {

    private final Editions editions;
    private final ServicePages pages;
    private final Views views;
    private final PdfWriter writer;
    private final String site;

    PdfDownloads(Editions editions, ServicePages pages, Views views, PdfWriter writer, PortalSettings settings) {
        this.editions = editions;
        this.pages = pages;
        this.views = views;
        this.writer = writer;
        this.site = settings.address();
    }

    @GetMapping("/services/{number:[0-9]{1,3}}.pdf")
    ResponseEntity<byte[]> service(
            Visit visit, @PathVariable int number, @RequestParam Map<String, String> parameters) {
        ServicePage page = pages.page(number, parameters, visit.today());
        return file(visit, "service", page.service(), "", page, address("", number, page.area()), page.asOf());
    }

    @GetMapping("/services/{number:[0-9]{1,3}}-{name}/guide.pdf")
    ResponseEntity<byte[]> guide(Visit visit, @PathVariable int number, @RequestParam Map<String, String> parameters) {
        GuidePage page = pages.guide(number, parameters, visit.today());
        return file(
                visit,
                "guide",
                page.service(),
                "-" + visit.t("guide.title"),
                page,
                address("/guide", number, page.area()),
                page.asOf());
    }

    /// An address that can be typed: the portal leads from there to the one with the name in it.
    private String address(String ending, int number, String area) {
        return site + "/services/" + number + ending + (area.isEmpty() ? "" : "?area=" + area);
    }

    private ResponseEntity<byte[]> file(
            Visit visit, String template, Service service, String ending, Object page, String address, LocalDate asOf) {
        PdfWriter.Kept file = writer.kept(
                views.html(visit, "paper/" + template, new Paper<>(page, editions.current(), address, asOf)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("W/\"" + file.fingerprint() + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(
                                        service.number() + "-" + service.name() + ending + ".pdf",
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }
}
