package org.jundeng.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jundeng.chart.Mark.Anchor;
import org.jundeng.chart.TileGrid.Tile;

/// A map of one square a county: five classes by value, the value written in it; without a value, hatched.
///
/// @param grid where the squares are
/// @param places the counties, each on its square
public record TileMap(TileGrid grid, List<Place> places) {

    private static final double SIDE = 54;
    private static final double LEGEND = 64;
    private static final int CLASSES = 5;
    private static final int DARK_FROM = 4;
    private static final double LARGE = 1_000;
    private static final int LONGEST_NAME = 3;

    public TileMap {
        places = List.copyOf(places);
    }

    /// A county.
    ///
    /// @param name short, as it stands in the square
    /// @param group by which a bold line is drawn around neighbours, such as its city
    /// @param shown the value in words, or why there is none
    public record Place(int code, String name, String group, OptionalDouble value, String shown) {}

    public double width() {
        return grid.columns() * SIDE + 2;
    }

    public double height() {
        return grid.rows() * SIDE + LEGEND;
    }

    /// The squares, the lines around groups and the legend.
    ///
    /// @param missing what the legend calls counties without a value
    public List<Mark> marks(String missing) {
        double[] bounds = bounds();
        List<Mark> marks = new ArrayList<>();
        Map<Tile, Place> taken = new HashMap<>();
        for (Place place : places) {
            grid.tile(place.code()).ifPresent(tile -> {
                taken.put(tile, place);
                square(place, tile, bounds, marks);
            });
        }
        marks.add(new Mark.Way(lines(taken), "city"));
        legend(grid.rows() * SIDE + 18, width(), missing, marks);
        return List.copyOf(marks);
    }

    /// The class of a place.
    String look(Place place) {
        return place.value().isPresent() ? "q" + rank(place.value().getAsDouble(), bounds()) : "none";
    }

    private static void square(Place place, Tile tile, double[] bounds, List<Mark> marks) {
        double x = tile.column() * SIDE + 1;
        double y = tile.row() * SIDE + 1;
        int rank = place.value().isPresent() ? rank(place.value().getAsDouble(), bounds) : 0;
        marks.add(new Mark.Box(x, y, SIDE, SIDE, rank == 0 ? "none" : "q" + rank, place.name() + " " + place.shown()));
        if (rank == 0) {
            marks.add(new Mark.Way(hatch(x, y, SIDE), "hatch"));
        }
        String ink = rank >= DARK_FROM ? "on-dark" : "on-light";
        String name = place.name().length() > LONGEST_NAME ? place.name().substring(0, LONGEST_NAME) : place.name();
        marks.add(new Mark.Words(x + SIDE / 2, y + 22, name, Anchor.MIDDLE, ink));
        if (place.value().isPresent()) {
            marks.add(new Mark.Words(x + SIDE / 2, y + 41, place.shown(), Anchor.MIDDLE, ink + " fine"));
        }
    }

    /// The upper bounds of the first four classes: quintiles of the counties.
    private double[] bounds() {
        double[] sorted = places.stream()
                .map(Place::value)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        double[] bounds = new double[CLASSES + 1];
        for (int i = 0; i <= CLASSES && sorted.length > 0; i++) {
            bounds[i] = sorted[
                    Math.clamp(
                            (long) Math.ceil(i * sorted.length / (double) CLASSES) - (i == 0 ? 0 : 1),
                            0,
                            sorted.length - 1)];
        }
        return bounds;
    }

    private static int rank(double value, double[] bounds) {
        int rank = 1;
        while (rank < CLASSES && value > bounds[rank]) {
            rank++;
        }
        return rank;
    }

    private static String hatch(double x, double y, double side) {
        StringBuilder way = new StringBuilder();
        for (double at = side / 4; at < 2 * side; at += side / 4) {
            double low = Math.max(0, at - side);
            double high = Math.min(at, side);
            way.append('M').append(Mark.length(x + low)).append(' ').append(Mark.length(y + at - low));
            way.append('L').append(Mark.length(x + high)).append(' ').append(Mark.length(y + at - high));
        }
        return way.toString();
    }

    /// Lines wherever a square has no neighbour, or one of another group.
    private static String lines(Map<Tile, Place> taken) {
        StringBuilder way = new StringBuilder();
        taken.entrySet().stream()
                .sorted(java.util.Comparator.comparingInt(
                                (Map.Entry<Tile, Place> each) -> each.getKey().row())
                        .thenComparingInt(each -> each.getKey().column()))
                .forEach(each -> {
                    Tile tile = each.getKey();
                    String group = each.getValue().group();
                    double x = tile.column() * SIDE + 1;
                    double y = tile.row() * SIDE + 1;
                    if (other(taken, tile.row() - 1, tile.column(), group)) {
                        line(way, x, y, 'h');
                    }
                    if (other(taken, tile.row(), tile.column() - 1, group)) {
                        line(way, x, y, 'v');
                    }
                    if (!taken.containsKey(new Tile(tile.row() + 1, tile.column()))) {
                        line(way, x, y + SIDE, 'h');
                    }
                    if (!taken.containsKey(new Tile(tile.row(), tile.column() + 1))) {
                        line(way, x + SIDE, y, 'v');
                    }
                });
        return way.isEmpty() ? "M0 0" : way.toString();
    }

    private static boolean other(Map<Tile, Place> taken, int row, int column, String group) {
        Optional<Place> there = Optional.ofNullable(taken.get(new Tile(row, column)));
        return there.isEmpty() || !there.get().group().equals(group);
    }

    private static void line(StringBuilder way, double x, double y, char along) {
        way.append('M')
                .append(Mark.length(x))
                .append(' ')
                .append(Mark.length(y))
                .append(along)
                .append((int) SIDE);
    }

    /// A bound to a tenth, or to a whole where it is large.
    private static String bound(double value) {
        return Axis.number(Math.abs(value) < LARGE ? Math.rint(value * 10) / 10 : Math.rint(value));
    }

    void legend(double y, double width, String missing, List<Mark> marks) {
        double[] bounds = bounds();
        double step = (width - 10) / (CLASSES + 1);
        for (int i = 0; i <= CLASSES; i++) {
            double x = 5 + i * step;
            boolean none = i == CLASSES;
            if (!none
                    && (places.stream().noneMatch(place -> place.value().isPresent())
                            || i > 0 && bounds[i] == bounds[i + 1])) {
                continue;
            }
            marks.add(new Mark.Box(x, y, 18, 18, none ? "none" : "q" + (i + 1), ""));
            if (none) {
                marks.add(new Mark.Way(hatch(x, y, 18), "hatch"));
            }
            String words = none ? missing : bound(bounds[i]) + "–" + bound(bounds[i + 1]);
            marks.add(new Mark.Words(x + 22, y + 14, words, Anchor.START, "tick"));
        }
    }
}
