package org.jundeng.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The description that the interface gives of itself, by which its answers are checked.
record Contract(JsonNode description) {

    static final JsonMapper JSON = JsonMapper.shared();

    static Contract of(HttpResponse<String> description) {
        return new Contract(JSON.readTree(description.body()));
    }

    JsonNode operation(String method, String path) {
        return resolved(description.path("paths").path(path).path(method));
    }

    /// Checks that a status is described for an operation, and that the content fits its schema.
    void check(String method, String path, HttpResponse<String> response) {
        JsonNode described =
                resolved(operation(method, path).path("responses").path(String.valueOf(response.statusCode())));
        assertThat(described.isObject())
                .as("%s %s: %d %s", method, path, response.statusCode(), start(response.body()))
                .isTrue();
        described.path("headers").propertyNames().forEach(header -> {
            if (!header.equals("Link")) {
                assertThat(response.headers().firstValue(header)).as(header).isPresent();
            }
        });
        if (!described.has("content")) {
            assertThat(response.body()).isEmpty();
            return;
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        assertThat(described.path("content").propertyNames()).contains(type);
        fits(described.path("content").path(type).path("schema"), response.body());
    }

    void fitsProblem(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        fits(JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"), response.body());
        assertThat(JSON.readTree(response.body()).path("status").asInt()).isEqualTo(response.statusCode());
        assertThat(response.body()).doesNotContain("Exception", "org.jundeng", "\tat ");
    }

    void fits(JsonNode schema, String content) {
        ObjectNode whole = schema.deepCopy().asObject();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", description.path("components"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(JSON.writeValueAsString(whole))
                        .validate(content, InputFormat.JSON))
                .as(start(content))
                .isEmpty();
    }

    /// What a reference stands for, or the node itself.
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asString().substring(1)) : node;
    }

    Map<String, JsonNode> paths() {
        return description.path("paths").properties().stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String start(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }
}
