package org.jundeng.server.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jundeng.evaluation.Evaluations;
import org.jundeng.publication.Sheet;
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

    private static final List<String> COLUMNS = List.of(
            "编号", "年份", "级别", "规则", "规则名称", "区划代码", "地区", "对象代码", "对象", "依据", "依据的数", "规则依据", "责任单位", "发出日", "答复期限",
            "自哪年起", "答复日", "答复人", "答复性质", "答复内容");

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

    /// All warnings of a year with their evidence, in Chinese.
    @GetMapping("/monitor/warnings.csv")
    ResponseEntity<byte[]> file(@RequestParam(defaultValue = "") String year) {
        Shown shown = shown(year, "");
        List<List<String>> rows = new ArrayList<>();
        for (Warning each : shown.all()) {
            rows.add(List.of(
                    each.id(),
                    String.valueOf(shown.evaluations().year()),
                    each.level().word(),
                    each.rule().id(),
                    each.rule().name().zh(),
                    String.valueOf(each.place().region()),
                    shown.region(each),
                    each.place().code(),
                    shown.subject(each),
                    each.evidence().zh(),
                    each.figures().entrySet().stream()
                            .map(figure ->
                                    figure.getKey() + "=" + figure.getValue().toPlainString())
                            .collect(Collectors.joining("；")),
                    each.rule().basis(),
                    each.rule().owner(),
                    each.raised().toString(),
                    each.due().map(LocalDate::toString).orElse(""),
                    String.valueOf(each.since()),
                    each.reply().map(reply -> reply.day().toString()).orElse(""),
                    each.reply().map(Warning.Reply::by).orElse(""),
                    each.reply().map(reply -> reply.answer().word()).orElse(""),
                    each.reply().map(Warning.Reply::text).orElse("")));
        }
        return Exports.csv(
                "warnings-" + shown.evaluations().year(),
                Sheet.of("warnings", "预警", shown.evaluations().basis().lastRecord(), COLUMNS, rows));
    }

    @GetMapping("/monitor/warnings")
    ResponseEntity<String> warnings(
            Visit visit, @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String level) {
        return views.open(visit, "monitor/warnings", shown(year, level));
    }

    private Shown shown(String year, String level) {
        Evaluations evaluations =
                evaluated.year(year).orElseThrow(() -> new NoSuchPage("/monitor/warnings?year=" + year));
        Optional<Level> asked = Arrays.stream(Level.values())
                .filter(each -> each.name().equals(level))
                .findFirst();
        List<Warning> all = evaluations.watched().in(evaluations.year());
        return new Shown(
                evaluations,
                evaluated.years(),
                all,
                all.stream()
                        .filter(each -> asked.map(one -> each.level() == one).orElse(true))
                        .toList(),
                asked.map(Level::name).orElse(""),
                evaluations.watched().unjudged());
    }
}
