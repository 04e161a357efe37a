package org.jundeng.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SitemapTest {

    private static final LocalDate DAY = LocalDate.of(2018, 9, 11);

    @Test
    void everyPageIsNamedWithTheDayOfItsLastChange() {
        String sitemap = Sitemap.of(List.of(
                new Sitemap.Page(URI.create("https://jundeng.example/services/46-最低生活保障"), DAY),
                new Sitemap.Page(URI.create("https://jundeng.example/services?a=1&b=2"), DAY.plusDays(1))));
        assertThat(sitemap).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                          <url>
                            <loc>https://jundeng.example/services/46-%E6%9C%80%E4%BD%8E%E7%94%9F%E6%B4%BB%E4%BF%9D%E9%9A%9C</loc>
                            <lastmod>2018-09-11</lastmod>
                          </url>
                          <url>
                            <loc>https://jundeng.example/services?a=1&amp;b=2</loc>
                            <lastmod>2018-09-12</lastmod>
                          </url>
                        </urlset>
                        """);
    }

    @Test
    void moreThanTheProtocolAllowsIsRefused() {
        List<Sitemap.Page> pages =
                Collections.nCopies(50_001, new Sitemap.Page(URI.create("https://jundeng.example/"), DAY));
        assertThatThrownBy(() -> Sitemap.of(pages)).hasMessageContaining("50001");
    }
}
