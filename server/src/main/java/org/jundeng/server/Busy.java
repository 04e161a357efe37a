package org.jundeng.server;

import java.time.Duration;

/// So much work is waiting that this would wait too long.
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// After what time it is worth asking again.
    public static final Duration AGAIN = Duration.ofSeconds(10);

    Busy() {
        super("no turn", null, false, false);
    }
}
