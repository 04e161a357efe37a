package org.jundeng.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jundeng.chart.Mark.Anchor;

/// One place among others in several things, each on its own scale from the worst to the best.
///
/// A dot is the place, a hollow one the whole that it is part of.
///
/// @param own what the dot is, for the legend, and `whole` the hollow one
public record Extents(List<Row> rows, String own, String whole) {

    private static final double WIDTH = 640;
    private static final double HIGH = 31;
    private static final double TOP = 26;
    private static final double LEFT = 200;
    private static final double RIGHT = 520;

    public Extents {
        rows = List.copyOf(rows);
    }

    /// A value of the place, with the ends that others set.
    ///
    /// @param worst the value at the left end, and `best` that at the right; either may be the greater
    /// @param worstShown the left end in words, and `bestShown` the right
    public record Row(
            String name,
            double own,
            OptionalDouble whole,
            double worst,
            double best,
            String ownShown,
            String worstShown,
            String bestShown) {

        private double at(double value) {
            double way = best == worst ? 0.5 : (value - worst) / (best - worst);
            return LEFT + Math.clamp(way, 0, 1) * (RIGHT - LEFT);
        }
    }

    public double width() {
        return WIDTH;
    }

    public double height() {
        return TOP + rows.size() * HIGH + 4;
    }

    public List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Dot(LEFT + 6, 10, 6.5, "named", ""));
        marks.add(new Mark.Words(LEFT + 18, 14, own, Anchor.START, "tick"));
        double second = LEFT + Mark.wide(own, 12) + 44;
        marks.add(new Mark.Dot(second, 10, 5, "before", ""));
        marks.add(new Mark.Words(second + 12, 14, whole, Anchor.START, "tick"));
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), TOP + i * HIGH + 14, marks);
        }
        return List.copyOf(marks);
    }

    private static void row(Row row, double y, List<Mark> marks) {
        marks.add(new Mark.Words(0, y + 4, row.name(), Anchor.START, "tick"));
        marks.add(new Mark.Line(LEFT, y, RIGHT, y, "base"));
        marks.add(new Mark.Line(LEFT, y - 5, LEFT, y + 5, "base"));
        marks.add(new Mark.Line(RIGHT, y - 5, RIGHT, y + 5, "base"));
        marks.add(new Mark.Words(LEFT, y + 17, row.worstShown(), Anchor.START, "tick fine"));
        marks.add(new Mark.Words(RIGHT, y + 17, row.bestShown(), Anchor.END, "tick fine"));
        row.whole().ifPresent(whole -> marks.add(new Mark.Dot(row.at(whole), y, 5, "before", "")));
        marks.add(new Mark.Dot(row.at(row.own()), y, 6.5, "named", row.name() + " " + row.ownShown()));
        marks.add(new Mark.Words(RIGHT + 14, y + 4, row.ownShown(), Anchor.START, "strong"));
    }
}
