package org.jundeng.server;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/// What tests in a real browser have in common: one Chromium for all of them.
abstract class BrowserTest extends PortalTest {

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser CHROMIUM = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(installed())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--font-render-hinting=none")));

    private static Path installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "没有找到 Chromium，请安装：apt-get install chromium / no Chromium here: apt-get install chromium"));
    }

    /// A window of its own, with cookies of its own.
    BrowserContext window(int width, boolean scripts) {
        BrowserContext context = CHROMIUM.newContext(new Browser.NewContextOptions()
                .setBaseURL(home().toString())
                .setViewportSize(width, 900)
                .setJavaScriptEnabled(scripts)
                .setLocale("zh-CN"));
        context.setDefaultTimeout(10_000);
        return context;
    }

    /// Fails where axe finds a violation on the page.
    static void accessible(Page page) {
        AxeResults results = new AxeBuilder(page)
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze();
        Assertions.assertThat(results.getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList())
                .as(page.url())
                .isEmpty();
    }

    /// Fails where the page is wider than the window.
    static void fits(Page page) {
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assertions.assertThat(((Number) wider).intValue())
                .as("wider than the window: %s", page.url())
                .isZero();
    }
}
