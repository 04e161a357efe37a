package org.jundeng.chart;

import java.util.ArrayList;
import java.util.List;
import org.jundeng.chart.Mark.Anchor;

/// Points on two scales, some of them with their names.
public record Scatter(List<Point> points, String across, String up, boolean flat) {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 400;
    private static final double LEFT = 60;
    private static final double TOP = 30;
    private static final double BOTTOM = HEIGHT - 56;

    public Scatter {
        points = List.copyOf(points);
    }

    /// @param named whether its name is written beside it
    public record Point(String name, double x, double y, boolean named) {}

    public double width() {
        return WIDTH;
    }

    public double height() {
        return HEIGHT;
    }

    /// The points, on axes; a line at 0 where `flat` says so.
    public List<Mark> marks() {
        Scale x = Scale.around(points.stream().map(Point::x).toList(), false, LEFT, WIDTH - 20);
        Scale y = Scale.around(points.stream().map(Point::y).toList(), false, BOTTOM, TOP);
        List<Mark> marks = new ArrayList<>(Axis.below(x, TOP, BOTTOM, across));
        marks.addAll(Axis.left(y, LEFT, WIDTH - 20, up));
        if (flat && y.least() < 0 && y.most() > 0) {
            marks.add(new Mark.Line(LEFT, y.at(0), WIDTH - 20, y.at(0), "base"));
        }
        for (Point point : points) {
            marks.add(new Mark.Dot(x.at(point.x()), y.at(point.y()), 5, point.named() ? "named" : "dot", point.name()));
        }
        int written = 0;
        for (Point point : points) {
            if (point.named()) {
                // Above and below by turns, so that names of neighbours stay apart.
                double lift = written++ % 2 == 0 ? -4 : 13;
                boolean right = x.at(point.x()) > WIDTH - 110;
                marks.add(new Mark.Words(
                        x.at(point.x()) + (right ? -9 : 9),
                        y.at(point.y()) + lift,
                        point.name(),
                        right ? Anchor.END : Anchor.START,
                        "tick"));
            }
        }
        return List.copyOf(marks);
    }
}
