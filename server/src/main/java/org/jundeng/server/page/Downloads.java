package org.jundeng.server.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.publication.DataCatalogue;
import org.jundeng.publication.Decisions;
import org.jundeng.publication.Feed;
import org.jundeng.publication.LinkedData;
import org.jundeng.publication.OpenData;
import org.jundeng.publication.ServiceJson;
import org.jundeng.publication.Sitemap;
import org.jundeng.publication.Tables;
import org.jundeng.server.Editions;
import org.jundeng.server.PortalSettings;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The same pages in other forms, by the ending of their address; each is made once.
@Controller
final class Downloads {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Editions editions;
    private final URI site;
    private final Map<String, byte[]> made = new ConcurrentHashMap<>();

    Downloads(Editions editions, PortalSettings settings) {
        this.editions = editions;
        this.site = URI.create(settings.address());
    }

    @GetMapping("/services.{form:csv|xlsx|json|jsonld}")
    ResponseEntity<byte[]> services(@PathVariable String form) {
        Catalog list = editions.current();
        return switch (form) {
            case "csv" -> file("services.csv", "text/csv;charset=UTF-8", () -> sheet("services"));
            case "xlsx" -> file("services.xlsx", XLSX, () -> new Tables(list).xlsx());
            case "jsonld" ->
                file(
                        "services.jsonld",
                        "application/ld+json",
                        () -> bytes(new LinkedData(list, site).all().text()));
            default -> file("services.json", "application/json", () -> open("open-data/services.json"));
        };
    }

    private byte[] sheet(String id) {
        return new Tables(editions.current()).sheet(id).orElseThrow().csv();
    }

    private byte[] open(String path) {
        return new OpenData(editions.current(), site)
                .file(path)
                .map(file -> file.content().get())
                .orElseThrow(() -> new NoSuchPage("/" + path));
    }

    @GetMapping("/services/{number:[0-9]{1,3}}.{form:json|jsonld|dmn}")
    ResponseEntity<byte[]> service(@PathVariable int number, @PathVariable String form) {
        Catalog list = editions.current();
        String name = "services/" + number + "." + form;
        Service service = list.service(number).orElseThrow(() -> new NoSuchPage("/" + name));
        return switch (form) {
            case "json" ->
                file(
                        name,
                        "application/json",
                        () -> bytes(ServiceJson.whole(service).text()));
            case "jsonld" ->
                file(
                        name,
                        "application/ld+json",
                        () -> bytes(new LinkedData(list, site).service(service).text()));
            default -> {
                if (!service.computed()) {
                    throw new NoSuchPage("/" + name);
                }
                yield file(
                        name,
                        "application/dmn+xml;charset=UTF-8",
                        () -> bytes(new Decisions(list, site)
                                .dmn(service, list.edition().inForce().from())));
            }
        };
    }

    @GetMapping("/open-data/{name:[a-z0-9.-]+}")
    ResponseEntity<byte[]> openData(@PathVariable String name) {
        String path = "open-data/" + name;
        return switch (name) {
            case "catalog.ttl" ->
                file(
                        path,
                        "text/turtle;charset=UTF-8",
                        () -> bytes(new DataCatalogue(editions.current(), site).turtle()));
            case "catalog.jsonld" ->
                file(
                        path,
                        "application/ld+json",
                        () -> bytes(new DataCatalogue(editions.current(), site)
                                .jsonLd()
                                .text()));
            default ->
                new OpenData(editions.current(), site)
                        .file(path)
                        .map(data -> file(path, data.format().mediaType(), data.content()))
                        .orElseThrow(() -> new NoSuchPage("/" + path));
        };
    }

    @GetMapping("/list/changes.atom")
    ResponseEntity<byte[]> changes() {
        return file(
                "changes.atom",
                "application/atom+xml;charset=UTF-8",
                () -> bytes(new Feed(editions.all(), site).all()));
    }

    @GetMapping("/services/{number:[0-9]{1,3}}/changes.atom")
    ResponseEntity<byte[]> changesOf(@PathVariable int number) {
        Service service = editions.current()
                .service(number)
                .orElseThrow(() -> new NoSuchPage("/services/" + number + "/changes.atom"));
        return file(
                number + "/changes.atom",
                "application/atom+xml;charset=UTF-8",
                () -> bytes(new Feed(editions.all(), site).of(service)));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap() {
        return file("sitemap.xml", "application/xml;charset=UTF-8", () -> {
            var changed = editions.current().edition().published();
            List<Sitemap.Page> pages = new ArrayList<>();
            for (String path : PublicPages.PATHS) {
                pages.add(new Sitemap.Page(site.resolve(path), changed));
            }
            editions.current()
                    .services()
                    .values()
                    .forEach(service ->
                            pages.add(new Sitemap.Page(site.resolve(ServicePage.address(service)), changed)));
            return bytes(Sitemap.of(pages));
        });
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots() {
        return file(
                "robots.txt",
                "text/plain;charset=UTF-8",
                () -> bytes("User-agent: *\nDisallow: /check\nDisallow: /r\nDisallow: /api/v1/check\nSitemap: "
                        + site.resolve("/sitemap.xml") + "\n"));
    }

    private ResponseEntity<byte[]> file(String name, String type, Supplier<byte[]> content) {
        byte[] bytes = made.computeIfAbsent(name, _ -> content.get());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noCache())
                .body(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
