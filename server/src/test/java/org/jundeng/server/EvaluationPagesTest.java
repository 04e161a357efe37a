package org.jundeng.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jundeng.catalog.Problems;
import org.jundeng.indicator.Intake;
import org.jundeng.indicator.Mapping;
import org.jundeng.server.monitor.Batch;
import org.jundeng.server.monitor.Delivery;
import org.jundeng.server.monitor.Monitor;
import org.jundeng.server.monitor.ObservationStore;
import org.jundeng.server.monitor.ObservationStore.Outcome;
import org.jundeng.vocabulary.Regions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Warnings and evaluations as anybody may see them.
class EvaluationPagesTest extends PortalTest {

    private static final String FILE = """
            指标,地区,年份,分组,数值,分子,分母,状态,来源,记录日
            S46-SERVED,350524,2020,,4321,,,上报,安溪县民政局年报,2021-03-01
            S46-PAID,350524,2020,,12345678.90,,,上报,安溪县民政局年报,2021-03-01
            """;

    @Autowired
    private ObservationStore store;

    @Autowired
    private Monitor monitor;

    private HttpResponse<byte[]> report() {
        return visitor().file("/monitor/evaluation/2020/350524.html");
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Test
    void aBatchIsInTheReportUntilItIsUndone() {
        HttpResponse<byte[]> before = report();
        assertThat(text(before)).doesNotContain("12345678.90").contains("census-2010-2020.csv");
        byte[] content = FILE.getBytes(StandardCharsets.UTF_8);
        Intake intake = Intake.read(
                        content,
                        "年报.csv",
                        Mapping.OWN,
                        new Intake.Terms(monitor.indicators(), Regions.bundled(), LocalDate.of(2021, 3, 1)),
                        new Problems())
                .orElseThrow();
        Outcome outcome = store.add(new Delivery(intake, "年报.csv", content, "测试", Mapping.OWN.text()));
        assertThat(outcome).isInstanceOf(Outcome.Stored.class);
        Batch batch = ((Outcome.Stored) outcome).batch();
        HttpResponse<byte[]> with = report();
        assertThat(text(with)).contains("12345678.90", "4321", "安溪县民政局年报", "年报.csv", batch.sha256());
        assertThat(with.headers().firstValue("ETag"))
                .isNotEqualTo(before.headers().firstValue("ETag"));
        assertThat(store.undo(batch.id(), "测试")).isTrue();
        HttpResponse<byte[]> after = report();
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.headers().firstValue("ETag"))
                .isEqualTo(before.headers().firstValue("ETag"));
    }

    @Test
    void theWarningsOf2020AreThereWithTheirNumbers() {
        HttpResponse<String> page = get("/monitor/warnings");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("2020年预警")
                .contains("光泽县")
                .contains("69.227")
                .contains("秀屿区")
                .contains("98.87");
        assertThat(Html.faults(page.body())).isEmpty();
        assertThat(get("/monitor/warnings?level=RED").body()).contains("没有这一级的预警");
        assertThat(get("/monitor/warnings?year=1999").statusCode()).isEqualTo(404);
    }

    @Test
    void aReportIsTheSameBytesEachTimeInEachForm() {
        String list = get("/monitor/evaluation").body();
        assertThat(list).contains("安溪县").contains("SHA-256");
        assertThat(Html.faults(list)).isEmpty();
        for (String form : new String[] {"html", "pdf", "xlsx", "zip"}) {
            HttpResponse<byte[]> first = visitor().file("/monitor/evaluation/2020/350524." + form);
            assertThat(first.statusCode()).as(form).isEqualTo(200);
            assertThat(first.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("evaluation-350524-2020." + form);
            assertThat(visitor().file("/monitor/evaluation/2020/350524." + form).body())
                    .as(form)
                    .isEqualTo(first.body());
        }
        assertThat(visitor().file("/monitor/evaluation/2020/999999.pdf").statusCode())
                .isEqualTo(404);
    }
}
