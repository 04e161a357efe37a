package org.jundeng.catalog;

import org.jundeng.expression.Problem.Place;

/// A character of a document. Lines and columns count from 1; columns count code points.
public record Position(Document document, int line, int column) {

    /// The place of `length` characters from here, with the line they stand on.
    public Place place(int length) {
        return new Place(document.file(), line, column, document.line(line), Math.max(1, length));
    }

    /// The position `columns` characters further on the same line.
    Position plus(int columns) {
        return new Position(document, line, column + columns);
    }
}
