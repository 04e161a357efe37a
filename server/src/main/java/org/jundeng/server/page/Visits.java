package org.jundeng.server.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jundeng.publication.Texts;
import org.jundeng.server.PortalSettings;
import org.jundeng.server.page.Visit.Display;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Reads from a request how its page is to be shown, and keeps the choice in cookies that say nothing else.
@Component
public final class Visits {

    static final String DISPLAY = "ui";
    static final String CONTRAST = "contrast";
    static final String LANGUAGE = "lang";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final PortalSettings settings;
    private final InstantSource clock;

    Visits(PortalSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// The visit that a request is.
    public Visit of(HttpServletRequest request) {
        boolean english = chosen(request, LANGUAGE).equals("en");
        return new Visit(
                new Texts(Visit.BUNDLE, english ? Locale.ENGLISH : Locale.CHINESE),
                chosen(request, DISPLAY).equals("elder") ? Display.ELDER : Display.STANDARD,
                chosen(request, CONTRAST).equals("on"),
                request.getRequestURI(),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                LocalDate.ofInstant(clock.instant(), CHINA),
                settings.hotline(),
                Optional.ofNullable((CsrfToken) request.getAttribute("_csrf")));
    }

    /// Remembers what a link asks for (`?ui=elder`), so that the next page looks the same.
    void remember(HttpServletRequest request, HttpServletResponse response) {
        for (String name : new String[] {DISPLAY, CONTRAST, LANGUAGE}) {
            asked(request, name)
                    .filter(asked -> asked.matches("[a-z]{2,8}"))
                    .ifPresent(asked -> remember(response, name, asked, request.isSecure()));
        }
    }

    static void remember(HttpServletResponse response, String name, String value, boolean secure) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(REMEMBERED)
                        .httpOnly(true)
                        .secure(secure)
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    /// What the link asks for, else what was chosen before, else `""`.
    private static String chosen(HttpServletRequest request, String name) {
        Optional<String> asked = request.getMethod().equals("GET") ? asked(request, name) : Optional.empty();
        if (asked.isPresent()) {
            return asked.get();
        }
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    /// What the query says; nothing where it cannot be read, so that the page that tells so can be shown.
    private static Optional<String> asked(HttpServletRequest request, String name) {
        try {
            return Optional.ofNullable(request.getParameter(name));
        } catch (InvalidParameterException e) {
            return Optional.empty();
        }
    }
}
