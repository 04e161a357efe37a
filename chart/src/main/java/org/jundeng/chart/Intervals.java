package org.jundeng.chart;

import java.util.ArrayList;
import java.util.List;
import org.jundeng.chart.Mark.Anchor;

/// Many dots in close rows, each with the interval that it lies in, in columns on the same scale.
///
/// @param columns into how many columns the rows are divided, from the left
public record Intervals(List<Row> rows, int columns, String axis) {

    private static final double WIDTH = 640;
    private static final double HIGH = 16;
    private static final double TOP = 10;
    private static final double NAMES = 74;

    public Intervals {
        rows = List.copyOf(rows);
    }

    /// @param least where the interval begins, and `most` where it ends
    public record Row(String name, double value, double least, double most) {}

    private int deep() {
        return (rows.size() + columns - 1) / columns;
    }

    public double width() {
        return WIDTH;
    }

    public double height() {
        return TOP + deep() * HIGH + 46;
    }

    public List<Mark> marks() {
        List<Double> ends = new ArrayList<>();
        rows.forEach(row -> ends.addAll(List.of(row.least(), row.value(), row.most())));
        List<Mark> marks = new ArrayList<>();
        double wide = WIDTH / columns;
        for (int column = 0; column < columns; column++) {
            Scale scale = Scale.around(ends, false, column * wide + NAMES, (column + 1) * wide - 14);
            marks.addAll(Axis.below(scale, TOP, TOP + deep() * HIGH, axis));
            int first = Math.min(rows.size(), column * deep());
            List<Row> own = rows.subList(first, Math.min(rows.size(), first + deep()));
            for (int i = 0; i < own.size(); i++) {
                row(own.get(i), TOP + (i + 0.5) * HIGH, scale, marks);
            }
        }
        return List.copyOf(marks);
    }

    private static void row(Row row, double y, Scale scale, List<Mark> marks) {
        double low = scale.at(row.least());
        double high = scale.at(row.most());
        marks.add(new Mark.Words(scale.from() - 8, y + 4, row.name(), Anchor.END, "fine"));
        marks.add(new Mark.Line(low, y, high, y, "base"));
        marks.add(new Mark.Line(low, y - 4, low, y + 4, "base"));
        marks.add(new Mark.Line(high, y - 4, high, y + 4, "base"));
        marks.add(new Mark.Dot(scale.at(row.value()), y, 4, "dot", row.name()));
    }
}
