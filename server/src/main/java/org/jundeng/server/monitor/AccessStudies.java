package org.jundeng.server.monitor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jundeng.catalog.Problems;
import org.jundeng.indicator.AccessBasis;
import org.jundeng.indicator.AccessStudy;
import org.jundeng.indicator.Facility;
import org.jundeng.server.PortalSettings;
import org.jundeng.server.Shelf;
import org.jundeng.server.Turns;
import org.springframework.stereotype.Component;

/// Who reaches which kind of facility within how many minutes: studies that were asked for last are kept.
///
/// A portal without `places/` has none; it does not start with a table of facilities that has faults.
@Component
final class AccessStudies {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int KEPT = 40;

    private final Path home;
    private final List<Facility> facilities;
    private final Turns turns;
    private final Shelf<Asked, AccessStudy> kept = new Shelf<>(KEPT, _ -> 1);

    AccessStudies(PortalSettings portal, MonitorSettings settings, Turns turns) {
        this.home = portal.file("");
        this.turns = turns;
        Problems problems = new Problems();
        this.facilities = Files.isDirectory(portal.file("places"))
                ? AccessBasis.facilities(portal.file(settings.facilities()), problems)
                : List.of();
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.sorted().stream()
                    .map(problem -> problem.render(Locale.CHINESE))
                    .collect(Collectors.joining("\n", "\n", "\n")));
        }
    }

    private record Asked(Moment moment, String kind, int minutes) {}

    /// The kinds of facilities that can be asked about.
    List<String> kinds() {
        return new AccessBasis(List.of(), facilities).kinds();
    }

    /// A study of one kind; empty where there is no facility of it, or nobody is known to live anywhere.
    Optional<AccessStudy> of(Moment moment, String kind, int minutes) {
        Asked asked = new Asked(moment, kind, minutes);
        Optional<AccessStudy> there = kept.find(asked);
        if (there.isPresent() || !kinds().contains(kind)) {
            return there;
        }
        AccessBasis basis =
                new AccessBasis(AccessBasis.towns(home, moment.indicators(), moment.observations()), facilities);
        if (basis.of(kind).empty()) {
            return Optional.empty();
        }
        AccessStudy study = turns.take(PATIENCE, () -> basis.of(kind).study(minutes));
        kept.put(asked, study);
        return Optional.of(study);
    }
}
