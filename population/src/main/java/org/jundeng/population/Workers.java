package org.jundeng.population;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Does one thing for each of many items on some threads; the first fault ends it and is thrown.
final class Workers {

    private Workers() {}

    @FunctionalInterface
    interface Work<T> {
        void on(T item) throws IOException, SQLException;
    }

    static <T> void each(int threads, List<T> items, Work<T> work) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (T item : items) {
                running.add(pool.submit(() -> {
                    work.on(item);
                    return item;
                }));
            }
            try {
                for (Future<?> each : running) {
                    each.get();
                }
            } catch (ExecutionException fault) {
                pool.shutdownNow();
                if (fault.getCause() instanceof RuntimeException own) {
                    throw own;
                }
                throw new IllegalArgumentException(fault.getCause());
            } catch (InterruptedException stopped) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
