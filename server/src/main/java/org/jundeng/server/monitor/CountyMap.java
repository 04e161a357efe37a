package org.jundeng.server.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.jundeng.chart.Chart;
import org.jundeng.chart.Mark;
import org.jundeng.chart.Shapes;
import org.jundeng.chart.TileGrid;
import org.jundeng.chart.TileMap;
import org.jundeng.server.page.Visit;
import org.jundeng.vocabulary.Region;

/// The counties of a scene as a map: tiles, or shapes where a map is approved.
///
/// @param approval the number of the approved map; empty for tiles
record CountyMap(Visit visit, Scene scene, String approval) {

    private static final TileGrid TILES = TileGrid.bundled();
    private static final Shapes SHAPES = Shapes.read(text("shapes-fujian.csv"));
    private static final int SHORTEST_NAME = 2;

    boolean shapes() {
        return !approval.isEmpty();
    }

    /// A county as its tile has it.
    ///
    /// @param shown the value in words, or why there is none
    TileMap.Place place(Region county, OptionalDouble value, String shown) {
        String name = county.name();
        return new TileMap.Place(
                county.code().number(),
                name.length() > SHORTEST_NAME ? name.substring(0, name.length() - 1) : name,
                scene.city(county),
                value,
                shown);
    }

    Chart chart(
            String id,
            String title,
            String sentence,
            List<TileMap.Place> places,
            Chart.Figures table,
            List<Chart.Download> files) {
        TileMap tiles = new TileMap(TILES, places);
        return new Chart(
                id,
                title,
                sentence,
                shapes() ? SHAPES.width() : tiles.width(),
                shapes() ? SHAPES.height() : tiles.height(),
                marks(tiles),
                table,
                files);
    }

    private List<Mark> marks(TileMap tiles) {
        String missing = visit.t("monitor.no-data");
        return shapes() ? SHAPES.marks(tiles, missing, visit.t("monitor.approval", approval)) : tiles.marks(missing);
    }

    private static String text(String name) {
        try (InputStream in = CountyMap.class.getResourceAsStream("/org/jundeng/server/monitor/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
