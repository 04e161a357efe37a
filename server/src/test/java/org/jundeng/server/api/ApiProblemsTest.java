package org.jundeng.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.jundeng.server.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What is answered where there is no answer.
class ApiProblemsTest extends PortalTest {

    private static final String OLD_AGE =
            "%E5%9F%BA%E7%A1%80%E5%85%BB%E8%80%81%E9%87%91%E6%9C%80%E4%BD%8E%E6%A0%87%E5%87%86";

    @Test
    void everyProblemIsThereInBothLanguagesAndNamesTheSameThings() {
        ResourceBundle chinese = ResourceBundle.getBundle("org.jundeng.server.api.problems", Locale.CHINESE);
        ResourceBundle english = ResourceBundle.getBundle("org.jundeng.server.api.problems", Locale.ENGLISH);
        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(chinese.keySet()));
        assertThat(chinese.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ApiProblem.values()).map(ApiProblem::id).toList());
        for (String key : chinese.keySet()) {
            for (int argument = 0; argument < 5; argument++) {
                String placeholder = "{" + argument + "}";
                assertThat(english.getString(key).contains(placeholder))
                        .as("%s %s", key, placeholder)
                        .isEqualTo(chinese.getString(key).contains(placeholder));
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /api/nothing                                   | 404 | JD-5001
            GET    | /api/v1/services/                              | 404 | JD-5001
            POST   | /api/v1/nothing                                | 404 | JD-5001
            GET    | /api/v1/services/0                             | 404 | JD-5002
            GET    | /api/v1/services/82                            | 404 | JD-5002
            GET    | /api/v1/services/4x                            | 404 | JD-5002
            GET    | /api/v1/services/99999999999999999999          | 404 | JD-5002
            GET    | /api/v1/facts/x                                | 404 | JD-5003
            GET    | /api/v1/parameters/x                           | 404 | JD-5003
            GET    | /api/v1/parameters/OLD?region=350102&date=1949-10-01 | 404 | JD-5005
            GET    | /api/v1/parameters/OLD?region=350102&date=1990-10-01 | 404 | JD-5004
            GET    | /api/v1/parameters/OLD?region=350102           | 400 | JD-5008
            GET    | /api/v1/parameters/OLD?date=2018-10-01         | 400 | JD-5008
            GET    | /api/v1/parameters/OLD?region=3501&date=2018-10-01   | 400 | JD-5008
            GET    | /api/v1/regions?date=2018-02-30                | 400 | JD-5008
            GET    | /api/v1/services?limit=0                       | 400 | JD-5008
            GET    | /api/v1/services?limit=many                    | 400 | JD-5008
            GET    | /api/v1/services?limit=5&limit=6               | 400 | JD-5008
            GET    | /api/v1/services?cursor=x                      | 400 | JD-5008
            GET    | /api/v1/services?delivery=pigeon               | 400 | JD-5008
            GET    | /api/v1/services?audience=nobody               | 400 | JD-5008
            GET    | /api/v1/services?lang=fr                       | 400 | JD-5008
            GET    | /api/v1/services?fild=x                        | 400 | JD-5007
            GET    | /api/v1/services?x=%3Cscript%3E                | 400 | JD-5007
            DELETE | /api/v1/services                               | 405 | JD-5006
            POST   | /api/v1/services/46                            | 405 | JD-5006
            GET    | /api/v1/check                                  | 405 | JD-5006
            PUT    | /api/v1/explain/46                             | 405 | JD-5006
            GET    | /api//v1/services                              | 400 | JD-5009
            GET    | /api/v1/services/%2e%2e                        | 400 | JD-5009
            GET    | /api/v1/services;a=b                           | 400 | JD-5009
            PURGE  | /api/v1/services                               | 400 | JD-5009
            """)
    void whatCannotBeAnsweredIsSaid(String method, String path, int status, String code) {
        HttpResponse<String> response = visitor().send(method, path.replace("OLD", OLD_AGE), BodyPublishers.noBody());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(problem(response).path("code").asString()).isEqualTo(code);
        if (status == 405) {
            assertThat(response.headers().firstValue("Allow")).isPresent();
        }
    }

    @Test
    void theDateOfACheckStandsInTheFamilyNotInTheAddress() {
        HttpResponse<String> response = post("/api/v1/check?date=2018-10-01", "application/json", "{}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(problem(response).path("code").asString()).isEqualTo("JD-5007");
    }

    /// Such an address never reaches the portal.
    @Test
    void whatTheServerItselfRefusesSaysNothingOfTheServer() {
        HttpResponse<String> response = get("/api/v1/facts/%00");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).doesNotContain("Tomcat", "org.apache", "Exception");
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            application/json          | {               | 400 | JD-5013
            application/json          |                 | 400 | JD-5013
            application/json          | a: 1            | 400 | JD-5013
            application/json          | {} {}           | 400 | JD-5013
            application/json          | {"a":NaN}       | 400 | JD-5013
            application/json          | {"a":1,}        | 400 | JD-5013
            application/yaml          | a: [            | 400 | JD-5014
            application/yaml          |                 | 400 | JD-5014
            application/json          | []              | 422 | JD-5016
            application/json          | null            | 422 | JD-5016
            application/json          | {}              | 422 | JD-5016
            application/yaml          | x               | 422 | JD-5016
            text/plain                | {}              | 415 | JD-5010
            application/x-www-form-urlencoded | a=b     | 415 | JD-5010
            application/json;charset=GBK | {}           | 415 | JD-5010
            nonsense                  | {}              | 415 | JD-5010
            """)
    void aBodyThatCannotBeReadIsRefused(String type, String body, int status, String code) {
        HttpResponse<String> response = post("/api/v1/check", type, body == null ? "" : body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(problem(response).path("code").asString()).isEqualTo(code);
    }

    @Test
    void aBodyWithoutATypeOrCompressedIsRefused() {
        HttpResponse<String> untyped = visitor().send("POST", "/api/v1/check", BodyPublishers.ofString("{}"));
        assertThat(problem(untyped).path("code").asString()).isEqualTo("JD-5010");
        assertThat(untyped.headers().firstValue("Accept-Post")).contains("application/json, application/yaml");
        HttpResponse<String> compressed = post("/api/v1/check", "application/json", "{}", "Content-Encoding", "gzip");
        assertThat(problem(compressed).path("code").asString()).isEqualTo("JD-5010");
    }

    @Test
    void aBodyThatIsTooLargeOrTooDeepIsRefused() {
        String large = "{\"a\":\"" + "x".repeat(256 * 1024) + "\"}";
        assertThat(problem(post("/api/v1/check", "application/json", large))
                        .path("code")
                        .asString())
                .isEqualTo("JD-5011");
        HttpResponse<String> streamed = visitor()
                .send(
                        "POST",
                        "/api/v1/check",
                        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(
                                large.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                        "Content-Type",
                        "application/json");
        assertThat(problem(streamed).path("code").asString()).isEqualTo("JD-5011");
        assertThat(streamed.statusCode()).isEqualTo(413);
        for (int depth : new int[] {61, 1000, 100_000}) {
            assertThat(problem(post("/api/v1/check", "application/json", "[".repeat(depth)))
                            .path("code")
                            .asString())
                    .isEqualTo("JD-5015");
            assertThat(post("/api/v1/check", "application/yaml", "[".repeat(depth))
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
        HttpResponse<String> response = visitor()
                .send(
                        "POST",
                        "/api/v1/check",
                        BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xD6, (byte) 0xD0, '"', ':', '1', '}'}),
                        "Content-Type",
                        "application/json");
        assertThat(problem(response).path("code").asString()).isEqualTo("JD-5012");
    }

    @Test
    void everythingWrongWithAFamilyIsListedWithItsPlace() {
        HttpResponse<String> response = post("/api/v1/check?lang=en", "application/json", """
                {"date": "2018-13-01", "region": "350102",
                 "household": {"家庭月收人": "3000 元"},
                 "members": [{"id": "a", "出生日期": "1990-01-01"}, {"id": "a", "年级": 99}]}
                """);
        JsonNode problem = problem(response);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(problem.path("title").asString())
                .contains("things to put right")
                .isEqualTo(problem.path("en").asString());
        assertThat(problem.path("problems")
                        .valueStream()
                        .map(each -> each.path("code").asString() + " " + each.path("line") + ":" + each.path("column"))
                        .toList())
                .containsExactly("JD-2012 1:10", "JD-3001 2:16", "JD-3005 3:56", "JD-2017 3:67");
        assertThat(problem.path("problems").get(1).path("zh").asString()).contains("家庭月收入");
    }

    @Test
    void ofVeryManyProblemsTheFirstHundredAreListed() {
        StringBuilder body =
                new StringBuilder("{\"date\":\"2018-10-01\",\"region\":\"350102\",\"members\":[{\"id\":\"a\"");
        for (int i = 0; i < 150; i++) {
            body.append(",\"x").append(i).append("\":1");
        }
        JsonNode problem = problem(post("/api/v1/check", "application/json", body + "}]}"));
        assertThat(problem.path("problems").size()).isEqualTo(100);
        assertThat(problem.path("left_out").asInt()).isEqualTo(50);
    }

    @Test
    void aCrowdIsNoFamily() {
        String body = "{\"date\":\"2018-10-01\",\"region\":\"350102\",\"members\":[{}" + ",{}".repeat(12) + "]}";
        HttpResponse<String> response = post("/api/v1/check", "application/json", body);
        assertThat(problem(response).path("code").asString()).isEqualTo("JD-5017");
        assertThat(response.statusCode()).isEqualTo(422);
    }

    @Test
    void aProblemIsInTheLanguageOfTheBrowserAndNamesItsKind() {
        JsonNode english = problem(get("/api/nothing", "Accept-Language", "en"));
        assertThat(english.path("title").asString())
                .isEqualTo(english.path("en").asString());
        assertThat(english.path("type").asString()).endsWith("/api/v1/problems#JD-5001");
        JsonNode chinese = problem(get("/api/nothing"));
        assertThat(chinese.path("title").asString())
                .isEqualTo(chinese.path("zh").asString());
        JsonNode kinds = Contract.JSON.readTree(get("/api/v1/problems").body());
        assertThat(kinds.path("problems").size()).isEqualTo(ApiProblem.values().length);
    }

    @Test
    void whoChecksTooOftenWaits() {
        HttpResponse<String> last = null;
        for (int i = 0; i < 130; i++) {
            last = post("/api/v1/questions", "text/plain", "", "X-Forwarded-For", "203.0.113.200");
            if (last.statusCode() == 429) {
                break;
            }
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(problem(last).path("code").asString()).isEqualTo("JD-5018");
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(post("/api/v1/questions", "text/plain", "", "X-Forwarded-For", "203.0.113.201")
                        .statusCode())
                .isEqualTo(415);
        assertThat(get("/api/v1/tasks", "X-Forwarded-For", "203.0.113.200").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anybodysPagesMayAskWithoutCookies() {
        HttpResponse<String> response = get("/api/v1/tasks", "Origin", "https://example.org");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(response.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        HttpResponse<String> preflight = visitor()
                .send(
                        "OPTIONS",
                        "/api/v1/check",
                        BodyPublishers.noBody(),
                        "Origin",
                        "https://example.org",
                        "Access-Control-Request-Method",
                        "POST",
                        "Access-Control-Request-Headers",
                        "content-type");
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
    }

    private JsonNode problem(HttpResponse<String> response) {
        Contract.of(get("/api/openapi.json")).fitsProblem(response);
        return Contract.JSON.readTree(response.body());
    }
}
