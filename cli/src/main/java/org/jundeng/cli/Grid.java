package org.jundeng.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// A table of figures for a terminal: the first column to the left, the others to the right, all as wide as they need.
final class Grid {

    private final List<List<String>> rows = new ArrayList<>();

    Grid(List<String> headers) {
        rows.add(List.copyOf(headers));
    }

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /// A line before the sums.
    void rule() {
        rows.add(List.of());
    }

    void print(PrintStream out) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Page.columns(row.get(i)));
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            List<String> row = rows.get(r);
            if (row.isEmpty()) {
                line(widths, out);
                continue;
            }
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < row.size(); i++) {
                String gap = " ".repeat(widths[i] - Page.columns(row.get(i)));
                line.append(i == 0 ? row.get(i) + gap : "  " + gap + row.get(i));
            }
            out.println(line.toString().stripTrailing());
            if (r == 0) {
                line(widths, out);
            }
        }
    }

    private static void line(int[] widths, PrintStream out) {
        int sum = 0;
        for (int width : widths) {
            sum += width + 2;
        }
        out.println("  " + "─".repeat(sum - 2));
    }
}
