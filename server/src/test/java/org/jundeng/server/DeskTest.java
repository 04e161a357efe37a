package org.jundeng.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A portal where observations may be taken in, and whose map is approved.
@SpringBootTest(
        classes = Portal.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "jundeng.home=..",
            "jundeng.desk-token=a-long-long-token-0123456789",
            "jundeng.map-approval=闽S(2021)1号",
            "jundeng.facilities=server/src/test/resources/facilities-two-kinds.csv",
            "management.server.port=0",
            "spring.datasource.url=jdbc:h2:mem:desk;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                    + "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskTest {

    private static final String TOKEN = "a-long-long-token-0123456789";
    private static final String TABLE = "县\t自来水\n安溪县\t70.5\n南安市\t71\n";
    private static final String MAPPING = "columns: {地区: 县, 数值: 自来水}\nconstants: {指标: C-WATER, 年份: 2022, 状态: 初步}\n";

    @LocalServerPort
    private int port;

    @Autowired
    private MultipartConfigElement multipart;

    private Visitor visitor() {
        return new Visitor(URI.create("http://localhost:" + port));
    }

    @Test
    @Order(1)
    void aTableIsTriedThenStoredThenSeenThenUndone() {
        HttpResponse<String> tried = visitor().form("/monitor/import", fields(TABLE, "try"));
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body()).contains("会存入 2 个数", "年报.csv:2:5", "安溪县").doesNotContain(TOKEN);
        assertThat(visitor().get("/monitor/indicators/C-WATER").body()).doesNotContain("2022 年全省");
        HttpResponse<String> stored = visitor().form("/monitor/import", fields(TABLE, "store"));
        assertThat(stored.body()).contains("已存为第 2 批，2 个数");
        String page = visitor().get("/monitor/indicators/C-WATER").body();
        assertThat(page).contains("2022", "70.50");
        String batches = visitor().get("/monitor/batches").body();
        assertThat(batches).contains("年报.csv", "C-WATER").doesNotContain("统计员甲");
        assertThat(visitor().form("/monitor/import", fields(TABLE, "store")).body())
                .contains("JD-9316");
        HttpResponse<String> undone = visitor().form("/monitor/undo/2", Map.of("token", TOKEN, "by", "统计员乙"));
        assertThat(undone.statusCode()).isEqualTo(200);
        assertThat(visitor().get("/monitor/indicators/C-WATER").body()).doesNotContain("70.50");
        assertThat(visitor().get("/monitor/batches").body()).contains("撤销");
    }

    @Test
    @Order(2)
    void aBadCellStoresNothingAndIsToldByItsAddress() {
        HttpResponse<String> wrong = visitor().form("/monitor/import", fields("县\t自来水\n安溪县\t70\n德化县\t坏\n", "store"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("年报.csv:3:5 JD-9116", "什么也没有存");
        assertThat(visitor().get("/monitor/batches").body()).doesNotContain("第 3 批");
    }

    @Test
    @Order(3)
    void theMapIsTheApprovedOneWithItsNumber() {
        String page = visitor().get("/monitor/indicators/C-WATER").body();
        assertThat(page).contains("审图号：闽S(2021)1号", "class=\"shape");
    }

    @Test
    @Order(4)
    void anotherProgramTakesInAWorkbook() throws Exception {
        byte[] book = visitor().file("/monitor/indicators/C-URBAN.xlsx").body();
        HttpResponse<String> dry = upload(book, "&dry=true", "Bearer " + TOKEN);
        assertThat(dry.statusCode()).isEqualTo(200);
        assertThat(dry.body()).contains("\"observations\" : 178", "\"dry\" : true");
        HttpResponse<String> stored = upload(book, "", "Bearer " + TOKEN);
        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(upload(
                                "指标,地区,年份,数值\nC-POP,1,2020,x\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                "",
                                "Bearer " + TOKEN)
                        .body())
                .contains("book.xlsx:2:7", "JD-9114");
        assertThat(upload(book, "&mapping=../../etc", "Bearer " + TOKEN).statusCode())
                .isEqualTo(400);
        assertThat(Files.exists(Path.of("../observations"))).isTrue();
    }

    @Test
    @Order(5)
    void aFileOfAFormIsTriedThenStoredAndItsBadCellsAreTold() {
        byte[] book = visitor().file("/monitor/indicators/C-BATH.xlsx").body();
        HttpResponse<String> tried = send(fieldsOfAFile("", "try"), "C:\\数据\\厕所浴室.xlsx", book);
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body())
                .contains("会存入 178 个数", "请再选一次同一个文件", "厕所浴室.xlsx!")
                .doesNotContain(TOKEN, "C:\\");
        assertThat(visitor().get("/monitor/batches").body()).doesNotContain("厕所浴室.xlsx");
        assertThat(send(fieldsOfAFile("", "store"), "厕所浴室.xlsx", book).body()).contains("已存为第", "178 个数");
        assertThat(visitor().get("/monitor/batches").body()).contains("厕所浴室.xlsx");
        HttpResponse<String> wrong =
                send(fieldsOfAFile("", "store"), "年报.csv", "指标,地区,年份,数值\nC-BATH,350102,2021,很多\n".getBytes(UTF_8));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("年报.csv:2:20 JD-9116", "什么也没有存");
        HttpResponse<String> exchange = send(
                fieldsOfAFile("", "try"),
                "x.csv",
                visitor().file("/monitor/indicators/C-BATH/sdmx.csv").body());
        assertThat(exchange.body()).contains("会存入 178 个数");
    }

    @Test
    @Order(6)
    void aFileIsTakenOnlyAloneOnlyHereAndOnlyUpToASize() {
        byte[] small = "指标,地区,年份,数值\n".getBytes(UTF_8);
        HttpResponse<String> both = send(fieldsOfAFile("指标\n", "try"), "a.csv", small);
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body()).contains("只能用一样");
        assertThat(send("/check", fieldsOfAFile("", "try"), "a.csv", small).statusCode())
                .isEqualTo(415);
        HttpResponse<String> large = send(fieldsOfAFile("", "try"), "a.csv", new byte[(17 << 20) + 1]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("最多 16 MB");
        Map<String, String> guessed = fieldsOfAFile("", "try");
        guessed.put("token", "guessed");
        assertThat(send(guessed, "a.csv", small).statusCode()).isEqualTo(403);
    }

    /// What is not larger than the threshold is never written to a disk.
    @Test
    @Order(7)
    void nothingThatAFormSendsIsWrittenToADisk() {
        assertThat((long) multipart.getFileSizeThreshold())
                .isGreaterThanOrEqualTo(multipart.getMaxRequestSize())
                .isGreaterThanOrEqualTo(multipart.getMaxFileSize());
        assertThat(multipart.getMaxFileSize()).isEqualTo(16L << 20);
    }

    @Test
    @Order(8)
    void withCapacitiesThePageSaysHowMuchThereIsAHeadAndThatNothingWasLost() {
        String page = visitor().get("/monitor/access?minutes=60").body();
        assertThat(page)
                .contains("<option value=\"养老院\">养老院</option>")
                .contains("有人能到的能力共 150.0，分到人的合计 150.0，两者相等；谁也到不了的能力 0.0")
                .contains("每千人能用到的，中位数是 0.000", "基尼系数 0.")
                .contains("审图号：闽S(2021)1号");
        assertThat(visitor().get("/monitor/access?kind=养老院").body())
                .contains("没有写全能力")
                .doesNotContain("是假定的。这一页");
        assertThat(visitor().get("/monitor/access.csv?minutes=60").body()).contains(",每千人能力,类别,");
    }

    @Test
    @Order(9)
    void whoeverGuessesIsStopped() {
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            int status = upload(new byte[] {1}, "", "Bearer wrong" + i).statusCode();
            assertThat(status).isIn(403, 429);
            refused += status == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
        assertThat(upload(new byte[] {1}, "", "Bearer " + TOKEN).statusCode())
                .as("also the right one")
                .isEqualTo(429);
    }

    private HttpResponse<String> upload(byte[] content, String more, String authorization) {
        return visitor()
                .send(
                        "POST",
                        "/api/v1/observations?file=book.xlsx&by=jia" + more,
                        BodyPublishers.ofByteArray(content),
                        "Content-Type",
                        "application/octet-stream",
                        "Authorization",
                        authorization);
    }

    private Map<String, String> fieldsOfAFile(String table, String go) {
        Map<String, String> fields = fields(table, go);
        fields.put("mapping", "");
        fields.put("file", "");
        return fields;
    }

    private HttpResponse<String> send(Map<String, String> fields, String file, byte[] content) {
        return send("/monitor/import", fields, file, content);
    }

    private HttpResponse<String> send(String path, Map<String, String> fields, String file, byte[] content) {
        return visitor().upload(path, fields, "upload", file, content);
    }

    private static Map<String, String> fields(String table, String go) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", TOKEN);
        fields.put("table", table);
        fields.put("mapping", MAPPING);
        fields.put("file", "年报.csv");
        fields.put("by", "统计员甲");
        fields.put("go", go);
        return fields;
    }
}
