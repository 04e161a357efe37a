package org.jundeng.catalog;

import java.util.List;

/// The text of a file, kept so that a problem can show the line it stands on.
///
/// @param file the name shown to the reader of a problem
public record Document(String file, String text, List<String> lines) {

    static Document of(String file, String text) {
        return new Document(file, text, text.lines().toList());
    }

    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }
}
