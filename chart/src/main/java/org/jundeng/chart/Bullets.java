package org.jundeng.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jundeng.chart.Mark.Anchor;

/// Values against what is aimed at, one under the other in groups, each on its own scale from 0.
///
/// A bar is the value, a thick line the goal, a dashed one where it should be by now.
public record Bullets(List<Group> groups) {

    private static final double WIDTH = 640;
    private static final double LEFT = 8;
    private static final double RIGHT = WIDTH - 8;
    private static final double HIGH = 40;
    private static final double HEAD = 28;

    public Bullets {
        groups = List.copyOf(groups);
    }

    /// Rows under one word, such as a kind of target.
    public record Group(String name, List<Row> rows) {

        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// @param shown the value, the goal and what is found, in words
    public record Row(String name, double value, OptionalDouble pace, OptionalDouble goal, String shown) {}

    public double width() {
        return WIDTH;
    }

    public double height() {
        return groups.size() * HEAD
                + HIGH * groups.stream().mapToInt(group -> group.rows().size()).sum()
                + 6;
    }

    public List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        double y = 0;
        for (Group group : groups) {
            marks.add(new Mark.Words(LEFT, y + 19, group.name(), Anchor.START, "strong"));
            y += HEAD;
            for (Row row : group.rows()) {
                row(row, y, marks);
                y += HIGH;
            }
        }
        return List.copyOf(marks);
    }

    private static void row(Row row, double y, List<Mark> marks) {
        List<Double> there = new ArrayList<>(List.of(row.value()));
        row.pace().ifPresent(there::add);
        row.goal().ifPresent(there::add);
        Scale scale = Scale.around(there, true, LEFT, RIGHT);
        marks.add(new Mark.Words(LEFT, y + 10, row.name(), Anchor.START, "tick"));
        marks.add(new Mark.Words(RIGHT, y + 10, row.shown(), Anchor.END, "tick"));
        marks.add(new Mark.Box(LEFT, y + 17, RIGHT - LEFT, 14, "track", ""));
        double zero = scale.at(0);
        double end = scale.at(row.value());
        marks.add(new Mark.Box(
                Math.min(zero, end),
                y + 20,
                Math.max(1, Math.abs(end - zero)),
                8,
                "bar",
                row.name() + " " + row.shown()));
        row.pace().ifPresent(each -> marks.add(new Mark.Line(scale.at(each), y + 15, scale.at(each), y + 33, "pace")));
        row.goal().ifPresent(each -> marks.add(new Mark.Line(scale.at(each), y + 15, scale.at(each), y + 33, "goal")));
    }
}
