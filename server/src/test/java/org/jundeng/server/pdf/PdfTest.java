package org.jundeng.server.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jundeng.catalog.Service;
import org.jundeng.paper.Typesetter;
import org.jundeng.server.Editions;
import org.jundeng.server.PortalTest;
import org.jundeng.server.Turns;
import org.jundeng.server.Visitor;
import org.jundeng.server.page.ServicePage;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What can be printed and taken along: services, guides and a family's result.
class PdfTest extends PortalTest {

    private static final Pattern RADICALS = Pattern.compile("[\\x{2E80}-\\x{2FDF}]");

    @Autowired
    private Editions editions;

    @Autowired
    private PdfWriter writer;

    @Autowired
    private Turns turns;

    @Test
    void everyServiceStandsInItsFileLetterForLetter() {
        for (Service service : editions.current().services().values()) {
            Sheets sheets = sheets(visitor().file("/services/" + service.number() + ".pdf"));
            assertThat(sheets.body())
                    .as("service " + service.number())
                    .contains(Sheets.bare(service.name()))
                    .contains(Sheets.bare(service.beneficiaries()))
                    .contains(Sheets.bare(service.standard()))
                    .contains(Sheets.bare(service.responsibility()))
                    .doesNotContain(Typesetter.MISSING)
                    .doesNotContainPattern(RADICALS);
            assertThat(service.leadUnits())
                    .allSatisfy(unit -> assertThat(sheets.body()).contains(Sheets.bare(unit)));
            assertThat(service.notes())
                    .allSatisfy(note -> assertThat(sheets.body()).contains(Sheets.bare(note.text())));
        }
    }

    @Test
    void aFileHasTitleLanguageTagsAndPageNumbers() {
        Sheets sheets = sheets(visitor().file("/services/46.pdf"));
        assertThat(sheets.title()).isEqualTo("最低生活保障");
        assertThat(sheets.language()).isEqualTo("zh-CN");
        assertThat(sheets.tagged()).isTrue();
        assertThat(sheets.metadata()).contains("pdfuaid");
        int count = sheets.pages().size();
        for (int i = 0; i < count; i++) {
            assertThat(sheets.pages().get(i))
                    .contains("福建省基本公共服务清单", "2018-1 版", "第 " + (i + 1) + " 页 / 共 " + count + " 页", "/services/46");
        }
    }

    @Test
    void theOnlyFontIsInTheFileAsFarAsItIsUsed() throws IOException {
        byte[] file = visitor().file("/services/46.pdf").body();
        assertThat(file).hasSizeLessThan(300_000);
        try (PDDocument document = Loader.loadPDF(file)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+WenQuanYiMicroHei");
                }
            }
        }
    }

    @Test
    void anEnglishVisitorGetsAnEnglishFile() {
        Sheets sheets = sheets(visitor().file("/services/46.pdf?lang=en"));
        assertThat(sheets.language()).isEqualTo("en");
        assertThat(sheets.pages().getFirst()).contains("Page 1 of");
        assertThat(sheets.body())
                .contains(Sheets.bare(
                        editions.current().service(46).orElseThrow().summary().in(java.util.Locale.ENGLISH)))
                .doesNotContain(Typesetter.MISSING);
    }

    @Test
    void aFileIsAskedForOnceAndThenKnownByItsFingerprint() {
        HttpResponse<byte[]> first = visitor().file("/services/1.pdf");
        HttpResponse<byte[]> second = visitor().file("/services/1.pdf");
        assertThat(second.body()).isEqualTo(first.body());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor().file("/services/1.pdf", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(visitor().file("/services/1.pdf?lang=en").headers().firstValue("ETag"))
                .isPresent()
                .get()
                .isNotEqualTo(tag);
        assertThat(first.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline");
    }

    @Test
    void theValuesOfACountyStandInTheFileOfThatCounty() {
        Sheets sheets = sheets(visitor().file("/services/46.pdf?area=350102&asof=2018-10-01"));
        assertThat(sheets.body()).contains("各地标准：鼓楼区", "700元/月福州市");
        assertThat(sheets.pages().getFirst()).contains("数值按 2018-10-01", "/services/46?area=350102");
    }

    @Test
    void thePagesLeadToTheFiles() {
        Service service = editions.current().service(46).orElseThrow();
        String address = ServicePage.address(service);
        assertThat(get(address + "?area=350102").body()).contains("/services/46.pdf?area=350102");
        assertThat(get(address + "/guide?area=350102").body()).contains(address + "/guide.pdf?area=350102");
    }

    @Test
    void aPrintedAddressLeadsToThePage() {
        String address = ServicePage.address(editions.current().service(46).orElseThrow());
        assertThat(get("/services/46?area=350102").headers().firstValue("Location"))
                .contains(address + "?area=350102");
        assertThat(get("/services/46/guide?area=350102").headers().firstValue("Location"))
                .contains(address + "/guide?area=350102");
    }

    @Test
    void aGuideSaysWhatIsNotPublished() {
        Service service = editions.current().service(46).orElseThrow();
        Sheets sheets = sheets(visitor().file(ServicePage.address(service) + "/guide.pdf?area=350102"));
        assertThat(sheets.title()).isEqualTo("办事指南：最低生活保障");
        assertThat(sheets.body())
                .contains("鼓楼区的指南：20项要素，已有7项", service.code(), "要带什么", "还没有公布", "不服怎么办")
                .contains(Sheets.bare(service.beneficiaries()))
                .doesNotContain(Typesetter.MISSING)
                .doesNotContainPattern(RADICALS);
    }

    @Test
    void whatIsNotThereHasNoFile() {
        assertThat(get("/services/82.pdf").statusCode()).isEqualTo(404);
        assertThat(get("/services/82-x/guide.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void aFamilyTakesItsResultAlong() {
        Visitor family = family();
        HttpResponse<byte[]> file = family.file("/check/result.pdf");
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"jundeng.pdf\"");
        assertThat(file.headers().firstValue("ETag")).isEmpty();
        Sheets sheets = sheets(file);
        assertThat(sheets.body())
                .contains("合计：每月750元", "(700−450)×3=750元/月", "很可能符合（", "还需要一些信息（", "目前不符合（", "不用申请，人人都有（")
                .contains("鼓楼区、2018-10-01")
                .doesNotContain(Typesetter.MISSING)
                .doesNotContainPattern(RADICALS);
        assertThat(sheets(family.file("/check/result.pdf?lang=en")).body()).contains("(700−450)×3=750元/月");
    }

    @Test
    void withoutAnswersThereIsNoResultOnPaperEither() {
        HttpResponse<String> none = get("/check/result.pdf");
        assertThat(none.statusCode()).isEqualTo(303);
        assertThat(none.headers().firstValue("Location").orElseThrow()).endsWith("/check");
        HttpResponse<String> forgotten = get("/check/result.pdf", "Cookie", "check=forgotten");
        assertThat(forgotten.statusCode()).isEqualTo(410);
        assertThat(forgotten.body()).contains("回答已经删除");
    }

    @Test
    void whoWouldWaitTooLongIsToldToComeAgain() {
        Runnable end = turns.occupy();
        try {
            HttpResponse<String> busy = get("/services/81.pdf?ui=elder");
            assertThat(busy.statusCode()).isEqualTo(503);
            assertThat(busy.headers().firstValue("Retry-After")).contains("10");
            assertThat(busy.body()).contains("正在做的 PDF 太多");
        } finally {
            end.run();
        }
        assertThat(visitor().file("/services/81.pdf?ui=elder").statusCode()).isEqualTo(200);
    }

    @Test
    void oldFilesLeaveTheShelfWhenItIsFull() {
        PdfWriter small = new PdfWriter(new Turns(1), Duration.ZERO, 1);
        assertThat(small.kept(page("")).content())
                .isNotSameAs(small.kept(page("")).content());
        PdfWriter large = new PdfWriter(new Turns(1), Duration.ZERO, 1 << 20);
        assertThat(large.kept(page("")).content()).isSameAs(large.kept(page("")).content());
    }

    @Test
    void nothingIsFetchedForAPage() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0)) {
            String address = "http://localhost:" + elsewhere.getLocalPort();
            elsewhere.setSoTimeout(200);
            writer.write(page("<link rel='stylesheet' href='" + address + "/a.css'/><style>@import url(" + address
                    + "/b.css); p { background: url(" + address + "/c.png) } @font-face { font-family: f; src: url("
                    + address + "/d.ttf) }</style><p style='font-family: f'><img alt='a' src='" + address
                    + "/e.png'/><img alt='b' src='file:pom.xml'/><object data='" + address + "/f'></object></p>"));
            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void whatAPageSaysIsNeverLogged() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            byte[] file = writer.write(
                    page("<p style='colour: 保密; width: 保密'>保密 \uD842\uDFB7 \u0001</p><img alt='保密' src='保密.png'/>"));
            assertThat(Sheets.of(file).body()).contains("保密" + Typesetter.MISSING.repeat(2));
            assertThatThrownBy(() -> writer.write("<html>保密")).isInstanceOf(IllegalArgumentException.class);
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .isNotEmpty()
                .noneMatch(line -> line.contains("保密") || line.contains("\uD842"));
    }

    private static String page(String body) {
        return "<html xmlns='http://www.w3.org/1999/xhtml' lang='zh-CN'><head><title>t</title>"
                + "<meta name='subject' content='d'/></head><body>" + body + "</body></html>";
    }

    /// Three people in 鼓楼区 on 2018-10-01, with 1,350 yuan a month.
    private Visitor family() {
        Visitor family = visitor();
        family.form("/check", Map.of("area", "350102", "asof", "2018-10-01"));
        for (List<String> person : List.of(
                List.of("本人", "1980", "5", "1", "女"),
                List.of("丈夫", "1978", "11", "20", "男"),
                List.of("女儿", "2009", "3", "15", "女"))) {
            family.form(
                    "/check/people",
                    Map.of(
                            "label", person.get(0),
                            "birth.y", person.get(1),
                            "birth.m", person.get(2),
                            "birth.d", person.get(3),
                            "sex", person.get(4)));
        }
        family.form("/check/situations", Map.of("none", "on"));
        family.form("/check/q/" + encoded("家庭月收入"), Map.of("a0", "1350"));
        family.form("/check/q/" + encoded("家庭财产符合当地规定"), Map.of("a0", "true"));
        return family;
    }

    private static String encoded(String name) {
        return java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Sheets sheets(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        return Sheets.of(answer.body());
    }
}
