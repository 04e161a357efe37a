package org.jundeng.server.monitor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jundeng.chart.Chart;
import org.jundeng.chart.Chart.Download;
import org.jundeng.chart.TileMap;
import org.jundeng.indicator.AccessBasis;
import org.jundeng.indicator.AccessStudy;
import org.jundeng.indicator.AccessStudy.County;
import org.jundeng.indicator.Facility;
import org.jundeng.indicator.Town;
import org.jundeng.server.page.Visit;
import org.jundeng.vocabulary.Region;

/// Who is within the circle of a kind of facility: in one sentence, on maps, by county and by town; where
/// a further one helps most, and how much of it there is a head.
///
/// @param sentence the share within and the number of people outside; empty where nothing can be studied
/// @param basis on what the figures rest, a sentence each
/// @param assumed what is made up among the facilities; empty where nothing is
/// @param worst counties with most people outside
/// @param outside towns outside with most people; `more` are not listed
/// @param bound how much better any other choice of sites could be
/// @param supply empty where capacities are not known
public record AccessPage(
        Form form,
        String sentence,
        List<String> basis,
        String assumed,
        List<Chart> charts,
        List<List<String>> worst,
        List<List<String>> outside,
        int more,
        List<List<String>> sites,
        String bound,
        Optional<SupplyPart> supply) {

    private static final int WORST = 10;
    private static final int TOWNS = 20;

    /// What is asked.
    ///
    /// @param wrong whether no such minutes can be asked for, so that the usual ones are shown
    public record Form(List<String> kinds, String kind, int minutes, int least, int most, boolean wrong) {}

    static AccessPage none(Form form) {
        return new AccessPage(
                form, "", List.of(), "", List.of(), List.of(), List.of(), 0, List.of(), "", Optional.empty());
    }

    static AccessPage of(Visit visit, Scene scene, AccessStudy study, Form form, String approval) {
        List<County> counties = study.counties();
        List<Town> outside = study.outside();
        List<List<String>> rows =
                counties.stream().map(each -> row(scene, each)).toList();
        return new AccessPage(
                form,
                sentence(visit, study),
                basis(visit, study),
                assumed(visit, study),
                List.of(
                        new TownMap(visit, study).chart(files(form, "towns")),
                        tiles(visit, scene, study, approval, rows, files(form, "counties"))),
                counties.stream()
                        .filter(each -> !everybody(each))
                        .limit(WORST)
                        .map(each -> row(scene, each))
                        .toList(),
                outside.stream()
                        .limit(TOWNS)
                        .map(town ->
                                List.of(town.name(), AccessBasis.county(town.county()), Figures.people(town.people())))
                        .toList(),
                Math.max(0, outside.size() - TOWNS),
                sites(study),
                visit.t(
                        "monitor.access-bound",
                        study.sites().size(),
                        Figures.people(study.next().value()),
                        Figures.people(study.next().bound())),
                SupplyPart.of(visit, study, files(form, "counties")));
    }

    /// The finding in one sentence: the share within, and how many people are not.
    static String sentence(Visit visit, AccessStudy study) {
        return visit.t(
                "monitor.access-sentence",
                Figures.share(study.reach().share()),
                Figures.people(study.reach().uncovered()),
                Figures.people(study.reach().people()),
                study.kind(),
                Figures.people(study.minutes()));
    }

    private static List<String> basis(Visit visit, AccessStudy study) {
        return List.of(
                visit.t(
                        "monitor.access-estimated",
                        String.valueOf(AccessStudy.SPEED.detour()),
                        Figures.people(AccessStudy.SPEED.kmPerHour())),
                visit.t(
                        "monitor.access-people",
                        String.valueOf(study.unplaced()),
                        String.valueOf(study.towns().size())),
                visit.t("monitor.access-unknown", Figures.people(study.reach().unknown())));
    }

    static String assumed(Visit visit, AccessStudy study) {
        long assumed = study.facilities().stream().filter(Facility::assumed).count();
        return assumed == 0
                ? ""
                : visit.t(
                        "monitor.access-assumed",
                        String.valueOf(study.facilities().size()),
                        String.valueOf(assumed));
    }

    private static List<String> row(Scene scene, County county) {
        return List.of(
                AccessBasis.county(county.code()),
                scene.region(county.code()).map(scene::city).orElse(""),
                Figures.people(county.people()),
                Figures.people(county.covered()),
                Figures.people(county.uncovered()),
                Figures.share(county.share()),
                Figures.people(county.unplaced()));
    }

    /// The headers of a row of counties.
    public static List<String> headers(Visit visit) {
        return List.of(
                visit.t("monitor.county"),
                visit.t("monitor.city"),
                visit.t("monitor.access-all"),
                visit.t("monitor.access-within"),
                visit.t("monitor.access-outside"),
                visit.t("monitor.access-share"),
                visit.t("monitor.access-unplaced"));
    }

    private static Chart tiles(
            Visit visit,
            Scene scene,
            AccessStudy study,
            String approval,
            List<List<String>> rows,
            List<Download> files) {
        Map<Integer, County> counties =
                study.counties().stream().collect(Collectors.toMap(County::code, Function.identity()));
        CountyMap map = new CountyMap(visit, scene, approval);
        List<TileMap.Place> places = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Region region : scene.counties()) {
            Optional<County> county =
                    Optional.ofNullable(counties.get(region.code().number()));
            OptionalDouble share =
                    county.map(each -> OptionalDouble.of(100 * each.share())).orElse(OptionalDouble.empty());
            places.add(map.place(
                    region,
                    share,
                    county.map(each -> Figures.share(each.share())).orElse(visit.t("monitor.no-data"))));
            if (county.isEmpty()) {
                without.add(region.name());
            }
        }
        return map.chart(
                "tiles",
                visit.t(map.shapes() ? "monitor.access-map-shapes" : "monitor.access-map"),
                spread(visit, study.counties())
                        + (without.isEmpty()
                                ? ""
                                : visit.t(
                                        "monitor.map-missing",
                                        without.size(),
                                        String.join(visit.t("monitor.and"), without))),
                places,
                new Chart.Figures(headers(visit), rows),
                files);
    }

    private static String spread(Visit visit, List<County> counties) {
        County worst = counties.getFirst();
        return everybody(worst)
                ? visit.t("monitor.access-tiles-all", counties.size())
                : visit.t(
                        "monitor.access-tiles",
                        counties.stream().filter(AccessPage::everybody).count(),
                        counties.size(),
                        AccessBasis.county(worst.code()),
                        Figures.people(worst.uncovered()),
                        Figures.share(worst.share()));
    }

    private static boolean everybody(County county) {
        return county.uncovered() < 0.5;
    }

    private static List<List<String>> sites(AccessStudy study) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < study.sites().size(); i++) {
            Town town = study.sites().get(i);
            rows.add(List.of(
                    String.valueOf(i + 1),
                    town.name(),
                    AccessBasis.county(town.county()),
                    Figures.people(study.gains().get(i))));
        }
        return rows;
    }

    private static List<Download> files(Form form, String of) {
        return List.of(new Download(
                "CSV",
                "/monitor/access.csv?kind=" + URLEncoder.encode(form.kind(), StandardCharsets.UTF_8) + "&minutes="
                        + form.minutes() + "&of=" + of));
    }
}
