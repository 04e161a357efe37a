package org.jundeng.server.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jundeng.server.Shelf;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Keeps open pages as they are sent: they are the same for everybody who wants them in the same form, until the day is
/// over. A browser that has the page already is told so.
final class ReadyPages extends OncePerRequestFilter {

    private static final int ROOM = 32 << 20;
    private static final int FINGERPRINT_BYTES = 12;
    private static final int BESIDES = 500;

    private final Visits visits;
    private final Shelf<Form, Ready> shelf = new Shelf<>(ROOM, Ready::size);

    ReadyPages(Visits visits) {
        this.visits = visits;
    }

    /// Which page, in which form.
    private record Form(String address, boolean chinese, boolean elder, boolean contrast, LocalDate day) {

        static Form of(Visit visit) {
            return new Form(visit.here(), visit.chinese(), visit.elder(), visit.contrast(), visit.today());
        }
    }

    private record Ready(String type, String fingerprint, byte[] plain, byte[] compressed) {

        int size() {
            return plain.length + compressed.length + BESIDES;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("GET")) {
            chain.doFilter(request, response);
            return;
        }
        Form form = Form.of(visits.of(request));
        Optional<Ready> ready = shelf.find(form);
        if (ready.isEmpty()) {
            ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, made);
            if (!sameForAll(made)) {
                made.copyBodyToResponse();
                return;
            }
            ready = Optional.of(ready(String.valueOf(made.getContentType()), made.getContentAsByteArray()));
            shelf.put(form, ready.get());
        }
        send(ready.get(), request, response);
    }

    /// Whether a page is as [Views#open] makes it, and does nothing to the visitor's cookies.
    private static boolean sameForAll(HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_OK
                && String.valueOf(response.getContentType()).startsWith("text/html")
                && Views.OPEN.equals(response.getHeader(HttpHeaders.CACHE_CONTROL))
                && response.getHeaders(HttpHeaders.SET_COOKIE).isEmpty();
    }

    private static Ready ready(String type, byte[] plain) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(plain);
        }
        return new Ready(type, fingerprint(plain), plain, compressed.toByteArray());
    }

    private static void send(Ready ready, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, Views.OPEN);
        response.setHeader(HttpHeaders.ETAG, ready.fingerprint());
        response.setHeader(HttpHeaders.VARY, "Accept-Encoding, Cookie");
        String known = Optional.ofNullable(request.getHeader(HttpHeaders.IF_NONE_MATCH))
                .orElse("");
        if (known.contains(ready.fingerprint()) || known.equals("*")) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        boolean compressed = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                .orElse("")
                .contains("gzip");
        byte[] body = compressed ? ready.compressed() : ready.plain();
        if (compressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType(ready.type());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /// Weak, since the same page goes out compressed and plain.
    private static String fingerprint(byte[] page) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(page);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
