package org.jundeng.publication;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/// The pages of a site for search engines, as sitemaps.org describes it.
public final class Sitemap {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// What the protocol allows in one file.
    private static final int MOST_PAGES = 50_000;

    private Sitemap() {}

    /// A page and the day on which it last changed.
    public record Page(URI address, LocalDate changed) {}

    /// The text of the file.
    ///
    /// @throws IllegalArgumentException if there are more pages than one file may have
    public static String of(List<Page> pages) {
        if (pages.size() > MOST_PAGES) {
            throw new IllegalArgumentException(pages.size() + " pages; a sitemap may have " + MOST_PAGES);
        }
        Xml xml = Xml.file();
        xml.open("urlset", NAMESPACE);
        for (Page page : pages) {
            xml.open("url")
                    .text("loc", page.address().toASCIIString())
                    .text("lastmod", page.changed())
                    .close();
        }
        return xml.close().end();
    }
}
