package org.jundeng.catalog;

import org.jundeng.expression.Problem.Place;

/// A character of a document. Lines and columns count from 1; columns count code points.
public record Position(Document document, int line, int column) {

    /// The place of `length` characters from here, with the line they stand on.
    public Place place(int length) {
        return new Place(document.file(), line, column, document.line(line), Math.max(1, length));
    }

    /// The position `columns` characters further on the same line.
    public Position plus(int columns) {
        return new Position(document, line, column + columns);
    }

    /// The value of a key that begins a line of the document, or this position where there is none.
    Position ofKey(String key) {
        for (int line = 1; line <= document.lines().size(); line++) {
            if (document.line(line).startsWith(key + ":")) {
                int value = key.length() + 1;
                while (value < document.line(line).length()
                        && document.line(line).charAt(value) == ' ') {
                    value++;
                }
                return new Position(document, line, value + 1);
            }
        }
        return this;
    }
}
