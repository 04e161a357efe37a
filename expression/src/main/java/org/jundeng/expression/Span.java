package org.jundeng.expression;

/// A stretch of a source text, from `start` up to but not including `end`, in UTF-16 units.
public record Span(int start, int end) {

    Span to(Span last) {
        return new Span(start, last.end);
    }
}
