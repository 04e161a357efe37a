package org.jundeng.evaluation;

import static org.jundeng.evaluation.Tabled.count;
import static org.jundeng.evaluation.Tabled.number;
import static org.jundeng.evaluation.Tabled.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jundeng.evaluation.Evaluated.Measured;
import org.jundeng.evaluation.Report.Block;
import org.jundeng.evaluation.Report.Section;
import org.jundeng.indicator.Areas;
import org.jundeng.publication.Texts;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionCode;
import org.jundeng.vocabulary.RegionLevel;
import org.jundeng.warning.Watched;

/// The annual evaluations of a year: of the province, of a city, of a county.
public final class Evaluations {

    private static final String BUNDLE = "org.jundeng.evaluation.texts";
    private static final Set<String> ONE_PAGER = Set.of("values", "sensitivity", "warnings");

    private final Evaluated evaluated;
    private final Optional<Ranking> ranking;

    private Evaluations(Evaluated evaluated) {
        this.evaluated = evaluated;
        this.ranking = Ranking.of(evaluated);
    }

    /// Works out what all reports of a year share.
    ///
    /// @param dated the day that reports bear, and from which the days to answer warnings count
    public static Evaluations of(Basis basis, int year, LocalDate dated) {
        return new Evaluations(new Evaluated(basis, year, dated));
    }

    /// The counties that there are at the end of the year.
    public List<Areas.Area> counties() {
        return evaluated.areas().counties();
    }

    /// The warnings of the year and of those before.
    public Watched watched() {
        return evaluated.watched();
    }

    public Basis basis() {
        return evaluated.basis();
    }

    public int year() {
        return evaluated.year();
    }

    /// The report of a region; empty where there is none with this code at the end of the year.
    public Optional<Report> report(int region, Locale locale) {
        RegionCode code = new RegionCode(region);
        Texts texts = new Texts(BUNDLE, locale);
        return evaluated
                .basis()
                .regions()
                .at(code, evaluated.areas().day())
                .map(there -> new Report(
                        code.toString(),
                        there.name(),
                        texts.of("evaluation.title", there.name(), String.valueOf(evaluated.year())),
                        locale,
                        evaluated.dated(),
                        there.level() == RegionLevel.PROVINCE ? province(region, texts) : part(there, texts)));
    }

    /// What is to be said of each county alone, county after county in the order of their codes.
    public Book onePagers(String province, Locale locale) {
        return new Book(
                new Texts(BUNDLE, locale).of("evaluation.one-pagers.title", province, String.valueOf(evaluated.year())),
                counties().stream()
                        .flatMap(county -> report(county.code(), locale).stream())
                        .map(report -> report.only(ONE_PAGER))
                        .toList());
    }

    private List<Section> province(int region, Texts texts) {
        MethodSections method = new MethodSections(evaluated, texts);
        TargetSections targets = new TargetSections(evaluated, region, texts);
        WarningSections warnings = new WarningSections(evaluated, region, texts);
        QualitySections quality = new QualitySections(evaluated, region, texts);
        EqualitySections equality = new EqualitySections(evaluated, texts);
        List<Section> sections = new ArrayList<>();
        sections.add(headline(targets, warnings, equality, texts));
        sections.add(targets.targets());
        sections.add(targets.promises());
        sections.add(new FulfilmentSections(evaluated, region, texts).fulfilment());
        sections.add(equality.equality());
        sections.add(new AccessSections(evaluated, region, texts).access());
        sections.add(new MoneySections(evaluated, region, texts).money());
        sections.add(warnings.section());
        sections.add(quality.quality());
        sections.add(quality.revisions());
        sections.add(method.sensitivity(ranking));
        sections.add(method.method());
        sections.add(method.sources());
        return sections;
    }

    private Section headline(TargetSections targets, WarningSections warnings, EqualitySections equality, Texts texts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(targets.headline()));
        blocks.add(new Block.Words(warnings.counts(warnings.warnings())));
        equality.floors().stream().filter(each -> each instanceof Block.Words).forEach(blocks::add);
        return new Section("headline", texts.of("evaluation.headline"), blocks);
    }

    /// The report of a city or a county.
    private List<Section> part(Region region, Texts texts) {
        int code = region.code().number();
        MethodSections method = new MethodSections(evaluated, texts);
        TargetSections targets = new TargetSections(evaluated, code, texts);
        WarningSections warnings = new WarningSections(evaluated, code, texts);
        QualitySections quality = new QualitySections(evaluated, code, texts);
        List<Section> sections = new ArrayList<>();
        List<Block> headline = new ArrayList<>(new EqualitySections(evaluated, texts).below(code));
        headline.add(new Block.Words(targets.headline()));
        headline.add(new Block.Words(warnings.counts(warnings.warnings())));
        sections.add(new Section("headline", texts.of("evaluation.headline"), headline));
        sections.add(new Section("values", texts.of("evaluation.values"), own(region, texts)));
        rank(code, texts).ifPresent(sections::add);
        sections.add(targets.own());
        sections.add(new FulfilmentSections(evaluated, code, texts).fulfilment());
        sections.add(new AccessSections(evaluated, code, texts).access());
        sections.add(new MoneySections(evaluated, code, texts).money());
        sections.add(warnings.own());
        sections.add(quality.quality());
        sections.add(quality.revisions());
        sections.add(method.inWords());
        sections.add(method.sources());
        return sections;
    }

    private List<Block> own(Region region, Texts texts) {
        List<Block> blocks = new ArrayList<>();
        new Pictures(evaluated, texts)
                .place(
                        region.code().number(),
                        region.name(),
                        region.code().province().number())
                .ifPresent(blocks::add);
        blocks.add(values(region, texts));
        return blocks;
    }

    private Block values(Region region, Texts texts) {
        int code = region.code().number();
        int province = region.code().province().number();
        Tabled table = new Tabled(
                texts,
                "values",
                evaluated.dated(),
                "name",
                "unit",
                "value",
                "mean",
                "province",
                "rank-from-worst",
                "rank-worst",
                "rank-best",
                "counties");
        for (Measured each : evaluated.measured()) {
            Optional<BigDecimal> own = EqualitySections.value(evaluated, each, code);
            var place = each.disparity().place(code);
            boolean way = each.indicator().direction().sign() != 0;
            table.row(
                    words(each.indicator().name()),
                    words(each.indicator().unit()),
                    own.isPresent() ? number(own, 3) : words(texts.of("evaluation.none")),
                    number(each.disparity().spread().mean(), 3),
                    number(EqualitySections.value(evaluated, each, province), 3),
                    way && place.isPresent() ? count(place.get().rank()) : words(""),
                    way && place.filter(there -> there.known()).isPresent()
                            ? count(place.get().worst())
                            : words(""),
                    way && place.filter(there -> there.known()).isPresent()
                            ? count(place.get().best())
                            : words(""),
                    count(each.disparity().places().size()));
        }
        return table.empty() ? new Block.Words(texts.of("evaluation.no-figures", evaluated.year())) : table.whole();
    }

    private Optional<Section> rank(int county, Texts texts) {
        return ranking.flatMap(there -> there.places().stream()
                .filter(each -> each.area().code() == county)
                .findFirst()
                .map(place -> new Section(
                        "sensitivity",
                        texts.of("evaluation.sensitivity"),
                        List.of(
                                new Block.Words(texts.of(
                                        "evaluation.ranking.own",
                                        place.rank(),
                                        there.places().size(),
                                        place.best(),
                                        place.worst())),
                                new Block.Note(texts.of(
                                        "evaluation.basis", there.composite().basis()))))));
    }
}
