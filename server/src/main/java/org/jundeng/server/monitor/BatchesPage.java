package org.jundeng.server.monitor;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// The batches in which observations came, the newest first.
///
/// @param error what was wrong with the last request; empty for nothing
/// @param open whether batches can be undone here at all
public record BatchesPage(List<Batch> batches, String error, boolean open) {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    /// A time in China, to the minute.
    public static String time(java.time.Instant instant) {
        return MINUTES.format(instant);
    }
}
