package org.jundeng.expression;

/// Three-valued logic with an unknown: false beats unknown beats null beats true in `and`, and true
/// beats unknown beats null beats false in `or`. What is neither true nor false counts as null.
///
/// Source: OMG DMN 1.5, table 50; Kleene's strong logic for the unknown.
final class Logic {

    private Logic() {}

    static Value and(Value left, Value right) {
        return decided(left, right, Value.Bool.FALSE, Value.Bool.TRUE);
    }

    static Value or(Value left, Value right) {
        return decided(left, right, Value.Bool.TRUE, Value.Bool.FALSE);
    }

    /// The value, unless the decision so far is unknown: then it could have been made before.
    static Value decidedBy(Value soFar, Value value) {
        return soFar instanceof Value.Unknown a ? value instanceof Value.Unknown b ? a.and(b) : a : value;
    }

    static Value not(Value value) {
        return switch (value) {
            case Value.Bool(boolean truth) -> Value.Bool.of(!truth);
            case Value.Unknown unknown -> unknown;
            default -> Value.NULL;
        };
    }

    private static Value decided(Value left, Value right, Value decider, Value neutral) {
        if (left.equals(decider) || right.equals(decider)) {
            return decider;
        }
        if (left instanceof Value.Unknown a) {
            return right instanceof Value.Unknown b ? a.and(b) : a;
        }
        if (right instanceof Value.Unknown) {
            return right;
        }
        return left.equals(neutral) && right.equals(neutral) ? neutral : Value.NULL;
    }
}
