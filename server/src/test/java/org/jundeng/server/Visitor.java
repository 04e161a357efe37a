package org.jundeng.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A browser without scripts: it keeps its cookies and follows no redirect by itself.
public final class Visitor {

    private static final String TOKEN = "0123456789abcdef";
    private static final String BOUNDARY = "--between\r\n";

    private final URI home;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Visitor(URI home) {
        this.home = home;
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /// The page at the end of the redirects.
    public HttpResponse<String> follow(String path, String... headers) {
        HttpResponse<String> response = get(path, headers);
        for (int steps = 0; response.statusCode() / 100 == 3 && steps < 5; steps++) {
            response = get(response.headers().firstValue("Location").orElseThrow(), headers);
        }
        return response;
    }

    /// A file, byte for byte.
    public HttpResponse<byte[]> file(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray(), headers);
    }

    /// Sends a form with the token against forgery.
    ///
    /// The token of the form is that of the cookie behind a mask; a mask of zeros is as good as any.
    public HttpResponse<String> form(String path, Map<String, String> fields, String... headers) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", masked());
        String body = all.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                path,
                BodyPublishers.ofString(body),
                with(headers, "Content-Type", "application/x-www-form-urlencoded"));
    }

    /// Sends a form with a file and the token against forgery.
    ///
    /// @param field the name of the field of the file
    public HttpResponse<String> upload(
            String path, Map<String, String> fields, String field, String file, byte[] content) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", masked());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((name, value) -> body.writeBytes(
                (BOUNDARY + "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes((BOUNDARY + "Content-Disposition: form-data; name=\"" + field + "\"; filename=\"" + file
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--between--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=between");
    }

    private String masked() {
        String token = token();
        byte[] masked = new byte[2 * token.length()];
        System.arraycopy(token.getBytes(StandardCharsets.US_ASCII), 0, masked, token.length(), token.length());
        return Base64.getUrlEncoder().encodeToString(masked);
    }

    /// The token that the cookie holds; a visitor who has opened no page yet is given one.
    private String token() {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals("csrf"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseGet(() -> {
                    HttpCookie cookie = new HttpCookie("csrf", TOKEN);
                    cookie.setPath("/");
                    cookie.setVersion(0);
                    cookies.getCookieStore().add(home, cookie);
                    return TOKEN;
                });
    }

    /// @param headers names and values by turns
    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        return send(method, path, body, BodyHandlers.ofString(), headers);
    }

    private <T> HttpResponse<T> send(
            String method, String path, BodyPublisher body, BodyHandler<T> answer, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        home.resolve(URI.create(home.resolve(path).toASCIIString())))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String[] with(String[] headers, String... more) {
        String[] all = Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }
}
