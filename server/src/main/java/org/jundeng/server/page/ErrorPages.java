package org.jundeng.server.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.jundeng.server.Busy;
import org.jundeng.server.Faults;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// What a visitor sees when something went wrong: in plain words, with a way on and never with the insides.
@Controller
public final class ErrorPages implements ErrorController, HandlerExceptionResolver, Ordered {

    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 410, 413, 429, 500, 503);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Visits visits;
    private final Views views;

    ErrorPages(Visits visits, Views views) {
        this.visits = visits;
        this.views = views;
    }

    /// An error as its page tells it.
    ///
    /// @param key the name of its sentences
    /// @param reference what to quote when asking, `""` where nothing broke
    public record Trouble(String key, String reference) {}

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        int status = status(fault, 500);
        try {
            ResponseEntity<String> page = page(request, status, fault);
            response.setStatus(status);
            if (fault instanceof Busy) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Busy.AGAIN.toSeconds()));
            }
            page.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(String.valueOf(page.getBody()));
        } catch (IOException e) {
            return new ModelAndView(); // The visitor is gone.
        }
        return new ModelAndView();
    }

    /// Errors from before any controller: refused, too large, not understood.
    @RequestMapping("/error")
    ResponseEntity<?> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Throwable fault = fault(request);
        return page(request, status(fault, status instanceof Integer number ? number : 404), fault);
    }

    private static int status(Throwable fault, int otherwise) {
        return switch (fault) {
            case NoSuchPage _, MethodArgumentTypeMismatchException _ -> 404;
            case Busy _ -> 503;
            case InvalidParameterException unreadable -> unreadable.getErrorCode();
            case ErrorResponse known -> known.getStatusCode().value();
            default -> otherwise;
        };
    }

    private static Throwable fault(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                ? fault
                : new IllegalStateException();
    }

    private ResponseEntity<String> page(HttpServletRequest request, int status, Throwable fault) {
        String reference = "";
        boolean busy = fault instanceof Busy;
        if (status >= 500 && !busy) {
            reference = HexFormat.of().withUpperCase().formatHex(random());
            Faults.log(request, reference, fault);
        }
        int worded = WORDED.contains(status) ? status : status >= 500 ? 500 : 400;
        String key = "trouble." + (busy ? "busy" : worded);
        Visit visit = visits.of(request);
        return views.personal(HttpStatus.valueOf(status), visit, "trouble", new Trouble(key, reference));
    }

    private static byte[] random() {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
