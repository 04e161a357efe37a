package org.jundeng.server.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.expression.Problem;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Intake;
import org.jundeng.indicator.Mapping;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.ObservationRows;
import org.jundeng.server.Hourglass;
import org.jundeng.server.monitor.ObservationStore.Outcome;
import org.jundeng.vocabulary.Regions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// What must hold on every database that a portal can run on.
abstract class ObservationStoreTest {

    static final Path ROOT = Path.of("..");
    private static final String HEAD = String.join(",", ObservationRows.COLUMNS) + "\n";
    private static final Indicators INDICATORS = indicators();

    private final Hourglass clock = new Hourglass(Instant.parse("2021-05-10T01:00:00Z"));
    private JdbcTemplate database;
    private ObservationStore store;

    /// A new and empty database.
    abstract DataSource database();

    private static Indicators indicators() {
        Problems problems = new Problems();
        Path list = ROOT.resolve("standards/fujian-2018");
        return Indicators.of(Catalog.read(list, problems).orElseThrow(), list, problems);
    }

    @BeforeEach
    void migrate() {
        DataSource source = database();
        Flyway.configure().dataSource(source).load().migrate();
        database = new JdbcTemplate(source);
        store = new ObservationStore(database, new JdbcTransactionManager(source), clock);
    }

    @Test
    void whatComesInComesBackAsItWasWithTheBatchItCameIn() {
        String text = HEAD
                + "C-WATER,350102,2020,,91.80,918,1000,上报,公报,2021-05-01\n"
                + "C-POP,350103,2020,,>411819.125,,,初步,\"年鉴, 第3页\",2021-05-01\n"
                + "C-WATER,350104,2020,,,,,不公布,,2021-05-01\n";
        Batch batch = stored(text, "水.csv");
        List<Observation> expected = intake(text, "水.csv").observations();
        assertThat(store.held().records()).containsExactlyElementsOf(expected);
        assertThat(store.held().records().getFirst().value().orElseThrow().scale())
                .as("two decimals, as written")
                .isEqualTo(2);
        assertThat(store.batches()).containsExactly(batch);
        assertThat(batch.rows()).isEqualTo(3);
        assertThat(batch.sha256()).matches("[0-9a-f]{64}");
        assertThat(batch.taken()).isEqualTo(clock.instant());
        assertThat(store.origins(expected.getFirst().key()))
                .containsExactly(
                        new ObservationStore.Origin(batch.id(), "水.csv:2:22", LocalDate.of(2021, 5, 1), false));
    }

    @Test
    void theCensusIsStoredWholeAndTheSame() throws Exception {
        String census = Files.readString(ROOT.resolve("observations/census-2010-2020.csv"));
        stored(census, "census.csv");
        assertThat(store.held().all()).hasSize(1883);
        assertThat(store.held().records())
                .containsExactlyElementsOf(intake(census, "census.csv").observations());
    }

    @Test
    void aRevisionIsALaterRecordAndTheEarlierOneStays() {
        stored(HEAD + "C-POP,350102,2020,,100,,,初步,,2021-05-01\n", "一.csv");
        stored(HEAD + "C-POP,350102,2020,,120,,,修订,,2021-08-01\n", "二.csv");
        Observation.Key key = new Observation.Key("C-POP", 350102, 2020, "");
        assertThat(value(store.held().at("C-POP", 350102, 2020))).isEqualTo("120");
        assertThat(value(store.held(LocalDate.of(2021, 7, 31)).at("C-POP", 350102, 2020)))
                .isEqualTo("100");
        assertThat(value(store.held(LocalDate.of(2021, 8, 1)).at("C-POP", 350102, 2020)))
                .isEqualTo("120");
        assertThat(store.held(LocalDate.of(2021, 4, 30)).at("C-POP", 350102, 2020))
                .isEmpty();
        assertThat(store.held().history(key)).hasSize(2);
    }

    @Test
    void anUndoneBatchHoldsNoMoreButIsKnownForTheDaysBefore() {
        Batch batch = stored(HEAD + "C-POP,350102,2020,,100,,,,,2021-05-01\n", "一.csv");
        clock.pass(Duration.ofDays(10));
        assertThat(store.undo(batch.id(), "乙")).isTrue();
        assertThat(store.held().records()).isEmpty();
        assertThat(value(store.held(LocalDate.of(2021, 5, 19)).at("C-POP", 350102, 2020)))
                .isEqualTo("100");
        assertThat(store.held(LocalDate.of(2021, 5, 20)).at("C-POP", 350102, 2020))
                .isEmpty();
        assertThat(store.batches().getFirst().undone()).contains(clock.instant());
        assertThat(store.undo(batch.id(), "乙")).as("once only").isFalse();
        assertThat(store.undo(9_999, "乙")).isFalse();
        assertThat(rows()).as("nothing is deleted").isEqualTo(1);
        stored(HEAD + "C-POP,350102,2020,,100,,,,,2021-05-01\n", "一.csv");
        assertThat(store.held().records()).hasSize(1);
    }

    @Test
    void theSameFileIsNotTakenInTwice() {
        String text = HEAD + "C-POP,350102,2020,,100,,,,,2021-05-01\n";
        Batch batch = stored(text, "一.csv");
        assertThat(refused(text, "改了名.csv")).containsExactly("改了名.csv:1:1 JD-9316 [" + batch.id() + "]");
    }

    @Test
    void anotherValueOfTheSameDayIsRefusedAtItsCellAndNothingOfTheFileComesIn() {
        Batch first = stored(HEAD + "C-POP,350102,2020,,100.0,,,,,2021-05-01\n", "一.csv");
        assertThat(refused(
                        HEAD + "C-POP,350103,2020,,7,,,,,2021-05-01\nC-POP,350102,2020,,120,,,,,2021-05-01\n", "二.csv"))
                .containsExactly("二.csv:3:20 JD-9315 [100.0, " + first.id() + "]");
        assertThat(store.held().records()).hasSize(1);
        assertThat(rows()).isEqualTo(1);
        stored(HEAD + "C-POP,350102,2020,,100,,,,另一来源,2021-05-01\n", "三.csv");
    }

    @Test
    void aFaultInTheMiddleLeavesNothing() {
        Intake whole = intake(many(1_200), "多.csv");
        List<Observation> broken = new ArrayList<>(whole.observations());
        broken.set(
                1_100,
                Observation.of(
                        "X".repeat(500), 350102, 2020, BigDecimal.ONE, "longer than a code can be", LocalDate.EPOCH));
        Intake intake = new Intake(broken, whole.places(), 0, List.of());
        assertThatThrownBy(() -> store.add(new Delivery(intake, "多.csv", new byte[0], "甲", "")))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        assertThat(rows()).isZero();
        assertThat(store.batches()).isEmpty();
    }

    @Test
    void ofManyAtOnceEachComesInWholeAndOfTheSameFileOne() throws Exception {
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 16; i++) {
                int file = i / 2;
                String text = HEAD + "C-POP,350102," + (2000 + file) + ",,100,,,,,2021-05-01\n" + "C-POP,350103,"
                        + (2000 + file) + ",,100,,,,,2021-05-01\n";
                outcomes.add(workers.submit(() -> store.add(delivery(text, "f" + file + ".csv"))));
            }
        }
        int stored = 0;
        for (Future<Outcome> outcome : outcomes) {
            stored += outcome.get() instanceof Outcome.Stored ? 1 : 0;
        }
        assertThat(stored).isEqualTo(8);
        assertThat(store.batches())
                .hasSize(8)
                .allSatisfy(each -> assertThat(each.rows()).isEqualTo(2));
        assertThat(rows()).isEqualTo(16);
    }

    @Test
    void ofTwoContradictingAtOnceOneComesIn() throws Exception {
        List<Future<Outcome>> outcomes = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                String text = HEAD + "C-POP,350102,2020,," + (100 + i) + ",,,,,2021-05-01\n";
                outcomes.add(workers.submit(() -> store.add(delivery(text, "g.csv"))));
            }
        }
        int stored = 0;
        for (Future<Outcome> outcome : outcomes) {
            stored += outcome.get() instanceof Outcome.Stored ? 1 : 0;
        }
        assertThat(stored).isEqualTo(1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void theStateChangesWithEveryBatchAndEveryUndo() {
        long empty = store.state();
        Batch batch = stored(HEAD + "C-POP,350102,2020,,100,,,,,2021-05-01\n", "一.csv");
        long one = store.state();
        store.undo(batch.id(), "甲");
        assertThat(List.of(empty, one, store.state())).doesNotHaveDuplicates();
    }

    static String many(int rows) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < rows; i++) {
            text.append("C-POP,350102,")
                    .append(1985 + i % 40)
                    .append(",,")
                    .append(i)
                    .append(",,,,,")
                    .append(LocalDate.of(2000, 1, 1).plusDays(i))
                    .append('\n');
        }
        return text.toString();
    }

    static Intake intake(String text, String file) {
        Problems problems = new Problems();
        Optional<Intake> intake = Intake.read(
                text.getBytes(StandardCharsets.UTF_8),
                file,
                Mapping.OWN,
                new Intake.Terms(INDICATORS, Regions.bundled(), LocalDate.of(2021, 5, 10)),
                problems);
        assertThat(problems.sorted()).isEmpty();
        return intake.orElseThrow();
    }

    private static Delivery delivery(String text, String file) {
        return new Delivery(intake(text, file), file, text.getBytes(StandardCharsets.UTF_8), "甲", "");
    }

    private Batch stored(String text, String file) {
        Outcome outcome = store.add(delivery(text, file));
        assertThat(outcome).isInstanceOf(Outcome.Stored.class);
        return ((Outcome.Stored) outcome).batch();
    }

    private List<String> refused(String text, String file) {
        Outcome outcome = store.add(delivery(text, file));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome)
                .problems().stream().map(ObservationStoreTest::told).toList();
    }

    private static String told(Problem problem) {
        return problem.place() + " " + problem.code().id() + " " + problem.arguments();
    }

    private static String value(Optional<Observation> observation) {
        return observation
                .flatMap(Observation::value)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    private int rows() {
        Integer rows = database.queryForObject("select count(*) from observation", Integer.class);
        return rows == null ? -1 : rows;
    }
}
