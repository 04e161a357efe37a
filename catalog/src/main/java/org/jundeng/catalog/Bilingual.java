package org.jundeng.catalog;

import java.util.Locale;

/// A sentence in Chinese and in English.
public record Bilingual(String zh, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") || en.isEmpty() ? zh : en;
    }

    static Bilingual read(Form form, String key) {
        return form.form(key)
                .map(both -> {
                    try (both) {
                        return new Bilingual(both.text("zh"), both.text("en"));
                    }
                })
                .orElse(new Bilingual("", ""));
    }
}
