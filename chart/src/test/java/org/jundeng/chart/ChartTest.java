package org.jundeng.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
}
