package org.jundeng.expression;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/* XPath 3.1 regular expressions, put into Java's. What differs is translated: the subtraction of
classes, \i and \c, Unicode blocks, the meaning of `.`, `^` and `$`, white space under `x`; what
Java has and XPath has not (possessive quantifiers, look-around, \b …) is an error.
Sources: XPath and XQuery Functions and Operators 3.1, 5.6; XML Schema 1.1 Part 2, appendix G. */

/// Regular expressions as FEEL has them. A match that looks at too many characters is given up.
final class Patterns {

    private static final String ESCAPED = "nrt\\|.-^?*+{}()[]$sSiIcCdDwWpP";
    private static final Map<String, Optional<Pattern>> COMPILED = new ConcurrentHashMap<>();
    private static final int REMEMBERED = 1_000;

    private Patterns() {}

    /// Whether the pattern occurs in the text; empty where pattern or flags are wrong.
    static Optional<Boolean> find(Evaluator evaluator, String text, String pattern, String flags) {
        return matcher(evaluator, text, pattern, flags).map(Patterns::find);
    }

    /// Whether there is a next occurrence.
    static boolean find(Matcher matcher) {
        try {
            return matcher.find();
        } catch (StackOverflowError e) {
            throw new Limits.Exceeded();
        }
    }

    /// The text with each occurrence replaced; empty where pattern, flags or replacement are wrong, or
    /// where the pattern fits the empty text.
    static Optional<String> replace(
            Evaluator evaluator, String text, String pattern, String replacement, String flags) {
        Optional<Matcher> read = matcher(evaluator, text, pattern, flags);
        if (read.isEmpty() || find(matcher(evaluator, "", pattern, flags).orElseThrow())) {
            return Optional.empty();
        }
        boolean literal = flags.contains("q");
        Matcher matcher = read.get();
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        while (find(matcher)) {
            replaced.append(text, from, matcher.start());
            if (literal) {
                replaced.append(replacement);
            } else if (!insert(replaced, replacement, matcher)) {
                return Optional.empty();
            }
            from = matcher.end();
            if (replaced.length() > Limits.TEXT) {
                throw new Limits.Exceeded();
            }
        }
        return Optional.of(replaced.append(text, from, text.length()).toString());
    }

    /// Appends the replacement with `$1` and `\$` resolved; false where it is not well-formed.
    private static boolean insert(StringBuilder result, String replacement, Matcher matcher) {
        for (int i = 0; i < replacement.length(); i++) {
            char character = replacement.charAt(i);
            char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : 0;
            if (character == '\\') {
                if (next != '\\' && next != '$') {
                    return false;
                }
                result.append(next);
                i++;
            } else if (character == '$') {
                if (next < '0' || next > '9') {
                    return false;
                }
                int group = next - '0';
                i++;
                while (i + 1 < replacement.length()
                        && Character.isDigit(replacement.charAt(i + 1))
                        && group * 10 + replacement.charAt(i + 1) - '0' <= matcher.groupCount()) {
                    group = group * 10 + replacement.charAt(++i) - '0';
                }
                String found = group <= matcher.groupCount() ? matcher.group(group) : null;
                result.append(found == null ? "" : found);
                if (result.length() > Limits.TEXT) {
                    throw new Limits.Exceeded();
                }
            } else {
                result.append(character);
            }
        }
        return true;
    }

    /// A matcher of bounded effort, or empty where pattern or flags are wrong.
    static Optional<Matcher> matcher(Evaluator evaluator, String text, String pattern, String flags) {
        return compiled(pattern, flags).map(each -> each.matcher(new Bounded(text, evaluator)));
    }

    private static Optional<Pattern> compiled(String pattern, String flags) {
        if (pattern.length() + flags.length() > REMEMBERED) {
            return compile(pattern, flags);
        }
        if (COMPILED.size() > REMEMBERED) {
            COMPILED.clear();
        }
        return COMPILED.computeIfAbsent(flags + "/" + pattern, _ -> compile(pattern, flags));
    }

    private static Optional<Pattern> compile(String pattern, String flags) {
        if (!flags.matches("[smixq]*")) {
            return Optional.empty();
        }
        int options = flags.contains("i") ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        try {
            return flags.contains("q")
                    ? Optional.of(Pattern.compile(pattern, options | Pattern.LITERAL))
                    : new Translation(flags.contains("x") ? squeezed(pattern) : pattern, flags)
                            .translated()
                            .map(java -> Pattern.compile(java, options));
        } catch (PatternSyntaxException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    /// The pattern without white space, but for that in classes.
    private static String squeezed(String pattern) {
        StringBuilder squeezed = new StringBuilder();
        int level = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char character = pattern.charAt(i);
            boolean escaped = i > 0 && pattern.charAt(i - 1) == '\\';
            if (!escaped) {
                level += character == '[' ? 1 : character == ']' && level > 0 ? -1 : 0;
            }
            if (level > 0 || " \t\n\r".indexOf(character) < 0) {
                squeezed.append(character);
            }
        }
        return squeezed.toString();
    }

    /// A text that counts how often it is looked at.
    private record Bounded(String text, Evaluator evaluator) implements CharSequence {
        @Override
        public char charAt(int index) {
            evaluator.count(1);
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /// One pattern on its way into Java's notation.
    private static final class Translation {

        private final String pattern;
        private final boolean multiline;
        private final boolean dotAll;
        private final boolean anyCase;
        private final StringBuilder java = new StringBuilder();
        private final java.util.Deque<Integer> open = new java.util.ArrayDeque<>();
        private final java.util.Set<Integer> closed = new java.util.HashSet<>();
        private boolean caseful;
        private int groups;
        private int at;

        Translation(String pattern, String flags) {
            this.pattern = pattern;
            this.multiline = flags.contains("m");
            this.dotAll = flags.contains("s");
            this.anyCase = flags.contains("i");
        }

        /// Java's notation, or empty where the pattern is not one of XPath.
        Optional<String> translated() {
            while (at < pattern.length()) {
                int begin = java.length();
                caseful = false;
                if (!one()) {
                    return Optional.empty();
                }
                if (caseful && anyCase) {
                    java.insert(begin, "(?-i:").append(')');
                }
            }
            return open.isEmpty() ? Optional.of(java.toString()) : Optional.empty();
        }

        private boolean one() {
            char character = pattern.charAt(at);
            switch (character) {
                case '\\' -> {
                    return escape(false);
                }
                case '[' -> {
                    return characterClass();
                }
                case '(' -> {
                    if (pattern.startsWith("(?", at) && !pattern.startsWith("(?:", at)) {
                        return false;
                    }
                    boolean capturing = !pattern.startsWith("(?:", at);
                    open.push(capturing ? ++groups : 0);
                    java.append(capturing ? "(" : "(?:");
                    at += capturing ? 1 : 3;
                }
                case ')' -> {
                    if (open.isEmpty()) {
                        return false;
                    }
                    closed.add(open.pop());
                    add(")");
                }
                case '.' -> add(dotAll ? "(?s:.)" : "[^\\n\\r]");
                case '^' -> add(multiline ? "(?:\\A|(?<=\\n)(?!\\z))" : "\\A");
                case '$' -> add(multiline ? "(?=\\n|\\z)" : "\\z");
                case '?', '*', '+', '{' -> {
                    return quantifier(character);
                }
                case ']', '}' -> {
                    return false;
                }
                default -> add(literal(character));
            }
            return true;
        }

        private static String literal(char character) {
            return "&#".indexOf(character) >= 0 ? "\\" + character : String.valueOf(character);
        }

        private void add(String text) {
            java.append(text);
            at++;
        }

        /// `?`, `*`, `+` or `{n,m}`, each perhaps followed by `?`; nothing else may follow that Java would read as
        /// possessive.
        private boolean quantifier(char character) {
            int end = at + 1;
            if (character == '{') {
                end = pattern.indexOf('}', at) + 1;
                if (end == 0 || !pattern.substring(at, end).matches("\\{[0-9]{1,6}(,[0-9]{0,6})?\\}")) {
                    return false;
                }
            }
            if (end < pattern.length() && pattern.charAt(end) == '?') {
                end++;
            }
            if (end < pattern.length() && "?*+{".indexOf(pattern.charAt(end)) >= 0) {
                return false;
            }
            java.append(pattern, at, end);
            at = end;
            return true;
        }

        private boolean escape(boolean inClass) {
            if (at + 1 >= pattern.length()) {
                return false;
            }
            char kind = pattern.charAt(at + 1);
            if (kind >= '1' && kind <= '9' && !inClass) {
                return reference();
            }
            if (ESCAPED.indexOf(kind) < 0) {
                return false;
            }
            at += 2;
            switch (kind) {
                case 'i' -> java.append(inClass ? "_:\\p{L}" : "[_:\\p{L}]");
                case 'I' -> java.append("[^_:\\p{L}]");
                case 'c' -> java.append(inClass ? "-.·_:\\p{L}\\p{N}\\p{M}" : "[-.·_:\\p{L}\\p{N}\\p{M}]");
                case 'C' -> java.append("[^-.·_:\\p{L}\\p{N}\\p{M}]");
                case 'd' -> java.append("\\p{Nd}");
                case 'D' -> java.append("\\P{Nd}");
                case 'w' -> java.append("[^\\p{P}\\p{Z}\\p{C}]");
                case 'W' -> java.append("[\\p{P}\\p{Z}\\p{C}]");
                case 's' -> java.append("[ \\t\\n\\r]");
                case 'S' -> java.append("[^ \\t\\n\\r]");
                case 'p', 'P' -> {
                    return property(kind);
                }
                default -> java.append('\\').append(kind);
            }
            return true;
        }

        /// A back reference goes to a group that is complete.
        private boolean reference() {
            int group = pattern.charAt(at + 1) - '0';
            at += 2;
            while (at < pattern.length()
                    && Character.isDigit(pattern.charAt(at))
                    && group * 10 + pattern.charAt(at) - '0' <= groups) {
                group = group * 10 + pattern.charAt(at++) - '0';
            }
            java.append("(?:\\").append(group).append(')');
            return closed.contains(group);
        }

        /// A block or a category; those of upper and lower case stay apart where case does not matter.
        private boolean property(char kind) {
            int end = pattern.indexOf('}', at);
            if (end < 0 || pattern.charAt(at) != '{') {
                return false;
            }
            String name = pattern.substring(at + 1, end);
            caseful |= name.matches("L[ult]");
            java.append('\\')
                    .append(kind)
                    .append('{')
                    .append(name.startsWith("Is") ? "In" + name.substring(2) : name)
                    .append('}');
            at = end + 1;
            return true;
        }

        /// `[a-z-[aeiou]]` becomes `[a-z&&[^aeiou]]`.
        private boolean characterClass() {
            java.append('[');
            at++;
            if (at < pattern.length() && pattern.charAt(at) == '^') {
                add("^");
            }
            int begin = at;
            while (at < pattern.length() && (pattern.charAt(at) != ']' || at == begin)) {
                char character = pattern.charAt(at);
                if (character == '-' && pattern.startsWith("-[", at)) {
                    java.append("&&[^");
                    at++;
                    int inner = java.length();
                    if (!characterClass()) {
                        return false;
                    }
                    boolean negated = java.charAt(inner + 1) == '^';
                    String body = java.substring(inner + (negated ? 2 : 1), java.length() - 1);
                    java.setLength(inner - 4);
                    java.append(negated ? "&&[" : "&&[^").append(body).append(']');
                } else if (character == '[') {
                    return false;
                } else if (character == '\\') {
                    if (!escape(true)) {
                        return false;
                    }
                } else {
                    member(character);
                }
            }
            if (at >= pattern.length() || at == begin) {
                return false;
            }
            add("]");
            return true;
        }

        /// A character of a class, or a range of two, in both cases where case does not matter.
        private void member(char first) {
            boolean range = at + 2 < pattern.length()
                    && pattern.charAt(at + 1) == '-'
                    && "[]\\".indexOf(pattern.charAt(at + 2)) < 0;
            char last = range ? pattern.charAt(at + 2) : first;
            member(first, last, range);
            if (anyCase) {
                char lower = Character.toLowerCase(first);
                char upper = Character.toUpperCase(first);
                if (lower != first && Character.toLowerCase(last) - lower == last - first) {
                    member(lower, Character.toLowerCase(last), range);
                }
                if (upper != first && Character.toUpperCase(last) - upper == last - first) {
                    member(upper, Character.toUpperCase(last), range);
                }
            }
            at += range ? 3 : 1;
        }

        private void member(char first, char last, boolean range) {
            java.append(inClass(first)).append(range ? "-" + inClass(last) : "");
        }

        private static String inClass(char character) {
            return "&#~ ".indexOf(character) >= 0 ? "\\" + character : String.valueOf(character);
        }
    }
}
