package org.jundeng.publication;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of one door to the system in one language; those that all doors share stand behind them.
///
/// @param bundle the base name of the door's own sentences
public record Texts(String bundle, Locale locale) {

    private static final String SHARED = "org.jundeng.publication.texts";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /// The sentences that all doors share.
    public static Texts shared(Locale locale) {
        return new Texts(SHARED, locale);
    }

    /// The sentence of a key with its arguments put in.
    ///
    /// @throws java.util.MissingResourceException if there is none
    public String of(String key, Object... arguments) {
        ResourceBundle own = ResourceBundle.getBundle(bundle, locale, NO_FALLBACK);
        String pattern = own.containsKey(key)
                ? own.getString(key)
                : ResourceBundle.getBundle(SHARED, locale, NO_FALLBACK).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    public boolean chinese() {
        return locale.getLanguage().equals("zh");
    }
}
