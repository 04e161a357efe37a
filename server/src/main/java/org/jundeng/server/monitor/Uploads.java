package org.jundeng.server.monitor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import org.jundeng.server.Turns;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets forms send files to where observations are taken in, and nowhere else: no larger than is taken, a
/// few at once.
///
/// It comes before anything that reads what was sent. What is sent stays in memory, as `application.yaml`
/// has it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Uploads extends OncePerRequestFilter {

    static final String PATH = "/monitor/import";

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// What comes with the file: the other fields, and what stands between them.
    private static final int BESIDES = 1 << 20;

    /// How much of what is too large is read, so that its sender gets an answer instead of a broken line.
    private static final int MOST_SKIPPED = 64 << 20;

    private final Desk desk;
    private final Turns turns = new Turns(AT_ONCE);

    Uploads(Desk desk) {
        this.desk = desk;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !String.valueOf(request.getContentType())
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (!request.getRequestURI().equals(PATH)) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (desk.closed()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (request.getContentLengthLong() > Intakes.MOST_BYTES + BESIDES) {
            skip(request.getInputStream());
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            turns.take(PATIENCE, () -> pass(request, response, chain));
        }
    }

    private static boolean pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void skip(InputStream in) throws IOException {
        byte[] some = new byte[1 << 16];
        long skipped = 0;
        int read = in.read(some);
        while (read >= 0 && skipped < MOST_SKIPPED) {
            skipped += read;
            read = in.read(some);
        }
    }
}
