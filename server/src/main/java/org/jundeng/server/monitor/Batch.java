package org.jundeng.server.monitor;

import java.time.Instant;
import java.util.Optional;

/// Observations that came in together, from one file.
///
/// @param sha256 of the file's bytes, in hexadecimal
/// @param by who took it in; shown to nobody but those who may take in
/// @param mapping as it was written; empty for a table of our own columns
/// @param undone when it was closed; a closed batch stays as it is, and holds no more
public record Batch(
        long id,
        String file,
        String sha256,
        String by,
        Instant taken,
        String mapping,
        int rows,
        Optional<Instant> undone) {}
