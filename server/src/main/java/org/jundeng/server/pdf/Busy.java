package org.jundeng.server.pdf;

import java.time.Duration;

/// So many files are being set that this one would wait too long.
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1;

    /// After what time it is worth asking again.
    public static final Duration AGAIN = Duration.ofSeconds(10);

    Busy() {
        super("no turn to set a PDF", null, false, false);
    }
}
