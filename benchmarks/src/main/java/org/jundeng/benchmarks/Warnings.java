package org.jundeng.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jundeng.catalog.Catalog;
import org.jundeng.catalog.Problems;
import org.jundeng.indicator.Areas;
import org.jundeng.indicator.Boundaries;
import org.jundeng.indicator.Indicators;
import org.jundeng.indicator.ObservationTable;
import org.jundeng.indicator.Observations;
import org.jundeng.vocabulary.Regions;
import org.jundeng.warning.FaultKind;
import org.jundeng.warning.Given;
import org.jundeng.warning.Panel;
import org.jundeng.warning.Places;
import org.jundeng.warning.Screening;
import org.jundeng.warning.WarningRules;
import org.jundeng.warning.Watch;
import org.jundeng.warning.Watched;

/// How many planted mistakes the rules of warning find, and how often they warn where nothing is wrong: of made-up
/// reports of ten years, and of the census as it is.
final class Warnings {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
    private static final int PANELS = 5;
    private static final int EACH = 24;

    private Warnings() {}

    /// @param arguments the first seed; 2018 without
    static void run(String[] arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 2018;
        Path home = Path.of(System.getProperty("jundeng.home", "."));
        Path folder = home.resolve("standards/fujian-2018");
        Problems problems = new Problems();
        Catalog catalog = Catalog.read(folder, problems).orElseThrow();
        Indicators indicators = Indicators.of(catalog, folder, problems);
        WarningRules rules = WarningRules.read(folder, indicators, problems);
        Path census = home.resolve("observations/census-2010-2020.csv");
        Observations observed = Observations.of(ObservationTable.read(
                census, census.toString(), indicators, Regions.bundled(), "", LocalDate.of(2022, 12, 31), problems));
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.sorted().toString());
        }
        panels(indicators, rules, new Boundaries(Regions.bundled(), DAY, indicators).of(observed), seed);
        census(indicators, rules, observed);
    }

    private static void panels(Indicators indicators, WarningRules rules, Observations observed, long seed) {
        Areas areas = Areas.of(Regions.bundled(), DAY);
        List<Screening> screenings = java.util.stream.LongStream.range(seed, seed + PANELS)
                .mapToObj(each -> Screening.of(
                        rules, Panel.of(indicators, observed, areas, each), Regions.bundled(), EACH, ~each))
                .toList();
        System.out.printf(Locale.ROOT, "%d panels of 10 years, seeds %d to %d%n", PANELS, seed, seed + PANELS - 1);
        System.out.printf(Locale.ROOT, "%-22s %8s %8s %8s %8s%n", "kind", "planted", "found", "itself", "recall");
        for (FaultKind kind : FaultKind.values()) {
            Screening.Found sum = screenings.stream()
                    .map(each -> each.found().get(kind))
                    .reduce(new Screening.Found(0, 0, 0), Screening.Found::and);
            line(kind.name(), sum);
        }
        line("ALL", screenings.stream().map(Screening::all).reduce(new Screening.Found(0, 0, 0), Screening.Found::and));
        long clean = screenings.stream().mapToLong(Screening::clean).sum();
        long alarms = screenings.stream().mapToLong(Screening::alarms).sum();
        System.out.printf(
                Locale.ROOT, "false alarms           %d of %d clean places, %.2f %%%n", alarms, clean, 100.0 * alarms / clean);
        System.out.println("by rule, first panel   " + screenings.getFirst().alarmsByRule());
    }

    private static void line(String name, Screening.Found found) {
        System.out.printf(
                Locale.ROOT,
                "%-22s %8d %8d %8d %7.1f%%%n",
                name,
                found.planted(),
                found.found(),
                found.itself(),
                100 * found.recall());
    }

    /// Of the census nobody knows what is wrong; every warning of a figure counts as a false alarm, which is too
    /// strict.
    private static void census(Indicators indicators, WarningRules rules, Observations observed) {
        Watched watched = new Watch(
                        rules,
                        Places.of(indicators, observed, Regions.bundled(), DAY),
                        Given.NONE,
                        LocalDate.of(2022, 12, 31))
                .upTo(2020);
        long warned = watched.byYear().values().stream()
                .flatMap(List::stream)
                .filter(each -> each.rule().group().equals("E"))
                .count();
        System.out.printf(
                Locale.ROOT,
                "census 2010 and 2020   %d warnings of figures at %d places, %.2f %%%n",
                warned,
                watched.places(),
                100.0 * warned / watched.places());
    }
}
