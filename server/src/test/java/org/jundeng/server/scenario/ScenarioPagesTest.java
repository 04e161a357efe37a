package org.jundeng.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jundeng.server.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScenarioPagesTest extends PortalTest {

    /// The people are made once; until then the page says so and comes back by itself.
    @BeforeEach
    void waitForThePeople() throws InterruptedException {
        HttpResponse<String> page = get("/scenario");
        for (int i = 0; i < 600 && page.headers().firstValue("Refresh").isPresent(); i++) {
            assertThat(page.body()).contains("本页会自动更新");
            Thread.sleep(100);
            page = get("/scenario");
        }
        assertThat(page.headers().firstValue("Refresh")).isEmpty();
    }

    @Test
    void withNothingMovedNothingChanges() {
        String page = get("/scenario").body();
        Matcher total =
                Pattern.compile("一年从 ([0-9.]+) 亿元到 ([0-9.]+) 亿元，增减 (.+?) 亿元").matcher(page);
        assertThat(total.find()).isTrue();
        assertThat(total.group(1)).isEqualTo(total.group(2));
        assertThat(total.group(3)).isEqualTo("—");
        assertThat(page).contains("<svg").contains("±").contains("抽样").doesNotContain("受损");
    }

    /// 12 yuan more a month: as many people as before, twelve times twelve yuan each, whoever pays.
    @Test
    void aRaisedPensionCostsWhatItsPensionersGet() {
        List<String[]> rows = rows("/scenario.csv?v1=130");
        BigDecimal more = BigDecimal.ZERO;
        for (String[] row : rows) {
            if (row[2].equals("20")) {
                BigDecimal people = new BigDecimal(row[4]).divide(new BigDecimal(118 * 12));
                assertThat(new BigDecimal(row[6])).isEqualByComparingTo(people.multiply(new BigDecimal(12 * 12)));
                more = more.add(new BigDecimal(row[6]));
            }
            BigDecimal parts = BigDecimal.ZERO;
            for (int i = 7; i < row.length; i++) {
                parts = parts.add(new BigDecimal(row[i]));
            }
            assertThat(parts).isEqualByComparingTo(new BigDecimal(row[6]));
            assertThat(new BigDecimal(row[5]).subtract(new BigDecimal(row[4])))
                    .isEqualByComparingTo(new BigDecimal(row[6]));
        }
        assertThat(more).isPositive();
        assertThat(get("/scenario?v1=130").body())
                .contains("+" + Trial.hundredMillions(more.movePointRight(2).longValueExact()))
                .contains("受损的家庭里共 0 人");
    }

    @Test
    void aRaisedAllowanceReachesServicesThatFollowFromIt() {
        List<String[]> rows = rows("/scenario.csv?v2=50");
        assertThat(rows.stream()
                        .filter(row -> new BigDecimal(row[6]).signum() != 0)
                        .map(row -> row[2])
                        .distinct())
                .contains("4", "46", "48", "72");
    }

    @Test
    void numbersOutsideTheBoundsAndWordsAreBroughtBack() {
        assertThat(get("/scenario?v1=99999").body()).contains(">300元</output>");
        assertThat(get("/scenario?v1=abc&v2=&x=1").body()).contains(">118元</output>");
    }

    @Test
    void thePageSpeaksEnglishAndTheWorkbookIsOne() {
        assertThat(get("/scenario?v1=130", "Cookie", "lang=en").body())
                .contains("hundred million yuan")
                .contains("Province");
        HttpResponse<String> workbook = get("/scenario.xlsx?v1=130");
        assertThat(workbook.headers().firstValue("Content-Type").orElse("")).contains("spreadsheetml");
        assertThat(workbook.body()).startsWith("PK");
    }

    private List<String[]> rows(String path) {
        String csv = get(path).body();
        return csv.lines()
                .skip(1)
                .map(line -> line.replace("\"", "").split(","))
                .toList();
    }
}
