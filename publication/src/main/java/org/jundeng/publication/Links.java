package org.jundeng.publication;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;

/// The addresses of what a list is made of, under the address of the site that publishes it.
///
/// A service keeps its number, and so its address, from edition to edition.
record Links(Catalog catalog, URI base) {

    /// @param base with or without a slash at the end
    Links {
        base = base.getPath().endsWith("/") ? base : URI.create(base + "/");
    }

    URI to(String path) {
        return base.resolve(path);
    }

    String service(Service service) {
        return to("services/" + service.number()).toString();
    }

    /// The address of a part of a service: `service(…) + "#" + part`.
    String part(Service service, String part) {
        return service(service) + "#" + encoded(part);
    }

    String unit(String name) {
        return to("units/" + encoded(name)).toString();
    }

    String region() {
        return to("areas/" + catalog.edition().region()).toString();
    }

    /// The name that the region of the list had when it was published.
    String regionName() {
        RegionCode code = RegionCode.parse(catalog.edition().region());
        return Regions.bundled()
                .at(code, catalog.edition().published())
                .map(Region::name)
                .orElse(code.toString());
    }

    String edition() {
        return to("list/versions/" + catalog.edition().edition()).toString();
    }

    String plan() {
        return edition() + "#plan";
    }

    String field(String field) {
        return to("fields/" + encoded(field)).toString();
    }

    String lifeEvent(String event) {
        return to("life/" + encoded(event)).toString();
    }

    /// The vocabulary of our own properties.
    String vocabulary() {
        return to("ns#").toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
