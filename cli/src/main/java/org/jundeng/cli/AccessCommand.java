package org.jundeng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.evaluation.Source;
import org.jundeng.indicator.AccessBasis;
import org.jundeng.indicator.AccessStudy;
import org.jundeng.indicator.AccessTable;
import org.jundeng.indicator.Areas;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.Observation;
import org.jundeng.indicator.ObservationTable;
import org.jundeng.indicator.Observations;
import org.jundeng.indicator.Town;
import org.jundeng.indicator.TravelTimeTable;
import org.jundeng.publication.Json;
import org.jundeng.publication.Sheet;
import org.jundeng.publication.Texts;
import org.jundeng.vocabulary.Regions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `jundeng access`: who reaches a facility within some minutes, and who does not.
@Command(
        name = "access",
        description =
                "多少人在服务圈内，谁在圈外，再建一处建在哪 / who is within reach of a facility, who is not, where the next one helps most")
final class AccessCommand implements Callable<Integer> {

    @Mixin
    private ListOptions options = new ListOptions();

    @Option(
            names = "--facilities",
            paramLabel = "FILE",
            description = "设施表，CSV；不给就用假定的演示设施 / facilities; made-up ones without it")
    private @Nullable Path file;

    @Option(
            names = "--times",
            paramLabel = "FILE",
            description = "路程时间表（乡级代码、设施、分钟）；不给就按直线估计 / travel times; estimated without it")
    private @Nullable Path times;

    @Option(names = "--kind", paramLabel = "县级医院", description = "只看哪一类 / of one kind only")
    private String kind = "";

    @Option(names = "--minutes", paramLabel = "30", description = "服务圈多少分钟 / minutes of the circle (30)")
    private double minutes = 30;

    @Option(names = "--out", paramLabel = "DIR", description = "把分县结果写成 CSV / folder for the figures by county as CSV")
    private @Nullable Path out;

    @Option(
            names = "--observations",
            paramLabel = "FILE",
            description = "把结果写成观测数据表，供导入和年度评价（docs/observations.md） / write the study as a table of observations")
    private @Nullable Path observations;

    @Option(names = "--year", paramLabel = "2023", description = "观测数据算哪一年的 / year of the observations (2023)")
    private int year = AccessBasis.UNITS.getYear();

    @Option(
            names = "--recorded",
            paramLabel = "DAY",
            description = "观测数据的记录日；不写就是今天 / day of record of the observations (today)")
    private @Nullable LocalDate recorded;

    private final Terminal terminal;

    AccessCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Texts texts = options.texts(terminal);
        if (!(minutes > 0 && minutes <= AccessBasis.MOST_MINUTES)) {
            terminal.err().println(texts.of("access.bound", minutes));
            return picocli.CommandLine.ExitCode.USAGE;
        }
        Problems problems = new Problems();
        AccessBasis read = new AccessBasis(
                options.catalog(terminal)
                        .map(catalog -> towns(catalog, problems))
                        .orElse(List.of()),
                AccessBasis.facilities(facilities(), problems));
        AccessBasis basis = kind.isEmpty() ? read : read.of(kind);
        terminal.show(problems.sorted(), options.locale(terminal));
        if (problems.hasErrors() || basis.towns().isEmpty()) {
            return Terminal.PROBLEMS;
        }
        if (basis.facilities().isEmpty()) {
            terminal.err().println(texts.of("access.none", kind, String.join("、", read.kinds())));
            return Terminal.PROBLEMS;
        }
        AccessStudy study = times == null
                ? basis.study(minutes)
                : AccessStudy.measured(
                        basis.towns(),
                        basis.facilities(),
                        minutes,
                        TravelTimeTable.read(times, basis.towns(), basis.facilities(), problems),
                        AccessStudy.SPEED);
        if (problems.hasErrors()) {
            terminal.show(problems.sorted(), options.locale(terminal));
            return Terminal.PROBLEMS;
        }
        if (out != null) {
            Files.createDirectories(out);
            for (AccessTable table : List.of(AccessTable.counties(study), AccessTable.towns(study))) {
                Sheet sheet = Sheet.of(table.id(), table.title(), AccessBasis.UNITS, table.columns(), table.rows());
                Files.write(out.resolve(table.title() + ".csv"), sheet.csv());
            }
        }
        if (observations != null && !observed(study, texts, observations)) {
            return Terminal.PROBLEMS;
        }
        if (options.json) {
            json(study).print(terminal.out());
        } else {
            print(study, texts);
        }
        return Terminal.FINE;
    }

    /// Writes the study as observations; false after it was said why it cannot be.
    private boolean observed(AccessStudy study, Texts texts, Path to) throws IOException {
        Optional<Catalog> catalog = options.catalog(terminal);
        List<String> kinds = study.kinds();
        if (catalog.isEmpty() || kinds.size() > 1) {
            terminal.err().println(texts.of("access.one-kind", String.join("、", kinds)));
            return false;
        }
        Indicators indicators = Indicators.of(catalog.get(), options.folder(terminal), new Problems());
        if (indicators
                .indicator(study.code())
                .filter(each -> each.groups().contains(kinds.getFirst()))
                .isEmpty()) {
            terminal.err().println(texts.of("access.no-indicator", study.code(), kinds.getFirst()));
            return false;
        }
        Areas areas = Areas.of(Regions.bundled(), LocalDate.of(year, 12, 31));
        if (!study.counties().stream()
                .allMatch(county -> areas.county(county.code()).isPresent())) {
            terminal.err().println(texts.of("access.other-year", String.valueOf(year), AccessBasis.UNITS.toString()));
            return false;
        }
        List<Observation> all = new AccessObservations(
                        study,
                        kinds.getFirst(),
                        areas,
                        source(study),
                        recorded == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : recorded)
                .all(indicators);
        Files.writeString(to, ObservationTable.written(all));
        if (!options.json) {
            terminal.out().println(texts.of("observations-written", all.size(), to.toString()));
        }
        return true;
    }

    private String source(AccessStudy study) {
        Path used = facilities();
        return String.join(
                "；",
                "设施 " + named(used),
                times == null
                        ? "时间按直线 " + AccessStudy.SPEED.detour() + " 倍、每小时 " + whole(AccessStudy.SPEED.kmPerHour())
                                + " 公里估计"
                        : "时间 " + named(times),
                AccessBasis.CENSUS + " 年普查人口按村级单位数分摊到 " + study.towns().size() + " 个乡级单位");
    }

    private static String named(Path file) {
        return file.getFileName() + "（sha256 " + Source.of(file, "").sha256().substring(0, 16) + "…）";
    }

    private Path facilities() {
        return file == null ? terminal.home().resolve(AccessBasis.FACILITIES) : file;
    }

    private List<Town> towns(Catalog catalog, Problems problems) {
        String census = "observations/census-2010-2020.csv";
        Indicators indicators = Indicators.of(catalog, options.folder(terminal), problems);
        return AccessBasis.towns(
                terminal.home(),
                indicators,
                Observations.of(ObservationTable.read(
                        terminal.home().resolve(census),
                        census,
                        indicators,
                        Regions.bundled(),
                        "",
                        AccessBasis.UNITS,
                        problems)));
    }

    private void print(AccessStudy study, Texts texts) {
        Page page = new Page(terminal);
        page.title(texts.of("access.title", whole(study.minutes()), String.join("、", study.kinds())));
        page.line(
                2,
                texts.of(
                        "access.all",
                        percent(study.reach().share()),
                        whole(study.reach().uncovered()),
                        whole(study.reach().people())));
        String how = study.estimated() ? "access.estimated" : "access.measured";
        page.quiet(2, texts.of(how, AccessStudy.SPEED.detour(), whole(AccessStudy.SPEED.kmPerHour())));
        page.quiet(2, texts.of("access.people", study.unplaced(), study.towns().size()));
        if (study.assumed()) {
            page.line(2, texts.of("access.assumed"));
        }
        page.heading(texts.of("access.counties"));
        Grid grid = new Grid(List.of(
                texts.of("access.county"),
                texts.of("access.share"),
                texts.of("access.outside"),
                texts.of("access.of")));
        study.counties().stream()
                .limit(20)
                .forEach(each -> grid.row(List.of(
                        AccessBasis.county(each.code()),
                        percent(each.share()),
                        whole(each.uncovered()),
                        whole(each.people()))));
        grid.print(terminal.out());
        page.heading(texts.of("access.towns"));
        study.outside().stream()
                .limit(10)
                .forEach(town -> page.line(
                        2, AccessBasis.county(town.county()) + " " + town.name() + "：" + whole(town.people())));
        page.heading(texts.of("access.next"));
        for (int i = 0; i < study.sites().size(); i++) {
            Town town = study.sites().get(i);
            page.line(
                    2,
                    AccessBasis.county(town.county()) + " " + town.name() + "：+"
                            + whole(study.gains().get(i)));
        }
        page.quiet(
                2,
                texts.of(
                        "access.bound-of",
                        whole(study.next().value()),
                        whole(study.next().bound())));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    private static Json json(AccessStudy study) {
        List<Json> counties = new ArrayList<>();
        for (AccessStudy.County each : study.counties()) {
            counties.add(new Json()
                    .put("code", each.code())
                    .put("people", Math.round(each.people()))
                    .put("covered", Math.round(each.covered()))
                    .put("unplaced", Math.round(each.unplaced())));
        }
        return new Json()
                .put("minutes", study.minutes())
                .put("estimated", study.estimated())
                .put("assumed", study.assumed())
                .put("people", Math.round(study.reach().people()))
                .put("covered", Math.round(study.reach().covered()))
                .put("uncovered", Math.round(study.reach().uncovered()))
                .put("unknown", Math.round(study.reach().unknown()))
                .put("counties", counties)
                .put("next", study.sites().stream().map(Town::code).toList());
    }
}
