package org.jundeng.chart;

import java.util.Locale;

/// One thing drawn: lengths are in units of the picture, from its left upper corner.
///
/// `look` names a class of the style sheet; colour is never the only thing that tells marks apart.
public sealed interface Mark {

    /// @param hint what is told of it when pointed at; empty for nothing
    record Box(double x, double y, double width, double height, String look, String hint) implements Mark {}

    record Line(double x1, double y1, double x2, double y2, String look) implements Mark {}

    /// Straight lines through points.
    ///
    /// @param way as the attribute `d` of SVG has it
    record Way(String way, String look) implements Mark {}

    /// @param hint what is told of it when pointed at; empty for nothing
    record Dot(double x, double y, double radius, String look, String hint) implements Mark {}

    record Words(double x, double y, String text, Anchor anchor, String look) implements Mark {}

    /// Which end of a text lies at its point.
    enum Anchor {
        START,
        MIDDLE,
        END;

        /// As SVG writes it.
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A length in tenths.
    static String length(double units) {
        double tenths = Math.rint(units * 10) / 10;
        return tenths == Math.rint(tenths) ? String.valueOf((long) tenths) : String.valueOf(tenths);
    }

    /// About how wide a text is: a Chinese character takes its size, a Latin letter a little over half.
    static double wide(String text, double size) {
        return size
                * text.codePoints()
                        .mapToDouble(each -> each < 0x2E80 ? 0.58 : 1)
                        .sum();
    }
}
