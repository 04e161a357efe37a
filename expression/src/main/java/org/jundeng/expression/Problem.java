package org.jundeng.expression;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Something wrong in a text, with its place: what, where, and what to do.
///
/// @param arguments fill the message's pattern, in order
public record Problem(Code code, Severity severity, Place place, List<Object> arguments) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final char WIDE_SPACE = '\u3000';
    private static final char WIDE_CARET = '\uFF3E';

    public Problem {
        arguments = List.copyOf(arguments);
    }

    /// A stable code; each module has an enum of its own.
    public interface Code {
        /// The code as shown, such as `JD-1103`.
        String id();

        /// The base name of the resource bundle that has its message in Chinese and English.
        String bundle();
    }

    /// How bad it is.
    public enum Severity {
        ERROR,
        WARNING
    }

    /// `length` characters of a line. Lines and columns count from 1; columns count code points.
    ///
    /// A file called like `统计.xlsx!表1` is a sheet of a workbook; its places are cells, such as `统计.xlsx!表1!B7`.
    public record Place(String file, int line, int column, String lineText, int length) {

        private static final int LETTERS = 26;

        @Override
        public String toString() {
            return file.contains(".xlsx!") ? file + "!" + letters(column) + line : file + ":" + line + ":" + column;
        }

        private static String letters(int column) {
            int before = (column - 1) / LETTERS;
            return (before == 0 ? "" : letters(before)) + (char) ('A' + (column - 1) % LETTERS);
        }
    }

    /// The message in Chinese, or for any other language in English.
    public String message(Locale locale) {
        Locale language = locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        String pattern = ResourceBundle.getBundle(
                        code.bundle(), language, code.getClass().getClassLoader(), NO_FALLBACK)
                .getString(code.id());
        Object[] texts = arguments.stream().map(String::valueOf).toArray();
        return new MessageFormat(pattern.replace("'", "''"), language).format(texts);
    }

    /// The problem as a terminal shows it: place and message, the line, and a caret under the fault.
    public String render(Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        String level = severity == Severity.ERROR ? (chinese ? "错误" : "error") : chinese ? "提醒" : "warning";
        String head = place + ": " + level + " " + code.id() + ": " + message(locale);
        return place.lineText().isBlank() ? head : head + "\n  " + place.lineText() + "\n  " + caret();
    }

    /// Blanks as wide as what stands before the fault, then carets as wide as the fault.
    private String caret() {
        int[] characters = place.lineText().codePoints().toArray();
        StringBuilder carets = new StringBuilder();
        int first = place.column() - 1;
        for (int i = 0; i < first; i++) {
            int character = i < characters.length ? characters[i] : ' ';
            carets.append(character == '\t' ? '\t' : wide(character) ? WIDE_SPACE : ' ');
        }
        int last = Math.max(first + 1, Math.min(first + place.length(), characters.length));
        for (int i = first; i < last; i++) {
            carets.append(i < characters.length && wide(characters[i]) ? WIDE_CARET : '^');
        }
        return carets.toString();
    }

    private static boolean wide(int character) {
        return character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0xA4CF
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE6F
                || character >= 0xFF00 && character <= 0xFF60
                || character >= 0xFFE0 && character <= 0xFFE6
                || character >= 0x1F300;
    }
}
