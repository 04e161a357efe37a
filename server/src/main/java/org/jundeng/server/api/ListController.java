package org.jundeng.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Fact;
import org.jundeng.catalog.Parameter;
import org.jundeng.expression.Nearest;
import org.jundeng.publication.FactJson;
import org.jundeng.publication.Json;
import org.jundeng.publication.ParameterJson;
import org.jundeng.publication.PlanJson;
import org.jundeng.publication.RegionJson;
import org.jundeng.publication.ServiceJson;
import org.jundeng.server.Editions;
import org.jundeng.vocabulary.Malformed;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The edition in force: its services, words, values and promises.
@RestController
@RequestMapping("/api/v1")
final class ListController {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Catalog catalog;
    private final Services services;
    private final Published published;
    private final InstantSource clock;

    ListController(Editions editions, Services services, Published published, InstantSource clock) {
        this.catalog = editions.current();
        this.services = services;
        this.published = published;
        this.clock = clock;
    }

    @GetMapping("/services")
    ResponseEntity<byte[]> services(HttpServletRequest request) {
        Query query = Query.of(request, "field", "audience", "delivery", "limit", "cursor");
        Services.Part part = services.part(query);
        HttpHeaders headers = new HttpHeaders();
        part.next().ifPresent(next -> headers.add(HttpHeaders.LINK, next(query, next)));
        return published.open(services.json(part).text(), MediaType.APPLICATION_JSON, query.language(), headers);
    }

    private static String next(Query query, String cursor) {
        String rest = Stream.of("field", "audience", "delivery", "limit", "lang")
                .flatMap(name ->
                        query
                                .text(name)
                                .map(value -> "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                                .stream())
                .collect(Collectors.joining());
        return "</api/v1/services?cursor=" + cursor + rest + ">; rel=\"next\"";
    }

    @GetMapping("/services/{number}")
    ResponseEntity<byte[]> service(HttpServletRequest request, @PathVariable String number) {
        Locale language = Query.of(request).language();
        return published.open(ServiceJson.whole(services.of(number)), language);
    }

    @GetMapping("/facts")
    ResponseEntity<byte[]> facts(HttpServletRequest request) {
        return all(request, "facts", catalog.facts().values().stream().map(FactJson::of));
    }

    @GetMapping("/facts/{name}")
    ResponseEntity<byte[]> fact(HttpServletRequest request, @PathVariable String name) {
        Locale language = Query.of(request).language();
        Fact fact = catalog.fact(name)
                .orElseThrow(() -> noSuchName(name, catalog.facts().keySet()));
        return published.open(FactJson.of(fact), language);
    }

    @GetMapping("/parameters")
    ResponseEntity<byte[]> parameters(HttpServletRequest request) {
        return all(request, "parameters", catalog.parameters().values().stream().map(ParameterJson::of));
    }

    @GetMapping("/parameters/{name}")
    ResponseEntity<byte[]> parameter(HttpServletRequest request, @PathVariable String name) {
        Query query = Query.of(request, "region", "date");
        Parameter parameter = Optional.ofNullable(catalog.parameters().get(name))
                .orElseThrow(() -> noSuchName(name, catalog.parameters().keySet()));
        Optional<String> region = query.text("region");
        Optional<LocalDate> date = query.date("date");
        if (region.isEmpty() && date.isEmpty()) {
            return published.open(ParameterJson.of(parameter), query.language());
        }
        RegionCode code = region(region.orElseThrow(() -> Refusal.parameter("region", "350102")));
        LocalDate day = date.orElseThrow(() -> Refusal.parameter("date", "2018-10-01"));
        if (Regions.bundled().at(code, day).isEmpty()) {
            throw new Refusal(ApiProblem.REGION_NOT_IN_FORCE, code, day);
        }
        List<String> nearest = code.chain().stream().map(RegionCode::toString).toList();
        Parameter.Setting setting =
                parameter.setting(nearest, day).orElseThrow(() -> new Refusal(ApiProblem.NO_VALUE, name, code, day));
        return published.open(ParameterJson.of(parameter, code.toString(), day, setting), query.language());
    }

    @GetMapping("/indicators")
    ResponseEntity<byte[]> indicators(HttpServletRequest request) {
        return all(request, "indicators", catalog.indicators().stream().map(PlanJson::of));
    }

    @GetMapping("/targets")
    ResponseEntity<byte[]> targets(HttpServletRequest request) {
        return all(request, "targets", catalog.targets().stream().map(PlanJson::of));
    }

    @GetMapping("/tasks")
    ResponseEntity<byte[]> tasks(HttpServletRequest request) {
        return all(request, "tasks", catalog.tasks().stream().map(PlanJson::of));
    }

    @GetMapping("/interpretations")
    ResponseEntity<byte[]> interpretations(HttpServletRequest request) {
        return all(
                request,
                "interpretations",
                catalog.interpretations().values().stream().map(PlanJson::of));
    }

    @GetMapping("/regions")
    ResponseEntity<byte[]> regions(HttpServletRequest request) {
        Query query = Query.of(request, "date");
        LocalDate day = query.date("date").orElseGet(() -> LocalDate.ofInstant(clock.instant(), CHINA));
        return published.open(
                new Json()
                        .put("date", day.toString())
                        .put(
                                "regions",
                                Regions.bundled().on(day).stream()
                                        .map(RegionJson::of)
                                        .toList()),
                query.language());
    }

    @GetMapping("/problems")
    ResponseEntity<byte[]> problems(HttpServletRequest request) {
        Locale language = Query.of(request).language();
        return published.open(
                new Json()
                        .put(
                                "problems",
                                Arrays.stream(ApiProblem.values())
                                        .map(ApiProblem::json)
                                        .toList()),
                language);
    }

    private ResponseEntity<byte[]> all(HttpServletRequest request, String name, Stream<Json> items) {
        Locale language = Query.of(request).language();
        return published.open(new Json().put("list", catalog.edition().id()).put(name, items.toList()), language);
    }

    private static RegionCode region(String written) {
        try {
            return RegionCode.parse(written);
        } catch (Malformed e) {
            throw Refusal.parameter("region", "350102");
        }
    }

    private static Refusal noSuchName(String name, Set<String> names) {
        return new Refusal(ApiProblem.NO_SUCH_NAME, Query.shortened(name), Nearest.of(name, names));
    }
}
