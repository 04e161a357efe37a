package org.jundeng.server.check;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Delivery;
import org.jundeng.entitlement.Counterfactuals;
import org.jundeng.server.Editions;
import org.jundeng.server.PortalSettings;
import org.jundeng.server.page.NoSuchPage;
import org.jundeng.server.page.Paper;
import org.jundeng.server.page.Views;
import org.jundeng.server.page.Visit;
import org.jundeng.server.pdf.PdfWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// `/check/result`: what the answers so far come to, and why.
@Controller
final class ResultPages {

    private final Dialogue dialogue;
    private final CheckSession session;
    private final CheckPages pages;
    private final Counterfactuals counterfactuals;
    private final Views views;
    private final PdfWriter writer;
    private final String site;

    ResultPages(
            Dialogue dialogue,
            CheckSession session,
            CheckPages pages,
            Editions editions,
            Views views,
            PdfWriter writer,
            PortalSettings settings) {
        this.dialogue = dialogue;
        this.session = session;
        this.pages = pages;
        this.counterfactuals = new Counterfactuals(editions.entitlements());
        this.views = views;
        this.writer = writer;
        this.site = settings.address();
    }

    @GetMapping("/check/result")
    ResponseEntity<?> result(Visit visit, HttpServletRequest request) {
        return result(visit, request, sheet -> views.personal(visit, "result", page(sheet, visit)));
    }

    /// The result on paper; its file has a name that says nothing, and nobody keeps it but who asked for it.
    @GetMapping("/check/result.pdf")
    ResponseEntity<?> paper(Visit visit, HttpServletRequest request) {
        return result(
                visit,
                request,
                sheet -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"jundeng.pdf\"")
                        .body(writer.write(views.html(
                                visit,
                                "paper/result",
                                new Paper<>(page(sheet, visit), dialogue.catalog(), site + "/r", sheet.date())))));
    }

    private ResponseEntity<?> result(
            Visit visit, HttpServletRequest request, Function<Sheet, ResponseEntity<?>> answer) {
        return session.sheet(request)
                .<ResponseEntity<?>>map(
                        sheet -> sheet.people().isEmpty() ? CheckPages.to("/check/people") : answer.apply(sheet))
                .orElseGet(() -> pages.forgotten(visit, request));
    }

    private ResultPage page(Sheet sheet, Visit visit) {
        return ResultPage.of(sheet, dialogue.determine(sheet), dialogue.open(sheet), visit);
    }

    @GetMapping("/check/result/why/{number}")
    ResponseEntity<?> why(Visit visit, HttpServletRequest request, @PathVariable int number) {
        Service service = dialogue.catalog()
                .service(number)
                .filter(each -> each.computed() && each.delivery().getFirst() != Delivery.CONFIDENTIAL)
                .orElseThrow(() -> new NoSuchPage("/check/result/why/" + number));
        Optional<Sheet> sheet =
                session.sheet(request).filter(each -> !each.people().isEmpty());
        if (sheet.isEmpty()) {
            return pages.forgotten(visit, request);
        }
        return views.personal(
                visit,
                "why",
                WhyPage.of(
                        service,
                        dialogue.determine(sheet.get()),
                        counterfactuals.of(sheet.get().household(dialogue.catalog(), Dialogue.ORIGIN), service),
                        visit));
    }
}
