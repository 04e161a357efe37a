package org.jundeng.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jundeng.chart.Mark.Anchor;

/// Rows of dots on one scale: for each row a value, the one before it if there is one, and an interval if there is one.
public record Dots(List<Row> rows, String axis) {

    private static final double WIDTH = 640;
    private static final double HIGH = 30;
    private static final double LEFT = 110;
    private static final double RIGHT = 90;
    private static final double TOP = 8;

    public Dots {
        rows = List.copyOf(rows);
    }

    /// @param before a hollow dot, joined to the value by a line
    /// @param least the lower end of an interval around the value, and `most` the upper
    public record Row(
            String name,
            OptionalDouble before,
            OptionalDouble value,
            OptionalDouble least,
            OptionalDouble most,
            String shown,
            boolean strong) {

        /// A value and the one before it.
        public static Row of(String name, OptionalDouble before, OptionalDouble value, String shown, boolean strong) {
            return new Row(name, before, value, OptionalDouble.empty(), OptionalDouble.empty(), shown, strong);
        }
    }

    public double width() {
        return WIDTH;
    }

    public double height() {
        return TOP + rows.size() * HIGH + 46;
    }

    public List<Mark> marks() {
        List<Double> all = rows.stream()
                .flatMap(row -> Stream.of(row.before(), row.value(), row.least(), row.most()))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        Scale scale = Scale.around(all, false, LEFT, WIDTH - RIGHT);
        List<Mark> marks = new ArrayList<>(Axis.below(scale, TOP, TOP + rows.size() * HIGH, axis));
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), TOP + (i + 0.5) * HIGH, scale, marks);
        }
        return List.copyOf(marks);
    }

    private static void row(Row row, double y, Scale scale, List<Mark> marks) {
        String look = row.strong() ? "strong" : "plain";
        marks.add(new Mark.Words(LEFT - 10, y + 5, row.name(), Anchor.END, look));
        if (row.least().isPresent() && row.most().isPresent()) {
            double low = scale.at(row.least().getAsDouble());
            double high = scale.at(row.most().getAsDouble());
            marks.add(new Mark.Line(low, y, high, y, "base"));
            marks.add(new Mark.Line(low, y - 5, low, y + 5, "base"));
            marks.add(new Mark.Line(high, y - 5, high, y + 5, "base"));
        }
        if (row.before().isPresent() && row.value().isPresent()) {
            marks.add(new Mark.Line(
                    scale.at(row.before().getAsDouble()),
                    y,
                    scale.at(row.value().getAsDouble()),
                    y,
                    "link"));
        }
        row.before().ifPresent(each -> marks.add(new Mark.Dot(scale.at(each), y, 6, "before", "")));
        row.value()
                .ifPresent(each -> marks.add(new Mark.Dot(
                        scale.at(each), y, 6.5, row.strong() ? "named" : "dot", row.name() + " " + row.shown())));
        marks.add(new Mark.Words(WIDTH - RIGHT + 12, y + 5, row.shown(), Anchor.START, look));
    }
}
