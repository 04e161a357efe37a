package org.jundeng.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.jundeng.evaluation.Basis;
import org.jundeng.publication.Json;
import org.jundeng.publication.Texts;
import org.jundeng.vocabulary.Malformed;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.Regions;
import org.jundeng.warning.Level;
import org.jundeng.warning.Places;
import org.jundeng.warning.Warning;
import org.jundeng.warning.Watch;
import org.jundeng.warning.Watched;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jundeng warn`: what the figures of a year give reason to warn of.
@Command(name = "warn", description = "预警：哪些数要问，问谁，何时答复 / early warning: which figures to ask about, whom, until when")
final class WarnCommand implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Mixin
    private Observed observed = new Observed();

    @Option(names = "--year", paramLabel = "YEAR", required = true, description = "年份 / year")
    private int year;

    @Option(names = "--region", paramLabel = "CODE", description = "只看一个地区 / only one region", defaultValue = "350000")
    private String region = "350000";

    @Option(names = "--group", paramLabel = "A-G", description = "只看一组规则 / only one group of rules")
    private @Nullable String group;

    @Option(names = "--date", paramLabel = "DAY", description = "发出预警的日子；不写就是最近的记录日 / day on which warnings are given")
    private @Nullable LocalDate date;

    private final Terminal terminal;

    WarnCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Basis> read = observed.read(terminal, options);
        if (read.isEmpty()) {
            return Terminal.PROBLEMS;
        }
        Basis basis = read.get();
        RegionCode bounds;
        try {
            bounds = RegionCode.parse(region);
        } catch (Malformed wrong) {
            terminal.err().println(wrong.getMessage());
            return Terminal.PROBLEMS;
        }
        LocalDate raised = date == null ? basis.lastRecord() : date;
        Watched watched = new Watch(
                        basis.rules(),
                        Places.of(basis.indicators(), basis.observations(), basis.regions(), LocalDate.of(year, 12, 31))
                                .with(basis.catalog()),
                        basis.given(),
                        raised)
                .upTo(year)
                .answered(basis.replies());
        List<Warning> warnings = watched.in(year).stream()
                .filter(each -> new RegionCode(each.place().region()).isWithin(bounds))
                .filter(each -> group == null || each.rule().group().equals(group))
                .toList();
        if (options.json) {
            json(basis, raised, warnings, watched).print(terminal.out());
        } else {
            page(basis, raised, warnings, watched);
        }
        return Terminal.FINE;
    }

    private void page(Basis basis, LocalDate raised, List<Warning> warnings, Watched watched) {
        Texts texts = options.texts(terminal);
        Page page = new Page(terminal);
        page.title(texts.of("warning.title", String.valueOf(year), warnings.size(), raised.toString()));
        for (Level level : List.of(Level.RED, Level.YELLOW, Level.NOTICE)) {
            List<Warning> own =
                    warnings.stream().filter(each -> each.level() == level).toList();
            if (!own.isEmpty()) {
                page.heading(texts.of("warning.level." + level.name()) + " " + own.size());
                own.forEach(each -> warning(each, basis, texts, page));
            }
        }
        if (!watched.unjudged().isEmpty()) {
            page.heading(texts.of("warning.unjudged", watched.unjudged().size()));
            watched.unjudged()
                    .forEach(each -> page.quiet(
                            2,
                            each.rule().id() + " " + each.rule().name().in(options.locale(terminal))
                                    + texts.of("colon")
                                    + String.join(texts.of("listed"), each.missing())));
        }
    }

    private void warning(Warning warning, Basis basis, Texts texts, Page page) {
        page.line(
                1,
                warning.rule().id() + " ",
                name(basis.regions(), warning) + " "
                        + subject(basis, warning) + texts.of("colon")
                        + warning.rule().name().in(options.locale(terminal)),
                "");
        page.quiet(4, warning.evidence().in(options.locale(terminal)));
        page.quiet(
                4,
                texts.of(
                        "warning.asked",
                        warning.rule().owner(),
                        warning.due().map(LocalDate::toString).orElse(texts.of("warning.no-calendar")),
                        String.valueOf(warning.since()),
                        warning.id()));
        warning.reply()
                .ifPresent(reply -> page.quiet(
                        4,
                        texts.of(
                                "warning.reply",
                                reply.day().toString(),
                                reply.by(),
                                reply.answer().word(),
                                reply.text())));
    }

    private String name(Regions regions, Warning warning) {
        RegionCode code = new RegionCode(warning.place().region());
        return regions.at(code, LocalDate.of(year, 12, 31))
                .map(each -> each.name())
                .orElse(code.toString());
    }

    private static String subject(Basis basis, Warning warning) {
        return basis.indicators()
                .indicator(warning.place().code())
                .map(each -> each.name())
                .orElse(warning.place().code());
    }

    private Json json(Basis basis, LocalDate raised, List<Warning> warnings, Watched watched) {
        return new Json()
                .put("list", basis.catalog().edition().id())
                .put("year", year)
                .put("region", region)
                .put("raised", raised.toString())
                .put("warnings", warnings.stream().map(each -> json(each)).toList())
                .put(
                        "unjudged",
                        watched.unjudged().stream()
                                .map(each -> new Json()
                                        .put("rule", each.rule().id())
                                        .put("missing", List.copyOf(each.missing()))
                                        .put("places", each.places()))
                                .toList());
    }

    private Json json(Warning warning) {
        Json json = new Json()
                .put("id", warning.id())
                .put("rule", warning.rule().id())
                .put("group", warning.rule().group())
                .put("level", warning.level().word())
                .put("name", warning.rule().name().in(options.locale(terminal)))
                .put("region", warning.place().region())
                .put("of", warning.place().subject().word())
                .put("subject", warning.place().code())
                .put("since", warning.since())
                .put("held", warning.held())
                .put("evidence", warning.evidence().in(options.locale(terminal)))
                .put(
                        "figures",
                        warning.figures().entrySet().stream()
                                .map(WarnCommand::figure)
                                .toList())
                .put("owner", warning.rule().owner())
                .put("due", warning.due().map(LocalDate::toString).orElse(null));
        return warning.reply()
                .map(reply -> json.put(
                        "reply",
                        new Json()
                                .put("day", reply.day().toString())
                                .put("by", reply.by())
                                .put("answer", reply.answer().word())
                                .put("text", reply.text())))
                .orElse(json);
    }

    private static Json figure(Map.Entry<String, java.math.BigDecimal> figure) {
        return new Json().put("name", figure.getKey()).put("value", figure.getValue());
    }
}
