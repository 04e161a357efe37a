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

    private static final int NARROWEST = 6;
    private static final int WIDEST = 40;
    private static final int WIDEST_HEADER = 10;
    private static final double PAPER_WIDTH = 170;
    private static final double PAPER_HEIGHT = 205;
    private static final double UNITS_ACROSS = 640;

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
                case Block.Table(Sheet sheet, int shown) -> table(sheet, shown);
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
        String link = "<a href=\"#" + prefix + "table-" + table + "\">" + escaped(named(table, section)) + "</a>";
        page.append("<p class=\"note\">")
                .append(escaped(texts.of("evaluation.picture.table", "|")).replace("|", link))
                .append("</p>\n")
                .append(paper ? "</div>\n" : "</figure>\n");
    }

    private static String named(String table, Section section) {
        return section.blocks().stream()
                .flatMap(block -> block instanceof Block.Table(Sheet sheet, int _) ? List.of(sheet).stream() : List.<Sheet>of().stream())
                .filter(sheet -> sheet.id().equals(table))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(table))
                .title();
    }

    /// As wide as the page where the picture is, and no higher than leaves room for its sentence.
    private static String size(Chart chart) {
        double scale = Math.min(PAPER_WIDTH / UNITS_ACROSS, PAPER_HEIGHT / chart.height());
        return String.format(
                Locale.ROOT,
                "style=\"width:%.1fmm;height:%.1fmm\"",
                Math.min(PAPER_WIDTH, scale * chart.width()),
                Math.min(PAPER_WIDTH / chart.width(), scale) * chart.height());
    }

    private void table(Sheet sheet, int shown) {
        page.append("<h3 id=\"")
                .append(prefix)
                .append("table-")
                .append(sheet.id())
                .append("\">")
                .append(escaped(sheet.title()))
                .append("</h3>\n");
        if (shown == 0) {
            words(
                    "note",
                    texts.of("evaluation.elsewhere", sheet.title(), sheet.rows().size(), sheet.id() + ".csv"));
            return;
        }
        page.append(
                paper
                        ? ""
                        : "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"" + prefix + "table-"
                                + sheet.id() + "\">\n");
        page.append(paper ? "<table class=\"report\">\n" + columns(sheet) : "<table>\n")
                .append("<thead><tr>");
        sheet.columns()
                .forEach(column -> page.append("<th scope=\"col\">")
                        .append(escaped(column.header()))
                        .append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        sheet.rows().stream().limit(shown).forEach(this::row);
        page.append("</tbody>\n</table>\n").append(paper ? "" : "</div>\n");
        if (sheet.rows().size() > shown) {
            words("note", texts.of("evaluation.more", sheet.rows().size() - shown, sheet.id() + ".csv"));
        }
    }

    /// How wide each column is on paper: by its longest text, so far as that can be.
    private static String columns(Sheet sheet) {
        int[] widths = new int[sheet.columns().size()];
        int all = 0;
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            int longest = sheet.rows().stream()
                    .mapToInt(row -> wide(written(row.get(column))))
                    .max()
                    .orElse(0);
            int header = Math.min(wide(sheet.columns().get(i).header()), WIDEST_HEADER);
            widths[i] = Math.clamp(Math.max(longest, header), NARROWEST, WIDEST);
            all += widths[i];
        }
        StringBuilder columns = new StringBuilder("<colgroup>");
        for (int width : widths) {
            columns.append("<col style=\"width:").append(100 * width / all).append("%\" />");
        }
        return columns.append("</colgroup>\n").toString();
    }

    /// How many Latin letters a text is wide.
    private static int wide(String text) {
        return text.codePoints().map(each -> each < 0x2E80 ? 1 : 2).sum();
    }

    private static String written(Cell cell) {
        return switch (cell) {
            case Cell.Figure(BigDecimal number) -> number.toPlainString();
            case Cell.Text(String text) -> text;
        };
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
