package org.jundeng.cli;

import java.io.PrintStream;

/// Text laid out for a terminal: indented, wrapped at the terminal's width, with full-width
/// characters counted as two columns.
final class Page {

    private static final String BOLD = "\u001B[1m";
    private static final String DIM = "\u001B[2m";
    private static final String PLAIN = "\u001B[0m";
    private static final String CLOSING = "，。、；：！？）》”’】…";

    private final PrintStream out;
    private final boolean colours;
    private final int width;

    Page(Terminal terminal) {
        this.out = terminal.out();
        this.colours = terminal.colours();
        this.width = terminal.width();
    }

    void title(String text) {
        out.println(styled(BOLD, text));
    }

    void heading(String text) {
        out.println();
        out.println(styled(BOLD, "── " + text + " ──"));
    }

    /// A numbered row with a dim second line.
    void row(String number, String text, String below) {
        line(1, " ".repeat(Math.max(0, 3 - number.length())) + number + " ", text, BOLD);
        if (!below.isEmpty()) {
            line(6, "", below, DIM);
        }
    }

    void line(int indent, String text) {
        line(indent, "", text, "");
    }

    void quiet(int indent, String text) {
        line(indent, "", text, DIM);
    }

    void blank() {
        out.println();
    }

    /// A line that begins with `label`; what does not fit goes under the text, not under the label.
    void line(int indent, String label, String text, String style) {
        int hanging = indent + columns(label);
        StringBuilder line = new StringBuilder(" ".repeat(indent)).append(label);
        int used = hanging;
        int start = line.length();
        int lastSpace = -1;
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int wide = columns(character);
            boolean closing = CLOSING.indexOf(character) >= 0;
            if (used + wide > width && !closing && content.length() > 0) {
                int cut = lastSpace > 0 && columns(character) == 1 ? lastSpace : content.length();
                String rest = content.substring(cut).stripLeading();
                out.println(line.substring(0, start)
                        + styled(style, content.substring(0, cut).stripTrailing()));
                line = new StringBuilder(" ".repeat(hanging));
                start = line.length();
                content = new StringBuilder(rest);
                used = hanging + columns(rest);
                lastSpace = -1;
            }
            if (character == ' ') {
                lastSpace = content.length();
            } else if (wide == 2) {
                lastSpace = content.length() + Character.charCount(character);
            }
            content.appendCodePoint(character);
            used += wide;
            i += Character.charCount(character);
        }
        out.println(line.substring(0, start) + styled(style, content.toString()));
    }

    private String styled(String style, String text) {
        return colours && !style.isEmpty() ? style + text + PLAIN : text;
    }

    static int columns(String text) {
        return text.codePoints().map(Page::columns).sum();
    }

    private static int columns(int character) {
        boolean wide = character >= 0x1100
                && (character <= 0x115F
                        || character >= 0x2E80 && character <= 0xA4CF
                        || character >= 0xAC00 && character <= 0xD7A3
                        || character >= 0xF900 && character <= 0xFAFF
                        || character >= 0xFE30 && character <= 0xFE6F
                        || character >= 0xFF00 && character <= 0xFF60
                        || character >= 0xFFE0 && character <= 0xFFE6
                        || character >= 0x20000);
        return wide ? 2 : 1;
    }
}
