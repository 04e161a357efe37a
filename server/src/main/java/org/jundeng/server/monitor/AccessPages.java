package org.jundeng.server.monitor;

import java.util.Optional;
import org.jundeng.indicator.AccessBasis;
import org.jundeng.indicator.AccessStudy;
import org.jundeng.indicator.AccessTable;
import org.jundeng.publication.Sheet;
import org.jundeng.server.page.NoSuchPage;
import org.jundeng.server.page.Views;
import org.jundeng.server.page.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who is within the circle of a kind of facility, and who is not.
@Controller
final class AccessPages {

    /// The circle of the plan.
    static final int MINUTES = 30;

    private static final int LEAST = 5;

    private final Monitor monitor;
    private final AccessStudies studies;
    private final MonitorSettings settings;
    private final Views views;

    AccessPages(Monitor monitor, AccessStudies studies, MonitorSettings settings, Views views) {
        this.monitor = monitor;
        this.studies = studies;
        this.settings = settings;
        this.views = views;
    }

    @GetMapping("/monitor/access")
    ResponseEntity<String> access(
            Visit visit,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "30") String minutes) {
        Moment moment = monitor.now();
        Optional<Integer> asked = minutes(minutes);
        String chosen = kind(kind);
        AccessPage.Form form = new AccessPage.Form(
                studies.kinds(), chosen, asked.orElse(MINUTES), LEAST, AccessBasis.MOST_MINUTES, asked.isEmpty());
        return views.open(
                visit,
                "monitor/access",
                studies.of(moment, chosen, form.minutes())
                        .map(study -> AccessPage.of(
                                visit, moment.scene(AccessBasis.UNITS.getYear()), study, form, settings.mapApproval()))
                        .orElseGet(() -> AccessPage.none(form)));
    }

    /// @param of `counties` or `towns`
    @GetMapping("/monitor/access.csv")
    ResponseEntity<byte[]> file(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "30") String minutes,
            @RequestParam(defaultValue = "counties") String of) {
        AccessStudy study = minutes(minutes)
                .flatMap(asked -> studies.of(monitor.now(), kind(kind), asked))
                .orElseThrow(() -> new NoSuchPage("/monitor/access.csv"));
        AccessTable table = switch (of) {
            case "counties" -> AccessTable.counties(study);
            case "towns" -> AccessTable.towns(study);
            default -> throw new NoSuchPage("/monitor/access.csv");
        };
        return Exports.csv(
                "access-" + table.id(),
                Sheet.of(table.id(), table.title(), AccessBasis.UNITS, table.columns(), table.rows()));
    }

    /// The kind that is named, else the first; `""` where there is none.
    private String kind(String named) {
        if (!named.isEmpty() && !studies.kinds().contains(named)) {
            throw new NoSuchPage("/monitor/access");
        }
        return named.isEmpty() ? studies.kinds().stream().findFirst().orElse("") : named;
    }

    private static Optional<Integer> minutes(String text) {
        return Optional.of(text.strip())
                .filter(each -> each.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(each -> each >= LEAST && each <= AccessBasis.MOST_MINUTES);
    }
}
