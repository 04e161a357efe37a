package org.jundeng.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.server.Editions;
import org.jundeng.server.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// Holds what `/api/openapi.json` says against what the interface answers.
class ContractTest extends PortalTest {

    private static final Path EXAMPLES = Path.of("../examples");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Autowired
    private Editions editions;

    private Contract contract;

    @BeforeEach
    void read() {
        contract = Contract.of(get("/api/openapi.json"));
    }

    @Test
    void everyRouteIsDescribedAndEveryDescriptionHasARoute() {
        SortedSet<String> answered = new TreeSet<>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method ->
                                        answered.add(method.name().toLowerCase(java.util.Locale.ROOT) + " " + path))));
        SortedSet<String> described = new TreeSet<>();
        contract.paths()
                .forEach((path, item) -> item.propertyNames().forEach(method -> described.add(method + " " + path)));
        assertThat(described).isNotEmpty().isEqualTo(answered);
    }

    @Test
    void everyGetAnswersAsDescribedWithAndWithoutItsParameters() {
        contract.paths().forEach((path, item) -> {
            if (item.has("get")) {
                for (String address : addresses(path, item.path("get"))) {
                    HttpResponse<String> response = get(address);
                    assertThat(response.statusCode()).as(address).isEqualTo(200);
                    contract.check("get", path, response);
                    String tag = response.headers().firstValue("ETag").orElseThrow();
                    HttpResponse<String> unchanged = get(address, "If-None-Match", tag);
                    assertThat(unchanged.statusCode()).as(address).isEqualTo(304);
                    contract.check("get", path, unchanged);
                }
                contract.check(
                        "get", path, get(addresses(path, item.path("get")).getFirst() + "?misspelt=1"));
            }
        });
    }

    @Test
    void everyServiceFactAndParameterFitsItsSchema() {
        Catalog catalog = editions.current();
        catalog.services()
                .keySet()
                .forEach(number ->
                        contract.check("get", "/api/v1/services/{number}", get("/api/v1/services/" + number)));
        for (String name : List.of("户籍所在地", "参保险种与状态")) {
            contract.check("get", "/api/v1/facts/{name}", get("/api/v1/facts/" + encoded(name)));
        }
    }

    @Test
    void everyExampleOfAFamilyIsAnsweredAsDescribed() throws Exception {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file : files.toList()) {
                String family = Files.readString(file);
                for (String path : List.of("/api/v1/check", "/api/v1/questions")) {
                    HttpResponse<String> response = post(path, "application/yaml", family);
                    assertThat(response.statusCode())
                            .as("%s %s", file, response.body())
                            .isEqualTo(200);
                    contract.check("post", path, response);
                }
            }
        }
    }

    @Test
    void everyDescribedExampleOfAFamilyIsAnswered() {
        JsonNode examples = contract.description()
                .at("/components/requestBodies/Family/content")
                .path("application/json")
                .path("examples");
        assertThat(examples.propertyNames()).contains("short", "family");
        for (JsonNode example : examples) {
            String body = Contract.JSON.writeValueAsString(example.path("value"));
            contract.fits(Contract.JSON.createObjectNode().put("$ref", "#/components/schemas/Family"), body);
            HttpResponse<String> response = post("/api/v1/check?lang=en", "application/json", body);
            assertThat(response.statusCode()).isEqualTo(200);
            contract.check("post", "/api/v1/check", response);
        }
    }

    @Test
    void everyServiceIsExplainedAsDescribed() throws Exception {
        String family = Files.readString(EXAMPLES.resolve("family.yaml"));
        for (Service service : editions.current().services().values()) {
            if (service.number() % 5 == 1) {
                HttpResponse<String> response = post("/api/v1/explain/" + service.number(), "application/yaml", family);
                assertThat(response.statusCode()).isEqualTo(200);
                contract.check("post", "/api/v1/explain/{number}", response);
            }
        }
    }

    /// The address with only what is required, and with each other parameter by its example.
    private List<String> addresses(String path, JsonNode operation) {
        String address = path;
        List<String> queries = new ArrayList<>();
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = contract.resolved(reference);
            String example = encoded(parameter.path("example").asString());
            assertThat(example).as("%s %s", path, parameter).isNotEmpty();
            if (parameter.path("in").asString().equals("path")) {
                address = address.replace("{" + parameter.path("name").asString() + "}", example);
            } else {
                queries.add(parameter.path("name").asString() + "=" + example);
            }
        }
        List<String> addresses = new ArrayList<>(List.of(address, address + "?" + String.join("&", queries)));
        if (!path.contains("/parameters/")) {
            String plain = address;
            queries.forEach(query -> addresses.add(plain + "?" + query));
        }
        return addresses;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
