package org.jundeng.server.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jundeng.server.page.Views;
import org.jundeng.server.page.Visit;
import org.jundeng.server.sealed.Kept;
import org.jundeng.server.sealed.Resumption;
import org.jundeng.server.sealed.SealedStore;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// `/r`: puts the answers away under a code that only the visitor has, and takes them up again.
@Controller
public final class ResumePages {

    private final CheckSession session;
    private final SealedStore store;
    private final CheckPages pages;
    private final Views views;

    ResumePages(CheckSession session, SealedStore store, CheckPages pages, Views views) {
        this.session = session;
        this.store = store;
        this.pages = pages;
        this.views = views;
    }

    /// The form for a code.
    public record Entry(String error) {}

    @PostMapping("/check/save")
    ResponseEntity<?> save(Visit visit, HttpServletRequest request) {
        Optional<Sheet> sheet = session.sheet(request);
        if (sheet.isEmpty()) {
            return pages.forgotten(visit, request);
        }
        Kept kept = store.keep(SheetText.write(sheet.get()));
        return views.personal(visit, "saved", kept);
    }

    @GetMapping("/r")
    ResponseEntity<String> entry(Visit visit) {
        return views.personal(visit, "resume", new Entry(""));
    }

    @PostMapping("/r")
    ResponseEntity<?> resume(
            Visit visit,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String code) {
        return switch (store.resume(code.length() > 100 ? "" : code, request.getRemoteAddr())) {
            case Resumption.Resumed(byte[] content) -> {
                Optional<Sheet> sheet = SheetText.read(content);
                sheet.ifPresent(each -> session.keep(each, request, response));
                yield sheet.isPresent()
                        ? CheckPages.to("/check/answers")
                        : wrong(visit, HttpStatus.UNPROCESSABLE_CONTENT, visit.t("resume.wrong"));
            }
            case Resumption.NotFound _ -> wrong(visit, HttpStatus.UNPROCESSABLE_CONTENT, visit.t("resume.wrong"));
            case Resumption.TooManyTries(var waiting) ->
                wrong(visit, HttpStatus.TOO_MANY_REQUESTS, visit.t("resume.wait", waiting.toMinutes() + 1));
        };
    }

    private ResponseEntity<String> wrong(Visit visit, HttpStatus status, String error) {
        return views.personal(status, visit, "resume", new Entry(error));
    }
}
