package org.jundeng.server.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Headings;
import org.jundeng.catalog.Service;
import org.jundeng.catalog.Service.Delivery;
import org.jundeng.publication.Json;
import org.jundeng.publication.ServiceJson;
import org.jundeng.server.Editions;
import org.springframework.stereotype.Component;

/// The services of the edition in force, as a request picks them.
@Component
final class Services {

    static final int FEWEST = 1;
    static final int MOST = 200;
    static final int USUAL = 50;

    private final Catalog catalog;

    Services(Editions editions) {
        this.catalog = editions.current();
    }

    /// The service of a number as it stands in an address.
    Service of(String number) {
        return Optional.of(number)
                .filter(written -> written.matches("[1-9][0-9]{0,3}"))
                .flatMap(written -> catalog.service(Integer.parseInt(written)))
                .orElseThrow(() -> new Refusal(
                        ApiProblem.NO_SUCH_SERVICE,
                        Query.shortened(number),
                        catalog.services().size()));
    }

    /// Some services, by number, and where the next ones begin.
    record Part(List<Service> services, int total, Optional<String> next) {}

    /// The services that the filters of a query leave, no more than its `limit`, from its `cursor` on.
    Part part(Query query) {
        List<Service> all = catalog.services().values().stream()
                .filter(service ->
                        query.text("field").map(service.field()::contains).orElse(true))
                .filter(service -> query.text("delivery")
                        .map(word -> service.delivery().contains(delivery(word)))
                        .orElse(true))
                .filter(service -> query.text("audience")
                        .map(name -> group(name).services().contains(service.number()))
                        .orElse(true))
                .toList();
        int after = query.text("cursor").map(Services::position).orElse(0);
        int limit = query.whole("limit", USUAL, FEWEST, MOST);
        List<Service> rest =
                all.stream().filter(service -> service.number() > after).toList();
        List<Service> part = rest.stream().limit(limit).toList();
        return new Part(
                part,
                all.size(),
                rest.size() > part.size() ? Optional.of(cursor(part.getLast().number())) : Optional.empty());
    }

    Json json(Part part) {
        return new Json()
                .put("list", catalog.edition().id())
                .put("total", part.total())
                .put(
                        "services",
                        part.services().stream()
                                .map(service -> ServiceJson.elements(service)
                                        .put("code", service.code())
                                        .put(
                                                "delivery",
                                                service.delivery().stream()
                                                        .map(each -> ServiceJson.word(each))
                                                        .toList()))
                                .toList())
                .put("next", part.next().orElse(null));
    }

    private static Delivery delivery(String word) {
        return Arrays.stream(Delivery.values())
                .filter(each -> ServiceJson.word(each).equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.parameter(
                        "delivery",
                        Arrays.stream(Delivery.values())
                                .map(each -> ServiceJson.word(each))
                                .collect(Collectors.joining(" | "))));
    }

    private Headings.Group group(String name) {
        return catalog.headings().groups().stream()
                .filter(group ->
                        group.name().zh().equals(name) || group.name().en().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Refusal.parameter(
                        "audience",
                        catalog.headings().groups().stream()
                                .map(group -> group.name().zh())
                                .collect(Collectors.joining(" | "))));
    }

    private static String cursor(int number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("after " + number).getBytes(StandardCharsets.UTF_8));
    }

    private static int position(String cursor) {
        for (int number = 1; number < 1000; number++) {
            if (cursor(number).equals(cursor)) {
                return number;
            }
        }
        throw Refusal.parameter("cursor", "next");
    }
}
