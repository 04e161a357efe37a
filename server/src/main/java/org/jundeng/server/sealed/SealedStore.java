package org.jundeng.server.sealed;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jundeng.server.Throttle;
import org.jundeng.server.sealed.Resumption.NotFound;
import org.jundeng.server.sealed.Resumption.Resumed;
import org.jundeng.server.sealed.Resumption.TooManyTries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Where a visitor's answers are kept, as ciphertext whose key only the visitor has.
///
/// While somebody answers, the key is a token of 128 bits in a cookie; the answers go two hours after the last use.
/// Whoever wants to go on later gets a resume code, for thirty days. A row tells nothing of whose it is, which of the
/// two it is, or which other row it belongs to. Lost tokens and codes cannot be replaced.
///
/// Of two who write with the same token at once, the last one wins, and its content is whole: each writes all answers.
@Component
public final class SealedStore {

    /// How much a row may hold, in bytes.
    public static final int MOST_BYTES = 64 * 1024;

    static final Duration IDLE = Duration.ofHours(2);
    static final int KEPT_DAYS = 30;
    static final int TRIES = 5;
    static final Duration TRIES_PERIOD = Duration.ofMinutes(10);

    private static final int TOKEN_BYTES = 16;
    private static final int ADDRESSES = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient database;
    private final InstantSource clock;
    private final Throttle tries;
    private final SecureRandom random = new SecureRandom();

    /// Argon2 takes memory; as many at once as there are processors.
    private final Semaphore codes = new Semaphore(Runtime.getRuntime().availableProcessors());

    public SealedStore(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.tries = Throttle.byPeriod(TRIES, TRIES_PERIOD, ADDRESSES, clock);
    }

    /// Stores content under a new token.
    ///
    /// @throws IllegalArgumentException if the content is larger than [#MOST_BYTES], here and below
    public String open(byte[] content) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        insert(Seal.of(token), content, clock.instant().plus(IDLE));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /// The content of a token, which counts as a use; empty where there is none, or no more.
    public Optional<byte[]> read(String token) {
        return seal(token).flatMap(seal -> {
            Optional<byte[]> content = content(seal);
            content.ifPresent(_ -> database.sql("update sealed set expires = :expires where id = :id")
                    .param("expires", time(clock.instant().plus(IDLE)))
                    .param("id", seal.id())
                    .update());
            return content;
        });
    }

    /// Puts content in the place of what a token had; false where it has nothing, or no more.
    public boolean write(String token, byte[] content) {
        return seal(token)
                .map(seal -> database.sql("update sealed set content = :content, expires = :expires"
                                        + " where id = :id and expires > :now")
                                .param("content", seal.seal(checked(content), random))
                                .param("expires", time(clock.instant().plus(IDLE)))
                                .param("id", seal.id())
                                .param("now", time(clock.instant()))
                                .update()
                        == 1)
                .orElse(false);
    }

    /// Forgets the content of a token.
    public void close(String token) {
        seal(token)
                .ifPresent(seal -> database.sql("delete from sealed where id = :id")
                        .param("id", seal.id())
                        .update());
    }

    /// Stores content under a new resume code.
    ///
    /// @throws IllegalStateException if too many codes are being made or tried at this moment
    public Kept keep(byte[] content) {
        String code = ResumeCode.random(random);
        LocalDate until = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(KEPT_DAYS);
        Seal seal = slowly(() -> ResumeCode.seal(code, salt()))
                .orElseThrow(() -> new IllegalStateException("too many resume codes at once"));
        insert(seal, content, until.plusDays(1).atStartOfDay(ZONE).toInstant());
        return new Kept(code, until);
    }

    /// The content of a resume code as a person typed it; the code goes on working.
    ///
    /// @param address of the visitor; each has five tries in ten minutes, right ones included
    public Resumption resume(String code, String address) {
        Duration wait = tries.take(address);
        if (wait.isPositive()) {
            return new TooManyTries(wait);
        }
        Optional<Seal> seal = slowly(() -> ResumeCode.seal(ResumeCode.read(code), salt()));
        if (seal.isEmpty()) {
            return new TooManyTries(PATIENCE);
        }
        return content(seal.get()).<Resumption>map(Resumed::new).orElseGet(NotFound::new);
    }

    /// Deletes what has expired.
    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    public void purge() {
        database.sql("delete from sealed where expires <= :now")
                .param("now", time(clock.instant()))
                .update();
    }

    private void insert(Seal seal, byte[] content, Instant expires) {
        database.sql("insert into sealed (id, content, expires) values (:id, :content, :expires)")
                .param("id", seal.id())
                .param("content", seal.seal(checked(content), random))
                .param("expires", time(expires))
                .update();
    }

    private Optional<byte[]> content(Seal seal) {
        return database.sql("select content from sealed where id = :id and expires > :now")
                .param("id", seal.id())
                .param("now", time(clock.instant()))
                .query((row, _) -> row.getBytes(1))
                .optional()
                .flatMap(seal::open);
    }

    private String salt() {
        return database.sql("select salt from sealed_salt").query(String.class).single();
    }

    /// The seal of a token, or empty for what cannot be one.
    private static Optional<Seal> seal(String token) {
        try {
            byte[] secret = Base64.getUrlDecoder().decode(token);
            return secret.length == TOKEN_BYTES ? Optional.of(Seal.of(secret)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The seal of a code, or empty where the wait for a processor is too long.
    private Optional<Seal> slowly(Supplier<Seal> seal) {
        try {
            if (!codes.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(seal.get());
        } finally {
            codes.release();
        }
    }

    private static byte[] checked(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException("content of " + content.length + " bytes, most is " + MOST_BYTES);
        }
        return content;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
