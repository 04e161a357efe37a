package org.jundeng.server.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import org.jundeng.publication.Json;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Makes answers: those that are the same for all may be kept and asked for again by their fingerprint, those about a
/// family may not.
@Component
final class Published {

    private static final Duration FRESH = Duration.ofMinutes(5);

    /// Lists and software are read when the portal starts, and change only then.
    private final Instant since;

    Published(InstantSource clock) {
        this.since = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    ResponseEntity<byte[]> open(Json json, Locale language) {
        return open(json.text(), MediaType.APPLICATION_JSON, language, new HttpHeaders());
    }

    ResponseEntity<byte[]> open(String text, MediaType type, Locale language, HttpHeaders more) {
        byte[] body = bytes(text);
        return ResponseEntity.ok()
                .headers(more)
                .contentType(type)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(fingerprint(body))
                .lastModified(since)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }

    ResponseEntity<byte[]> ofOneFamily(Json json, Locale language) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(bytes(json.text()));
    }

    private static byte[] bytes(String text) {
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String fingerprint(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(digest, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
