package org.jundeng.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jundeng.chart.Mark.Anchor;

/// Bars of some parts each, one under the other: what lies between groups, and within.
///
/// @param parts what each part is, for the legend, in the order in which they stand in a bar
public record Bars(List<Bar> bars, List<Part> parts, String axis) {

    private static final double WIDTH = 600;
    private static final double NARROWEST = 70;
    private static final double HIGH = 44;
    private static final double TOP = 34;
    private static final double APART = 220;

    public Bars {
        bars = List.copyOf(bars);
        parts = List.copyOf(parts);
    }

    /// Bars of two parts.
    public Bars(List<Bar> bars, String first, String second, String axis) {
        this(bars, List.of(new Part(first, "bar"), new Part(second, "bar2")), axis);
    }

    /// What a part is.
    public record Part(String name, String look) {}

    /// @param values one for each part
    /// @param shown each of them in words, such as its share; written beside the bar
    public record Bar(String name, List<Double> values, List<String> shown) {

        public Bar {
            values = List.copyOf(values);
            shown = List.copyOf(shown);
        }

        /// A bar of two parts.
        public Bar(String name, double first, double second, String firstShown, String secondShown) {
            this(name, List.of(first, second), List.of(firstShown, secondShown));
        }

        private double whole() {
            return values.stream().mapToDouble(Double::doubleValue).sum();
        }

        private String written() {
            return shown.stream().collect(Collectors.joining(" / "));
        }
    }

    public double width() {
        return WIDTH;
    }

    public double height() {
        return TOP + bars.size() * HIGH + 46;
    }

    public List<Mark> marks() {
        double left =
                bars.stream().mapToDouble(bar -> Mark.wide(bar.name(), 14) + 16).reduce(NARROWEST, Math::max);
        double right = bars.stream()
                .mapToDouble(bar -> Mark.wide(bar.written(), 12) + 10)
                .reduce(NARROWEST, Math::max);
        Scale scale = Scale.around(bars.stream().map(Bar::whole).toList(), true, left, WIDTH - right);
        List<Mark> marks = new ArrayList<>(Axis.below(scale, TOP, TOP + bars.size() * HIGH, axis));
        double apart = Math.min(APART, (WIDTH - left) / parts.size());
        for (int i = 0; i < parts.size(); i++) {
            double x = left + i * apart;
            marks.add(new Mark.Box(x, 6, 16, 16, parts.get(i).look(), ""));
            marks.add(new Mark.Words(x + 22, 19, parts.get(i).name(), Anchor.START, "tick"));
        }
        for (int i = 0; i < bars.size(); i++) {
            bar(bars.get(i), TOP + i * HIGH + 6, left, scale, marks);
        }
        return List.copyOf(marks);
    }

    private void bar(Bar bar, double y, double left, Scale scale, List<Mark> marks) {
        marks.add(new Mark.Words(left - 8, y + 20, bar.name(), Anchor.END, "strong"));
        double sum = 0;
        double from = left;
        for (int i = 0; i < parts.size(); i++) {
            sum += bar.values().get(i);
            double to = scale.at(sum);
            Part part = parts.get(i);
            String hint = part.name() + " " + bar.shown().get(i);
            marks.add(new Mark.Box(from, y, Math.max(0, to - from), HIGH - 14, part.look(), hint));
            from = to;
        }
        marks.add(new Mark.Words(from + 6, y + 20, bar.written(), Anchor.START, "tick"));
    }
}
