package org.jundeng.evaluation;

import static org.jundeng.evaluation.Body.escaped;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jundeng.chart.Svg;
import org.jundeng.publication.Texts;

/// Reports as one XHTML page that needs nothing else: for browsers, and for paper.
final class Markup {

    private static final String BUNDLE = "org.jundeng.evaluation.texts";
    private static final String LOOK = """
            body{font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;line-height:1.65;color:#1b1f23;\
            max-width:72rem;margin:0 auto;padding:1rem}h1{font-size:1.8rem;line-height:1.3}h2{font-size:1.35rem;\
            color:#0b5cad;border-bottom:1px solid #0b5cad;margin-top:2rem}h3{font-size:1.05rem}.note,.hash{color:#4b5157;\
            font-size:.92rem;overflow-wrap:anywhere}.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;\
            font-size:.92rem}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;\
            border-bottom:1px solid #b6bec6}th.figure,td.figure{text-align:right;font-variant-numeric:tabular-nums}\
            td{min-width:5em}td.figure{min-width:0}\
            nav ul{columns:2}@media(max-width:40rem){nav ul{columns:1}}\
            .chart{margin:1.5rem 0}.chart figcaption{font-weight:bold;max-width:44rem}.chart .note{margin:.2rem 0}\
            .chart svg{display:block;height:auto;width:100%}.chart svg.large{min-width:36rem;max-width:52rem}\
            .chart svg.small{min-width:18rem;max-width:34rem}\
            @media print{.scroll{overflow:visible}.chart{break-inside:avoid}.chart svg{min-width:0}}
            """;

    private static final int ACROSS = 4;

    private final Texts texts;
    private final String title;
    private final LocalDate dated;
    private final String hash;
    private final boolean paper;
    private final StringBuilder page = new StringBuilder(64 << 10);

    private Markup(Locale locale, String title, LocalDate dated, String hash, boolean paper) {
        this.texts = new Texts(BUNDLE, locale);
        this.title = title;
        this.dated = dated;
        this.hash = hash;
        this.paper = paper;
    }

    /// A line of the contents.
    private record Entry(String id, String name) {}

    /// The page for browsers.
    static String screen(Report report) {
        return "<!DOCTYPE html>\n"
                + new Markup(report.locale(), report.title(), report.dated(), report.hash(), false).page(report);
    }

    /// The page for paper, whose look the typesetter brings.
    static String paper(Report report) {
        return new Markup(report.locale(), report.title(), report.dated(), report.hash(), true).page(report);
    }

    /// Reports of one day one after the other on paper, each on a page of its own.
    static String book(Book book) {
        Report first = book.reports().getFirst();
        Hash hash = new Hash();
        book.reports().forEach(each -> hash.add(each.hash()));
        return new Markup(first.locale(), book.title(), first.dated(), hash.hex(), true).pages(book.reports());
    }

    private String page(Report report) {
        List<Entry> entries = report.sections().stream()
                .map(section -> new Entry(section.id(), section.heading()))
                .toList();
        head(entries);
        contents(entries);
        Body body = new Body(texts, paper, "", page);
        report.sections().forEach(section -> body.section(section, "h2"));
        return foot();
    }

    private String pages(List<Report> reports) {
        List<Entry> entries = new ArrayList<>();
        reports.forEach(report -> entries.add(new Entry("region-" + report.id(), report.name())));
        head(entries);
        contents(entries);
        for (Report report : reports) {
            page.append("<div class=\"region\" id=\"region-")
                    .append(report.id())
                    .append("\">\n<h1>");
            page.append(escaped(report.title())).append("</h1>\n");
            Body body = new Body(texts, paper, report.id() + "-", page);
            report.sections().forEach(section -> body.section(section, "h2"));
            page.append("</div>\n");
        }
        return foot();
    }

    private void head(List<Entry> entries) {
        page.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(texts.chinese() ? "zh-CN" : "en")
                .append("\">\n<head>\n");
        if (!paper) {
            page.append("<meta charset=\"utf-8\" />\n")
                    .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n");
        }
        page.append("<title>").append(escaped(title)).append("</title>\n");
        if (!paper) {
            page.append("<style>").append(LOOK).append(Svg.css(".chart")).append("</style>\n");
        }
        page.append("<meta name=\"subject\" content=\"")
                .append(escaped(texts.of("evaluation.subject")))
                .append("\" />\n");
        if (paper) {
            page.append("<bookmarks>\n");
            entries.forEach(each -> page.append("<bookmark name=\"")
                    .append(escaped(each.name()))
                    .append("\" href=\"#")
                    .append(each.id())
                    .append("\" />\n"));
            page.append("</bookmarks>\n");
        }
        page.append("</head>\n<body>\n");
        if (paper) {
            ends();
        } else {
            page.append("<main>\n");
        }
        page.append("<h1>").append(escaped(title)).append("</h1>\n");
        Body body = new Body(texts, paper, "", page);
        body.words("note", texts.of("evaluation.dated", dated.toString()));
        body.words("hash", texts.of("evaluation.hash", hash));
    }

    private String foot() {
        return page.append(paper ? "" : "</main>\n")
                .append("</body>\n</html>\n")
                .toString();
    }

    private void ends() {
        String[] pages = texts.of("evaluation.page", "|", "|").split("\\|", -1);
        page.append("<div class=\"head\"><table class=\"ends\"><tr><td>")
                .append(escaped(title))
                .append("</td><td class=\"end\">")
                .append(dated)
                .append("</td></tr></table></div>\n");
        page.append("<div class=\"foot\"><table class=\"ends\"><tr><td>SHA-256 ")
                .append(hash, 0, 16)
                .append("…</td><td class=\"end pages\"><span class=\"number\" data-before=\"")
                .append(escaped(pages[0]))
                .append("\" data-between=\"")
                .append(escaped(pages[1]))
                .append("\" data-after=\"")
                .append(escaped(pages[2]))
                .append("\"></span></td></tr></table></div>\n");
    }

    private void contents(List<Entry> entries) {
        if (!paper) {
            page.append("<nav aria-label=\"")
                    .append(escaped(texts.of("evaluation.contents")))
                    .append("\"><ul>\n");
            entries.forEach(each -> page.append("<li>").append(link(each)).append("</li>\n"));
            page.append("</ul></nav>\n");
            return;
        }
        page.append("<div class=\"contents\"><table>\n");
        for (int i = 0; i < entries.size(); i += ACROSS) {
            page.append("<tr>");
            for (int j = i; j < i + ACROSS; j++) {
                page.append("<td>")
                        .append(j < entries.size() ? link(entries.get(j)) : "")
                        .append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</table></div>\n");
    }

    private static String link(Entry entry) {
        return "<a href=\"#" + entry.id() + "\">" + escaped(entry.name()) + "</a>";
    }
}
