package org.jundeng.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What keeps a visitor safe from others.
class SafetyTest extends PortalTest {

    private static final Map<String, String> START = Map.of("area", "350102", "asof", "2018-10-01");
    private static final Map<String, String> PERSON =
            Map.of("label", "本人", "birth.y", "1980", "birth.m", "5", "birth.d", "1", "sex", "女", "go", "1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/services",
                "/s/46",
                "/check",
                "/no-such-page",
                "/api/v1/tasks",
                "/api/nothing",
                "/services.csv",
                "/list/changes.atom",
                "/sitemap.xml"
            })
    void everyAnswerTellsTheBrowserToLoadNothingFromElsewhere(String path) {
        HttpResponse<String> response = get(path);
        assertThat(header(response, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe", "*", "http");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(response, "Permissions-Policy")).contains("geolocation=()");
        assertThat(response.headers().firstValue("Server")).isEmpty();
        assertThat(response.headers().firstValue("X-Powered-By")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/check", "/check/people", "/check/situations", "/check/save", "/check/end", "/r"})
    void aFormFromElsewhereIsRefusedInPlainWords(String path) {
        HttpResponse<String> response = visitor()
                .send(
                        "POST",
                        path,
                        BodyPublishers.ofString("area=350102"),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("<h1", "12345").doesNotContain("Forbidden", "org.springframework");
        assertThat(visitor()
                        .send(
                                "POST",
                                path,
                                BodyPublishers.ofString("_csrf=AAAA"),
                                "Cookie",
                                "csrf=BBBB",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePageOfAFormBringsTheTokenThatItsFormSends() {
        Visitor visitor = visitor();
        String page = visitor.get("/check").body();
        String token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> response = visitor.send(
                "POST",
                "/check",
                BodyPublishers.ofString("area=350102&asof=2018-10-01&_csrf=" + token),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(response.statusCode()).isEqualTo(303);
    }

    @Test
    void cookiesAreForTheServerAloneAndHoldNoAnswer() {
        Visitor visitor = visitor();
        visitor.get("/check");
        visitor.form("/check", START);
        visitor.form("/check/people", PERSON);
        assertThat(visitor.cookies()).extracting(HttpCookie::getName).containsExactlyInAnyOrder("csrf", "check");
        HttpCookie kept = visitor.cookies().stream()
                .filter(cookie -> cookie.getName().equals("check"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.isHttpOnly()).isTrue();
        assertThat(kept.getMaxAge()).as("until the browser closes").isEqualTo(-1);
        assertThat(kept.getValue()).matches("[A-Za-z0-9_-]{22,}");
    }

    @Test
    void overTlsTheCookieIsBoundToTheHost() {
        Visitor visitor = visitor();
        HttpResponse<String> response =
                visitor.form("/check", START, "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7");
        assertThat(response.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-check=")
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(header(response, "Strict-Transport-Security")).contains("max-age=");
    }

    @Test
    void whatIsAboutOneFamilyIsNotStoredNorFoundBySearchEngines() {
        Visitor visitor = visitor();
        visitor.form("/check", START);
        visitor.form("/check/people", PERSON);
        for (String path : new String[] {"/check", "/check/people", "/check/situations", "/check/answers", "/r"}) {
            HttpResponse<String> response = visitor.get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            assertThat(header(response, "Cache-Control")).as(path).contains("no-store");
            assertThat(header(response, "X-Robots-Tag")).as(path).isEqualTo("noindex");
            assertThat(response.body()).contains("<meta name=\"robots\" content=\"noindex\">");
        }
        assertThat(get("/robots.txt").body()).contains("Disallow: /check", "Disallow: /r");
    }

    @Test
    void answersAreForgottenWhenTheVisitorEnds() {
        Visitor visitor = visitor();
        visitor.form("/check", START);
        visitor.form("/check/people", PERSON);
        String token = visitor.cookies().stream()
                .filter(cookie -> cookie.getName().equals("check"))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(header(visitor.form("/check/end", Map.of()), "Location")).isEqualTo("/check/ended");
        assertThat(visitor.cookies()).extracting(HttpCookie::getName).doesNotContain("check");
        HttpResponse<String> after = get("/check/result", "Cookie", "check=" + token);
        assertThat(after.statusCode()).isEqualTo(410);
        assertThat(after.body()).contains("<h1").doesNotContain("1980");
    }

    @Test
    void aTokenThatNobodyGaveOpensNothing() {
        for (String token : new String[] {"x", "AAAAAAAAAAAAAAAAAAAAAA", "../../etc/passwd", "%00"}) {
            assertThat(get("/check/answers", "Cookie", "check=" + token).statusCode())
                    .as(token)
                    .isEqualTo(410);
        }
    }

    @Test
    void aFormThatIsTooLargeIsRefused() {
        Visitor visitor = visitor();
        HttpResponse<String> response = visitor.form("/r", Map.of("code", "x".repeat(70_000)));
        assertThat(response.statusCode()).isBetween(400, 413);
        assertThat(response.body()).doesNotContain("Exception", "org.apache");
    }

    @Test
    void nothingOfTheInsidesIsShownWhateverIsSent() {
        for (String path : new String[] {
            "/services?group=%FF", "/s/999999999999", "/s/46?asof=2018-02-30", "/services/46?area=%00", "/check/q/%E4",
            "/check/result/why/abc", "/list/versions/compare?from=x&to=y", "/services/46.exe", "/..%2f", "/actuator",
            "/actuator/env", "/actuator/health", "/error", "/assets/x.js", "/h2-console"
        }) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).as(path).isLessThan(500);
            assertThat(response.body())
                    .as(path)
                    .doesNotContain("Exception", "org.springframework", "org.apache", "org.jundeng", "at java.");
        }
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageAfterADisplayChoiceIsOneOfOurs() {
        for (String back : new String[] {"https://example.org/", "//example.org/", "/\\example.org", "javascript:1"}) {
            HttpResponse<String> response = visitor()
                    .send(
                            "POST",
                            "/ui",
                            BodyPublishers.ofString("ui=elder&back="
                                    + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8)),
                            "Content-Type",
                            "application/x-www-form-urlencoded");
            assertThat(header(response, "Location")).as(back).isEqualTo("/");
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
