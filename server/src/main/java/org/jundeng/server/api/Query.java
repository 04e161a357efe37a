package org.jundeng.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// The query of a request, read strictly: a name that the address does not know is an error, since a filter that is
/// misspelt and left out of account would give a wrong answer.
final class Query {

    private static final String LANGUAGE = "lang";

    private final Map<String, String[]> values;
    private final Locale language;

    private Query(Map<String, String[]> values, Locale language) {
        this.values = values;
        this.language = language;
    }

    /// @param names what the address knows, besides `lang`
    static Query of(HttpServletRequest request, String... names) {
        SortedSet<String> known = new TreeSet<>(java.util.List.of(names));
        known.add(LANGUAGE);
        Map<String, String[]> values = request.getParameterMap();
        for (Map.Entry<String, String[]> value : values.entrySet()) {
            if (!known.contains(value.getKey())) {
                throw new Refusal(ApiProblem.UNKNOWN_PARAMETER, shortened(value.getKey()), String.join(", ", known));
            }
            if (value.getValue().length != 1) {
                throw Refusal.parameter(value.getKey(), "1×");
            }
        }
        Locale language = language(request);
        if (values.containsKey(LANGUAGE) && !values.get(LANGUAGE)[0].equals(language.getLanguage())) {
            throw Refusal.parameter(LANGUAGE, "zh | en");
        }
        return new Query(values, language);
    }

    /// The language that the query asks for, else the first of the browser's that we have, else Chinese.
    static Locale language(HttpServletRequest request) {
        String asked = Optional.ofNullable(request.getParameter(LANGUAGE)).orElse("");
        if (asked.equals("zh") || asked.equals("en")) {
            return Locale.of(asked);
        }
        if (request.getHeader("Accept-Language") == null) {
            return Locale.CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .map(locale -> Locale.of(locale.getLanguage()))
                .filter(locale -> locale.equals(Locale.CHINESE) || locale.equals(Locale.ENGLISH))
                .findFirst()
                .orElse(Locale.CHINESE);
    }

    Locale language() {
        return language;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(all -> all[0]);
    }

    int whole(String name, int otherwise, int least, int most) {
        return text(name)
                .map(text -> {
                    int value = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
                    if (value < least || value > most) {
                        throw Refusal.parameter(name, least + "–" + most);
                    }
                    return value;
                })
                .orElse(otherwise);
    }

    Optional<LocalDate> date(String name) {
        return text(name).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw Refusal.parameter(name, "2018-10-01");
            }
        });
    }

    /// As much of a text as a message repeats.
    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
