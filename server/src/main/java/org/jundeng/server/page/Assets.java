package org.jundeng.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The few files that pages load: one stylesheet, one script, one icon. Their names change with their content, so a
/// browser may keep them for good.
@Controller
public final class Assets {

    private static final Map<String, MediaType> TYPES = Map.of(
            "portal.css", MediaType.parseMediaType("text/css;charset=UTF-8"),
            "portal.js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
            "icon.svg", MediaType.parseMediaType("image/svg+xml"));
    private static final Map<String, Asset> BY_ADDRESS = read();
    private static final Map<String, String> ADDRESSES = addresses();

    private record Asset(String file, MediaType type, byte[] content) {}

    /// The address of a file.
    public static String address(String file) {
        String address = ADDRESSES.get(file);
        if (address == null) {
            throw new IllegalArgumentException("no asset " + file);
        }
        return address;
    }

    /// The stylesheet, for files that carry it with them.
    static String stylesheet() {
        return BY_ADDRESS.values().stream()
                .filter(asset -> asset.file().equals("portal.css"))
                .map(asset -> new String(asset.content(), java.nio.charset.StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(@PathVariable String name) {
        Asset asset = BY_ADDRESS.get("/assets/" + name);
        if (asset == null) {
            throw new NoSuchPage("/assets/" + name);
        }
        return ResponseEntity.ok()
                .contentType(asset.type())
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(asset.content());
    }

    private static Map<String, Asset> read() {
        Map<String, Asset> assets = new LinkedHashMap<>();
        for (String file : TYPES.keySet()) {
            byte[] content = content(file);
            int dot = file.lastIndexOf('.');
            String address = "/assets/" + file.substring(0, dot) + "." + fingerprint(content) + file.substring(dot);
            assets.put(address, new Asset(file, TYPES.getOrDefault(file, MediaType.APPLICATION_OCTET_STREAM), content));
        }
        return assets;
    }

    private static Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        BY_ADDRESS.forEach((address, asset) -> addresses.put(asset.file(), address));
        return addresses;
    }

    private static byte[] content(String file) {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no resource /assets/" + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
