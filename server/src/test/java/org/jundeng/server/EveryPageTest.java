package org.jundeng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jundeng.server.page.PublicPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold on every page that anybody may open.
class EveryPageTest extends BrowserTest {

    private static final int HEAVIEST = 100_000;

    /// Every open page, a service of each way of delivery, and the states that are no success.
    static List<String> pages() {
        List<String> services = Stream.of(46, 1, 9, 29, 15, 34, 50, 20, 72)
                .map(number -> "/s/" + number)
                .toList();
        return Stream.of(
                        PublicPages.PATHS.stream(),
                        services.stream(),
                        Stream.of(
                                "/services?group=老年人",
                                "/services?field=基本住房保障&mode=hotline",
                                "/services/46-最低生活保障/guide?area=350102",
                                "/services/46-最低生活保障?area=350203&asof=2018-10-01",
                                "/services/46-最低生活保障?asof=2010-01-01",
                                "/r",
                                "/check?for=46&someone=1",
                                "/check/ended",
                                "/no-such-page",
                                "/services/99"))
                .flatMap(each -> each)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ui=standard", "ui=elder", "contrast=on", "lang=en"})
    void aPageIsAccessibleAndFitsAPhone(String display) {
        try (BrowserContext window = window(320, true)) {
            Page page = window.newPage();
            page.navigate("/?" + display);
            SoftAssertions all = new SoftAssertions();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    all.fail(page.url() + ": " + message.text());
                }
            });
            for (String path : pages()) {
                page.navigate(path);
                all.check(() -> accessible(page));
                all.check(() -> fits(page));
                all.check(() -> small(page, display.equals("ui=elder") ? 60 : 44));
            }
            all.assertAll();
        }
    }

    /// Fails where a button or a field is lower than it must be for a finger.
    private static void small(Page page, int least) {
        Object lower = page.evaluate("""
                least => [...document.querySelectorAll('button, .button, input:not([type=hidden]):not([type=checkbox]):not([type=radio]), select, .choice')]
                  .filter(each => each.offsetParent && each.getBoundingClientRect().height < least - 0.5)
                  .map(each => each.outerHTML.slice(0, 100))""", least);
        assertThat((List<?>) lower).as("lower than %s: %s", least, page.url()).isEmpty();
    }

    @Test
    void textTwiceAsLargeFitsToo() {
        try (BrowserContext window = window(640, true)) {
            Page page = window.newPage();
            SoftAssertions all = new SoftAssertions();
            for (String path : pages()) {
                page.navigate(path);
                page.evaluate("document.documentElement.style.fontSize = '200%'");
                all.check(() -> fits(page));
            }
            all.assertAll();
        }
    }

    @Test
    void aPageIsLightAndAsksNobodyElse() {
        try (BrowserContext window = window(1000, true)) {
            Page page = window.newPage();
            List<String> elsewhere = new ArrayList<>();
            List<Response> answered = new ArrayList<>();
            page.onResponse(answered::add);
            Map<String, Integer> weights = new LinkedHashMap<>();
            page.onRequest(request -> {
                if (!request.url().startsWith(home().toString())) {
                    elsewhere.add(request.url());
                }
            });
            for (String path : pages()) {
                answered.clear();
                page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
                weights.put(
                        path, answered.stream().mapToInt(EveryPageTest::length).sum());
            }
            assertThat(elsewhere).isEmpty();
            assertThat(weights)
                    .allSatisfy((path, weight) -> assertThat(weight).as(path).isBetween(1, HEAVIEST));
        }
    }

    private static int length(Response response) {
        return response.status() >= 300 && response.status() < 400 ? 0 : response.body().length;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsValidHtml(String path) {
        for (String display : List.of("standard", "elder")) {
            HttpResponse<String> page = visitor().follow(path, "Cookie", "ui=" + display);
            assertThat(Html.faults(page.body())).as("%s %s", path, display).isEmpty();
            assertThat(page.body()).contains("<h1").doesNotContain("style=\"");
        }
    }

    @Test
    void noLinkLeadsNowhere() {
        Map<String, String> seen = new TreeMap<>(Map.of("/", "the beginning"));
        Deque<String> open = new ArrayDeque<>(seen.keySet());
        List<String> broken = new ArrayList<>();
        Pattern link = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
        while (!open.isEmpty()) {
            String path = open.pop();
            HttpResponse<String> page = get(path);
            if (page.statusCode() >= 400) {
                broken.add(page.statusCode() + " " + path + " on " + seen.get(path));
            }
            if (!page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                continue;
            }
            Matcher links = link.matcher(page.body());
            while (links.find()) {
                String next = links.group(1).replace("&amp;", "&");
                if (seen.putIfAbsent(next, path) == null) {
                    open.push(next);
                }
            }
            page.headers().firstValue("Location").ifPresent(next -> {
                if (seen.putIfAbsent(next, path) == null) {
                    open.push(next);
                }
            });
        }
        assertThat(broken).isEmpty();
        assertThat(seen).hasSizeGreaterThan(200);
    }

    @Test
    void theSitemapNamesEveryPageAndEveryService() {
        String sitemap = get("/sitemap.xml").body();
        for (String path : PublicPages.PATHS) {
            assertThat(sitemap).contains("<loc>http://localhost:8080" + path + "</loc>");
        }
        assertThat(sitemap.split("/services/")).hasSize(82);
    }
}
