package org.jundeng.evaluation;

import static org.jundeng.evaluation.Tabled.count;
import static org.jundeng.evaluation.Tabled.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jundeng.chart.Bars;
import org.jundeng.evaluation.Report.Block;
import org.jundeng.evaluation.Report.Section;
import org.jundeng.publication.Texts;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.warning.Level;
import org.jundeng.warning.Warning;
import org.jundeng.warning.Watched;

/// What is to be warned of, who is to answer, and what could not be judged.
record WarningSections(Evaluated evaluated, int region, Texts texts) {

    private static final int IN_TEXT = 60;

    List<Warning> warnings() {
        RegionCode bounds = new RegionCode(region);
        return evaluated.watched().in(evaluated.year()).stream()
                .filter(each -> new RegionCode(each.place().region()).isWithin(bounds)
                        || each.place().region() == region)
                .toList();
    }

    Section section() {
        List<Warning> warnings = warnings();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(counts(warnings)));
        if (!warnings.isEmpty()) {
            blocks.add(picture(warnings));
            blocks.add(groups(warnings));
            blocks.add(list(warnings));
        }
        List<Watched.Unjudged> unjudged = evaluated.watched().unjudged();
        if (!unjudged.isEmpty()) {
            blocks.add(new Block.Note(texts.of("warning.unjudged", unjudged.size())));
            blocks.add(unjudged(unjudged));
        }
        return new Section("warnings", texts.of("evaluation.warnings"), blocks);
    }

    /// The same for one of many regions: what all share stands in the report of the province.
    Section own() {
        List<Warning> warnings = warnings();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(counts(warnings)));
        if (!warnings.isEmpty()) {
            blocks.add(list(warnings));
        }
        int unjudged = evaluated.watched().unjudged().size();
        if (unjudged > 0) {
            blocks.add(new Block.Note(texts.of("warning.unjudged.elsewhere", unjudged)));
        }
        return new Section("warnings", texts.of("evaluation.warnings"), blocks);
    }

    String counts(List<Warning> warnings) {
        return texts.of(
                "warning.counts",
                warnings.size(),
                of(warnings, Level.RED),
                of(warnings, Level.YELLOW),
                of(warnings, Level.NOTICE));
    }

    private static long of(List<Warning> warnings, Level level) {
        return warnings.stream().filter(each -> each.level() == level).count();
    }

    private static SortedMap<String, List<Warning>> grouped(List<Warning> warnings) {
        SortedMap<String, List<Warning>> groups = new TreeMap<>();
        warnings.forEach(each -> groups.computeIfAbsent(each.rule().group(), _ -> new ArrayList<>())
                .add(each));
        return groups;
    }

    private String named(String group) {
        return group + " " + texts.of("warning.group." + group);
    }

    private Block picture(List<Warning> warnings) {
        SortedMap<String, List<Warning>> groups = grouped(warnings);
        List<Level> levels = List.of(Level.RED, Level.YELLOW, Level.NOTICE);
        List<Bars.Bar> bars = groups.entrySet().stream()
                .map(each -> new Bars.Bar(
                        named(each.getKey()),
                        levels.stream()
                                .map(level -> (double) of(each.getValue(), level))
                                .toList(),
                        levels.stream()
                                .map(level -> String.valueOf(of(each.getValue(), level)))
                                .toList()))
                .toList();
        Bars picture = new Bars(
                bars,
                levels.stream()
                        .map(level -> new Bars.Part(
                                texts.of("warning.level." + level.name()),
                                level.name().toLowerCase(Locale.ROOT)))
                        .toList(),
                texts.of("warning.bars.axis"));
        Map.Entry<String, List<Warning>> most = groups.entrySet().stream()
                .max(Comparator.comparingInt(each -> each.getValue().size()))
                .orElseThrow();
        return Pictures.picture(
                "warnings",
                "warning-groups",
                texts.of("warning.bars.title"),
                texts.of(
                        "warning.bars",
                        warnings.size(),
                        texts.of("warning.group." + most.getKey()),
                        most.getValue().size(),
                        of(warnings, Level.RED)),
                picture.width(),
                picture.height(),
                picture.marks());
    }

    private Block groups(List<Warning> warnings) {
        SortedMap<String, List<Warning>> groups = grouped(warnings);
        Tabled table =
                new Tabled(texts, "warning-groups", evaluated.dated(), "group", "red", "yellow", "notice", "answered");
        groups.forEach((group, own) -> table.row(
                words(named(group)),
                count(of(own, Level.RED)),
                count(of(own, Level.YELLOW)),
                count(of(own, Level.NOTICE)),
                count(own.stream().filter(each -> each.reply().isPresent()).count())));
        return table.whole();
    }

    private Block list(List<Warning> warnings) {
        Tabled table = new Tabled(
                texts,
                "warnings",
                evaluated.dated(),
                "id",
                "level",
                "warning",
                "region",
                "subject",
                "since",
                "evidence",
                "owner",
                "due",
                "reply");
        for (Warning each : warnings) {
            table.row(
                    words(each.id()),
                    words(texts.of("warning.level." + each.level().name())),
                    words(each.rule().name().in(texts.locale())),
                    words(region(each)),
                    words(subject(each)),
                    count(each.since()),
                    words(each.evidence().in(texts.locale())),
                    words(each.rule().owner()),
                    words(each.due().map(LocalDate::toString).orElse("")),
                    words(each.reply()
                            .map(reply -> reply.day() + " " + reply.answer().word() + " " + reply.text())
                            .orElse("")));
        }
        return table.shown(IN_TEXT);
    }

    private String region(Warning warning) {
        RegionCode code = new RegionCode(warning.place().region());
        return evaluated
                .basis()
                .regions()
                .at(code, evaluated.areas().day())
                .map(each -> each.name())
                .orElse(code.toString());
    }

    private String subject(Warning warning) {
        return evaluated
                .basis()
                .indicators()
                .indicator(warning.place().code())
                .map(each -> each.name())
                .orElse(warning.place().code());
    }

    private Block unjudged(List<Watched.Unjudged> unjudged) {
        Tabled table = new Tabled(texts, "unjudged", evaluated.dated(), "rule", "warning", "missing", "places");
        unjudged.forEach(each -> table.row(
                words(each.rule().id()),
                words(each.rule().name().in(texts.locale())),
                words(String.join(texts.of("listed"), each.missing())),
                count(each.places())));
        return table.whole();
    }
}
