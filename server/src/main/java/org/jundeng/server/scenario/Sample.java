package org.jundeng.server.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.jundeng.population.Census;
import org.jundeng.population.Population;
import org.jundeng.population.Rates;
import org.jundeng.population.Synthesis;
import org.jundeng.server.Editions;
import org.jundeng.server.PortalSettings;
import org.springframework.stereotype.Component;

/// One in a hundred of the synthetic people of the province, made when somebody first asks.
@Component
class Sample {

    private static final double SHARE = 0.01;
    private static final long SEED = 1;

    private final Editions editions;
    private final PortalSettings settings;
    private final AtomicReference<@Nullable CompletableFuture<Population>> made = new AtomicReference<>();

    Sample(Editions editions, PortalSettings settings) {
        this.editions = editions;
        this.settings = settings;
    }

    /// The people, or empty while they are being made; a failure is thrown, and tried anew by the next who asks.
    Optional<Population> people() {
        CompletableFuture<Population> known = made.get();
        if (known == null) {
            CompletableFuture<Population> begun = new CompletableFuture<>();
            if (made.compareAndSet(null, begun)) {
                Thread.ofPlatform().name("sample").daemon().start(() -> make(begun));
            }
            return Optional.empty();
        }
        if (known.isCompletedExceptionally()) {
            made.compareAndSet(known, null);
        }
        return known.isDone() ? Optional.of(known.join()) : Optional.empty();
    }

    private void make(CompletableFuture<Population> begun) {
        try {
            Census census = Census.read(settings.file("census/fujian-2020"));
            begun.complete(Synthesis.of(editions.current(), census, Rates.own(), SEED, SHARE, 1, done -> {}));
        } catch (IOException e) {
            begun.completeExceptionally(new UncheckedIOException(e));
        } catch (RuntimeException | Error e) {
            begun.completeExceptionally(e);
        }
    }
}
