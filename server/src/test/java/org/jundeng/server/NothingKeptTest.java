package org.jundeng.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/// Marked words go through every journey; afterwards no log and no table has them.
class NothingKeptTest extends PortalTest {

    /// In answers, in addresses, in what cannot be read.
    private static final String MARK = "7315.77";

    private static final String WORD = "zhongyaoyinsi";

    /// The year of a birth; not four digits in a fraction of a second, which every time of day in a table has.
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.])1937(?!\\d)");

    @Autowired
    private JdbcTemplate database;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

    @BeforeEach
    void listen() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%level %logger %msg%n%ex%mdc%n");
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(log);
        appender.start();
        root().addAppender(appender);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(appender);
    }

    @Test
    void aListenerHearsWhatIsLogged() {
        LoggerFactory.getLogger("org.jundeng").info(WORD);
        assertThat(log.toString(StandardCharsets.UTF_8)).contains(WORD);
    }

    @Test
    void whatAFamilySaysIsInNoLogAndNoTable() {
        assertThat(root().getLevel()).as("as in operation").isEqualTo(Level.WARN);
        Visitor visitor = visitor();
        answerEverything(visitor);
        assertThat(visitor.get("/check/answers").body()).contains("7,315.77");
        visitor.get("/check/result");
        visitor.get("/check/result/why/46");
        visitor.get("/check/result.pdf");
        HttpResponse<String> saved = visitor.form("/check/save", Map.of());
        String code =
                saved.body().replaceAll("(?s).*class=\"code\">([^<]+)<.*", "$1").strip();
        assertThat(code).matches("[0-9A-Z-]{10,14}");
        assertThat(visitor().form("/r", Map.of("code", code)).statusCode()).isEqualTo(303);
        visitor().form("/r", Map.of("code", WORD));

        wrongAddresses();
        otherPrograms();

        assertThat(log.toString(StandardCharsets.UTF_8))
                .doesNotContain(MARK, "7,315.77", WORD, code, code.replace("-", ""), "1937", "最低生活保障");
        assertThat(tables())
                .contains("sealed")
                .doesNotContain(MARK, "7,315.77", WORD, code, code.replace("-", ""), "家庭月收入")
                .doesNotContainPattern(YEAR);
    }

    private static void answerEverything(Visitor visitor) {
        visitor.form("/check", Map.of("area", "350102", "asof", "2018-10-01"));
        visitor.form(
                "/check/people",
                Map.of("label", "爷爷", "birth.y", "1937", "birth.m", "7", "birth.d", "13", "sex", "男", "go", "1"));
        visitor.form("/check/people", Map.of("label", WORD, "birth.y", WORD, "go", "1"));
        visitor.form("/check/situations", Map.of("in", "disability"));
        visitor.form("/check/situations", Map.of("in", WORD));
        HttpResponse<String> next = visitor.get("/check/next");
        String address = next.headers().firstValue("Location").orElseThrow();
        for (int pages = 0; address.contains("/check/q/") && pages < 60; pages++) {
            String fact = URLDecoder.decode(address, StandardCharsets.UTF_8);
            Map<String, String> fields = new LinkedHashMap<>();
            if (fact.endsWith("/家庭月收入")) {
                visitor.form(address, Map.of("a0", WORD));
                fields.put("a0", MARK);
            } else {
                fields.put("unsure", "1");
            }
            HttpResponse<String> answered = visitor.form(address, fields);
            assertThat(answered.statusCode()).as(fact + answered.body()).isEqualTo(303);
            address =
                    visitor.get("/check/next").headers().firstValue("Location").orElseThrow();
        }
        assertThat(address).isEqualTo("/check/result");
    }

    private void wrongAddresses() {
        for (String path : new String[] {
            "/check?name=",
            "/",
            "/check/q/",
            "/services/46?area=",
            "/services?group=",
            "/s/",
            "/r?code=",
            "/check/result/why/",
            "/search?q=",
            "/api/v1/facts/",
            "/api/v1/services?",
            "/%25",
            "/;"
        }) {
            get(path + WORD, "User-Agent", WORD, "Referer", "http://localhost/" + WORD, "Cookie", "check=" + WORD);
        }
        visitor().send("PURGE", "/" + WORD, BodyPublishers.noBody());
        visitor()
                .send(
                        "POST",
                        "/check",
                        BodyPublishers.ofString("area=" + WORD),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        visitor().form("/check", Map.of("area", WORD, "asof", WORD));
        visitor().form("/r", Map.of("code", WORD.repeat(6000)));
        get("/?" + URLEncoder.encode("ui", StandardCharsets.UTF_8) + "=" + WORD);
    }

    private void otherPrograms() {
        for (String body : new String[] {
            "{\"" + WORD, "{\"date\": \"" + WORD + "\"}", "[" + MARK, "{\"members\": [{\"出生日期\": \"" + WORD + "\"}]}"
        }) {
            post("/api/v1/check", "application/json", body);
            post("/api/v1/questions", "application/yaml", body);
            post("/api/v1/explain/46", "text/" + WORD, body);
        }
        post(
                "/api/v1/check",
                "application/yaml",
                "date: 2018-10-01\nregion: \"350102\"\nhousehold: {家庭月收入: " + MARK + " 元}\nmembers: [{id: " + WORD
                        + ", 出生日期: 1937-07-13}]\n");
    }

    /// Every row of every table, as text, but of the one in which Flyway notes how many milliseconds it took.
    private String tables() {
        StringBuilder all = new StringBuilder();
        for (String table : database.queryForList(
                "select table_name from information_schema.tables where lower(table_schema) = 'public'"
                        + " and lower(table_name) <> 'flyway_schema_history'",
                String.class)) {
            all.append(table).append('\n');
            database.queryForList("select * from \"" + table + "\"")
                    .forEach(row -> row.values()
                            .forEach(value -> all.append(
                                            value instanceof byte[] bytes
                                                    ? new String(bytes, StandardCharsets.UTF_8)
                                                    : String.valueOf(value))
                                    .append('\n')));
        }
        return all.toString();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
