package org.jundeng.server.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jundeng.indicator.Intake;
import org.jundeng.server.RealPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// A process that is killed while it takes in a file leaves nothing of it.
class KilledTest {

    private static final int ROWS = 2_000;
    private static final int KILLED_AT = 1_700;

    @Test
    void onH2(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("killed").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        Flyway.configure().dataSource(source(url)).load().migrate();
        nothingIsLeft(url);
    }

    @Test
    void onPostgres() throws Exception {
        DataSource fresh = RealPostgres.database("killed");
        Flyway.configure().dataSource(fresh).load().migrate();
        try (Connection connection = fresh.getConnection()) {
            nothingIsLeft(connection.getMetaData().getURL());
        }
    }

    private static void nothingIsLeft(String url) throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Other.class.getName(),
                        url)
                .inheritIO()
                .start();
        assertThat(other.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).as("halted in the middle").isEqualTo(137);
        DataSource source = source(url);
        JdbcTemplate database = new JdbcTemplate(source);
        assertThat(database.queryForObject("select count(*) from observation", Integer.class))
                .isZero();
        assertThat(database.queryForObject("select count(*) from observation_batch", Integer.class))
                .isZero();
        ObservationStore store =
                new ObservationStore(database, new JdbcTransactionManager(source), InstantSource.system());
        Intake whole = ObservationStoreTest.intake(ObservationStoreTest.many(ROWS), "多.csv");
        assertThat(store.add(new Delivery(whole, "多.csv", new byte[] {1}, "甲", "")))
                .as("the next one has its turn")
                .isInstanceOf(ObservationStore.Outcome.Stored.class);
        assertThat(store.held().records()).hasSize(ROWS);
    }

    private static DataSource source(String url) {
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource source = new JdbcDataSource();
            source.setURL(url);
            return source;
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser("postgres");
        return source;
    }

    /// The process that is killed: as by `kill -9`, without a chance to tidy up.
    static final class Other {

        public static void main(String[] arguments) {
            DataSource source = source(arguments[0]);
            AtomicInteger seen = new AtomicInteger();
            JdbcTemplate deadly = new JdbcTemplate(source) {
                @Override
                public <T> int[][] batchUpdate(
                        String sql, Collection<T> all, int size, ParameterizedPreparedStatementSetter<T> setter) {
                    return super.batchUpdate(sql, all, size, (statement, each) -> {
                        if (seen.incrementAndGet() > KILLED_AT) {
                            Runtime.getRuntime().halt(137);
                        }
                        setter.setValues(statement, each);
                    });
                }
            };
            ObservationStore store =
                    new ObservationStore(deadly, new JdbcTransactionManager(source), InstantSource.system());
            Intake whole = ObservationStoreTest.intake(ObservationStoreTest.many(ROWS), "多.csv");
            store.add(new Delivery(whole, "多.csv", new byte[] {1}, "甲", ""));
        }
    }
}
