package org.jundeng.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names as FEEL spells them: with spaces and signs in them, so that a name can only be recognised
/// by knowing it.
///
/// Source: OMG DMN 1.5, 10.3.1.2, rules 27–32.
final class Names {

    static final Set<String> PROPERTIES = Set.of(
            "year",
            "month",
            "day",
            "weekday",
            "hour",
            "minute",
            "second",
            "time offset",
            "timezone",
            "years",
            "months",
            "days",
            "hours",
            "minutes",
            "seconds",
            "start",
            "end",
            "start included",
            "end included");

    /// By the word that they begin with, longest first.
    private final Map<String, List<String>> byStart = new HashMap<>();

    static Names of(Collection<String> names) {
        Names all = new Names();
        names.forEach(all::add);
        return all;
    }

    void add(String name) {
        List<String> alike = byStart.computeIfAbsent(start(name, 0), _ -> new ArrayList<>());
        if (alike.contains(name)) {
            return;
        }
        int at = 0;
        while (at < alike.size() && alike.get(at).length() > name.length()) {
            at++;
        }
        alike.add(at, name);
    }

    boolean contains(String name) {
        return byStart.getOrDefault(start(name, 0), List.of()).contains(name);
    }

    /// The longest of the names that stands at `at`, or `""`.
    String longest(String source, int at) {
        for (String name : byStart.getOrDefault(start(source, at), List.of())) {
            if (!name.isEmpty() && end(name, source, at) >= 0) {
                return name;
            }
        }
        return "";
    }

    /// The characters of names at `at`, up to the first that is none.
    static String start(String source, int at) {
        int end = at;
        while (end < source.length() && isPart(source.codePointAt(end))) {
            end += Character.charCount(source.codePointAt(end));
        }
        return source.substring(at, end);
    }

    /// Where the name ends in the source, or -1 if it is not there. One space of a name stands for any white space.
    static int end(String name, String source, int at) {
        int position = at;
        for (int i = 0; i < name.length(); i++) {
            char expected = name.charAt(i);
            if (expected == ' ') {
                int begin = position;
                while (position < source.length() && blank(source.charAt(position))) {
                    position++;
                }
                if (position == begin) {
                    return -1;
                }
            } else if (position < source.length() && source.charAt(position) == expected) {
                position++;
            } else {
                return -1;
            }
        }
        boolean partial = isPart(name.codePointBefore(name.length()))
                && position < source.length()
                && isPart(source.codePointAt(position));
        return partial ? -1 : position;
    }

    static boolean blank(int character) {
        return character <= ' ' && character > 0
                || character == 0x85
                || character == 0xA0
                || character == 0x1680
                || character == 0x180E
                || character >= 0x2000 && character <= 0x200B
                || character == 0x2028
                || character == 0x2029
                || character == 0x202F
                || character == 0x205F
                || character == 0x3000
                || character == 0xFEFF;
    }

    static boolean isStart(int character) {
        return character == '?'
                || character >= 'A' && character <= 'Z'
                || character == '_'
                || character >= 'a' && character <= 'z'
                || character >= 0xC0 && character <= 0xD6
                || character >= 0xD8 && character <= 0xF6
                || character >= 0xF8 && character <= 0x2FF
                || character >= 0x370 && character <= 0x37D
                || character >= 0x37F && character <= 0x1FFF
                || character >= 0x200C && character <= 0x200D
                || character >= 0x2070 && character <= 0x218F
                || character >= 0x2C00 && character <= 0x2FEF
                || character >= 0x3001 && character <= 0xD7FF
                || character >= 0xF900 && character <= 0xFDCF
                || character >= 0xFDF0 && character <= 0xFFFD
                || character >= 0x10000 && character <= 0xEFFFF;
    }

    static boolean isPart(int character) {
        return isStart(character)
                || character >= '0' && character <= '9'
                || character == 0xB7
                || character >= 0x300 && character <= 0x36F
                || character >= 0x203F && character <= 0x2040;
    }
}
