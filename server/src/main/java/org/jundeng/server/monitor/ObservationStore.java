package org.jundeng.server.monitor;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jundeng.expression.Problem;
import org.jundeng.indicator.IntakeProblem;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.Observation.Bound;
import org.jundeng.indicator.Observation.Quality;
import org.jundeng.indicator.Observations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Where observations are kept, by the batch in which they came.
///
/// A batch comes in whole or not at all, one at a time. Nothing is changed or deleted: a revision is a later record,
/// and a
/// batch that was wrong is closed, so that what was known on any day can be told.
@Component
public final class ObservationStore {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int AT_ONCE = 500;
    private static final int MOST_TOLD = 200;
    private static final Map<String, Quality> QUALITIES =
            Arrays.stream(Quality.values()).collect(Collectors.toMap(Quality::word, each -> each));
    private static final Map<String, Bound> BOUNDS =
            Arrays.stream(Bound.values()).collect(Collectors.toMap(Bound::written, each -> each));

    private final JdbcClient database;
    private final JdbcTemplate rows;
    private final TransactionTemplate together;
    private final InstantSource clock;

    public ObservationStore(JdbcTemplate rows, PlatformTransactionManager transactions, InstantSource clock) {
        this.rows = rows;
        this.database = JdbcClient.create(rows);
        this.together = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// What became of a delivery.
    public sealed interface Outcome {
        record Stored(Batch batch) implements Outcome {}

        /// Nothing was stored.
        record Refused(List<Problem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// Stores a delivery whole, unless it says other than what holds already.
    public Outcome add(Delivery delivery) {
        return Objects.requireNonNull(together.execute(_ -> {
            turn();
            Optional<Long> same = database.sql("select id from observation_batch where holding = :holding")
                    .param("holding", delivery.holding())
                    .query(Long.class)
                    .optional();
            if (same.isPresent()) {
                return refused(new Problem.Place(delivery.file(), 1, 1, "", 1), same.get());
            }
            List<Problem> problems = contradictions(delivery);
            return problems.isEmpty() ? new Outcome.Stored(insert(delivery)) : new Outcome.Refused(problems);
        }));
    }

    private static Outcome refused(Problem.Place place, long batch) {
        return new Outcome.Refused(List.of(new Problem(
                IntakeProblem.TAKEN_ALREADY, Problem.Severity.ERROR, place, List.of(String.valueOf(batch)))));
    }

    /// Closes a batch: it holds no more from now on. False where there is none, or it is closed already.
    public boolean undo(long batch, String by) {
        return Boolean.TRUE.equals(together.execute(_ -> {
            turn();
            return database.sql("update observation_batch set undone = :now, undone_by = :by, holding = null"
                                    + " where id = :id and undone is null")
                            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .param("by", by)
                            .param("id", batch)
                            .update()
                    == 1;
        }));
    }

    /// Every batch, the newest first.
    public List<Batch> batches() {
        return database.sql("select id, file_name, sha256, taken_by, taken, mapping, row_count, undone"
                        + " from observation_batch order by id desc")
                .query((row, _) -> batch(row))
                .list();
    }

    /// A number that changes with every batch that comes in or is closed.
    long state() {
        return database.sql("select count(*) * 1000000000 + count(undone) from observation_batch")
                .query(Long.class)
                .single();
    }

    /// What holds now.
    public Observations held() {
        return Observations.of(records("where b.undone is null"));
    }

    /// What held at the end of a day: nothing recorded later, and all that was closed later.
    public Observations held(LocalDate known) {
        return Observations.of(records(
                        "where b.undone is null or b.undone >= ?",
                        known.plusDays(1).atStartOfDay(ZONE).toOffsetDateTime()))
                .knownOn(known);
    }

    /// Of each record of a value: the batch and the cell that it came from, the first to come first.
    public List<Origin> origins(Observation.Key key) {
        return database.sql("select o.batch, o.address, o.recorded, b.undone from observation o"
                        + " join observation_batch b on b.id = o.batch where o.indicator = :indicator"
                        + " and o.region = :region and o.year_of = :year and o.people = :people order by o.batch")
                .param("indicator", key.indicator())
                .param("region", key.region())
                .param("year", key.year())
                .param("people", key.group())
                .query((row, _) -> new Origin(
                        row.getLong(1), row.getString(2), row.getDate(3).toLocalDate(), row.getObject(4) != null))
                .list();
    }

    /// Where a record comes from.
    public record Origin(long batch, String address, LocalDate recorded, boolean undone) {}

    private void turn() {
        database.sql("select turn from observation_turn for update")
                .query(Integer.class)
                .single();
    }

    /// A value that is there already for the same day of record, and is another one.
    private List<Problem> contradictions(Delivery delivery) {
        Map<List<Object>, Map.Entry<Observation, Long>> there = new HashMap<>();
        rows.query(SELECT + "where b.undone is null", row -> {
            Observation each = observation(row);
            there.put(List.of(each.key(), each.recorded()), Map.entry(each, row.getLong("batch")));
        });
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < delivery.intake().observations().size() && problems.size() < MOST_TOLD; i++) {
            Observation next = delivery.intake().observations().get(i);
            Map.Entry<Observation, Long> before = there.get(List.of(next.key(), next.recorded()));
            if (before != null && !same(before.getKey(), next)) {
                problems.add(new Problem(
                        IntakeProblem.HELD_OTHERWISE,
                        Problem.Severity.ERROR,
                        delivery.intake().places().get(i),
                        List.of(shown(before.getKey()), before.getValue())));
            }
        }
        return problems;
    }

    private static boolean same(Observation one, Observation other) {
        return one.bound() == other.bound()
                && same(one.value(), other.value())
                && same(one.numerator(), other.numerator())
                && same(one.denominator(), other.denominator());
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.orElseThrow()) == 0);
    }

    private static String shown(Observation each) {
        return each.bound().written()
                + each.value()
                        .map(BigDecimal::toPlainString)
                        .or(() -> each.numerator()
                                .map(count -> count.toPlainString() + "/"
                                        + each.denominator().orElseThrow().toPlainString()))
                        .orElse(each.quality().word());
    }

    private Batch insert(Delivery delivery) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        Instant now = clock.instant();
        List<Observation> all = delivery.intake().observations();
        database.sql("insert into observation_batch (file_name, sha256, holding, taken_by, taken, mapping, row_count)"
                        + " values (:file, :sha256, :holding, :by, :taken, :mapping, :rows)")
                .param("file", delivery.file())
                .param("sha256", delivery.sha256())
                .param("holding", delivery.holding())
                .param("by", delivery.by())
                .param("taken", now.atOffset(ZoneOffset.UTC))
                .param("mapping", delivery.mapping())
                .param("rows", all.size())
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        List<Numbered> numbered = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            numbered.add(new Numbered(i + 1, delivery.intake().places().get(i).toString(), all.get(i)));
        }
        rows.batchUpdate(
                "insert into observation (batch, place, address, indicator, region, year_of, people, figure, bound,"
                        + " numerator, denominator, quality, source, recorded) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                numbered,
                AT_ONCE,
                (statement, each) -> fill(statement, id, each));
        return new Batch(
                id,
                delivery.file(),
                delivery.sha256(),
                delivery.by(),
                now,
                delivery.mapping(),
                all.size(),
                Optional.empty());
    }

    private record Numbered(int place, String address, Observation observation) {}

    private static void fill(PreparedStatement statement, long batch, Numbered numbered) throws SQLException {
        Observation each = numbered.observation();
        statement.setLong(1, batch);
        statement.setInt(2, numbered.place());
        statement.setString(3, numbered.address());
        statement.setString(4, each.indicator());
        statement.setInt(5, each.region());
        statement.setInt(6, each.year());
        statement.setString(7, each.group());
        number(statement, 8, each.value());
        statement.setString(9, each.bound().written());
        number(statement, 10, each.numerator());
        number(statement, 11, each.denominator());
        statement.setString(12, each.quality().word());
        statement.setString(13, each.source());
        statement.setDate(14, Date.valueOf(each.recorded()));
    }

    private static void number(PreparedStatement statement, int place, Optional<BigDecimal> number)
            throws SQLException {
        statement.setString(place, number.map(BigDecimal::toPlainString).orElse(null));
    }

    private static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(BigDecimal::new);
    }

    private static final String SELECT =
            "select o.*, b.undone from observation o" + " join observation_batch b on b.id = o.batch ";

    private List<Observation> records(String where, Object... arguments) {
        return rows.query(SELECT + where + " order by o.batch, o.place", (row, _) -> observation(row), arguments);
    }

    private static Observation observation(ResultSet row) throws SQLException {
        return new Observation(
                row.getString("indicator"),
                row.getInt("region"),
                row.getInt("year_of"),
                row.getString("people"),
                number(row, "figure"),
                Objects.requireNonNull(BOUNDS.get(row.getString("bound"))),
                number(row, "numerator"),
                number(row, "denominator"),
                Objects.requireNonNull(QUALITIES.get(row.getString("quality"))),
                row.getString("source"),
                row.getDate("recorded").toLocalDate());
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("taken_by"),
                row.getObject("taken", OffsetDateTime.class).toInstant(),
                row.getString("mapping"),
                row.getInt("row_count"),
                Optional.ofNullable(row.getObject("undone", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
