package org.jundeng.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jundeng.indicator.AccessStudy;
import org.jundeng.indicator.Areas;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.Observation.Bound;
import org.jundeng.indicator.Observation.Quality;
import org.jundeng.indicator.Upwards;

/// A study of one kind of facility as observations: who is within the circle, of whom, by county, city and province.
///
/// People within are rounded to whole people by county; what is above is the sum of that.
///
/// @param kind of facility
/// @param areas the counties at the end of the year that it is of
/// @param source the files behind it
record AccessObservations(AccessStudy study, String kind, Areas areas, String source, LocalDate recorded) {

    List<Observation> all(Indicators indicators) {
        List<Observation> counties = new ArrayList<>();
        study.counties().forEach(county -> {
            if (whole(county.people()).signum() > 0) {
                counties.add(new Observation(
                        study.code(),
                        county.code(),
                        areas.day().getYear(),
                        kind,
                        Optional.empty(),
                        Bound.EXACT,
                        Optional.of(whole(county.covered())),
                        Optional.of(whole(county.people())),
                        study.assumed() ? Quality.ASSUMED : Quality.ESTIMATED,
                        source,
                        recorded));
            }
        });
        Set<Integer> codes =
                study.counties().stream().map(AccessStudy.County::code).collect(Collectors.toSet());
        List<Observation> all = new ArrayList<>(counties);
        all.addAll(Upwards.of(counties, indicators, areas, codes));
        return all;
    }

    private static BigDecimal whole(double people) {
        return BigDecimal.valueOf(people).setScale(0, RoundingMode.HALF_UP);
    }
}
