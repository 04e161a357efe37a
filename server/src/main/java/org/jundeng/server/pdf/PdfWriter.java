package org.jundeng.server.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jundeng.server.Shelf;
import org.springframework.stereotype.Component;

/// Makes PDF files of XHTML pages: a few at once, so that a processor stays free for pages, and what anybody may have
/// only once.
@Component
public final class PdfWriter {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SHELF_BYTES = 32 << 20;
    private static final int FINGERPRINT_BYTES = 16;

    private final Typesetter typesetter = new Typesetter();
    private final Semaphore turns;
    private final Duration patience;
    private final Shelf<String, byte[]> shelf;

    PdfWriter() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), PATIENCE, SHELF_BYTES);
    }

    /// @param patience how long a page waits for its turn
    /// @param bytes how much is kept of what anybody may have
    PdfWriter(int turns, Duration patience, int bytes) {
        this.turns = new Semaphore(turns, true);
        this.patience = patience;
        this.shelf = new Shelf<>(bytes, content -> content.length);
    }

    /// A file that is kept.
    ///
    /// @param fingerprint the same for the same page, and another for any other
    public record Kept(byte[] content, String fingerprint) {}

    /// The file of a page that shows a visitor's answers: nothing of it stays.
    ///
    /// @throws Busy if it would wait too long
    public byte[] write(String xhtml) {
        return inTurn(() -> typesetter.set(xhtml));
    }

    /// The file of a page that anybody may see, from the shelf where it is there.
    ///
    /// @throws Busy if it would wait too long
    public Kept kept(String xhtml) {
        String fingerprint = fingerprint(xhtml);
        return new Kept(
                shelf.find(fingerprint)
                        .orElseGet(() -> inTurn(() -> shelf.find(fingerprint).orElseGet(() -> {
                            byte[] content = typesetter.set(xhtml);
                            shelf.put(fingerprint, content);
                            return content;
                        }))),
                fingerprint);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /// Takes every turn, until what is returned is run.
    Runnable occupy() {
        int all = turns.availablePermits();
        turns.acquireUninterruptibly(all);
        return () -> turns.release(all);
    }

    private String fingerprint(String xhtml) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(typesetter.stylesheet().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of()
                    .formatHex(digest.digest(xhtml.getBytes(StandardCharsets.UTF_8)), 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
