package org.jundeng.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The pictures of docs/images; `-Djundeng.images=write` takes them anew.
class PicturesTest extends BrowserTest {

    private static final Path KEPT = Path.of("..", "docs", "images");
    private static final boolean WRITE = "write".equals(System.getProperty("jundeng.images"));
    private static final int PHONE = 390;
    private static final int DESK = 1100;
    private static final int HIGHEST = 1300;

    @Test
    void thePagesLookAsInThePictures() throws IOException {
        try (BrowserContext window = window(PHONE, true)) {
            Page page = window.newPage();
            take(page, "/", "home");
            take(page, "/search?q=laorenbutie", "search");
            take(page, "/services/46-最低生活保障?area=350102&asof=2018-10-01", "service");
            take(page, "/services/46-最低生活保障/guide?area=350102", "guide");
            take(page, "/services/34-严重精神障碍患者管理", "confidential");
            take(page, "/no-such-page", "not-found");
            Family family = new Family(page).start();
            take(page, "", "people");
            family.people();
            take(page, "", "situations");
            family.situations();
            take(page, "", "question");
            family.questions(60);
            take(page, "", "result");
            take(page, "/check/result/why/46", "why");
            take(page, "/?ui=elder", "home-elder");
            take(page, "/check/result", "result-elder");
        }
        try (BrowserContext window = window(DESK, true)) {
            Page page = window.newPage();
            take(page, "/", "home-desk");
            take(page, "/services", "services-desk");
            take(page, "/services/46-最低生活保障?area=350102&asof=2018-10-01&lang=en", "service-english");
        }
    }

    private void take(Page page, String path, String name) throws IOException {
        if (!path.isEmpty()) {
            page.navigate(path);
        }
        int height = Math.min(HIGHEST, ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue());
        Path picture = (WRITE ? KEPT : Path.of("target", "images")).resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(picture)
                .setFullPage(true)
                .setClip(0, 0, page.viewportSize().width, height));
        BufferedImage taken = ImageIO.read(picture.toFile());
        BufferedImage kept = ImageIO.read(KEPT.resolve(name + ".png").toFile());
        assertThat(taken.getWidth()).as(name).isEqualTo(kept.getWidth());
        assertThat(taken.getHeight())
                .as("%s: ./jundeng test -Djundeng.images=write takes the pictures anew", name)
                .isBetween(kept.getHeight() * 9 / 10, kept.getHeight() * 11 / 10);
    }
}
