package org.jundeng.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jundeng.chart.Mark.Anchor;

/// Values over years, a line each, told apart by how it is drawn and by the mark at each year. A year
/// without a value breaks the line.
///
/// @param years ascending, two at least
/// @param lines four at the most; the first is drawn boldest
public record Lines(List<Integer> years, List<Line> lines, String axis) {

    private static final double WIDTH = 600;
    private static final double HEIGHT = 320;
    private static final double LEFT = 64;
    private static final double RIGHT = WIDTH - 24;
    private static final double TOP = 30;
    private static final double ROW = 24;

    public Lines {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
        if (years.size() < 2 || lines.size() > Shape.values().length) {
            throw new IllegalArgumentException(years + ", " + lines.size());
        }
    }

    /// @param values one a year
    /// @param shown the values in words
    public record Line(String name, List<OptionalDouble> values, List<String> shown) {

        public Line {
            values = List.copyOf(values);
            shown = List.copyOf(shown);
        }
    }

    /// The mark at a year.
    private enum Shape {
        DISC,
        RING,
        SQUARE,
        TRIANGLE;

        private Mark at(double x, double y, String hint) {
            return switch (this) {
                case DISC -> new Mark.Dot(x, y, 5.5, "line1", hint);
                case RING -> new Mark.Dot(x, y, 5, "line2 hollow", hint);
                case SQUARE ->
                    new Mark.Way("M" + Mark.length(x - 4.5) + " " + Mark.length(y - 4.5) + "h9v9h-9z", "line3 full");
                case TRIANGLE ->
                    new Mark.Way("M" + Mark.length(x) + " " + Mark.length(y - 6.5) + "l6 11h-12z", "line4 full");
            };
        }
    }

    public double width() {
        return WIDTH;
    }

    public double height() {
        return HEIGHT + 44 + lines.size() * ROW;
    }

    public List<Mark> marks() {
        Scale across = new Scale(years.getFirst(), years.getLast(), LEFT + 16, RIGHT - 16);
        Scale up = Scale.around(
                lines.stream()
                        .flatMap(line -> line.values().stream())
                        .filter(OptionalDouble::isPresent)
                        .map(OptionalDouble::getAsDouble)
                        .toList(),
                false,
                HEIGHT,
                TOP);
        List<Mark> marks = new ArrayList<>(Axis.left(up, LEFT, RIGHT, axis));
        for (int year : years) {
            marks.add(new Mark.Line(across.at(year), HEIGHT, across.at(year), HEIGHT + 6, "base"));
            marks.add(new Mark.Words(across.at(year), HEIGHT + 22, String.valueOf(year), Anchor.MIDDLE, "tick"));
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            line(lines.get(i), i, across, up, marks);
        }
        for (int i = 0; i < lines.size(); i++) {
            double y = HEIGHT + 48 + i * ROW;
            marks.add(new Mark.Line(LEFT, y, LEFT + 44, y, "line" + (i + 1)));
            marks.add(Shape.values()[i].at(LEFT + 22, y, ""));
            marks.add(new Mark.Words(LEFT + 54, y + 5, lines.get(i).name(), Anchor.START, "tick"));
        }
        return List.copyOf(marks);
    }

    private void line(Line line, int number, Scale across, Scale up, List<Mark> marks) {
        StringBuilder way = new StringBuilder();
        boolean broken = true;
        List<Mark> there = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            OptionalDouble value = line.values().get(i);
            if (value.isPresent()) {
                double x = across.at(years.get(i));
                double y = up.at(value.getAsDouble());
                way.append(broken ? 'M' : 'L')
                        .append(Mark.length(x))
                        .append(' ')
                        .append(Mark.length(y));
                there.add(Shape.values()[number].at(
                        x,
                        y,
                        line.name() + " " + years.get(i) + " " + line.shown().get(i)));
            }
            broken = value.isEmpty();
        }
        if (!way.isEmpty()) {
            marks.add(new Mark.Way(way.toString(), "line" + (number + 1)));
        }
        marks.addAll(there);
    }
}
