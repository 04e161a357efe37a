package org.jundeng.server.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jundeng.server.Hourglass;
import org.jundeng.server.sealed.Resumption.NotFound;
import org.jundeng.server.sealed.Resumption.Resumed;
import org.jundeng.server.sealed.Resumption.TooManyTries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What must hold on every database that a portal can run on.
abstract class SealedStoreTest {

    private static final byte[] ANSWERS = "MARKED-家庭月收入".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHERS = "others".getBytes(StandardCharsets.UTF_8);
    private static final String HOME = "192.0.2.1";

    private final Hourglass clock = new Hourglass(Instant.parse("2018-10-01T01:00:00Z"));
    private DataSource source;
    private JdbcClient database;
    private SealedStore store;

    /// A new and empty database.
    abstract DataSource database();

    @BeforeEach
    void migrate() {
        source = database();
        Flyway.configure().dataSource(source).load().migrate();
        database = JdbcClient.create(source);
        store = new SealedStore(database, clock);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        String token = store.open(ANSWERS);
        assertThat(token).matches("[A-Za-z0-9_-]{22}");
        assertThat(store.read(token)).contains(ANSWERS);
        assertThat(store.write(token, OTHERS)).isTrue();
        assertThat(store.read(token)).contains(OTHERS);
        assertThat(store.open(new byte[0]))
                .satisfies(empty -> assertThat(store.read(empty)).contains(new byte[0]));
    }

    @Test
    void aWrongTokenOpensNothing() {
        String token = store.open(ANSWERS);
        String wrong = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
        for (String each : List.of(wrong, "", "A", "*".repeat(22), token + token, "名")) {
            assertThat(store.read(each)).isEmpty();
            assertThat(store.write(each, OTHERS)).isFalse();
            store.close(each);
        }
        assertThat(store.read(token)).contains(ANSWERS);
    }

    @Test
    void whatIsClosedIsGone() {
        String token = store.open(ANSWERS);
        store.close(token);
        assertThat(store.read(token)).isEmpty();
        assertThat(store.write(token, OTHERS)).isFalse();
        assertThat(rows()).isZero();
    }

    @Test
    void aRowWithAChangedBitDoesNotOpen() {
        String token = store.open(ANSWERS);
        byte[] sealed = database.sql("select content from sealed")
                .query((row, _) -> row.getBytes(1))
                .single();
        for (int at : new int[] {0, 12, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            put(changed);
            assertThat(store.read(token)).isEmpty();
        }
        put(Arrays.copyOf(sealed, 5));
        assertThat(store.read(token)).isEmpty();
        put(sealed);
        assertThat(store.read(token)).contains(ANSWERS);
    }

    @Test
    void contentMovedToAnotherRowDoesNotOpen() {
        String mine = store.open(ANSWERS);
        String id = database.sql("select id from sealed").query(String.class).single();
        String theirs = store.open(OTHERS);
        database.sql("update sealed set content = (select content from sealed where id = :id) where id <> :id")
                .param("id", id)
                .update();
        assertThat(store.read(theirs)).isEmpty();
        assertThat(store.read(mine)).contains(ANSWERS);
    }

    @Test
    void whatNobodyUsesForTwoHoursIsGone() {
        String token = store.open(ANSWERS);
        clock.pass(Duration.ofMinutes(119));
        assertThat(store.read(token)).isPresent();
        clock.pass(Duration.ofMinutes(119));
        assertThat(store.write(token, OTHERS)).isTrue();
        clock.pass(Duration.ofMinutes(120));
        assertThat(store.read(token)).isEmpty();
        assertThat(store.write(token, OTHERS)).isFalse();
    }

    @Test
    void whatHasExpiredIsDeleted() {
        store.open(ANSWERS);
        clock.pass(Duration.ofMinutes(90));
        String token = store.open(OTHERS);
        store.keep(ANSWERS);
        clock.pass(Duration.ofMinutes(30));
        store.purge();
        assertThat(rows()).isEqualTo(2);
        assertThat(store.read(token)).isPresent();
        clock.pass(Duration.ofDays(SealedStore.KEPT_DAYS + 1));
        store.purge();
        assertThat(rows()).isZero();
    }

    @Test
    void aResumeCodeIsTenUnmistakableCharacters() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            String code = ResumeCode.random(new java.security.SecureRandom());
            assertThat(code).hasSize(10).matches("[23456789ABCDEFGHJKMNPQRSTUVWXYZ]+");
            code.chars().forEach(seen::add);
        }
        assertThat(seen).hasSize(31);
    }

    @Test
    void aResumeCodeWorksAsPeopleTypeIt() {
        String code = store.keep(ANSWERS).code();
        String wide = code.chars()
                .mapToObj(character -> String.valueOf((char) (character - '!' + '！')))
                .reduce("", String::concat);
        int address = 0;
        for (String typed : List.of(
                code,
                code.toLowerCase(Locale.ROOT),
                " " + code.substring(0, 5) + "-" + code.substring(5) + "\n",
                code.substring(0, 5) + "\u3000—" + code.substring(5),
                wide)) {
            assertThat(store.resume(typed, "192.0.2." + address++))
                    .isInstanceOfSatisfying(
                            Resumed.class, found -> assertThat(found.content()).isEqualTo(ANSWERS));
        }
    }

    @Test
    void aResumeCodeWorksThroughItsLastDay() {
        Kept kept = store.keep(ANSWERS);
        assertThat(kept.until()).isEqualTo(LocalDate.of(2018, 10, 31));
        clock.pass(Duration.between(clock.instant(), Instant.parse("2018-10-31T15:59:59Z")));
        assertThat(store.resume(kept.code(), HOME)).isInstanceOf(Resumed.class);
        clock.pass(Duration.ofSeconds(1));
        assertThat(store.resume(kept.code(), HOME)).isInstanceOf(NotFound.class);
    }

    @Test
    void anyOtherCodeOpensNothing() {
        String code = store.keep(ANSWERS).code();
        String wrong = (code.charAt(0) == 'A' ? 'B' : 'A') + code.substring(1);
        int address = 0;
        for (String each : List.of(wrong, "", "0OIL1", code.substring(1), code + "A", "继".repeat(10_000))) {
            assertThat(store.resume(each, "192.0.2." + address++)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void anAddressHasFiveTriesInTenMinutes() {
        String code = store.keep(ANSWERS).code();
        for (int i = 0; i < SealedStore.TRIES; i++) {
            assertThat(store.resume("AAAAAAAAAA", HOME)).isInstanceOf(NotFound.class);
        }
        assertThat(store.resume(code, HOME))
                .isInstanceOfSatisfying(
                        TooManyTries.class,
                        refused -> assertThat(refused.waiting()).isEqualTo(SealedStore.TRIES_PERIOD));
        assertThat(store.resume(code, "192.0.2.2")).isInstanceOf(Resumed.class);
        clock.pass(SealedStore.TRIES_PERIOD);
        assertThat(store.resume(code, HOME)).isInstanceOf(Resumed.class);
    }

    @Test
    void anotherInstallationHasAnotherSalt() {
        String code = store.keep(ANSWERS).code();
        database.sql("update sealed_salt set salt = 'another'").update();
        assertThat(store.resume(code, HOME)).isInstanceOf(NotFound.class);
    }

    @Test
    void tooMuchIsRefused() {
        String token = store.open(new byte[SealedStore.MOST_BYTES]);
        assertThat(store.read(token))
                .hasValueSatisfying(read -> assertThat(read).hasSize(SealedStore.MOST_BYTES));
        byte[] tooMuch = new byte[SealedStore.MOST_BYTES + 1];
        assertThatThrownBy(() -> store.open(tooMuch)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.keep(tooMuch)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.write(token, tooMuch)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neitherAnswersNorKeysAreInTheDatabase() throws SQLException {
        String token = store.open(ANSWERS);
        Kept kept = store.keep(ANSWERS);
        String dump = dump();
        assertThat(dump).contains("sealed");
        for (String secret : List.of(new String(ANSWERS, StandardCharsets.UTF_8), "MARKED", token, kept.code())) {
            assertThat(dump)
                    .doesNotContainIgnoringCase(secret)
                    .doesNotContain(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(dump)
                .doesNotContain(HexFormat.of()
                        .formatHex(java.util.Base64.getUrlDecoder().decode(token)));
    }

    @Test
    void ofManyWhoWriteAtOnceOneWinsWhole() throws Exception {
        String token = store.open(ANSWERS);
        List<byte[]> contents = IntStream.range(0, 8)
                .mapToObj(i -> {
                    byte[] content = new byte[30_000];
                    Arrays.fill(content, (byte) i);
                    return content;
                })
                .toList();
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> written = contents.stream()
                    .map(content -> writers.submit(() -> store.write(token, content)))
                    .toList();
            for (Future<Boolean> each : written) {
                assertThat(each.get()).isTrue();
            }
        }
        assertThat(store.read(token))
                .hasValueSatisfying(read -> assertThat(contents).anyMatch(each -> Arrays.equals(each, read)));
    }

    private void put(byte[] content) {
        database.sql("update sealed set content = :content")
                .param("content", content)
                .update();
    }

    private int rows() {
        return database.sql("select count(*) from sealed").query(Integer.class).single();
    }

    /// Every value of every table, as text, and as hexadecimal where it is not text.
    private String dump() throws SQLException {
        StringBuilder dump = new StringBuilder();
        try (Connection connection = source.getConnection();
                ResultSet tables =
                        connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                dump.append(table).append('\n');
                database.sql("select * from \"" + table + "\"")
                        .query()
                        .listOfRows()
                        .forEach(row -> row.values()
                                .forEach(value -> dump.append(
                                                value instanceof byte[] bytes
                                                        ? HexFormat.of().formatHex(bytes)
                                                        : value)
                                        .append('\n')));
            }
        }
        return dump.toString();
    }
}
