package org.jundeng.server.page;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Service;
import org.jundeng.publication.LinkedData;
import org.jundeng.publication.QrCode;
import org.jundeng.server.Editions;
import org.jundeng.server.PortalSettings;
import org.jundeng.vocabulary.Region;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// `/services`: the list and each service.
@Controller
final class ServicePages {

    private final Editions editions;
    private final PortalSettings settings;
    private final Views views;

    ServicePages(Editions editions, PortalSettings settings, Views views) {
        this.editions = editions;
        this.settings = settings;
        this.views = views;
    }

    @GetMapping("/services")
    ResponseEntity<String> services(Visit visit, @RequestParam Map<String, String> parameters) {
        return views.open(visit, "services", ServiceList.of(editions.current(), parameters));
    }

    /// The short address of posters, messages and QR codes.
    @GetMapping("/s/{number:[0-9]{1,3}}")
    ResponseEntity<Void> shortened(@PathVariable int number) {
        return moved(ServicePage.address(service(number)));
    }

    @GetMapping({"/services/{number:[0-9]{1,3}}", "/services/{number:[0-9]{1,3}}-{name}"})
    ResponseEntity<?> service(
            Visit visit,
            @PathVariable int number,
            @PathVariable(required = false) Optional<String> name,
            @RequestParam Map<String, String> parameters) {
        Service service = service(number);
        if (!name.orElse("").equals(service.name())) {
            return moved(ServicePage.address(service) + query(visit));
        }
        return views.open(visit, "service", page(number, parameters, visit.today()));
    }

    ServicePage page(int number, Map<String, String> parameters, LocalDate today) {
        Service service = service(number);
        LocalDate asOf = asOf(parameters, today);
        return new ServicePage(
                editions.current(),
                service,
                place(parameters, asOf),
                asOf,
                settings.address(),
                new LinkedData(editions.current(), URI.create(settings.address()))
                        .service(service)
                        .text()
                        .replace("</", "<\\/"));
    }

    /// How to get it in one county.
    @GetMapping("/services/{number:[0-9]{1,3}}-{name}/guide")
    ResponseEntity<String> guide(Visit visit, @PathVariable int number, @RequestParam Map<String, String> parameters) {
        return views.open(visit, "guide", guide(number, parameters, visit.today()));
    }

    /// The short address of a guide, as printed ones have it.
    @GetMapping("/services/{number:[0-9]{1,3}}/guide")
    ResponseEntity<Void> guideShortened(Visit visit, @PathVariable int number) {
        return moved(ServicePage.address(service(number)) + "/guide" + query(visit));
    }

    GuidePage guide(int number, Map<String, String> parameters, LocalDate today) {
        Service service = service(number);
        LocalDate asOf = asOf(parameters, today);
        Optional<Region> place = place(parameters, asOf);
        String address = settings.address() + ServicePage.address(service) + "/guide"
                + place.map(region -> "?area=" + region.code()).orElse("");
        return GuidePage.of(
                editions.current(),
                service,
                place,
                asOf,
                address,
                QrCode.of(URI.create(address)).svg());
    }

    static Optional<Region> place(Map<String, String> parameters, LocalDate asOf) {
        return Counties.find(parameters.getOrDefault("area", ""), asOf);
    }

    /// The day that was asked for, or today where none or nothing sensible was.
    static LocalDate asOf(Map<String, String> parameters, LocalDate today) {
        try {
            return LocalDate.parse(parameters.getOrDefault("asof", ""));
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    private Service service(int number) {
        Catalog catalog = editions.current();
        return catalog.service(number).orElseThrow(() -> new NoSuchPage("/services/" + number));
    }

    private static String query(Visit visit) {
        return visit.query().isEmpty() ? "" : "?" + visit.query();
    }

    private static ResponseEntity<Void> moved(String address) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(address))
                .build();
    }
}
