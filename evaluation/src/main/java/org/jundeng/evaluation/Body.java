package org.jundeng.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jundeng.chart.Chart;
import org.jundeng.chart.Svg;
import org.jundeng.evaluation.Report.Block;
import org.jundeng.evaluation.Report.Section;
import org.jundeng.publication.Sheet;
import org.jundeng.publication.Sheet.Cell;
import org.jundeng.publication.Texts;

/// The sections of a report as XHTML.
///
/// @param paper whether it is for the typesetter, not for browsers
/// @param prefix of every id, so that several reports may stand on one page; may be empty
record Body(Texts texts, boolean paper, String prefix, StringBuilder page) {

    private static final int SHORT = 12;
    private static final double PAPER_WIDTH = 170;
    private static final double PAPER_HEIGHT = 205;
    private static final double UNITS_ACROSS = 640;
    private static final double NARROW = 500;
    private static final double SMALLER = 0.8;

    void section(Section section, String heading) {
        page.append("<section id=\"")
                .append(prefix)
                .append(section.id())
                .append("\">\n<")
                .append(heading)
                .append('>')
                .append(escaped(section.heading()))
                .append("</")
                .append(heading)
                .append(">\n");
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Words(String text) -> words("", text);
                case Block.Note(String text) -> words("note", text);
                case Block.Table(Sheet sheet, int shown) -> table(sheet, shown, section);
                case Block.Picture(Chart chart, String table) -> picture(chart, table, section);
            }
        }
        page.append("</section>\n");
    }

    void words(String kind, String text) {
        page.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">")
                .append(escaped(text))
                .append("</p>\n");
    }

    private void picture(Chart chart, String table, Section section) {
        if (paper) {
            page.append("<div class=\"picture\">\n<p class=\"finding\">")
                    .append(escaped(chart.sentence()))
                    .append("</p>\n")
                    .append(Svg.drawn(chart, size(chart)))
                    .append('\n');
        } else {
            page.append("<figure class=\"chart\">\n<figcaption>")
                    .append(escaped(chart.sentence()))
                    .append("</figcaption>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                    .append(escaped(chart.title()))
                    .append("\">\n")
                    .append(Svg.of(chart))
                    .append("\n</div>\n");
        }
        // Where a page is short, the table is next to its picture.
        if (prefix.isEmpty()) {
            String link = "<a href=\"#table-" + table + "\">" + escaped(named(table, section)) + "</a>";
            page.append("<p class=\"note\">")
                    .append(escaped(texts.of("evaluation.picture.table", "|")).replace("|", link))
                    .append("</p>\n");
        }
        page.append(paper ? "</div>\n" : "</figure>\n");
    }

    private static String named(String table, Section section) {
        return section.blocks().stream()
                .flatMap(block -> block instanceof Block.Table(Sheet sheet, int _)
                        ? List.of(sheet).stream()
                        : List.<Sheet>of().stream())
                .filter(sheet -> sheet.id().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(table))
                .title();
    }

    /// As wide as the page where the picture is wide, and no higher than leaves room for its sentence; smaller
    /// where it is narrow, or shares its page with much else.
    private String size(Chart chart) {
        double across = PAPER_WIDTH / Math.max(UNITS_ACROSS, chart.width());
        boolean smaller = chart.width() < NARROW || !prefix.isEmpty();
        double scale = Math.min(across * (smaller ? SMALLER : 1), PAPER_HEIGHT / chart.height());
        return String.format(
                Locale.ROOT, "style=\"width:%.1fmm;height:%.1fmm\"", scale * chart.width(), scale * chart.height());
    }

    private void table(Sheet sheet, int shown, Section section) {
        String id = prefix + "table-" + sheet.id();
        boolean named = sheet.title().equals(section.heading());
        if (!named) {
            page.append("<h3 id=\"")
                    .append(id)
                    .append("\">")
                    .append(escaped(sheet.title()))
                    .append("</h3>\n");
        }
        if (shown == 0) {
            words(
                    "note",
                    texts.of("evaluation.elsewhere", sheet.title(), sheet.rows().size(), sheet.id() + ".csv"));
            return;
        }
        String own = named ? " id=\"" + id + "\"" : "";
        if (paper) {
            page.append("<table class=\"report")
                    .append(sheet.rows().size() <= SHORT ? " short\"" : "\"")
                    .append(own)
                    .append(">\n")
                    .append(Columns.of(sheet));
        } else {
            page.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                    .append(escaped(sheet.title()))
                    .append("\">\n<table")
                    .append(own)
                    .append(">\n");
        }
        page.append("<thead><tr>");
        for (int i = 0; i < sheet.columns().size(); i++) {
            page.append(Columns.figures(sheet, i) ? "<th scope=\"col\" class=\"figure\">" : "<th scope=\"col\">")
                    .append(escaped(sheet.columns().get(i).header()))
                    .append("</th>");
        }
        page.append("</tr></thead>\n<tbody>\n");
        sheet.rows().stream().limit(shown).forEach(this::row);
        page.append("</tbody>\n</table>\n").append(paper ? "" : "</div>\n");
        if (sheet.rows().size() > shown) {
            words("note", texts.of("evaluation.more", sheet.rows().size() - shown, sheet.id() + ".csv"));
        }
    }

    private void row(List<Cell> cells) {
        page.append("<tr>");
        for (Cell cell : cells) {
            switch (cell) {
                case Cell.Figure(BigDecimal number) ->
                    page.append("<td class=\"figure\">")
                            .append(number.toPlainString())
                            .append("</td>");
                case Cell.Text(String text) ->
                    page.append("<td>").append(escaped(text)).append("</td>");
            }
        }
        page.append("</tr>\n");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
