package org.jundeng.expression;

/// Bounds that keep every compilation and evaluation within a bounded time and memory.
///
/// A source that exceeds them is a problem; an evaluation that does is null.
final class Limits {

    /// Characters of a source.
    static final int SOURCE = 200_000;
    /// Levels of nesting.
    static final int DEPTH = 200;
    /// Calls of functions within functions.
    static final int CALLS = 200;
    /// Nodes evaluated and list items made, in one evaluation.
    static final long STEPS = 20_000_000;
    /// Items of a list.
    static final int ITEMS = 2_000_000;
    /// Characters of a text made by an evaluation.
    static final int TEXT = 10_000_000;
    /// Characters looked at by one match of a regular expression.
    static final int MATCHING = 5_000_000;
    /// Decimal exponents of decimal128.
    static final int EXPONENT = 6144;

    private Limits() {}

    /// An evaluation left its bounds.
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exceeded() {
            super("evaluation left its bounds", null, false, false);
        }
    }
}
