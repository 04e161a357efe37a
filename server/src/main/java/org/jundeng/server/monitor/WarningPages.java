package org.jundeng.server.monitor;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jundeng.evaluation.Evaluations;
import org.jundeng.server.page.NoSuchPage;
import org.jundeng.server.page.Views;
import org.jundeng.server.page.Visit;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.warning.Level;
import org.jundeng.warning.Warning;
import org.jundeng.warning.Watched;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is to be warned of in a year: of which figures, on which numbers, who is to answer and until when.
@Controller
public final class WarningPages {

    private final EvaluatedYears evaluated;
    private final Views views;

    WarningPages(EvaluatedYears evaluated, Views views) {
        this.evaluated = evaluated;
        this.views = views;
    }

    /// What the page shows.
    ///
    /// @param all the warnings of the year, those that are not asked for too
    /// @param shown those of the level that is asked for
    /// @param level empty for all levels
    public record Shown(
            Evaluations evaluations,
            SortedSet<Integer> years,
            List<Warning> all,
            List<Warning> shown,
            String level,
            List<Watched.Unjudged> unjudged) {

        /// How many there are of a level.
        public long count(Level each) {
            return all.stream().filter(warning -> warning.level() == each).count();
        }

        /// The name of the region of a warning.
        public String region(Warning warning) {
            RegionCode code = new RegionCode(warning.place().region());
            return evaluations
                    .basis()
                    .regions()
                    .at(code, LocalDate.of(evaluations.year(), 12, 31))
                    .map(each -> each.name())
                    .orElse(code.toString());
        }

        /// The name of the indicator or the standard; `""` for all figures of a region.
        public String subject(Warning warning) {
            return evaluations
                    .basis()
                    .indicators()
                    .indicator(warning.place().code())
                    .map(each -> each.name())
                    .orElse(warning.place().code());
        }
    }

    @GetMapping("/monitor/warnings")
    ResponseEntity<String> warnings(
            Visit visit, @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String level) {
        Evaluations evaluations =
                evaluated.year(year).orElseThrow(() -> new NoSuchPage("/monitor/warnings?year=" + year));
        Optional<Level> asked = Arrays.stream(Level.values())
                .filter(each -> each.name().equals(level))
                .findFirst();
        List<Warning> all = evaluations.watched().in(evaluations.year());
        return views.open(
                visit,
                "monitor/warnings",
                new Shown(
                        evaluations,
                        evaluated.years(),
                        all,
                        all.stream()
                                .filter(each ->
                                        asked.map(one -> each.level() == one).orElse(true))
                                .toList(),
                        asked.map(Level::name).orElse(""),
                        evaluations.watched().unjudged()));
    }
}
