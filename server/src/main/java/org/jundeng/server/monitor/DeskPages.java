package org.jundeng.server.monitor;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.jundeng.server.monitor.Intakes.Result;
import org.jundeng.server.page.Views;
import org.jundeng.server.page.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Where observations are taken in and batches are undone, by whoever has the token of the portal.
@Controller
final class DeskPages {

    private static final int LONGEST_NAME = 100;

    private final Desk desk;
    private final Intakes intakes;
    private final ObservationStore store;
    private final Views views;

    DeskPages(Desk desk, Intakes intakes, ObservationStore store, Views views) {
        this.desk = desk;
        this.intakes = intakes;
        this.store = store;
        this.views = views;
    }

    @GetMapping(Uploads.PATH)
    ResponseEntity<String> form(Visit visit) {
        return views.personal(
                desk.closed() ? HttpStatus.FORBIDDEN : HttpStatus.OK,
                visit,
                "monitor/import",
                ImportPage.empty(desk.closed()));
    }

    @PostMapping(Uploads.PATH)
    ResponseEntity<String> take(
            Visit visit,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String mapping,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(required = false) @Nullable MultipartFile upload,
            @RequestParam(defaultValue = "") String go)
            throws IOException {
        byte[] uploaded = upload == null ? new byte[0] : upload.getBytes();
        ImportPage page = new ImportPage(
                desk.closed(),
                "",
                table,
                mapping,
                upload == null || !file.isBlank() ? name(file) : own(upload),
                name(by),
                uploaded.length > 0,
                List.of(),
                0,
                Optional.empty(),
                Optional.empty());
        Desk.Answer answer = desk.ask(token, request.getRemoteAddr());
        if (answer != Desk.Answer.OPEN) {
            return views.personal(
                    status(answer), visit, "monitor/import", page.wrong(visit.t("monitor.desk." + answer)));
        }
        boolean nothing = table.isBlank() && !page.uploaded()
                || page.by().isEmpty()
                || page.file().isEmpty();
        if (nothing || page.uploaded() && !table.isBlank()) {
            return views.personal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    visit,
                    "monitor/import",
                    page.wrong(visit.t(nothing ? "monitor.import-incomplete" : "monitor.import-both")));
        }
        Intakes.Wanted wanted = new Intakes.Wanted(
                page.uploaded() ? uploaded : table.getBytes(StandardCharsets.UTF_8), page.file(), mapping, page.by());
        return switch (intakes.take(wanted, !go.equals("store"))) {
            case Result.Wrong(var problems) ->
                views.personal(HttpStatus.UNPROCESSABLE_CONTENT, visit, "monitor/import", page.with(problems));
            case Result.Tried(var intake) -> views.personal(visit, "monitor/import", page.with(intake));
            case Result.Stored(var _, Batch batch) -> views.personal(visit, "monitor/import", page.with(batch));
        };
    }

    @GetMapping("/monitor/undo")
    ResponseEntity<String> undoForm(Visit visit) {
        return views.personal(
                desk.closed() ? HttpStatus.FORBIDDEN : HttpStatus.OK,
                visit,
                "monitor/undo",
                new BatchesPage(store.batches(), "", !desk.closed()));
    }

    @PostMapping("/monitor/undo/{batch:[0-9]{1,15}}")
    ResponseEntity<String> undo(
            Visit visit,
            HttpServletRequest request,
            @PathVariable long batch,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String by) {
        Desk.Answer answer = desk.ask(token, request.getRemoteAddr());
        HttpStatus status = HttpStatus.OK;
        String error = "";
        if (answer != Desk.Answer.OPEN) {
            status = status(answer);
            error = visit.t("monitor.desk." + answer);
        } else if (name(by).isEmpty()) {
            status = HttpStatus.UNPROCESSABLE_CONTENT;
            error = visit.t("monitor.undo-who");
        } else if (!store.undo(batch, name(by))) {
            status = HttpStatus.CONFLICT;
            error = visit.t("monitor.undo-none", String.valueOf(batch));
        }
        return views.personal(status, visit, "monitor/undo", new BatchesPage(store.batches(), error, !desk.closed()));
    }

    static HttpStatus status(Desk.Answer answer) {
        return switch (answer) {
            case OPEN -> HttpStatus.OK;
            case CLOSED, WRONG -> HttpStatus.FORBIDDEN;
            case TOO_MANY_TRIES -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    /// The name that a file has where it comes from, without its folders.
    private static String own(MultipartFile upload) {
        String name = String.valueOf(upload.getOriginalFilename());
        return name(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1));
    }

    /// A name without control characters, no longer than can be kept.
    static String name(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "").strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }
}
