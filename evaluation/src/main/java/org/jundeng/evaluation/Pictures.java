package org.jundeng.evaluation;

import static org.jundeng.evaluation.Tabled.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jundeng.chart.Bars;
import org.jundeng.chart.Chart;
import org.jundeng.chart.Curves;
import org.jundeng.chart.Extents;
import org.jundeng.chart.Intervals;
import org.jundeng.chart.Mark;
import org.jundeng.chart.TileGrid;
import org.jundeng.chart.TileMap;
import org.jundeng.evaluation.Evaluated.Measured;
import org.jundeng.evaluation.Report.Block;
import org.jundeng.indicator.Areas;
import org.jundeng.indicator.Change;
import org.jundeng.indicator.Disparity;
import org.jundeng.indicator.Indicator;
import org.jundeng.measure.Lorenz;
import org.jundeng.measure.Sample;
import org.jundeng.publication.Texts;

/// The pictures of gaps between counties, each with the sentence that it shows and the table it stands on.
///
/// The main indicators are those of the composite; the most unequal of them, by Gini, are drawn singly.
record Pictures(Evaluated evaluated, Texts texts) {

    private static final TileGrid TILES = TileGrid.bundled();
    private static final int CURVES = 2;
    private static final int MAPS = 3;
    private static final int POINTS = 101;
    private static final double POOREST = 0.2;
    private static final int SHORTEST_NAME = 2;
    private static final int COLUMNS = 2;
    private static final double LARGE = 1_000;

    /// A picture of marks.
    static Block picture(
            String id, String table, String title, String sentence, double width, double height, List<Mark> marks) {
        return new Block.Picture(
                new Chart("picture-" + id, title, sentence, width, height, marks, Chart.Figures.NONE, List.of()),
                table);
    }

    private List<Measured> main() {
        List<String> codes = evaluated.basis().method().weights().stream()
                .map(Method.Weight::indicator)
                .toList();
        return evaluated.measured().stream()
                .filter(each -> codes.contains(each.indicator().code()))
                .toList();
    }

    private List<Measured> unequal() {
        return main().stream()
                .filter(each -> each.disparity().gini().isPresent())
                .sorted(Comparator.comparingDouble(
                                (Measured each) -> -each.disparity().gini().getAsDouble())
                        .thenComparing(each -> each.indicator().code()))
                .toList();
    }

    /// Lorenz curves of the most unequal of those of which more is better, with the year before.
    List<Block> lorenz() {
        return unequal().stream()
                .filter(each -> each.indicator().direction() == Indicator.Direction.HIGHER)
                .limit(CURVES)
                .flatMap(each -> lorenz(each).stream())
                .toList();
    }

    private Optional<Block> lorenz(Measured measured) {
        Optional<Lorenz> now = curve(measured.disparity());
        if (now.isEmpty()) {
            return Optional.empty();
        }
        List<Curves.Curve> curves = new ArrayList<>();
        curves.add(named(evaluated.year(), now.get()));
        Optional<Disparity> before = measured.change().map(Change::before);
        before.flatMap(Pictures::curve)
                .ifPresent(each -> curves.add(named(before.get().year(), each)));
        Curves picture = new Curves(curves, texts.of("evaluation.lorenz.across"), texts.of("evaluation.lorenz.up"));
        String name = measured.indicator().name();
        String sentence = texts.of(
                "evaluation.lorenz",
                name,
                String.valueOf(evaluated.year()),
                text(100 * now.get().value(POOREST), 1),
                text(measured.disparity().gini().orElse(0), 4));
        OptionalDouble earlier = before.map(Disparity::gini).orElse(OptionalDouble.empty());
        return Optional.of(picture(
                "lorenz-" + measured.indicator().code(),
                "measures",
                texts.of("evaluation.lorenz.title", name),
                earlier.isEmpty()
                        ? sentence
                        : sentence
                                + texts.of(
                                        "evaluation.lorenz.before",
                                        String.valueOf(before.orElseThrow().year()),
                                        text(earlier.getAsDouble(), 4)),
                picture.width(),
                picture.height(),
                picture.marks()));
    }

    private static Optional<Lorenz> curve(Disparity disparity) {
        return Lorenz.of(
                Sample.of(
                        disparity.places().stream()
                                .mapToDouble(Disparity.Place::value)
                                .toArray(),
                        disparity.places().stream()
                                .mapToDouble(Disparity.Place::weight)
                                .toArray()),
                POINTS);
    }

    private static Curves.Curve named(int year, Lorenz lorenz) {
        return new Curves.Curve(
                String.valueOf(year),
                lorenz.points().stream()
                        .map(point -> new double[] {point.people(), point.value()})
                        .toList());
    }

    /// How much of the gap lies between cities, and how much between the counties of a city.
    Optional<Block> between() {
        List<Measured> there = main().stream()
                .filter(each -> each.disparity().betweenCities().isPresent())
                .toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        List<Bars.Bar> bars = there.stream()
                .map(each -> {
                    double between = 100 * share(each);
                    return new Bars.Bar(
                            each.indicator().name(),
                            between,
                            100 - between,
                            text(between, 1) + "%",
                            text(100 - between, 1) + "%");
                })
                .toList();
        Bars picture = new Bars(
                bars,
                texts.of("evaluation.between"),
                texts.of("evaluation.within"),
                texts.of("evaluation.between.axis"));
        Measured widest =
                there.stream().max(Comparator.comparingDouble(Pictures::share)).orElseThrow();
        return Optional.of(picture(
                "between",
                "measures",
                texts.of("evaluation.between.title"),
                texts.of(
                        "evaluation.between.sentence",
                        there.size(),
                        there.stream().filter(each -> share(each) < 0.5).count(),
                        widest.indicator().name(),
                        text(100 * share(widest), 1)),
                picture.width(),
                picture.height(),
                picture.marks()));
    }

    private static double share(Measured measured) {
        return measured.disparity().betweenCities().orElse(0);
    }

    /// The most unequal of the main indicators as maps.
    List<Block> maps() {
        return unequal().stream()
                .limit(MAPS)
                .flatMap(each -> map(each).stream())
                .toList();
    }

    private Optional<Block> map(Measured measured) {
        List<Areas.Area> counties = evaluated.areas().counties().stream()
                .filter(each -> TILES.tile(each.code()).isPresent())
                .toList();
        List<Disparity.Place> places = measured.disparity().places();
        if (counties.isEmpty() || places.isEmpty()) {
            return Optional.empty();
        }
        TileMap picture = new TileMap(
                TILES, counties.stream().map(each -> tile(each, measured)).toList());
        Comparator<Disparity.Place> byValue = Comparator.comparingDouble(Disparity.Place::value);
        Disparity.Place most = places.stream().max(byValue).orElseThrow();
        Disparity.Place least = places.stream().min(byValue).orElseThrow();
        List<Disparity.Left> left = measured.disparity().left();
        String sentence = texts.of(
                "evaluation.map",
                measured.indicator().name(),
                places.size(),
                most.area().name(),
                valued(most.value(), measured.indicator()),
                least.area().name(),
                valued(least.value(), measured.indicator()));
        return Optional.of(picture(
                "map-" + measured.indicator().code(),
                "county-values",
                texts.of("evaluation.map.title", measured.indicator().name(), String.valueOf(evaluated.year())),
                left.isEmpty()
                        ? sentence
                        : sentence
                                + texts.of(
                                        "evaluation.map.left",
                                        left.size(),
                                        left.stream()
                                                .map(each -> each.area().name())
                                                .collect(Collectors.joining(texts.of("listed")))),
                picture.width(),
                picture.height(),
                picture.marks(texts.of("evaluation.none"))));
    }

    private TileMap.Place tile(Areas.Area county, Measured measured) {
        Optional<Disparity.Place> place = measured.disparity().place(county.code());
        String name = county.name();
        return new TileMap.Place(
                county.code(),
                name.length() > SHORTEST_NAME ? name.substring(0, name.length() - 1) : name,
                county.cityName(),
                place.map(each -> OptionalDouble.of(each.value())).orElse(OptionalDouble.empty()),
                place.map(each -> text(each.value(), 1)).orElse(texts.of("evaluation.none")));
    }

    private static String rounded(double value) {
        return text(value, Math.abs(value) < LARGE ? 1 : 0);
    }

    private static String valued(double value, Indicator indicator) {
        return rounded(value) + (indicator.unit().equals("%") ? "" : " ") + indicator.unit();
    }

    /// The ranks of the composite with what other weights make of them.
    Block ranks(Ranking ranking) {
        Intervals picture = new Intervals(
                ranking.places().stream()
                        .map(each -> new Intervals.Row(each.area().name(), each.rank(), each.best(), each.worst()))
                        .toList(),
                COLUMNS,
                texts.of("evaluation.ranks.axis"));
        Ranking.Place widest = ranking.places().stream()
                .max(Comparator.comparingInt(Pictures::wide))
                .orElseThrow();
        return picture(
                "ranks",
                "ranking",
                texts.of("evaluation.ranks.title"),
                texts.of(
                        "evaluation.ranks",
                        ranking.places().size(),
                        ranking.places().stream()
                                .filter(each -> wide(each) == 0)
                                .count(),
                        widest.area().name(),
                        widest.best(),
                        widest.worst()),
                picture.width(),
                picture.height(),
                picture.marks());
    }

    private static int wide(Ranking.Place place) {
        return place.worst() - place.best();
    }

    /// A region among the counties, in everything that is measured.
    Optional<Block> place(int region, String regionName, int province) {
        List<Extents.Row> rows = new ArrayList<>();
        int judged = 0;
        int better = 0;
        for (Measured each : evaluated.measured()) {
            Optional<Double> own =
                    EqualitySections.value(evaluated, each, region).map(value -> value.doubleValue());
            if (own.isPresent()) {
                OptionalDouble whole = whole(each, province);
                rows.add(row(each, own.get(), whole));
                int sign = each.indicator().direction().sign();
                if (sign != 0 && whole.isPresent()) {
                    judged++;
                    better += sign * (own.get() - whole.getAsDouble()) > 0 ? 1 : 0;
                }
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Extents picture = new Extents(rows, regionName, texts.of("evaluation.column.province"));
        return Optional.of(picture(
                "place",
                "values",
                texts.of("evaluation.place.title", regionName),
                texts.of("evaluation.place", regionName, judged, better),
                picture.width(),
                picture.height(),
                picture.marks()));
    }

    /// The value of the province; empty for what is summed, as a county is no match for it.
    private OptionalDouble whole(Measured measured, int province) {
        return EqualitySections.value(evaluated, measured, province)
                .filter(_ -> measured.indicator().aggregation() != Indicator.Aggregation.SUM)
                .map(value -> OptionalDouble.of(value.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    private Extents.Row row(Measured measured, double own, OptionalDouble whole) {
        Disparity.Place worst = measured.disparity().places().getFirst();
        Disparity.Place best = measured.disparity().places().getLast();
        return new Extents.Row(
                measured.indicator().name(),
                own,
                whole,
                worst.value(),
                best.value(),
                valued(own, measured.indicator()),
                worst.area().name() + " " + rounded(worst.value()),
                best.area().name() + " " + rounded(best.value()));
    }
}
