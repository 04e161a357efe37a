package org.jundeng.server.monitor;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jundeng.indicator.AccessStudy;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Observation;
import org.jundeng.server.page.Counties;
import org.jundeng.server.page.NoSuchPage;
import org.jundeng.server.page.Views;
import org.jundeng.server.page.Visit;
import org.jundeng.vocabulary.Region;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What was observed, for everybody to see.
@Controller
final class MonitorPages {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CODE = "{code:[A-Z][A-Z0-9-]*}";
    private static final String FIRST_SHOWN = "C-WATER";

    private final Monitor monitor;
    private final ObservationStore store;
    private final AccessStudies studies;
    private final MonitorSettings settings;
    private final Views views;

    MonitorPages(
            Monitor monitor, ObservationStore store, AccessStudies studies, MonitorSettings settings, Views views) {
        this.monitor = monitor;
        this.studies = studies;
        this.store = store;
        this.settings = settings;
        this.views = views;
    }

    @GetMapping("/monitor")
    ResponseEntity<String> overview(Visit visit, @RequestParam(defaultValue = "") String year) {
        Moment moment = monitor.now();
        TreeSet<Integer> years = new TreeSet<>();
        for (Indicator indicator : moment.indicators().headlines()) {
            years.addAll(moment.years(indicator.code()));
            indicator.baseline().ifPresent(each -> years.add(each.year()));
            indicator.goal().filter(each -> each.year() > 0).ifPresent(each -> years.add(each.year()));
        }
        for (int each = years.first(); each < years.last(); each++) {
            years.add(each);
        }
        int chosen = Optional.of(year)
                .filter(each -> each.matches("[0-9]{4}"))
                .map(Integer::valueOf)
                .filter(years::contains)
                .orElse(years.last());
        return views.open(
                visit, "monitor/overview", OverviewPage.of(visit, moment, chosen, List.copyOf(years), access(moment)));
    }

    /// Who is within the usual circle of the first kind of facility.
    private Optional<AccessStudy> access(Moment moment) {
        return studies.kinds().stream().findFirst().flatMap(kind -> studies.of(moment, kind, AccessPages.MINUTES));
    }

    @GetMapping("/monitor/indicators")
    ResponseEntity<String> indicators(Visit visit) {
        Moment moment = monitor.now();
        return views.open(
                visit,
                "monitor/list",
                new ListPage(List.of(
                        group(moment, "headlines", moment.indicators().headlines()),
                        group(moment, "defined", moment.indicators().defined()),
                        group(moment, "promises", moment.indicators().promises()),
                        group(moment, "commitments", moment.indicators().commitments()),
                        group(moment, "fulfilments", moment.indicators().fulfilments()))));
    }

    private static ListPage.Group group(Moment moment, String kind, List<Indicator> indicators) {
        return new ListPage.Group(
                kind,
                indicators.stream()
                        .map(each -> new ListPage.Entry(each, moment.years(each.code())))
                        .toList());
    }

    @GetMapping("/monitor/indicators/" + CODE)
    ResponseEntity<String> indicator(
            Visit visit,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String area) {
        Indicator indicator = indicator(code);
        Moment moment = moment(known);
        List<Integer> years = moment.years(code);
        int chosen = Optional.of(year)
                .filter(each -> each.matches("[0-9]{4}"))
                .map(Integer::valueOf)
                .filter(years::contains)
                .orElseGet(() -> years.isEmpty() ? moment.today().getYear() : years.getFirst());
        return views.open(
                visit,
                "monitor/indicator",
                IndicatorPage.of(
                        visit,
                        moment,
                        indicator,
                        chosen,
                        day(known).map(LocalDate::toString).orElse(""),
                        counties(moment),
                        region(moment, area),
                        settings.mapApproval()));
    }

    @GetMapping("/monitor/indicators/" + CODE + ".{form:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @PathVariable String code, @PathVariable String form, @RequestParam(defaultValue = "") String known) {
        return file(indicator(code).code(), form, of(code, known));
    }

    @GetMapping("/monitor/indicators/" + CODE + "/sdmx.csv")
    ResponseEntity<byte[]> exchange(@PathVariable String code, @RequestParam(defaultValue = "") String known) {
        return file(indicator(code).code(), "sdmx", of(code, known));
    }

    @GetMapping("/monitor/indicators/" + CODE + "/years.csv")
    ResponseEntity<byte[]> years(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String area) {
        Moment moment = moment(known);
        return Exports.csv(code + "-years", new YearsPart(moment, indicator(code), region(moment, area)).sheet());
    }

    /// A region that is named; empty where none is.
    private static Optional<Region> region(Moment moment, String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Optional.of(code)
                .filter(each -> each.matches("[0-9]{6}"))
                .flatMap(each -> moment.scene(moment.latest()).region(Integer.parseInt(each)))
                .orElseThrow(() -> new NoSuchPage("/monitor/areas/" + code)));
    }

    @GetMapping("/monitor/observations.{form:csv|xlsx}")
    ResponseEntity<byte[]> all(@PathVariable String form, @RequestParam(defaultValue = "") String known) {
        return file("observations", form, moment(known).observations().all());
    }

    @GetMapping("/monitor/observations/sdmx.csv")
    ResponseEntity<byte[]> exchange(@RequestParam(defaultValue = "") String known) {
        return file("observations", "sdmx", moment(known).observations().all());
    }

    private List<Observation> of(String code, String known) {
        return moment(known).observations().all().stream()
                .filter(each -> each.indicator().equals(code))
                .toList();
    }

    /// What was known on a day that is named, else what is known now.
    private Moment moment(String known) {
        return day(known).map(monitor::at).orElseGet(monitor::now);
    }

    private static ResponseEntity<byte[]> file(String name, String form, Collection<Observation> observations) {
        Exports exports = Exports.of(name, observations);
        byte[] body = switch (form) {
            case "csv" -> exports.csv();
            case "xlsx" -> exports.xlsx();
            default -> exports.sdmx();
        };
        String file = name + (form.equals("sdmx") ? "-sdmx.csv" : "." + form);
        return Exports.file(file, form.equals("xlsx") ? XLSX : "text/csv;charset=UTF-8", body);
    }

    @GetMapping("/monitor/equality")
    ResponseEntity<String> equality(Visit visit, @RequestParam(defaultValue = FIRST_SHOWN) String indicator) {
        Moment moment = monitor.now();
        List<Indicator> choices = moment.observed().stream()
                .filter(each -> moment.disparity(each, moment.years(each.code()).getFirst())
                        .isPresent())
                .toList();
        Indicator chosen = choices.stream()
                .filter(each -> each.code().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("/monitor/equality"));
        return views.open(visit, "monitor/equality", EqualityPage.of(visit, moment, chosen, choices));
    }

    @GetMapping("/monitor/quality")
    ResponseEntity<String> quality(Visit visit) {
        return views.open(visit, "monitor/quality", QualityPage.of(visit, monitor.now()));
    }

    @GetMapping("/monitor/compare")
    ResponseEntity<String> compare(
            Visit visit,
            @RequestParam(defaultValue = "") String areas,
            @RequestParam(defaultValue = "") List<String> area,
            @RequestParam(defaultValue = FIRST_SHOWN) String indicator) {
        List<Integer> codes = new ArrayList<>();
        List<String> named = new ArrayList<>(area);
        named.addAll(List.of(areas.split(",")));
        for (String each : named) {
            if (each.matches("[0-9]{6}") && codes.size() < ComparePage.MOST && !codes.contains(Integer.valueOf(each))) {
                codes.add(Integer.valueOf(each));
            } else if (!each.isBlank() && !each.matches("[0-9]{6}")) {
                throw new NoSuchPage("/monitor/compare");
            }
        }
        Moment moment = monitor.now();
        ComparePage page = ComparePage.of(visit, moment, counties(moment), codes, indicator(indicator));
        if (page.regions().size() < codes.size()) {
            throw new NoSuchPage("/monitor/compare");
        }
        return views.open(visit, "monitor/compare", page);
    }

    @GetMapping("/monitor/areas")
    ResponseEntity<?> areas(Visit visit, @RequestParam(defaultValue = "") String area) {
        return area.matches("[0-9]{6}")
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/monitor/areas/" + area))
                        .build()
                : views.open(visit, "monitor/areas", counties(monitor.now()));
    }

    @GetMapping("/monitor/areas/{code:[0-9]{6}}")
    ResponseEntity<String> area(Visit visit, @PathVariable int code) {
        return views.open(
                visit,
                "monitor/area",
                AreaPage.of(visit, monitor.now(), code).orElseThrow(() -> new NoSuchPage("/monitor/areas/" + code)));
    }

    @GetMapping("/monitor/batches")
    ResponseEntity<String> batches(Visit visit) {
        return views.open(visit, "monitor/batches", new BatchesPage(store.batches(), "", false));
    }

    /// The counties of the latest year of which anything is known.
    private static Counties counties(Moment moment) {
        return Counties.on(moment.province(), LocalDate.of(moment.latest(), 12, 31));
    }

    private Indicator indicator(String code) {
        return monitor.indicators().indicator(code).orElseThrow(() -> new NoSuchPage("/monitor/indicators/" + code));
    }

    /// A day that is named, if it is one.
    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
