package org.jundeng.chart;

import java.util.ArrayList;
import java.util.List;
import org.jundeng.chart.Mark.Anchor;

/// Lorenz curves of one or two years against the line on which all have the same.
///
/// @param points of each curve, from (0, 0) to (1, 1)
public record Curves(List<Curve> curves, String across, String up) {

    private static final double SIDE = 340;
    private static final double LEFT = 56;
    private static final double TOP = 30;

    public Curves {
        curves = List.copyOf(curves);
    }

    /// @param points pairs of across and up
    public record Curve(String name, List<double[]> points) {

        public Curve {
            points = List.copyOf(points);
        }
    }

    public double width() {
        return LEFT + SIDE + 40;
    }

    public double height() {
        return TOP + SIDE + 80;
    }

    public List<Mark> marks() {
        Scale x = new Scale(0, 100, LEFT, LEFT + SIDE);
        Scale y = new Scale(0, 100, TOP + SIDE, TOP);
        List<Mark> marks = new ArrayList<>(Axis.below(x, TOP, TOP + SIDE, across));
        marks.addAll(Axis.left(y, LEFT, LEFT + SIDE, up));
        marks.add(new Mark.Line(x.at(0), y.at(0), x.at(100), y.at(100), "even"));
        for (int i = 0; i < curves.size(); i++) {
            String look = i == 0 ? "curve" : "curve2";
            StringBuilder way = new StringBuilder();
            for (double[] point : curves.get(i).points()) {
                way.append(way.isEmpty() ? 'M' : 'L')
                        .append(Mark.length(x.at(100 * point[0])))
                        .append(' ')
                        .append(Mark.length(y.at(100 * point[1])));
            }
            marks.add(new Mark.Way(way.toString(), look));
            double at = LEFT + 10 + i * 150;
            marks.add(new Mark.Line(at, TOP + SIDE + 58, at + 30, TOP + SIDE + 58, look));
            marks.add(new Mark.Words(at + 36, TOP + SIDE + 63, curves.get(i).name(), Anchor.START, "tick"));
        }
        return List.copyOf(marks);
    }
}
