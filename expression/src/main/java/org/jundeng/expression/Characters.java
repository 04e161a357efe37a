package org.jundeng.expression;

import java.util.List;

/// A text that is read from left to right: where reading stands, and what can be taken from there.
///
/// Blanks and comments after what is taken are skipped.
abstract sealed class Characters permits Parser {

    final String source;
    int at;
    private int readTo;

    Characters(String source) {
        this.source = source;
    }

    /// A fault of the text, where reading stops.
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1;
        final transient ExpressionProblem problem;
        final transient Span span;
        final transient List<Object> arguments;

        Fault(ExpressionProblem problem, Span span, Object... arguments) {
            super(problem.id(), null, false, false);
            this.problem = problem;
            this.span = span;
            this.arguments = List.of(arguments);
        }
    }

    final int afterBlanks(int position) {
        int next = position;
        while (next < source.length() && Names.blank(source.charAt(next))) {
            next++;
        }
        return next;
    }

    final boolean peekIs(String text) {
        return source.startsWith(text, at);
    }

    final int endOfText(int quote) {
        int i = quote + 1;
        while (i < source.length() && source.charAt(i) != '"') {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    /// Takes the digits of a number: whole, decimal, with an exponent.
    final String digits() {
        int end = at;
        while (end < source.length() && isDigit(source.charAt(end))) {
            end++;
        }
        if (end + 1 < source.length() && source.charAt(end) == '.' && isDigit(source.charAt(end + 1))) {
            end++;
            while (end < source.length() && isDigit(source.charAt(end))) {
                end++;
            }
        }
        if (end < source.length() && (source.charAt(end) == 'e' || source.charAt(end) == 'E')) {
            int digits = end + 1;
            if (digits < source.length() && "+-".indexOf(source.charAt(digits)) >= 0) {
                digits++;
            }
            if (digits < source.length() && isDigit(source.charAt(digits))) {
                end = digits;
                while (end < source.length() && isDigit(source.charAt(end))) {
                    end++;
                }
            }
        }
        String digits = source.substring(at, end);
        at = end;
        skip();
        return digits;
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /// The name of name characters at the current position, without moving; `""` if there is none.
    final String identifier() {
        return at < source.length() && Names.isStart(source.codePointAt(at)) ? Names.start(source, at) : "";
    }

    final String take(String name) {
        at = Math.max(at, Names.end(name, source, at));
        skip();
        return name;
    }

    final String text() {
        int begin = at;
        StringBuilder text = new StringBuilder();
        at++;
        while (at < source.length() && source.charAt(at) != '"') {
            char character = source.charAt(at);
            if (character == '\\' && at + 1 < source.length()) {
                escape(text);
            } else {
                text.append(character);
                at++;
            }
        }
        if (at >= source.length()) {
            throw new Fault(ExpressionProblem.UNFINISHED_TEXT, new Span(begin, begin + 1));
        }
        at++;
        skip();
        return text.toString();
    }

    private void escape(StringBuilder text) {
        char kind = source.charAt(at + 1);
        int digits = kind == 'u' ? 4 : kind == 'U' ? 6 : 0;
        if (digits > 0 && at + 2 + digits <= source.length()) {
            String hex = source.substring(at + 2, at + 2 + digits);
            if (hex.matches("[0-9A-Fa-f]+") && Integer.parseInt(hex, 16) <= Character.MAX_CODE_POINT) {
                text.appendCodePoint(Integer.parseInt(hex, 16));
                at += 2 + digits;
                return;
            }
        }
        switch (kind) {
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case '"' -> text.append('"');
            case '\'' -> text.append('\'');
            case '\\' -> text.append('\\');
            default -> text.append('\\').append(kind);
        }
        at += 2;
    }

    final boolean peek(char character) {
        return at < source.length() && source.charAt(at) == character;
    }

    final boolean sign(String sign) {
        if (!source.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        skip();
        return true;
    }

    final boolean keyword(String word) {
        if (Names.end(word, source, at) < 0) {
            return false;
        }
        take(word);
        return true;
    }

    final void require(String what) {
        boolean found = Names.isStart(what.codePointAt(0)) ? keyword(what) : sign(what);
        if (!found) {
            throw expected(what);
        }
    }

    final void skip() {
        readTo = at;
        while (at < source.length()) {
            char character = source.charAt(at);
            if (Names.blank(character)) {
                at++;
            } else if (source.startsWith("//", at)) {
                int end = source.indexOf('\n', at);
                at = end < 0 ? source.length() : end;
            } else if (source.startsWith("/*", at)) {
                int end = source.indexOf("*/", at + 2);
                at = end < 0 ? source.length() : end + 2;
            } else {
                return;
            }
        }
    }

    /// From `begin` to the end of what was read last, blanks and comments left out.
    final Span from(int begin) {
        return new Span(begin, Math.max(begin, readTo));
    }

    final Fault expected(String what) {
        String found = identifier();
        if (found.isEmpty()) {
            found = at < source.length()
                    ? new StringBuilder()
                            .appendCodePoint(source.codePointAt(at))
                            .toString()
                    : "";
        }
        String shown = found.isEmpty() ? "结尾 the end" : found;
        return new Fault(ExpressionProblem.EXPECTED, new Span(at, at + Math.max(1, found.length())), what, shown);
    }
}
