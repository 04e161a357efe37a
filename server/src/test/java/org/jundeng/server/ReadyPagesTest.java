package org.jundeng.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// Open pages that are kept are those that would be made.
class ReadyPagesTest extends PortalTest {

    @Test
    void thePageIsTheSameTheSecondTimePlainAndCompressed() throws IOException {
        String first = get("/indicators").body();
        assertThat(get("/indicators").body()).isEqualTo(first);
        HttpResponse<byte[]> compressed = visitor().file("/indicators", "Accept-Encoding", "br, gzip");
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream body = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(first);
        }
    }

    @Test
    void aBrowserThatHasThePageIsToldSo() {
        HttpResponse<String> page = get("/services");
        String fingerprint = page.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = get("/services", "If-None-Match", fingerprint);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/services", "If-None-Match", "\"another\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void eachFormOfAPageIsItsOwn() {
        String plain = get("/help").body();
        assertThat(plain).contains("lang=\"zh-Hans\" class=\"standard\"");
        assertThat(get("/help", "Cookie", "ui=elder").body()).contains("class=\"elder\"");
        assertThat(get("/help", "Cookie", "contrast=on").body()).contains("class=\"standard contrast\"");
        assertThat(get("/help", "Cookie", "lang=en").body()).contains("<html lang=\"en\"");
        assertThat(get("/services?group=%E8%80%81%E5%B9%B4%E4%BA%BA").body())
                .isNotEqualTo(get("/services").body());
        assertThat(get("/help").body()).isEqualTo(plain);
    }

    @Test
    void aChoiceInTheAddressIsRememberedEveryTime() {
        for (int i = 0; i < 2; i++) {
            assertThat(get("/help?ui=elder").headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("ui=elder"));
        }
    }

    @Test
    void whatBrowsersAreToldStandsOnKeptPagesToo() {
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> page = get("/privacy");
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(page.headers().firstValue("Cache-Control")).contains("no-cache, private");
            assertThat(page.headers().firstValue("Vary").orElse("")).containsIgnoringCase("Cookie");
        }
    }

    @Test
    void whatIsNoPageIsNotKept() {
        assertThat(get("/services/999").statusCode()).isEqualTo(404);
        assertThat(get("/services/999").statusCode()).isEqualTo(404);
        assertThat(get("/services/46").statusCode()).isIn(301, 302, 308);
    }
}
