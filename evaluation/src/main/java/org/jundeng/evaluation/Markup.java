package org.jundeng.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.jundeng.evaluation.Report.Block;
import org.jundeng.evaluation.Report.Section;
import org.jundeng.publication.Sheet;
import org.jundeng.publication.Sheet.Cell;
import org.jundeng.publication.Texts;

/// A report as one XHTML page that needs nothing else: for browsers, and for paper.
final class Markup {

    private static final String BUNDLE = "org.jundeng.evaluation.texts";
    private static final String LOOK = """
            body{font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;line-height:1.65;color:#1b1f23;\
            max-width:72rem;margin:0 auto;padding:1rem}h1{font-size:1.8rem;line-height:1.3}h2{font-size:1.35rem;\
            color:#0b5cad;border-bottom:1px solid #0b5cad;margin-top:2rem}h3{font-size:1.05rem}.note,.hash{color:#4b5157;\
            font-size:.92rem;overflow-wrap:anywhere}.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;\
            font-size:.92rem}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;\
            border-bottom:1px solid #b6bec6}td{min-width:3.5em}td.figure{text-align:right;font-variant-numeric:tabular-nums}\
            nav ul{columns:2}@media(max-width:40rem){nav ul{columns:1}}@media print{.scroll{overflow:visible}}""";

    private static final int NARROWEST = 6;
    private static final int WIDEST = 40;
    private static final int WIDEST_HEADER = 10;

    private final Report report;
    private final Texts texts;
    private final boolean paper;
    private final StringBuilder page = new StringBuilder(64 << 10);

    private Markup(Report report, boolean paper) {
        this.report = report;
        this.texts = new Texts(BUNDLE, report.locale());
        this.paper = paper;
    }

    /// The page for browsers.
    static String screen(Report report) {
        return "<!DOCTYPE html>\n" + new Markup(report, false).page();
    }

    /// The page for paper, whose look the typesetter brings.
    static String paper(Report report) {
        return new Markup(report, true).page();
    }

    private String page() {
        String language = texts.chinese() ? "zh-CN" : "en";
        page.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(language)
                .append("\">\n<head>\n");
        if (!paper) {
            page.append("<meta charset=\"utf-8\" />\n")
                    .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
        }
        page.append("<title>").append(escaped(report.title())).append("</title>\n");
        if (!paper) {
            page.append("<style>").append(LOOK).append("</style>\n");
        }
        page.append("<meta name=\"subject\" content=\"")
                .append(escaped(texts.of("evaluation.subject")))
                .append("\" />\n</head>\n<body>\n");
        if (paper) {
            ends();
        } else {
            page.append("<main>\n");
        }
        page.append("<h1>").append(escaped(report.title())).append("</h1>\n");
        words("note", texts.of("evaluation.dated", report.dated().toString()));
        words("hash", texts.of("evaluation.hash", report.hash()));
        if (!paper) {
            contents();
        }
        report.sections().forEach(this::section);
        page.append(paper ? "" : "</main>\n").append("</body>\n</html>\n");
        return page.toString();
    }

    private void ends() {
        String[] pages = texts.of("evaluation.page", "|", "|").split("\\|", -1);
        page.append("<div class=\"head\"><table class=\"ends\"><tr><td>")
                .append(escaped(report.title()))
                .append("</td><td class=\"end\">")
                .append(report.dated())
                .append("</td></tr></table></div>\n");
        page.append("<div class=\"foot\"><table class=\"ends\"><tr><td>SHA-256 ")
                .append(report.hash(), 0, 16)
                .append("…</td><td class=\"end pages\"><span class=\"number\" data-before=\"")
                .append(escaped(pages[0]))
                .append("\" data-between=\"")
                .append(escaped(pages[1]))
                .append("\" data-after=\"")
                .append(escaped(pages[2]))
                .append("\"></span></td></tr></table></div>\n");
    }

    private void contents() {
        page.append("<nav aria-label=\"")
                .append(escaped(texts.of("evaluation.contents")))
                .append("\"><ul>\n");
        report.sections()
                .forEach(section -> page.append("<li><a href=\"#")
                        .append(section.id())
                        .append("\">")
                        .append(escaped(section.heading()))
                        .append("</a></li>\n"));
        page.append("</ul></nav>\n");
    }

    private void section(Section section) {
        page.append("<section id=\"")
                .append(section.id())
                .append("\">\n<h2>")
                .append(escaped(section.heading()))
                .append("</h2>\n");
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Words(String text) -> words("", text);
                case Block.Note(String text) -> words("note", text);
                case Block.Table(Sheet sheet, int shown) -> table(sheet, shown);
            }
        }
        page.append("</section>\n");
    }

    private void words(String kind, String text) {
        page.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">")
                .append(escaped(text))
                .append("</p>\n");
    }

    private void table(Sheet sheet, int shown) {
        page.append("<h3 id=\"table-")
                .append(sheet.id())
                .append("\">")
                .append(escaped(sheet.title()))
                .append("</h3>\n");
        page.append(
                paper
                        ? ""
                        : "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"table-" + sheet.id()
                                + "\">\n");
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
