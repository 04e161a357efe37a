package org.jundeng.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jundeng.chart.Mark.Anchor;

/// Places where they lie, without any border: a round dot is within reach, a triangle is not; a hollow
/// one stands only about where it lies; the larger, the more people. A cross is a facility, a number a
/// further site.
///
/// @param words for the legend
public record Points(List<Point> points, List<Spot> facilities, List<Spot> sites, Words words) {

    private static final double WIDTH = 600;
    private static final double EDGE = 14;
    private static final double LEGEND = 112;

    /// How much shorter a degree to the east is than one to the north, at 26° N.
    private static final double NARROW = Math.cos(Math.toRadians(26));

    /// From how many people on a point is of the next size.
    private static final List<Integer> SIZES = List.of(20_000, 80_000, 300_000);

    private static final double[] RADII = {2, 3.2, 5, 8};

    public Points {
        points = List.copyOf(points);
        facilities = List.copyOf(facilities);
        sites = List.copyOf(sites);
    }

    /// @param longitude and `latitude` in degrees
    /// @param exact whether it lies there, and not only about there
    public record Point(double longitude, double latitude, double people, boolean within, boolean exact) {

        private String look() {
            return (within ? "within" : "beyond") + (exact ? "" : " about");
        }

        private int size() {
            return (int) SIZES.stream().filter(each -> people >= each).count();
        }
    }

    /// A place without people.
    public record Spot(String name, double longitude, double latitude) {}

    /// What the legend says.
    public record Words(String within, String beyond, String about, String facility, String site, String sizes) {}

    public double width() {
        return WIDTH;
    }

    public double height() {
        return frame().bottom() + LEGEND;
    }

    /// Where degrees lie in the picture.
    private record Frame(double west, double north, double perDegree, double bottom) {

        double x(double longitude) {
            return EDGE + (longitude - west) * NARROW * perDegree;
        }

        double y(double latitude) {
            return EDGE + (north - latitude) * perDegree;
        }
    }

    private Frame frame() {
        double west = extreme(Point::longitude, Spot::longitude, true);
        double east = extreme(Point::longitude, Spot::longitude, false);
        double south = extreme(Point::latitude, Spot::latitude, true);
        double north = extreme(Point::latitude, Spot::latitude, false);
        double perDegree = (WIDTH - 2 * EDGE) / Math.max(0.01, (east - west) * NARROW);
        return new Frame(west, north, perDegree, 2 * EDGE + (north - south) * perDegree);
    }

    private double extreme(ToDoubleFunction<Point> ofPoint, ToDoubleFunction<Spot> ofSpot, boolean least) {
        List<Double> all = Stream.concat(
                        points.stream().map(ofPoint::applyAsDouble),
                        facilities.stream().map(ofSpot::applyAsDouble))
                .sorted()
                .toList();
        return all.isEmpty() ? 0 : least ? all.getFirst() : all.getLast();
    }

    /// The points, those within reach first, so that nobody beyond is hidden; then facilities, sites and
    /// legend.
    public List<Mark> marks() {
        Frame frame = frame();
        SortedMap<String, StringBuilder> ways = new TreeMap<>();
        for (Point point : points) {
            String order = (point.within() ? 0 : 1) + "" + point.size();
            way(
                    ways.computeIfAbsent(order + point.look() + " s" + point.size(), _ -> new StringBuilder()),
                    frame.x(point.longitude()),
                    frame.y(point.latitude()),
                    point);
        }
        List<Mark> marks = new ArrayList<>();
        ways.forEach((look, way) -> marks.add(new Mark.Way(way.toString(), look.substring(2))));
        StringBuilder crosses = new StringBuilder();
        facilities.forEach(each -> cross(crosses, frame.x(each.longitude()), frame.y(each.latitude())));
        if (!crosses.isEmpty()) {
            marks.add(new Mark.Way(crosses.toString(), "cross"));
        }
        for (int i = 0; i < sites.size(); i++) {
            site(
                    frame.x(sites.get(i).longitude()),
                    frame.y(sites.get(i).latitude()),
                    i + 1,
                    sites.get(i).name(),
                    marks);
        }
        legend(frame.bottom() + 8, marks);
        return List.copyOf(marks);
    }

    private static void way(StringBuilder way, double x, double y, Point point) {
        double radius = RADII[point.size()];
        if (point.within() && point.exact()) {
            // A line of no length with round ends, as wide as its size.
            way.append('M').append(at(x, y)).append("h0");
        } else if (point.within()) {
            String half = "a" + at(radius, radius) + " 0 1 0 ";
            way.append('M').append(at(x - radius, y));
            way.append(half).append(at(2 * radius, 0)).append(half).append(at(-2 * radius, 0));
        } else {
            double side = 1.4 * radius;
            way.append('M').append(at(x, y - side));
            way.append('l').append(at(side, 2 * side));
            way.append('h').append(Mark.length(-2 * side)).append('z');
        }
    }

    private static String at(double x, double y) {
        return Mark.length(x) + " " + Mark.length(y);
    }

    private static void cross(StringBuilder way, double x, double y) {
        way.append('M').append(at(x - 4, y)).append("h8M").append(at(x, y - 4)).append("v8");
    }

    private static void site(double x, double y, int number, String name, List<Mark> marks) {
        marks.add(new Mark.Dot(x, y, 8, "site", name));
        marks.add(new Mark.Words(x, y + 4, String.valueOf(number), Anchor.MIDDLE, "number"));
    }

    private void legend(double top, List<Mark> marks) {
        sample(10, top + 8, true, true, words.within(), marks);
        sample(WIDTH / 2, top + 8, false, true, words.beyond(), marks);
        sample(10, top + 32, true, false, words.about(), marks);
        sample(34, top + 32, false, false, "", marks);
        StringBuilder cross = new StringBuilder();
        cross(cross, WIDTH / 2 + 8, top + 32);
        marks.add(new Mark.Way(cross.toString(), "cross"));
        marks.add(new Mark.Words(WIDTH / 2 + 28, top + 36, words.facility(), Anchor.START, "tick"));
        site(18, top + 58, 1, "", marks);
        marks.add(new Mark.Words(38, top + 62, words.site(), Anchor.START, "tick"));
        double x = 18;
        for (int size = 0; size < RADII.length; size++) {
            StringBuilder way = new StringBuilder();
            Point point = new Point(0, 0, size == 0 ? 0 : SIZES.get(size - 1), true, true);
            way(way, x, top + 84, point);
            marks.add(new Mark.Way(way.toString(), point.look() + " s" + size));
            String from = size == 0 ? "<" + Axis.number(SIZES.getFirst()) : "≥" + Axis.number(SIZES.get(size - 1));
            marks.add(new Mark.Words(x + 14, top + 88, from, Anchor.START, "tick"));
            x += 96;
        }
        marks.add(new Mark.Words(x, top + 88, words.sizes(), Anchor.START, "tick"));
    }

    private static void sample(double x, double y, boolean within, boolean exact, String words, List<Mark> marks) {
        Point point = new Point(0, 0, SIZES.get(1), within, exact);
        StringBuilder way = new StringBuilder();
        way(way, x + 8, y, point);
        marks.add(new Mark.Way(way.toString(), point.look() + " s" + point.size()));
        if (!words.isEmpty()) {
            marks.add(new Mark.Words(x + (exact ? 28 : 52), y + 4, words, Anchor.START, "tick"));
        }
    }
}
