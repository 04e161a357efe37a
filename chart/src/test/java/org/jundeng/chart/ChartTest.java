package org.jundeng.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jundeng.chart.TileGrid.Tile;
import org.jundeng.vocabulary.Region;
import org.jundeng.vocabulary.RegionLevel;
import org.jundeng.vocabulary.Regions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {

    private static final int KINMEN = 350527;

    @ParameterizedTest
    @CsvSource({"0, 1", "57.6, 99.2", "-3, 8", "0.00001, 0.00009", "1000000, 41540086", "-5, -1", "7, 7"})
    void aScaleHoldsItsValuesBetweenRoundNumbers(double low, double high) {
        Scale scale = Scale.around(List.of(low, high), false, 10, 210);
        assertThat(scale.least()).isLessThanOrEqualTo(low + 1e-9);
        assertThat(scale.most()).isGreaterThanOrEqualTo(high - 1e-9);
        assertThat(scale.at(low)).isBetween(10 - 1e-9, 210 + 1e-9);
        assertThat(scale.ticks(5))
                .hasSizeBetween(2, 9)
                .allSatisfy(tick -> assertThat(scale.at(tick)).isBetween(9.999, 210.001));
    }

    @Test
    void barsBeginAtZero() {
        assertThat(Scale.around(List.of(80.0, 95.0), true, 0, 100).least()).isZero();
        assertThatThrownBy(() -> new Scale(1, 1, 0, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0.30000000000000004, 0.3", "-0.06, −0.06", "12500, '12,500'", "1000, 1000", "0, 0", "1e7, '10,000,000'"
    })
    void aTickIsWrittenWithoutNoise(double tick, String written) {
        assertThat(Axis.number(tick)).isEqualTo(written);
    }

    /// Every county unit on the last day of each year has a tile of its own, and cities hang together.
    @ParameterizedTest
    @ValueSource(ints = {2010, 2015, 2018, 2020, 2021, 2024})
    void everyCountyHasATileOfItsOwn(int year) {
        TileGrid grid = TileGrid.bundled();
        List<Region> counties = Regions.bundled().units(RegionLevel.COUNTY, LocalDate.of(year, 12, 31));
        Map<Tile, Region> taken = new HashMap<>();
        for (Region county : counties) {
            Tile tile = grid.tile(county.code().number()).orElseThrow(() -> new AssertionError(county + " has none"));
            assertThat(taken.put(tile, county)).as("%s", county).isNull();
        }
        if (year == 2020) {
            assertThat(counties).hasSize(85);
            Map<Integer, Set<Tile>> cities = counties.stream()
                    .filter(each -> each.code().number() != KINMEN)
                    .collect(Collectors.groupingBy(
                            each -> each.code().number() / 100,
                            Collectors.mapping(
                                    each -> grid.tile(each.code().number()).orElseThrow(), Collectors.toSet())));
            assertThat(cities).hasSize(9);
            cities.forEach(
                    (city, tiles) -> assertThat(connected(tiles)).as("%s", city).isTrue());
        }
    }

    private static boolean connected(Set<Tile> tiles) {
        Set<Tile> seen = new HashSet<>();
        Deque<Tile> open = new ArrayDeque<>(List.of(tiles.iterator().next()));
        while (!open.isEmpty()) {
            Tile each = open.pop();
            if (seen.add(each)) {
                for (Tile next : List.of(
                        new Tile(each.row() + 1, each.column()),
                        new Tile(each.row() - 1, each.column()),
                        new Tile(each.row(), each.column() + 1),
                        new Tile(each.row(), each.column() - 1))) {
                    if (tiles.contains(next)) {
                        open.push(next);
                    }
                }
            }
        }
        return seen.equals(tiles);
    }

    @Test
    void aCodeStandsOnOneTile() {
        assertThatThrownBy(() -> TileGrid.read("codes,row,column\n1;2,0,0\n2,0,1\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// 10 counties with 1 to 10: two in each class; one without a value is hatched.
    @Test
    void aMapHasFiveClassesOfAsManyCountiesAndHatchesWhatIsNotKnown() {
        TileGrid grid = TileGrid.read("codes,row,column\n"
                + IntStream.rangeClosed(1, 11).mapToObj(i -> i + ",0," + i).collect(Collectors.joining("\n")));
        List<TileMap.Place> places = new ArrayList<>(IntStream.rangeClosed(1, 10)
                .mapToObj(i -> new TileMap.Place(i, "县" + i, "市", OptionalDouble.of(i), String.valueOf(i)))
                .toList());
        places.add(new TileMap.Place(11, "金门", "市", OptionalDouble.empty(), "没有数"));
        TileMap map = new TileMap(grid, places);
        assertThat(places)
                .extracting(map::look)
                .containsExactly("q1", "q1", "q2", "q2", "q3", "q3", "q4", "q4", "q5", "q5", "none");
        assertThat(map.marks("没有数"))
                .filteredOn(mark -> mark instanceof Mark.Way way && way.look().equals("hatch"))
                .as("the county and the legend")
                .hasSize(2);
        assertThat(new TileMap(grid, List.of(places.getLast())).marks("没有数")).isNotEmpty();
    }

    /// Parts of 2, 3 and 5: as long as that, each beginning where the one before ends.
    @Test
    void thePartsOfABarStandOneAfterTheOther() {
        Bars bars = new Bars(
                List.of(new Bars.Bar("甲", List.of(2.0, 3.0, 5.0), List.of("2", "3", "5"))),
                List.of(new Bars.Part("红", "red"), new Bars.Part("黄", "yellow"), new Bars.Part("提示", "notice")),
                "条数");
        List<Mark.Box> boxes = boxes(bars.marks(), "");
        assertThat(boxes).extracting(Mark.Box::look).containsExactly("red", "yellow", "notice");
        double unit = boxes.getFirst().width() / 2;
        assertThat(boxes.get(1).width()).isCloseTo(3 * unit, within(1e-9));
        assertThat(boxes.get(2).width()).isCloseTo(5 * unit, within(1e-9));
        assertThat(boxes.get(1).x()).isCloseTo(boxes.getFirst().x() + 2 * unit, within(1e-9));
        assertThat(boxes.get(2).x()).isCloseTo(boxes.getFirst().x() + 5 * unit, within(1e-9));
        assertThat(boxes.get(2).hint()).isEqualTo("提示 5");
    }

    private static List<Mark.Box> boxes(List<Mark> marks, String without) {
        return marks.stream()
                .flatMap(mark ->
                        mark instanceof Mark.Box box && !box.hint().equals(without) ? Stream.of(box) : Stream.empty())
                .toList();
    }

    /// Worst 60, best 100: 70 lies a quarter of the way along the 320 units from 200; where less is better,
    /// from 11 to 1, 6 lies in the middle. Without a whole there is no hollow dot.
    @Test
    void aPlaceStandsBetweenTheWorstAndTheBest() {
        Extents extents = new Extents(
                List.of(
                        new Extents.Row("水", 70, OptionalDouble.of(90), 60, 100, "70%", "安溪 60", "霞浦 100"),
                        new Extents.Row("文盲", 6, OptionalDouble.empty(), 11, 1, "6%", "秀屿 11", "台江 1")),
                "甲县",
                "全省");
        assertThat(dots(extents.marks()))
                .filteredOn(dot -> !dot.hint().isEmpty())
                .extracting(Mark.Dot::x)
                .containsExactly(280.0, 360.0);
        assertThat(dots(extents.marks()))
                .filteredOn(dot -> dot.look().equals("before") && dot.y() > 20)
                .extracting(Mark.Dot::x)
                .containsExactly(440.0);
    }

    private static List<Mark.Dot> dots(List<Mark> marks) {
        return marks.stream()
                .flatMap(mark -> mark instanceof Mark.Dot dot ? Stream.of(dot) : Stream.empty())
                .toList();
    }

    /// Five rows in two columns: three, then two, 320 units further.
    @Test
    void intervalsGoDownOneColumnAndOnInTheNext() {
        List<Intervals.Row> rows = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> new Intervals.Row("县" + i, i, i - 1, i + 1))
                .toList();
        List<Mark.Dot> dots = dots(new Intervals(rows, 2, "名次").marks());
        assertThat(dots).extracting(Mark.Dot::y).containsExactly(18.0, 34.0, 50.0, 18.0, 34.0);
        double unit = dots.get(1).x() - dots.getFirst().x();
        assertThat(dots.get(3).x()).isCloseTo(dots.getFirst().x() + 320 + 3 * unit, within(1e-9));
    }

    /// A goal of 98 and a value of 49 on a scale from 0: the bar ends half-way to the goal.
    @Test
    void aBulletShowsHowFarTheGoalIs() {
        List<Mark> marks = new Bullets(List.of(new Bullets.Group(
                        "水平",
                        List.of(new Bullets.Row(
                                "入学率", 49, OptionalDouble.empty(), OptionalDouble.of(98), "49%（目标 ≥98）")))))
                .marks();
        Mark.Box bar = boxes(marks, "").getFirst();
        Mark.Line goal = marks.stream()
                .flatMap(mark ->
                        mark instanceof Mark.Line line && line.look().equals("goal") ? Stream.of(line) : Stream.empty())
                .findFirst()
                .orElseThrow();
        assertThat(2 * bar.width()).isCloseTo(goal.x1() - bar.x(), within(1e-9));
        assertThat(marks)
                .noneMatch(mark -> mark instanceof Mark.Line line && line.look().equals("pace"));
    }

    @Test
    void aPictureSaysItsTitleAndItsSentenceAndEscapesWhatItSays() {
        Chart chart = new Chart(
                "a",
                "水 & 电",
                "<84> 个县",
                600,
                100,
                List.of(new Mark.Box(1, 2, 3, 4.25, "bar", "甲\"乙"), new Mark.Words(1, 2, "<", Mark.Anchor.END, "tick")),
                Chart.Figures.NONE,
                List.of());
        assertThat(Svg.of(chart)).isEqualTo("""
                <svg viewBox="0 0 600 100" class="large" role="img" aria-labelledby="a-title" aria-describedby="a-text">
                <title id="a-title">水 &amp; 电</title>
                <desc id="a-text">&lt;84&gt; 个县</desc>
                <rect class="bar" x="1" y="2" width="3" height="4.2"><title>甲&quot;乙</title></rect>
                <text class="tick" x="1" y="2" text-anchor="end">&lt;</text>
                </svg>""");
        assertThat(Svg.drawn(chart, "style=\"width:9mm\""))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 100\""
                        + " alt=\"水 &amp; 电: &lt;84&gt; 个县\" style=\"width:9mm\">")
                .contains("<rect fill=\"#2166ac\" x=\"1\"")
                .contains("<text fill=\"#4b5157\" font-size=\"12px\" x=\"1\"");
    }

    /// Every class that a picture uses has a look where there is no style sheet of a portal.
    @Test
    void everyMarkHasALook() {
        List<TileMap.Place> places = new ArrayList<>(IntStream.rangeClosed(1, 10)
                .mapToObj(i -> new TileMap.Place(i, "县", "市", OptionalDouble.of(i), "1"))
                .toList());
        places.add(new TileMap.Place(11, "金门", "市", OptionalDouble.empty(), "没有数"));
        TileGrid grid = TileGrid.read("codes,row,column\n"
                + IntStream.rangeClosed(1, 11).mapToObj(i -> i + ",0," + i).collect(Collectors.joining("\n")));
        OptionalDouble one = OptionalDouble.of(1);
        List<Mark> marks = new ArrayList<>(new TileMap(grid, places).marks("没有数"));
        marks.addAll(new Bullet(one, one, one, one, "1").marks());
        marks.addAll(new Dots(List.of(new Dots.Row("甲", one, one, one, one, "1", true)), "").marks());
        marks.addAll(new Curves(
                        List.of(
                                new Curves.Curve("1", List.of(new double[2])),
                                new Curves.Curve("2", List.of(new double[2]))),
                        "",
                        "")
                .marks());
        marks.addAll(new Bars(List.of(new Bars.Bar("甲", 1, 2, "1", "2")), "一", "二", "").marks());
        marks.addAll(new Scatter(
                        List.of(new Scatter.Point("甲", 1, -1, true), new Scatter.Point("乙", 2, 1, false)), "", "", true)
                .marks());
        assertThat(marks)
                .hasSizeGreaterThan(80)
                .allSatisfy(mark -> assertThat(Looks.unknown(
                                switch (mark) {
                                    case Mark.Box box -> box.look();
                                    case Mark.Line line -> line.look();
                                    case Mark.Way way -> way.look();
                                    case Mark.Dot dot -> dot.look();
                                    case Mark.Words words -> words.look();
                                }))
                        .isIn(Optional.empty(), Optional.of("plain")));
    }

    private static final Points.Words LEGEND = new Points.Words("in", "out", "about", "hospital", "next", "people");

    private static String ways(Points points, String look) {
        return points.marks().stream()
                .filter(Mark.Way.class::isInstance)
                .map(Mark.Way.class::cast)
                .filter(way -> way.look().equals(look))
                .map(Mark.Way::way)
                .findFirst()
                .orElse("");
    }

    @Test
    void aTownWithinIsRoundAndOneBeyondIsATriangleWhereItLies() {
        Points points = new Points(
                List.of(
                        new Points.Point(119, 27, 100, true, true),
                        new Points.Point(120, 26, 30_000, false, true),
                        new Points.Point(119, 26, 90_000, true, false)),
                List.of(),
                List.of(new Points.Spot("甲镇", 120, 27)),
                LEGEND);
        // 572 units for a degree to the east, which is 0.898794 of one to the north: 636.4 to the south
        assertThat(ways(points, "within s0")).isEqualTo("M14 14h0");
        assertThat(ways(points, "beyond s1")).isEqualTo("M586 645.9l4.5 9h-9z");
        assertThat(ways(points, "within about s2")).isEqualTo("M9 650.4a5 5 0 1 0 10 0a5 5 0 1 0 -10 0");
        assertThat(points.marks()).contains(new Mark.Dot(586, 14, 8, "site", "甲镇"));
    }

    @Test
    void aLineBreaksInAYearWithoutAValue() {
        Lines lines = new Lines(
                List.of(2010, 2015, 2020),
                List.of(
                        new Lines.Line(
                                "全省",
                                List.of(OptionalDouble.of(0), OptionalDouble.of(50), OptionalDouble.of(100)),
                                List.of("0", "50", "100")),
                        new Lines.Line(
                                "甲县",
                                List.of(OptionalDouble.of(100), OptionalDouble.empty(), OptionalDouble.of(0)),
                                List.of("100", "—", "0"))),
                "%");
        List<String> ways = lines.marks().stream()
                .filter(Mark.Way.class::isInstance)
                .map(each -> ((Mark.Way) each).way())
                .toList();
        // from 80 to 560 across, from 320 up to 30
        assertThat(ways).containsExactly("M80 30M560 320", "M80 320L320 175L560 30");
        assertThatThrownBy(() -> new Lines(List.of(2020), List.of(), "%")).isInstanceOf(IllegalArgumentException.class);
    }
}
