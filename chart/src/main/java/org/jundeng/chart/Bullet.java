package org.jundeng.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jundeng.chart.Mark.Anchor;

/// A value against what is aimed at: a bar for the value, a thick line for the goal, a dashed one for
/// where it should be by now, a thin one for where it began. What is not known is not drawn.
///
/// @param pace what is needed by the end of the year, where that is not the goal itself
public record Bullet(
        OptionalDouble value, OptionalDouble start, OptionalDouble pace, OptionalDouble goal, String valueShown) {

    private static final double WIDTH = 420;
    private static final double LEFT = 8;

    public double width() {
        return WIDTH;
    }

    public double height() {
        return 58;
    }

    public List<Mark> marks() {
        List<Double> there = Stream.of(value, start, pace, goal)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        Scale scale = Scale.around(there, true, LEFT, WIDTH - 26);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Box(scale.from(), 10, scale.to() - scale.from(), 20, "track", ""));
        value.ifPresent(each -> marks.add(
                new Mark.Box(scale.from(), 14, Math.max(1, scale.at(each) - scale.from()), 12, "bar", valueShown)));
        start.ifPresent(each -> tick(scale.at(each), "start", marks));
        pace.ifPresent(each -> tick(scale.at(each), "pace", marks));
        goal.ifPresent(each -> tick(scale.at(each), "goal", marks));
        for (double tick : scale.ticks(4)) {
            marks.add(new Mark.Words(scale.at(tick), 50, Axis.number(tick), Anchor.MIDDLE, "tick"));
        }
        return List.copyOf(marks);
    }

    private static void tick(double x, String look, List<Mark> marks) {
        marks.add(new Mark.Line(x, 4, x, 36, look));
    }
}
