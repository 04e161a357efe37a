package org.jundeng.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.jundeng.server.Busy;
import org.jundeng.server.Faults;
import org.jundeng.server.PortalSettings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Writes what keeps a request under `/api` from an answer as `application/problem+json`, whoever found it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiProblems implements HandlerExceptionResolver, RequestRejectedHandler {

    private static final String PATH = "/api/";

    private final String kinds;

    ApiProblems(PortalSettings settings) {
        this.kinds = settings.address() + "/api/v1/problems";
    }

    /// Whether a request is one of another program.
    private static boolean concern(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PATH);
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (!concern(request)) {
            return null;
        }
        Refusal refusal = refusal(exception);
        if (refusal.kind() == ApiProblem.FAULT) {
            Faults.log(request, "", exception);
        }
        write(request, response, refusal);
        return new ModelAndView();
    }

    /// Answers a request that is refused before it is known what it asks for, pages included.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException exception)
            throws IOException {
        if (concern(request)) {
            write(request, response, new Refusal(ApiProblem.BAD_REQUEST));
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static Refusal refusal(Exception exception) {
        return switch (exception) {
            case Refusal refusal -> refusal;
            case Busy _ -> Refusal.until(ApiProblem.BUSY, Busy.AGAIN);
            case NoHandlerFoundException _, NoResourceFoundException _ -> new Refusal(ApiProblem.NO_SUCH_ADDRESS);
            case HttpRequestMethodNotSupportedException e -> {
                String allowed = e.getSupportedMethods() == null ? "" : String.join(", ", e.getSupportedMethods());
                yield new Refusal(ApiProblem.METHOD, e.getMethod(), allowed).with(HttpHeaders.ALLOW, allowed);
            }
            case ErrorResponse response
            when response.getStatusCode().is4xxClientError() -> new Refusal(ApiProblem.BAD_REQUEST);
            case IOException _, InvalidParameterException _ -> new Refusal(ApiProblem.BAD_REQUEST);
            default -> new Refusal(ApiProblem.FAULT);
        };
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        if (response.isCommitted()) {
            return;
        }
        Locale language = language(request);
        byte[] body = (refusal.json(kinds, language).text() + "\n").getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(refusal.kind().status().value());
        refusal.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        try {
            response.getOutputStream().write(body);
        } catch (IOException e) {
            // Whoever asked is gone.
        }
    }

    private static Locale language(HttpServletRequest request) {
        try {
            return Query.language(request);
        } catch (IllegalStateException e) {
            return Locale.CHINESE;
        }
    }
}
