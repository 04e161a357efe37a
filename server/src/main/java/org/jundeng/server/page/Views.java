package org.jundeng.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Makes pages of templates.
@Component
public final class Views {

    /// How long browsers may show an open page without asking: not at all.
    static final String OPEN = "no-cache, private";

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /// A page that anybody may see; browsers ask again each time and are told where nothing changed.
    public ResponseEntity<String> open(Visit visit, String template, Object page) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, OPEN)
                .body(html(visit, template, page));
    }

    /// A page that shows a visitor's answers: nobody keeps it.
    public ResponseEntity<String> personal(Visit visit, String template, Object page) {
        return personal(HttpStatus.OK, visit, template, page);
    }

    public ResponseEntity<String> personal(HttpStatusCode status, Visit visit, String template, Object page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("X-Robots-Tag", "noindex")
                .body(html(visit, template, page));
    }

    /// The HTML of a template.
    public String html(Visit visit, String template, Object page) {
        StringOutput html = new StringOutput(16_384);
        templates.render(template + ".jte", Map.of("visit", visit, "page", page), html);
        return html.toString();
    }
}
