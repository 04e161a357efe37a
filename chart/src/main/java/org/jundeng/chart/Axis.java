package org.jundeng.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jundeng.chart.Mark.Anchor;

/// The numbers along a scale, with a fine line across the picture at each.
public final class Axis {

    private static final int ABOUT = 5;
    private static final int THOUSAND_DIGITS = 3;

    private Axis() {}

    /// Under the picture, for a scale from left to right.
    ///
    /// @param top where its lines begin, and `bottom` where they end
    public static List<Mark> below(Scale scale, double top, double bottom, String name) {
        List<Mark> marks = new ArrayList<>();
        for (double tick : scale.ticks(ABOUT)) {
            double x = scale.at(tick);
            marks.add(new Mark.Line(x, top, x, bottom, "grid"));
            marks.add(new Mark.Words(x, bottom + 16, number(tick), Anchor.MIDDLE, "tick"));
        }
        marks.add(new Mark.Words((scale.from() + scale.to()) / 2, bottom + 34, name, Anchor.MIDDLE, "axis"));
        return List.copyOf(marks);
    }

    /// Left of the picture, for a scale from the bottom up.
    public static List<Mark> left(Scale scale, double left, double right, String name) {
        List<Mark> marks = new ArrayList<>();
        for (double tick : scale.ticks(ABOUT)) {
            double y = scale.at(tick);
            marks.add(new Mark.Line(left, y, right, y, "grid"));
            marks.add(new Mark.Words(left - 6, y + 4, number(tick), Anchor.END, "tick"));
        }
        marks.add(new Mark.Words(left, Math.min(scale.from(), scale.to()) - 10, name, Anchor.START, "axis"));
        return List.copyOf(marks);
    }

    /// A tick without the noise of its last digits, thousands apart.
    static String number(double tick) {
        BigDecimal plain = new BigDecimal(tick).round(new MathContext(6)).stripTrailingZeros();
        String text = plain.signum() == 0 ? "0" : plain.abs().toPlainString();
        int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
        StringBuilder apart = new StringBuilder(text);
        for (int i = end - THOUSAND_DIGITS; i > 0 && end > THOUSAND_DIGITS + 1; i -= THOUSAND_DIGITS) {
            apart.insert(i, ',');
        }
        return (plain.signum() < 0 ? "−" : "") + apart;
    }
}
