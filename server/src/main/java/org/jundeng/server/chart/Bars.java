package org.jundeng.server.chart;

import java.util.ArrayList;
import java.util.List;
import org.jundeng.server.chart.Mark.Anchor;

/// Bars of two parts each, one under the other: what lies between groups, and what within.
///
/// @param first what the first part is, and `second` the second, for the legend
public record Bars(List<Bar> bars, String first, String second, String axis) {

    private static final double WIDTH = 600;
    private static final double LEFT = 70;
    private static final double HIGH = 44;
    private static final double TOP = 34;

    public Bars {
        bars = List.copyOf(bars);
    }

    /// @param firstShown the first part in words, such as its share; written in or beside the bar
    public record Bar(String name, double first, double second, String firstShown, String secondShown) {}

    public double width() {
        return WIDTH;
    }

    public double height() {
        return TOP + bars.size() * HIGH + 46;
    }

    public List<Mark> marks() {
        List<Double> ends = bars.stream().map(bar -> bar.first() + bar.second()).toList();
        Scale scale = Scale.around(ends, true, LEFT, WIDTH - 70);
        List<Mark> marks = new ArrayList<>(Axis.below(scale, TOP, TOP + bars.size() * HIGH, axis));
        marks.add(new Mark.Box(LEFT, 6, 16, 16, "bar", ""));
        marks.add(new Mark.Words(LEFT + 22, 19, first, Anchor.START, "tick"));
        marks.add(new Mark.Box(LEFT + 220, 6, 16, 16, "bar2", ""));
        marks.add(new Mark.Words(LEFT + 242, 19, second, Anchor.START, "tick"));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = TOP + i * HIGH + 6;
            double middle = scale.at(bar.first());
            double end = scale.at(bar.first() + bar.second());
            marks.add(new Mark.Words(LEFT - 8, y + 20, bar.name(), Anchor.END, "strong"));
            marks.add(new Mark.Box(
                    LEFT, y, Math.max(0, middle - LEFT), HIGH - 14, "bar", first + " " + bar.firstShown()));
            marks.add(new Mark.Box(
                    middle, y, Math.max(0, end - middle), HIGH - 14, "bar2", second + " " + bar.secondShown()));
            marks.add(new Mark.Words(
                    end + 6, y + 20, bar.firstShown() + " / " + bar.secondShown(), Anchor.START, "tick"));
        }
        return List.copyOf(marks);
    }
}
