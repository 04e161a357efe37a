package org.jundeng.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// Warnings and evaluations as anybody may see them.
class EvaluationPagesTest extends PortalTest {

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
