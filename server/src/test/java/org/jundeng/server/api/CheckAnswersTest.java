package org.jundeng.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jundeng.server.PortalTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is answered about a family: what the command line answers.
class CheckAnswersTest extends PortalTest {

    private static final String FILE = "../examples/family.yaml";

    @Test
    void aCheckIsAnsweredAsTheCommandLineAnswersIt() throws Exception {
        HttpResponse<String> response = post("/api/v1/check", "application/yaml", family());
        assertThat(response.body()).isEqualTo(commandLine("check", FILE, "--json", "--lang", "zh"));
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void aQuestionAndAnExplanationAreThoseOfTheCommandLine() throws Exception {
        assertThat(post("/api/v1/questions?lang=en", "application/yaml", family())
                        .body())
                .isEqualTo(commandLine("ask", FILE, "--json", "--lang", "en"));
        assertThat(post("/api/v1/explain/57", "application/yaml", family()).body())
                .isEqualTo(commandLine("explain", FILE, "57", "--json", "--lang", "zh"));
    }

    @Test
    void jsonIsAnsweredAsYamlIs() {
        String yaml = "date: 2018-10-01\nregion: '350102'\nmembers: [{id: 奶奶, 出生日期: 1938-01-01}]\n";
        String json =
                "\uFEFF{\n\t\"date\": \"2018-10-01\",\"region\":\"350102\", \"members\":[{\"id\":\"奶奶\",\"出生日期\":\"1938-01-01\"}]}";
        JsonNode one = json(post("/api/v1/check", "application/yaml; charset=utf-8", yaml));
        JsonNode two = json(post("/api/v1/check", "application/json", json));
        assertThat(statuses(one)).hasSize(81).isEqualTo(statuses(two));
    }

    @Test
    void theLanguageIsThatOfTheQueryElseOfTheBrowserElseChinese() throws IOException {
        assertThat(asked("")).contains("？");
        assertThat(asked("?lang=en")).contains("?");
        assertThat(asked("", "Accept-Language", "fr, en-GB;q=0.8, zh;q=0.5")).contains("?");
        assertThat(asked("?lang=zh", "Accept-Language", "en")).contains("？");
        assertThat(asked("", "Accept-Language", "fr")).contains("？");
    }

    private String asked(String query, String... headers) throws IOException {
        HttpResponse<String> response = post(
                "/api/v1/questions" + query,
                "application/json",
                "{\"date\":\"2018-10-01\",\"region\":\"350102\",\"members\":[{}]}",
                headers);
        return json(response).path("ask").path("question").asString();
    }

    @Test
    void whatIsAnsweredAboutAFamilyIsNotKept() throws IOException {
        HttpResponse<String> response = post("/api/v1/check", "application/yaml", family());
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(response.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void thePagesOfTheServicesMakeUpTheList() {
        List<Integer> numbers = new ArrayList<>();
        String next = "/api/v1/services?limit=30";
        for (int pages = 0; !next.isEmpty(); pages++) {
            assertThat(pages).isLessThan(3);
            HttpResponse<String> response = get(next);
            json(response)
                    .path("services")
                    .forEach(service -> numbers.add(service.path("number").asInt()));
            assertThat(json(response).path("total").asInt()).isEqualTo(81);
            next = response.headers()
                    .firstValue("Link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse("");
            assertThat(next.isEmpty()).isEqualTo(json(response).path("next").isNull());
        }
        assertThat(numbers).hasSize(81).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void servicesAreFilteredByFieldAudienceAndDelivery() {
        assertThat(total("?field=%E4%BD%8F%E6%88%BF")).isBetween(1, 10);
        assertThat(total("?delivery=confidential")).isBetween(1, 10);
        assertThat(total("?audience=%E8%80%81%E5%B9%B4%E4%BA%BA")).isBetween(1, 30);
        assertThat(total("?field=nothing")).isZero();
        assertThat(total("?delivery=apply&field=%E4%BD%8F%E6%88%BF")).isLessThanOrEqualTo(total("?delivery=apply"));
    }

    private int total(String query) {
        return json(get("/api/v1/services" + query)).path("total").asInt();
    }

    @Test
    void aParameterIsThatOfTheNearestRegionOnTheDay() {
        JsonNode value = json(
                get(
                        "/api/v1/parameters/%E5%9F%BA%E7%A1%80%E5%85%BB%E8%80%81%E9%87%91%E6%9C%80%E4%BD%8E%E6%A0%87%E5%87%86?region=350102&date=2018-10-01"));
        assertThat(value.path("setting").path("value").asString()).isEqualTo("118");
        assertThat(value.path("setting").path("status").asString()).isEqualTo("official");
        assertThat(value.path("setting").path("region").asString()).isEqualTo("350000");
    }

    private static List<String> statuses(JsonNode check) {
        return check.path("services")
                .valueStream()
                .map(service ->
                        service.path("number") + " " + service.path("status").asString())
                .toList();
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Contract.JSON.readTree(response.body());
    }

    private static String family() throws IOException {
        return Files.readString(Path.of(FILE));
    }

    /// What the command line prints, with the file called as the interface calls it.
    private static String commandLine(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djundeng.home=..",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.jundeng.cli.Jundeng"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertThat(out).isNotEmpty();
        return out.replace(FILE, Body.NAME);
    }
}
