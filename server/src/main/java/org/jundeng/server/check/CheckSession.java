package org.jundeng.server.check;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jundeng.server.sealed.SealedStore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// Ties a browser to its sealed sheet by a random token in a cookie, and by nothing else.
@Component
final class CheckSession {

    private static final String NAME = "check";
    private static final String SECURE_NAME = "__Host-check";

    private final SealedStore store;

    CheckSession(SealedStore store) {
        this.store = store;
    }

    /// The visitor's sheet; empty where there is none, or it was forgotten.
    Optional<Sheet> sheet(HttpServletRequest request) {
        return token(request).flatMap(store::read).flatMap(SheetText::read);
    }

    /// Whether the browser still holds a token whose sheet was forgotten.
    boolean expired(HttpServletRequest request) {
        return token(request).filter(token -> store.read(token).isEmpty()).isPresent();
    }

    /// Keeps a sheet in place of the one before.
    void keep(Sheet sheet, HttpServletRequest request, HttpServletResponse response) {
        byte[] text = SheetText.write(sheet);
        if (token(request).filter(token -> store.write(token, text)).isEmpty()) {
            cookie(store.open(text), request, response);
        }
    }

    /// Forgets the sheet and the token.
    void close(HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(store::close);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request), "")
                        .path("/")
                        .maxAge(0)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private static void cookie(String token, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request), token)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    private static Optional<String> token(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name(request))) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE_NAME : NAME;
    }
}
