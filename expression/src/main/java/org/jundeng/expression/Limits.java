package org.jundeng.expression;

/// Bounds that keep every compilation and evaluation within a bounded time and memory.
///
/// A source that exceeds them is a problem; an evaluation that does is null.
final class Limits {

    /// Characters of a source.
    static final int SOURCE = 200_000;
    /// Levels of nesting, of a source and of the values in an evaluation.
    static final int DEPTH = 200;
    /// Nodes evaluated within nodes, function calls included.
    static final int EVALUATION = 300;
    /// Nodes evaluated and values looked at, in one evaluation; [#CHARACTERS] of a text count as one.
    static final long STEPS = 10_000_000;
    /// Characters that are handled in one step.
    static final int CHARACTERS = 4;
    /// Items of a list.
    static final int ITEMS = 1_000_000;
    /// Characters of a text made by an evaluation.
    static final int TEXT = 10_000_000;
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
