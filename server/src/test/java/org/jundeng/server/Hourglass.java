package org.jundeng.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that a test sets.
public final class Hourglass implements InstantSource {

    private Instant now;

    public Hourglass(Instant start) {
        this.now = start;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
