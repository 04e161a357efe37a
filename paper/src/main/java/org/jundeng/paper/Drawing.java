package org.jundeng.paper;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/// Draws the part of SVG that pictures of figures need: boxes, straight lines, dots and words in colours.
///
/// Words are set in the font of the page, so that they can be searched and copied. Other elements are not
/// drawn; neither scripts, styles nor addresses are read.
final class Drawing implements SVGDrawer {

    private static final Pattern STEP = Pattern.compile("([MLhv])\\s*(-?[\\d.]+)(?:[\\s,]+(-?[\\d.]+))?");
    private static final float MITER = 10;

    private final String family;

    Drawing(String family) {
        this.family = family;
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        return new Picture(svg, family, width, height);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // The only font is that of the page.
    }

    @Override
    public void addFontFile(File file, String name, Integer weight, FontStyle style) {
        // As above.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    /// Units: `width` and `height` in dots of the page, as its style has them.
    private record Picture(Element svg, String family, double width, double height) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(width);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(height);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            String[] view = svg.getAttribute("viewBox").split(" ");
            Pen pen = new Pen(device, context, family, x, y, width / Double.parseDouble(view[2]));
            Stroke before = device.getStroke();
            for (Element each : elements(svg)) {
                pen.draw(each);
            }
            device.setStroke(before);
        }

        private static List<Element> elements(Element parent) {
            return IntStream.range(0, parent.getChildNodes().getLength())
                    .mapToObj(parent.getChildNodes()::item)
                    .flatMap(node -> node instanceof Element element ? Stream.of(element) : Stream.empty())
                    .toList();
        }
    }

    /// What draws one picture.
    ///
    /// @param left where the picture begins, in dots, and `top`
    /// @param scale dots a unit of the picture
    private record Pen(
            OutputDevice device, RenderingContext context, String family, double left, double top, double scale) {

        void draw(Element element) {
            switch (element.getTagName()) {
                case "rect" ->
                    shape(
                            element,
                            new Rectangle2D.Double(
                                    x(element, "x"),
                                    y(element, "y"),
                                    scale * number(element, "width"),
                                    scale * number(element, "height")));
                case "line" ->
                    shape(
                            element,
                            new Line2D.Double(x(element, "x1"), y(element, "y1"), x(element, "x2"), y(element, "y2")));
                case "circle" -> {
                    double radius = scale * number(element, "r");
                    shape(
                            element,
                            new Ellipse2D.Double(
                                    x(element, "cx") - radius, y(element, "cy") - radius, 2 * radius, 2 * radius));
                }
                case "path" -> shape(element, way(element.getAttribute("d")));
                case "text" -> words(element);
                default -> {
                    // Titles and the like are not drawn.
                }
            }
        }

        private void shape(Element element, Shape shape) {
            if (inked(element, "fill") && !(shape instanceof Line2D)) {
                device.setColor(colour(element.getAttribute("fill")));
                device.fill(shape);
            }
            if (inked(element, "stroke")) {
                device.setColor(colour(element.getAttribute("stroke")));
                device.setStroke(stroke(element));
                device.draw(shape);
            }
        }

        private static boolean inked(Element element, String with) {
            return element.hasAttribute(with) && !element.getAttribute(with).equals("none");
        }

        private BasicStroke stroke(Element element) {
            float wide = (float) (scale * (element.hasAttribute("stroke-width") ? number(element, "stroke-width") : 1));
            String dashes = element.getAttribute("stroke-dasharray");
            if (dashes.isEmpty()) {
                return new BasicStroke(wide, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITER);
            }
            String[] lengths = dashes.split("[ ,]+");
            float[] dash = new float[lengths.length];
            for (int i = 0; i < dash.length; i++) {
                dash[i] = (float) (scale * Double.parseDouble(lengths[i]));
            }
            return new BasicStroke(wide, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITER, dash, 0);
        }

        private Shape way(String written) {
            Path2D way = new Path2D.Double();
            Matcher step = STEP.matcher(written);
            while (step.find()) {
                double first = Double.parseDouble(step.group(2));
                switch (step.group(1)) {
                    case "M" -> way.moveTo(left + scale * first, top + scale * second(step));
                    case "L" -> way.lineTo(left + scale * first, top + scale * second(step));
                    case "h" ->
                        way.lineTo(
                                way.getCurrentPoint().getX() + scale * first,
                                way.getCurrentPoint().getY());
                    default ->
                        way.lineTo(
                                way.getCurrentPoint().getX(),
                                way.getCurrentPoint().getY() + scale * first);
                }
            }
            return way;
        }

        private static double second(Matcher step) {
            return Double.parseDouble(step.group(3));
        }

        private void words(Element element) {
            FontSpecification wanted = new FontSpecification();
            wanted.families = new String[] {family};
            wanted.size = (float) (scale
                    * Double.parseDouble(element.getAttribute("font-size").replace("px", "")));
            wanted.fontWeight = IdentValue.NORMAL;
            wanted.fontStyle = IdentValue.NORMAL;
            wanted.variant = IdentValue.NORMAL;
            FSFont font = context.getFont(wanted);
            String text = element.getTextContent();
            double wide = context.getTextRenderer().getWidth(context.getFontContext(), font, text);
            double back = switch (element.getAttribute("text-anchor")) {
                case "middle" -> wide / 2;
                case "end" -> wide;
                default -> 0;
            };
            device.setColor(colour(element.getAttribute("fill")));
            device.setFont(font);
            context.getTextRenderer()
                    .drawString(device, text, (float) (x(element, "x") - back), (float) y(element, "y"));
        }

        private double x(Element element, String name) {
            return left + scale * number(element, name);
        }

        private double y(Element element, String name) {
            return top + scale * number(element, name);
        }

        private static double number(Element element, String name) {
            return Double.parseDouble(element.getAttribute(name));
        }

        /// The colour of six hexadecimal digits.
        private static FSRGBColor colour(String written) {
            return new FSRGBColor(Integer.parseInt(written.substring(1), 16));
        }
    }
}
