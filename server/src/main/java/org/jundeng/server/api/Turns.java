package org.jundeng.server.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Work that takes a processor, a few at once: one processor stays free, so that pages go on being served.
///
/// Virtual threads that compute do not give way to others.
@Component
final class Turns {

    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final Duration patience;
    private final Semaphore free =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

    Turns(ApiSettings settings) {
        this.patience = settings.patience();
    }

    /// Does the work when it is its turn.
    ///
    /// @throws Refusal if that takes too long
    <T> T take(Supplier<T> work) {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.until(ApiProblem.BUSY, AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.until(ApiProblem.BUSY, AGAIN);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
