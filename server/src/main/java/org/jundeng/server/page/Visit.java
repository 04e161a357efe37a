package org.jundeng.server.page;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jundeng.catalog.Bilingual;
import org.jundeng.publication.Texts;
import org.springframework.security.web.csrf.CsrfToken;

/// One request as a page sees it: in which language and how large it is to be shown, and where the visitor is.
///
/// @param path the path of the page, such as `/services`
/// @param query its query, `""` if none; never of a page that holds answers
/// @param today the day in China
/// @param hotline the number that every page names
public record Visit(
        Texts texts,
        Display display,
        boolean contrast,
        String path,
        String query,
        LocalDate today,
        String hotline,
        Optional<CsrfToken> token) {

    /// How a page is laid out.
    public enum Display {
        STANDARD,
        /// 长辈版: large print, one column, fewer choices.
        ELDER
    }

    static final String BUNDLE = "org.jundeng.server.texts";

    /// The sentence of a key in the visitor's language.
    public String t(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    public String in(Bilingual both) {
        return both.in(texts.locale());
    }

    public boolean chinese() {
        return texts.chinese();
    }

    public boolean elder() {
        return display == Display.ELDER;
    }

    public Locale locale() {
        return texts.locale();
    }

    /// The language of the page as HTML names it.
    public String language() {
        return chinese() ? "zh-Hans" : "en";
    }

    /// This page's own address, to come back to.
    public String here() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /// The classes of the page's root element.
    public String classes() {
        return (elder() ? "elder" : "standard") + (contrast ? " contrast" : "");
    }
}
