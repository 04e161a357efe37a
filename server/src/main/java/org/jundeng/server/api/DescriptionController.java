package org.jundeng.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jundeng.server.PortalSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// `/api/openapi.json`: what the interface takes and answers, for people who write programs, and for their tools.
@RestController
final class DescriptionController {

    private final Published published;
    private final String description;

    DescriptionController(Published published, PortalSettings settings) throws IOException {
        this.published = published;
        this.description = description(settings);
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> description(HttpServletRequest request) {
        Locale language = Query.of(request).language();
        return published.open(description, MediaType.APPLICATION_JSON, language, new HttpHeaders());
    }

    private static String description(PortalSettings settings) throws IOException {
        try (InputStream in = DescriptionController.class.getResourceAsStream("openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("no resource openapi.yaml");
            }
            Map<String, Object> description = map(read(in.readAllBytes()));
            description.put("servers", List.of(Map.of("url", settings.address())));
            Path example = settings.file("examples/family.yaml");
            if (Files.exists(example)) {
                Map<String, Object> contents = at(description, "components", "requestBodies", "Family", "content");
                Map<String, Object> whole =
                        Map.of("summary", "一家三口 / a family of three", "value", read(Files.readAllBytes(example)));
                at(contents, "application/json", "examples").put("family", whole);
            }
            return JsonMapper.shared().writeValueAsString(description);
        }
    }

    private static Object read(byte[] yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(new String(yaml, StandardCharsets.UTF_8));
    }

    private static Map<String, Object> at(Map<String, Object> root, String... path) {
        Map<String, Object> here = root;
        for (String name : path) {
            here = map(here.get(name));
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalStateException("openapi.yaml lacks what the example goes into");
    }
}
