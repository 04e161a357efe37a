package org.jundeng.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchPageTest extends PortalTest {

    @ParameterizedTest
    @CsvSource({"低保,最低生活保障", "dibao,最低生活保障", "最底生活保障,最低生活保障", "老人补贴,老年人福利补贴", "学费,免费义务教育", "４６,最低生活保障", "養老金,城乡居民基本养老保险"
    })
    void wordsThatPeopleUseFindTheService(String query, String service) {
        assertThat(plain(search(query).body())).contains(service);
    }

    @Test
    void whatMatchedIsMarked() {
        assertThat(search("殡葬").body()).contains("<mark>殡葬</mark>");
    }

    @Test
    void whatIsNotFoundIsSaidWithAWayOn() {
        String page = search("苹果手机维修").body();
        assertThat(page).contains("没有找到“苹果手机维修”。", "href=\"/services\"", "12345");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "？？？", "\"><script>alert(1)</script>", "a:b AND (c", "*", "\\", "%", "\uD83D\uDE00"})
    void anyTextIsAnsweredAndNoneIsExecuted(String query) {
        HttpResponse<String> page = search(query);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert");
        assertThat(Html.faults(page.body())).isEmpty();
    }

    @Test
    void aVeryLongQueryIsCutAndThatIsSaid() {
        assertThat(search("低保".repeat(300)).body()).contains("只按前 200 个字搜索");
    }

    @Test
    void browsersMayOfferTheSearch() {
        HttpResponse<String> description = get("/opensearch.xml");
        assertThat(description.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/opensearchdescription+xml");
        assertThat(description.body()).contains("/search?q={searchTerms}");
    }

    private HttpResponse<String> search(String query) {
        return get("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static String plain(String html) {
        return html.substring(html.indexOf("<ol class=\"services\">")).replaceAll("<[^>]*>", "");
    }
}
