package org.jundeng.chart;

import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// A picture written as an element of SVG that carries its title and its sentence.
public final class Svg {

    private static final int NARROW = 500;

    private final BiFunction<String, String, String> look;
    private final StringBuilder written = new StringBuilder(4 << 10);

    private Svg(BiFunction<String, String, String> look) {
        this.look = look;
    }

    /// For a page whose style sheet knows the looks by their classes, such as [#css].
    public static String of(Chart chart) {
        String id = escaped(chart.id());
        Svg svg = new Svg((_, classes) -> " class=\"" + escaped(classes) + "\"");
        svg.written
                .append("<svg viewBox=\"0 0 ")
                .append(Mark.length(chart.width()))
                .append(' ')
                .append(Mark.length(chart.height()))
                .append("\" class=\"")
                .append(chart.width() < NARROW ? "small" : "large")
                .append("\" role=\"img\" aria-labelledby=\"")
                .append(id)
                .append("-title\" aria-describedby=\"")
                .append(id)
                .append("-text\">\n<title id=\"")
                .append(id)
                .append("-title\">")
                .append(escaped(chart.title()))
                .append("</title>\n<desc id=\"")
                .append(id)
                .append("-text\">")
                .append(escaped(chart.sentence()))
                .append("</desc>\n");
        chart.marks().forEach(svg::mark);
        return svg.written.append("</svg>").toString();
    }

    /// For paper: each mark with its own look, and in `alt` what the picture says.
    ///
    /// @param size attributes of the element, such as its style
    public static String drawn(Chart chart, String size) {
        Svg svg = new Svg((element, classes) -> Looks.of(element, classes).entrySet().stream()
                .map(each -> " " + each.getKey() + "=\"" + each.getValue() + "\"")
                .collect(Collectors.joining()));
        svg.written
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(Mark.length(chart.width()))
                .append(' ')
                .append(Mark.length(chart.height()))
                .append("\" alt=\"")
                .append(escaped(chart.title() + ": " + chart.sentence()))
                .append("\" ")
                .append(size)
                .append(">\n");
        chart.marks().forEach(svg::mark);
        return svg.written.append("</svg>").toString();
    }

    /// The style sheet of the looks, for what is within `scope`.
    public static String css(String scope) {
        return Looks.css(scope);
    }

    private void mark(Mark mark) {
        switch (mark) {
            case Mark.Box(double x, double y, double width, double height, String look, String hint) -> {
                start("rect", look);
                length("x", x).length("y", y).length("width", width).length("height", height);
                hinted("rect", hint);
            }
            case Mark.Line(double x1, double y1, double x2, double y2, String look) -> {
                start("line", look);
                length("x1", x1).length("y1", y1).length("x2", x2).length("y2", y2);
                hinted("line", "");
            }
            case Mark.Way(String way, String look) -> {
                start("path", look);
                written.append(" d=\"").append(escaped(way)).append('"');
                hinted("path", "");
            }
            case Mark.Dot(double x, double y, double radius, String look, String hint) -> {
                start("circle", look);
                length("cx", x).length("cy", y).length("r", radius);
                hinted("circle", hint);
            }
            case Mark.Words(double x, double y, String text, Mark.Anchor anchor, String look) -> {
                start("text", look);
                length("x", x).length("y", y);
                written.append(" text-anchor=\"")
                        .append(anchor.written())
                        .append("\">")
                        .append(escaped(text))
                        .append("</text>\n");
            }
        }
    }

    private void start(String element, String classes) {
        written.append('<').append(element).append(look.apply(element, classes));
    }

    private Svg length(String name, double units) {
        written.append(' ')
                .append(name)
                .append("=\"")
                .append(Mark.length(units))
                .append('"');
        return this;
    }

    private void hinted(String element, String hint) {
        if (hint.isEmpty()) {
            written.append("/>\n");
        } else {
            written.append("><title>")
                    .append(escaped(hint))
                    .append("</title></")
                    .append(element)
                    .append(">\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
