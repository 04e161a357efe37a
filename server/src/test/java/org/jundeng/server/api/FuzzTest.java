package org.jundeng.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jundeng.server.PortalTest;
import org.jundeng.server.Visitor;
import org.junit.jupiter.api.Test;

/// Damaged families: each is answered, or refused with a problem; none is a fault of ours.
class FuzzTest extends PortalTest {

    private static final int TRIES = 2_000;
    private static final long SEED = 20181001;
    private static final List<String> WORDS = List.of(
            "{",
            "}",
            "[",
            "]",
            ":",
            ",",
            "\"",
            "'",
            "&a ",
            "*a ",
            "!!int ",
            "- ",
            "\n",
            "\t",
            "\u0000",
            "null",
            "true",
            "1e999999999",
            "-0",
            "99999999999999999999",
            "2018-02-29",
            "９",
            "😀",
            "\uFEFF",
            "? ",
            "| ",
            "> ",
            "<<: ",
            "#",
            "350100",
            "元",
            "…");

    @Test
    void aDamagedFamilyIsNeverAFault() throws IOException {
        Contract contract = Contract.of(get("/api/openapi.json"));
        byte[] yaml = Files.readAllBytes(Path.of("../examples/family.yaml"));
        byte[] json = Contract.JSON.writeValueAsBytes(contract.description()
                .at("/components/requestBodies/Family/content")
                .path("application/json")
                .path("examples")
                .path("family")
                .path("value"));
        List<String> paths = List.of("/api/v1/check", "/api/v1/questions", "/api/v1/explain/46");
        Random random = new Random(SEED);
        Visitor visitor = visitor();
        int answered = 0;
        for (int i = 0; i < TRIES; i++) {
            boolean asJson = random.nextBoolean();
            byte[] body = damaged(asJson ? json : yaml, random);
            HttpResponse<String> response = visitor.send(
                    "POST",
                    paths.get(random.nextInt(paths.size())),
                    BodyPublishers.ofByteArray(body),
                    "Content-Type",
                    asJson ? "application/json" : "application/yaml",
                    "X-Forwarded-For",
                    "198.51.100." + i % 200);
            String told = "try " + i + ": " + response.statusCode() + " "
                    + response.body().lines().limit(3).toList();
            if (response.statusCode() == 200) {
                answered++;
            } else {
                assertThat(response.statusCode()).as(told).isIn(400, 422);
                contract.fitsProblem(response);
            }
        }
        assertThat(answered).isBetween(TRIES / 20, TRIES * 19 / 20);
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] body = whole;
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(body.length + 1);
            int length = Math.min(body.length - at, 1 + random.nextInt(40));
            body = switch (random.nextInt(6)) {
                case 0 -> flipped(body, at);
                case 1 -> join(Arrays.copyOf(body, at), Arrays.copyOfRange(body, at + length, body.length));
                case 2 ->
                    join(
                            Arrays.copyOf(body, at),
                            Arrays.copyOfRange(body, at, at + length),
                            Arrays.copyOfRange(body, at, body.length));
                case 3 -> random.nextInt(10) == 0 ? Arrays.copyOf(body, at) : body;
                default ->
                    join(
                            Arrays.copyOf(body, at),
                            WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8),
                            Arrays.copyOfRange(body, at, body.length));
            };
        }
        return body;
    }

    private static byte[] flipped(byte[] body, int at) {
        byte[] flipped = body.clone();
        if (at < body.length) {
            flipped[at] ^= (byte) (1 << at % 8);
        }
        return flipped;
    }

    private static byte[] join(byte[]... parts) {
        java.io.ByteArrayOutputStream joined = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
