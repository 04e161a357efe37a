package org.jundeng.server;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Work that takes a processor, a few at once: one processor stays free, so that pages go on being served.
///
/// Virtual threads that compute do not give way to others.
@Component
public final class Turns {

    private final Semaphore free;

    Turns() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    public Turns(int atOnce) {
        this.free = new Semaphore(atOnce, true);
    }

    /// Does the work when it is its turn.
    ///
    /// @param patience how long it waits
    /// @throws Busy if it would wait longer
    public <T> T take(Duration patience, Supplier<T> work) {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    /// Takes every turn, until what is returned is run.
    public Runnable occupy() {
        int all = free.availablePermits();
        free.acquireUninterruptibly(all);
        return () -> free.release(all);
    }
}
