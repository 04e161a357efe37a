package org.jundeng.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where each county unit has its tile: roughly where it lies, without borders or areas.
///
/// @param tiles by code of the unit; one tile may stand under several codes that followed each other
public record TileGrid(Map<Integer, Tile> tiles) {

    public TileGrid {
        tiles = Map.copyOf(tiles);
    }

    /// A tile, counted from the upper left from 0.
    public record Tile(int row, int column) {}

    /// The grid of the regions that are bundled.
    public static TileGrid bundled() {
        try (InputStream in = TileGrid.class.getResourceAsStream("tiles-fujian.csv")) {
            if (in == null) {
                throw new IllegalStateException("no tiles-fujian.csv");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Reads lines `codes,row,column`, the codes separated by semicolons.
    ///
    /// @throws IllegalArgumentException if a line is none, or a code stands on two
    public static TileGrid read(String table) {
        Map<Integer, Tile> tiles = new TreeMap<>();
        table.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("codes"))
                .forEach(line -> {
                    String[] parts = line.split(",");
                    if (parts.length != 3) {
                        throw new IllegalArgumentException(line);
                    }
                    Tile tile = new Tile(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
                    for (String code : parts[0].split(";")) {
                        if (tiles.put(Integer.parseInt(code), tile) != null) {
                            throw new IllegalArgumentException(line);
                        }
                    }
                });
        return new TileGrid(tiles);
    }

    public Optional<Tile> tile(int code) {
        return Optional.ofNullable(tiles.get(code));
    }

    int rows() {
        return tiles.values().stream().mapToInt(Tile::row).max().orElse(0) + 1;
    }

    int columns() {
        return tiles.values().stream().mapToInt(Tile::column).max().orElse(0) + 1;
    }
}
