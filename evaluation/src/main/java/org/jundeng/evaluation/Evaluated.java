package org.jundeng.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jundeng.indicator.Areas;
import org.jundeng.indicator.Assessment;
import org.jundeng.indicator.Borders;
import org.jundeng.indicator.Boundaries;
import org.jundeng.indicator.Change;
import org.jundeng.indicator.Disparities;
import org.jundeng.indicator.Disparity;
import org.jundeng.indicator.Indicator;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.Observations;
import org.jundeng.warning.Places;
import org.jundeng.warning.Watch;
import org.jundeng.warning.Watched;

/// What is worked out once for all reports of a year.
final class Evaluated {

    private final Basis basis;
    private final int year;
    private final LocalDate dated;
    private final Areas areas;
    private final Observations observations;
    private final Assessment assessment;
    private final List<Measured> measured;
    private final Watched watched;

    Evaluated(Basis basis, int year, LocalDate dated) {
        this.basis = basis;
        this.year = year;
        this.dated = dated;
        LocalDate day = LocalDate.of(year, 12, 31);
        this.areas = Areas.of(basis.regions(), day);
        this.observations = new Boundaries(basis.regions(), day, basis.indicators()).of(basis.observations());
        this.assessment = new Assessment(basis.observations());
        Disparities disparities = new Disparities(observations, areas, Borders.of(basis.regions(), day));
        this.measured = basis.indicators().defined().stream()
                .flatMap(each -> measured(each, disparities).stream())
                .toList();
        this.watched = new Watch(
                        basis.rules(),
                        Places.of(basis.indicators(), basis.observations(), basis.regions(), day)
                                .with(basis.catalog()),
                        basis.given(),
                        dated)
                .upTo(year)
                .answered(basis.replies());
    }

    /// An indicator with the gap between counties in the year, and since it was last reported before.
    record Measured(Indicator indicator, Disparity disparity, Optional<Change> change) {}

    private Optional<Measured> measured(Indicator indicator, Disparities disparities) {
        SortedSet<Integer> years = observations.years(indicator.code());
        if (!years.contains(year)) {
            return Optional.empty();
        }
        SortedSet<Integer> before = years.headSet(year);
        return disparities
                .of(indicator, year)
                .map(disparity -> new Measured(
                        indicator,
                        disparity,
                        before.isEmpty() ? Optional.empty() : disparities.between(indicator, before.last(), year)));
    }

    Basis basis() {
        return basis;
    }

    int year() {
        return year;
    }

    LocalDate dated() {
        return dated;
    }

    Areas areas() {
        return areas;
    }

    /// What holds, under the codes of the year's end.
    Observations observations() {
        return observations;
    }

    Optional<Observation> at(Indicator indicator, int region) {
        return observations.at(indicator.code(), region, year);
    }

    Assessment assessment() {
        return assessment;
    }

    /// The indicators that are measured in at least three counties.
    List<Measured> measured() {
        return measured;
    }

    Watched watched() {
        return watched;
    }
}
