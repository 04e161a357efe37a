package org.jundeng.server.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jundeng.paper.Typesetter;
import org.jundeng.server.Busy;
import org.jundeng.server.Shelf;
import org.jundeng.server.Turns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Makes PDF files of XHTML pages, each in its turn, and what anybody may have only once.
@Component
public final class PdfWriter {

    private static final Logger LOG = LoggerFactory.getLogger(PdfWriter.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int SHELF_BYTES = 32 << 20;
    private static final int FINGERPRINT_BYTES = 16;

    private final Typesetter typesetter = new Typesetter(remark -> LOG.warn("PDF: {}", remark));
    private final Turns turns;
    private final Duration patience;
    private final Shelf<String, byte[]> shelf;

    @Autowired
    PdfWriter(Turns turns) {
        this(turns, PATIENCE, SHELF_BYTES);
    }

    /// @param patience how long a page waits for its turn
    /// @param bytes how much is kept of what anybody may have
    PdfWriter(Turns turns, Duration patience, int bytes) {
        this.turns = turns;
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
        return turns.take(patience, () -> typesetter.set(xhtml));
    }

    /// The file of a page that anybody may see, from the shelf where it is there.
    ///
    /// @throws Busy if it would wait too long
    public Kept kept(String xhtml) {
        String fingerprint = fingerprint(xhtml);
        return new Kept(
                shelf.find(fingerprint)
                        .orElseGet(() -> turns.take(
                                patience,
                                () -> shelf.find(fingerprint).orElseGet(() -> {
                                    byte[] content = typesetter.set(xhtml);
                                    shelf.put(fingerprint, content);
                                    return content;
                                }))),
                fingerprint);
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
