package org.jundeng.server.monitor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import org.jundeng.server.Throttle;
import org.springframework.stereotype.Component;

/// Who may take in and undo: whoever names the token of this portal. Without a token it is closed to everybody.
///
/// Each address has thirty tries in ten minutes, right ones included.
@Component
final class Desk {

    private static final int SHORTEST = 16;
    private static final int TRIES = 30;
    private static final Duration PERIOD = Duration.ofMinutes(10);
    private static final int ADDRESSES = 20_000;

    private final byte[] token;
    private final Throttle tries;

    Desk(MonitorSettings settings, InstantSource clock) {
        this.token = settings.deskToken().getBytes(StandardCharsets.UTF_8);
        this.tries = Throttle.byPeriod(TRIES, PERIOD, ADDRESSES, clock);
        if (token.length > 0 && token.length < SHORTEST) {
            throw new IllegalStateException("jundeng.desk-token: at least " + SHORTEST + " characters");
        }
    }

    /// What is said to whoever names a token.
    enum Answer {
        OPEN,
        /// No token is configured.
        CLOSED,
        WRONG,
        TOO_MANY_TRIES
    }

    boolean closed() {
        return token.length == 0;
    }

    Answer ask(String named, String address) {
        if (closed()) {
            return Answer.CLOSED;
        }
        if (tries.take(address).isPositive()) {
            return Answer.TOO_MANY_TRIES;
        }
        return MessageDigest.isEqual(token, named.getBytes(StandardCharsets.UTF_8)) ? Answer.OPEN : Answer.WRONG;
    }
}
