package org.jundeng.server.monitor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jundeng.indicator.Intake;

/// A file that was read without a fault and is to be stored, with where it comes from.
///
/// @param content of the file, byte for byte
/// @param by who takes it in
/// @param mapping as it was written; empty for a table of our own columns
public record Delivery(Intake intake, String file, byte[] content, String by, String mapping) {

    String sha256() {
        return hash(content);
    }

    /// Of the file and the mapping together.
    String holding() {
        return hash((sha256() + "\n" + mapping).getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
